#include "core/words/acting_words.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <string_view>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/result/profile_ends.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/words/answer_words.h"
#include "core/words/counts.h"
#include "core/words/factor_names.h"
#include "core/words/plan_words.h"
#include "core/words/question_row.h"
#include "core/words/readiness_words.h"
#include "core/words/said_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

using Case = ReadinessAnswer::Case;
using Before = std::span<const ToActOn>;

std::string in_quotation_marks(const std::string& text) {
    return "“" + text + "”";
}

// -------------------------------------------------------------------------------------------------------- a barrier

/// "Too few know": by few answers a barrier is not said to be strong, and does not look like one that is.
std::string status_text(const ScoredAssessment& scored, const FirstPage& page, const ToActOn& entry) {
    if (entry.on_few) {
        if (page.answer.which == Case::too_few_people) return "Too few answered";
        return scored.profile()->mode == Mode::consensus ? "Not known yet" : "Too few know";
    }
    return std::string(status_title(entry.status));
}

/// Nothing where no answer that is not known could change the status.
std::string not_sure_text(const ToActOn& entry) {
    if (entry.on_few || entry.certain.value_or(true)) return "";
    return fmt::format("Not sure: {} could change this.", open_answers_text(entry.given, Counted::no));
}

/// How many of the answers are low enough for the question's rule; empty if an agreed answer decides, and if so few
/// answered that it would be about single people.
std::string low_answers_text(const ScoredAssessment& scored, const ItemId& id) {
    const Item* item = find_item(scored.questionnaire(), id);
    const ItemResult* result = find_result(*scored.profile(), id);
    if (item == nullptr || result == nullptr || !item->blocks || result->agreed) return "";
    if (scored.profile()->mode == Mode::consensus) return "";
    const RuleCount count = count_of(*item->blocks, *result);
    if (count.answered < fewest_for_an_answer) return "";
    return fmt::format(" Of {} answers, {} {} low enough.", count.answered, count.low, count.low == 1 ? "is" : "are");
}

/// Its title only where it is not the one right above.
std::string barrier_before(const ScoredAssessment& scored, Before before, const ToActOn& entry) {
    return &entry == &before.back() ? "the barrier above" : in_quotation_marks(barrier_title(scored, entry.barrier));
}

std::string why_text(const ScoredAssessment& scored, const ToActOn& entry, Before before) {
    if (!entry.because) return "";
    const std::string_view intro = entry.on_few ? "Perhaps" : "Why";
    const auto same = std::ranges::find(before, entry.because, &ToActOn::because);
    if (same != before.end() && !entry.by_rule) {
        return fmt::format("{}: the same answer as for {}.", intro, barrier_before(scored, before, *same));
    }
    const std::string said =
        entry.on_few ? said_text(scored, *entry.because) : said_with_figures(scored, *entry.because);
    if (!entry.by_rule) return as_sentence(fmt::format("{}: {}", intro, with_small_letter(said)));
    return fmt::format("Why: by a rule of this program this answer alone makes it strong. {}{}", as_sentence(said),
                       low_answers_text(scored, *entry.because));
}

std::string filled(const std::string& text) {
    return text.empty() ? "–" : text;
}

/// "Pay for cover (ward manager, an hour)".
std::string measure_text(const Measure& measure) {
    const std::string how = joined({measure.who, measure.takes}, ", ");
    return how.empty() ? measure.title : fmt::format("{} ({})", measure.title, how);
}

std::string step_text(const ScoredAssessment& scored, const ToActOn& entry, Before before) {
    const Barrier* barrier = find_barrier(scored.evidence(), entry.barrier);
    const Measure* measure = entry.measure ? find_measure(scored.evidence(), *entry.measure) : nullptr;
    if (measure != nullptr) {
        const auto same = std::ranges::find(before, entry.measure, &ToActOn::measure);
        if (!entry.as_above || same == before.end()) return measure_text(*measure);
        return "the same as for " + barrier_before(scored, before, *same);
    }
    if (barrier == nullptr) return filled("");
    if (entry.ours == Ours::no) return ask_text(*barrier);
    const bool has_measures = std::ranges::any_of(
        barrier->counter, [&](const MeasureId& id) { return find_measure(scored.evidence(), id) != nullptr; });
    return has_measures ? "look again, as all that is offered here is begun, done or dropped" : filled("");
}

// ----------------------------------------------------------------------------------------------------- what is left

