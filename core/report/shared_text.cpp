#include "core/report/shared_text.h"

#include <fmt/format.h>
#include <vector>

#include "core/report/roles_text.h"
#include "core/report/text_layout.h"
#include "core/result/copy_profile.h"
#include "core/result/scored_assessment.h"
#include "core/words/explanation.h"

namespace readiness {

namespace {

std::string section(std::string_view title) {
    return fmt::format("\n{}\n{:-<{}}\n", title, "", title.size());
}

std::string overall_text(const Questionnaire& questionnaire, const Profile& profile) {
    if (!profile.overall.score)
        return paragraph("There is no overall score: a factor is hidden, or none has a score.", 2);
    return paragraph(fmt::format("Overall {} of 100: {}.", score_text(questionnaire, profile.overall.score),
                                 band_title(questionnaire, profile.overall.band)),
                     2);
}

std::string factors_text(const Questionnaire& questionnaire, const Assessment& assessment, const Profile& profile) {
    std::vector<TextRow> rows;
    for (std::size_t i = 0; i < profile.factors.size(); ++i) {
        const FactorResult& factor = profile.factors[i];
        const std::string& title = questionnaire.factors[i].title;
        if (is_hidden(assessment, factor.id)) {
            rows.push_back({{title, "hidden", "too few people", "", ""}, {}, ""});
            continue;
        }
        const std::string verdict = factor.verdict ? std::string(verdict_words(factor.verdict, false)) : "–";
        rows.push_back({{title, score_text(questionnaire, factor.score), band_title(questionnaire, factor.band),
                         factor.n > 0 ? std::to_string(factor.n) : "–", verdict},
                        {},
                        ""});
    }
    return table({{"Factor"}, {"Score", Align::right}, {"Band"}, {"People", Align::right}, {"Agreement"}}, rows, 2);
}

std::string barriers_text(const Evidence& evidence, const Assessment& assessment, const Profile& profile) {
    std::vector<TextRow> rows;
    for (const BarrierResult& barrier : profile.barriers) {
        if (!barrier.asked) continue;
        const std::string& title = find_barrier(evidence, barrier.id)->title;
        const bool hidden = is_hidden(assessment, barrier.id);
        rows.push_back({{title, hidden ? "hidden" : pressure_text(barrier.pressure),
                         hidden ? "too few people" : status_title(barrier.status)},
                        {},
                        ""});
    }
    return rows.empty() ? ""
                        : section("Barriers") + table({{"Barrier"}, {"Pressure", Align::right}, {"Status"}}, rows, 2);
}

}  // namespace

std::string shared_text(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    return section("Overall") + overall_text(scored.questionnaire(), profile) + section("Factors") +
           factors_text(scored.questionnaire(), scored.assessment(), profile) +
           barriers_text(scored.evidence(), scored.assessment(), profile) + roles_text(scored);
}

}  // namespace readiness
