#include "core/result/first_page.h"

#include <algorithm>

#include "catch.h"
#include "copy_sample.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;

namespace {

FirstPage page(const Assessment& assessment, ForWhom for_whom = ForWhom::the_room) {
    return first_page(page_of(assessment), for_whom);
}

std::vector<std::string> strong_items(const FirstPage& page) {
    std::vector<std::string> texts;
    for (const Strength& strength : page.strengths)
        texts.push_back(strength.item ? strength.item->text : strength.factor.text);
    return texts;
}

std::vector<std::string> barriers(const FirstPage& page) {
    std::vector<std::string> texts;
    for (const ToActOn& entry : page.to_act_on)
        texts.push_back(entry.barrier.text);
    return texts;
}

using Texts = std::vector<std::string>;

/// The middle of the scale scores less than half.
Questionnaire low_middle() {
    Questionnaire questionnaire = page_questionnaire();
    std::get<ChoiceScale>(questionnaire.scales[0].kind).options[2].score = 45;
    return questionnaire;
}

/// Two of six answer all, at the bottom, and the others know nothing.
Assessment unknown_to_many() {
    std::vector<Answers> people(6, all_answers(1, 1, 1));
    for (std::size_t person = 0; person < 4; ++person) {
        for (auto& [id, answer] : people[person])
            answer = Answer::dont_know();
    }
    return ballots(people);
}

}  // namespace

TEST_CASE("strengths are the highest question of each factor, from the highest") {
    CHECK(strong_items(page(agreed(with(all_answers(4, 4, 4), "B2", Answer::of(5))))) == Texts{"B2", "A1", "C1"});
    CHECK(strong_items(page(agreed(all_answers(3, 3, 3)))).empty());
}

TEST_CASE("there are three strengths at most") {
    Questionnaire questionnaire = page_questionnaire();
    add_item(questionnaire, "D1", "D");
    Answers answers = all_answers(5, 5, 5);
    answers.emplace_back("D1", Answer::of(5));
    CHECK(first_page(page_of(agreed(answers), questionnaire), ForWhom::the_room).strengths.size() == 3);
}

TEST_CASE("a question that unknown answers could bring down is no strength") {
    std::vector<Answers> people(6, all_answers(4, 1, 1));
    CHECK(strong_items(page(ballots(people))) == Texts{"A1"});
    people[0] = with(people[0], "A1", Answer::dont_know());
    CHECK(strong_items(page(ballots(people))) == Texts{"A2"});
}

TEST_CASE("a question on which opinion is split is no strength, unless the room agreed on it") {
    Questionnaire questionnaire = page_questionnaire();
    // A scale on which the lower end counts much, so that a split question scores high.
    std::get<ChoiceScale>(questionnaire.scales[0].kind).options[0].score = 80;
    Assessment assessment = split_on({"A1"});
    CHECK(find_result(*page_of(assessment, questionnaire).profile(), ItemId{"A1"})->split);
    const auto strengths = [&] {
        return strong_items(first_page(page_of(assessment, questionnaire), ForWhom::the_room));
    };
    CHECK(strengths() == Texts{"A2", "B1", "C1"});
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::of(5), "", {}, {}}};
    CHECK(strengths() == Texts{"A1", "B1", "C1"});
}

TEST_CASE("strong barriers come before those to watch, each with how sure it is and how much is answered") {
    const FirstPage made = first_page(page_of(agreed(all_answers(3, 1, 2)), low_middle()), ForWhom::the_room);
    CHECK(barriers(made) == Texts{"no-time", "no-links", "no-leader"});
    CHECK(made.to_act_on[0].status == BarrierStatus::blocking);
    CHECK(made.to_act_on[2].status == BarrierStatus::watch);
    CHECK(made.to_act_on[0].certain == true);
    CHECK(made.to_act_on[0].given == AnswersGiven{1, 0, 0, false});
    CHECK(made.to_act_on[0].because == ItemId{"B1"});
    CHECK_FALSE(made.to_act_on[0].by_rule);
    CHECK(made.more_strong.empty());
    CHECK_FALSE(made.to_act_on[0].on_few);
}

