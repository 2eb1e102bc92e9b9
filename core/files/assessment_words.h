// Words that only assessment files use.
#pragma once

#include <string_view>

namespace readiness {

inline constexpr std::string_view dont_know_word = "dont-know";
inline constexpr std::string_view not_applicable_word = "not-applicable";

}  // namespace readiness
