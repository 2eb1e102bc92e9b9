// The questions are handed out: a form is made beside the window, and written as an export is.
#include <exception>
#include <fmt/format.h>
#include <optional>
#include <system_error>
#include <utility>

#include "app/desktop/open/texts.h"
#include "app/desktop/window/program.h"
#include "core/storage/ballot_page_files.h"

namespace readiness {

namespace {

MadeExport failed(std::vector<Problem> problems) {
    return {{std::nullopt, std::move(problems)}, {}};
}

/// The form's bytes, with an error in place of an exception.
MadeExport form_or_failed(const Instrument& instrument, FormRequest request, const std::filesystem::path& shipped) {
    try {
        if (request.kind == FormKind::page) {
            Loaded<BallotPageParts> parts = load_ballot_page_parts(shipped);
            if (!parts.value) return failed(std::move(parts.problems));
            request.page = *std::move(parts.value);
        }
        return {form_bytes(instrument, request), {}};
    } catch (const std::exception& failure) {
        return failed(
            {{Severity::error, "", {}, fmt::format("it could not be made ({})", failure.what()), "try again"}});
    }
}

}  // namespace

HandOutDialog* Program::hand_out_dialog() {
    return open_dialog<HandOutDialog>();
}

void Program::act(const AskToHandOut& command) {
    flush();
    std::shared_ptr<const Instrument> asked;
    if (!command.assessment.empty()) {
        // Its roles are asked: the dialog is about the open assessment.
        if (!is_open(command.assessment)) open(command.assessment);
        if (!is_open(command.assessment)) return;
    }
    if (!command.questionnaire && state_.document) {
        asked = state_.document->scored().instrument();
    } else {
        const std::size_t place = command.questionnaire.value_or(questionnaire_used_last(state_));
        if (place < state_.questionnaires.size()) asked = state_.questionnaires[place].instrument;
    }
    if (!asked) return;
    HandOutDialog dialog = ask_to_hand_out(state_, asked);
    // What was typed and not saved yet is kept, but another questionnaire begins anew.
    std::optional<HandOutDialog> draft = take_draft<HandOutDialog>();
    if (draft && draft->instrument == asked) dialog = std::move(*draft);
    give_texts(asked->questionnaire, [&](std::string_view text) { fonts_.announce(text); });
    show(std::move(dialog));
}

void Program::begin_form(const HandOutDialog& dialog) {
    FormRequest request;
    request.kind = dialog.kind;
    request.options = form_options(dialog);
    request.font_folders = {state_.places.shipped / "fonts"};
    std::error_code none;  // Then what takes one says so.
    request.scratch = std::filesystem::temp_directory_path(none);
    export_work_.begin([instrument = dialog.instrument, request = std::move(request), shipped = state_.places.shipped](
                           WorkSignals& /*signals*/) { return form_or_failed(*instrument, request, shipped); });
}

}  // namespace readiness
