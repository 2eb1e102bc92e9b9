// Where a text goes on in the next line.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace readiness {

/// The text with a line end in place of each space at which it has to go on in the next line, so that no line is wider
/// than `width`. It breaks at spaces only: neither "2.00" nor "Ward 7," comes apart at its stop. Chinese and Japanese
/// have no spaces: a line end is put between two of their signs, but no line begins with a stop or a small letter, or
/// ends with an opening bracket (the simple part of JIS X 4051). A word that is wider than a line stands alone in one.
/// Line ends in the text stay.
std::string wrap_text(std::string_view text, double width, const std::function<double(std::string_view)>& width_of);

}  // namespace readiness
