#include "core/importing/summary_rows.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/importing/answer_reading.h"
#include "core/importing/known_columns.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

constexpr std::size_t most_summaries = 60;    ///< Only so many rows at the end are looked at.
constexpr std::size_t most_names_alone = 12;  ///< A column with so few texts may hold nothing but names of summaries.
constexpr std::size_t enough_people = 200;    ///< So many rows show what people's rows are like.

/// Digits and signs alone: "3.4", "85 %", "3,4 ± 1,2"; or what a spreadsheet writes for a sum that failed.
bool is_figure(std::string_view text) {
    if (is_spreadsheet_error(text)) return true;
    bool has_digit = false;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return false;
        has_digit = has_digit || (c >= '0' && c <= '9');
    }
    return has_digit && wording_of(text).find_first_not_of("0123456789 ") == std::string::npos;
}

struct Column {
    const Scale* scale = nullptr;  ///< Of its question; nullptr for a column that has none.
    bool names_rows = false;       ///< Ids, names, roles, or without a header: a name of the row may stand there.
    bool is_role = false;
    bool has_names = false;            ///< Of people.
    bool has_codes = false;            ///< Most of what names rows in it has a digit: "R1", "17".
    bool is_usual = false;             ///< No question's and no role, and nearly all people have something in it.
    bool may_name = false;             ///< No person's cell is like the name of a summary,
    bool may_name_others = false;      ///< or like an option or a name that may be a summary's.
    bool has_words = false;            ///< Most answers in it are words.
    std::map<std::string, int> texts;  ///< People's answers, and how many have each.
};

enum class Called { nothing, option, perhaps, summary };

struct Row {
    Called called = Called::nothing;
    std::size_t named_in = 0;    ///< The column with the name, if there is one.
    std::size_t figures = 0;     ///< Answers that are figures.
    std::size_t in_words = 0;    ///< Of these, where people's answers are words.
    std::size_t on_options = 0;  ///< Of these, on scales with options.
    std::size_t off_scale = 0;   ///< Of these, numbers that are no option, nor an answer of a person.
    bool has_words = false;      ///< An answer is more than a figure.
    std::size_t others = 0;      ///< Cells that are no answers, no figures, and not the name.
    bool lacks_usual = false;
    bool is_after_gap = false;

    [[nodiscard]] bool is_blank() const { return figures == 0 && !has_words; }
    [[nodiscard]] bool has_other_numbers() const {
        return off_scale > 0 || (on_options > 0 && in_words * 10 >= on_options * 6);
    }
    [[nodiscard]] bool stands_apart() const { return lacks_usual || is_after_gap; }
};

class Summaries {
public:
    Summaries(const AnswerTable& answers, const Questionnaire& questionnaire, const QuestionIndex& index)
        : answers_(answers), table_(answers.table), first_(answers.first_answers()) {
        for (std::size_t column = 0; column < answers.headers.size(); ++column)
            columns_.push_back(column_of(column, questionnaire, index));
        for (const Scale& scale : questionnaire.scales) {
            if (!scale.choice()) continue;
            for (const Option& option : scale.choice()->options)
                options_.insert(wording_of(option.label));
            for (const std::optional<std::string>& label : {scale.dont_know, scale.not_applicable}) {
                if (label) options_.insert(wording_of(*label));
            }
        }
    }

    /// Of each row of the table, whether it goes.
    std::vector<bool> find() {
        std::vector<bool> goes(table_.rows(), false);
        if (table_.rows() < first_ + 2) return goes;
        learn_names();
        learn_people();
        std::fill(goes.begin() + static_cast<std::ptrdiff_t>(first_at_end()), goes.end(), true);
        find_between(goes);
        const auto first = goes.begin() + static_cast<std::ptrdiff_t>(first_);
        if (std::all_of(first, goes.end(), [](bool one) { return one; })) goes.assign(goes.size(), false);
        return goes;
    }

private:
    /// The first row that sums up and has nothing but such rows below it; the end if there is none.
    [[nodiscard]] std::size_t first_at_end() const {
        const std::size_t end = table_.rows();
        const std::size_t begin = std::max(first_ + 1, end > most_summaries ? end - most_summaries : 0);
        std::vector<Row> rows;
        for (std::size_t row = begin; row < end; ++row)
            rows.push_back(row_of(row, begin));
        std::size_t top = end;
        for (std::size_t row = end; row-- > begin;) {
            const Row& looked = rows[row - begin];
            if (looked.is_blank()) continue;
            if (looked.has_words) break;
            if (sums_up(looked, rows)) {
                top = row;
            } else if (!looked.lacks_usual || looked.others > 1) {
                break;
            }
        }
        return top;
    }

