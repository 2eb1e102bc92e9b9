// The parts of the page on which ballots on paper are typed in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/open/document.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// What one frame of the page is about.
struct EntryPage {
    const Document& document;
    QuickEntryView& view;
    Commands& commands;

    [[nodiscard]] const Assessment& assessment() const { return document.scored().assessment(); }
    [[nodiscard]] const Questionnaire& questionnaire() const { return document.scored().questionnaire(); }
    [[nodiscard]] const std::vector<Item>& items() const { return questionnaire().items; }
    [[nodiscard]] std::vector<std::string> roles() const { return roles_to_pick(assessment(), questionnaire()); }
    /// The ballot that is typed in; nullptr before its first answer.
    [[nodiscard]] const Respondent* ballot() const { return find_respondent(assessment(), view.ballot); }
    /// True while the role is what is typed next.
    [[nodiscard]] bool at_role() const { return view.role_is_next && !roles().empty(); }
};

/// Takes the keys in the order in which they were pressed. Those that do nothing here are left.
void take_entry_keys(Ui& ui, const EntryPage& page);

/// One cell for each question, with its number as it is on paper, and what was typed. Returns the height; only measures
/// if it does not draw.
float draw_entry_cells(Ui& ui, const Box& area, const EntryPage& page, bool draws);

/// The question that is next, its answers and their keys, and what there is to say about the last key. Returns the
/// height.
float draw_entry_question(Ui& ui, Box area, const EntryPage& page, bool draws);

}  // namespace readiness
