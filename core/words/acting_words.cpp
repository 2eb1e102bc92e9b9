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
    std::string text(status_title(entry.status));
    if (entry.certain) text += *entry.certain ? ", firm" : ", may change";
    return text;
}

/// What it would be by the few answers, and how many these are.
std::string hint_text(const ToActOn& entry) {
    const std::string_view what = entry.status == BarrierStatus::blocking ? "a strong barrier" : "one to watch";
    return fmt::format("Perhaps {}: {} of {} {}.", what, entry.given.known, entry.given.of(),
                       entry.given.questions ? "questions are known" : "answers are known");
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

std::string why_text(const ScoredAssessment& scored, const ToActOn& entry, Before before) {
    if (!entry.because) return "";
    const std::string hint = entry.on_few ? hint_text(entry) : "";
    const auto same = std::ranges::find(before, entry.because, &ToActOn::because);
    if (same != before.end() && !entry.by_rule) {
        const std::string other = in_quotation_marks(barrier_title(scored, same->barrier));
        return joined({hint, fmt::format("Why: the same answer as for {}.", other)}, " ");
    }
    const std::string said =
        entry.on_few ? said_text(scored, *entry.because) : said_with_figures(scored, *entry.because);
    if (!entry.by_rule) return joined({hint, as_sentence("Why: " + with_small_letter(said))}, " ");
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
        return "the same as for " + in_quotation_marks(barrier_title(scored, same->barrier));
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
    return joined({withheld > 0 ? fmt::format("{} withheld: too few people answered.",
                                              counted(withheld, "barrier is", "barriers are"))
                                : "",
                   unknown > 0 ? fmt::format("{} cannot be judged yet.", unknown) : "",
                   not_applicable > 0 ? fmt::format("{} not apply.", counted(not_applicable, "does", "do")) : ""},
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
    const std::string_view of = page.answer.withheld_barriers > 0 ? "Of those that this copy shows, no" : "No";
    return joined({fmt::format("{} barrier is strong, and none is one to watch.", of), not_judged}, " ");
}

std::string watch_text(int count, bool alone) {
    return alone ? counted(count, "more barrier is to watch.", "more barriers are to watch.")
                 : fmt::format("To watch: {} more.", count);
}

/// "Also strong: “A”, “B” and 2 more. To watch: 5 more. Too little is known to judge 3 more barriers."
std::string more_text(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> strong;
    for (const BarrierId& barrier : page.more_strong)
        strong.push_back(in_quotation_marks(barrier_title(scored, barrier)));
    const int watch = page.more_to_watch;
    const int few = page.more_on_few;
    return joined(
        {strong.empty() ? "" : fmt::format("Also strong: {}.", listed_with_and(std::move(strong), "more", "more")),
         watch > 0 ? watch_text(watch, page.more_strong.empty()) : "",
         few > 0 ? fmt::format("Too little is known to judge {}.", counted(few, "more barrier", "more barriers")) : ""},
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
                          filled(step.who), filled(step.takes), why_text(scored, entry, before),
                          step_text(scored, entry, before)});
    }
    return worded;
}

std::string about_acting(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr) return "";
    if (is_read_by_question(scored.questionnaire())) return std::string(no_barriers_text());
    if (page.to_act_on.empty()) return nothing_to_act_on(scored, page);
    const std::string withheld = page.answer.withheld_barriers > 0 ? not_judged_text(scored, page) : "";
    return joined({more_text(scored, page), withheld}, " ");
}

}  // namespace readiness
