// What will come in from a table of answers, before anything does: what each column is and why, what each answer means,
// what becomes of each row, what is reported and what has to be asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/importing/answer_reading.h"
#include "core/importing/answer_table.h"
#include "core/importing/decisions.h"
#include "core/importing/known_columns.h"
#include "core/importing/question_index.h"

namespace readiness {

enum class ImportedAs {
    left_out,
    item,
    role,
    role_other,  ///< What was typed for the role at "Other".
    question,    ///< Outside the factors.
    pairing_code,
    undecided,  ///< Asked; nothing comes in from it until then.
};

struct ItemLikeness {
    ItemId item;
    double likeness = 0;         ///< 0 to 1.
    bool may_be_turned = false;  ///< The column may ask the opposite: it is never likely.

    friend bool operator==(const ItemLikeness&, const ItemLikeness&) = default;
};

struct ColumnProposal {
    std::size_t column = 0;
    std::string header;  ///< As people read it: the question, of several header rows.
    std::string key;     ///< What a decision about it is remembered by.
    ImportedAs use = ImportedAs::left_out;
    LeftOut reason = LeftOut::no_question;  ///< Why it is left out.
    MatchedBy by = MatchedBy::nothing;
    ItemId item = {};
    QuestionId question = {};
    std::string option = {};             ///< Of a choose-several question, the one that this column is about.
    std::vector<ItemLikeness> guesses;   ///< If it is undecided, questions that it may be, the likeliest first.
    int filled = 0;                      ///< Rows that come in and have an answer.
    int understood = 0;                  ///< Of these, answers whose meaning is sure.
    std::vector<AnswerReading> answers;  ///< Of an item: each text once, in the order of the rows.

    /// It has neither a header nor a cell, so that there is nothing to show of it.
    [[nodiscard]] bool is_blank() const {
        return use == ImportedAs::left_out && reason == LeftOut::empty && header.empty();
    }
};

/// What becomes of a row.
enum class RowFate {
    comes_in,
    comes_in_unfinished,  ///< As a ballot that counts in no result.
    unfinished,           ///< This and all below are left out.
    test,
    rejected,
    same_person,  ///< Another row of the same person stays.
    no_answers,
    too_long,  ///< It has more cells than there are columns.
};

/// True for a row that becomes a ballot.
constexpr bool comes_in(RowFate fate) {
    return fate == RowFate::comes_in || fate == RowFate::comes_in_unfinished;
}

enum class AskKind {
    which_question,  ///< A column holds answers, and its header is no question's.
    two_columns,     ///< Two columns are one question's.
    answer,          ///< What a text in the answers means.
    same_code,       ///< Rows have one pairing code: one person, or two?
};

/// Something that only a person can decide. Each is decided by one entry of Decisions.
struct Ask {
    AskKind kind = AskKind::answer;
    std::size_t column = 0;
    std::uint32_t row = 0;                     ///< The first one, as a spreadsheet numbers it.
    int rows = 0;                              ///< How many rows are about it.
    ItemId item = {};                          ///< For two_columns and answer.
    ScaleId scale = {};                        ///< For answer.
    std::string text = {};                     ///< The text, as it is in the file, or the code.
    std::optional<AnswerMeaning> likely = {};  ///< What the text most likely means.
    ReadBy by = ReadBy::nothing;               ///< Why that is likely.
    std::optional<ItemId> likely_item = {};    ///< For which_question.
};

enum class TellKind {
    header_rows,
    titles_above,
    one_row_an_answer,
    joined_columns,       ///< Questions whose answers stood in several columns.
    turned,               ///< Each column was one person.
    summary,              ///< Rows with means, sums or counts are left out.
    answered_again,       ///< With one row an answer: a later answer of the same person stays.
    words_for_no_answer,  ///< `text` was taken for don't know, not applicable, or no answer.
    numbers_as_values,    ///< Numbers are taken as the values of the scale.
    spreadsheet_error,
    unfinished,
    test,
    rejected,
    same_person,
    alike,  ///< Rows agree in every answer; both come in.
    no_answers,
    too_long,
    too_short,
    two_roles,
    roles_differ,      ///< Nearly everybody has a role of their own: they may be names, and are left out.
    personal_in_role,  ///< Roles that say who somebody is are left out: see says_who().
    other_sheet,       ///< Another sheet of the workbook has answers too; `text` is its name.
    role_codes,        ///< Roles are numbers or short codes.
    personal,          ///< Columns that could say who somebody is are left out.
    personal_in_text,  ///< A text that comes in has an e-mail address in it.
    questions_without_column,
    other_columns,  ///< Columns with cells that are no question of the questionnaire, and nothing else that is known.
};

/// Something that is reported and need not be asked.
struct Tell {
    TellKind kind = TellKind::header_rows;
    int count = 0;                         ///< Of rows, or of what the kind is about.
    std::vector<std::uint32_t> rows = {};  ///< The first of them.
    std::size_t column = 0;
    std::string text = {};
    std::optional<AnswerMeaning> meaning = {};
    std::vector<ItemId> items = {};
};

struct Proposal {
    FormTool tool = FormTool::plain;
    std::string shape;  ///< What the form is remembered by.
    std::vector<ColumnProposal> columns;
    TwoRoles two_roles = TwoRoles::none;
    std::set<std::string> lone_roles;  ///< Wordings of roles that somebody has alone: see roles_in().
    std::vector<RowFate> rows;         ///< Of each row with answers, in their order.
    std::vector<Ask> asks;
    std::vector<Tell> tells;
    std::size_t ballots = 0;
    std::size_t answers = 0;     ///< So many answers come in,
    std::size_t of = 0;          ///< of so many that there could be: ballots times questions with a column.
    bool has_two_dates = false;  ///< A person is there at two dates: nothing comes in until FormChoices::twice decides.
    std::vector<Problem> problems;  ///< Errors: nothing can come in from this table.

    /// Of each column that is an item, the place in its `answers` that each row has; a place beyond them for none.
    std::vector<std::vector<std::uint32_t>> texts_of_rows;
    std::vector<std::size_t> different_texts;  ///< Of each column, how many there are.
};

/// Told how much of the work is done, 0 to 1; false stops it, and the proposal then has an error.
using ProposalProgress = std::function<bool(double share)>;

/// Looks at the whole table. Depends on nothing but its arguments. `file` is what problems name.
Proposal propose(const AnswerTable& answers, const Questionnaire& questionnaire, const Decisions& decisions,
                 std::string_view file, const ProposalProgress& progress = {});

/// True if nothing is left to be asked, and something comes in.
bool is_decided(const Proposal& proposal);

}  // namespace readiness
