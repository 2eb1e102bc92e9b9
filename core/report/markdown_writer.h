// A report as Markdown, for wikis, mail and other programs.
#pragma once

#include <string>

#include "core/report/blocks.h"

namespace readiness {

/// The blocks in GitHub's Markdown, which pandoc reads too; one empty line stands between them. A table with groups
/// becomes one for each group, under the group's name in bold. Remarks about rows are a list after the table. Of a
/// figure it has caption and words, unless the report says the same in text. Text comes through markdown_text.
std::string markdown_of(const ReportDocument& document);

}  // namespace readiness
