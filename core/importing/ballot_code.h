// The code in which the page for a browser writes a ballot, for a mail or a chat: "RDY1…". core/FILES.md describes it.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A ballot, and when it was handed in.
struct CodedBallot {
    Respondent respondent;  ///< With the code for pairing as it was typed.
    std::chrono::sys_seconds when;

    friend bool operator==(const CodedBallot&, const CodedBallot&) = default;
};

/// Eight hexadecimal digits that stand for the questions, their scales and their order: codes say only the place of an
/// answer, and mean nothing for another edition.
std::string layout_print(const Questionnaire& questionnaire);

/// The code of a ballot whose id is "r" and sixteen hexadecimal digits. Answers that the questionnaire cannot place are
/// left out.
std::string ballot_code(const CodedBallot& ballot, const Questionnaire& questionnaire);

/// True if the text has something that begins as a code does.
bool has_ballot_codes(std::string_view text);

struct CodedBallots {
    std::vector<CodedBallot> ballots;  ///< In the order of the text; of one person's, the one handed in last.
    std::vector<Problem> problems;     ///< An error, with line and column, for each code that cannot be read.
};

/// The ballots of all codes in a text in UTF-8, whatever is around them: line ends, blanks, and signs with which mail
/// programs mark a quoted line may stand within a code. Letters may be capital or small.
CodedBallots ballots_in(std::string_view text, const Questionnaire& questionnaire, std::string_view file);

}  // namespace readiness
