#include "core/words/what_if_words.h"

#include <string>
#include <vector>

#include "catch.h"
#include "core/report/text_writer.h"
#include "core/report/what_if_page.h"
#include "core/result/how_sure.h"
#include "core/result/ways.h"
#include "core/result/what_if.h"
#include "core/scoring/profile.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

/// Factor f: A, which alone can make "b" strong, and B on barrier "c". Factor g: C on both.
Questionnaire questionnaire() {
    Questionnaire q = with_items(2);
    add_item(q, "C", "g");
    q.items[0].barriers = {{{"b"}, 1, {}}};
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.34, 0.5, {}};
    q.items[1].barriers = {{{"c"}, 1, {}}};
    q.items[2].barriers = {{{"b"}, 1, {}}, {{"c"}, 1, {}}};
    return q;
}

ScoredAssessment sample_of(const Assessment& assessment) {
    return scored(questionnaire(), evidence_with({"b", "c"}), assessment);
}

std::string words(const ScoredAssessment& subject, const std::vector<Move>& moves) {
    return what_if_text(subject, what_if(subject, moves));
}

Answers answers(int a, int b, int c) {
    return {{"A", Answer::of(a)}, {"B", Answer::of(b)}, {"C", Answer::of(c)}};
}

}  // namespace

TEST_CASE("what a move does is said in sentences: the overall, what leaves strong, and what stays and why") {
    const ScoredAssessment subject = sample_of(agreed(answers(1, 1, 2)));
    CHECK(words(subject, {ItemMove{{"C"}, 100}}) ==
          "Overall 13 → 50: Not ready becomes Developing. Takes “Barrier c” out of strong. “Barrier b” stays strong: "
          "question A "
          "makes it strong by itself.");
    CHECK(words(subject, {ItemMove{{"A"}, 25}}) ==
          "Overall 13 → 19, still Not ready. “Barrier b” stays strong: question A makes it strong by itself, and so "
          "does its "
          "pressure 88 → 75.");
    CHECK(words(subject, {FactorMove{{"f"}, 100}}) ==
          "Overall 13 → 63: Not ready becomes Developing. Takes “Barrier b” and “Barrier c” out of strong.");
    CHECK(words(subject, {}) == "Overall stays 13, Not ready. No barrier changes its status.");
}

TEST_CASE("a barrier that becomes worse, and one that becomes little seen, are said too") {
    const ScoredAssessment subject = sample_of(agreed(answers(4, 3, 3)));
    CHECK(words(subject, {ItemMove{{"A"}, 0}}) ==
          "Overall 56 → 38: Developing becomes Not ready. Makes “Barrier b” strong.");
    CHECK(words(subject, {ItemMove{{"C"}, 100}}) ==
          "Overall 56 → 81: Developing becomes Ready. Takes “Barrier c” and “Barrier b” from watch to little seen.");
}

TEST_CASE("a shortest way is said in the scale's words, and with votes as means") {
    const ScoredAssessment subject = sample_of(agreed(answers(1, 4, 5)));
    const Way up = way_to_next_band(subject, {"f"});
    CHECK(factor_way_title(subject, {"f"}, up) == "Shortest way to Developing on Factor f");
    CHECK(way_text(subject, up) == "A from “Option 1” to “Option 2”.");
    const Way out = way_out(subject, {"b"}, BarrierStatus::watch);
    CHECK(barrier_way_title(subject, {"b"}, BarrierStatus::watch) == "Shortest way to take “Barrier b” out of strong");
    CHECK(way_text(subject, out) ==
          "A from “Option 1” to “Option 3”, where it no longer makes the barrier strong by itself.");
    const ScoredAssessment votes = sample_of(ballots({answers(1, 4, 5), answers(2, 4, 5)}));
    CHECK(way_text(votes, way_to_next_band(votes, {"g"})) == "It is there already: nothing needs to move.");
    CHECK(way_text(votes, way_out(votes, {"b"}, BarrierStatus::watch)) ==
          "A: with 2 of its 2 low answers at “Option 3” or better, it no longer makes the barrier strong by itself.");
}

TEST_CASE("a way with votes names the low answers that are too many, and the least means") {
    const ScoredAssessment votes = sample_of(ballots({answers(1, 4, 1), answers(5, 4, 2)}));
    // A: 0 becomes 50, which makes its mean 75; C is at 12.5. A pressure of 30 needs 140 points of both.
    CHECK(way_text(votes, way_out(votes, {"b"}, BarrierStatus::clear)) ==
          "A: with its one low answer at “Option 3” or better, it no longer makes the barrier strong by itself; C from "
          "a mean of 12.5 to 65.");
    Questionnaire q = questionnaire();
    Way way;
    way.outcome = Way::Outcome::possible;
    way.votes = {{{"A"}, 4, 6, 3, 3}};
    CHECK(way_text(votes, way) ==
          "A: with 3 of its 4 low answers at “Option 3” or better, it no longer makes the barrier strong by itself.");
}

