// The keys by which ballots on paper are typed in: a digit answers a question, and the next one is next.
#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "app/desktop/screens/quick_entry/entry_parts.h"
#include "app/desktop/widgets/number_entry.h"
#include "core/base/text.h"
#include "core/words/answer_keys.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr std::size_t longest_number = 8;

bool is_digit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

bool is_minus(char32_t character) {
    return character == U'-' || character == U'−';
}

bool is_letter(char32_t character, char capital) {
    return character == static_cast<char32_t>(capital) || character == static_cast<char32_t>(capital - 'A' + 'a');
}

class Typing {
public:
    explicit Typing(const EntryPage& page) : page_(page), view_(page.view), roles_(page.roles()) {
        if (roles_.empty()) view_.role_is_next = false;
        has_answer_ = page.ballot() != nullptr;
    }

    /// True once the person is done: what comes after is the next one's.
    [[nodiscard]] bool has_ended() const { return ended_; }

    /// False for a key that does nothing here.
    bool take(const KeyPress& press) {
        if (press.ctrl || press.alt) return false;
        const bool was_asked = std::exchange(view_.asked_to_end, false);
        const std::string said = std::exchange(view_.said, "");
        if (press.key == Key::enter) {
            view_.asked_to_end = was_asked;
            enter();
            return true;
        }
        if (press.key == Key::tab && view_.typed.empty()) return put_back(was_asked, said);
        switch (press.key) {
            case Key::none: break;
            case Key::space:
            case Key::right:
            case Key::tab: go_on(); return true;
            case Key::left: go_back(); return true;
            case Key::backspace: take_back(); return true;
            default: return put_back(was_asked, said);
        }
        return character(press.character) || put_back(was_asked, said);
    }

private:
    bool put_back(bool was_asked, const std::string& said) {
        view_.asked_to_end = was_asked;
        view_.said = said;
        return false;
    }

    [[nodiscard]] bool at_end() const { return view_.item >= page_.items().size(); }
    [[nodiscard]] const Item& item() const { return page_.items()[view_.item]; }
    [[nodiscard]] const Scale& scale() const { return scale_of(page_.questionnaire(), item()); }

    void answer(const std::optional<Answer>& given) {
        page_.commands.push_back(TypeAnswer{item().id, given});
        has_answer_ = has_answer_ || given.has_value();
    }

    void next() {
        view_.typed.clear();
        view_.item = std::min(view_.item + 1, page_.items().size());
    }

    /// What is typed so far counts; false if it is no answer, and is to be typed again.
    bool confirm() {
        if (view_.typed.empty()) return true;
        const NumberScale* number = scale().number();
        if (number == nullptr) {  // The option was chosen when its key was pressed, if it is one.
            const bool is_option = is_key(view_.typed);
            if (!is_option) view_.said = fmt::format("{} is no answer here.", view_.typed);
            view_.typed.clear();
            if (is_option) next();
            return is_option;
        }
        const std::optional<double> value = number_from_text(view_.typed, *number);
        if (!value) {
            view_.said = fmt::format("{} is no answer. Type a number from {} to {}.", view_.typed,
                                     number_text(number->min), number_text(number->max));
            view_.typed.clear();
            return false;
        }
        answer(Answer::of(*value));
        next();
        return true;
    }

    [[nodiscard]] bool is_key(const std::string& text) const {
        const ChoiceScale& choice = *scale().choice();
        for (std::size_t i = 0; i < choice.options.size(); ++i) {
            if (option_key(choice, i) == text) return true;
        }
        return false;
    }

    void go_on() {
        if (page_.at_role()) {
            view_.role_is_next = false;
        } else if (!view_.typed.empty()) {
            confirm();
        } else if (!at_end()) {
            next();
        }
    }

    void go_back() {
        view_.typed.clear();
        if (view_.item > 0) {
            --view_.item;
        } else if (!page_.at_role() && !roles_.empty()) {
            to_role();
        }
    }

    void take_back() {
        if (page_.at_role()) return;
        if (!view_.typed.empty()) {
            const bool is_number = scale().number() != nullptr;
            if (!is_number) answer(std::nullopt);
            is_number ? view_.typed.pop_back() : view_.typed.clear();
            return;
        }
        if (view_.item == 0) return roles_.empty() ? void() : to_role();
        --view_.item;
        answer(std::nullopt);
    }

    /// The role is on the ballot from its first answer on.
    void to_role() {
        if (page_.ballot() != nullptr) {
            view_.said = "The role is on this ballot already. Take its answers back to change it.";
            return;
        }
        view_.role_is_next = true;
        view_.role.clear();
    }

