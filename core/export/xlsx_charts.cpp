#include "core/export/xlsx_charts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/drawing/radar_geometry.h"
#include "core/export/xlsx_sheets.h"
#include "core/export/xlsx_text.h"

namespace readiness {

namespace {

constexpr lxw_color_t line_blue = 0x1F6AA5;
constexpr lxw_color_t grid_grey = 0xC8D0D7;

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

}  // namespace

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
    // With fewer rows it would be a line.
    const bool radar = wanted.kind == SheetChart::Kind::radar && from.table.rows.size() >= fewest_for_an_area;
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

}  // namespace readiness
