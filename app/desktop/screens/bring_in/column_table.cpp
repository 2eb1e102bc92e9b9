// Which column of a file answers which question.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "app/desktop/screens/bring_in/bring_in_parts.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/choice_list.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/words/import_words.h"

namespace readiness {

namespace {

constexpr float padding_units = 9;
constexpr float chooser_units = 30;

/// The three columns of the table.
struct Columns {
    Box header;
    Box question;
    Box understood;
};

Columns columns_in(const Ui& ui, Box row) {
    const float gap = ui.px(14);
    Columns places;
    places.header = row.cut_left(std::floor(row.width * 0.45f) - gap);
    row.cut_left(gap);
    places.question = row.cut_left(std::floor(row.width * 0.47f) - gap);
    row.cut_left(gap);
    places.understood = row;
    return places;
}

/// All that a column may be, in the order of the list.
struct Targets {
    std::vector<ColumnChoice> choices;
    std::vector<std::string> labels;
};

Targets targets_in(const Questionnaire& questionnaire) {
    Targets targets;
    const auto add = [&](ColumnTarget target, std::string id, std::string label) {
        targets.choices.push_back({target, std::move(id)});
        targets.labels.push_back(std::move(label));
    };
    add(ColumnTarget::left_out, "", "Left out");
    for (const Item& item : questionnaire.items)
        add(ColumnTarget::item, item.id.text, fmt::format("{}  {}", code_of(item), item.text));
    for (const UnscoredQuestion& question : questionnaire.unscored) {
        if (question.form != AnswerForm::role) add(ColumnTarget::question, question.id.text, question.text);
    }
    add(ColumnTarget::role, "", "Role");
    add(ColumnTarget::pairing_code, "", "Code for pairing");
    return targets;
}

/// What the column is taken for now; nothing for one that is not decided.
std::optional<ColumnChoice> choice_of(const ColumnProposal& column) {
    switch (column.use) {
        case ImportedAs::item: return ColumnChoice{ColumnTarget::item, column.item.text};
        case ImportedAs::question: return ColumnChoice{ColumnTarget::question, column.question.text};
        case ImportedAs::role:
        case ImportedAs::role_other: return ColumnChoice{ColumnTarget::role};
        case ImportedAs::pairing_code: return ColumnChoice{ColumnTarget::pairing_code};
        case ImportedAs::left_out: return ColumnChoice{};
        case ImportedAs::undecided: break;
    }
    return std::nullopt;
}

/// The first text of the column that is not understood; nullptr if all are.
const AnswerReading* unsure_answer(const ColumnProposal& column) {
    const auto unsure = std::ranges::find(column.answers, false, &AnswerReading::is_sure);
    return unsure != column.answers.end() ? &*unsure : nullptr;
}

/// The place of the open decision about this column among all that was asked; nothing if there is none. The same text
/// in other letters has no place of its own.
std::optional<std::size_t> ask_about(const BringInPage& page, const ColumnProposal& column) {
    const bool is_undecided = column.use == ImportedAs::undecided;
    const AnswerReading* unsure = column.use == ImportedAs::item ? unsure_answer(column) : nullptr;
    if (!is_undecided && unsure == nullptr) return std::nullopt;
    const Item* item = find_item(page.questionnaire(), column.item);
    const std::vector<Ask>& asked = page.incoming.asked;
    const auto is_about = [&](const Ask& ask) {
        if (is_undecided) return ask.kind != AskKind::answer && ask.column == column.column;
        return ask.kind == AskKind::answer && ask.text == unsure->text && item != nullptr && ask.scale == item->scale;
    };
    const auto found = std::ranges::find_if(asked, is_about);
    return found != asked.end() ? std::optional(static_cast<std::size_t>(found - asked.begin())) : std::nullopt;
}

/// "1 left it blank"; empty if everybody who comes in has an answer.
std::string blank_words(const ColumnProposal& column, const Proposal& proposal) {
    const auto filled = static_cast<std::size_t>(std::max(column.filled, 0));
    if (column.use != ImportedAs::item || filled == 0 || filled >= proposal.ballots) return "";
    return fmt::format("{} left it blank", proposal.ballots - filled);
}

/// "2 say “Somewhat agree”"; empty if all of the column is understood.
std::string not_understood(const ColumnProposal& column) {
    const AnswerReading* unsure = unsure_answer(column);
    if (unsure == nullptr) return "";
    return fmt::format("{} {} {}", unsure->rows, unsure->rows == 1 ? "says" : "say", quoted_start(unsure->text, 30));
}

void follow_request(Ui& ui, BringInView& view, const std::string& id, const Box& box) {
    if (view.shows != id || !ui.interactive || ui.for_room) return;
    ui.focus.set_current(ImGui::GetID(id.c_str()));
    ui.scroll_into_view(box);
}

/// Draws the row, or measures it.
class Row {
public:
    Row(Ui& ui, const BringInPage& page, const ColumnProposal& column, const Box& box)
        : ui_(ui), page_(page), column_(column), places_(columns_in(ui, box)), ask_(ask_about(page, column)) {}