TEST_CASE("a way says where a rule ends, and what lies beyond it") {
    const ScoredAssessment subject = sample_of(agreed(answers(1, 4, 2)));
    Way way;
    way.outcome = Way::Outcome::possible;
    way.steps = {{{"A"}, WayStep::How::other_answer, 3, 0, 75, 4.0, 3.0}};
    CHECK(way_text(subject, way) ==
          "A from “Option 1” to “Option 4”: at “Option 3” it no longer makes the barrier strong by itself, and the "
          "rest lowers the pressure.");
}

TEST_CASE("read as agreed first a question is tried out as if the room agreed, else the low answers are counted") {
    Assessment votes = ballots({answers(1, 4, 5), answers(1, 4, 5), answers(5, 4, 5)});
    const std::vector<Move> moves = {ItemMove{{"A"}, 50}};
    CHECK(words(sample_of(votes), moves)
              .ends_with("“Barrier b” stays strong: question A (2 of 3 answers stay low) makes it strong by itself."));
    CHECK(how_questions_move_text(sample_of(votes)).starts_with("A question moves as the mean of its answers"));
    votes.basis = Reading::agreed_first;
    CHECK(words(sample_of(votes), moves).ends_with("Takes “Barrier b” from strong to little seen."));
    CHECK(how_questions_move_text(sample_of(votes)) ==
          "A question that is tried out counts as if the room agreed on the answer.");
    CHECK(way_text(sample_of(votes), way_out(sample_of(votes), {"b"}, BarrierStatus::watch)) ==
          "A from a mean of 33.3 to an agreed “Option 3”, where it no longer makes the barrier strong by itself.");
    CHECK(how_questions_move_text(sample_of(agreed(answers(1, 4, 5)))).empty());
}

TEST_CASE("how sure the order is names what keeps its place, what can become strong, and what weights do") {
    Answers some = answers(1, 5, 5);
    const ScoredAssessment firm = sample_of(agreed(some));
    CHECK(
        order_sentences(firm, how_sure(firm)) ==
        std::vector<std::string>{
            "No answer is missing, so no missing answer can change the order.",
            "Weights of factors move no barrier, only the overall: with each weight halved or doubled it can be 60 to "
            "90, from Developing to Ready."});
    some[1].second = Answer::dont_know();
    const ScoredAssessment open = sample_of(agreed(some));
    const std::vector<std::string> sentences = order_sentences(open, how_sure(open));
    REQUIRE(sentences.size() == 4);
    CHECK(sentences[0] ==
          "Every barrier keeps its place, whatever the missing answers are on their scales (“not applicable” is not "
          "looked at).");
    CHECK(sentences[1] == "1 of 1 strong barrier stays so. No other can become strong.");
    CHECK(sentences[2] == "With every missing answer given, the overall can be 50 to 75, from Developing to Ready.");
}

TEST_CASE("an overall that no missing answer can lead back to is said beside the range") {
    // Factor g is not answered: today's overall is that of f alone, 50, and with g it is 25 to 75.
    const ScoredAssessment inside = sample_of(agreed({{"A", Answer::of(3)}, {"B", Answer::of(3)}}));
    CHECK(order_sentences(inside, how_sure(inside))[2] ==
          "With every missing answer given, the overall can be 25 to 75, from Not ready to Ready.");
    // C is 0, and all that today's overall is made of. Of f a sixth is answered, at best: it comes to 17 to 100.
    Questionnaire q = questionnaire();
    q.items[1].weight = 5;
    const ScoredAssessment outside =
        scored(q, evidence_with({"b", "c"}), agreed({{"A", Answer::of(5)}, {"C", Answer::of(1)}}));
    CHECK(order_sentences(outside, how_sure(outside))[2] ==
          "With every missing answer given, the overall can be 8 to 50, from Not ready to Developing; today it is 0.");
}

TEST_CASE("the page without a move has the ways and the order, with one what it does, and else why there is none") {
    const ScoredAssessment subject = sample_of(agreed(answers(1, 1, 2)));
    const std::string plain = text_of(what_if_page(subject, {}));
    INFO(plain);
    CHECK(plain.find("To little seen: ") != std::string::npos);
    CHECK(plain.find("To Developing: C from “Option 2” to “Option 3”.") != std::string::npos);
    CHECK(plain.find("How sure is the order?") != std::string::npos);
    const std::vector<Move> moves = {ItemMove{{"C"}, 100}};
    const std::string moved = text_of(what_if_page(subject, moves));
    INFO(moved);
    CHECK(moved.find("Takes “Barrier c” out of strong.") != std::string::npos);
    CHECK(moved.find("Text of C") != std::string::npos);
    CHECK(moved.find("How sure") == std::string::npos);
    Assessment sealed = ballots({answers(1, 1, 1)});
    sealed.sealed = true;
    CHECK(text_of(what_if_page(sample_of(sealed), {})).find("The answers are sealed.") != std::string::npos);
}
