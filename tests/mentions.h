// For checks of what a person reads.
#pragma once

#include <string_view>

inline bool mentions(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}
