// What bringing answers in says, in words: what a column is, what is asked, what is reported.
#pragma once

#include <string>
#include <string_view>

#include "core/importing/proposal.h"
#include "core/importing/read_tables.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// "comma, UTF-8", "semicolon, Windows-1252", "workbook, sheet \"Sheet1\"".
std::string file_words(const ReadTables& read, std::string_view sheet);

/// "4 (Agree)", "don't know", "not applicable", "no answer".
std::string meaning_words(const AnswerMeaning& meaning, const Scale* scale);

/// What a column is: "L1", "L4? similar words", "left out: names a person", "role".
std::string column_words(const ColumnProposal& column, const Questionnaire& questionnaire);

/// How many of its answers are understood: "12 of 14", "3 roles"; empty for a column that is left out.
std::string understood_words(const ColumnProposal& column, const Proposal& proposal);

struct AskWords {
    std::string question;  ///< What has to be decided: "what does \"A1\" mean in the answers to L1?"
    std::string likely;    ///< What is likely, and why; empty if nobody can say.
};
AskWords ask_words(const Ask& ask, const Proposal& proposal, const Questionnaire& questionnaire);

/// One sentence: "Rows 5 and 9 are left out: they were not handed in."
std::string tell_words(const Tell& tell, const Proposal& proposal, const Questionnaire& questionnaire);

/// The same for rows about which something can be chosen, without what becomes of them: "Rows 5 and 9 were not handed
/// in." Empty for all other kinds, and if there are no such rows.
std::string found_words(const Tell& tell);

/// "14 ballots, 278 of 280 answers".
std::string coming_words(const Proposal& proposal);

}  // namespace readiness
