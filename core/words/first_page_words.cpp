#include "core/words/first_page_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "core/words/factor_names.h"
#include "core/words/numbers.h"
#include "core/words/readiness_words.h"
#include "core/words/said_words.h"
#include "core/words/sources.h"

namespace readiness {

std::string for_whom_text(const ScoredAssessment& scored, const FirstPage& page) {
    const Assessment& assessment = scored.assessment();
    const bool agreed = votes_counted(assessment) == Mode::consensus;
    if (page.for_whom == ForWhom::the_room) {
        return agreed ? "This page is for the team: it shows the answers that the team agreed on."
                      : "This page is for the team that answered, and for nobody else: it shows how people answered.";
    }
    if (agreed) return "This page may be passed on. It is made from the answers that the team agreed on.";
    return fmt::format("This page may be passed on. Single answers and groups of fewer than {} people are left out.",
                       std::max(assessment.minimum_group, least_minimum_group));
}

// ------------------------------------------------------------------------------------------------------ strengths

namespace {

std::string strength_text(const ScoredAssessment& scored, const Strength& strength) {
    if (strength.item) return said_with_figures(scored, *strength.item) + ".";
    const FactorResult* factor = find_result(*scored.profile(), strength.factor);
    const int people = factor != nullptr ? factor->n : 0;
    return fmt::format("{}: {} of 100{}.", factor_title(scored, strength.factor),
                       score_text(scored.questionnaire(), strength.score),
                       people > 0 ? ", from " + people_text(people) : "");
}

}  // namespace

std::vector<std::string> strength_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    for (const Strength& strength : page.strengths)
        texts.push_back(strength_text(scored, strength));
    return texts;
}

// ------------------------------------------------------------------------------------------------------- all the page

std::string factor_meaning(const Factor& factor) {
    // What follows says why the factor counts.
    const std::size_t end = factor.about.find(". ");
    return end == std::string::npos ? factor.about : factor.about.substr(0, end + 1);
}

namespace {

/// From the beginning as many as a sentence names.
void add_named(std::vector<FactorId>& ids, const std::vector<NamedFactor>& factors) {
    for (std::size_t i = 0; i < std::min(factors.size(), most_names); ++i)
        ids.push_back(factors[i].id);
}

std::vector<FactorId> named_factors(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<FactorId> ids;
    add_named(ids, page.answer.down);
    // With the most barriers the page has no room for what is well.
    if (page.to_act_on.size() < most_to_act_on) add_named(ids, page.answer.up);
    const std::vector<NamedFactor> scores = scored_factors(scored);
    const bool names_lowest = page.answer.which == ReadinessAnswer::Case::everything_fine && scores.size() > 1;
    if (names_lowest && !all_equal(scores)) ids.push_back(scores.front().id);
    return ids;
}

}  // namespace

std::vector<std::string> factor_meanings(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    if (page.refused || scored.profile() == nullptr) return texts;
    const std::vector<Factor>& factors = scored.questionnaire().factors;
    const std::vector<FactorId> named = named_factors(scored, page);
    for (const Factor& factor : factors) {
        const bool is_named = factors.size() <= few_factors || std::ranges::find(named, factor.id) != named.end();
        const std::string about = factor_meaning(factor);
        if (is_named && !about.empty())
            texts.push_back(as_sentence(fmt::format("{}: {}", factor.title, with_small_letter(about))));
    }
    return texts;
}

std::string how_to_read_numbers(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr || most_is_unknown(page.answer)) return "";
    if (!page.has_answers) return "Scores go from 0 to 100. 100 is the best for the change.";
    return "Scores go from 0 to 100. 100 is the best answer for the change: sometimes that is to agree, sometimes to "
           "disagree.";
}

namespace {

/// What of it the report has.
struct Judged {
    bool bands = false;
    bool barriers = false;
    bool steps = false;
    bool scores = false;
};

std::string limits_of(const Judged& judged) {
    std::vector<std::string> clauses;
    if (judged.bands) clauses.emplace_back("where a band begins");
    if (judged.barriers) clauses.emplace_back("what counts as a barrier");
    if (judged.steps) clauses.emplace_back("which step comes first");
    const std::string_view tested =
        judged.scores ? "Nobody has tested yet whether teams that score high do better." : "Nobody has tested it yet.";
    if (clauses.empty()) return std::string(judged.scores ? tested : "");
    std::string listed = listed_with_and(std::move(clauses), "", "", 3);
    listed[0] = 'W';
    return fmt::format("{} is the judgement of the makers of this tool. {}", listed, tested);
}

bool asks_about_barriers(const ScoredAssessment& scored) {
    return std::ranges::any_of(scored.profile()->barriers, &BarrierResult::asked);
}

}  // namespace

std::string limits_text(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr) return "";
    const bool by_question = is_read_by_question(scored.questionnaire());
    const bool scores = !most_is_unknown(page.answer);
    const bool bands = !scored.questionnaire().bands.empty();
    const bool steps = std::ranges::any_of(
        page.to_act_on, [](const ToActOn& entry) { return entry.measure.has_value() && !entry.on_few; });
    return limits_of({scores && !by_question && bands, !by_question && asks_about_barriers(scored), steps, scores});
}

std::string limits_text(const ScoredAssessment& scored) {
    const bool bands = !scored.questionnaire().bands.empty();
    const bool barriers =
        scored.profile() != nullptr && !is_read_by_question(scored.questionnaire()) && asks_about_barriers(scored);
    return limits_of({bands, barriers, barriers, true});
}

std::string poster_foot(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr || std::ranges::none_of(scored.profile()->barriers, &BarrierResult::asked))
        return "";
    const EvidenceSource& source = scored.evidence().source;
    const std::string words = source_text(source);
    return words.empty() ? "" : fmt::format("Barriers: {}.", joined({words, source.series}, ", "));
}

namespace {

constexpr const char* what_it_is =
    "This is a guide for a conversation. It is not a forecast, a pass mark or a ranking of teams.";

}  // namespace

std::string report_foot(const ScoredAssessment& scored) {
    return joined({what_it_is, limits_text(scored), poster_foot(scored)}, " ");
}

std::string foot_under_first_page(const ScoredAssessment& scored) {
    return scored.profile() == nullptr ? report_foot(scored) : joined({what_it_is, poster_foot(scored)}, " ");
}

}  // namespace readiness