/// Barriers that nothing is known of: not answered, not applicable or, in a copy, withheld.
std::string not_judged_text(const ScoredAssessment& scored, const FirstPage& page) {
    int unknown = 0;
    int not_applicable = 0;
    for (const BarrierResult& barrier : scored.profile()->barriers) {
        if (!barrier.asked || barrier.status != BarrierStatus::not_assessed) continue;
        ++(applies(scored.questionnaire(), *scored.profile(), barrier) || !page.has_answers ? unknown : not_applicable);
    }
    const int withheld = page.answer.withheld_barriers;
    unknown -= withheld;
    return joined(
        {withheld > 0
             ? fmt::format("{} withheld: too few people answered.", counted(withheld, "barrier is", "barriers are"))
             : "",
         unknown > 0 ? fmt::format("{} cannot be judged yet.", counted(unknown, "barrier")) : "",
         not_applicable > 0 ? fmt::format("{} not apply.", counted(not_applicable, "barrier does", "barriers do"))
                            : ""},
        " ");
}

std::string nothing_to_act_on(const ScoredAssessment& scored, const FirstPage& page) {
    const BarrierCounts counts = count_barriers(*scored.profile());
    const std::string not_judged = not_judged_text(scored, page);
    if (counts.clear == 0 && counts.not_assessed == 0) return "This questionnaire asks about no barrier.";
    if (counts.clear == 0)
        return page.answer.withheld_barriers > 0 || page.answer.which == Case::nothing_applies
                   ? not_judged
                   : "No barrier can be judged yet: too little is known.";
    const std::string_view by = page.answer.withheld_barriers > 0 ? "what this copy shows" : "these answers";
    return joined({fmt::format("Nothing stands in the way by {}.", by), not_judged}, " ");
}

std::string named_barriers(const ScoredAssessment& scored, const std::vector<BarrierId>& barriers, std::size_t most) {
    std::vector<std::string> titles;
    titles.reserve(barriers.size());
    for (const BarrierId& barrier : barriers)
        titles.push_back(in_quotation_marks(barrier_title(scored, barrier)));
    return listed_with_and(std::move(titles), "more", "more", most);
}

/// So many more have their names on the page, two strong ones at most.
constexpr std::size_t most_named = 3;
constexpr std::size_t most_strong_named = 2;

/// "Also strong: “A”, “B” and 2 more. Also to watch: “C” and 2 more. Too little is known to judge 3 more barriers."
std::string more_text(const ScoredAssessment& scored, const FirstPage& page) {
    const int few = page.more_on_few;
    const bool alone = page.to_act_on.empty();
    const std::string few_barriers = alone ? counted(few, "barrier") : counted(few, "more barrier", "more barriers");
    const std::string strong = named_barriers(scored, page.more_strong, most_strong_named);
    const std::size_t room = most_named - std::min(page.more_strong.size(), most_strong_named);
    const std::string watch = named_barriers(scored, page.more_to_watch, room);
    return joined(
        {strong.empty() ? "" : fmt::format("Also strong: {}.", strong),
         watch.empty() ? "" : fmt::format("{}: {}.", alone ? "No barrier is strong. To watch" : "Also to watch", watch),
         few > 0 ? fmt::format("Too little is known to judge {}.", few_barriers) : ""},
        " ");
}

}  // namespace

std::vector<std::string> low_question_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    for (const LowQuestion& low : page.low)
        texts.push_back(said_with_figures(scored, low.item) + ".");
    return texts;
}

std::vector<WordedToActOn> worded_to_act_on(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<WordedToActOn> worded;
    for (std::size_t i = 0; i < page.to_act_on.size(); ++i) {
        const ToActOn& entry = page.to_act_on[i];
        const Before before(page.to_act_on.data(), i);
        const Measure* measure = entry.measure ? find_measure(scored.evidence(), *entry.measure) : nullptr;
        const Measure none;
        const Measure& step = measure != nullptr ? *measure : none;
        worded.push_back({barrier_title(scored, entry.barrier), status_text(scored, page, entry), filled(step.title),
                          filled(step.who), filled(step.takes), why_text(scored, entry, before), not_sure_text(entry),
                          step_text(scored, entry, before)});
    }
    return worded;
}

std::string about_acting(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr) return "";
    if (is_read_by_question(scored.questionnaire())) return std::string(no_barriers_text());
    const std::string more = more_text(scored, page);
    if (page.to_act_on.empty() && more.empty()) return nothing_to_act_on(scored, page);
    const bool says_what_is_not_judged = page.to_act_on.empty() || page.answer.withheld_barriers > 0;
    return joined({more, says_what_is_not_judged ? not_judged_text(scored, page) : ""}, " ");
}

}  // namespace readiness
