// What a PDF needs beyond cairo: language, words for pictures, headings of rows and columns.
#pragma once

#include <span>
#include <string>

#include "core/export/page_layout.h"

namespace readiness {

/// The name of a role in PDF's structure.
const char* tag_of(Role role);

/// `elements` are those of the file's structure in the order in which they were begun. Sets language and title bar, and
/// to each element what is known of it. The bytes as they were if this build lacks the library (qpdf), or if the file
/// is not as expected.
std::string second_pass(std::string pdf, std::span<const Element> elements);

}  // namespace readiness
