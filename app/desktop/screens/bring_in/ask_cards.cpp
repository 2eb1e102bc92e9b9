// What only a person can decide about the answers in a file: a card for each.
#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "app/desktop/screens/bring_in/bring_in_parts.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/choice_pills.h"
#include "app/desktop/widgets/number_entry.h"
#include "core/base/text.h"
#include "core/words/answer_keys.h"
#include "core/words/form_words.h"
#include "core/words/import_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr std::size_t most_cards = 100;  ///< Nobody decides more at a time; the others follow.
constexpr float gap_units = 14;

/// One way to decide: what it is called, and what it decides. Without a decision it opens the list of questions.
struct Way {
    Pill pill;
    std::optional<Decisions> decisions;
    bool holds = false;
};

struct Card {
    std::string title;
    std::string about;
    std::vector<Way> ways;
    const Scale* typed_on = nullptr;  ///< A number on this scale can be typed too; null: none can.
};

Card answer_card(const BringInPage& page, const Ask& ask) {
    Card card;
    const ColumnProposal& column = page.proposal().columns[ask.column];
    card.title = fmt::format("{} in {}", quoted_start(ask.text, 80), quoted_start(column_name(column), 60));
    const AskWords words = ask_words(ask, page.proposal(), page.questionnaire());
    card.about =
        fmt::format("{}. Which answer is it?",
                    ask.rows == 1 ? "One answer says so" : counted(ask.rows, "answer says so", "answers say so"));
    if (!words.likely.empty()) card.about += " " + capitalised(words.likely) + ".";
    const Decisions& now = page.decided;
    const auto decided = now.answers.find({ask.scale.text, answer_key(ask.text)});
    const auto add = [&](std::string id, std::string label, const AnswerMeaning& meaning) {
        const bool holds = decided != now.answers.end() && decided->second == meaning;
        Way way{{std::move(id), std::move(label)}, decide_answer(ask, meaning), holds};
        const bool is_likely = ask.likely == meaning;
        card.ways.insert(is_likely ? card.ways.begin() : card.ways.end(), std::move(way));
    };
    const Scale* scale = find_scale(page.questionnaire(), ask.scale);
    if (scale == nullptr) return card;
    if (scale->choice() != nullptr) {
        for (const Option& option : scale->choice()->options)
            add(fmt::format("value {}", option.value), option_text(option), AnswerMeaning::of(option.value));
    } else {
        card.typed_on = scale;
        const bool has_value = ask.likely && ask.likely->kind == AnswerMeaning::Kind::value;
        if (has_value) add("likely", number_text(ask.likely->value), *ask.likely);
        // A number that was typed is another way, so that it is seen.
        const bool is_typed = decided != now.answers.end() && decided->second.kind == AnswerMeaning::Kind::value &&
                              decided->second != ask.likely;
        if (is_typed) add("typed", number_text(decided->second.value), decided->second);
    }
    for (const OfferedAnswer& offered : offered_answers(*scale)) {
        const bool unknown = offered.answer.kind == Answer::Kind::dont_know;
        add(std::string(offered.id), offered.words,
            {unknown ? AnswerMeaning::Kind::dont_know : AnswerMeaning::Kind::not_applicable, 0});
    }
    add("leave out", ask.rows == 1 ? "Leave this answer out" : "Leave these answers out",
        {AnswerMeaning::Kind::missing, 0});
    return card;
}

/// True if the column was decided to be that.
bool column_is(const BringInPage& page, std::size_t column, const ColumnChoice& choice) {
    const Decisions& now = page.decided;
    const auto decided = now.columns.find(page.proposal().columns[column].key);
    return decided != now.columns.end() && decided->second == choice;
}

