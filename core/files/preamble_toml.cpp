#include "core/files/preamble_toml.h"

#include <algorithm>
#include <string>

#include "core/toml/toml_text.h"

namespace readiness {

namespace {

/// A section that only one kind of file has.
struct Sign {
    std::string_view section;
    FileKind kind;
};

constexpr Sign signs[] = {
    {"item", FileKind::questionnaire},    {"factor", FileKind::questionnaire}, {"scale", FileKind::questionnaire},
    {"barrier", FileKind::evidence},      {"measure", FileKind::evidence},     {"consensus", FileKind::assessment},
    {"respondent", FileKind::assessment}, {"tally", FileKind::assessment},     {"finding", FileKind::later_findings}};

/// The kind whose format is named first in the text.
std::optional<FileKind> kind_named_in(std::string_view text) {
    std::optional<FileKind> first;
    std::size_t first_at = std::string_view::npos;
    for (const FileFormat& format : all_formats()) {
        const std::size_t at = text.find(format.prefix);
        if (at >= first_at) continue;
        first = format.kind;
        first_at = at;
    }
    return first;
}

std::optional<FileKind> kind_by_sections(const toml::table& root) {
    for (const Sign& sign : signs) {
        if (root.contains(sign.section)) return sign.kind;
    }
    return std::nullopt;
}

/// What the program keeps for itself in the data folder: none of the four kinds, and it may be long.
constexpr std::string_view own_format = "readiness-shared-copies/";

}  // namespace

Preamble read_preamble(std::string_view text) {
    ProblemLog unheard("");  // whoever reads the whole file reports its problems
    const std::optional<toml::table> root = parse_toml(text, unheard);
    if (!root) return {false, kind_named_in(text), "", ""};
    std::optional<FileKind> kind = kind_named_in((*root)["format"].value_or(std::string()));
    if (!kind) kind = kind_by_sections(*root);
    return {true, kind, (*root)["id"].value_or(std::string()), (*root)["version"].value_or(std::string())};
}

std::optional<std::string_view> first_lines(std::string_view start, bool is_whole,
                                            std::initializer_list<std::string_view> sections) {
    const auto is_wanted = [&](std::string_view line) {
        return std::ranges::any_of(sections, [&](std::string_view section) { return line.starts_with(section); });
    };
    for (std::size_t line = 0; line < start.size();) {
        if (start[line] == '[' && !is_wanted(start.substr(line))) return start.substr(0, line);
        const std::size_t end = start.find('\n', line);
        if (end == std::string_view::npos) break;
        line = end + 1;
    }
    return is_whole ? std::optional(start) : std::nullopt;
}

std::optional<Preamble> preamble_from_start(std::string_view start, bool is_whole) {
    const std::optional<std::string_view> lines = first_lines(start, is_whole);
    if (!lines) return std::nullopt;
    ProblemLog unheard("");
    const std::optional<toml::table> root = parse_toml(*lines, unheard);
    if (!root) return std::nullopt;
    const std::string format = (*root)["format"].value_or(std::string());
    const std::optional<FileKind> kind = kind_named_in(format);
    if (!kind && !format.starts_with(own_format)) return std::nullopt;
    return Preamble{true, kind, (*root)["id"].value_or(std::string()), (*root)["version"].value_or(std::string())};
}

}  // namespace readiness
