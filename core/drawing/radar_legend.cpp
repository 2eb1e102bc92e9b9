#include "core/drawing/radar_legend.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/drawing/cut_text.h"
#include "core/drawing/radar_drawing.h"

namespace readiness {

namespace {

/// Its drawing has its left side's middle at the origin.
struct Entry {
    std::string words;
    double units = 0;  ///< The sample's width.
    Drawing sample;
};

Entry score_entry(const RadarModel& model, const Paper& paper) {
    Entry entry{model.score_words, 14, {}};
    add_mark(entry.sample, {paper.length(7), 0}, paper.length(5), Mark::circle, Ink::outline);
    return entry;
}

Entry overlay_entry(const RadarOverlay& overlay, const Paper& paper) {
    const double width = paper.length(34);
    Entry entry{overlay.name, 34, {{}, {overlay_line(overlay, {0, 0}, {width, 0}, paper)}}};
    add_mark(entry.sample, {width / 2, 0}, paper.length(5), overlay.mark, overlay.ink);
    return entry;
}

Entry range_entry(std::string words, const Paper& paper) {
    Entry entry{std::move(words), 22, {}};
    add_bar(entry.sample, {0, 0}, {paper.length(22), 0}, paper);
    return entry;
}

Entry person_entry(const Paper& paper) {
    const Drawing::Circle circle{{paper.length(7), 0}, paper.length(4), paper.line(1.5), Ink::person};
    return {"one person", 14, {{}, {circle}}};
}

std::vector<Entry> entries_of(const RadarModel& model, const Paper& paper) {
    const auto any_axis = [&](auto has) { return std::any_of(model.axes.begin(), model.axes.end(), has); };
    std::vector<Entry> entries;
    if (!model.score_words.empty()) entries.push_back(score_entry(model, paper));
    for (const RadarOverlay& overlay : model.overlays)
        entries.push_back(overlay_entry(overlay, paper));
    const auto band = std::find_if(model.axes.begin(), model.axes.end(),
                                   [](const RadarAxis& axis) { return axis.middle_half.has_value(); });
    if (band != model.axes.end()) {
        const bool of_people = band->middle_half->of_people;
        entries.push_back(range_entry(of_people ? "middle half of people" : "middle half of answers", paper));
        return entries;
    }
    if (any_axis([](const RadarAxis& axis) { return !axis.people.empty(); })) entries.push_back(person_entry(paper));
    if (any_axis(has_visible_range)) entries.push_back(range_entry("where missing answers could put it", paper));
    return entries;
}

double words_width(const Entry& entry, const Paper& paper) {
    return paper.measure(LabelStyle::small, entry.words).width;
}

double space_of_sample(const Entry& entry, const Paper& paper) {
    return paper.length(entry.units + 6);
}

double gap(const Paper& paper) {
    return paper.length(14);
}

/// Returns where the entry ends.
double add_entry(Drawing& drawing, const Entry& entry, Point at, double right, const Paper& paper) {
    add_drawing(drawing, entry.sample, at);
    const double left = std::min(right, at.x + space_of_sample(entry, paper));
    const CutText cut = cut_text(entry.words, right - left,
                                 [&](std::string_view text) { return paper.measure(LabelStyle::small, text).width; });
    const double half = paper.measure(LabelStyle::small, cut.text).height / 2;
    drawing.shapes.emplace_back(Drawing::Label{
        {left, at.y - half, left + cut.width, at.y + half}, Anchor::left, LabelStyle::small, Ink::muted, cut.text});
    return left + cut.width;
}

/// As many entries a row as fit whole; one that is wider than the paper has a row of its own.
std::vector<std::vector<Entry>> rows_of(const std::vector<Entry>& entries, const Paper& paper) {
    std::vector<std::vector<Entry>> rows;
    double right = 0;
    for (const Entry& entry : entries) {
        const double width = space_of_sample(entry, paper) + words_width(entry, paper);
        if (rows.empty() || right + gap(paper) + width > paper.size.width) {
            rows.emplace_back();
            right = width;
        } else {
            right += gap(paper) + width;
        }
        rows.back().push_back(entry);
    }
    return rows;
}

}  // namespace

Drawing radar_legend_row(const RadarModel& model, const Paper& paper) {
    Drawing drawing{paper.size, {}};
    double left = 0;
    for (const Entry& entry : entries_of(model, paper)) {
        const double needed = space_of_sample(entry, paper) + words_width(entry, paper);
        if (std::min(needed, paper.length(110)) > paper.size.width - left) continue;
        left = add_entry(drawing, entry, {left, paper.size.height / 2}, paper.size.width, paper) + gap(paper);
        left = std::min(left, paper.size.width);
    }
    return drawing;
}

Drawing radar_legend(const RadarModel& model, const Paper& paper) {
    Drawing drawing{{paper.size.width, 0}, {}};
    const double line = paper.measure(LabelStyle::small, "").height;
    for (const std::vector<Entry>& row : rows_of(entries_of(model, paper), paper)) {
        double width = gap(paper) * static_cast<double>(row.size() - 1);
        for (const Entry& entry : row)
            width += space_of_sample(entry, paper) + words_width(entry, paper);
        if (drawing.size.height > 0) drawing.size.height += paper.length(6);
        Point at{std::max(0.0, (paper.size.width - width) / 2), drawing.size.height + line / 2};
        for (const Entry& entry : row)
            at.x = add_entry(drawing, entry, at, paper.size.width, paper) + gap(paper);
        drawing.size.height += line;
    }
    return drawing;
}

Drawing radar_band_key(const RadarModel& model, const Paper& paper) {
    const std::size_t bands = model.band_titles.size();
    if (bands == 0 || bands != model.band_limits.size() + 1) return {};
    const double line = paper.measure(LabelStyle::small, "").height;
    const double strip = line + paper.length(4);
    Drawing drawing{{paper.size.width, strip + line}, {}};
    const auto width_of = [&](std::string_view text) { return paper.measure(LabelStyle::small, text).width; };
    const auto edge = [&](std::size_t band) {
        return paper.size.width * static_cast<double>(band) / static_cast<double>(bands);
    };
    const auto number = [&](double at, Anchor anchor, double value) {
        const std::string text = std::to_string(std::lround(value));
        const double width = width_of(text);
        const double left = anchor == Anchor::left ? at : anchor == Anchor::right ? at - width : at - width / 2;
        drawing.shapes.emplace_back(
            Drawing::Label{{left, strip, left + width, strip + line}, anchor, LabelStyle::small, Ink::muted, text});
    };
    for (std::size_t band = 0; band < bands; ++band) {
        const Rectangle box{edge(band), 0, edge(band + 1), strip};
        drawing.shapes.emplace_back(Drawing::Block{box, 0, ring_ink(band, bands)});
        const double room = box.width() - paper.length(6);
        const CutText cut = cut_text(model.band_titles[band], room, width_of);
        const double left = box.left + (box.width() - cut.width) / 2;
        drawing.shapes.emplace_back(Drawing::Label{{left, paper.length(2), left + cut.width, paper.length(2) + line},
                                                   Anchor::centre,
                                                   LabelStyle::small,
                                                   Ink::text,
                                                   cut.text});
        if (band > 0) {
            drawing.shapes.emplace_back(
                Drawing::Line{{box.left, 0}, {box.left, strip}, paper.line(1.5), Ink::band_edge});
            number(box.left, Anchor::centre, model.band_limits[band - 1]);
        }
    }
    number(0, Anchor::left, 0);
    number(paper.size.width, Anchor::right, 100);
    return drawing;
}

}  // namespace readiness
