// What a questionnaire can say in its own words: codes, a unit, other answers, labels at the ends, options on an item
// and questions without a score.
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "copy_sample.h"
#include "core/files/assessment_toml.h"
#include "core/files/assessment_writer.h"
#include "core/files/check_assessment.h"
#include "core/files/questionnaire_toml.h"
#include "core/groups/said_summary.h"
#include "core/merging/merge.h"
#include "core/report/profile_json.h"
#include "core/report/profile_page.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/answer_keys.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"
#include "core/words/unscored_words.h"
#include "file_text.h"
#include "mentions.h"
#include "problems_text.h"
#include "scored_sample.h"

using namespace readiness;

namespace {

Questionnaire own_words() {
    Loaded<Questionnaire> loaded = read_questionnaire(file_text(test_data() / "own-words.toml"), "own-words.toml");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.problems.empty());
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

Respondent ballot(const std::string& id, std::vector<Said> said, std::string role = "Nurse") {
    Respondent respondent;
    respondent.id = {id};
    respondent.role = std::move(role);
    respondent.answers = {{{"A1"}, Answer::of(5), {}}, {{"B2"}, Answer::of(6), {}}};
    respondent.said = std::move(said);
    return respondent;
}

Assessment seven_ballots() {
    Assessment assessment;
    assessment.id = "a";
    assessment.title = "Ward 7";
    assessment.mode = Mode::ballots;
    assessment.questionnaire.id = "own-words";
    for (int person = 0; person < 7; ++person) {
        std::vector<Said> said = {{{"years"}, {person < 4 ? "Less than a year" : "1 to 5 years"}, false, {}},
                                  {{"sites"}, {"Ward", "Clinic"}, true, {}}};
        if (person == 2) said.push_back({{"free"}, {"We need\na second scanner."}, false, {}});
        assessment.respondents.push_back(ballot("r" + std::to_string(person), said));
    }
    return assessment;
}

std::string text_of_page(const ScoredAssessment& scored) {
    return text_of(profile_page(scored));
}

}  // namespace

TEST_CASE("a questionnaire's own codes stand where ids stand, and ids stay what files use") {
    const Questionnaire q = own_words();
    CHECK(code_of(q.items[0]) == "AC.L1-3.1.1");
    CHECK(code_of(q.items[3]) == "B2");
    CHECK(code_of(q, {"A2"}) == "ES[SQ001]");
    CHECK(code_of(q, {"Z9"}) == "Z9");
    const std::string page = text_of_page(scored(q, {}, seven_ballots()));
    CHECK(mentions(page, "AC.L1-3.1.1"));
    CHECK(!mentions(page, "A1 "));
    CHECK(mentions(write_assessment(seven_ballots(), q), "A1 = 5"));
}

TEST_CASE("without bands no band and no lack of one is said, and the instrument's unit stands beside each score") {
    const Questionnaire q = own_words();
    CHECK(band_title(q, {}).empty());
    CHECK(own_unit_text(q, 50) == "mean\u00a04.0");
    CHECK(own_unit_text(q, std::nullopt).empty());
    CHECK(own_unit_number(q, 100) == "7.0");
    CHECK(own_unit_heading(q) == "Mean");
    CHECK(score_of_100_text(q, 50) == "50 of 100, mean\u00a04.0");
    const std::string page = text_of_page(scored(q, {}, seven_ballots()));
    CHECK(mentions(page, "of 100, mean\u00a0"));
    for (const char* word : {"Not scored", "Band", "provisional"})
        CHECK(!mentions(page, word));
}

TEST_CASE("a unit without a name says its range, and one that goes below nothing has a true minus") {
    Questionnaire q = own_words();
    q.shown = OwnUnit{"", -2, 2, 0};
    CHECK(own_unit_text(q, 0) == "−2 on −2 to 2");
    CHECK(own_unit_number(q, 49.9) == "0");
    q.shown.reset();
    CHECK(own_unit_text(q, 50).empty());
    CHECK(score_of_100_text(q, 50) == "50 of 100");
}

TEST_CASE("a scale has its own words for don't know, or does not offer it") {
    const Questionnaire q = own_words();
    const Scale& seven = scale_of(q, q.items[0]);
    REQUIRE(offered_answers(seven).size() == 1);
    CHECK(offered_answers(seven)[0].words == "No opportunity to see this");
    CHECK(offered_answers(seven)[0].key == dont_know_key);
    CHECK(offered_answers(scale_of(q, q.items[2])).empty());
    CHECK(offered_answers(scale_of(q, q.items[1])).size() == 2);
    CHECK(answer_text(seven, Answer::dont_know()) == "No opportunity to see this");
    CHECK(no_answer_text(seven, U'0') == "This question has answers 1 to 7. No opportunity to see this is D.");
    CHECK(no_answer_text(seven, U'a') == "“Not applicable” is no answer here. This question has answers 1 to 7.");
}