    /// Returns the height.
    float draw(bool draws) {
        const float question = draw_question(draws);
        const float understood = draw_understood(draws);
        const ImU32 ink = column_.use == ImportedAs::left_out ? ui_.theme.muted : ui_.theme.text;
        const std::string name = column_name(column_);
        const float height = ui_.text_size(TextStyle::body, name, places_.header.width).y;
        const float row = std::max({height, question, understood});
        if (draws) {
            ui_.paragraph({places_.header.left, middle(places_.header, height)}, places_.header.width, TextStyle::body,
                          ink, name);
        }
        return row;
    }

    [[nodiscard]] bool is_asked() const {
        return column_.use == ImportedAs::undecided ||
               (column_.use == ImportedAs::item && column_.understood < column_.filled);
    }

private:
    /// Where something of that height stands in the middle of the row.
    static float middle(const Box& place, float height) {
        return std::round(place.top + std::max(0.0f, (place.height - height) / 2));
    }

    [[nodiscard]] std::string label() const {
        switch (column_.use) {
            case ImportedAs::undecided: return "choose";
            case ImportedAs::role: return "Role";
            case ImportedAs::role_other: return "Role, typed";
            case ImportedAs::pairing_code: return "Code for pairing";
            case ImportedAs::left_out:
                return column_.reason == LeftOut::no_question || column_.reason == LeftOut::decided
                           ? "left out"
                           : fmt::format("left out: {}", words_of(column_.reason));
            default: return column_words(column_, page_.questionnaire());
        }
    }

    float draw_question(bool draws) {
        const Box& place = places_.question;
        const std::string id = fmt::format("column {}", column_.column);
        const std::string words = label();
        if (column_.use == ImportedAs::left_out) return draw_left_out(id, words, draws);
        const float width = std::min(place.width, ui_.text_size(TextStyle::body, words).x + ui_.px(44));
        const std::string guess = column_.use == ImportedAs::undecided && !column_.guesses.empty()
                                      ? column_words(column_, page_.questionnaire())
                                      : "";
        const float link = guess.empty() ? 0 : ui_.text_size(TextStyle::small, guess, place.width).y + ui_.px(4);
        const float height = ui_.px(chooser_units) + link;
        if (!draws) return height;
        const Box button{place.left, middle(place, height), width, ui_.px(chooser_units)};
        follow_request(ui_, page_.view, id, button);
        if (draw_choice_button(ui_, id, button, words)) open_column_list(ui_, page_.view, column_.column, button);
        if (guess.empty()) return height;
        const Box below{place.left, button.bottom() + ui_.px(4), place.width, link};
        if (draw_wide_link(ui_, fmt::format("guess {}", column_.column), below, TextStyle::small, guess).clicked) {
            const ColumnChoice choice{ColumnTarget::item, column_.guesses.front().item.text};
            page_.commands.push_back(DecideAboutAnswers{decide_column(page_.incoming, column_.column, choice)});
        }
        return height;
    }

    /// Quiet words, which open the list too.
    float draw_left_out(const std::string& id, const std::string& words, bool draws) {
        const Box& place = places_.question;
        const float inner = place.width - ui_.px(16);
        const ImVec2 size = ui_.text_size(TextStyle::body, words, inner);
        if (!draws) return size.y;
        const Box box{place.left - ui_.px(6), middle(place, size.y) - ui_.px(3),
                      std::min(place.width, size.x + ui_.px(22)) + ui_.px(6), size.y + ui_.px(6)};
        follow_request(ui_, page_.view, id, box);
        const Pressed pressed = ui_.pressable(id, box);
        if (pressed.hovered) ui_.fill(box, ui_.theme.hovered, 6);
        if (pressed.focused) ui_.focus_ring(box, 6);
        ui_.paragraph({place.left, box.top + ui_.px(3)}, inner, TextStyle::body, ui_.theme.muted, words);
        if (pressed.hovered || pressed.focused) {
            Box arrow = box;
            ui_.line(arrow.cut_right(ui_.px(16)), TextStyle::body, ui_.theme.muted, "↓");
        }
        if (pressed.clicked) open_column_list(ui_, page_.view, column_.column, box);
        return size.y;
    }

    float draw_understood(bool draws) {
        const Box& place = places_.understood;
        const std::string words = understood_words(column_, page_.proposal());
        if (column_.use == ImportedAs::undecided || words.empty()) {
            const float height = ui_.line_height(TextStyle::body);
            if (draws && column_.use == ImportedAs::undecided)
                ui_.line({place.left, middle(place, height), place.width, height}, TextStyle::body, ui_.theme.muted,
                         "–");
            return height;
        }
        const bool counts = column_.use == ImportedAs::item;
        const bool all = !counts || column_.understood == column_.filled;
        const std::string more = all ? "" : not_understood(column_);
        const float marker = ui_.marker_height();
        const std::string blank = all ? blank_words(column_, page_.proposal()) : "";
        const float link =
            more.empty() && blank.empty()
                ? 0
                : ui_.text_size(TextStyle::small, more.empty() ? blank : more, place.width).y + ui_.px(4);
        if (!draws) return marker + link;
        const float top = middle(place, marker + link);
        const bool none = counts && column_.filled == 0;
        const bool neutral = none || column_.use == ImportedAs::question || column_.use == ImportedAs::pairing_code;
        ui_.marker({place.left, top},
                   neutral ? ui_.theme.neutral
                   : all   ? ui_.theme.good
                           : ui_.theme.middle,
                   neutral ? Shape::none
                   : all   ? Shape::circle
                           : Shape::diamond,
                   none ? "no answers" : words);
        const Box below{place.left, top + marker + ui_.px(4), place.width, link};
        if (more.empty()) {
            ui_.paragraph(below.min(), below.width, TextStyle::small, ui_.theme.muted, blank);
            return marker + link;
        }
        const std::string id = fmt::format("not understood {}", column_.column);
        if (draw_wide_link(ui_, id, below, TextStyle::small, more).clicked && ask_) {
            page_.view.shows = fmt::format("ask {}", *ask_);
            ui_.focus.layout_is_coming();
        }
        return marker + link;
    }

