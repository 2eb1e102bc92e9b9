// A page with one question in presentation size: what every face of Assess has in common. The face fills in how it is
// answered.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/desktop/open/command.h"
#include "app/desktop/open/document.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// How large everything is. The first that fits the window is taken, so that a projector shows no scroll bar.
struct Comfort {
    TextStyle question;
    TextStyle option;
    float row;  ///< Height of an answer, in units.
    float gap;
    bool help;
    bool why;
};

/// The question that the page shows.
struct Question {
    const Document& document;
    std::size_t index;
    const Item& item;
    const Scale& scale;
    const Barrier* barrier;  ///< What it is asked for; nullptr without evidence.
};
Question question_at(const Document& document, std::size_t index);

/// What a face puts on the page. Heights are in pixels.
struct QuestionFace {
    std::string who_short;        ///< The same if there is no room for the assessment's title.
    std::string who;              ///< At the right of the first line: who answers, and how.
    std::string leave = "Leave";  ///< The link that leaves the page.
    std::string next = "Next →";  ///< On the last question.
    std::string next_at_end;      ///< On the last question.
    std::string clock;            ///< The timer, or empty.
    bool clock_is_up = false;
    bool has_notes = true;
    float least_row_with_why = 0;  ///< In units: if rows would get lower, the reason for asking gives way to them.
    std::function<bool(const Item&)> answered;  ///< For the progress bars.
    std::function<float(const Comfort&)> answers_height;
    std::function<void(const Box&, const Comfort&)> draw_answers;
    float keys_height = 0;
    std::function<void(const Box&)> draw_keys;
    float panel_height = 0;  ///< 0: the card that says why this is asked.
    std::function<void(const Box&)> draw_panel;
};

/// What was pressed on the page itself.
struct QuestionPressed {
    bool back = false;
    bool next = false;
    bool leave = false;
    bool note = false;
    std::optional<std::size_t> jump;  ///< To the first question of a factor.
};

QuestionPressed draw_question_page(Ui& ui, const Box& page, const Question& question, const QuestionFace& face);

/// The height of the scale's options as rows, in pixels.
float option_rows_height(const Ui& ui, const ChoiceScale& scale, const Comfort& comfort);

/// How an option row looks.
struct OptionLook {
    bool badge_is_key = true;  ///< False: the number only names the option.
    std::string badge;         ///< The key in the square at the left.
    std::string label;
    bool chosen = false;   ///< Framed and filled.
    bool marked = false;   ///< Framed: the keyboard's row.
    std::string word;      ///< At the right: "✓ agreed".
    float room_right = 0;  ///< Pixels kept free at the right, for what the face draws there.
};

/// Draws the row; its right end is free for `room_right`.
Pressed draw_option_row(Ui& ui, const Box& row, const std::string& id, const OptionLook& look, TextStyle style);

}  // namespace readiness
