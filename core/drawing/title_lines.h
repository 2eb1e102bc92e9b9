// A title on up to two lines, with a line end between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/drawing/drawing.h"

namespace readiness {

/// Broken at the blank that leaves the longer line shortest; whole if no blank makes it narrower.
std::string on_two_lines(const std::string& title, LabelStyle style, const Paper& paper);

/// The lines of such a title: one or two.
std::vector<std::string_view> lines_of(std::string_view title);

/// As wide as its widest line, and as high as all of them.
Size size_of_title(std::string_view title, LabelStyle style, const Paper& paper);

}  // namespace readiness
