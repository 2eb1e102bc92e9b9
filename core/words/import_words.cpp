#include "core/words/import_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace readiness {

namespace {

std::string delimiter_words(char delimiter) {
    switch (delimiter) {
        case ',': return "comma";
        case ';': return "semicolon";
        case '\t': return "tab";
        case '|': return "bar";
        default: return in_quotes(std::string(1, delimiter));
    }
}

/// "Row 5", "Rows 5 and 9", "Rows 5, 9, 12 and 4 more"
std::string rows_words(const Tell& tell) {
    std::string text(tell.count == 1 ? "Row" : "Rows");
    const auto count = static_cast<std::size_t>(std::max(tell.count, 0));
    const std::size_t shown = std::min<std::size_t>(tell.rows.size(), 5);
    const std::size_t others = count - std::min(shown, count);
    for (std::size_t i = 0; i < shown; ++i) {
        const bool is_last = i + 1 == shown && others == 0;
        text += i == 0 ? " " : (is_last ? " and " : ", ");
        text += fmt::format("{}", tell.rows[i]);
    }
    if (others > 0) text += fmt::format(" and {} more", others);
    return text;
}

std::string were(const Tell& tell, std::string_view one, std::string_view many) {
    return std::string(tell.count == 1 ? one : many);
}

std::string header_words(const ColumnProposal& column) {
    constexpr std::size_t longest = 60;
    const std::string_view start = utf8_prefix(column.header, longest);
    std::string text = start.empty() ? "no header" : in_quotes(start);
    if (start.size() < column.header.size()) text.insert(text.size() - 1, "…");
    return fmt::format("column {}, {}", column_letters(column.column), text);
}

std::string why_likely(ReadBy by) {
    switch (by) {
        case ReadBy::place: return "by its place on the scale";
        case ReadBy::code: return "it is a usual code for a missing answer";
        case ReadBy::likeness: return "by its similar words";
        case ReadBy::words: return "by its words";
        case ReadBy::legend: return "by what the form says of its numbers";
        case ReadBy::value:
        case ReadBy::about: return "by its number";
        default: return "";
    }
}

}  // namespace

std::string file_words(const ReadTables& read, std::string_view sheet) {
    if (read.encoding) return fmt::format("{}, {}", delimiter_words(read.delimiter), name_of(*read.encoding));
    return sheet.empty() ? "workbook" : fmt::format("workbook, sheet {}", in_quotes(sheet));
}

std::string meaning_words(const AnswerMeaning& meaning, const Scale* scale) {
    switch (meaning.kind) {
        case AnswerMeaning::Kind::dont_know: return "don't know";
        case AnswerMeaning::Kind::not_applicable: return "not applicable";
        case AnswerMeaning::Kind::missing: return "no answer";
        case AnswerMeaning::Kind::value: break;
    }
    if (scale && scale->choice()) {
        for (const Option& option : scale->choice()->options) {
            if (option.value == meaning.value && !option.label.empty())
                return fmt::format("{} ({})", meaning.value, option.label);
        }
    }
    return fmt::format("{}", meaning.value);
}

std::string column_words(const ColumnProposal& column, const Questionnaire& questionnaire) {
    switch (column.use) {
        case ImportedAs::item: return code_of(questionnaire, column.item);
        case ImportedAs::role: return "role";
        case ImportedAs::role_other: return "role, typed";
        case ImportedAs::pairing_code: return "code for pairing";
        case ImportedAs::question:
            return column.option.empty() ? column.question.text
                                         : fmt::format("{}: {}", column.question.text, column.option);
        case ImportedAs::undecided:
            return column.guesses.empty()
                       ? "not decided"
                       : fmt::format("{}? {}", code_of(questionnaire, column.guesses.front().item),
                                     column.by == MatchedBy::likeness ? "similar words" : "not decided");
        case ImportedAs::left_out: return fmt::format("left out: {}", words_of(column.reason));
    }
    return "";
}