TEST_CASE("a barrier to watch without a low answer as its reason is only named, and takes no answer from others") {
    const FirstPage made = page(agreed(all_answers(3, 1, 2)));
    CHECK(barriers(made) == Texts{"no-time", "no-links"});
    CHECK(made.more_to_watch == std::vector<BarrierId>{{"no-leader"}});
    const FirstPage alone = page(agreed(all_answers(3, 5, 5)));
    CHECK(alone.to_act_on.empty());
    CHECK(alone.more_to_watch == std::vector<BarrierId>{{"no-leader"}});
    // A copy does not say which answer is the reason.
    const Assessment copy = first_copy(page_of(alike(6, all_answers(3, 5, 5))));
    CHECK(barriers(page(copy)) == Texts{"no-leader"});
}

TEST_CASE("there are three barriers at most, those that are strong besides are named, and those to watch too") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[1].barriers = {{{"fourth"}, 1, {}}};
    questionnaire.items[3].barriers = {{{"fifth"}, 1, {}}};
    Evidence evidence = page_evidence();
    evidence.barriers.push_back({{"fourth"}, "A fourth", Level::team, 0, {}, {}, "", {}, {}});
    evidence.barriers.push_back({{"fifth"}, "A fifth", Level::team, 0, {}, {}, "", {}, {}});
    const Answers answers = with(all_answers(1, 1, 1), "B2", Answer::of(3));
    const FirstPage made = first_page(scored(questionnaire, evidence, agreed(answers)), ForWhom::the_room);
    CHECK(made.to_act_on.size() == 3);
    CHECK(made.more_strong == std::vector<BarrierId>{{"fourth"}});
    CHECK(made.more_to_watch == std::vector<BarrierId>{{"fifth"}});
    CHECK(made.more_on_few == 0);
}

TEST_CASE("two barriers have reasons of their own, if these say as much as the one that they share") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].barriers = {{{"no-leader"}, 1, {}}, {{"no-time"}, 1, {}}};
    const auto reasons = [&](const Answers& answers) {
        Texts texts;
        for (const ToActOn& entry : first_page(page_of(agreed(answers), questionnaire), ForWhom::the_room).to_act_on)
            texts.push_back(entry.barrier.text + " " + entry.because->text);
        return texts;
    };
    CHECK(reasons(all_answers(1, 2, 5)) == Texts{"no-leader A1", "no-time B1"});
    // In between is no reason for a strong barrier.
    CHECK(reasons(all_answers(1, 3, 5)) == Texts{"no-leader A1", "no-time A1"});
    CHECK(reasons(all_answers(1, 5, 5)) == Texts{"no-leader A1", "no-time A1"});
}

TEST_CASE("a barrier that less than half of the answers are known of comes last, and its status is a hint") {
    std::vector<Answers> people(6, all_answers(5, 2, 1));
    for (const std::size_t person : {0U, 1U, 2U, 3U})
        people[person] = with(people[person], "C1", Answer::dont_know());
    const FirstPage made = page(ballots(people));
    REQUIRE(barriers(made) == Texts{"no-time", "no-links"});
    CHECK_FALSE(made.to_act_on[0].on_few);
    CHECK(made.to_act_on[1].on_few);
    CHECK(made.answer.strong_barriers == 1);
    CHECK(made.answer.perhaps_strong == 1);
    CHECK(made.answer.strongest == BarrierId{"no-time"});
}

TEST_CASE("where most is unknown, or too few people answered, every barrier that is not firm is a hint") {
    for (const Assessment& assessment : {unknown_to_many(), alike(3, all_answers(1, 1, 1))}) {
        const FirstPage made = page(assessment);
        REQUIRE_FALSE(made.to_act_on.empty());
        for (const ToActOn& entry : made.to_act_on)
            CHECK(entry.on_few);
        CHECK(made.answer.strong_barriers == 0);
    }
}

TEST_CASE("each barrier has its own best measure, marked where a barrier above has the same") {
    const FirstPage made = first_page(page_of(agreed(all_answers(3, 1, 2)), low_middle()), ForWhom::the_room);
    CHECK(made.to_act_on[0].measure == MeasureId{"cover"});
    CHECK_FALSE(made.to_act_on[0].as_above);
    CHECK(made.to_act_on[1].measure == MeasureId{"cover"});
    CHECK(made.to_act_on[1].as_above);
    CHECK(made.to_act_on[2].measure == MeasureId{"ask"});
    CHECK_FALSE(made.to_act_on[2].as_above);
}

