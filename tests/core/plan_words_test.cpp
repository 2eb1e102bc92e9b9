// The plan in words.
#include "core/words/plan_words.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "catch.h"
#include "core/model/edit.h"
#include "core/result/scored_assessment.h"
#include "scored_sample.h"
#include "scoring_sample.h"
#include "shipped_sample.h"
#include "ward_sample.h"

using namespace readiness;
using namespace std::chrono_literals;
using std::chrono::December;
using std::chrono::February;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day today = 2026y / December / 8;

/// Six questions on one barrier.
ScoredAssessment with_answers(const sample::Answers& answers) {
    Questionnaire q = sample::with_items(6);
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    return scored(q, sample::evidence_with({"b"}), sample::agreed(answers));
}

std::string why(const ScoredAssessment& scored) {
    return why_offered_text(scored, offers_of(scored).barriers.at(0));
}

Action due_on(std::optional<year_month_day> due, ActionStatus status = ActionStatus::open) {
    Action action = own_action("Do it", {}, "a1");
    action.due = due;
    action.status = status;
    return action;
}

}  // namespace

TEST_CASE("one line says why a barrier is offered: its lowest questions, equal ones together") {
    CHECK(why(with_answers({{"A", Answer::of(2)},
                            {"B", Answer::of(5)},
                            {"C", Answer::of(2)},
                            {"D", Answer::of(1)},
                            {"E", Answer::of(1)},
                            {"F", Answer::not_applicable()}})) ==
          "Lowest: questions 4 and 5 with 0, question 1 with 25. Certain.");
}

TEST_CASE("the line names the questions without an answer that could change it, if they are few") {
    CHECK(why(with_answers({{"A", Answer::of(2)},
                            {"B", Answer::of(3)},
                            {"C", Answer::of(3)},
                            {"D", Answer::of(3)},
                            {"E", Answer::of(3)}})) ==
          "Lowest: question 1 with 25, questions 2 and 3 with 50. May change: the answer to question 6 is not known.");
    CHECK(why(with_answers({{"A", Answer::of(2)}, {"B", Answer::of(2)}, {"C", Answer::of(2)}, {"D", Answer::of(2)}})) ==
          "Lowest: questions 1, 2 and 3 with 25. May change: the answers to questions 5 and 6 are not known.");
    const std::string many = why(scored(
        [] {
            Questionnaire q = sample::with_items(8);
            for (Item& item : q.items)
                item.barriers = {{{"b"}, item.id.text == "A" ? 7.0 : 1.0, {}}};
            return q;
        }(),
        sample::evidence_with({"b"}), sample::agreed({{"A", Answer::of(1)}})));
    CHECK(many == "Lowest: question 1 with 0. May change: the answers to 7 questions are not known.");
}

TEST_CASE("the line says that answers are missing where every question has some") {
    Questionnaire q = sample::with_items(1);
    q.items[0].barriers = {{{"b"}, 1, {}}};
    CHECK(why(scored(q, sample::evidence_with({"b"}),
                     sample::ballots({{{"A", Answer::of(3)}}, {{"A", Answer::dont_know()}}}))) ==
          "Lowest: question 1 with 50. May change: some people's answers are not known.");
}

TEST_CASE("the line says which question decides alone, by our own rule, with its answer or its counts") {
    Questionnaire q = sample::with_items(2);
    q.items[0].blocks = BlocksRule{{"b"}, 25, 0.5, 0.5, {}};
    for (Item& item : q.items)
        item.barriers = {{{"b"}, 1, {}}};
    const auto line = [&](const Assessment& assessment) {
        return why(scored(q, sample::evidence_with({"b"}), assessment));
    };
    const sample::Answers low = {{"A", Answer::of(2)}, {"B", Answer::of(5)}};
    const sample::Answers high = {{"A", Answer::of(5)}, {"B", Answer::of(5)}};
    CHECK(line(sample::agreed(low)) == "By our own rule, question 1 alone makes it strong: Option 2. Certain.");
    CHECK(line(sample::ballots({low, low, high})) ==
          "By our own rule, question 1 alone makes it strong: 2 of 3 answers are low enough. Certain.");
    CHECK(line(sample::ballots({low, high, {}})) ==
          "By our own rule, question 1 alone makes it strong: 1 of 2 answers is low enough. May change: some people's "
          "answers are not known.");
}

