#include "core/export/answers_table.h"

#include <map>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "export_sample.h"
#include "first_page_sample.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

using Lines = std::vector<std::string>;

const Lines what = {"item", "source", "round", "respondent", "kind", "value", "answer", "score", "count", "counted"};

Lines rows(const Questionnaire& questionnaire, const Assessment& assessment, const Lines& keys = what,
           ForWhom for_whom = ForWhom::the_room) {
    return rows_of(answers_table(scored(questionnaire, {}, assessment), for_whom), keys);
}

/// For each question the mean of the scores that count, weighted by their counts.
std::map<std::string, double> means(const DataTable& table) {
    std::map<std::string, std::pair<double, double>> sums;
    for (const std::string& row : rows_of(table, {"item", "counted", "score", "count"})) {
        const std::size_t first = row.find(" | ");
        if (!row.substr(first).starts_with(" | yes | ") || row.find("| - |") != std::string::npos) continue;
        const std::string figures = row.substr(first + 9);
        const double score = std::stod(figures);
        const double count = std::stod(figures.substr(figures.rfind(' ')));
        auto& [sum, all] = sums[row.substr(0, first)];
        sum += score * count;
        all += count;
    }
    std::map<std::string, double> means;
    for (const auto& [item, sum] : sums)
        means[item] = sum.first / sum.second;
    return means;
}

void check_that_rows_come_to_the_scores(const ScoredAssessment& scored) {
    const std::map<std::string, double> means_of_rows = means(answers_table(scored, ForWhom::the_room));
    for (const ItemResult& item : scored.profile()->items) {
        INFO(item.id.text);
        REQUIRE(means_of_rows.contains(item.id.text) == item.score.has_value());
        if (item.score) CHECK(means_of_rows.at(item.id.text) == Approx(*item.score));
    }
}

}  // namespace

TEST_CASE("each row of answers says what was assessed, with whom it is for first") {
    using namespace std::chrono;
    Assessment assessment = agreed({{"A", Answer::of(4)}});
    assessment.title = "Sepsis bundle";
    assessment.team = "Ward 7";
    assessment.organisation = "North";
    assessment.initiative = "Give it in an hour";
    assessment.modified = sys_days(2026y / November / 26) + hours(3);
    const Lines keys = {"for", "assessment", "team", "organisation", "initiative", "questionnaire", "edition", "date"};
    CHECK(rows(with_items(1), assessment, keys) == Lines{"the room | Sepsis bundle | Ward 7 | North | Give it in an "
                                                         "hour | sample | 1.0 | 26 Nov 2026"});
    assessment.created = sys_days(2026y / November / 4);
    CHECK(rows(with_items(1), assessment, {"date"}) == Lines{"4 Nov 2026"});
    CHECK(answers_table(scored(with_items(1), {}, assessment), ForWhom::the_room).columns.front().key == "for");
}

TEST_CASE("an agreed answer is a row with its value as answered and its score turned") {
    Questionnaire q = with_items(2);
    q.items[1].reverse = true;
    q.factors[0].title = "Leadership";
    Assessment assessment = agreed({{"A", Answer::of(4)}, {"B", Answer::of(4)}});
    assessment.consensus[1].why = "We counted.";
    CHECK(rows(q, assessment) == Lines{"A | agreed | - | agreed | answered | 4 | Option 4 | 75 | 1 | yes",
                                       "B | agreed | - | agreed | answered | 4 | Option 4 | 25 | 1 | yes"});
    CHECK(
        rows(q, assessment, {"number", "item", "question", "factor_id", "factor", "reversed", "note"}) ==
        Lines{"1 | A | Text of A | f | Leadership | no | -", "2 | B | Text of B | f | Leadership | yes | We counted."});
}

TEST_CASE("don't know, not applicable and missing are kinds without value and score") {
    const Assessment assessment = agreed({{"A", Answer::dont_know()}, {"B", Answer::not_applicable()}});
    CHECK(rows(with_items(3), assessment) == Lines{"A | agreed | - | agreed | dont-know | - | - | - | 1 | yes",
                                                   "B | agreed | - | agreed | not-applicable | - | - | - | 1 | yes",
                                                   "C | agreed | - | agreed | missing | - | - | - | 1 | yes"});
}

