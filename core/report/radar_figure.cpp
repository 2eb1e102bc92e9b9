#include "core/report/radar_figure.h"

#include <fmt/format.h>
#include <vector>

#include "core/base/text.h"
#include "core/drawing/radar_picture.h"
#include "core/drawing/svg.h"
#include "core/drawing/text_widths.h"
#include "core/report/profile_radar.h"
#include "core/result/copy_profile.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// "Leadership 75, Ready." or "Leadership: Not scored."; without bands "Leadership 75."
std::string score_and_band(const Questionnaire& questionnaire, std::string_view name,
                           const std::optional<double>& score, const std::string& title) {
    if (!score) return fmt::format("{}: {}.", name, title.empty() ? "Not scored" : title);
    const std::string number = fmt::format("{} {}", name, score_text(questionnaire, score));
    return joined({number, own_unit_text(questionnaire, score), title}, ", ") + ".";
}

std::string overall_in_words(const ScoredAssessment& scored) {
    const OverallResult& overall = scored.profile()->overall;
    return score_and_band(scored.questionnaire(), "Overall", overall.score,
                          overall_title(scored.questionnaire(), overall));
}

std::string factors_in_words(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    std::vector<std::string> sentences;
    for (const FactorResult& factor : profile.factors) {
        const std::string& title = find_factor(questionnaire, factor.id)->title;
        sentences.push_back(
            is_withheld(scored.assessment(), factor.id)
                ? fmt::format("{}: withheld, too few people.", title)
                : score_and_band(questionnaire, title, factor.score, band_title(questionnaire, factor.band)));
    }
    return joined(sentences, " ");
}

/// The scores as a table: the same as the words, for those who would rather read down a column.
Table scores_as_table(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    Table table{{{"Factor"}, {"Score", Alignment::right}, {"Band"}}, {}};
    for (const FactorResult& factor : scored.profile()->factors) {
        const bool withheld = is_withheld(scored.assessment(), factor.id);
        table.rows.push_back(
            {{find_factor(questionnaire, factor.id)->title,
              withheld ? "withheld" : score_text(questionnaire, factor.score),
              withheld && !questionnaire.bands.empty() ? "too few people" : band_title(questionnaire, factor.band)},
             {},
             ""});
        if (questionnaire.shown)
            table.rows.back().cells.emplace_back(withheld ? "" : own_unit_number(questionnaire, factor.score));
    }
    if (questionnaire.shown) table.columns.push_back({own_unit_heading(questionnaire), Alignment::right});
    leave_out_empty_column(table, 2);
    return table;
}

}  // namespace

bool has_radar(const ScoredAssessment& scored) {
    return scored.profile() != nullptr && !is_read_by_question(scored.questionnaire());
}

Figure radar_in_words(const ScoredAssessment& scored) {
    Figure figure;
    if (!has_radar(scored)) return figure;
    const std::size_t factors = scored.profile()->factors.size();
    figure.caption =
        factors < fewest_for_an_area
            ? fmt::format("Bars of {}, from 0 at the left to 100 at the right.", counted(factors, "factor"))
            : fmt::format("Radar chart of {}, from 0 in the centre to 100 at the rim.", counted(factors, "factor"));
    figure.in_words = overall_in_words(scored) + " " + factors_in_words(scored);
    figure.repeats_text = true;
    return figure;
}

Figure radar_figure(const ScoredAssessment& scored) {
    Figure figure = radar_in_words(scored);
    if (has_radar(scored)) figure.drawing = radar_picture(profile_radar(scored), text_size_by_table);
    return figure;
}

Figure page_radar_figure(const ScoredAssessment& scored) {
    Figure figure = radar_in_words(scored);
    if (!has_radar(scored)) return figure;
    RadarModel model = profile_radar(scored);
    // The outline needs no legend where it is the only one.
    model.score_words = model.overlays.empty() ? "" : model.score_words;
    for (RadarAxis& axis : model.axes) {
        axis.low.reset();
        axis.high.reset();
        axis.middle_half.reset();
        axis.people.clear();
    }
    figure.drawing = narrow_radar_picture(model, text_size_by_table);
    // The page says what the overall comes to.
    figure.in_words = factors_in_words(scored);
    figure.repeats_text = false;
    figure.numbers = scores_as_table(scored);
    return figure;
}

Blocks page_radar_blocks(const ScoredAssessment& scored) {
    if (!has_radar(scored)) return {};
    return {Heading{2, "Factor scores, 0 to 100 (best)"}, page_radar_figure(scored)};
}

std::string radar_svg(const ScoredAssessment& scored, const Palette& palette) {
    if (!has_radar(scored)) return "";
    const Figure figure = radar_figure(scored);
    const std::string& title = scored.assessment().title;
    return svg_of(figure.drawing, palette,
                  {title.empty() ? scored.questionnaire().title : title, figure.caption + " " + figure.in_words});
}

}  // namespace readiness
