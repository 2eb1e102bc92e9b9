// The questions that ship: how they are balanced, what they look for, and what came before them.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "core/model/editions.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/scoring.h"
#include "reading_grade.h"
#include "shipped_sample.h"

using namespace readiness;

namespace {

constexpr const char* shipped_names[] = {"full-scan", "four-factors", "pulse"};

Questionnaire newest(const std::string& name) {
    return shipped::questionnaire(name + ".toml");
}

Questionnaire first_edition(const std::string& name) {
    return shipped::questionnaire("editions/" + name + "-1.0.toml");
}

/// The weights of the links from items to the barrier.
std::vector<double> links_to(const Questionnaire& questionnaire, const BarrierId& barrier) {
    std::vector<double> weights;
    for (const Item& item : questionnaire.items) {
        for (const BarrierLink& link : item.barriers) {
            if (link.barrier == barrier) weights.push_back(link.weight);
        }
    }
    return weights;
}

/// The weight of the item's link to the barrier; 0 without one.
double link_to(const Item& item, const BarrierId& barrier) {
    const auto link = std::ranges::find(item.barriers, barrier, &BarrierLink::barrier);
    return link != item.barriers.end() ? link->weight : 0;
}

/// A question for a number that blocks on more work, as soon as it is ten per cent more.
bool blocks_from_ten_percent(const Questionnaire& questionnaire, const Item& item) {
    const bool asks_for_number = scale_of(questionnaire, item).number() != nullptr;
    if (!asks_for_number || !item.blocks || item.blocks->barrier.text != "workload-increase") return false;
    return readiness_of(questionnaire, item, 10).value() <= item.blocks->at_or_below &&
           readiness_of(questionnaire, item, 9.9).value() > item.blocks->at_or_below;
}

/// The same option to every choice, counted from the least, and no difference in work.
Assessment always(const Questionnaire& questionnaire, std::size_t option) {
    Assessment assessment;
    assessment.mode = Mode::consensus;
    for (const Item& item : questionnaire.items) {
        const ChoiceScale* choice = scale_of(questionnaire, item).choice();
        const double value = choice != nullptr ? choice->options.at(option).value : 0;
        AgreedAnswer agreed;
        agreed.item = item.id;
        agreed.answer = Answer::of(value);
        assessment.consensus.push_back(agreed);
    }
    return assessment;
}

}  // namespace

TEST_CASE("the full scan has eleven factors and at most fifty items") {
    const Questionnaire full = newest("full-scan");
    CHECK(full.factors.size() == 11);
    CHECK(full.items.size() >= 44);
    CHECK(full.items.size() <= 50);
}

TEST_CASE("the four-factor questionnaire has four factors of four or five items") {
    const Questionnaire four = newest("four-factors");
    CHECK(four.factors.size() == 4);
    for (const Factor& factor : four.factors) {
        INFO(factor.id.text);
        CHECK(items_of(four, factor.id).size() >= 4);
        CHECK(items_of(four, factor.id).size() <= 5);
    }
}

TEST_CASE("the pulse asks about each factor of the full scan, has twelve items, and gives results by question") {
    const Questionnaire pulse = newest("pulse");
    const Questionnaire full = newest("full-scan");
    CHECK(pulse.items.size() == 12);
    CHECK(pulse.factors.size() == full.factors.size());
    for (const Factor& factor : full.factors) {
        INFO(factor.id.text);
        CHECK_FALSE(items_of(pulse, factor.id).empty());
    }
    CHECK(pulse.bands.empty());
    CHECK(pulse.results == Results::questions);
}

TEST_CASE("an item that two shipped questionnaires have is the same item in both, with its help") {
    const Questionnaire full = newest("full-scan");
    for (const char* name : {"four-factors", "pulse"}) {
        const Questionnaire other = newest(name);
        for (const Item& item : other.items) {
            INFO(name << " " << item.id.text);
            const Item* same = find_item(full, item.id);
            REQUIRE(same != nullptr);
            CHECK(is_same_question(full, *same, other, item));
            CHECK(same->help == item.help);
            CHECK(same->factor == item.factor);
            for (const BarrierLink& link : item.barriers)
                CHECK(link_to(*same, link.barrier) == link.weight);
            CHECK(same->blocks.has_value() == item.blocks.has_value());
        }
    }
}

TEST_CASE("every barrier is asked about by a full link, and all but three by another question beside it") {
    const Questionnaire full = newest("full-scan");
    int on_one_question = 0;
    for (const Barrier& barrier : shipped::evidence().barriers) {
        INFO(barrier.id.text);
        const std::vector<double> weights = links_to(full, barrier.id);
        CHECK(std::ranges::count(weights, 1.0) >= 1);
        if (weights.size() == 1) ++on_one_question;
    }
    CHECK(on_one_question <= 3);
}

TEST_CASE("a questionnaire with fewer questions names no barrier that it only touches") {
    const Questionnaire four = newest("four-factors");
    for (const Barrier& barrier : shipped::evidence().barriers) {
        INFO(barrier.id.text);
        const std::vector<double> weights = links_to(four, barrier.id);
        if (!weights.empty()) CHECK(std::ranges::count(weights, 1.0) >= 1);
    }
}

