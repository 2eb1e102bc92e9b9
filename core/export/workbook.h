// A workbook as plain values: sheets of tables with charts, and a sheet that says what it is.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/export/data_table.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// A line of the sheet About. Without a label the text stands alone, across the sheet.
struct AboutLine {
    std::string label;
    Cell value;

    friend bool operator==(const AboutLine&, const AboutLine&) = default;
};

/// A chart of one column of a sheet's table. A spreadsheet draws it from the cells, so people can edit it.
struct SheetChart {
    enum class Kind { radar, bars };

    Kind kind = Kind::radar;
    std::string title;
    std::string description;  ///< For people who do not see it: the same figures in words.
    std::string labels;       ///< Key of the column with the names.
    std::string values;       ///< Key of the column with the numbers, 0 to 100.

    friend bool operator==(const SheetChart&, const SheetChart&) = default;
};

struct WorkbookSheet {
    std::string name;   ///< Up to 31 letters.
    std::string about;  ///< What it holds, in a sentence: stands on the sheet About.
    DataTable table;    ///< Has at least one row.
    std::optional<SheetChart> chart;

    friend bool operator==(const WorkbookSheet&, const WorkbookSheet&) = default;
};

struct Workbook {
    std::string title;
    std::chrono::sys_seconds made;
    std::vector<AboutLine> about;  ///< The first line says whom the workbook is for.
    std::vector<WorkbookSheet> sheets;

    friend bool operator==(const Workbook&, const Workbook&) = default;
};

/// About, then Factors with a radar, Barriers with bars, Questions, Other questions, Plan and Answers, as far as there
/// are any rows: see the functions that make these tables for what others get. `now` is named as the time at which it
/// was made. If may_export() is false there is nothing but one line that says so.
Workbook workbook_of(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::sys_seconds now);

}  // namespace readiness