    void enter() {
        if (!page_.at_role() && !view_.typed.empty()) {
            view_.asked_to_end = false;
            confirm();
            return;
        }
        if (!has_answer_) {
            view_.asked_to_end = false;
            if (page_.at_role()) return go_on();
            view_.said = "Nothing is typed in for this person yet.";
            return;
        }
        const std::size_t left = page_.items().size() - std::min(view_.item, page_.items().size());
        if (left > 0 && !std::exchange(view_.asked_to_end, true)) {
            view_.said = fmt::format("{} left. Enter again ends this person here.",
                                     counted(left, "question is", "questions are"));
            return;
        }
        page_.commands.push_back(EndTypedBallot{});
        ended_ = true;
    }

    bool character(char32_t typed) {
        if (page_.at_role()) return role(typed);
        const bool answers = is_digit(typed) || is_minus(typed) || is_letter(typed, 'D') || is_letter(typed, 'A');
        if (at_end()) {
            if (answers) view_.said = "All questions have their place. Enter goes to the next person.";
            return answers;
        }
        if (scale().number() != nullptr && number_character(typed)) return true;
        if (is_letter(typed, 'D') || is_letter(typed, 'A')) {
            // What may go on does not: it stands, and this is about the next question.
            if (!confirm() || at_end()) return true;
            offered(typed);
            return true;
        }
        if (is_minus(typed)) view_.said = no_answer_text(scale(), typed);
        if (is_digit(typed) && scale().choice() != nullptr) digit(typed);
        return answers;
    }

    bool role(char32_t typed) {
        if (!is_digit(typed)) return false;
        const auto place = static_cast<std::size_t>(typed - U'0');
        if (place > roles_.size()) {
            view_.said = fmt::format("There is no role {}. Type 1 to {}, or 0 for none.", place, roles_.size());
            return true;
        }
        view_.role = place == 0 ? "" : roles_[place - 1];
        view_.role_is_next = false;
        return true;
    }

    void offered(char32_t typed) {
        const bool unknown = is_letter(typed, 'D');
        if (!(unknown ? scale().dont_know : scale().not_applicable)) {
            view_.said = no_answer_text(scale(), typed);
            return;
        }
        answer(unknown ? Answer::dont_know() : Answer::not_applicable());
        next();
    }

    void digit(char32_t typed) {
        const std::string longer = view_.typed + static_cast<char>(typed);
        const TypedKey key = type_key(*scale().choice(), view_.typed, typed);
        if (!view_.typed.empty() && key.typed != longer) {
            // The key before was whole: this one is about the next question.
            if (confirm()) character(typed);
            return;
        }
        if (key.typed.empty()) {
            view_.said = no_answer_text(scale(), typed);
            if (view_.said.empty()) view_.said = fmt::format("{} is no answer here.", static_cast<char>(typed));
            return;
        }
        if (key.option) answer(Answer::of(scale().choice()->options[*key.option].value));
        view_.typed = key.typed;
        view_.said = typing_text(*scale().choice(), key);
        if (!key.may_go_on) next();
    }

    bool number_character(char32_t typed) {
        if (is_digit(typed)) {
            if (view_.typed.size() < longest_number) view_.typed += static_cast<char>(typed);
        } else if (is_minus(typed) && view_.typed.empty()) {
            view_.typed = "-";
        } else if ((typed == U'.' || typed == U',') && view_.typed.find('.') == std::string::npos) {
            view_.typed += '.';
        } else {
            return false;
        }
        return true;
    }

    const EntryPage& page_;
    QuickEntryView& view_;
    std::vector<std::string> roles_;
    bool has_answer_ = false;
    bool ended_ = false;
};

}  // namespace

void take_entry_keys(Ui& ui, const EntryPage& page) {
    if (!ui.interactive || Ui::typing() || page.document.read_only()) return;
    std::vector<KeyPress> pressed = std::exchange(page.view.waiting, {});
    std::ranges::move(std::exchange(ui.input.keys, {}), std::back_inserter(pressed));
    Typing typing(page);
    for (const KeyPress& press : pressed) {
        // While the keyboard is at a control, Enter and Space press it.
        const bool at_control = ui.focus.ring_shown() && (press.key == Key::enter || press.key == Key::space);
        if (typing.has_ended()) {
            page.view.waiting.push_back(press);
        } else if (at_control || !typing.take(press)) {
            ui.input.keys.push_back(press);
        }
    }
    if (typing.has_ended()) ui.focus.layout_is_coming();
}

}  // namespace readiness
