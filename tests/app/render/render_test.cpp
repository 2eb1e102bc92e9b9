// Draws a screen with the built program, without a display, and compares it with the picture in tests/data/reference.
//
//   render_test NAME OPTIONS…       OPTIONS are the program's: --render profile --theme dark …
//
// Exit codes: 0 alike; 1 different, or the program failed; 77 cannot be known here, and why. With
// READINESS_UPDATE_PICTURES in the environment the drawn picture becomes the reference.
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <sys/wait.h>

#include "../picture_difference.h"
#include "app/desktop/ui/fonts.h"
#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "temporary_folder.h"

namespace {

using namespace readiness;

constexpr int alike = 0;
constexpr int different = 1;
constexpr int cannot_tell = 77;

/// Inter-Regular of Debian 12's fonts-inter 4.0~beta7: other letters give other pictures.
constexpr const char* pinned_inter = "a7e791e8f5a0fb02b65663f7fca73e1d1ca9543f772ad480cbd76f4e3fe3f8cc";
/// The version of Dear ImGui that drew the references; others set letters a little differently.
constexpr int pinned_imgui = 18600;

/// Why pictures drawn here say nothing; empty if they do.
std::string obstacle() {
    if (IMGUI_VERSION_NUM / 100 != pinned_imgui / 100) {
        return fmt::format("the references were drawn with Dear ImGui 1.{}, this is {}", pinned_imgui / 100 - 100,
                           IMGUI_VERSION);
    }
    const std::filesystem::path inter = find_fonts({}).inter[0];
    if (sha256_hex(bytes_of(inter)) != pinned_inter) {
        return fmt::format("the references were drawn with Inter of Debian 12, this is {}",
                           inter.empty() ? "no font" : text_of(inter));
    }
    return "";
}

std::string shell_word(const std::string& word) {
    std::string text = "'";
    for (const char letter : word)
        text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return text + "'";
}

/// The assessment in the picture: the shipped example, or what the environment names.
std::string drawn_file() {
    const char* other = std::getenv("READINESS_PICTURE_FILE");
    return other != nullptr ? other : READINESS_EXAMPLE;
}

struct Run {
    int code = -1;
    std::string errors;
};

/// Runs the program in an empty folder, with nothing of this computer's that could be seen in the picture.
Run run_program(const std::filesystem::path& output, int count, char** options) {
    const TemporaryFolder folder;
    const std::filesystem::path errors = folder.path / "errors";
    std::string command = "cd " + shell_word(folder.path) +
                          " && TZ=UTC LC_ALL=C.UTF-8 READINESS_SHIPPED=" + shell_word(READINESS_SOURCE_DIR) + " " +
                          shell_word(READINESS_PROGRAM) + " " + shell_word(drawn_file()) +
                          " --data-folder Documents/Readiness --size 960x600 --replace -o " + shell_word(output);
    for (int i = 0; i < count; ++i)
        command += " " + shell_word(options[i]);
    const int status = std::system((command + " 2>" + shell_word(errors)).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(errors)};
}

int compare(const std::string& name, const std::filesystem::path& drawn, const std::filesystem::path& reference) {
    const auto picture = read_png(drawn);
    const auto expected = read_png(reference);
    if (!picture || !expected) {
        fmt::print("{} is no picture\n", text_of(picture ? reference : drawn));
        return different;
    }
    const PictureDifference difference = difference_of(*picture, *expected);
    fmt::print("{}: {}\n", name, difference.words());
    if (difference.is_small()) return alike;
    const std::filesystem::path shown = drawn.parent_path() / (name + "-difference.png");
    if (difference.same_size && write_png(shown, difference.picture)) fmt::print("See {}\n", text_of(shown));
    fmt::print("Drawn: {}\nExpected: {}\nWhere the new look is meant: tests/update-reference-pictures.sh\n",
               text_of(drawn), text_of(reference));
    return different;
}

}  // namespace

int main(int count, char** values) {
    if (count < 2) return different;
    const std::string name = values[1];
    const std::filesystem::path drawn = std::filesystem::path(READINESS_PICTURES) / (name + ".png");
    const std::filesystem::path reference =
        std::filesystem::path(READINESS_SOURCE_DIR) / "tests" / "data" / "reference" / (name + ".png");
    const std::string why = obstacle();
    if (!why.empty()) {
        fmt::print("Not compared: {}.\n", why);
        return cannot_tell;
    }
    std::filesystem::create_directories(drawn.parent_path());
    const Run run = run_program(drawn, count - 2, values + 2);
    if (run.errors.find("no OpenGL could be started") != std::string::npos) {
        fmt::print("Not compared: {}", run.errors);
        return cannot_tell;
    }
    if (run.code != 0) {
        fmt::print("The program ended with {}:\n{}", run.code, run.errors);
        return different;
    }
    if (std::getenv("READINESS_UPDATE_PICTURES") != nullptr) {
        std::filesystem::create_directories(reference.parent_path());
        std::filesystem::copy_file(drawn, reference, std::filesystem::copy_options::overwrite_existing);
        fmt::print("{}\n", text_of(reference));
        return alike;
    }
    return compare(name, drawn, reference);
}
