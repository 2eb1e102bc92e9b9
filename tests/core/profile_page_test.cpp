#include "core/report/profile_page.h"

#include <sstream>

#include "catch.h"
#include "core/report/text_layout.h"
#include "core/report/text_writer.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

std::string report(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment,
                   bool matches = true) {
    return text_of(profile_page(scored(questionnaire, evidence, assessment, matches)));
}

std::string report(const Assessment& assessment, bool matches = true) {
    return report(ward_questionnaire(), ward_evidence(), assessment, matches);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t widest_line(const std::string& text) {
    std::istringstream lines(text);
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);)
        widest = std::max(widest, display_width(line));
    return widest;
}

}  // namespace

TEST_CASE("a report opens with what was assessed, by whom and with which questionnaire") {
    Assessment assessment = ward_assessment();
    assessment.team = "Ward 7";
    assessment.organisation = "St. Elsewhere";
    CHECK(report(assessment)
              .starts_with(
                  "Sepsis bundle, Ward 7\n"
                  "Ward 7, St. Elsewhere\n"
                  "Ward check, version 1.0. One answer to each question, agreed by all. 2 of 3 answered, 1 don't\n"
                  "  know.\n"));
}

TEST_CASE("a report warns if the questionnaire is not the one that was answered") {
    CHECK_FALSE(contains(report(ward_assessment()), "Take care"));
    CHECK(contains(report(ward_assessment(), false), "Take care: this questionnaire is not the one"));
}

TEST_CASE("the overall score stands beside its weakest factor and its bounds") {
    const std::string text = report(ward_assessment());
    CHECK(contains(text, "Overall 38 of 100: Not ready.\n"));
    CHECK(contains(text, "The weakest factor is Workload impact with 0.\n"));
    CHECK(
        contains(text, "It would be 19 if every missing answer were the worst, and 44 if every one were the best.\n"));
}

TEST_CASE("factors are a table with words beside the figures") {
    CHECK(contains(report(ward_assessment()),
                   "  Factor           Score  Band       Low  High  Lowest question  Answered\n"
                   "  Leadership          75  Ready       38    88  L1 at 75         1 of 2\n"
                   "      1 don't know\n"
                   "  Workload impact      0  Not ready    0     0  W1 at 0          1 of 1\n"));
}

TEST_CASE("a group's factors have words for how far people agree, and name what they are split on") {
    const std::string text = report(divided_ward());
    CHECK(contains(text,
                   "  Factor           Score  Band        Low  High  Lowest question  Answered  Agreement\n"
                   "  Leadership          56  Developing   56    56  L2 at 50         12 of 12  some agreement\n"
                   "      Opinion is split on L1.\n"
                   "  Workload impact      0  Not ready     0     0  W1 at 0          6 of 6    –\n"));
    CHECK(contains(text, "  Agreement is r*WG(J) over a factor's questions on its commonest scale"));
    CHECK_FALSE(contains(report(ward_assessment()), "greement"));
}

TEST_CASE("a factor's agreement over some of its questions says so") {
    Questionnaire questionnaire = ward_questionnaire();
    questionnaire.items[2].factor = {"leadership"};
    CHECK(contains(report(questionnaire, {}, divided_ward()),
                   "      Agreement is over 2 of 3 questions, those that share a scale.\n"));
}

TEST_CASE("a factor that not all people scored says in the report by how many it was") {
    Assessment assessment = divided_ward();
    assessment.respondents[0].answers.pop_back();
    CHECK(contains(report(assessment),
                   "  Workload impact      0  Not ready     0    17  W1 at 0          5 of 6    –\n"
                   "      Scored by 5 of 6 people.\n"));
    CHECK_FALSE(contains(report(divided_ward()), "Scored by"));
}

TEST_CASE("below five people there are too few to say whether they agree") {
    Assessment assessment = divided_ward();
    assessment.respondents.resize(4);
    CHECK(contains(report(assessment), "8 of 8    too few to say\n"));
}

TEST_CASE("a group is told what to talk about first, and why; who agreed on the answers is not") {
    CHECK(contains(report(divided_ward()),
                   "Talk about first\n"
                   "----------------\n"
                   "  Id  Why               Question\n"
                   "  L1  opinion is split  Our leaders speak for this change.\n"
                   "  W1  low: 0 of 100     How much work does this change add to a usual week?\n"
                   "\n"
                   "Questions\n"));
    CHECK_FALSE(contains(report(ward_assessment()), "Talk about first"));
}

TEST_CASE("a group that has nothing to talk about is not told to") {
    Assessment assessment = divided_ward();
    for (Respondent& respondent : assessment.respondents) {
        respondent.answers = {{{"L1"}, Answer::of(4), {}}, {{"L2"}, Answer::of(2), {}}, {{"W1"}, Answer::of(-20), {}}};
    }
    CHECK_FALSE(contains(report(assessment), "Talk about first"));
}