TEST_CASE("an answer that the scale does not offer is kept with a warning") {
    const Questionnaire q = own_words();
    Assessment assessment = seven_ballots();
    assessment.respondents[0].answers[0].answer = Answer::not_applicable();
    CHECK(lines_of(check_assessment(assessment, q, "", "a.toml")) ==
          "a.toml: warning: respondent \"r0\" answers item \"A1\" with \"not-applicable\", which is not offered by its "
          "scale \"seven\" (write one of: 1, 2, 3, 4, 5, 6, 7, or take it out)\n");
}

TEST_CASE("where only the ends are labelled, an option goes by its value") {
    const Questionnaire q = own_words();
    const ChoiceScale& eleven = *scale_of(q, q.items[2]).choice();
    REQUIRE(eleven.options.size() == 11);
    CHECK(option_label(eleven, 0) == "Not at all likely");
    CHECK(option_label(eleven, 5).empty());
    CHECK(answer_text(scale_of(q, q.items[2]), Answer::of(5)) == "5");
    ChoiceScale tens{{{0, "Low", {}}, {50, "", {}}, {100, "High", {}}}};
    CHECK(option_key(tens, 1) == "2");
    CHECK(option_label(tens, 1) == "50");
}

TEST_CASE("items with the same options of their own share a scale, and others do not") {
    const auto with = [](const std::string& second) {
        return "format = \"readiness-questionnaire/1\"\nid = \"q\"\nversion = \"1\"\ntitle = \"Q\"\n"
               "[[factor]]\nid = \"f\"\ntitle = \"F\"\n"
               "[[item]]\nid = \"A1\"\nfactor = \"f\"\ntext = \"One?\"\n"
               "options = [ { value = 0, label = \"No\" }, { value = 1, label = \"Yes\" } ]\n"
               "[[item]]\nid = \"A2\"\nfactor = \"f\"\ntext = \"Two?\"\n" +
               second;
    };
    const std::string same = "options = [ { value = 0, label = \"No\" }, { value = 1, label = \"Yes\" } ]\n";
    const Loaded<Questionnaire> shared = read_questionnaire(with(same), "q.toml");
    INFO(lines_of(shared.problems));
    REQUIRE(shared.value);
    CHECK(shared.value->items[0].scale == shared.value->items[1].scale);
    const Loaded<Questionnaire> own = read_questionnaire(with(same + "not_applicable = false\n"), "q.toml");
    REQUIRE(own.value);
    CHECK(own.value->items[0].scale != own.value->items[1].scale);
}

TEST_CASE("what was said is read, written and read again as it was") {
    const Questionnaire q = own_words();
    Assessment assessment = seven_ballots();
    assessment.said = {{{"free"}, {"Together."}, false, {}}, {{"sites"}, {"Ward"}, true, {}}};
    const std::string text = write_assessment(assessment, q);
    CHECK(mentions(text, "[said]\nsites = [\"Ward\"]\nfree = \"Together.\"\n"));
    const Loaded<Assessment> again = read_assessment(text, "a.toml");
    CHECK(lines_of(again.problems) == "");
    REQUIRE(again.value);
    CHECK(again.value->respondents == assessment.respondents);
    CHECK(find_said(again.value->said, {"sites"})->is_list);
    CHECK(write_assessment(*again.value, q) == text);
}

TEST_CASE("answers to questions without a score are checked against their options") {
    const Questionnaire q = own_words();
    Assessment assessment = seven_ballots();
    assessment.respondents[0].said = {{{"years"}, {"1 to 5 yeras"}, false, {}}, {{"age"}, {"50"}, false, {}}};
    const std::string lines = lines_of(check_assessment(assessment, q, "", "a.toml"));
    CHECK(mentions(lines, "did you mean \"1 to 5 years\"?"));
    CHECK(mentions(lines, "names the question \"age\", which the questionnaire does not have"));
}

