// Exports as columns with their cells, and what has to come in from them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import_sample.h"

namespace importing {

using Column = std::vector<std::string>;

inline std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

/// A file of columns, each with its headers and then its cells.
inline std::string csv(const std::vector<Column>& columns, char delimiter = ',') {
    std::string text;
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        for (const Column& column : columns) {
            if (&column != &columns.front()) text += delimiter;
            text += quoted(row < column.size() ? column[row] : "");
        }
        text += "\r\n";
    }
    return text;
}

inline const std::string l1 = "Senior leaders here openly support this change.";
inline const std::string l2 = "Our own manager sees this change as right for our team.";
inline const std::string l4 = "It is clear who makes the decisions about this change.";
inline const std::string w1 =
    "In an ordinary week, by how many per cent will this change raise or lower each person's work?";

inline std::vector<std::string> all_answers(const Looked& looked, const Questionnaire& questionnaire) {
    std::vector<std::string> answers;
    for (const ImportedBallot& ballot : looked.ballots(questionnaire))
        answers.push_back(answers_of(ballot.respondent));
    return answers;
}

/// Comes in without a question, and as these answers.
inline Looked check_comes_in(const std::string& file, const std::vector<std::string>& answers,
                             const Questionnaire& questionnaire = edition_one(), const Decisions& decisions = {}) {
    CAPTURE(file);
    Looked looked = look_at_file(file, questionnaire, decisions);
    INFO(lines_of(looked.problems));
    REQUIRE(looked.look);
    for (const Ask& ask : looked.proposal().asks)
        UNSCOPED_INFO("asked: column " << ask.column << " text " << ask.text);
    CHECK(looked.proposal().asks.empty());
    CHECK(all_answers(looked, questionnaire) == answers);
    return looked;
}

/// What is asked, as texts of the answers.
inline std::vector<std::string> asked(const Looked& looked) {
    std::vector<std::string> texts;
    for (const Ask& ask : looked.proposal().asks)
        texts.push_back(ask.text);
    return texts;
}

/// The columns, and more behind them.
inline std::vector<Column> with(std::vector<Column> columns, const std::vector<Column>& more) {
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

}  // namespace importing