Card question_card(const BringInPage& page, const Ask& ask) {
    const ColumnProposal& column = page.proposal().columns[ask.column];
    Card card;
    card.title = quoted_start(column_name(column), 160);
    card.about = "This column has answers. Which question is it?";
    if (!ask.text.empty()) card.about += fmt::format(" The first answer is {}.", quoted_start(ask.text, 40));
    const bool may_be_turned = !column.guesses.empty() && column.guesses.front().may_be_turned;
    if (may_be_turned) card.about += " Read both: one of them may ask the opposite.";
    std::vector<ItemId> items;
    if (ask.likely_item) items.push_back(*ask.likely_item);
    for (const ItemLikeness& guess : column.guesses) {
        if (std::ranges::find(items, guess.item) == items.end()) items.push_back(guess.item);
    }
    const auto add = [&](std::string id, std::string label, const ColumnChoice& choice) {
        card.ways.push_back({{std::move(id), std::move(label)},
                             decide_column(page.incoming, ask.column, choice),
                             column_is(page, ask.column, choice)});
    };
    bool is_other = page.decided.columns.contains(column.key);
    for (const ItemId& id : items) {
        const Item* item = find_item(page.questionnaire(), id);
        if (item != nullptr)
            add("item " + id.text, fmt::format("{}  {}", code_of(*item), item->text), {ColumnTarget::item, id.text});
    }
    add("leave out", "Leave out", {});
    for (const Way& way : card.ways)
        is_other = is_other && !way.holds;
    const std::string other = is_other ? column_words(column, page.questionnaire()) : "Another question…";
    card.ways.push_back({{"other", other}, std::nullopt, is_other});
    return card;
}

/// Several columns are one question's: one of them counts.
Card columns_card(const BringInPage& page, const Ask& ask) {
    Card card;
    std::vector<std::size_t> columns;
    for (const Ask& other : page.incoming.asked) {
        if (other.kind == ask.kind && other.item == ask.item) columns.push_back(other.column);
    }
    card.title = fmt::format("{} have the question {}", counted(columns.size(), "column"),
                             code_of(page.questionnaire(), ask.item));
    card.about = "Which of them counts?";
    Decisions none;
    bool all_out = true;
    for (const std::size_t column : columns) {
        const ColumnProposal& proposed = page.proposal().columns[column];
        const ColumnChoice choice{ColumnTarget::item, ask.item.text};
        Decisions decided = decide_column(page.incoming, column, choice);
        for (const std::size_t other : columns) {
            if (other != column) decided.columns[page.proposal().columns[other].key] = {};
        }
        none.columns[proposed.key] = {};
        all_out = all_out && column_is(page, column, {});
        card.ways.push_back(
            {{fmt::format("column {}", column), fmt::format("{}  {}", column_letters(column), column_name(proposed))},
             std::move(decided),
             column_is(page, column, choice)});
    }
    card.ways.push_back({{"none", "None of them"}, std::move(none), all_out});
    return card;
}

Card code_card(const BringInPage& page, const Ask& ask) {
    Card card;
    card.title = counted(ask.rows, "code is there more than once", "codes are there more than once");
    card.about = "Is that one person who answered again?";
    const std::optional<Twice> now = page.decided.twice;
    constexpr std::pair<Twice, const char*> ways[] = {{Twice::later, "Yes: the later answers count"},
                                                      {Twice::earlier, "Yes: the earlier answers count"},
                                                      {Twice::both, "No, they are two people"}};
    for (const auto& [twice, label] : ways) {
        Decisions decided;
        decided.twice = twice;
        card.ways.push_back({{std::string(to_text(twice)), label}, decided, now == twice});
    }
    return card;
}

Card card_of(const BringInPage& page, const Ask& ask) {
    switch (ask.kind) {
        case AskKind::answer: return answer_card(page, ask);
        case AskKind::which_question: return question_card(page, ask);
        case AskKind::two_columns: return columns_card(page, ask);
        case AskKind::same_code: break;
    }
    return code_card(page, ask);
}