TEST_CASE("at most five questions come first") {
    Questionnaire questionnaire = ward_questionnaire();
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::tally;
    for (int i = 1; i <= 7; ++i) {
        Item item = questionnaire.items[0];
        item.id = {"X" + std::to_string(i)};
        questionnaire.items.push_back(item);
        assessment.tallies.push_back({item.id, {6, 0, 0, 0, 0}, {}, 0, 0, {}, {}});
    }
    const std::string text = report(questionnaire, {}, assessment);
    CHECK(contains(text, "  X5  low: 0 of 100"));
    CHECK_FALSE(contains(text, "  X6  low"));
}

TEST_CASE("a report marks the questions on which the room agreed among the votes") {
    Assessment assessment = divided_ward();
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"L1"}, Answer::of(1), "", {}, {}}};
    const std::string text = report(assessment);
    CHECK(contains(text, "Where the room agreed on an answer, that one counts."));
    CHECK(contains(text, "1 of them agreed."));
    CHECK(contains(text, "Agreed:"));
}

TEST_CASE("an overall over too few factors has no verdict in a report") {
    Assessment assessment = ward_assessment();
    Questionnaire questionnaire = ward_questionnaire();
    questionnaire.factors[0].weight = 0.5;
    std::erase_if(assessment.consensus, [](const AgreedAnswer& agreed) { return agreed.item.text.starts_with("W"); });
    const std::string text = report(questionnaire, ward_evidence(), assessment);
    CHECK(contains(text, "provisional, 1 of 2 factors"));
    CHECK(contains(text, "There is no verdict until half of the factors, by weight, have a score."));
}

TEST_CASE("questions stand under their factor with score and answer") {
    CHECK(contains(report(ward_assessment()),
                   "  Id  Score  Answer      Question\n"
                   "\n"
                   "  Leadership\n"
                   "  L1     75  Agree       Our leaders speak for this change.\n"
                   "  L2      –  Don't know  Our leaders are busy with other changes.\n"));
}

TEST_CASE("a barrier has its status, its certainty, its reasons and its source") {
    CHECK(contains(report(ward_assessment()),
                   "  Each person\n"
                   "  The change adds work          100  Strong       firm\n"
                   "      W1 scores 0 (+10\u00a0%): How much work does this change add to a usual week?\n"
                   "      L2 is left out (Don't know, weight 0.5): Our leaders are busy with other changes.\n"
                   "      By our own rule, question 3 alone makes this strong: \u201cHow much work does this change "
                   "add to\n"
                   "        a usual week?\u201d The agreed answer counts 0, which is low enough.\n"
                   "      Source: page 21, refs 369–372.\n"));
}

TEST_CASE("barriers come from the most pressing, level by level") {
    Questionnaire questionnaire = ward_questionnaire();
    Evidence evidence = ward_evidence();
    for (Barrier& barrier : evidence.barriers)
        barrier.level = Level::team;
    std::swap(evidence.barriers[0], evidence.barriers[2]);
    const std::string text = report(questionnaire, evidence, ward_assessment());
    CHECK(text.find("The change adds work  ") < text.find("No one leads the change  "));
}

TEST_CASE("a barrier without any question is named apart, not called clear") {
    CHECK(contains(report(ward_assessment()),
                   "  Barriers that this questionnaire does not ask about\n"
                   "    The team: Few ties between teams.\n"));
}

TEST_CASE("a report without answers has dashes for figures and says why") {
    Assessment blank = ward_assessment();
    blank.consensus.clear();
    const std::string text = report(blank);
    CHECK(contains(text, "The profile has no score: nothing is answered yet.\n"));
    CHECK(contains(text, "  Leadership           –  Not scored    0   100  –                0 of 2\n"));
    CHECK(contains(text, "  The change adds work            –  Not assessed  –\n"));
}

TEST_CASE("a report without evidence has no section on barriers") {
    CHECK_FALSE(contains(report(ward_questionnaire(), {}, ward_assessment()), "Barriers"));
}

TEST_CASE("groups are told apart from agreed answers") {
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::ballots;
    assessment.respondents = {{{"a"}, "", {{{"L1"}, Answer::of(4), {}}}, {}, {}}, {{"b"}, "", {}, {}, {}}};
    CHECK(contains(report(assessment), "Ballots: 2."));
    CHECK(contains(report(assessment), "  L1     75  1 of 2 answered · too few"));
    assessment.mode = Mode::tally;
    assessment.people = 12;
    CHECK(contains(report(assessment), "Shows of hands; people in the room: 12."));
}

TEST_CASE("no line of a report is wider than 100 columns, however long the texts are") {
    std::string long_text;
    for (int word = 0; word < 60; ++word)
        long_text += "überlang ";
    Questionnaire questionnaire = ward_questionnaire();
    Evidence evidence = ward_evidence();
    Assessment assessment = ward_assessment();
    assessment.title = assessment.team = long_text;
    for (Factor& factor : questionnaire.factors)
        factor.title = long_text;
    for (Band& band : questionnaire.bands)
        band.title = long_text;
    for (Item& item : questionnaire.items)
        item.text = std::string(300, 'x');
    for (Barrier& barrier : evidence.barriers)
        barrier.title = long_text;
    CHECK(widest_line(report(questionnaire, evidence, assessment, false)) <= 100);
    CHECK(widest_line(report(questionnaire, evidence, divided_ward(), false)) <= 100);
}

