#include "core/files/preamble_toml.h"

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

}  // namespace

Preamble read_preamble(std::string_view text) {
    ProblemLog unheard("");  // whoever reads the whole file reports its problems
    const std::optional<toml::table> root = parse_toml(text, unheard);
    if (!root) return {false, kind_named_in(text), "", ""};
    std::optional<FileKind> kind = kind_named_in((*root)["format"].value_or(std::string()));
    if (!kind) kind = kind_by_sections(*root);
    return {true, kind, (*root)["id"].value_or(std::string()), (*root)["version"].value_or(std::string())};
}

}  // namespace readiness
