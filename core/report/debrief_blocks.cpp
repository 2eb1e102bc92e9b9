#include "core/report/debrief_blocks.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "core/groups/discussion.h"
#include "core/model/assessment.h"
#include "core/result/first_page.h"
#include "core/result/scored_assessment.h"
#include "core/words/acting_words.h"
#include "core/words/factor_names.h"
#include "core/words/first_page_words.h"
#include "core/words/readiness_words.h"
#include "core/words/talk_words.h"

namespace readiness {

namespace {

struct Question {
    std::string minutes;  ///< "0 to 5".
    std::string asks;
    std::string speaks_first;
    std::vector<std::string> names;  ///< What this assessment gives to talk about.
};

/// Without cut-offs nothing is high: the highest factor is what there is to name.
std::string instead_of_strengths(const ScoredAssessment& scored) {
    if (has_cut_offs(scored.questionnaire())) return "No question scores high for sure yet.";
    const std::vector<NamedFactor> factors = scored_factors(scored);
    if (factors.empty() || all_equal(factors)) return "No factor stands above the others.";
    return fmt::format("The highest factor is {}.", names_with_scores(scored, {factors.back()}));
}

Question what_do_you_see(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> strengths = strength_texts(scored, page);
    if (strengths.empty()) strengths.push_back(instead_of_strengths(scored));
    return {
        "0 to 5", "What here fits what you know, and what surprises you?",
        "Those who have said least today begin. Each person has one sentence. Whoever leads the change speaks last.",
        std::move(strengths)};
}

/// The side with fewer answers, so that the many do not talk it down; of equals the one that speaks against readiness.
std::string who_begins(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.split.empty()) return "Those who find it hardest begin, then those who find it easy.";
    const SplitQuestion& split = page.split.front();
    const Item* item = find_item(scored.questionnaire(), split.item);
    const bool number = item != nullptr && scale_of(scored.questionnaire(), *item).number() != nullptr;
    const bool against_is_upper = item != nullptr && item->reverse && !number;
    const bool upper = split.upper != split.lower ? split.upper < split.lower : against_is_upper;
    const Side first = upper ? Side::upper : Side::lower;
    return fmt::format(
        "Somebody who can speak for those on the side of {} begins, then the other side. Nobody has to say what "
        "they gave.",
        side_text(scored, split.item, first));
}

Question where_do_we_differ(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> names = talk_texts(scored, page);
    if (std::string nothing = nothing_to_talk_about(scored, page); !nothing.empty())
        names.push_back(std::move(nothing));
    return {"5 to 15", "Where do we see it differently, and what do we need to find out?", who_begins(scored, page),
            std::move(names)};
}

Question what_stands_in_the_way(const ScoredAssessment& scored, const FirstPage& page) {
    Question question{"15 to 22",
                      "What stands most in the way, and can we change it ourselves?",
                      "Those whose working day it touches begin. Managers speak after them.",
                      {}};
    const std::vector<WordedToActOn> worded = worded_to_act_on(scored, page);
    if (worded.empty()) {
        question.names = low_question_texts(scored, page);
        question.names.push_back(about_acting(scored, page));
        return question;
    }
    const WordedToActOn& strongest = worded.front();
    question.names.push_back(fmt::format("{}: {}.", strongest.title, strongest.status));
    for (const std::string& line : {strongest.why, strongest.not_sure}) {
        if (!line.empty()) question.names.push_back(line);
    }
    question.names.emplace_back("If we cannot: whom do we ask, and for what?");
    return question;
}

Question what_will_we_do(const ScoredAssessment& scored, const FirstPage& page) {
    Question question{"22 to 30",
                      "What do we do first, who does it, and by when?",
                      "Whoever would do it begins. One or two actions are enough.",
                      {}};
    for (const WordedToActOn& entry : worded_to_act_on(scored, page)) {
        question.names.push_back(fmt::format("You could try, against “{}”: {}.", entry.title, entry.step));
        break;
    }
    if (question.names.empty()) question.names.push_back(do_first_text(scored, page));
    return question;
}

Blocks blocks_of(const Question& question, int number) {
    return {Heading{2, fmt::format("{}. {}", number, question.asks)},
            Paragraph{fmt::format("Minutes {}. Who speaks first: {}", question.minutes, question.speaks_first)},
            List{question.names}};
}

Blocks plan() {
    List list{{"What:", "Who:", "By when:", "When this happens, then we do it:", "The sign that it works:",
               "We look again on:"}};
    for (std::string& item : list.items)
        item += " ______________________________";
    return {Heading{2, "Before you leave: the plan"}, std::move(list)};
}

}  // namespace

Blocks debrief_blocks(const ScoredAssessment& scored) {
    const FirstPage page = first_page(scored, ForWhom::the_room);
    const std::string& title = scored.assessment().title;
    Blocks blocks = {
        Paragraph{for_whom_text(scored, page), Voice::quiet},
        Heading{1, fmt::format("Debrief: {}", title.empty() ? "Untitled assessment" : title)},
        Paragraph{"For the facilitator: thirty minutes and four questions, with the first page in view. Talk about "
                  "how things are here, not about people. Ask the quiet ones first."},
        Callout{{{readiness_text(scored, page), Voice::lead}}}};
    if (scored.profile() == nullptr || page.answer.which == ReadinessAnswer::Case::nobody_answered) {
        blocks.push_back(Paragraph{do_first_text(scored, page)});
        return blocks;
    }
    int number = 0;
    for (const Question& question : {what_do_you_see(scored, page), where_do_we_differ(scored, page),
                                     what_stands_in_the_way(scored, page), what_will_we_do(scored, page)})
        append(blocks, blocks_of(question, ++number));
    append(blocks, plan());
    return blocks;
}

}  // namespace readiness
