// What the name of a file says of the assessment in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/storage/copy_name.h"

namespace readiness {

struct AssessmentName {
    enum class Kind {
        none,               ///< No name of an assessment.
        plain,              ///< "ward-7.readiness.toml".
        copy,               ///< Made by another program, or by hand: see copy_name.h.
        changed_elsewhere,  ///< A version that this program has kept: "ward-7 (changed elsewhere).readiness.toml".
    };

    Kind kind = Kind::none;
    std::string original;  ///< "ward-7": what it is, or is a copy of, without the ending; empty for `none`.
    CopyKind made_by = CopyKind::none;  ///< For `copy`.

    friend bool operator==(const AssessmentName&, const AssessmentName&) = default;
};

/// ".readiness" if the name ends so, else ".readiness.toml".
std::string_view ending_of_assessment(std::string_view name);

/// Reads the name alone, not the file. Assessments are named `*.readiness.toml` or `*.readiness`, in capital or small
/// letters. ".txt" behind it, which browsers and mail programs add, is passed over. A hidden file has no name of an
/// assessment.
AssessmentName assessment_name(const std::filesystem::path& path);

/// True unless the kind is `none`.
bool is_named_as_assessment(const std::filesystem::path& path);

}  // namespace readiness
