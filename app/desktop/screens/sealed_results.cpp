#include "app/desktop/screens/sealed_results.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/screens/page_header.h"
#include "core/groups/sealing.h"
#include "core/result/scored_assessment.h"
#include "core/words/group_words.h"

namespace readiness {

namespace {

std::string reason(const Questionnaire& questionnaire, const Assessment& assessment) {
    if (votes_counted(assessment) == Mode::ballots) {
        return "The ballots are sealed. Results stay hidden until you open them, so that nobody is swayed and no one's "
               "answers show.";
    }
    std::string text = fmt::format("Hands were counted on {} and not revealed yet. Results stay hidden until then.",
                                   questions_text(questionnaire, sealed_tallies(assessment)));
    const std::vector<ItemId> overcounted = overcounted_tallies(assessment);
    if (overcounted.empty()) return text;
    return text + fmt::format(" On {} there are more hands than people. Please correct that first.",
                              questions_text(questionnaire, overcounted));
}

/// The question to go to, in the questionnaire's order: one with too many hands before any other; nothing if there is
/// none.
std::optional<ItemId> first_sealed(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<ItemId> sealed = overcounted_tallies(assessment);
    if (sealed.empty()) sealed = sealed_tallies(assessment);
    for (const Item& item : questionnaire.items) {
        if (std::ranges::find(sealed, item.id) != sealed.end()) return item.id;
    }
    return std::nullopt;
}

}  // namespace

Commands draw_sealed_results(Ui& ui, Box page, std::string_view title, const ScoredAssessment& scored) {
    Commands commands;
    const Assessment& assessment = scored.assessment();
    const Questionnaire& questionnaire = scored.questionnaire();
    draw_page_header(ui, page, title, assessment.title);
    page.top += ui.paragraph(page.min(), std::min(page.width, ui.px(640)), TextStyle::lead, ui.theme.text,
                             reason(questionnaire, assessment)) +
                ui.px(20);
    const bool ballots = votes_counted(assessment) == Mode::ballots;
    const std::optional<ItemId> first = first_sealed(questionnaire, assessment);
    std::string back = ballots ? "Back to the ballot box" : "Back to the questions";
    if (!ballots && first) back = "Go to " + questions_text(questionnaire, std::vector<ItemId>{*first});
    const std::string_view open = ballots ? "Open the ballots…" : "Reveal them all";
    Box buttons{page.left, page.top, page.width, ui.button_height()};
    const bool pressed = ui.button("back", back, buttons.cut_left(ui.button_width(back)), ButtonKind::primary);
    if (pressed || (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter))) {
        ballots || !first ? commands.emplace_back(GoTo{ScreenId::assess}) : commands.emplace_back(ShowItem{*first});
    }
    buttons.cut_left(ui.px(10));
    const bool some = ballots ? !assessment.respondents.empty() : overcounted_tallies(assessment).empty();
    if (ui.button("open results", open, buttons.cut_left(ui.button_width(open)), ButtonKind::plain, some)) {
        if (ballots) return {AskToOpenBallots{}};
        for (Edit& edit : opening_edits(assessment))
            commands.emplace_back(std::move(edit));
    }
    return commands;
}

}  // namespace readiness
