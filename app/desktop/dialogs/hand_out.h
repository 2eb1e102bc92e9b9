// The dialog that hands the questions out: as a form of another tool, on paper, or as a page for a browser.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/desktop/dialogs/written_file.h"
#include "core/forms/forms.h"
#include "core/model/instrument.h"

namespace readiness {

struct State;

struct HandOutDialog : WrittenFile {
    std::shared_ptr<const Instrument> instrument;  ///< What is asked; never null.
    FormKind kind = FormKind::page;
    std::string title;         ///< Empty: the questionnaire's.
    std::string introduction;  ///< Empty: the usual one.
    bool asks_role = false;
    std::string roles;  ///< One a line; empty: as the questionnaire says, or in words of one's own.
    bool asks_pairing_code = false;
    bool touched = false;   ///< Something was typed or chosen.
    bool is_draft = false;  ///< It was cancelled before, with this in it.
};

/// The dialog for a questionnaire. If the open assessment answers it, its roles are asked as it has them.
HandOutDialog ask_to_hand_out(const State& state, std::shared_ptr<const Instrument> instrument);

/// What the form asks, as the choices say.
FormOptions form_options(const HandOutDialog& dialog);

/// The whole path of the file, with the ending of its kind; empty without a name.
std::filesystem::path target_of(const HandOutDialog& dialog);

/// To be called after a choice has changed: the proposed name follows it, and a name of somebody's own takes over the
/// ending.
void follow_choices(HandOutDialog& dialog);

}  // namespace readiness
