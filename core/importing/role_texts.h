// What people answer who are asked for their role. Internal to importing.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

/// The roles in one answer: several if they are set apart by semicolons; or by commas, if one of the pieces is the
/// whole role of somebody else. `lone` has the wordings of answers without either. Empty for an empty text.
std::vector<std::string> roles_in(std::string_view text, const std::set<std::string>& lone);

/// True if the text has an e-mail address or a telephone number in it: then it is no role that may come in.
bool has_address(std::string_view text);

}  // namespace readiness
