// Text that is longer than its room.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace readiness {

struct CutText {
    std::string text;
    double width = 0;

    friend bool operator==(const CutText&, const CutText&) = default;
};

/// The text, or if it is wider than `room` as much of it as fits before an "…". Nothing if not even one character
/// fits. Characters stay whole, also those of several bytes.
CutText cut_text(std::string_view text, double room, const std::function<double(std::string_view)>& width_of);

}  // namespace readiness
