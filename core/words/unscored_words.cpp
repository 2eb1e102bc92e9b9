#include "core/words/unscored_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace readiness {

namespace {

/// A text that was written over several lines stays one entry in a list.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return std::string(trimmed(text));
}

}  // namespace

std::vector<std::string> said_lines(const SaidSummary& summary) {
    std::vector<std::string> lines;
    if (!summary.agreed.empty()) lines.push_back("Agreed: " + on_one_line(joined(summary.agreed, ", ")));
    if (summary.withheld) {
        lines.emplace_back("Too few people have answered for their answers to be shown.");
        return lines;
    }
    std::vector<std::string> counts;
    for (const SaidCount& count : summary.counts)
        counts.push_back(fmt::format("{}\u00a0{}", count.option, count.people));
    const int silent = summary.of - summary.answered;
    if (!counts.empty() && silent > 0) counts.push_back(fmt::format("no answer\u00a0{}", silent));
    if (!counts.empty()) lines.push_back(joined(counts, " · "));
    for (const std::string& text : summary.texts)
        lines.push_back(fmt::format("“{}”", on_one_line(text)));
    return lines;
}

}  // namespace readiness