    Ui& ui_;
    const BringInPage& page_;
    const ColumnProposal& column_;
    Columns places_;
    std::optional<std::size_t> ask_;
};

}  // namespace

std::string quoted_start(std::string_view text, std::size_t characters) {
    const std::string_view start = utf8_prefix(text, characters);
    std::string words = fmt::format("“{}{}”", start, start.size() < text.size() ? "…" : "");
    std::ranges::replace(words, '\n', ' ');
    return words;
}

std::string column_name(const ColumnProposal& column) {
    if (column.header.empty()) return "column " + column_letters(column.column);
    std::string name = column.header;
    std::ranges::replace(name, '\n', ' ');
    constexpr std::size_t longest = 300;
    const std::string_view start = utf8_prefix(name, longest);
    return start.size() < name.size() ? std::string(start) + "…" : name;
}

void open_column_list(Ui& ui, BringInView& view, std::size_t column, const Box& beside) {
    ui.give_keyboard_back();
    ui.focus.layout_is_coming();
    view.column = column;
    view.list.emplace();
    view.list_place = beside;
    view.list_place.width = std::max(beside.width, ui.px(440));  // So that most questions need no third line.
}

void draw_column_list(Ui& ui, const BringInPage& page) {
    BringInView& view = page.view;
    if (!view.list || !view.column || *view.column >= page.proposal().columns.size()) return;
    const Targets targets = targets_in(page.questionnaire());
    const std::optional<ColumnChoice> now = choice_of(page.proposal().columns[*view.column]);
    const auto found = now ? std::ranges::find(targets.choices, *now) : targets.choices.end();
    const auto chosen = found != targets.choices.end() ? static_cast<std::size_t>(found - targets.choices.begin()) : 0;
    const ChoiceListUse use = draw_choice_list(ui, "question", view.list_place, *view.list, targets.labels, chosen);
    if (!use.closed) return;
    if (use.picked) {
        page.commands.push_back(
            DecideAboutAnswers{decide_column(page.incoming, *view.column, targets.choices[*use.picked])});
    }
    view.shows = fmt::format("column {}", *view.column);
    view.list.reset();
    view.column.reset();
}

float draw_column_heads(Ui& ui, const Box& area, const BringInPage& page) {
    std::set<std::string> found;
    for (const ColumnProposal& column : page.proposal().columns) {
        if (column.use == ImportedAs::item) found.insert(column.item.text);
    }
    Box rest = area;
    Box title = rest.cut_top(ui.line_height(TextStyle::lead) + ui.px(4));
    const std::string count = fmt::format("{} of {} found", found.size(), page.questionnaire().items.size());
    ui.line(title.cut_right(ui.text_size(TextStyle::body, count).x + 1), TextStyle::body, ui.theme.muted, count);
    title.cut_right(ui.px(10));
    ui.line(title, TextStyle::lead, ui.theme.text, "Which column answers which question");
    const Columns places = columns_in(ui, rest.cut_top(ui.line_height(TextStyle::small) + ui.px(10)));
    ui.line(places.header, TextStyle::small, ui.theme.muted, "Column in the file");
    ui.line(places.question, TextStyle::small, ui.theme.muted, "Question");
    ui.line(places.understood, TextStyle::small, ui.theme.muted, "Answers understood");
    ui.rule(area.left, area.right(), rest.top);
    return rest.top + 1 - area.top;
}

float draw_column_rows(Ui& ui, Box area, const BringInPage& page) {
    const float top = area.top;
    const float padding = ui.px(padding_units);
    for (const ColumnProposal& column : page.proposal().columns) {
        if (column.is_blank()) continue;
        Row measured(ui, page, column, {area.left, area.top, area.width, 0});
        const float inner = std::ceil(measured.draw(false));
        const Box box{area.left, area.top, area.width, inner + 2 * padding};
        if (measured.is_asked()) ui.fill(box, mixed(ui.theme.surface, ui.theme.middle.fill, 0.35f));
        Row(ui, page, column, {box.left, box.top + padding, box.width, inner}).draw(true);
        ui.rule(box.left, box.right(), box.bottom() - 1);
        area.top += box.height;
    }
    return area.top - top;
}

}  // namespace readiness