TEST_CASE("a file cannot send control codes to the terminal") {
    Assessment assessment = ward_assessment();
    assessment.title = "Ward\x1b[2J 7\a\r\nnext \u009b31m";
    const std::string text = report(assessment);
    CHECK(text.starts_with("Ward [2J 7 next 31m\n"));
}

TEST_CASE("a report on sealed ballots has a heading and nothing that was answered") {
    Assessment assessment = divided_ward();
    assessment.sealed = true;
    const std::string text = report(assessment);
    CHECK(contains(text, "The answers are sealed"));
    CHECK_FALSE(contains(text, "Overall"));
    CHECK_FALSE(contains(text, "Leadership"));
}

namespace {

/// Two measures against the barrier that presses most, and a source that says how far it may be trusted.
Evidence evidence_to_act_on() {
    Evidence evidence = ward_evidence();
    evidence.source.caution = "Made up for tests.";
    evidence.approaches = {{{"training"}, "Training", "", EvidenceGrade{"large", "good"}, "It can help.", {}, {}}};
    Measure backfill;
    backfill.id = {"backfill"};
    backfill.title = "Pay for cover";
    backfill.how = "Add up the hours.";
    backfill.who = "ward manager";
    backfill.takes = "an hour";
    backfill.approach = ApproachId{"training"};
    backfill.pages = {12, 13};
    Measure bare;
    bare.id = {"bare"};
    bare.title = "Ask";
    bare.how = "Ask them.";
    evidence.measures = {backfill, bare};
    evidence.barriers[0].counter = {{"backfill"}, {"bare"}};
    EvidenceFigure figure;
    figure.about = "10 % is 48 minutes.";
    figure.page = 21;
    figure.barrier = evidence.barriers[0].id;
    evidence.figures = {figure};
    return evidence;
}

std::ptrdiff_t times(const std::string& text, const std::string& part) {
    std::ptrdiff_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("a report says what could be tried against what presses, who could do it and what it rests on") {
    const std::string text = report(ward_questionnaire(), evidence_to_act_on(), ward_assessment());
    CHECK(contains(text,
                   "      Source: page 21, refs 369–372.\n"
                   "      In numbers: 10 % is 48 minutes. (page 21)\n"
                   "      You could try: Pay for cover; Ask.\n"));
    CHECK(contains(text,
                   "What you could try\n"
                   "------------------\n"
                   "  The first steps are our own, and no study has tested them. The pages say where the source names\n"
                   "    the problem, or something like the step. The order is our judgement.\n"));
    CHECK(contains(text, "  The change adds work\n  Pay for cover  ward manager  an hour\n"));
    CHECK(contains(text,
                   "      Add up the hours.\n"
                   "      Training: It can help. How much is known: large in amount, good in quality. This is not how\n"
                   "        well it works.\n"
                   "      In the source: pages 12 to 13.\n"));
    CHECK(contains(text, "  Ask            –             –\n      Ask them.\n"));
}

TEST_CASE("a measure against two barriers is described once") {
    Evidence evidence = evidence_to_act_on();
    evidence.barriers[2].counter = {{"backfill"}};
    Assessment assessment = ward_assessment();
    assessment.consensus[0].answer = Answer::of(2);
    const std::string text = report(ward_questionnaire(), evidence, assessment);
    CHECK(times(text, "Add up the hours.") == 1);
    CHECK(contains(text, "  No one leads the change\n  Pay for cover  ward manager  an hour\n      See above.\n"));
}

TEST_CASE("a report whose barriers do not press offers nothing to try, and still says how far to trust it") {
    Assessment calm = ward_assessment();
    for (AgreedAnswer& agreed : calm.consensus) {
        if (agreed.item.text == "W1") agreed.answer = Answer::of(-20);
    }
    const std::string text = report(ward_questionnaire(), evidence_to_act_on(), calm);
    CHECK_FALSE(contains(text, "What you could try"));
    CHECK(times(text, "Made up for tests.") == 1);
}

TEST_CASE("the caution about the source is once at the foot of a report") {
    const std::string text = report(ward_questionnaire(), evidence_to_act_on(), ward_assessment());
    CHECK(times(text, "Made up for tests.") == 1);
    CHECK(
        text.ends_with("How far to trust the evidence\n"
                       "-----------------------------\n"
                       "  Evidence: Evidence scan, 2014.\n"
                       "  Made up for tests.\n"));
}

TEST_CASE("the report in text is the same without its pictures") {
    const ScoredAssessment ward = scored(ward_questionnaire(), ward_evidence(), ward_assessment());
    CHECK(text_of(profile_page(ward, Pictures::left_out)) == text_of(profile_page(ward, Pictures::drawn)));
}
