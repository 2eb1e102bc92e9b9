#include "core/files/file_format.h"

#include <charconv>
#include <fmt/format.h>

#include "core/model/assessment.h"

namespace readiness {

namespace {

constexpr FileFormat formats[] = {
    {FileKind::questionnaire, "readiness-questionnaire/", "the questionnaire", "a questionnaire", 1,
     "keys that this one does not know are ignored"},
    {FileKind::evidence, "readiness-evidence/", "the catalogue", "an evidence catalogue", 1,
     "keys that this one does not know are ignored"},
    {FileKind::later_findings, "readiness-findings/", "the list of findings", "a list of later findings", 1,
     "keys that this one does not know are ignored"},
    {FileKind::assessment, "readiness-assessment/", "the assessment", "an assessment", assessment_format_version,
     "it can be viewed here, but only the newer program can change it"},
};

}  // namespace

std::span<const FileFormat> all_formats() {
    return formats;
}

const FileFormat& format_of(FileKind kind) {
    for (const FileFormat& format : formats) {
        if (format.kind == kind) return format;
    }
    return formats[0];
}

std::string format_text(FileKind kind, int version) {
    return fmt::format("{}{}", format_of(kind).prefix, version);
}

std::optional<int> version_in(const FileFormat& format, std::string_view text) {
    if (!text.starts_with(format.prefix)) return std::nullopt;
    text.remove_prefix(format.prefix.size());
    int version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    return is_number && version > 0 ? std::optional(version) : std::nullopt;
}

}  // namespace readiness
