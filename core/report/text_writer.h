// A report as plain text for a terminal.
#pragma once

#include <string>

#include "core/report/blocks.h"

namespace readiness {

/// The blocks one after the other, at most 100 columns wide. What is in a section is set in by two
/// spaces. Of a figure it has caption and words, unless the report says the same in text.
std::string text_of(const Blocks& blocks);

/// The same of a report, with its foot at the end.
std::string text_of(const ReportDocument& document);

/// A table alone, after `indent` spaces. The widest columns give way until all fit the page.
std::string text_of(const Table& table, std::size_t indent = 0);

}  // namespace readiness
