#include "core/importing/answer_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/importing/column_a_person.h"
#include "core/importing/joined_columns.h"
#include "core/importing/known_columns.h"
#include "core/importing/one_row_an_answer.h"
#include "core/importing/summary_rows.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

constexpr std::size_t most_header_columns = 2000;  ///< Only so many are looked at to find out which rows are headers.

/// How many of a row's cells name a question, and how many are a tool's own.
struct RowWords {
    std::size_t questions = 0;
    std::size_t known = 0;
    std::size_t filled = 0;
};

RowWords words_in(const SheetTable& table, std::size_t row, const QuestionIndex& index) {
    RowWords words;
    const std::size_t width = std::min(table.width(row), most_header_columns);
    for (std::size_t column = 0; column < width; ++column) {
        const std::string_view cell = without_blanks(table.cell(row, column));
        if (cell.empty()) continue;
        ++words.filled;
        const std::string_view headers[] = {cell};
        if (index.match(headers)) {
            ++words.questions;
        } else if (known_column(wording_of(cell))) {
            ++words.known;
        }
    }
    return words;
}

/// A cell of the row that Qualtrics puts below its headers.
bool is_import_id(std::string_view cell) {
    return cell.starts_with("{\"ImportId\"") || cell.starts_with("{'ImportId'");
}

bool is_import_ids(const SheetTable& table, std::size_t row) {
    std::size_t ids = 0;
    for (std::size_t column = 0; column < table.width(row); ++column) {
        const std::string_view cell = without_blanks(table.cell(row, column));
        if (is_import_id(cell)) ++ids;
    }
    return ids > 0 && ids * 2 >= table.width(row);
}

/// The second row of SurveyMonkey says what the cells below are: "Response", in any language. Its first cells are
/// empty, and those of all other rows are not.
bool is_below_header(const SheetTable& table, std::size_t row) {
    constexpr std::size_t own_columns = 3;
    if (row + 1 >= table.rows()) return false;
    std::size_t open = 0;
    for (std::size_t column = 0; column < table.width(row); ++column) {
        const std::string wording = wording_of(table.cell(row, column));
        if (wording == "response" || wording == "open ended response") ++open;
    }
    if (open == 0) {
        for (std::size_t column = 0; column < own_columns; ++column) {
            if (!without_blanks(table.cell(row, column)).empty()) return false;
            if (without_blanks(table.cell(row - 1, column)).empty()) return false;
        }
        for (std::size_t below = row + 1; below < std::min(table.rows(), row + 20); ++below) {
            for (std::size_t column = 0; column < 2; ++column) {
                if (without_blanks(table.cell(below, column)).empty()) return false;
            }
        }
    }
    return true;
}

/// The row in which headers begin: titles above it have one cell or two, far fewer than the rows below.
std::size_t first_header_of(const SheetTable& table) {
    constexpr std::size_t most_titles = 8;
    constexpr std::size_t few = 2;
    const std::size_t looked_at = std::min<std::size_t>(table.rows(), most_titles + 1);
    const auto filled = [&](std::size_t row) {
        std::size_t count = 0;
        for (std::size_t column = 0; column < table.width(row); ++column)
            count += without_blanks(table.cell(row, column)).empty() ? 0U : 1U;
        return count;
    };
    std::size_t widest = 0;
    for (std::size_t row = 0; row < looked_at; ++row)
        widest = std::max(widest, filled(row));
    std::size_t first = 0;
    while (first + 1 < looked_at && filled(first) <= few && filled(first) * 2 < widest)
        ++first;
    return first;
}

constexpr std::size_t most_header_rows = 3;

/// True if rows that are too far down for headers name questions too: with one row an answer each row does, and codes
/// of people, such as "p1", look like those of questions.
bool answers_name_questions(const SheetTable& table, std::size_t first, const QuestionIndex& index) {
    constexpr std::size_t rows_tried = 5;
    const std::size_t begin = first + most_header_rows;
    const std::size_t end = std::min(table.rows(), begin + rows_tried);
    std::size_t naming = 0;
    for (std::size_t row = begin; row < end; ++row)
        naming += words_in(table, row, index).questions > 0 ? 1U : 0U;
    return begin < end && naming == end - begin;
}

std::size_t header_rows_of(const SheetTable& table, std::size_t first, const QuestionIndex& index) {
    const std::size_t end = std::min(table.rows(), first + most_header_rows);
    const bool only_one = answers_name_questions(table, first, index);
    std::size_t count = 1;
    RowWords best = words_in(table, first, index);
    for (std::size_t row = first + 1; row < end; ++row) {
        if (is_import_ids(table, row)) return row - first + 1;
        if (only_one) continue;
        const RowWords words = words_in(table, row, index);
        // An answer is never the text of a question; but a long form has questions in its cells.
        const bool more =
            words.questions >= 2 && words.questions > best.questions && words.questions * 3 > words.filled;
        const bool as_many = words.questions >= 3 && words.questions * 2 > words.filled;
        if (more || as_many || (row == first + 1 && is_below_header(table, row))) count = row - first + 1;
        if (words.questions > best.questions) best = words;
    }
    return count;
}

/// The header texts of each column. A text of the first row counts for the blank cells behind it if there are more
/// rows.
std::vector<std::vector<std::string>> headers_of(const SheetTable& table, std::size_t first, std::size_t rows) {
    std::vector<std::vector<std::string>> headers(table.columns());
    std::string above;
    for (std::size_t column = 0; column < headers.size(); ++column) {
        for (std::size_t row = first; row < first + rows; ++row) {
            std::string text(without_blanks(table.cell(row, column)));
            if (row == first && rows > 1) {
                const bool has_below = !without_blanks(table.cell(row + 1, column)).empty();
                if (text.empty() && has_below) text = above;
                above = text;
            }
            if (!text.empty() && !is_import_id(text)) headers[column].push_back(std::move(text));
        }
    }
    return headers;
}

