// Text from people inside Markdown.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// The text on one line, cleaned (clean_text), so that CommonMark, GitHub's Markdown and pandoc's show it as it is:
/// signs that would begin emphasis, code, a link, a cell, HTML, a formula, a citation, a heading or a list have a
/// backslash before them.
std::string markdown_text(std::string_view text);

}  // namespace readiness
