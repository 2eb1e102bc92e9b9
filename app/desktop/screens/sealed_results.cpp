#include "app/desktop/screens/sealed_results.h"

#include <fmt/format.h>

#include "app/desktop/screens/page_header.h"
#include "core/base/text.h"
#include "core/groups/sealing.h"

namespace readiness {

namespace {

std::string reason(const Assessment& assessment) {
    if (assessment.mode == Mode::ballots) {
        return "The ballots are sealed. Results stay hidden until you open them, so that nobody is swayed and no one's "
               "answers show.";
    }
    return fmt::format("Hands were counted on {} and not revealed yet. Results stay hidden until then.",
                       counted(sealed_tallies(assessment), "question"));
}

}  // namespace

Commands draw_sealed_results(Ui& ui, Box page, std::string_view title, const Assessment& assessment) {
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
        for (Edit& edit : opening_edits(assessment))
            commands.emplace_back(std::move(edit));
    }
    return commands;
}

}  // namespace readiness
