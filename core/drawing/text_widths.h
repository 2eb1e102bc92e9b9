// How wide text is if there is no font to ask.
#pragma once

#include <string_view>

#include "core/drawing/drawing.h"

namespace readiness {

/// A measure for drawings that go to a file, where one unit of the design is 1: widths from a table of the ASCII
/// letters in Inter and in Noto Sans, whichever has them wider, a generous guess for all others, and a little more.
/// Text set in either is not wider, nor much wider in most others. Heights are those of label_font().
Size text_size_by_table(LabelStyle style, std::string_view text);

}  // namespace readiness