TEST_CASE("a measure that the evidence does not have is passed over") {
    Evidence evidence = page_evidence();
    for (Barrier& barrier : evidence.barriers)
        barrier.counter = {{"no such measure"}, {"cover"}};
    const FirstPage made =
        first_page(scored(page_questionnaire(), evidence, agreed(all_answers(1, 1, 1))), ForWhom::the_room);
    for (const ToActOn& entry : made.to_act_on)
        CHECK(entry.measure == MeasureId{"cover"});
}

TEST_CASE("for the room barriers are sorted by what it can change, and what is begun is passed over") {
    Assessment assessment = agreed(all_answers(3, 1, 2));
    assessment.ours = {{{"no-time"}, Ours::no, {}, {}}, {{"no-links"}, Ours::with_help, {}, {}}};
    Action& done = assessment.actions.emplace_back();
    done.id = "a1";
    done.measure = {"cover"};
    done.status = ActionStatus::done;
    const FirstPage made = first_page(page_of(assessment, low_middle()), ForWhom::the_room);
    CHECK(barriers(made) == Texts{"no-leader", "no-links", "no-time"});
    CHECK(made.to_act_on[1].measure == MeasureId{"visit"});
    CHECK(made.to_act_on[2].ours == Ours::no);
    CHECK_FALSE(made.to_act_on[2].measure);
}

TEST_CASE("the barrier that the answer names has a row, also where the team cannot change it") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[3].barriers = {{{"no-money"}, 1, {}}};
    Evidence evidence = page_evidence();
    evidence.barriers.push_back(evidence.barriers.front());
    evidence.barriers.back().id = {"no-money"};
    Assessment assessment = agreed(all_answers(2, 2, 1));
    assessment.ours = {{{"no-links"}, Ours::no, {}, {}}};
    const FirstPage made = first_page(scored(questionnaire, evidence, assessment), ForWhom::the_room);
    REQUIRE(made.answer.strong_barriers == 4);
    CHECK(made.answer.strongest == BarrierId{"no-links"});
    CHECK(barriers(made) == Texts{"no-leader", "no-time", "no-links"});
    CHECK(made.more_strong == std::vector<BarrierId>{{"no-money"}});
}

TEST_CASE("nothing on a page for others depends on the team's plan") {
    const Assessment without = agreed(all_answers(3, 1, 2));
    Assessment assessment = without;
    assessment.ours = {{{"no-time"}, Ours::no, {}, {}}};
    Action& done = assessment.actions.emplace_back();
    done.id = "a1";
    done.measure = {"cover"};
    done.status = ActionStatus::done;
    CHECK(page(assessment, ForWhom::others) == page(without, ForWhom::others));
}

TEST_CASE("a barrier that is strong without its rule too is due to its lowest question") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[5].barriers = {{{"no-links"}, 1, {}}};
    questionnaire.items[5].blocks = BlocksRule{{"no-links"}, 50, 0.3, 0.5, {}};
    const Answers low = with(with(all_answers(5, 5, 5), "C1", Answer::of(1)), "C2", Answer::of(2));
    const FirstPage made = first_page(page_of(agreed(low), questionnaire), ForWhom::the_room);
    CHECK_FALSE(made.to_act_on[0].by_rule);
    CHECK(made.to_act_on[0].because == ItemId{"C1"});
}

TEST_CASE("a barrier that a rule makes strong names the rule's question") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[5].blocks = BlocksRule{{"no-links"}, 50, 0.3, 0.5, {}};
    const FirstPage made =
        first_page(page_of(agreed(with(all_answers(5, 5, 5), "C2", Answer::of(3))), questionnaire), ForWhom::the_room);
    REQUIRE(made.to_act_on.size() == 1);
    CHECK(made.to_act_on[0].by_rule);
    CHECK(made.to_act_on[0].because == ItemId{"C2"});
    CHECK(made.to_act_on[0].given.known == 2);
}

TEST_CASE("split questions have the counts of both ends, six at most if they are what the page comes to") {
    const FirstPage made = page(split_on({"A1", "B1", "C1"}));
    CHECK(made.split == std::vector<SplitQuestion>{{{"A1"}, 3, 3, 6}, {{"B1"}, 3, 3, 6}, {{"C1"}, 3, 3, 6}});
    CHECK(made.more_split.empty());
    CHECK(page(agreed(all_answers(1, 5, 3))).split.empty());
}

TEST_CASE("a question with fewer than five answers is not called split") {
    CHECK(page(ballots({all_answers(5, 5, 5), all_answers(5, 5, 5), all_answers(1, 1, 1)})).split.empty());
}

