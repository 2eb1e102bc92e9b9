#include "core/export/xlsx.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>
#include <xlsxwriter.h>

#include "core/base/utf8.h"
#include "core/export/xlsx_text.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr lxw_color_t line_blue = 0x1F6AA5;
constexpr lxw_color_t heading_ground = 0xE3EBF2;
constexpr lxw_color_t rule_grey = 0x8A97A3;
constexpr lxw_color_t grid_grey = 0xC8D0D7;

/// A folder of our own that nobody else may read, for as long as this lives.
class PrivateFolder {
public:
    explicit PrivateFolder(const fs::path& scratch) {
        constexpr int most_tries = 1000;
        if (scratch.empty()) return;  // else it would be the folder in which the program was started
        for (int i = 0; i < most_tries; ++i) {
            const fs::path path = scratch / fmt::format("readiness-export-{}", i);
            if (!fs::create_directory(path, error_)) {
                if (error_ && error_ != std::errc::file_exists) return;
                continue;
            }
            path_ = path;
            fs::permissions(path_, fs::perms::owner_all, error_);
            return;
        }
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    [[nodiscard]] bool usable() const { return !path_.empty() && !error_; }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
    std::error_code error_;
};

/// How cells look, made once for a workbook.
struct Looks {
    lxw_format* heading = nullptr;
    lxw_format* number_heading = nullptr;
    lxw_format* plain = nullptr;
    lxw_format* whole = nullptr;  ///< A number in a plain column.
    lxw_format* wrapped = nullptr;
    lxw_format* score = nullptr;
    lxw_format* figure = nullptr;
    lxw_format* day = nullptr;
    lxw_format* label = nullptr;       ///< On the sheet About.
    lxw_format* first_line = nullptr;  ///< There too.

    explicit Looks(lxw_workbook* book) {
        const auto made = [&](const char* number_format) {
            lxw_format* format = workbook_add_format(book);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            if (number_format != nullptr) format_set_num_format(format, number_format);
            return format;
        };
        const auto made_heading = [&](std::uint8_t side) {
            lxw_format* format = made(nullptr);
            format_set_bold(format);
            format_set_text_wrap(format);
            format_set_align(format, side);
            format_set_bg_color(format, heading_ground);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_bottom_color(format, rule_grey);
            return format;
        };
        // Text keeps a little away from the number before it.
        heading = made_heading(LXW_ALIGN_LEFT);
        format_set_indent(heading, 1);
        number_heading = made_heading(LXW_ALIGN_RIGHT);
        plain = made(nullptr);
        format_set_indent(plain, 1);
        whole = made(nullptr);
        wrapped = made(nullptr);
        format_set_text_wrap(wrapped);
        format_set_indent(wrapped, 1);
        score = made("0.0");
        figure = made("0.00");
        day = made("d mmm yyyy");
        format_set_align(day, LXW_ALIGN_LEFT);
        format_set_indent(day, 1);
        label = made(nullptr);
        format_set_bold(label);
        first_line = made(nullptr);
        format_set_bold(first_line);
        format_set_font_size(first_line, 13);
    }

    /// Of a number. Text has the look `plain` or `wrapped`.
    [[nodiscard]] lxw_format* of(CellLook look) const {
        switch (look) {
            case CellLook::plain: return whole;
            case CellLook::score: return score;
            case CellLook::figure: return figure;
            case CellLook::wrapped: return wrapped;
        }
        return plain;
    }
};

/// A spreadsheet's days begin in 1900; other days are written as text.
bool is_spreadsheet_day(std::chrono::year_month_day day) {
    constexpr int first_year = 1901;
    constexpr int last_year = 9999;
    return day.ok() && static_cast<int>(day.year()) >= first_year && static_cast<int>(day.year()) <= last_year;
}

void write_day(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::chrono::year_month_day day,
               const Looks& looks) {
    const auto year = static_cast<int>(day.year());
    const auto month = static_cast<unsigned>(day.month());
    const auto of_month = static_cast<unsigned>(day.day());
    if (!is_spreadsheet_day(day)) {
        const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, of_month);
        worksheet_write_string(sheet, row, column, text.c_str(), looks.plain);
        return;
    }
    lxw_datetime date = {year, static_cast<int>(month), static_cast<int>(of_month), 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &date, looks.day);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, CellLook look,
                const Looks& looks) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        lxw_format* format = look == CellLook::wrapped ? looks.wrapped : looks.plain;
        worksheet_write_string(sheet, row, column, xlsx_text(*text).c_str(), format);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        if (std::isfinite(*number)) worksheet_write_number(sheet, row, column, *number, looks.of(look));
    } else if (const auto* day = std::get_if<std::chrono::year_month_day>(&cell)) {
        write_day(sheet, row, column, *day, looks);
    }
}

