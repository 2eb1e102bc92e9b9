#include "app/desktop/screens/concealed.h"

#include <fmt/format.h>

#include "app/desktop/screens/page_header.h"

namespace readiness {

namespace {

int sealed_tallies(const Assessment& assessment) {
    int sealed = 0;
    for (const Tally& tally : assessment.tallies)
        sealed += tally.sealed ? 1 : 0;
    return sealed;
}

std::string reason(const Assessment& assessment) {
    if (assessment.mode == Mode::ballots) {
        return "The ballots are sealed. Results stay hidden until you open them, so that nobody is swayed and no one's "
               "answers show.";
    }
    const int sealed = sealed_tallies(assessment);
    return fmt::format("Hands were counted on {} question{} and not revealed yet. Results stay hidden until then.",
                       sealed, sealed == 1 ? "" : "s");
}

void reveal_all(const Assessment& assessment, Commands& commands) {
    if (assessment.mode == Mode::ballots) commands.push_back(Edit{SealBallots{false}});
    for (const Tally& tally : assessment.tallies) {
        if (assessment.mode == Mode::tally && tally.sealed) commands.push_back(Edit{RevealHands{tally.item}});
    }
}

}  // namespace

Commands draw_concealed(Ui& ui, Box page, std::string_view title, const Assessment& assessment) {
    Commands commands;
    draw_page_header(ui, page, title, assessment.title);
    page.top +=
        ui.paragraph(page.min(), std::min(page.width, ui.px(640)), TextStyle::lead, ui.theme.text, reason(assessment)) +
        ui.px(20);
    const bool ballots = assessment.mode == Mode::ballots;
    const std::string_view back = ballots ? "Back to the ballot box" : "Back to the questions";
    const std::string_view open = ballots ? "Open the ballots" : "Reveal them all";
    Box buttons{page.left, page.top, page.width, ui.button_height()};
    if (ui.button(back, buttons.cut_left(ui.button_width(back)), ButtonKind::primary)) {
        commands.push_back(GoTo{ScreenId::assess});
    }
    buttons.cut_left(ui.px(10));
    const bool some = !ballots || !assessment.respondents.empty();
    if (ui.button(open, buttons.cut_left(ui.button_width(open)), ButtonKind::plain, some)) {
        reveal_all(assessment, commands);
    }
    return commands;
}

}  // namespace readiness
