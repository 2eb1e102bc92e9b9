#include "core/report/first_page_blocks.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "catch.h"
#include "copy_sample.h"
#include "core/files/assessment_toml.h"
#include "core/report/debrief_blocks.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "file_text.h"
#include "first_page_sample.h"
#include "shipped_sample.h"

using namespace readiness;
using namespace sample;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string page_text(const Assessment& assessment, ForWhom for_whom = ForWhom::the_room) {
    return text_of(first_page_blocks(page_of(assessment), for_whom));
}

ScoredAssessment from_file(const std::string& name, const std::string& questionnaire) {
    const std::string file = name + ".readiness.toml";
    Loaded<Assessment> loaded = read_assessment(file_text(test_data() / "first-page" / file), file);
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return scored(shipped::questionnaire(questionnaire), shipped::evidence(), *std::move(loaded.value));
}

ReadinessAnswer::Case case_of(const ScoredAssessment& assessment) {
    return first_page(assessment, ForWhom::the_room).answer.which;
}

/// Something that a single person said or wrote, in every place where an assessment holds it.
Assessment with_secrets() {
    Assessment assessment = alike(6, all_answers(4, 1, 5));
    assessment.title = "Ward 7";
    for (Respondent& respondent : assessment.respondents)
        respondent.role = "role secret";
    assessment.facilitator = "facilitator secret";
    assessment.notes = {{{"A1"}, "note secret", {}, {}}};
    Action& action = assessment.actions.emplace_back();
    action.text = "action secret";
    action.owner = "owner secret";
    return assessment;
}

}  // namespace

TEST_CASE("the first page begins with whom it is for and answers the question before anything else") {
    const std::string text = page_text(alike(6, all_answers(4, 1, 5)));
    CHECK(text.starts_with("This page is for the team that answered, and for nobody else"));
    CHECK(text.find("Is this team ready to take the change on?") < text.find("Not yet. Links (100)"));
    CHECK(text.find("Not yet. Links (100)") < text.find("First: pay for cover"));
    CHECK(text.find("First: pay for cover") < text.find("The average over all factors"));
    CHECK(text.find("Scores go from 0 to 100.") < text.find("(score\u00a0"));
    CHECK_FALSE(contains(text, "Talk about it"));
    CHECK(contains(text, "People do not disagree on any question"));
    CHECK(text.find("First: pay for cover") < text.find("What helps"));
    CHECK(text.find("What helps") < text.find("What stands in the way"));
    const std::string split = page_text(split_on({"A1"}));
    CHECK(split.find("What stands in the way") < split.find("Talk about it"));
}

TEST_CASE("the first page has the radar beside what stands in the way, with its numbers, as nothing else has them") {
    const Blocks blocks = first_page_blocks(page_of(agreed(all_answers(4, 1, 5))), ForWhom::the_room);
    const auto columns =
        std::ranges::find_if(blocks, [](const Block& block) { return std::holds_alternative<SideBySide>(block); });
    REQUIRE(columns != blocks.end());
    const Blocks& left = std::get<SideBySide>(*columns).left;
    REQUIRE(left.size() > 1);
    CHECK(std::get<Heading>(left[0]).text == "Factor scores, 0 to 100 (best)");
    const auto* radar = std::get_if<Figure>(&left[1]);
    REQUIRE(radar != nullptr);
    REQUIRE(radar->numbers.rows.size() == 3);
    CHECK(radar->numbers.rows[1] == Row{{"Time", "0", "Not ready"}, {}, ""});
    CHECK(std::get<Heading>(std::get<SideBySide>(*columns).right[0]).text == "What stands in the way");
    CHECK(radar->in_words == "Leadership 75, Ready. Time 0, Not ready. Links 100, Ready.");
}

TEST_CASE("a first page without results has only the answer and what to do") {
    Assessment sealed = with_secrets();
    sealed.sealed = true;
    for (const std::string& text : {page_text(sealed), page_text(with_secrets(), ForWhom::others)}) {
        CHECK(contains(text, "Is this team ready to take the change on?"));
        CHECK_FALSE(contains(text, "Leadership"));
        CHECK_FALSE(contains(text, "secret"));
        CHECK_FALSE(contains(text, "What helps"));
    }
}

