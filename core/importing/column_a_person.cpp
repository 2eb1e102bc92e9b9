#include "core/importing/column_a_person.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "core/importing/answer_reading.h"
#include "core/importing/known_columns.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

template <class List>
bool is_in(const List& list, std::string_view wording) {
    return std::ranges::find(list, wording) != list.end();
}

/// True for the header of a column that is about the question or its answer, and of no person.
bool is_no_person(std::string_view wording) {
    constexpr std::array<std::string_view, 20> others{
        "code",   "text",   "wording", "enunciado", "answers", "points", "punkte",  "wert", "valeur", "valor",
        "waarde", "valore", "label",   "scale",     "skala",   "factor", "section", "type", "kind",   "comment"};
    return is_in(names_of_question_columns(), wording) || is_in(names_of_answer_columns(), wording) ||
           is_in(others, wording);
}

class Columns {
public:
    Columns(const SheetTable& table, const Questionnaire& questionnaire, const QuestionIndex& index)
        : table_(table), questionnaire_(questionnaire), index_(index), width_(table.columns()) {
        for (const Scale& scale : questionnaire.scales) {
            if (!scale.choice()) continue;
            for (const Option& option : scale.choice()->options)
                labels_.insert(wording_of(option.label));
        }
    }

    std::optional<TurnedTable> turned() {
        // Headers of all other tables name more questions than their first columns do.
        if (table_.rows() > questionnaire_.items.size() * 2 + 60 || !find_questions() || !find_people()) return {};
        return turn();
    }

private:
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        return without_blanks(table_.cell(row, column));
    }

    /// The questions that a column's cells name; empty if one is named twice.
    [[nodiscard]] std::vector<const Item*> items_in(std::size_t column) const {
        std::vector<const Item*> items(table_.rows(), nullptr);
        std::set<const Item*> met;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            const std::string_view text = cell(row, column);
            items[row] = text.empty() ? nullptr : index_.item_named(text);
            if (items[row] && !met.insert(items[row]).second) return {};
        }
        return items;
    }

    [[nodiscard]] static std::size_t count_of(const std::vector<const Item*>& items) {
        return static_cast<std::size_t>(std::ranges::count_if(items, [](const Item* item) { return item != nullptr; }));
    }

    /// More than in any row, since a row with many questions is one of headers.
    bool find_questions() {
        constexpr std::size_t first_columns = 6;
        std::size_t most = 1;
        for (std::size_t column = 0; column < std::min(width_, first_columns); ++column) {
            std::vector<const Item*> items = items_in(column);
            if (count_of(items) <= most) continue;
            most = count_of(items);
            questions_ = column;
            items_ = std::move(items);
        }
        return questions_ && most > most_in_a_row();
    }

    [[nodiscard]] std::size_t most_in_a_row() const {
        constexpr std::size_t looked_at = 500;
        std::size_t most = 0;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            std::set<const Item*> met;
            for (std::size_t column = 0; column < std::min(table_.width(row), looked_at); ++column) {
                const std::string_view text = cell(row, column);
                const Item* item = text.empty() ? nullptr : index_.item_named(text);
                if (item) met.insert(item);
            }
            most = std::max(most, met.size());
        }
        return most;
    }

    /// The texts above the first question, as wordings.
    [[nodiscard]] std::vector<std::string> headers_of(std::size_t column) const {
        std::vector<std::string> headers;
        for (std::size_t row = 0; row < table_.rows() && !items_[row]; ++row) {
            if (!cell(row, column).empty()) headers.push_back(wording_of(cell(row, column)));
        }
        return headers;
    }

    enum class Holds { nothing, answers, questions, other };

    [[nodiscard]] Holds held_by(std::size_t column) const {
        const AnswerContext context;
        const Decisions none;
        std::size_t filled = 0;
        std::size_t understood = 0;
        std::size_t same_question = 0;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            const DistinctText text{cell(row, column), 1, 0};
            if (!items_[row] || text.text.empty()) continue;
            ++filled;
            const Scale& scale = scale_of(questionnaire_, *items_[row]);
            const AnswerTextReader reader(questionnaire_, scale, {&text, 1}, context, none);
            understood += reader.read(text).meaning ? 1U : 0U;
            same_question += index_.item_named(text.text) == items_[row] ? 1U : 0U;
        }
        if (filled == 0) return Holds::nothing;
        if (same_question * 2 > filled) return Holds::questions;
        return understood * 2 >= filled ? Holds::answers : Holds::other;
    }

    [[nodiscard]] bool says_whose(std::size_t column) const {
        std::set<std::string_view> met;
        bool is_twice = false;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            if (items_[row]) is_twice = is_twice || !met.insert(cell(row, column)).second;
        }
        const auto headers = headers_of(column);
        return is_twice && std::ranges::any_of(
                               headers, [](const std::string& one) { return is_in(names_of_people_columns(), one); });
    }

    /// Numbers before the questions that go up by one, as in a list; no person answers so.
    [[nodiscard]] bool counts_rows(std::size_t column) const {
        constexpr std::array<std::string_view, 7> list_names{"no", "nr", "n", "index", "row", "number", "nummer"};
        std::vector<double> numbers;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            if (!items_[row]) continue;
            const auto number = number_in(cell(row, column));
            if (!number) return false;
            numbers.push_back(number->value);
        }
        const auto skips = [](double one, double next) { return next != one + 1; };
        const bool goes_up = std::ranges::adjacent_find(numbers, skips) == numbers.end();
        const auto headers = headers_of(column);
        return goes_up && (column < *questions_ || std::ranges::any_of(headers, [&](const std::string& one) {
                               return is_in(list_names, one);
                           }));
    }

    /// False if the columns with answers are no people's.
    bool find_people() {
        std::size_t labels = 0;
        std::size_t with_answers = 0;
        for (std::size_t column = 0; column < width_; ++column) {
            if (column == *questions_) continue;
            if (says_whose(column)) return false;
            const auto headers = headers_of(column);
            const auto is_headed = [&](const auto& is) { return std::ranges::any_of(headers, is); };
            const Holds holds = held_by(column);
            labels += is_headed([&](const std::string& one) { return labels_.contains(one); }) ? 1U : 0U;
            if (holds == Holds::questions) {
                other_headers_.push_back(column);
            } else if (holds != Holds::nothing && is_headed([](const std::string& one) {
                           return is_summary_word(one) || has_summary_word(one) || may_be_summary_word(one);
                       })) {
                summaries_.push_back(static_cast<std::uint32_t>(column + 1));
            } else if (counts_rows(column) || is_headed([](const std::string& one) {
                           return is_no_person(one) || known_column(one) == LeftOut::by_tool;
                       })) {
                continue;
            } else if (holds == Holds::answers || (holds == Holds::other && with_answers > 0)) {
                people_.push_back(column);
                with_answers += holds == Holds::answers ? 1U : 0U;
            }
        }
        return with_answers >= 2 && with_answers * 2 > people_.size() && labels < 2;
    }

    TurnedTable turn() {
        TurnedTable turned;
        turned.summary_columns = std::move(summaries_);
        turned.table.name = table_.name;
        add_row(turned.table, *questions_, true);
        for (const std::size_t column : other_headers_)
            add_row(turned.table, column, true);
        for (const std::size_t column : people_)
            add_row(turned.table, column, false);
        return turned;
    }

    void add_row(SheetTable& turned, std::size_t column, bool is_header) const {
        turned.begin_row(static_cast<std::uint32_t>(column + 1));
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            const std::string_view text = cell(row, column);
            // What the column of the questions is called is no header of the people's names.
            const bool is_about_questions =
                is_header && !items_[row] && (text.empty() || is_no_person(wording_of(text)));
            turned.add(is_about_questions ? name_of_names(row) : text);
        }
    }

    /// Texts that are there once are people's names; others may be their roles.
    [[nodiscard]] std::string_view name_of_names(std::size_t row) const {
        std::set<std::string_view> met;
        const bool are_names = std::ranges::all_of(people_, [&](std::size_t column) {
            return !cell(row, column).empty() && met.insert(cell(row, column)).second;
        });
        return are_names ? "Name" : "";
    }

    const SheetTable& table_;
    const Questionnaire& questionnaire_;
    const QuestionIndex& index_;
    std::size_t width_;
    std::set<std::string> labels_;  ///< Of all scales.
    std::optional<std::size_t> questions_;
    std::vector<const Item*> items_;  ///< Of each row.
    std::vector<std::size_t> other_headers_;
    std::vector<std::size_t> people_;
    std::vector<std::uint32_t> summaries_;
};

}  // namespace

std::optional<TurnedTable> turned_if_people_are_columns(const SheetTable& table, const Questionnaire& questionnaire,
                                                        const QuestionIndex& index) {
    return Columns(table, questionnaire, index).turned();
}

}  // namespace readiness
