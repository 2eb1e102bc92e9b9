#include "core/words/plan_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/result/look_again.h"
#include "core/result/scored_assessment.h"
#include "core/words/dates.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/sources.h"

namespace readiness {

namespace {

/// "question 12 with 0, questions 11 and 13 with 25": equal scores are said once.
std::string low_questions_text(const Questionnaire& questionnaire, const std::vector<PressingQuestion>& lowest) {
    std::vector<std::string> parts;
    for (std::size_t first = 0; first < lowest.size();) {
        std::vector<ItemId> items;
        const std::string score = score_text(questionnaire, lowest[first].score);
        std::size_t next = first;
        for (; next < lowest.size() && score_text(questionnaire, lowest[next].score) == score; ++next)
            items.push_back(lowest[next].item);
        parts.push_back(fmt::format("{} with {}", questions_text(questionnaire, items), score));
        first = next;
    }
    return joined(parts, ", ");
}

struct WhyWords {
    const Questionnaire& questionnaire;

    std::string operator()(const PressingQuestions& why) const {
        if (why.lowest.empty()) return "";
        return fmt::format("Lowest: {}.", low_questions_text(questionnaire, why.lowest));
    }
    std::string operator()(const OneQuestionDecides& why) const {
        const Item* item = find_item(questionnaire, why.item);
        const std::string said =
            why.agreed && item != nullptr
                ? answer_text(scale_of(questionnaire, *item), *why.agreed)
                : fmt::format("{} of {} {} low enough", why.count.low, counted(why.count.answered, "answer"),
                              why.count.low == 1 ? "is" : "are");
        return fmt::format("By our own rule, {} alone makes it strong: {}.",
                           questions_text(questionnaire, std::vector{why.item}), said);
    }
    std::string operator()(const AnswersNotInCopy&) const { return "The answers behind it are not in this copy."; }
};

/// One line has room for a few numbers.
constexpr std::size_t most_named = 3;

std::string still_open_text(const Questionnaire& questionnaire, const StillOpen& still_open) {
    if (still_open.certain) return "Certain.";
    const std::vector<ItemId>& unknown = still_open.unanswered;
    if (unknown.empty()) return "May change: some people's answers are not known.";
    const std::string which = unknown.size() > most_named ? fmt::format("{} questions", unknown.size())
                                                          : questions_text(questionnaire, unknown);
    return fmt::format("May change: the {} to {} not known.", unknown.size() == 1 ? "answer" : "answers",
                       which + (unknown.size() == 1 ? " is" : " are"));
}

std::string in_curly_quotes(std::string_view text) {
    return fmt::format("“{}”", text);
}

std::string title_of(const Evidence& evidence, const BarrierId& id) {
    const Barrier* barrier = find_barrier(evidence, id);
    return barrier != nullptr ? barrier->title : id.text;
}

/// Whom the barrier's level would name is here the one who holds things up, or has no say.
struct OtherToAsk {
    std::string_view barrier;
    std::string_view whom;
};
constexpr std::array<OtherToAsk, 3> others_to_ask{{
    {"manager-discretion", "those who decide above our manager"},
    {"unsupportive-leadership", "others whom our leaders trust"},
    {"no-external-support", "those outside who could help"},
}};

std::string_view whom_to_ask(const Barrier& barrier) {
    const auto* other = std::ranges::find(others_to_ask, barrier.id.text, &OtherToAsk::barrier);
    if (other != others_to_ask.end()) return other->whom;
    switch (barrier.level) {
        case Level::individual:
        case Level::team: return "our manager";
        case Level::organisation: return "the leaders of our organisation";
        case Level::infrastructure: return "those who pay for the change and keep it running";
        case Level::context: return "those outside who set the rules";
    }
    return "";
}

struct PlanRemarkWords {
    std::string operator()(const ManyActions& remark) const {
        return fmt::format("{} actions are not done yet. It is easier to finish a few at a time.", remark.to_do);
    }
    std::string operator()(const ManyOfOneOwner& remark) const {
        return fmt::format("{} actions rest on {}. Could somebody else take one?", remark.to_do, remark.owner);
    }
};

}  // namespace

std::string offers_text(const Offers& offers) {
    const auto strong = std::ranges::count(offers.barriers, BarrierStatus::blocking, &OfferedBarrier::status);
    const auto watch = std::ssize(offers.barriers) - strong;
    if (offers.barriers.empty()) return "";
    const auto barriers = [](std::ptrdiff_t count) {
        return fmt::format("{} {}", counted(static_cast<std::size_t>(count), "barrier"), count == 1 ? "is" : "are");
    };
    const std::string how_many = strong == 0  ? barriers(watch) + " to watch"
                                 : watch == 0 ? barriers(strong) + " strong"
                                              : fmt::format("{} strong, {} to watch", barriers(strong), watch);
    return how_many + ". Pick few actions, give each an owner and a date.";
}

std::string barrier_page_text(const Barrier& barrier) {
    const std::vector<int> pages = !barrier.pages.empty() ? barrier.pages
                                   : barrier.page > 0     ? std::vector{barrier.page}
                                                          : std::vector<int>();
    if (pages.empty()) return "";
    std::string text = pages_text(pages) + " of the source";
    text.front() = 'P';
    return text;
}

std::string measure_basis_text(const Evidence& evidence, const Measure& measure) {
    std::vector<std::string> parts;
    const Approach* approach = measure.approach ? find_approach(evidence, *measure.approach) : nullptr;
    if (approach != nullptr && approach->grade) {
        parts.push_back(
            fmt::format("Evidence: {} amount, {} quality", approach->grade->amount, approach->grade->quality));
    } else if (approach != nullptr || !measure.tips.empty() || !measure.pages.empty()) {
        parts.emplace_back("Evidence: not graded");
    }
    if (!measure.tips.empty()) {
        std::vector<std::string> numbers;
        for (const int tip : measure.tips)
            numbers.push_back(std::to_string(tip));
        parts.push_back(fmt::format("{} {}", numbers.size() == 1 ? "tip" : "tips", joined(numbers, ", ")));
    }
    parts.push_back(pages_text(measure.pages));
    return joined(parts, " · ");
}

std::string first_step_of(const Measure& measure) {
    const std::string_view how = trimmed(measure.how);
    for (std::size_t i = 0; i + 1 < how.size(); ++i) {
        const bool ends = how[i] == '.' || how[i] == '!' || how[i] == '?';
        if (ends && (how[i + 1] == ' ' || how[i + 1] == '\n')) return std::string(how.substr(0, i + 1));
    }
    return std::string(how);
}

std::string why_offered_text(const ScoredAssessment& scored, const OfferedBarrier& offered) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const std::string still_open = offered.still_open ? still_open_text(questionnaire, *offered.still_open) : "";
    return joined({std::visit(WhyWords{questionnaire}, offered.why), still_open}, " ");
}