TEST_CASE("the ends of a number scale are by what the answers count") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].scale = {"change"};
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = with(people[person], "A1", Answer::of(person < 2 ? 12 : -20));
    const FirstPage made = first_page(page_of(ballots(people), questionnaire), ForWhom::the_room);
    CHECK(made.split == std::vector<SplitQuestion>{{{"A1"}, 2, 4, 6}});
}

TEST_CASE("a question that a quarter cannot answer is named with its counts, the least known first") {
    std::vector<Answers> people(8, all_answers(4, 4, 4));
    for (const std::size_t person : {0U, 1U})
        people[person] = with(people[person], "A1", Answer::dont_know());
    for (const std::size_t person : {0U, 1U, 2U})
        people[person] = with(people[person], "B1", Answer::dont_know());
    people[0] = with(people[0], "C1", Answer::dont_know());
    const FirstPage made = page(ballots(people));
    CHECK(made.unknown == std::vector<UnknownQuestion>{{{"B1"}, 3, 8, false}, {{"A1"}, 2, 8, false}});
    CHECK(made.more_unknown.empty());
}

TEST_CASE("what the room agreed that it does not know comes first") {
    Assessment assessment = ballots({with(all_answers(4, 4, 4), "A1", Answer::dont_know()), all_answers(4, 4, 4)});
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"C2"}, Answer::dont_know(), "", {}, {}}, {{"C1"}, Answer::of(4), "", {}, {}}};
    CHECK(page(assessment).unknown == std::vector<UnknownQuestion>{{{"C2"}, 0, 0, true}, {{"A1"}, 1, 2, false}});
    const FirstPage alone = page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())));
    CHECK(alone.unknown == std::vector<UnknownQuestion>{{{"A1"}, 0, 0, true}});
}

TEST_CASE("a questionnaire that is read by question names its lowest questions") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    const FirstPage made = first_page(page_of(agreed(all_answers(2, 1, 5)), questionnaire), ForWhom::the_room);
    CHECK(made.low == std::vector<LowQuestion>{{{"B1"}, 0}, {{"B2"}, 0}, {{"A1"}, 25}});
    CHECK(made.to_act_on.empty());
    CHECK(page(agreed(all_answers(1, 1, 1))).low.empty());
}

TEST_CASE("ballots and hands are refused to others, and nothing of them is on the page") {
    FirstPage nothing;
    nothing.for_whom = ForWhom::others;
    nothing.refused = true;
    CHECK(page(alike(6, all_answers(4, 1, 5)), ForWhom::others) == nothing);
    CHECK(page(tally({hands("A1", {3, 0, 0, 0, 3})}), ForWhom::others) == nothing);
    Assessment mixed = alike(6, all_answers(4, 1, 5));
    mixed.basis = Reading::agreed_first;
    mixed.consensus = {{{"A1"}, Answer::of(4), "", {}, {}}};
    CHECK(page(mixed, ForWhom::others) == nothing);
}

TEST_CASE("agreed answers are everybody's: others get the same page") {
    FirstPage others = page(agreed(all_answers(4, 1, 5)), ForWhom::others);
    CHECK_FALSE(others.refused);
    others.for_whom = ForWhom::the_room;
    CHECK(others == page(agreed(all_answers(4, 1, 5))));
}

TEST_CASE("a page from a shareable copy is for others and has no single question") {
    const Assessment copy = first_copy(page_of(nearly_alike(6, all_answers(4, 1, 5))));
    const FirstPage made = page(copy, ForWhom::the_room);
    CHECK(made.for_whom == ForWhom::others);
    CHECK_FALSE(made.has_answers);
    CHECK(strong_items(made) == Texts{"C", "A"});
    CHECK(barriers(made) == Texts{"no-time"});
    CHECK_FALSE(made.to_act_on[0].certain);
    CHECK_FALSE(made.to_act_on[0].because);
    CHECK(made.to_act_on[0].given.of() == 0);
    CHECK(made.to_act_on[0].measure == MeasureId{"cover"});
    CHECK(made.split.empty());
    CHECK(made.unknown.empty());
}

TEST_CASE("a page of sealed answers has nothing that was answered") {
    Assessment sealed = alike(6, all_answers(4, 1, 5));
    sealed.sealed = true;
    CHECK(page(sealed) == FirstPage());
}
