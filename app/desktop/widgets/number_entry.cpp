#include "app/desktop/widgets/number_entry.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr std::size_t digits_kept = 8;

/// Adds what was typed to the text. Returns true if anything was.
bool take_typing(Ui& ui, NumberTyping& typing, const ItemId& item, const std::string& shown) {
    bool changed = false;
    const auto begin = [&] {
        if (typing.item != item) typing = {item, ""};
        changed = true;
    };
    for (const char32_t digit : std::u32string_view(U"0123456789")) {
        while (ui.take(digit)) {
            begin();
            if (typing.text.size() < digits_kept) typing.text += static_cast<char>(digit);
        }
    }
    if (ui.take(U'-') || ui.take(U'−')) {
        begin();
        if (typing.text.starts_with('-')) {
            typing.text.erase(0, 1);
        } else {
            typing.text.insert(0, 1, '-');
        }
    }
    if (ui.take(U'.') || ui.take(U',')) {
        begin();
        if (typing.text.find('.') == std::string::npos) typing.text += '.';
    }
    if (!shown.empty() && ui.take(Key::backspace)) {
        if (typing.item != item) typing = {item, shown};
        if (!typing.text.empty()) typing.text.pop_back();
        changed = true;
    }
    return changed;
}

/// The number as it would be typed.
std::string typed_text(const Answer* answer) {
    if (answer == nullptr || answer->kind != Answer::Kind::value) return "";
    return fmt::format("{}", answer->value);
}

std::string with_unit(const std::string& number, const NumberScale& scale) {
    return scale.unit.empty() ? number : number + "\u00a0" + scale.unit;
}

std::string shown_text(std::string text, const NumberScale& scale) {
    if (text.empty()) return "–";
    if (text.starts_with('-')) text.replace(0, 1, "−");
    return with_unit(text, scale);
}

/// On a scale with both signs a number above 0 has its own: 12 % more is not a share of 12 %.
const char* plus_sign(double value, const NumberScale& scale) {
    return scale.min < 0 && value > 0 ? "+" : "";
}

void draw_range(const Ui& ui, const Box& row, const NumberScale& scale) {
    const auto label = [&](double value, Align align) {
        ui.line(row, TextStyle::option_small, ui.theme.muted,
                plus_sign(value, scale) + with_unit(number_text(value), scale), align);
    };
    label(scale.min, Align::left);
    label(scale.max, Align::right);
    if (scale.min < 0 && scale.max > 0 && std::abs(scale.min + scale.max) < 1e-9) label(0, Align::centre);
}

std::string range_text(const NumberScale& scale) {
    return fmt::format("Type a number from {} to {}.", number_text(scale.min),
                       with_unit(number_text(scale.max), scale));
}

/// What is typed stays as long as it is the answer: undo, "don't know" or the slider put another in its place.
bool is_the_answer(const NumberTyping& typing, const NumberScale& scale, const Answer* answer) {
    const auto number = number_from_text(typing.text, scale);
    return number ? answer != nullptr && *answer == Answer::of(*number) : answer == nullptr;
}

double step_of(const NumberScale& scale) {
    return scale.max - scale.min > 20 ? 1 : 0.1;
}

bool take_steps(Ui& ui, double& value, double step, const NumberScale& scale) {
    const double before = value;
    if (ui.take(Key::up)) value += step;
    if (ui.take(Key::down)) value -= step;
    value = std::clamp(value, scale.min, scale.max);
    return value != before;
}

}  // namespace

std::optional<double> number_from_text(std::string_view text, const NumberScale& scale) {
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    if (plain.starts_with("−")) plain.replace(0, std::string_view("−").size(), "-");
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    if (!(number >= scale.min && number <= scale.max)) return std::nullopt;
    return number;
}

std::optional<GivenNumber> draw_number_entry(Ui& ui, Box area, const NumberScale& scale, const ItemId& item,
                                             const Answer* answer, NumberTyping& typing, NumberKeys keys) {
    ui.card(area);
    Box inside = area.inset(ui.px(28), ui.px(16));
    const bool has_number = answer != nullptr && answer->kind == Answer::Kind::value;
    const bool listens = ui.interactive && !Ui::typing();
    std::optional<GivenNumber> given;
    if (typing.item == item && !is_the_answer(typing, scale, answer)) typing.stop();
    if (listens && keys != NumberKeys::none) {
        const std::string shown = typing.item == item ? typing.text : typed_text(answer);
        if (take_typing(ui, typing, item, shown)) {
            // Of a number that cannot be, the digits before it are no answer either: 150 is not 15.
            const auto number = number_from_text(typing.text, scale);
            given = GivenNumber{number ? std::optional(Answer::of(*number)) : std::nullopt};
        }
    }
    double value = has_number ? answer->value : std::clamp(0.0, scale.min, scale.max);
    const double step = step_of(scale);
    const bool has_arrows = listens && keys == NumberKeys::typing_and_arrows && !ui.focus.ring_shown();
    bool moved = has_arrows && take_steps(ui, value, step, scale);

    const bool typed_here = typing.item == item;
    const std::string text = typed_here ? typing.text : typed_text(answer);
    const bool unusable = typed_here && !text.empty() && text != "-" && !number_from_text(text, scale);
    Box top = inside.cut_top(ui.line_height(TextStyle::figure));
    top.cut_left(ui.line(top, TextStyle::figure, has_number || typed_here ? ui.theme.text : ui.theme.muted,
                         (typed_here || !has_number ? "" : plus_sign(answer->value, scale)) + shown_text(text, scale)) +
                 ui.px(20));
    ui.line(top, TextStyle::option_small, unusable ? ui.theme.bad.text : ui.theme.muted,
            unusable            ? range_text(scale)
            : answer == nullptr ? "Type a number, or move the slider."
                                : "");
    inside.cut_top(ui.px(14));
    moved = ui.slider("slider " + item.text, inside.cut_top(ui.px(30)), value, scale.min, scale.max, step) || moved;
    draw_range(ui, inside.cut_top(ui.line_height(TextStyle::option_small)), scale);
    if (moved) {
        typing.stop();
        given = GivenNumber{Answer::of(value)};
    }
    return given;
}

}  // namespace readiness