std::string nothing_offered_text(NothingOffered reason) {
    switch (reason) {
        case NothingOffered::sealed: return "The answers are sealed. Barriers show here once you open them.";
        case NothingOffered::read_by_question:
            return "This questionnaire is read question by question and names no barriers. You can add actions of your "
                   "own.";
        case NothingOffered::no_barriers:
            return "This questionnaire asks about no barriers. You can add actions of your own.";
        case NothingOffered::nothing_assessed:
            return "Too little is answered to say what stands in the way. Answer more questions first.";
        case NothingOffered::nothing_in_the_way:
            return "No barrier is strong or to watch. You can still add actions of your own.";
        case NothingOffered::nothing_seen_yet:
            return "No barrier is strong or to watch so far, but some cannot be judged yet. Answer more questions, or "
                   "add actions of your own.";
        case NothingOffered::nothing_applies:
            return "The questions about barriers do not apply here. You can add actions of your own.";
        case NothingOffered::withheld:
            return "This copy cannot say what stands in the way: barriers are withheld, because too few people "
                   "answered.";
    }
    return "";
}

std::string on_plan_text(const OfferedMeasure& offered) {
    if (offered.action.empty()) return "";
    std::string text;
    switch (offered.status) {
        case ActionStatus::open: text = "On the plan"; break;
        case ActionStatus::doing: text = "On the plan, doing"; break;
        case ActionStatus::done: text = "On the plan, done"; break;
        case ActionStatus::dropped: text = "Dropped"; break;
    }
    return offered.against_other ? text + ", against another barrier" : text;
}

