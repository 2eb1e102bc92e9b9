// What a file's name says of how the file came to be: the file itself, or a copy that another program or a person made.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// Who makes copies with such names.
enum class CopyKind {
    none,  ///< The file itself.
    by_hand,
    downloaded,  ///< By a browser or a mail program, which counts: "(1)".
    dropbox,
    onedrive,
    syncthing,
    nextcloud,
    seafile,
    other_sync,  ///< Says that it is a conflict, in words of no program that is known here.
    backup,      ///< By a text editor or by hand.
};

/// What the names of assessments end in.
inline constexpr std::string_view assessment_ending = ".readiness.toml";
/// They may end in this instead. Windows knows a file by what is behind the last dot alone, and so opens these by a
/// double click.
inline constexpr std::string_view short_assessment_ending = ".readiness";

/// Both as a dialog for files wants them.
inline constexpr const char* assessment_pattern = "*.readiness.toml *.readiness";

struct CopyName {
    CopyKind kind = CopyKind::none;
    std::string plain;  ///< The name of the file itself, with its ending.

    friend bool operator==(const CopyName&, const CopyName&) = default;
};

/// Reads a name without its folder: "my-scan (1).toml" is a copy of "my-scan.toml", "ward-7.readiness.toml~" of
/// "ward-7.readiness.toml". Marks stand before the last ending, before ".readiness", or behind everything; several may
/// follow each other. ".txt" behind ".toml", which some programs add, is no mark of a copy, but is not in the plain
/// name. A name without ".toml" or ".readiness" is its own plain name.
CopyName copy_name(std::string_view file_name);

/// True if the name is the plain one with something before or behind it, as copies are named in every language:
/// "my-scan 2" and "Kopia my-scan" of "my-scan". Only for files that hold the same thing does that say something. Both
/// without their endings; letters count in any case.
bool is_longer_name(std::string_view name, std::string_view plain);

/// "Dropbox conflict copy": at the start of a line; empty for CopyKind::none.
std::string_view copy_words(CopyKind kind);

}  // namespace readiness