TEST_CASE("of a shareable copy the line says only that its answers are not in it") {
    Assessment copy;
    copy.shareable = true;
    copy.mode = Mode::ballots;
    copy.stored_profile.emplace().barriers = {{{"no-leader"}, 75.0, "blocking", {}, {}}};
    CHECK(why(scored(ward_questionnaire(), ward_evidence(), copy)) == "The answers behind it are not in this copy.");
}

TEST_CASE("each reason for offering nothing has words of its own") {
    std::vector<std::string> all;
    for (const NothingOffered reason :
         {NothingOffered::sealed, NothingOffered::read_by_question, NothingOffered::no_barriers,
          NothingOffered::nothing_assessed, NothingOffered::nothing_in_the_way, NothingOffered::nothing_seen_yet,
          NothingOffered::nothing_applies, NothingOffered::withheld}) {
        all.push_back(nothing_offered_text(reason));
        CHECK(all.back().ends_with('.'));
    }
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}

TEST_CASE("a measure says whether it is on the plan") {
    CHECK(on_plan_text({{"m"}, "", ActionStatus::open, false}).empty());
    CHECK(on_plan_text({{"m"}, "a1", ActionStatus::open, false}) == "On the plan");
    CHECK(on_plan_text({{"m"}, "a1", ActionStatus::done, false}) == "On the plan, done");
    CHECK(on_plan_text({{"m"}, "a1", ActionStatus::doing, true}) == "On the plan, doing, against another barrier");
    CHECK(on_plan_text({{"m"}, "a1", ActionStatus::dropped, false}) == "Dropped");
}

TEST_CASE("against a barrier that is not ours to change there is somebody to ask, whatever its level") {
    Barrier barrier;
    barrier.title = "No slack to set up and keep going";
    std::vector<std::string> all;
    for (const Level level : all_levels) {
        barrier.level = level;
        all.push_back(ask_text(barrier));
        CHECK(all.back().starts_with("Ask "));
        CHECK(all.back().find(barrier.title) != std::string::npos);
    }
    CHECK(all[2] == "Ask the leaders of our organisation to act on this: “No slack to set up and keep going”");
    CHECK(ours_title(Ours::with_help) == "With help");
}

TEST_CASE("no barrier is put to those who are part of it, but to somebody who could move them") {
    const auto ask = [](const char* id) { return ask_text(*find_barrier(shipped::evidence(), {id})); };
    CHECK(ask("manager-discretion").starts_with("Ask those who decide above our manager to"));
    CHECK(ask("unsupportive-leadership").starts_with("Ask others whom our leaders trust to"));
    CHECK(ask("no-external-support").starts_with("Ask those outside who could help to"));
    CHECK(ask("lack-of-time").starts_with("Ask our manager to"));
}

TEST_CASE("an action says what it is against, who owns it and when it is due") {
    Action action = own_action("Pay for cover", {"b"}, "a1");
    const Evidence evidence = sample::evidence_with({"b"});
    CHECK(against_text(evidence, action) == "Against: Barrier b");
    action.barrier = {"elsewhere"};
    CHECK(against_text(evidence, action) == "Against: elsewhere");
    action.barrier = {};
    CHECK(against_text(evidence, action) == "Our own");
    CHECK(owner_text(action) == "Nobody yet");
    action.owner = " Kim ";
    CHECK(owner_text(action) == "Kim");
    CHECK(due_text(due_on({}), today) == "No date");
    CHECK(due_text(due_on(today), today) == "8 Dec 2026");
    CHECK(due_text(due_on(2026y / December / 1), today) == "1 Dec 2026, late");
    CHECK(due_text(due_on(2026y / December / 1, ActionStatus::done), today) == "1 Dec 2026");
    CHECK(status_title(ActionStatus::dropped) == "Dropped");
}

TEST_CASE("each part of an action has a title and a hint") {
    std::vector<std::string_view> all;
    for (const ActionText part : all_action_texts) {
        all.push_back(action_text_title(part));
        all.push_back(action_text_hint(part));
    }
    CHECK(std::ranges::none_of(all, &std::string_view::empty));
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}

