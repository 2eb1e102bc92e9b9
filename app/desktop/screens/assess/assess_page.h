// A page with one question in presentation size: what every face of Assess has in common. The face fills in how it is
// answered.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/desktop/open/command.h"
#include "app/desktop/open/document.h"
#include "app/desktop/screens/assess/comfort.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/hands_bars.h"

namespace readiness {

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
    ButtonKind next_kind = ButtonKind::primary;
    std::string clock;  ///< The timer, or empty.
    bool clock_is_up = false;
    bool has_reason = true;    ///< The page says, if asked, why the question is asked. Never on a ballot.
    bool has_details = false;  ///< A link leads to the assessment's details.
    bool can_clear = false;    ///< There is an answer that can be cleared.
    std::function<bool(const Item&)> answered;  ///< For the progress bars.
    std::string answered_word = "answered";     ///< What has been done with these, for the bars' hints.
    std::function<float(const Comfort&)> answers_height;
    std::function<void(const Box&, const Comfort&)> draw_answers;
    float keys_height = 0;
    std::function<void(const Box&)> draw_keys;  ///< Under the answers.
    /// What else the keys do, between Back and Next.
    std::function<void(const Box&)> draw_hints;
    float panel_height = 0;  ///< 0: none is open.
    std::function<void(const Box&)> draw_panel;
};

/// What was pressed on the page itself.
struct QuestionPressed {
    bool back = false;
    bool next = false;
    bool leave = false;
    bool undo = false;
    bool clear = false;
    bool details = false;
    std::optional<std::size_t> jump;  ///< To the first question of a factor.
};

/// Draws the page and shows on it what the view says: why the question is asked, and what there is to say about the key
/// pressed last.
QuestionPressed draw_question_page(Ui& ui, const Box& page, const Question& question, const QuestionFace& face,
                                   AssessView& view);

/// "Saved" stands for a moment after something was saved; what is wrong stands as long as it is wrong.
struct SavingWords {
    std::string words;  ///< Empty if there is nothing to say.
    bool trouble = false;
};
/// `seconds` is the steady time of Ui.
SavingWords saving_words(const Document& document, SavedSign& sign, double seconds);

/// The keys of the page itself: W shows why the question is asked, and Escape hides it. Escape never leaves the page.
void take_page_keys(Ui& ui, AssessView& view);

/// One key with its words, as long as there is room for it.
struct KeyRow {
    Ui& ui;
    ImVec2 at;
    float right;

    bool action(std::string_view id, std::string_view key, std::string_view words) {
        if (at.x + ui.key_hint_width(key, words) > right) return false;
        return ui.key_action(id, at, key, words);
    }
};
/// The hint of W, if there is a reason to show.
void draw_reason_hint(KeyRow& keys, const Question& question, const QuestionFace& face, AssessView& view);

/// The height of the scale's options as rows, in pixels.
float option_rows_height(const Ui& ui, const ChoiceScale& scale, const Comfort& comfort);

/// How an option row looks.
struct OptionLook {
    bool badge_is_key = true;  ///< False: the number only names the option.
    std::string badge;         ///< The key in the square at the left.
    std::string label;
    bool chosen = false;   ///< Framed and filled.
    bool marked = false;   ///< Framed: the keyboard's row.
    bool minor = false;    ///< Not on the scale: "don't know" and "not applicable".
    std::string word;      ///< At the right: "✓ agreed".
    HandsBars hands;       ///< How many hands the answer got: a bar behind the row, and the numbers at its right.
    float room_right = 0;  ///< Pixels kept free at the right, for what the face draws there.
};

/// Draws the row; its right end is free for `room_right`.
Pressed draw_option_row(Ui& ui, const Box& row, const std::string& id, const OptionLook& look, SizedStyle style);

/// The height of "don't know" and "not applicable" under the options with the gap above them, in pixels; 0 where the
/// scale offers neither.
float minor_options_height(const Ui& ui, const Scale& scale, const Comfort& comfort);

/// "Don't know" and "not applicable", as far as the scale offers them, in one row under the options. Calls `draw` with
/// the place of each, its id, its look and what it answers.
void draw_minor_options(
    const Ui& ui, Box row, const Scale& scale,
    const std::function<void(const Box& place, const std::string& id, OptionLook look, Answer answer)>& draw);

}  // namespace readiness
