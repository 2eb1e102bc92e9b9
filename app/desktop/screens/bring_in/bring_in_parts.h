// The parts of the page on which answers are brought in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// What one frame of the page is about, once it is known which questionnaire was answered.
struct BringInPage {
    const State& state;
    const IncomingAnswers& incoming;
    BringInView& view;
    Commands& commands;
    Decisions decided = incoming.decisions();  ///< By the person, here or for an earlier file.

    [[nodiscard]] const Proposal& proposal() const { return *incoming.look.proposal; }
    [[nodiscard]] const Questionnaire& questionnaire() const { return incoming.instrument->questionnaire; }
};

/// "“Somewhat agree”", at most so many characters of it.
std::string quoted_start(std::string_view text, std::size_t characters);

/// What the column is called: its header in one line, or "column D" if it has none.
std::string column_name(const ColumnProposal& column);

/// Opens the list of all that the column may be, beside that box.
void open_column_list(Ui& ui, BringInView& view, std::size_t column, const Box& beside);

/// Draws that list over all else, if it is open. Call it last.
void draw_column_list(Ui& ui, const BringInPage& page);

/// What stands over the columns, and how many questions were found. Returns the height.
float draw_column_heads(Ui& ui, const Box& area, const BringInPage& page);
/// Each column of the file, the question that it answers, and how many of its answers are understood. Returns the
/// height.
float draw_column_rows(Ui& ui, Box area, const BringInPage& page);

/// Which sheet of the workbook has the answers, with a gap under it. Returns the height: 0 unless several have cells.
float draw_sheet_card(Ui& ui, const Box& area, const IncomingAnswers& incoming, Commands& commands);

/// A card for each decision that is asked for, with a gap under each. Returns the height.
float draw_ask_cards(Ui& ui, Box area, const BringInPage& page);

/// What will come in and what is told about it; with the buttons, or without room for them. Returns the height.
enum class ComingButtons { in_card, elsewhere };
float draw_coming_card(Ui& ui, const Box& area, const BringInPage& page, ComingButtons buttons);

/// The buttons that end it, in one row or two. Returns the height; draws nothing if `draws` is false.
float draw_coming_buttons(Ui& ui, Box area, const BringInPage& page, bool draws);

}  // namespace readiness