std::size_t questions_in(const SheetTable& table, const QuestionIndex& index) {
    std::size_t most = 0;
    for (std::size_t row = 0; row < std::min<std::size_t>(table.rows(), 10); ++row)
        most = std::max(most, words_in(table, row, index).questions);
    return most;
}

Problem refusal(std::string_view file, SourcePosition at, std::string message, std::string hint) {
    return {Severity::error, std::string(file), at, std::move(message), std::move(hint)};
}

/// Rows are questions, columns are options, and the cells are numbers of people.
bool has_counts(const AnswerTable& answers, const Questionnaire& questionnaire, const QuestionIndex& index) {
    std::set<std::string> labels;
    for (const Scale& scale : questionnaire.scales) {
        if (!scale.choice()) continue;
        for (const Option& option : scale.choice()->options)
            labels.insert(wording_of(option.label));
    }
    std::size_t options = 0;
    for (const auto& header : answers.headers) {
        if (!header.empty() && labels.contains(wording_of(header.front()))) ++options;
    }
    std::size_t questions = 0;
    const std::size_t end = std::min(answers.table.rows(), answers.first_answers() + 200);
    for (std::size_t row = answers.first_answers(); row < end; ++row) {
        for (std::size_t column = 0; column < std::min<std::size_t>(answers.table.width(row), 3); ++column)
            questions += index.item_named(answers.table.cell(row, column)) != nullptr ? 1U : 0U;
    }
    return options >= 2 && questions >= 1;
}

}  // namespace

std::vector<std::string_view> AnswerTable::header_texts(std::size_t column) const {
    if (column >= headers.size()) return {};
    return {headers[column].begin(), headers[column].end()};
}

Loaded<AnswerTable> answer_table(SheetTable table, const Questionnaire& questionnaire, std::string_view file) {
    const auto refused = [&](SourcePosition at, std::string message, std::string hint) {
        return Loaded<AnswerTable>{std::nullopt, {refusal(file, at, std::move(message), std::move(hint))}};
    };
    if (table.rows() == 0) return refused({}, "the file has no rows", "export the answers again");
    const QuestionIndex index(questionnaire);
    AnswerTable answers;
    if (auto turned = turned_if_people_are_columns(table, questionnaire, index)) {
        table = std::move(turned->table);
        answers.was_turned = true;
        answers.summary_rows = std::move(turned->summary_columns);
    }
    answers.first_header = first_header_of(table);
    answers.header_rows = header_rows_of(table, answers.first_header, index);
    answers.headers = headers_of(table, answers.first_header, answers.header_rows);
    answers.table = std::move(table);
    std::size_t asked = 0;
    for (std::size_t column = 0; column < answers.headers.size(); ++column)
        asked += index.match(answers.header_texts(column)).item != nullptr ? 1U : 0U;
    if (asked == 0) {
        const int row = static_cast<int>(answers.table.number(answers.first_header));
        if (has_counts(answers, questionnaire, index)) {
            return refused({row, 1}, "this file counts answers, and does not say which of them are one person's",
                           "export single responses in place of a summary, or enter the counts as a show of hands");
        }
        if (auto turned = one_row_a_person(answers, questionnaire, index, file);
            turned.value || !turned.problems.empty())
            return turned;
    }
    const auto summaries = take_summaries_away(answers, questionnaire, index);
    answers.summary_rows.insert(answers.summary_rows.end(), summaries.begin(), summaries.end());
    return {with_joined_columns(std::move(answers), questionnaire, index), {}};
}

std::optional<std::size_t> table_with_answers(std::span<const SheetTable> tables, const Questionnaire& questionnaire,
                                              std::string_view wanted) {
    const QuestionIndex index(questionnaire);
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (!wanted.empty() && tables[i].name == wanted) return i;
        const std::size_t questions = questions_in(tables[i], index);
        const bool has_more = !best || questions > most || (tables[*best].rows() == 0 && tables[i].rows() > 0);
        if (!has_more) continue;
        best = i;
        most = questions;
    }
    return best;
}

std::size_t questions_asked(std::span<const SheetTable> tables, const Questionnaire& questionnaire) {
    const QuestionIndex index(questionnaire);
    std::size_t most = 0;
    for (const SheetTable& table : tables)
        most = std::max(most, questions_in(table, index));
    return most;
}

std::vector<std::string> column_keys(const AnswerTable& answers) {
    std::vector<std::string> keys;
    std::map<std::string, int> met;
    for (std::size_t column = 0; column < answers.headers.size(); ++column) {
        std::string key;
        for (const std::string& text : answers.headers[column])
            key += (key.empty() ? "" : " | ") + wording_of(text);
        if (key.empty()) key = "column " + column_letters(column);
        if (const int count = ++met[key]; count > 1) key += fmt::format(" #{}", count);
        keys.push_back(std::move(key));
    }
    return keys;
}

std::string shape_of(const AnswerTable& answers) {
    std::vector<std::string> keys = column_keys(answers);
    for (std::size_t column = 0; column < keys.size(); ++column) {
        if (answers.headers[column].empty()) keys[column].clear();  // empty columns come and go
    }
    std::ranges::sort(keys);
    std::string all;
    for (const std::string& key : keys) {
        if (!key.empty()) all += key + '\n';
    }
    constexpr std::size_t enough_to_differ = 32;
    return sha256_hex(all).substr(0, enough_to_differ);
}

}  // namespace readiness