std::string understood_words(const ColumnProposal& column, const Proposal& proposal) {
    switch (column.use) {
        case ImportedAs::item: return fmt::format("{} of {}", column.understood, column.filled);
        case ImportedAs::role: return counted(proposal.different_texts[column.column], "role");
        case ImportedAs::role_other:
        case ImportedAs::question:
        case ImportedAs::pairing_code: return fmt::format("{}", column.filled);
        default: return "";
    }
}

AskWords ask_words(const Ask& ask, const Proposal& proposal, const Questionnaire& questionnaire) {
    const ColumnProposal& column = proposal.columns[ask.column];
    const std::string where = header_words(column);
    AskWords words;
    switch (ask.kind) {
        case AskKind::which_question:
            words.question = fmt::format("{}: which question is it?", where);
            if (ask.likely_item) {
                words.likely =
                    fmt::format("{} is likely, by {}", code_of(questionnaire, *ask.likely_item),
                                column.by == MatchedBy::code ? "its code; the words differ" : "similar words");
            }
            break;
        case AskKind::two_columns:
            words.question = fmt::format("{}: {} have the question {}; which one counts?", where,
                                         counted(ask.rows, "column"), code_of(questionnaire, ask.item));
            break;
        case AskKind::answer:
            words.question = fmt::format("{}: what does {} mean? {} it", where, in_quotes(ask.text),
                                         counted(ask.rows, "answer says", "answers say"));
            if (ask.likely) {
                words.likely =
                    fmt::format("{} is likely, {}", meaning_words(*ask.likely, find_scale(questionnaire, ask.scale)),
                                why_likely(ask.by));
            }
            break;
        case AskKind::same_code:
            words.question = fmt::format("{}: {} more than once; is that one person?", where,
                                         counted(ask.rows, "code is there", "codes are there"));
            break;
    }
    return words;
}