/// How many lines a text takes in a column so wide, in characters; rather one too many than one too few.
int lines_in(std::string_view text, double width) {
    constexpr double indent = 1;
    constexpr double letters_of_a_digit = 1.08;  // most letters are narrower than a digit, in which widths are given
    const double room = std::max(1.0, width * letters_of_a_digit - indent);
    int lines = 1;
    double used = 0;
    double word = 0;
    each_character(text, [&](std::string_view character, std::string_view) {
        if (character == "\n" || character == " ") {
            used += 1;
            word = 0;
            if (character == "\n") {
                ++lines;
                used = 0;
            }
            return;
        }
        const auto columns = static_cast<double>(display_width(first_code_point(character).value));
        used += columns;
        word += columns;
        if (used <= room) return;
        ++lines;
        if (word > room) word = columns;  // a word without end is broken
        used = word;
    });
    return lines;
}

/// Programs do not agree on who makes a row so high that wrapped text fits: so it is done here.
void set_height(lxw_worksheet* sheet, lxw_row_t row, int lines) {
    constexpr double of_line = 15;
    constexpr double highest = 409;  // Excel's limit
    if (lines > 1) worksheet_set_row(sheet, row, std::min(highest, of_line * lines), nullptr);
}

int lines_of(const Cell& cell, const DataColumn& column) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && column.look == CellLook::wrapped ? lines_in(xlsx_text(*text), column.width) : 1;
}

/// On paper: across, as wide as the page, with the heading on each.
void set_page(lxw_worksheet* sheet) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_footer(sheet, "&L&A&RPage &P of &N");
}

void write_about(lxw_workbook* book, const Workbook& workbook, const Looks& looks) {
    constexpr double label_width = 34;
    constexpr double text_width = 96;
    lxw_worksheet* sheet = workbook_add_worksheet(book, "About");
    worksheet_set_column(sheet, 0, 0, label_width, nullptr);
    worksheet_set_column(sheet, 1, 1, text_width, nullptr);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    set_page(sheet);
    lxw_row_t row = 0;
    for (const AboutLine& line : workbook.about) {
        if (line.label.empty()) {
            const auto* text = std::get_if<std::string>(&line.value);
            if (text != nullptr) worksheet_write_string(sheet, row, 0, xlsx_text(*text).c_str(), looks.first_line);
            row += 2;  // and an empty one below
            continue;
        }
        worksheet_write_string(sheet, row, 0, xlsx_text(line.label).c_str(), looks.label);
        write_cell(sheet, row, 1, line.value, CellLook::wrapped, looks);
        set_height(sheet, row, lines_of(line.value, {"", "", text_width, CellLook::wrapped}));
        ++row;
    }
}

/// The first value of a column; nullptr if all its cells are empty.
const Cell* first_value(const DataTable& table, std::size_t column) {
    for (const std::vector<Cell>& row : table.rows) {
        if (!std::holds_alternative<std::monostate>(row[column])) return &row[column];
    }
    return nullptr;
}

/// The columns of a table that a sheet has.
std::vector<std::size_t> shown_columns(const DataTable& table) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].use == ColumnUse::everywhere && first_value(table, i) != nullptr) shown.push_back(i);
    }
    return shown;
}

/// So many columns at the left stay in view: those before a wide one, or that one if it is the first.
lxw_col_t columns_in_view(const DataTable& table, const std::vector<std::size_t>& shown) {
    const auto wide = std::ranges::find_if(
        shown, [&](std::size_t column) { return table.columns[column].look == CellLook::wrapped; });
    return wide != shown.end() ? static_cast<lxw_col_t>(std::max<std::ptrdiff_t>(1, wide - shown.begin()))
                               : lxw_col_t{0};
}

void write_table(lxw_worksheet* sheet, const DataTable& table, const Looks& looks) {
    const std::vector<std::size_t> shown = shown_columns(table);
    int heading_lines = 1;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const DataColumn& column = table.columns[shown[i]];
        const auto at = static_cast<lxw_col_t>(i);
        const bool numbers = std::holds_alternative<double>(*first_value(table, shown[i]));
        worksheet_set_column(sheet, at, at, column.width, nullptr);
        worksheet_write_string(sheet, 0, at, column.title.c_str(), numbers ? looks.number_heading : looks.heading);
        heading_lines = std::max(heading_lines, lines_in(column.title, column.width));
    }
    set_height(sheet, 0, heading_lines);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto at = static_cast<lxw_row_t>(r + 1);
        int lines = 1;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const Cell& cell = table.rows[r][shown[i]];
            const DataColumn& column = table.columns[shown[i]];
            write_cell(sheet, at, static_cast<lxw_col_t>(i), cell, column.look, looks);
            lines = std::max(lines, lines_of(cell, column));
        }
        set_height(sheet, at, lines);
    }
    worksheet_freeze_panes(sheet, 1, columns_in_view(table, shown));
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                         static_cast<lxw_col_t>(shown.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    set_page(sheet);
}

void set_looks_of_radar(lxw_chart* chart, lxw_chart_series* series) {
    lxw_chart_line line = {};
    line.color = line_blue;
    line.width = 2.25F;
    chart_series_set_line(series, &line);
    lxw_chart_fill fill = {};
    fill.color = line_blue;
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, 7);
    chart_series_set_marker_fill(series, &fill);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
}