TEST_CASE("the room's first page has its open actions, and a page for others has no name and no free text") {
    CHECK(contains(page_text(with_secrets()), "owner secret"));
    Assessment done = with_secrets();
    done.actions[0].status = ActionStatus::done;
    CHECK_FALSE(contains(page_text(done), "What we will do"));

    Assessment together = with_secrets();
    together.mode = Mode::consensus;
    together.consensus = agreed(all_answers(4, 1, 5)).consensus;
    CHECK_FALSE(contains(page_text(together, ForWhom::others), "secret"));

    Assessment nearly = with_secrets();
    nearly.respondents = nearly_alike(6, all_answers(4, 1, 5)).respondents;
    const Assessment copy = first_copy(page_of(nearly));
    const std::string others = page_text(copy);
    CHECK(others.starts_with("This page may be passed on. Single answers and groups"));
    CHECK_FALSE(contains(others, "secret"));
    CHECK_FALSE(contains(others, "answered,"));
    CHECK(contains(others, "pay for cover"));
}

TEST_CASE("a page from a shareable copy has nothing of the assessment that the copy does not hold") {
    // The same scores from other answers: the page cannot tell them apart.
    Assessment one = with_secrets();
    Assessment other = with_secrets();
    for (Respondent& respondent : other.respondents) {
        respondent.answers[0].answer = Answer::of(5);
        respondent.answers[1].answer = Answer::of(3);
    }
    const auto stored = [](const Assessment& assessment) {
        Assessment copy = first_copy(page_of(assessment));
        for (StoredProfile::FactorScore& factor : copy.stored_profile->factors)
            factor.verdict.clear();
        return copy;
    };
    CHECK(page_text(stored(one)) == page_text(stored(other)));
    CHECK(page_text(one) != page_text(other));
}

TEST_CASE("a questionnaire that is read by question has its lowest questions to act on, and no radar") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    const std::string text =
        text_of(first_page_blocks(page_of(agreed(all_answers(5, 1, 5)), questionnaire), ForWhom::the_room));
    CHECK(contains(text, "The team says “Strongly disagree” to “Text of B1” (score\u00a00)."));
    CHECK_FALSE(contains(text, "Radar"));
}

TEST_CASE("ballots that give one answer throughout are mentioned on the room's first page") {
    Questionnaire questionnaire = page_questionnaire();
    for (std::size_t i = 0; i < questionnaire.items.size(); i += 2)
        questionnaire.items[i].reverse = true;
    for (int i = 0; i < 6; ++i)
        add_item(questionnaire, "D" + std::to_string(i), "D").reverse = i % 2 == 0;
    Answers answers = all_answers(4, 4, 4);
    for (int i = 0; i < 6; ++i)
        answers.emplace_back("D" + std::to_string(i), Answer::of(4));
    const std::string text = text_of(first_page_blocks(page_of(alike(6, answers), questionnaire), ForWhom::the_room));
    CHECK(contains(text, "the same answer to every question"));
}

// ------------------------------------------------------------------------------------- four quite different teams

TEST_CASE("a ready team's page says so and names nothing to act on that is strong") {
    const ScoredAssessment ready = from_file("ready", "four-factors.toml");
    CHECK(case_of(ready) == ReadinessAnswer::Case::everything_fine);
    CHECK(contains(text_of(first_page_blocks(ready, ForWhom::the_room)), "By these answers, yes"));
}

TEST_CASE("a team with one weak spot is told which, and what to do about it first") {
    const ScoredAssessment weak = from_file("one-weak-spot", "full-scan.toml");
    CHECK(case_of(weak) == ReadinessAnswer::Case::one_weak_spot);
    const std::string text = text_of(first_page_blocks(weak, ForWhom::the_room));
    CHECK(contains(text, "Workload impact"));
    CHECK(contains(text, "The change adds work"));
}

TEST_CASE("a team whose opinion is split is told to talk before it acts") {
    const ScoredAssessment split = from_file("split", "four-factors.toml");
    CHECK(case_of(split) == ReadinessAnswer::Case::split_on_much);
    const std::string text = text_of(first_page_blocks(split, ForWhom::the_room));
    CHECK(contains(text, "hear both sides before you act"));
    CHECK(text.find("Talk about it") < text.find("What stands in the way"));
    // No question scores high for sure.
    CHECK_FALSE(contains(text, "What helps"));
}

TEST_CASE("a team that mostly does not know is told to find out") {
    const ScoredAssessment unknown = from_file("mostly-unknown", "four-factors.toml");
    CHECK(case_of(unknown) == ReadinessAnswer::Case::mostly_unknown);
    const std::string text = text_of(first_page_blocks(unknown, ForWhom::the_room));
    CHECK(contains(text, "do not know whether this is so"));
    CHECK(contains(text, "14 of 32"));
    CHECK(text.find("Find out first") < text.find("What may stand in the way"));
    CHECK_FALSE(contains(text, "Step: "));
    // Nothing there looks like a result.
    for (const char* result : {"Radar", "Strong\n", "Watch", "Not ready", "The average"})
        CHECK_FALSE(contains(text, result));
}

