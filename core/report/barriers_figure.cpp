#include "core/report/barriers_figure.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/drawing/drawing.h"
#include "core/drawing/text_widths.h"
#include "core/drawing/wrap_text.h"
#include "core/result/copy_profile.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

struct Bar {
    std::string title;
    std::optional<double> pressure;  ///< 0 to 100.
    std::string pressure_words;      ///< "63"; "–" if there is none.
    BarrierStatus status = BarrierStatus::not_assessed;
    std::string status_words;  ///< "Strong", "withheld: too few people".
};

std::vector<Bar> bars_of(const ScoredAssessment& scored) {
    std::vector<Bar> bars;
    if (scored.profile() == nullptr) return bars;
    for (const BarrierResult* result : most_pressing_first(*scored.profile())) {
        if (!result->asked) continue;
        const Barrier* barrier = find_barrier(scored.evidence(), result->id);
        Bar& bar = bars.emplace_back();
        bar.title = barrier != nullptr ? barrier->title : result->id.text;
        if (is_withheld(scored.assessment(), result->id)) {
            bar.pressure_words = "–";
            bar.status_words = "Withheld, too few people";
            continue;
        }
        bar.pressure = result->pressure;
        bar.pressure_words = pressure_text(result->pressure);
        bar.status = result->status;
        bar.status_words = status_title(result->status);
    }
    return bars;
}

// --------------------------------------------------------------------------------------------------------- drawing

constexpr double margin = 20;
constexpr double title_width = 290;
constexpr double track_width = 340;
constexpr double words_width = 200;
constexpr double gap = 12;
constexpr double line_height = 20;
constexpr double row_gap = 8;
constexpr double thickness = 12;
constexpr double head = 26;
constexpr double track_left = margin + title_width + gap;
constexpr double words_left = track_left + track_width + gap;
constexpr double full_width = words_left + words_width + margin;

struct StatusLook {
    Ink ink;
    Mark mark;
};

/// The same shapes as on the screen.
StatusLook look_of(BarrierStatus status) {
    switch (status) {
        case BarrierStatus::blocking: return {Ink::bad_text, Mark::triangle};
        case BarrierStatus::watch: return {Ink::middle_text, Mark::diamond};
        case BarrierStatus::clear: return {Ink::good_text, Mark::circle};
        case BarrierStatus::not_assessed: break;
    }
    return {Ink::neutral_text, Mark::none};
}

double x_of(double pressure) {
    return track_left + track_width * std::clamp(pressure, 0.0, 100.0) / 100;
}

void add_label(Drawing& drawing, Rectangle box, Anchor anchor, LabelStyle style, Ink ink, std::string text) {
    drawing.shapes.emplace_back(Drawing::Label{box, anchor, style, ink, std::move(text)});
}

std::vector<std::string> lines_of_title(const std::string& title) {
    const std::string wrapped = wrap_text(
        title, title_width, [](std::string_view text) { return text_size_by_table(LabelStyle::body, text).width; });
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= wrapped.size();) {
        const std::size_t end = std::min(wrapped.find('\n', begin), wrapped.size());
        lines.push_back(wrapped.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

void add_bar(Drawing& drawing, const Bar& bar, const std::vector<std::string>& lines, double top) {
    const double height = line_height * static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double y = top + line_height * static_cast<double>(i);
        add_label(drawing, {margin, y, margin + title_width, y + line_height}, Anchor::right, LabelStyle::body,
                  Ink::text, lines[i]);
    }
    const double middle = top + height / 2;
    const auto [ink, mark] = look_of(bar.status);
    drawing.shapes.emplace_back(Drawing::Block{
        {track_left, middle - thickness / 2, track_left + track_width, middle + thickness / 2}, 3, Ink::track});
    if (bar.pressure) {
        const double end = std::max(track_left + 3, x_of(*bar.pressure));
        drawing.shapes.emplace_back(
            Drawing::Block{{track_left, middle - thickness / 2, end, middle + thickness / 2}, 3, ink});
    }
    if (mark == Mark::none) {
        drawing.shapes.emplace_back(Drawing::Circle{{words_left + 7, middle}, 5, 1.5, ink});
    } else {
        add_mark(drawing, {words_left + 7, middle}, 6, mark, ink);
    }
    const std::string words = bar.pressure ? bar.status_words + " " + bar.pressure_words : bar.status_words;
    add_label(drawing, {words_left + 20, middle - line_height / 2, words_left + words_width, middle + line_height / 2},
              Anchor::left, LabelStyle::body, Ink::text, words);
}

/// Where a status begins: a line through all bars, with its word above it.
void add_limit(Drawing& drawing, double pressure, BarrierStatus status, double bottom) {
    const double x = x_of(pressure);
    drawing.shapes.emplace_back(Drawing::Line{{x, margin + head - 4}, {x, bottom}, 1.5, Ink::muted, 5});
    add_label(drawing, {x - 2, margin, words_left, margin + head - 6}, Anchor::left, LabelStyle::small, Ink::muted,
              fmt::format("{} above {}", status_title(status), number_text(pressure)));
}

Drawing drawing_of(const std::vector<Bar>& bars) {
    std::vector<std::vector<std::string>> titles;
    double height = 0;
    for (const Bar& bar : bars) {
        titles.push_back(lines_of_title(bar.title));
        height += line_height * static_cast<double>(titles.back().size()) + row_gap;
    }
    const double bottom = margin + head + height;
    Drawing drawing{{full_width, bottom + margin}, {}};
    drawing.shapes.emplace_back(Drawing::Block{{0, 0, drawing.size.width, drawing.size.height}, 0, Ink::surface});
    double top = margin + head + row_gap / 2;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        add_bar(drawing, bars[i], titles[i], top);
        top += line_height * static_cast<double>(titles[i].size()) + row_gap;
    }
    add_limit(drawing, watch_above, BarrierStatus::watch, bottom);
    add_limit(drawing, blocking_above, BarrierStatus::blocking, bottom);
    return drawing;
}

// ----------------------------------------------------------------------------------------------------------- words

/// "The change adds work 82, Strong."
std::string words_of(const std::vector<Bar>& bars) {
    std::vector<std::string> sentences;
    sentences.reserve(bars.size());
    for (const Bar& bar : bars) {
        sentences.push_back(bar.pressure ? fmt::format("{} {}, {}.", bar.title, bar.pressure_words, bar.status_words)
                                         : fmt::format("{}: {}.", bar.title, bar.status_words));
    }
    return joined(sentences, " ");
}

Table table_of(const std::vector<Bar>& bars) {
    Table table{{{"Barrier"}, {"Pressure", Alignment::right}, {"Status"}}, {}};
    for (const Bar& bar : bars)
        table.rows.push_back({{bar.title, bar.pressure_words, bar.status_words}, {}, ""});
    return table;
}

}  // namespace

bool has_barriers(const ScoredAssessment& scored) {
    return scored.profile() != nullptr && std::ranges::any_of(scored.profile()->barriers, &BarrierResult::asked);
}

Figure barriers_figure(const ScoredAssessment& scored) {
    Figure figure;
    const std::vector<Bar> bars = bars_of(scored);
    if (bars.empty()) return figure;
    figure.drawing = drawing_of(bars);
    figure.caption = fmt::format("Pressure of {}, from 0 to 100. More is worse.", counted(bars.size(), "barrier"));
    figure.in_words = words_of(bars);
    figure.numbers = table_of(bars);
    return figure;
}

}  // namespace readiness