/// A field for a number, and what is wrong with what is in it. Returns the height.
float draw_number_field(Ui& ui, Box area, const BringInPage& page, const Ask& ask, const Scale& scale,
                        const std::string& id) {
    const float top = area.top;
    std::string& typed = page.view.typed[id];
    area.top += ui.px(8);
    const Box row{area.left, area.top, area.width, ui.button_height()};
    Box field = row;
    const Box button = field.cut_right(ui.button_width("Take"));
    field.cut_right(ui.px(8));
    const bool entered = ui.text_field(id + " number", field, typed, "or type the number") == Typed::submitted;
    const std::optional<double> number = number_from_text(trimmed(typed), *scale.number());
    const bool pressed = ui.button(id + " take number", "Take", button, ButtonKind::plain, number.has_value());
    if ((entered || pressed) && number) {
        page.commands.push_back(DecideAboutAnswers{decide_answer(ask, AnswerMeaning::of(*number))});
        typed.clear();
    }
    area.top += row.height;
    if (!typed.empty() && !number) {
        area.top += ui.px(4);
        area.top +=
            ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.bad.text, number_objection(scale, false));
    }
    return area.top - top;
}

float draw_card(Ui& ui, const Box& area, const BringInPage& page, const Card& card, std::size_t number,
                const Ask& ask) {
    const std::string id = fmt::format("ask {}", number);
    return draw_in_card(ui, area, [&](Box inside) {
        const float top = inside.top;
        inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body_strong, ui.theme.text, card.title);
        inside.top += ui.px(2);
        inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, card.about);
        inside.top += ui.px(8);
        std::vector<Pill> pills;
        std::optional<std::size_t> chosen;
        for (std::size_t i = 0; i < card.ways.size(); ++i) {
            pills.push_back(card.ways[i].pill);
            if (card.ways[i].holds) chosen = i;
        }
        const float height = pills_height(ui, pills, inside.width, PillSize::low);
        if (page.view.shows == id && ui.interactive && !pills.empty()) {
            ui.focus.set_current(ImGui::GetID(fmt::format("{} {}", id, pills.front().id).c_str()));
            ui.scroll_into_view({inside.left, top, inside.width, inside.top + height - top});
        }
        const Box place{inside.left, inside.top, inside.width, height};
        if (const auto clicked = draw_pills(ui, id, place, pills, chosen, PillSize::low)) {
            const Way& way = card.ways[*clicked];
            if (way.decisions) page.commands.push_back(DecideAboutAnswers{*way.decisions});
            if (!way.decisions) open_column_list(ui, page.view, ask.column, place);
        }
        inside.top += height;
        if (card.typed_on != nullptr) inside.top += draw_number_field(ui, inside, page, ask, *card.typed_on, id);
        return inside.top - top;
    });
}

}  // namespace

float draw_ask_cards(Ui& ui, Box area, const BringInPage& page) {
    const float top = area.top;
    const std::vector<Ask>& asked = page.incoming.asked;
    const auto is_likely = [](const Ask& ask) { return ask.likely.has_value() || ask.likely_item.has_value(); };
    if (std::ranges::count_if(page.proposal().asks, is_likely) > 1) {
        const std::string_view label = "Take all that is likely";
        const Box button{area.left, area.top, std::min(area.width, ui.button_width(label)), ui.button_height()};
        if (ui.button("take likely", label, button))
            page.commands.push_back(DecideAboutAnswers{decide_likely(page.incoming)});
        area.top += button.height + ui.px(gap_units);
    }
    std::size_t cards = 0;
    for (std::size_t i = 0; i < asked.size() && cards < most_cards; ++i) {
        const auto is_same = [&](const Ask& other) {
            return asked[i].kind == AskKind::two_columns && other.kind == asked[i].kind && other.item == asked[i].item;
        };
        // Columns that are one question's share a card.
        if (std::any_of(asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(i), is_same)) continue;
        area.top += draw_card(ui, area, page, card_of(page, asked[i]), i, asked[i]) + ui.px(gap_units);
        ++cards;
    }
    return area.top - top;
}

}  // namespace readiness
