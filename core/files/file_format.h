// The four kinds of file that people keep, and the first line by which each is known.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace readiness {

enum class FileKind { questionnaire, evidence, later_findings, assessment };

struct FileFormat {
    FileKind kind = FileKind::questionnaire;
    std::string_view prefix;      ///< Of the value of `format`, before the version's number.
    std::string_view name;        ///< "the questionnaire": this one, in messages.
    std::string_view one;         ///< "a questionnaire": one among other kinds.
    int newest = 1;               ///< The newest version that this program knows.
    std::string_view when_newer;  ///< What comes of reading a newer file.
};

std::span<const FileFormat> all_formats();
const FileFormat& format_of(FileKind kind);

/// "readiness-assessment/1".
std::string format_text(FileKind kind, int version);

/// The version, from 1, in a value of `format`; nothing if the text is none of this format.
std::optional<int> version_in(const FileFormat& format, std::string_view text);

}  // namespace readiness
