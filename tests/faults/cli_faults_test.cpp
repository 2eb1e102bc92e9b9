// readiness-cli with calls of the system that fail: what it writes, what it says and what it ends with agree.
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "catch.h"
#include "core/platform/path_text.h"
#include "core/sample_files.h"
#include "faults/injection.h"
#include "temporary_folder.h"

namespace fs = std::filesystem;
using readiness::text_of;

namespace {

/// Everything that the program reads is outside of the folder in which calls fail.
struct Place {
    TemporaryFolder inputs;
    TemporaryFolder outputs;
    fs::path output = fs::canonical(outputs.path) / "made.readiness.toml";

    Place() {
        inputs.file("questionnaires/ward.toml", questionnaire_file("ward", "Ward check"));
        inputs.file("team.readiness.toml", ballots_file(9));
        outputs.file("made.readiness.toml", "old");
    }

    /// The program's exit code.
    [[nodiscard]] int run(const std::string& command, const std::string& plan) const {
        const std::string text = fmt::format(
            "READINESS_SHIPPED='{0}' READINESS_DATA='{1}/data' READINESS_STATE='{0}/state' "
            "XDG_STATE_HOME='{0}/state-home' "
            "READINESS_FAULT={2} READINESS_FAULT_FOLDER='{1}' READINESS_FAULT_SIGN='{0}/sign' "
            "ASAN_OPTIONS=verify_asan_link_order=0 "
            "LD_PRELOAD='{3}' '{4}' {5} '{0}/team.readiness.toml' -o '{6}' --replace >'{0}/said' 2>&1",
            text_of(inputs.path), text_of(fs::canonical(outputs.path)), plan, READINESS_FAULTS, READINESS_CLI, command,
            text_of(output));
        const int status = std::system(text.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] bool has_failed() const { return fs::exists(inputs.path / "sign"); }
    [[nodiscard]] std::string said() const { return bytes_of(inputs.path / "said"); }
};

constexpr bool has_own_system_calls =
#if defined(__SANITIZE_ADDRESS__)
    true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    true;
#else
    false;
#endif
#else
    false;
#endif

}  // namespace

TEST_CASE("whichever call fails, a command has written all and says so, or nothing and says why") {
    const std::string command = GENERATE("score", "merge", "share");
    int failures = 0;
    for (const int error : {EIO, ENOSPC}) {
        for (const char* call : faults::calls) {
            for (int nth = 1;; ++nth) {
                const Place place;
                const int code = place.run(command, fmt::format("{}:{}:{}", call, nth, error));
                CAPTURE(command, call, nth, error, place.said());
                const std::string made = bytes_of(place.output);
                CHECK((code == 0 || code == 2));
                CHECK((made != "old") == (code == 0));
                if (code != 0) CHECK(place.said().find("error") != std::string::npos);
                for (const fs::directory_entry& entry : fs::recursive_directory_iterator(place.outputs.path))
                    CHECK_FALSE(text_of(entry.path().filename()).starts_with(".~"));
                if (!place.has_failed()) break;
                ++failures;
            }
        }
    }
    // A program with sanitizers has calls of its own, which come before those that are loaded.
    CHECK((failures > 20 || has_own_system_calls));
}
