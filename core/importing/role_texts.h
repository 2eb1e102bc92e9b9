// What people answer who are asked for their role. Internal to importing.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/column_texts.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// The roles in one answer: several if they are set apart by semicolons; or by commas, if one of the pieces is the
/// whole role of somebody else. `lone` has the wordings of answers without either. Empty for an empty text.
std::vector<std::string> roles_in(std::string_view text, const std::set<std::string>& lone);

/// True if the text says who somebody is, so that it is no role that may come in: by an e-mail address, a telephone
/// number, or a word such as "Ms" or "Herr" with a name behind it. The letters count: an "MS nurse" is no Ms Nurse.
bool says_who(std::string_view text);

/// True if at least five people have a role and nearly each of them one of their own, most of it in several words:
/// there may be names in them. A role that the questionnaire offers is none. Nobody is shown a role that one person
/// has, so that nothing is lost without them.
bool may_be_names(const ColumnTexts& roles, const UnscoredQuestion* role_question);

}  // namespace readiness