TEST_CASE("each ballot is a row for each question, and what is not on the scale is missing") {
    std::vector<Answers> people(11, {{"A", Answer::of(5)}});
    people[1] = {{"A", Answer::of(9)}};
    Assessment assessment = ballots(people);
    assessment.respondents.back().unfinished = true;
    const Lines lines = rows(with_items(1), assessment);
    REQUIRE(lines.size() == 10);
    CHECK(lines[0] == "A | ballot | - | r0 | answered | 5 | Option 5 | 100 | 1 | yes");
    CHECK(lines[1] == "A | ballot | - | r1 | missing | - | - | - | 1 | yes");
}

TEST_CASE("of fewer than ten ballots no row says whose it is, and no two rows belong together by their order") {
    std::vector<Answers> people(9, {{"A", Answer::of(2)}, {"B", Answer::of(4)}});
    people[0] = {{"A", Answer::dont_know()}, {"B", Answer::of(5)}};
    people[1] = {{"A", Answer::of(5)}};
    people[2] = {{"A", Answer::of(1)}, {"B", Answer::of(1)}};
    Assessment assessment = ballots(people);
    for (Respondent& respondent : assessment.respondents)
        respondent.role = "nurse";
    const Lines lines = rows(with_items(2), assessment, {"item", "respondent", "role", "kind", "value"});
    REQUIRE(lines.size() == 18);
    CHECK(lines[0] == "A | - | - | answered | 1");
    CHECK(lines[7] == "A | - | - | answered | 5");
    CHECK(lines[8] == "A | - | - | dont-know | -");
    CHECK(lines[9] == "B | - | - | answered | 1");
    CHECK(lines[17] == "B | - | - | missing | -");
    std::ranges::reverse(assessment.respondents);
    CHECK(rows(with_items(2), assessment, {"item", "respondent", "role", "kind", "value"}) == lines);
}

TEST_CASE("a show of hands is a row for each answer that was given, and counts come to the people in the room") {
    Questionnaire q = with_items(1);
    add_item(q, "N", "f", "change");
    const Assessment assessment = tally({hands("A", {0, 2, 0, 3, 0}, 1, 1), numbers("N", {-5, 0, -5})}, 9);
    CHECK(rows(q, assessment) == Lines{"A | hands | 1 | hands | answered | 2 | Option 2 | 25 | 2 | yes",
                                       "A | hands | 1 | hands | answered | 4 | Option 4 | 75 | 3 | yes",
                                       "A | hands | 1 | hands | dont-know | - | - | - | 1 | yes",
                                       "A | hands | 1 | hands | not-applicable | - | - | - | 1 | yes",
                                       "A | hands | 1 | hands | missing | - | - | - | 2 | yes",
                                       "N | hands | 1 | hands | answered | -5 | - | 77.5 | 2 | yes",
                                       "N | hands | 1 | hands | answered | 0 | - | 70 | 1 | yes",
                                       "N | hands | 1 | hands | missing | - | - | - | 6 | yes"});
    CHECK(rows(q, assessment, {"unit"})[5] == "%");
}

TEST_CASE("earlier shows of hands are there and do not count, and a question without hands is missing") {
    Assessment assessment = tally({hands("A", {0, 0, 0, 0, 4})}, 4);
    assessment.earlier_tallies = {{hands("A", {4, 0, 0, 0, 0}), 1}};
    CHECK(rows(with_items(2), assessment) == Lines{"A | hands | 1 | hands | answered | 1 | Option 1 | 0 | 4 | no",
                                                   "A | hands | 2 | hands | answered | 5 | Option 5 | 100 | 4 | yes",
                                                   "B | hands | 1 | hands | missing | - | - | - | 4 | yes"});
}

TEST_CASE("where agreed answers count among votes, the votes on that question do not") {
    Assessment assessment = ballots({{{"A", Answer::of(1)}, {"B", Answer::of(1)}}});
    assessment.consensus = agreed({{"A", Answer::of(5)}}).consensus;
    assessment.basis = Reading::agreed_first;
    const Lines keys = {"item", "source", "counted"};
    CHECK(rows(with_items(2), assessment, keys) == Lines{"A | agreed | yes", "A | ballot | no", "B | ballot | yes"});
    assessment.basis = Reading::ballots;
    CHECK(rows(with_items(2), assessment, keys) == Lines{"A | agreed | no", "A | ballot | yes", "B | ballot | yes"});
    assessment.basis = Reading::consensus;
    CHECK(rows(with_items(2), assessment, keys) ==
          Lines{"A | agreed | yes", "A | ballot | no", "B | agreed | yes", "B | ballot | no"});
}