TEST_CASE("the plan says how much is done and how much is late") {
    std::vector<Action> actions;
    CHECK(plan_text(actions, today) == "No actions yet");
    actions = {due_on({}, ActionStatus::dropped)};
    CHECK(plan_text(actions, today) == "Nothing on the plan, 1 dropped");
    actions = {due_on({}, ActionStatus::done), due_on(today), due_on({}, ActionStatus::dropped)};
    CHECK(plan_text(actions, today) == "1 of 2 done");
    actions.push_back(due_on(2026y / December / 1));
    CHECK(plan_text(actions, today) == "1 of 3 done, 1 late");
}

TEST_CASE("remarks on a plan are gentle, and name the owner") {
    CHECK(plan_remark_text(ManyActions{6}) == "6 actions are not done yet. It is easier to finish a few at a time.");
    CHECK(plan_remark_text(ManyOfOneOwner{"Kim", 3}) == "3 actions rest on Kim. Could somebody else take one?");
}

TEST_CASE("the date to look again is said with the days to go when it is near") {
    CHECK(look_again_text({}, today) == "No date to look again");
    CHECK(look_again_text(2027y / February / 24, today) == "Look again on 24 Feb 2027");
    CHECK(look_again_text(2026y / December / 22, today) == "Look again in 14 days, on 22 Dec 2026");
    CHECK(look_again_text(2026y / December / 9, today) == "Look again tomorrow, on 9 Dec 2026");
    CHECK(look_again_text(today, today) == "Look again today");
    CHECK(look_again_text(2026y / December / 7, today) == "It was time to look again on 7 Dec 2026");
}

TEST_CASE("the plan's first line counts what is in the way") {
    const auto line = [](int strong, int watch) {
        Offers offers;
        for (int i = 0; i < strong + watch; ++i) {
            OfferedBarrier& offered = offers.barriers.emplace_back();
            offered.status = i < strong ? BarrierStatus::blocking : BarrierStatus::watch;
        }
        return offers_text(offers);
    };
    CHECK(line(4, 17) == "4 barriers are strong, 17 to watch. Pick few actions, give each an owner and a date.");
    CHECK(line(1, 0) == "1 barrier is strong. Pick few actions, give each an owner and a date.");
    CHECK(line(0, 1) == "1 barrier is to watch. Pick few actions, give each an owner and a date.");
    CHECK(line(0, 0).empty());
}

TEST_CASE("a measure says in one line what stands behind it, in the source's words") {
    Evidence evidence;
    evidence.approaches.push_back({{"local"}, "Local leaders", "", EvidenceGrade{"medium", "low"}, "", {}, {}});
    evidence.approaches.push_back({{"bare"}, "Bare", "", std::nullopt, "", {}, {}});
    Measure measure;
    CHECK(measure_basis_text(evidence, measure).empty());
    measure.pages = {21};
    CHECK(measure_basis_text(evidence, measure) == "Evidence: not graded · page 21");
    measure.tips = {7, 8};
    CHECK(measure_basis_text(evidence, measure) == "Evidence: not graded · tips 7, 8 · page 21");
    measure.approach = ApproachId{"bare"};
    CHECK(measure_basis_text(evidence, measure) == "Evidence: not graded · tips 7, 8 · page 21");
    measure.approach = ApproachId{"local"};
    measure.tips = {3};
    CHECK(measure_basis_text(evidence, measure) == "Evidence: medium amount, low quality · tip 3 · page 21");
}

TEST_CASE("a measure begins with the first sentence of how it is done") {
    Measure measure;
    CHECK(first_step_of(measure).empty());
    measure.how = " Ask 2.5 people. Then go on.";
    CHECK(first_step_of(measure) == "Ask 2.5 people.");
    measure.how = "Who does it?\nAsk.";
    CHECK(first_step_of(measure) == "Who does it?");
    measure.how = "Only this";
    CHECK(first_step_of(measure) == "Only this");
}

TEST_CASE("a barrier names the pages of the source that it rests on") {
    Barrier barrier;
    CHECK(barrier_page_text(barrier).empty());
    barrier.page = 21;
    CHECK(barrier_page_text(barrier) == "Page 21 of the source");
    barrier.pages = {8, 21};
    CHECK(barrier_page_text(barrier) == "Pages 8, 21 of the source");
}

TEST_CASE("a date to look again is proposed in words") {
    CHECK(proposal_text(2027y / February / 24) == "Proposed: 24 Feb 2027, in three months");
}