std::string_view ours_title(Ours answer) {
    switch (answer) {
        case Ours::yes: return "Yes";
        case Ours::with_help: return "With help";
        case Ours::no: return "No";
    }
    return "";
}

std::string ask_text(const Barrier& barrier) {
    return fmt::format("Ask {} to act on this: {}", whom_to_ask(barrier), in_curly_quotes(barrier.title));
}

std::string_view status_title(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return "Open";
        case ActionStatus::doing: return "Doing";
        case ActionStatus::done: return "Done";
        case ActionStatus::dropped: return "Dropped";
    }
    return "";
}

std::string_view action_text_title(ActionText part) {
    switch (part) {
        case ActionText::what: return "What";
        case ActionText::owner: return "Who";
        case ActionText::when: return "When, then";
        case ActionText::sign: return "Sign that it works";
        case ActionText::obstacle: return "What may get in the way";
    }
    return "";
}

std::string_view action_text_hint(ActionText part) {
    switch (part) {
        case ActionText::what: return "What will be done";
        case ActionText::owner: return "One name";
        case ActionText::when: return "When the early shift hands over, then I …";
        case ActionText::sign: return "How you will see that it works";
        case ActionText::obstacle: return "What could stop it";
    }
    return "";
}

std::string against_text(const Evidence& evidence, const Action& action) {
    return action.barrier.empty() ? "Our own" : "Against: " + title_of(evidence, action.barrier);
}

std::string owner_text(const Action& action) {
    const std::string_view owner = trimmed(action.owner);
    return owner.empty() ? "Nobody yet" : std::string(owner);
}

std::string due_text(const Action& action, std::chrono::year_month_day today) {
    if (!action.due) return "No date";
    return day_text(*action.due) + (is_late(action, today) ? ", late" : "");
}

std::string plan_text(std::span<const Action> actions, std::chrono::year_month_day today) {
    const PlanCounts counts = count_actions(actions);
    if (counts.of() == 0)
        return counts.dropped > 0 ? fmt::format("Nothing on the plan, {} dropped", counts.dropped) : "No actions yet";
    const std::size_t late = late_actions(actions, today).size();
    const std::string done = fmt::format("{} of {} done", counts.done, counts.of());
    return late > 0 ? fmt::format("{}, {} late", done, late) : done;
}

std::string proposal_text(std::chrono::year_month_day proposed) {
    return fmt::format("Proposed: {}, in three months", day_text(proposed));
}

std::string plan_remark_text(const PlanRemark& remark) {
    return std::visit(PlanRemarkWords{}, remark);
}

std::string look_again_text(const std::optional<std::chrono::year_month_day>& date, std::chrono::year_month_day today) {
    switch (look_again_on(date, today)) {
        case LookAgain::no_date: return "No date to look again";
        case LookAgain::later: return "Look again on " + day_text(*date);
        case LookAgain::passed: return "It was time to look again on " + day_text(*date);
        case LookAgain::near: break;
    }
    const auto days = (std::chrono::sys_days(*date) - std::chrono::sys_days(today)).count();
    if (days == 0) return "Look again today";
    if (days == 1) return "Look again tomorrow, on " + day_text(*date);
    return fmt::format("Look again in {} days, on {}", days, day_text(*date));
}

}  // namespace readiness
