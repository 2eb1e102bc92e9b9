// What a form says beside the questions of a questionnaire: to people who may never have heard of Readiness.
#pragma once

#include <string>
#include <string_view>

#include "core/model/questionnaire.h"

namespace readiness {

/// What stands before the first question if nobody wrote something else: how long it takes, and what to do if one
/// cannot say.
std::string usual_introduction(const Questionnaire& questionnaire);

/// What asks for the role if the questionnaire has no question of its own for it.
inline constexpr std::string_view role_text = "What is your role?";

/// The question for the code for pairing, and how to make one that only its maker knows.
inline constexpr std::string_view pairing_code_text = "Your own code, if you like";
inline constexpr std::string_view pairing_code_help =
    "With a code your answers of today and of another day can be put side by side without your name. Make one that you "
    "will find again: the first two letters of your mother's first name, the first two letters of the place where you "
    "were born, and the day of your birthday in two figures.";

/// The same in one short line, for forms that have no room for help.
inline constexpr std::string_view short_pairing_code_text =
    "Your own code, if you like: letters and figures that only you can make up again";

/// What is to be written on a number scale: "A number from −100 to 100, in %. Or write: Don't know, or: Not
/// applicable." `or_words` is false where these two can be picked.
std::string number_help(const Scale& scale, bool or_words);

/// What is wrong with a number that was written: "Write a number from −100 to 100." With `or_words` it names the words
/// that can be written too.
std::string number_objection(const Scale& scale, bool or_words);

/// The section before the first factor, and the one behind the last.
inline constexpr std::string_view first_section_text = "About you";
inline constexpr std::string_view last_section_text = "At the end";

}  // namespace readiness