    /// Groups of people may have their summaries below or above them.
    void find_between(std::vector<bool>& goes) const {
        constexpr std::size_t most_looked_at = 2000;
        const std::size_t end = std::min(table_.rows(), first_ + most_looked_at);
        for (std::size_t row = first_; row < end; ++row) {
            if (goes[row]) continue;
            const Row looked = row_of(row, row + 1);
            goes[row] =
                looked.called == Called::summary && !looked.has_words && looked.figures > 0 && sums_up(looked, {});
        }
    }

    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        return without_blanks(table_.cell(row, column));
    }

    [[nodiscard]] Column column_of(std::size_t column, const Questionnaire& questionnaire,
                                   const QuestionIndex& index) const {
        Column found;
        const auto headers = answers_.header_texts(column);
        const QuestionMatch match = index.match(headers);
        if (match.item && !match.is_beside) {
            found.scale = &scale_of(questionnaire, *match.item);
            return found;
        }
        found.is_role = match.question && match.question->form == AnswerForm::role;
        for (const std::string_view header : headers) {
            const std::string wording = wording_of(header);
            const auto known = known_column(wording);
            found.has_names = found.has_names || known == LeftOut::name || personal_by_words(wording) == LeftOut::name;
            found.is_role = found.is_role || asks_for_role(wording);
            found.names_rows = found.names_rows || known == LeftOut::identifier || known == LeftOut::email ||
                               known == LeftOut::time || known == LeftOut::staff_number;
        }
        found.names_rows = found.names_rows || found.is_role || found.has_names || headers.empty();
        return found;
    }

    /// People come first, and each option has one row with how many chose it; what several have is their answer.
    void learn_names() {
        const std::size_t end = std::min(table_.rows(), first_ + enough_people + most_summaries);
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (columns_[column].scale) continue;
            std::set<std::string> met;
            std::size_t filled = 0;
            std::size_t summaries = 0;
            bool is_first_of_people = true;
            Column& one = columns_[column];
            one.may_name_others = true;
            for (std::size_t row = first_; row < end; ++row) {
                const std::string_view text = cell(row, column);
                filled += text.empty() ? 0U : 1U;
                const Called called = text.empty() || is_figure(text) ? Called::nothing : called_by(text, one.is_role);
                summaries += called == Called::summary ? 1U : 0U;
                if (called == Called::option || called == Called::perhaps) {
                    const bool is_again = !met.insert(wording_of(text)).second;
                    one.may_name_others = one.may_name_others && !is_again && !is_first_of_people;
                }
                is_first_of_people = is_first_of_people && called == Called::summary;
            }
            one.may_name = summaries * 4 <= filled * 3 || filled <= most_names_alone;
        }
    }

    /// What a row's cell in a column that is no question's calls it.
    [[nodiscard]] Called called_by(std::string_view text, bool is_role) const {
        const std::string wording = wording_of(text);
        if (is_summary_word(wording) || (has_summary_word(wording) && !is_role)) return Called::summary;
        if (may_be_summary_word(wording) || has_summary_word(wording)) return Called::perhaps;
        return options_.contains(wording) ? Called::option : Called::nothing;
    }

    /// Without anything but answers.
    [[nodiscard]] bool is_bare(std::size_t row) const {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (!columns_[column].scale && !cell(row, column).empty()) return false;
        }
        return true;
    }

    [[nodiscard]] bool most_are_not_bare() const {
        const std::size_t end = std::min(table_.rows(), first_ + enough_people);
        std::size_t bare = 0;
        for (std::size_t row = first_; row < end; ++row)
            bare += is_bare(row) ? 1U : 0U;
        return bare * 2 < end - first_;
    }

    void learn_people() {
        std::vector<std::size_t> filled(columns_.size(), 0);
        std::vector<std::size_t> in_words(columns_.size(), 0);
        std::vector<std::size_t> with_digits(columns_.size(), 0);
        std::size_t people = 0;
        const bool skips_bare = most_are_not_bare();
        for (std::size_t row = first_; row < table_.rows() && people < enough_people; ++row) {
            if (name_in(row).first != Called::nothing || (skips_bare && is_bare(row))) continue;
            ++people;
            for (std::size_t column = 0; column < columns_.size(); ++column) {
                const std::string_view text = cell(row, column);
                if (text.empty()) continue;
                ++filled[column];
                in_words[column] += is_figure(text) ? 0U : 1U;
                with_digits[column] += text.find_first_of("0123456789") != std::string_view::npos ? 1U : 0U;
                if (columns_[column].scale) ++columns_[column].texts[std::string(text)];
            }
        }
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            Column& one = columns_[column];
            one.is_usual = !one.scale && !one.is_role && people >= 2 && filled[column] * 4 >= people * 3;
            one.has_words = in_words[column] * 2 > filled[column];
            one.has_codes = with_digits[column] > 0 && with_digits[column] * 5 >= filled[column] * 4;
        }
    }

    /// The surest name in the row, and its column.
    [[nodiscard]] std::pair<Called, std::size_t> name_in(std::size_t row) const {
        std::pair<Called, std::size_t> found{Called::nothing, 0};
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const std::string_view text = cell(row, column);
            if (columns_[column].scale || text.empty() || is_figure(text)) continue;
            const Called called = called_by(text, columns_[column].is_role);
            if (!(called == Called::summary ? columns_[column].may_name : columns_[column].may_name_others)) continue;
            if (called > found.first) found = {called, column};
        }
        return found;
    }

    [[nodiscard]] Row row_of(std::size_t row, std::size_t begin) const {
        Row found;
        std::tie(found.called, found.named_in) = name_in(row);
        bool has_usual = false;
        bool can_have = false;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const std::string_view text = cell(row, column);
            if (columns_[column].scale) {
                add_answer(found, columns_[column], text);
                continue;
            }
            if (found.called != Called::nothing && column == found.named_in) continue;
            can_have = can_have || columns_[column].is_usual;
            has_usual = has_usual || (columns_[column].is_usual && !text.empty() && !is_sum(column, text));
            found.others += text.empty() || (is_figure(text) && !is_time(text)) ? 0U : 1U;
        }
        found.lacks_usual = can_have && !has_usual;
        for (std::size_t above = begin; above <= row; ++above)
            found.is_after_gap = found.is_after_gap || table_.number(above) > table_.number(above - 1) + 1;
        return found;
    }

    /// Points and durations are summed up too; ids and times are not.
    [[nodiscard]] bool is_sum(std::size_t column, std::string_view text) const {
        return !columns_[column].names_rows && is_figure(text) && !is_time(text);
    }

    static void add_answer(Row& row, const Column& column, std::string_view text) {
        if (text.empty()) return;
        if (!is_figure(text)) {
            row.has_words = true;
            return;
        }
        ++row.figures;
        if (!column.scale->choice()) return;
        ++row.on_options;
        row.in_words += column.has_words ? 1U : 0U;
        const auto number = number_in(text);
        if (!number || is_missing_code(number->value)) return;
        // A row without a name was counted among the people's.
        const auto met = column.texts.find(std::string(text));
        if (met != column.texts.end() && met->second > (row.called == Called::nothing ? 1 : 0)) return;
        const auto& options = column.scale->choice()->options;
        const auto is_it = [&](const Option& option) { return option.value == number->value; };
        row.off_scale += std::ranges::none_of(options, is_it) ? 1U : 0U;
    }

    [[nodiscard]] bool sums_up(const Row& row, const std::vector<Row>& around) const {
        const bool is_named = row.called != Called::nothing;
        if (row.others > (is_named ? 0U : 1U)) return false;
        const Column& named_in = columns_[row.named_in];
        const bool is_apart = row.has_other_numbers() || row.stands_apart();
        const auto others_called = [&](Called called) {
            return std::ranges::count_if(
                around, [&](const Row& one) { return one.called == called && !one.has_words && one.figures > 0; });
        };
        switch (row.called) {
            case Called::summary: return named_in.names_rows || named_in.is_usual || is_apart;
            case Called::perhaps:
                return others_called(Called::summary) > 0 || row.has_other_numbers() ||
                       ((named_in.names_rows || named_in.is_usual) &&
                        (named_in.has_codes || (row.stands_apart() && !named_in.has_names)));
            case Called::option:
                return (row.has_other_numbers() && row.is_after_gap) ||
                       (named_in.names_rows && (is_apart || others_called(Called::option) > 1));
            case Called::nothing: return row.off_scale > 0 && row.off_scale * 3 >= row.on_options && row.stands_apart();
        }
        return false;
    }

    const AnswerTable& answers_;
    const SheetTable& table_;
    std::size_t first_;
    std::vector<Column> columns_;
    std::set<std::string> options_;  ///< The wordings of all options.
};

}  // namespace

std::vector<std::uint32_t> take_summaries_away(AnswerTable& answers, const Questionnaire& questionnaire,
                                               const QuestionIndex& index) {
    const std::vector<bool> goes = Summaries(answers, questionnaire, index).find();
    std::vector<std::uint32_t> numbers;
    if (std::ranges::none_of(goes, [](bool one) { return one; })) return numbers;
    SheetTable people;
    people.name = answers.table.name;
    for (std::size_t row = 0; row < answers.table.rows(); ++row) {
        if (goes[row] && !answers.table.is_blank(row)) numbers.push_back(answers.table.number(row));
        if (goes[row]) continue;
        people.begin_row(answers.table.number(row));
        for (std::size_t column = 0; column < answers.table.width(row); ++column)
            people.add(answers.table.cell(row, column));
    }
    answers.table = std::move(people);
    return numbers;
}

}  // namespace readiness