TEST_CASE("each step and each reason is printed once, and only one thing comes first") {
    const std::string text = page_text(agreed(all_answers(4, 1, 5)));
    const auto times = [&](const std::string& part) {
        int count = 0;
        for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
            ++count;
        return count;
    };
    CHECK(times("ay for cover") == 1);
    CHECK(times("Step: see “First” above.") == 1);
    CHECK(times("First:") == 1);
}

TEST_CASE("where nothing stands in the way, what helps stands beside the radar") {
    const Blocks blocks = first_page_blocks(page_of(agreed(all_answers(5, 5, 5))), ForWhom::the_room);
    const auto columns =
        std::ranges::find_if(blocks, [](const Block& block) { return std::holds_alternative<SideBySide>(block); });
    REQUIRE(columns != blocks.end());
    CHECK(std::get<Heading>(std::get<SideBySide>(*columns).right[0]).text == "What helps");
}

TEST_CASE("no page of the four says a word that its readers took for another") {
    for (const auto& [file, questionnaire] :
         {std::pair("ready", "four-factors.toml"), std::pair("one-weak-spot", "full-scan.toml"),
          std::pair("split", "four-factors.toml"), std::pair("mostly-unknown", "four-factors.toml")}) {
        const std::string text = text_of(first_page_blocks(from_file(file, questionnaire), ForWhom::the_room));
        INFO(text);
        for (const char* word : {"firm", "may change", "no one answer", " mean", "Overall ", "bar:", " answered)",
                                 "lean to", "is to watch", "don't", "other factors", "half of the people"})
            CHECK_FALSE(contains(text, word));
    }
}

// -------------------------------------------------------------------------------------------------------- debrief

TEST_CASE("a debrief has four questions in thirty minutes, says who speaks first, and ends in the plan") {
    const std::string text = text_of(debrief_blocks(page_of(split_on({"A1"}))));
    std::size_t speaks = 0;
    for (std::size_t at = text.find("Who speaks first:"); at != std::string::npos;
         at = text.find("Who speaks first:", at + 1))
        ++speaks;
    CHECK(speaks == 4);
    for (const char* minutes : {"Minutes 0 to 5.", "Minutes 5 to 15.", "Minutes 15 to 22.", "Minutes 22 to 30."})
        CHECK(contains(text, minutes));
    CHECK(text.find("By when:") > text.find("4. What do we do first"));
    CHECK(contains(text, "This page is for the team that answered, and for nobody else"));
}

TEST_CASE("a debrief names the assessment's own split question and strongest barrier with a first step") {
    Assessment assessment = split_on({"A1"});
    for (Respondent& respondent : assessment.respondents)
        respondent.answers[2].answer = Answer::of(1);
    const std::string text = text_of(debrief_blocks(page_of(assessment)));
    CHECK(contains(text, "Split: “Text of A1”"));
    CHECK(contains(text, "No time to learn it: Strong."));
    CHECK(contains(text, "You could try, against “No time to learn it”: Pay for cover (ward"));
}

TEST_CASE("in a debrief the side with fewer answers begins") {
    Assessment assessment = split_on({"A1"});
    assessment.respondents[0].answers[0].answer = Answer::of(5);
    CHECK(contains(text_of(debrief_blocks(page_of(assessment))), "for those on the side of “Disagree”"));
    assessment.respondents[0].answers[0].answer = Answer::of(1);
    assessment.respondents[3].answers[0].answer = Answer::of(1);
    CHECK(contains(text_of(debrief_blocks(page_of(assessment))), "for those on the side of “Agree”"));
    Questionnaire reversed = page_questionnaire();
    reversed.items[0].reverse = true;
    CHECK(contains(text_of(debrief_blocks(page_of(split_on({"A1"}), reversed))), "for those on the side of “Agree”"));
}

TEST_CASE("a debrief of sealed answers asks nothing") {
    Assessment sealed = with_secrets();
    sealed.sealed = true;
    const std::string text = text_of(debrief_blocks(page_of(sealed)));
    CHECK(contains(text, "sealed until they are opened"));
    CHECK_FALSE(contains(text, "Who speaks first"));
    CHECK_FALSE(contains(text, "secret"));
}
