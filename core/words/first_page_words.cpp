#include "core/words/first_page_words.h"

#include <algorithm>
#include <fmt/format.h>

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
                      : "This page is for the team only. Do not pass it on: it shows how people answered.";
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
    if (!texts.empty() || page.refused || scored.profile() == nullptr) return texts;
    if (most_is_unknown(page.answer)) return {"Too little is known to name a strength."};
    if (!page.has_answers) return {"No factor scores high."};
    return {"No question scores high for sure yet."};
}

// ------------------------------------------------------------------------------------------------------- all the page

std::string factor_meaning(const Factor& factor) {
    // What follows says why the factor counts.
    const std::size_t end = factor.about.find(". ");
    return end == std::string::npos ? factor.about : factor.about.substr(0, end + 1);
}

namespace {

/// Where every factor is high the page still names the lowest, to keep an eye on.
std::vector<NamedFactor> named_low(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.answer.which != ReadinessAnswer::Case::everything_fine) return page.answer.down;
    const std::vector<NamedFactor> factors = scored_factors(scored);
    if (factors.size() < 2 || all_equal(factors)) return {};
    return lowest_of(factors);
}

}  // namespace

std::vector<std::string> factor_meanings(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    if (page.refused || scored.profile() == nullptr) return texts;
    for (const NamedFactor& named : named_low(scored, page)) {
        const Factor* factor = find_factor(scored.questionnaire(), named.id);
        if (texts.size() == most_meanings || factor == nullptr || factor->about.empty()) continue;
        const std::string about = factor_meaning(*factor);
        texts.push_back(
            fmt::format("{}: {}{}", factor->title, with_small_letter(about), about.ends_with('.') ? "" : "."));
    }
    return texts;
}

namespace {

/// Which of the two words the page says, of the overall's band and of barriers.
struct SaysHowSure {
    bool firm = false;
    bool may_change = false;

    void add(bool certain) { (certain ? firm : may_change) = true; }
};

SaysHowSure how_sure(const ScoredAssessment& scored, const FirstPage& page) {
    SaysHowSure says;
    if (scored.profile() == nullptr || is_read_by_question(scored.questionnaire())) return says;
    const OverallResult& overall = scored.profile()->overall;
    const bool band = overall.score && !overall.provisional && !scored.questionnaire().bands.empty();
    if (band && !most_is_unknown(page.answer)) says.add(page.answer.certain);
    for (const ToActOn& entry : page.to_act_on) {
        if (entry.certain && !entry.on_few) says.add(*entry.certain);
    }
    return says;
}

}  // namespace

std::string how_to_read_numbers(const ScoredAssessment& scored, const FirstPage& page) {
    const SaysHowSure says = how_sure(scored, page);
    if (most_is_unknown(page.answer)) return "";
    return joined({"A score of 100 is best, also where that means to disagree.",
                   says.firm ? "“Firm”: missing answers could not change it." : "",
                   says.may_change ? "“May change”: missing answers could change it." : ""},
                  " ");
}

std::string limits_text(const ScoredAssessment& scored) {
    return fmt::format("{}, barriers and steps are this program's own choice, not tested against results.",
                       scored.questionnaire().bands.empty() ? "What counts as low or high" : "Bands");
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