std::string tell_words(const Tell& tell, const Proposal& proposal, const Questionnaire& questionnaire) {
    const std::string column =
        tell.column < proposal.columns.size() ? header_words(proposal.columns[tell.column]) : std::string();
    switch (tell.kind) {
        case TellKind::header_rows: return fmt::format("The headers take {} rows.", tell.count);
        case TellKind::titles_above:
            return fmt::format("The first {} above the headers {} left out.", counted(tell.count, "row"),
                               tell.count == 1 ? "is" : "are");
        case TellKind::one_row_an_answer:
            return fmt::format("Each row is one answer; they belong to {}.", counted(tell.count, "person", "people"));
        case TellKind::joined_columns:
            return fmt::format("{} answers in several columns, which are read as one.",
                               counted(tell.count, "question has its", "questions have their"));
        case TellKind::turned:
            return fmt::format(
                "The table was turned: each column is one person, {} in all. Numbers of rows are those of "
                "its columns, A being 1.",
                tell.count);
        case TellKind::summary:
            return fmt::format("{} left out: {}, and no person's answers.",
                               rows_words(tell) + were(tell, " is", " are"),
                               were(tell, "a summary of the rows above", "summaries of the rows above"));
        case TellKind::answered_again:
            return fmt::format("{} left out: the same person answers the same question in a later row, which stays.",
                               rows_words(tell) + were(tell, " is", " are"));
        case TellKind::words_for_no_answer:
            return fmt::format("{} is taken for {}, in {}.", in_quotes(tell.text),
                               meaning_words(*tell.meaning, nullptr), counted(tell.count, "answer"));
        case TellKind::numbers_as_values: return "Numbers are taken for the values of the scale.";
        case TellKind::spreadsheet_error:
            return fmt::format("{} in {} is a spreadsheet's error, and no answer.", in_quotes(tell.text), column);
        case TellKind::unfinished:
            return fmt::format("{} left out: not handed in.", rows_words(tell) + were(tell, " is", " are"));
        case TellKind::test:
            return fmt::format("{} left out: a preview or a test.", rows_words(tell) + were(tell, " is", " are"));
        case TellKind::rejected:
            return fmt::format("{} left out: rejected in the review.", rows_words(tell) + were(tell, " is", " are"));
        case TellKind::same_person:
            return fmt::format("{} left out: the same person answered in another row, which stays.",
                               rows_words(tell) + were(tell, " is", " are"));
        case TellKind::alike: {
            if (tell.count == 1 && tell.rows.size() == 2)
                return fmt::format("Rows {} and {} are alike in every answer; both come in.", tell.rows[0],
                                   tell.rows[1]);
            return fmt::format("{} alike in every answer to an earlier one; all come in.",
                               counted(tell.count, "row is", "rows are"));
        }
        case TellKind::no_answers:
            return fmt::format("{} left out: no answers.", rows_words(tell) + were(tell, " is", " are"));
        case TellKind::too_long:
            return fmt::format("{} left out: more cells than headers, so that answers may be under the wrong question.",
                               rows_words(tell) + were(tell, " is", " are"));
        case TellKind::too_short:
            return fmt::format("{} fewer cells than headers; the missing ones are no answers.",
                               rows_words(tell) + were(tell, " has", " have"));
        case TellKind::two_roles:
            return fmt::format("{} more than one role, such as {}; {}.",
                               rows_words(tell) + were(tell, " names", " name"), in_quotes(tell.text),
                               proposal.two_roles == TwoRoles::first ? "the first is taken" : "no role is taken");
        case TellKind::roles_differ:
            return fmt::format(
                "Nearly every row has another role in {}: they may be names, and are left out. If they "
                "are none, say that the column is the role.",
                column);
        case TellKind::personal_in_role:
            return fmt::format("{} an address, a telephone number or a name as the role, which is left out.",
                               rows_words(tell) + were(tell, " has", " have"));
        case TellKind::other_sheet:
            return fmt::format("The sheet {} has answers too, which are not read. Bring them in by themselves.",
                               in_quotes(tell.text));
        case TellKind::role_codes: return fmt::format("Roles in {} are codes; they come in as they are.", column);
        case TellKind::personal: return fmt::format("Left out, since it may say who somebody is: {}.", tell.text);
        case TellKind::personal_in_text:
            return fmt::format("{} in {} an address in a text that comes in: look at it.", rows_words(tell),
                               column + were(tell, " has", " have"));
        case TellKind::other_columns:
            return fmt::format("{} left out: no question of this questionnaire.",
                               counted(tell.count, "more column is", "more columns are"));
        case TellKind::questions_without_column: {
            std::vector<std::string> codes;
            for (const ItemId& item : tell.items)
                codes.push_back(code_of(questionnaire, item));
            return fmt::format("No column has {}: {}.", counted(codes.size(), "question"), listed(codes));
        }
    }
    return "";
}

std::string found_words(const Tell& tell) {
    if (tell.count <= 0) return "";
    const std::string rows = rows_words(tell);
    switch (tell.kind) {
        case TellKind::unfinished: return fmt::format("{} not handed in.", rows + were(tell, " was", " were"));
        case TellKind::test: return fmt::format("{} to try the form out.", rows + were(tell, " was", " were"));
        case TellKind::rejected: return fmt::format("{} rejected in the review.", rows + were(tell, " was", " were"));
        case TellKind::same_person:
            return fmt::format("{} from a person who is in another row too.", rows + were(tell, " is", " are"));
        case TellKind::two_roles:
            return fmt::format("{} more than one role, such as {}.", rows + were(tell, " names", " name"),
                               in_quotes(tell.text));
        default: return "";
    }
}

std::string coming_words(const Proposal& proposal) {
    return fmt::format("{}, {} of {}", counted(proposal.ballots, "ballot"), proposal.answers,
                       counted(proposal.of, "answer"));
}

}  // namespace readiness
