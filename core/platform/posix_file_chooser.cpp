#include <array>
#include <chrono>
#include <string_view>

#include "core/platform/file_chooser.h"
#include "core/platform/path_text.h"
#include "core/platform/posix_process.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr const char* of_kde = "kdialog";
constexpr const char* of_others = "zenity";

std::vector<std::string> arguments_for_kde(const FileQuestion& question) {
    const std::string files = question.kind + " (" + question.pattern + ")";
    switch (question.wanted) {
        case FileQuestion::Wanted::folder:
            return {"--title", question.title, "--getexistingdirectory", question.folder.native()};
        case FileQuestion::Wanted::new_file:
            return {"--title", question.title, "--getsavefilename", (question.folder / path_of(question.name)).native(),
                    files};
        case FileQuestion::Wanted::file: break;
    }
    return {"--title", question.title, "--getopenfilename", question.folder.native(), files};
}

std::vector<std::string> arguments_for_others(const FileQuestion& question) {
    // A name that ends with a slash is the folder itself.
    std::vector<std::string> arguments = {"--file-selection", "--title=" + question.title,
                                          "--filename=" + (question.folder / path_of(question.name)).native()};
    if (question.wanted == FileQuestion::Wanted::new_file) arguments.emplace_back("--save");
    if (question.wanted == FileQuestion::Wanted::folder) {
        arguments.emplace_back("--directory");
    } else {
        arguments.emplace_back("--file-filter=" + question.kind + " | " + question.pattern);
        arguments.emplace_back("--file-filter=All files | *");
    }
    return arguments;
}

}  // namespace

std::optional<fs::path> find_file_chooser(const Environment& environment, std::span<const fs::path> program_folders) {
    const std::string desktop = environment("XDG_CURRENT_DESKTOP").value_or("");
    const bool has_display =
        !environment("WAYLAND_DISPLAY").value_or("").empty() || !environment("DISPLAY").value_or("").empty();
    if (desktop.empty() || !has_display) return std::nullopt;
    const bool kde = desktop.find("KDE") != std::string::npos;
    if (auto first = posix::find_program(kde ? of_kde : of_others, program_folders)) return first;
    return posix::find_program(kde ? of_others : of_kde, program_folders);
}

std::optional<fs::path> choose_file(const fs::path& chooser, const FileQuestion& question,
                                    const std::atomic<bool>& stop) {
    const bool kde = text_of(chooser.filename()) == of_kde;
    const std::vector<std::string> arguments = kde ? arguments_for_kde(question) : arguments_for_others(question);
    // People may take their time.
    const std::string line = posix::first_line_of({chooser, arguments}, std::chrono::hours(24), stop);
    if (line.empty()) return std::nullopt;
    return path_of(line);
}

}  // namespace readiness