TEST_CASE("what was said enters no score") {
    const Questionnaire q = own_words();
    Assessment silent = seven_ballots();
    for (Respondent& respondent : silent.respondents)
        respondent.said.clear();
    const ScoredAssessment with = scored(q, {}, seven_ballots());
    const ScoredAssessment without = scored(q, {}, silent);
    CHECK(with.profile()->overall.score == without.profile()->overall.score);
    CHECK(with.profile()->counts.of() == without.profile()->counts.of());
}

TEST_CASE("what was said is counted over ballots, and texts stand in no order of people") {
    const Questionnaire q = own_words();
    Assessment assessment = seven_ballots();
    assessment.respondents[5].said.push_back({{"free"}, {"  A lift.  "}, false, {}});
    const std::vector<SaidSummary> said = said_summaries(q, assessment);
    REQUIRE(said.size() == 3);
    CHECK(said[0].counts ==
          std::vector<SaidCount>{{"Less than a year", 4}, {"1 to 5 years", 3}, {"More than 5 years", 0}});
    CHECK(said_lines(said[0])[0] == "Less than a year\u00a04 · 1 to 5 years\u00a03 · More than 5 years\u00a00");
    CHECK(said[2].texts == std::vector<std::string>{"A lift.", "We need\na second scanner."});
    CHECK(said_lines(said[2])[1] == "“We need a second scanner.”");
}

TEST_CASE("of fewer ballots than the minimum group nothing is said, nor while they are sealed") {
    const Questionnaire q = own_words();
    Assessment few = seven_ballots();
    few.respondents.resize(4);
    const std::vector<SaidSummary> said = said_summaries(q, few);
    REQUIRE(!said.empty());
    for (const SaidSummary& summary : said) {
        CHECK(summary.withheld);
        CHECK(summary.counts.empty());
        CHECK(summary.texts.empty());
    }
    CHECK(!mentions(text_of_page(scored(q, {}, few)), "scanner"));
    Assessment sealed = seven_ballots();
    sealed.sealed = true;
    CHECK(said_summaries(q, sealed).empty());
}

TEST_CASE("a shareable copy has nothing of what was said, and JSON no text of it") {
    const Questionnaire q = own_words();
    Assessment assessment = seven_ballots();
    assessment.said = {{{"free"}, {"Agreed scanner."}, false, {}}};
    const ScoredAssessment all = scored(q, {}, assessment);
    const std::string copy = write_assessment(first_copy(all), q);
    for (const char* part : {"said", "scanner", "Less than a year", "Clinic"})
        CHECK(!mentions(copy, part));
    assessment.mode = Mode::consensus;
    assessment.respondents.clear();
    const std::string agreed = write_assessment(first_copy(scored(q, {}, assessment)), q);
    CHECK(!mentions(agreed, "scanner"));
    const std::string json = profile_json(all);
    CHECK(mentions(json, "\"Less than a year\": 4"));
    CHECK(!mentions(json, "scanner"));
}

TEST_CASE("merging takes what was said along, and a ballot that says something else is another") {
    const Questionnaire q = own_words();
    Assessment into = seven_ballots();
    into.respondents.clear();
    Assessment other = seven_ballots();
    other.id = "b";
    Merge merged = merge(into, q, std::vector<BallotFile>{{"b.toml", "1", other}}, {});
    REQUIRE(merged.edit.respondents.size() == 7);
    CHECK(merged.edit.respondents[2].said == other.respondents[2].said);
    into.respondents = other.respondents;
    into.respondents[0].said[0].texts = {"More than 5 years"};
    merged = merge(into, q, std::vector<BallotFile>{{"b.toml", "1", other}}, {});
    CHECK(merged.files[0].already_there == 6);
}

TEST_CASE("people pick their role from the questionnaire's question unless the assessment lists others") {
    const Questionnaire q = own_words();
    Assessment assessment;
    CHECK(roles_to_pick(assessment, q) == std::vector<std::string>{"Nurse", "Doctor", "Manager"});
    assessment.roles = {"Porter"};
    CHECK(roles_to_pick(assessment, q) == std::vector<std::string>{"Porter"});
    CHECK(roles_to_pick(Assessment(), Questionnaire()).empty());
}

TEST_CASE("a gap between two scores is the difference of the numbers that are shown") {
    const Questionnaire plain;
    CHECK(difference_text(plain, 55.6, 48.4) == "8");
    CHECK(difference_text(plain, 56.4, 47.6) == "8");
    Questionnaire banded;
    banded.bands = {{{"low"}, "Low", 0, {}}, {{"high"}, "High", 70, {}}};
    CHECK(score_text(banded, 69.6) == "69.6");
    CHECK(difference_text(banded, 69.6, 48.4) == "21.6");
}
