#include "core/storage/output_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <system_error>
#include <utility>

#include "core/files/preamble_toml.h"
#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "core/storage/file_writer.h"
#include "core/storage/link_target.h"
#include "core/storage/temporary_file.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

Problem refusal(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

/// Links followed as far as they lead to something, and what is left as it is.
fs::path without_links(const fs::path& path) {
    std::error_code unknown;
    fs::path whole = fs::weakly_canonical(path, unknown);
    return unknown || !whole.is_absolute() ? absolute_path(path) : whole;
}

struct Format {
    std::string_view start;
    std::string_view words;
};

/// What has readers of its own.
constexpr std::array<Format, 2> other_formats = {{{"format = \"readiness-shared-copies/", "a record of shared copies"},
                                                  {"format = \"readiness-settings/", "a file of settings"}}};

/// What a file of this program is that no output may replace; empty for any other.
std::string_view irreplaceable(const fs::path& path) {
    const Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return "";
    constexpr std::size_t enough = 1000;  // Both begin with it, but people may have written something above.
    const std::string_view top = std::string_view(*text.value).substr(0, enough);
    for (const Format& format : other_formats) {
        if (top.find(format.start) != std::string_view::npos) return format.words;
    }
    switch (read_preamble(*text.value).kind.value_or(FileKind::assessment)) {
        case FileKind::questionnaire: return "a questionnaire";
        case FileKind::evidence: return "an evidence file";
        case FileKind::later_findings: return "a file of later findings";
        case FileKind::assessment: break;
    }
    return "";
}

}  // namespace

bool are_one_file(const fs::path& one, const fs::path& other) {
    std::error_code not_there;
    return fs::equivalent(one, other, not_there) || without_links(one) == without_links(other);
}

std::optional<Problem> objection_to(const OutputFile& output, std::span<const fs::path> inputs) {
    const fs::path& path = output.path;
    const bool is_input =
        std::ranges::any_of(inputs, [&](const fs::path& input) { return !input.empty() && are_one_file(path, input); });
    if (is_input) return refusal(path, "this file is read for it, and would be lost", "name another file");
    std::error_code unknown;
    if (!fs::exists(path, unknown)) return std::nullopt;
    if (output.if_there == IfThere::refuse)
        return refusal(path, "this file already exists", "name another file, or add --replace");
    if (const std::string_view what = irreplaceable(path); !what.empty())
        return refusal(path, fmt::format("this is {}, and it would be lost", what), "name another file");
    return std::nullopt;
}

std::optional<Problem> try_writing(const fs::path& path, std::size_t bytes, const BeforeWriteStep& before_step) {
    FileWriter writer(path, before_step);
    return writer.prepare(std::string(bytes, ' '));
}

std::optional<Problem> write_output(const OutputFile& output, std::string_view bytes,
                                    const BeforeWriteStep& before_step) {
    std::optional<Problem> problem = output.if_there == IfThere::replace
                                         ? write_whole_file(output.path, bytes, before_step)
                                         : write_new_file(output.path, bytes, {}, before_step);
    std::error_code unknown;
    remove_leftovers(folder_of(link_target(output.path, unknown)));
    return problem;
}

}  // namespace readiness
