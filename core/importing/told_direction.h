// Which way the numbers of a scale run, as a form says beside its questions. Internal to importing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/table.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// True if the text says of at least two numbers what they stand for, and that they run the other way than the scale:
/// "1 = strongly agree, 5 = strongly disagree" or "from 1 (always) to 5 (never)" for a scale on which 5 is the most.
/// Labels are compared with the scale's own, and else by the few words of several languages that leaning_of() knows.
/// False for a number scale, and for what cannot be told.
bool says_backwards(std::string_view text, const Scale& scale);

/// What the first `rows` rows of a table say of at least two numbers, each text once: a cell or a row that has them
/// all, or a code book in which each number has a row of its own and what it stands for is in the next cell.
std::vector<std::string> told_in_rows(const SheetTable& table, std::size_t rows);

/// True if the words say that numbers were computed from the answers, so that those of a reverse-scored question may be
/// turned round: "(R)", "reverse coded", "recoded", "umgepolt", "score". `header` is without the question itself.
bool says_recoded(std::string_view header_wording);

/// True for the last word of a code that marks a recoded variable: "r" in "L7_R", "rev", "recoded".
bool is_recoded_mark(std::string_view word);

}  // namespace readiness
