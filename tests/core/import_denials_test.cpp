// A header that may ask the opposite of a question is never taken for it without a person.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/importing/wording.h"
#include "import_sample.h"

using namespace importing;

namespace {

/// One column under that header, beside the first question, with answers of the item's scale.
Looked look_at_header(const std::string& header, const Item& item, const Questionnaire& questionnaire,
                      const Decisions& decisions = {}) {
    const ChoiceScale* choice = scale_of(questionnaire, item).choice();
    std::string text = "Remark,\"" + header + "\"\n";
    for (const std::size_t place : {std::size_t{0}, std::size_t{1}, std::size_t{1}})
        text += fmt::format("x{},\"{}\"\n", place, choice != nullptr ? choice->options[place].label : "12");
    return look_at_file(text, questionnaire, decisions);
}

bool is_taken(const Looked& looked, const std::string& header) {
    return looked.column(header).use == ImportedAs::item;
}

bool has_likely(const Looked& looked) {
    return std::ranges::any_of(looked.proposal().asks, [](const Ask& ask) { return ask.likely_item.has_value(); });
}

std::vector<Questionnaire> ours() {
    return {shipped::questionnaire("four-factors.toml"), shipped::questionnaire("full-scan.toml"),
            shipped::questionnaire("pulse.toml")};
}

}  // namespace

TEST_CASE("one of two texts denies what the other says") {
    const std::vector<std::pair<std::string, std::string>> opposites{
        {"The roles in this change are clear", "The roles in this change are unclear"},
        {"We have the time to learn it", "We do not have the time to learn it"},
        {"We have the time to learn it", "We don't have the time to learn it"},
        {"Our manager listens", "Our manager never listens"},
        {"Our manager listens", "Our manager hardly listens"},
        {"We have the tools that we need", "We lack the tools that we need"},
        {"I feel safe to speak up", "I feel unsafe to speak up"},
        {"Data here is secure", "Data here is insecure"},
        {"People agree on the aim", "People disagree on the aim"},
        {"There is money for it", "There is no money for it"},
        {"People like me are asked", "Nobody like me is asked"},
        {"Wir haben Zeit, um es zu lernen", "Wir haben keine Zeit, um es zu lernen"},
        {"Die Leitung steht dahinter", "Die Leitung steht nicht dahinter"},
    };
    for (const auto& [one, other] : opposites) {
        INFO(one << " / " << other);
        CHECK(denies_other(wording_of(one), wording_of(other)));
        CHECK(denies_other(wording_of(other), wording_of(one)));
        CHECK_FALSE(denies_other(wording_of(other), wording_of(other)));
    }
    const std::vector<std::pair<std::string, std::string>> alike{
        {"The roles are unclear to us", "The roles are not clear to us"},
        {"I understand why we do this", "I know why we do this"},
        {"Our unit stands behind this", "Our team stands behind this"},
        {"Training is under way", "Training has begun"},
        {"We lack money", "We do not have money"},
    };
    for (const auto& [one, other] : alike) {
        INFO(one << " / " << other);
        CHECK_FALSE(denies_other(wording_of(one), wording_of(other)));
    }
}

TEST_CASE("the denial of a question of ours is neither taken for it nor called likely") {
    for (const Questionnaire& questionnaire : ours()) {
        for (const Item& item : questionnaire.items) {
            std::string turned = item.text;
            turned.insert(turned.rfind(' '), " not");
            for (const std::string& header : {"It is not true that " + item.text, turned}) {
                INFO(header);
                Decisions all;
                all.take_guesses = true;
                CHECK_FALSE(is_taken(look_at_header(header, item, questionnaire), header));
                CHECK_FALSE(has_likely(look_at_header(header, item, questionnaire)));
                CHECK_FALSE(is_taken(look_at_header(header, item, questionnaire, all), header));
            }
        }
    }
}

TEST_CASE("a denial beside the code of a question is asked, and not likely") {
    const Questionnaire questionnaire = shipped::questionnaire("four-factors.toml");
    const Item& item = questionnaire.items.front();
    std::string turned = item.text;
    turned.insert(turned.rfind(' '), " not");
    const std::string header = item.id.text + ". " + turned;
    const Looked looked = look_at_header(header, item, questionnaire);
    CHECK(looked.column(header).use == ImportedAs::undecided);
    CHECK(looked.column(header).guesses.front().may_be_turned);
    CHECK_FALSE(has_likely(looked));
    Decisions all;
    all.take_guesses = true;
    CHECK_FALSE(is_taken(look_at_header(header, item, questionnaire, all), header));
}

TEST_CASE("a guess of a question that is scored in reverse is left to a person, and others are likely as before") {
    int reverse = 0;
    int usual = 0;
    for (const Questionnaire& questionnaire : ours()) {
        for (const Item& item : questionnaire.items) {
            if (scale_of(questionnaire, item).choice() == nullptr) continue;
            const std::string header = item.text.substr(0, item.text.rfind(' ')) + " whatever";
            const Looked looked = look_at_header(header, item, questionnaire);
            INFO(header);
            REQUIRE(looked.column(header).use == ImportedAs::undecided);
            CHECK(has_likely(looked) != item.reverse);
            (item.reverse ? reverse : usual) += 1;
        }
    }
    CHECK(reverse > 10);
    CHECK(usual > 30);
}
