// Two windows: the facilitator's, in which all work is done, and the room's, which shows what people may see.
#include <imgui.h>

#include "app/desktop/screens/facilitator/facilitator.h"
#include "app/desktop/screens/facilitator/room.h"
#include "app/desktop/window/program.h"
#include "app/desktop/window/shell.h"

namespace readiness {

void Program::room_frame(const Surface& surface) {
    Input nothing;
    Focus nowhere;
    Ui ui(theme(), fonts_, nowhere, nothing, scale(surface));
    ui.seconds = surroundings_.seconds();
    ui.reduced_motion = state_.settings.reduced_motion;
    ui.for_room = true;
    begin_main_window(ui);
    const Box page{0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y};
    if (state_.presenting.blank) {
        draw_blank(ui, page, state_);
    } else {
        draw_room(ui, page, state_, views_);
    }
    end_window();
}

/// A key brings the picture back and does nothing else: nobody saw what it would have changed.
void Program::bring_picture_back(Input& input) {
    Presenting& presenting = state_.presenting;
    const bool any = !input.keys.empty() || !input.dropped_files.empty();
    if (!presenting.blank || presenting.facilitator || !any) return;
    presenting.blank = false;
    input.keys.clear();
}

void Program::act(const BlankRoom& command) {
    state_.presenting.blank = command.blank;
}

void Program::act(const ToggleFacilitator& /*command*/) {
    flush();
    state_.presenting.facilitator = !state_.presenting.facilitator;
    focus_.reset();
    dialog_just_opened_ = dialog_.has_value();  // It is drawn in another window now.
}

void Program::facilitator_failed() {
    if (!state_.presenting.facilitator) return;
    state_.presenting.facilitator = false;
    notify(Notice::Kind::failed, "The facilitator's window could not be opened. Go on in this one.");
}

/// The time of a workshop counts from the first answer that is given or counted before the facilitator's eyes.
void Program::start_the_clock() {
    FacilitatorView& view = views_.facilitator;
    if (!state_.presenting.facilitator || view.began) return;
    view.began = surroundings_.seconds();
    view.settled_before = settled_questions(state_.document->scored());
}

}  // namespace readiness