TEST_CASE("two questions of each factor are reversed, and as many or more are not") {
    for (const char* name : {"full-scan", "four-factors"}) {
        const Questionnaire questionnaire = newest(name);
        for (const Factor& factor : questionnaire.factors) {
            INFO(name << " " << factor.id.text);
            const std::vector<const Item*> items = items_of(questionnaire, factor.id);
            const auto reversed = std::ranges::count_if(items, &Item::reverse);
            CHECK(reversed == 2);
            CHECK(std::ssize(items) - reversed >= 2);
        }
    }
}

TEST_CASE("the same answer to everything makes no factor ready and no overall") {
    const Evidence evidence = shipped::evidence();
    for (const char* name : {"full-scan", "four-factors"}) {
        const Questionnaire questionnaire = newest(name);
        for (std::size_t option = 0; option < 5; ++option) {
            INFO(name << ", option " << option);
            const Profile profile = score(questionnaire, evidence, always(questionnaire, option));
            CHECK(profile.overall.score.value() > 30);
            CHECK(profile.overall.score.value() < 60);
            for (const FactorResult& factor : profile.factors) {
                INFO(factor.id.text);
                CHECK(factor.band != BandId{"ready"});
            }
        }
    }
}

TEST_CASE("agreeing with everything makes at most two barriers strong") {
    const Questionnaire full = newest("full-scan");
    Assessment assessment = always(full, 3);
    for (AgreedAnswer& agreed : assessment.consensus) {
        if (find_item(full, agreed.item)->scale == ScaleId{"how-many"}) agreed.answer = Answer::of(3);
    }
    const Profile profile = score(full, shipped::evidence(), assessment);
    CHECK(std::ranges::count(profile.barriers, BarrierStatus::blocking, &BarrierResult::status) <= 2);
}

TEST_CASE("ten per cent more work is the first number that fires the rule, and there is no step beside it") {
    for (const char* name : shipped_names) {
        INFO(name);
        const Questionnaire questionnaire = newest(name);
        const auto item = std::ranges::find_if(
            questionnaire.items, [&](const Item& one) { return blocks_from_ten_percent(questionnaire, one); });
        REQUIRE(item != questionnaire.items.end());
        CHECK(item->blocks->answered == 0.5);
        for (double percent = -100; percent < 100; percent += 0.5) {
            const double here = readiness_of(questionnaire, *item, percent).value();
            CHECK(here - readiness_of(questionnaire, *item, percent + 0.5).value() <= 5);
        }
    }
}

TEST_CASE("no question holds two sentences, and each has help of at most 160 letters") {
    const Questionnaire full = newest("full-scan");
    for (const Item& item : full.items) {
        INFO(item.id.text);
        CHECK(item.text.size() <= 100);
        CHECK(item.text.find_first_of(".?!;") == item.text.size() - 1);
        CHECK_FALSE(item.help.empty());
        CHECK(item.help.size() <= 160);
    }
}

TEST_CASE("no shipped question holds a negation that turns into two when one disagrees") {
    const std::set<std::string> negations = {"not", "no", "nobody", "never", "none", "nothing", "without", "cannot"};
    for (const Item& item : newest("full-scan").items) {
        INFO(item.text);
        std::string word;
        for (const char c : item.text + " ") {
            if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                continue;
            }
            CHECK_FALSE(negations.contains(word));
            word.clear();
        }
    }
}

TEST_CASE("what became of each question of the first edition is said, with a reason") {
    for (const char* name : shipped_names) {
        const Questionnaire earlier = first_edition(name);
        const Questionnaire newer = newest(name);
        REQUIRE(newer.editions.size() == 1);
        CHECK(newer.editions[0].version == earlier.version);
        const EditionChanges changes = edition_changes(earlier, newer);
        CHECK(changes.fates.size() == earlier.items.size());
        for (const QuestionFate& fate : changes.fates) {
            INFO(name << " " << fate.earlier->id.text);
            if (fate.kind == QuestionFate::Kind::same) {
                CHECK(is_same_question(earlier, *fate.earlier, newer, *fate.now.at(0)));
            } else {
                CHECK_FALSE(fate.why.empty());
                CHECK(find_item(newer, fate.earlier->id) == nullptr);
            }
        }
        CHECK(changes.added.size() < newer.items.size() / 2);
    }
}

TEST_CASE("questions, help and factors read easily") {
    std::vector<std::string> questions;
    std::vector<std::string> help;
    std::vector<std::string> factors;
    const Questionnaire full = newest("full-scan");
    for (const Item& item : full.items) {
        INFO(item.id.text);
        CHECK(reading_grade::of(item.text) <= 9);
        CHECK(reading_grade::of(item.help) <= 9.5);
        questions.push_back(item.text);
        help.push_back(item.help);
    }
    for (const Factor& factor : full.factors)
        factors.push_back(factor.about);
    CHECK(reading_grade::of(questions) <= 4.5);
    CHECK(reading_grade::of(help) <= 4.5);
    CHECK(reading_grade::of(factors) <= 5);
}