void set_looks_of_bars(lxw_chart* chart, lxw_chart_series* series) {
    constexpr std::uint16_t gap_between_bars = 60;
    lxw_chart_fill fill = {};
    fill.color = line_blue;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, "0");
    chart_set_series_gap(chart, gap_between_bars);
    chart_axis_set_reverse(chart->y_axis);  // the first barrier at the top, as in the table
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
}

void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const WorkbookSheet& from) {
    constexpr double lowest = 0;
    constexpr double highest = 100;
    constexpr double step = 20;
    const SheetChart& wanted = *from.chart;
    const std::vector<std::size_t> shown = shown_columns(from.table);
    const auto place = [&](const std::string& key) {
        const auto column =
            std::ranges::find_if(shown, [&](std::size_t i) { return from.table.columns[i].key == key; });
        return static_cast<lxw_col_t>(column - shown.begin());
    };
    const bool radar = wanted.kind == SheetChart::Kind::radar;
    const auto last = static_cast<lxw_row_t>(from.table.rows.size());
    lxw_chart* chart = workbook_add_chart(book, radar ? LXW_CHART_RADAR_WITH_MARKERS : LXW_CHART_BAR);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    const lxw_col_t labels = place(wanted.labels);
    const lxw_col_t values = place(wanted.values);
    chart_series_set_categories(series, from.name.c_str(), 1, labels, last, labels);
    chart_series_set_values(series, from.name.c_str(), 1, values, last, values);
    chart_series_set_name_range(series, from.name.c_str(), 0, values);
    chart_title_set_name(chart, wanted.title.c_str());
    lxw_chart_font title_font = {};
    title_font.size = 12;
    chart_title_set_name_font(chart, &title_font);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    lxw_chart_axis* numbers = radar ? chart->y_axis : chart->x_axis;
    chart_axis_set_min(numbers, lowest);
    chart_axis_set_max(numbers, highest);
    chart_axis_set_major_unit(numbers, step);
    chart_axis_set_num_format(numbers, "0");
    lxw_chart_line grid = {};
    grid.color = grid_grey;
    grid.width = 0.75F;
    chart_axis_major_gridlines_set_line(numbers, &grid);
    radar ? set_looks_of_radar(chart, series) : set_looks_of_bars(chart, series);

    // Below the table, where rows have the height that the anchor reckons with. The library's own size is 480 by 288.
    constexpr double usual_height = 288;
    constexpr double height_of_bar = 24;
    constexpr double room_for_axes = 100;
    lxw_chart_options options = {};
    options.x_offset = 8;
    options.x_scale = radar ? 1.25 : 1.75;
    options.y_scale =
        radar ? 1.5 : std::max(1.0, (room_for_axes + height_of_bar * static_cast<double>(last)) / usual_height);
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    std::string description = xlsx_text(wanted.description);
    options.description = description.data();
    worksheet_insert_chart_opt(sheet, last + 2, 0, chart, &options);
}

void set_properties(lxw_workbook* book, const Workbook& workbook) {
    constexpr std::size_t longest = 200;  // Excel takes no more than 255 characters
    std::string title(utf8_prefix(xlsx_text(workbook.title), longest));
    std::string program = "Readiness";
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.company = program.data();
    properties.created = static_cast<std::time_t>(workbook.made.time_since_epoch().count());
    if (properties.created == 0) properties.created = 1;  // the library takes 0 for the computer's clock
    workbook_set_properties(book, &properties);
}

lxw_error write_workbook(const Workbook& workbook, const fs::path& file) {
    lxw_workbook* book = workbook_new(text_of(file).c_str());
    if (book == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    set_properties(book, workbook);
    const Looks looks(book);
    write_about(book, workbook, looks);
    for (const WorkbookSheet& sheet : workbook.sheets) {
        lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
        write_table(made, sheet.table, looks);
        if (sheet.chart) add_chart(book, made, sheet);
    }
    return workbook_close(book);
}

Loaded<std::string> failed(const std::string& why) {
    return {std::nullopt,
            {{Severity::error,
              "",
              {},
              fmt::format("the workbook could not be made: {}", why),
              "make room in the folder for temporary files, or choose another one with TMPDIR"}}};
}

}  // namespace

bool can_write_xlsx() {
    return true;
}

Loaded<std::string> xlsx_of(const Workbook& workbook, const std::filesystem::path& scratch) {
    const PrivateFolder folder(scratch);
    if (!folder.usable()) {
        return failed(scratch.empty() ? "no folder for temporary files is known"
                                      : fmt::format("nothing can be written in {}", text_of(scratch)));
    }
    const fs::path file = folder.path() / "workbook.xlsx";
    if (const lxw_error error = write_workbook(workbook, file); error != LXW_NO_ERROR)
        return failed(lxw_strerror(error));
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream || bytes.empty()) return failed("it could not be read again");
    return {std::move(bytes), {}};
}

}  // namespace readiness