TEST_CASE("the rows that count come to each question's score") {
    Questionnaire q = with_items(3);
    q.items[1].reverse = true;
    const std::vector<Answers> people = {{{"A", Answer::of(1)}, {"B", Answer::of(2)}},
                                         {{"A", Answer::of(4)}, {"B", Answer::dont_know()}},
                                         {{"A", Answer::of(5)}, {"B", Answer::of(3)}}};
    Assessment both = ballots(people);
    both.consensus = agreed({{"A", Answer::of(3)}}).consensus;
    both.tallies = {hands("A", {1, 0, 0, 0, 2}), hands("B", {3, 1, 0, 0, 0})};
    for (const Reading reading : {Reading::agreed_first, Reading::ballots, Reading::tally, Reading::consensus}) {
        both.basis = reading;
        check_that_rows_come_to_the_scores(scored(q, {}, both));
    }
}

TEST_CASE("a note is a row of its own, and blanks are no note") {
    Assessment assessment = agreed({{"A", Answer::of(4)}});
    assessment.notes = {{{"A"}, "Time it first.\nThen decide.", {}, {}}, {{"B"}, "  ", {}, {}}};
    CHECK(rows(with_items(2), assessment, {"item", "source", "respondent", "kind", "count", "counted", "note"}) ==
          Lines{"A | agreed | agreed | answered | 1 | yes | -",
                "A | note | - | note | - | no | Time it first.\nThen decide.",
                "B | agreed | agreed | missing | 1 | yes | -"});
}

// ---------------------------------------------------------------------------------------------------- privacy

TEST_CASE("sealed answers are in no table of answers") {
    Assessment assessment = ballots({{{"A", Answer::of(5)}}});
    assessment.sealed = true;
    CHECK(rows(with_items(1), assessment).empty());

    // What the profile counts is open, and the rest is not.
    assessment.consensus = agreed({{"A", Answer::of(2)}}).consensus;
    assessment.tallies = {hands("A", {0, 0, 0, 3, 0}), hands("B", {0, 3, 0, 0, 0})};
    assessment.tallies[0].sealed = true;
    assessment.earlier_tallies = {{hands("A", {0, 0, 0, 0, 3}), 1}};
    assessment.basis = Reading::consensus;
    CHECK(rows(with_items(2), assessment, {"item", "source", "value"}) ==
          Lines{"A | agreed | 2", "B | agreed | -", "B | hands | 2"});
}

TEST_CASE("roles are in the rows only if every role may be shown") {
    const auto with_roles = [](int nurses, int doctors) {
        Assessment assessment =
            ballots(std::vector<Answers>(static_cast<std::size_t>(nurses + doctors), {{"A", Answer::of(4)}}));
        for (int i = 0; i < nurses + doctors; ++i)
            assessment.respondents[static_cast<std::size_t>(i)].role = i < nurses ? " nurse " : "doctor";
        return assessment;
    };
    const Lines large = rows(with_items(1), with_roles(6, 5), {"role"});
    CHECK(std::ranges::count(large, "nurse") == 6);
    CHECK(std::ranges::count(large, "doctor") == 5);
    CHECK(rows(with_items(1), with_roles(6, 4), {"role"}) == Lines(10, "-"));

    // At a factor that only four doctors answered, the doctors are withheld.
    Assessment one_left_out = with_roles(6, 5);
    one_left_out.respondents.back().answers.clear();
    CHECK(rows(with_items(1), one_left_out, {"role"}) == Lines(11, "-"));
}

TEST_CASE("answers for others come from a shareable copy only, and without reasons and notes") {
    Assessment assessment = agreed({{"A", Answer::of(4)}});
    assessment.consensus[0].why = "secret reason";
    CHECK(rows(with_items(1), assessment, what, ForWhom::others).empty());

    // Whatever somebody puts into a copy by hand.
    assessment.shareable = true;
    assessment.notes = {{{"A"}, "secret note", {}, {}}};
    assessment.respondents = ballots({{{"A", Answer::of(1)}}}).respondents;
    assessment.tallies = {hands("A", {0, 0, 0, 0, 3})};
    for (const ForWhom asked : {ForWhom::the_room, ForWhom::others}) {
        const DataTable table = answers_table(scored(with_items(1), {}, assessment), asked);
        CHECK(rows_of(table, {"for", "source", "value"}) == Lines{"others | agreed | 4"});
        CHECK(all_text(table).find("secret") == std::string::npos);
    }
    assessment.mode = Mode::ballots;
    CHECK(rows(with_items(1), assessment).empty());
}
