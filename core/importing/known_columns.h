// What is known of form tools: by which headers their exports are recognised, and what their own columns hold.
// All of it is data, in known_columns.cpp, known_tools.cpp and known_words.cpp; a tool more is a few lines more.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

enum class FormTool {
    plain,  ///< No tool that is known by sight.
    microsoft_forms,
    google_forms,
    limesurvey,
    qualtrics,
    surveymonkey,
    redcap,
    odk,  ///< ODK Central and Briefcase, and KoboToolbox.
    formr,
    readiness,  ///< This program's own table of answers.
};

/// "Microsoft Forms"; "a plain table" for none.
std::string_view name_of(FormTool tool);

/// Why a column is left out.
enum class LeftOut {
    no_question,  ///< Nothing in it belongs to the questionnaire.
    empty,
    name,
    email,
    network_address,
    phone,
    birth_date,
    staff_number,
    place,  ///< Where somebody was.
    time,
    identifier,
    device,
    progress,  ///< How far somebody came, and whether the answers were handed in.
    review,
    by_tool,  ///< Other columns that the tool adds.
    points,
    comment,  ///< A remark on a question, or feedback to it.
    decided,
};

/// "names a person", "an e-mail address", "a time" …
std::string_view words_of(LeftOut reason);

/// True if the column could say who somebody is.
bool is_personal(LeftOut reason);

/// What a row's cell in a column says of the row.
enum class RowMark { unfinished, test, rejected };

/// A column by which tools mark rows.
struct MarkColumn {
    std::string_view header;  ///< Its wording; see fits_pattern().
    RowMark mark = RowMark::unfinished;
    bool if_empty = false;                  ///< An empty cell is the mark.
    std::vector<std::string_view> if_says;  ///< Wordings that are the mark; see fits_pattern().
};
std::span<const MarkColumn> mark_columns();

/// True if a wording is the pattern; one that ends in '*' stands for all that begin so, one that begins with '*' for
/// all that end so, and one with both for all that have it within.
bool fits_pattern(std::string_view pattern, std::string_view wording);

/// The tool whose headers these are; `wordings` are those of all header cells, and of their codes.
FormTool tool_of(std::span<const std::string> wordings);

/// What a column holds if its header is one that tools, or people, give to such columns. `wording` is that of the whole
/// header, or of a code in it.
std::optional<LeftOut> known_column(std::string_view wording);

/// The same by single words within a longer header: "Your e-mail address", "Wie lautet Ihr Nachname?".
std::optional<LeftOut> personal_by_words(std::string_view wording);

/// What columns are called, in tables with one row an answer, that hold the question, the answer, and whose it is: the
/// surest first.
std::span<const std::string_view> names_of_question_columns();
std::span<const std::string_view> names_of_answer_columns();
std::span<const std::string_view> names_of_people_columns();

/// True for what stands before or behind a question whose points, feedback or comment a column holds: "points",
/// "feedback", "comment", "other please specify".
bool is_beside_question(std::string_view wording);

/// True if the word itself is there: "role", "Rolle", "fonction"; a column that asks_for_role() may say "job" instead.
bool has_word_for_role(std::string_view wording);

/// True for a header that asks for a name beside something else: "Name and role", "Nom, fonction".
bool asks_for_name_too(std::string_view wording);

/// True for a header that asks for the role: "What is your role?", "Your job", "Funktion".
bool asks_for_role(std::string_view wording);
/// True for a word that roles in health care go by.
bool is_role_word(std::string_view wording);
/// True for a header that asks for a self-made code, by which a person's ballots of two dates can be paired.
bool asks_for_pairing_code(std::string_view wording);
/// True for the column that keeps what was typed at "Other": "other", "other please specify", "sonstiges".
bool is_other_column(std::string_view wording);
/// True for a cell that says that the column beside it has the answer: "-oth-", "Other", "Sonstiges".
bool is_other_answer(std::string_view wording);
/// True for what people type to try a form out: "test", "testing 1".
bool is_test_word(std::string_view wording);
/// True for what a row that sums up others is called: "Median", "Grand total", "Mittelwert".
bool is_summary_word(std::string_view wording);
/// True if such a word begins or ends it: "Team average", "Mean of all". A role may be called so: "Media officer".
bool has_summary_word(std::string_view wording);
/// The same for words that may also be somebody's name, or a code for a role: "Max", "n".
bool may_be_summary_word(std::string_view wording);
/// True for the header of a column that says at which of several dates somebody answered: "redcap_event_name", "Wave",
/// "Messzeitpunkt".
bool is_date_name(std::string_view wording);
/// True for the name of a session in which somebody tries a formr run out: an adjective and an animal, then "XXX", as
/// in "CuriousOtterXXXq7Lm". `text` is as it is in the file.
bool is_test_session(std::string_view text);

}  // namespace readiness
