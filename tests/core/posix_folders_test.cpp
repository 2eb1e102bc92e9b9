#include "catch.h"
#include "core/platform/folders.h"
#include "core/platform/path_text.h"
#include "sample_environment.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("folders are where the XDG base directory specification has them") {
    const Environment usual = environment_of({{"HOME", "/home/ann"}});
    CHECK(documents_folder(usual) == "/home/ann/Documents");
    CHECK(settings_folder(usual) == "/home/ann/.config");
    CHECK(state_folder(usual) == "/home/ann/.local/state");

    const Environment own =
        environment_of({{"HOME", "/home/ann"}, {"XDG_CONFIG_HOME", "/conf"}, {"XDG_STATE_HOME", "/state"}});
    CHECK(settings_folder(own) == "/conf");
    CHECK(state_folder(own) == "/state");
}

TEST_CASE("what begins with a dot is kept out of sight") {
    CHECK(is_hidden("/home/ann/.config"));
    CHECK_FALSE(is_hidden("/home/ann/a.toml"));
    CHECK_FALSE(is_hidden("/home/.old/a.toml"));
}

TEST_CASE("a state folder that is empty or relative is passed over") {
    const auto folder = GENERATE(as<std::string>(), "", "state");
    CHECK(state_folder(environment_of({{"HOME", "/home/ann"}, {"XDG_STATE_HOME", folder}})) ==
          "/home/ann/.local/state");
}

TEST_CASE("without a home the folders are below the working folder") {
    const auto home = GENERATE(as<std::map<std::string, std::string>>(), std::map<std::string, std::string>(),
                               std::map<std::string, std::string>{{"HOME", ""}});
    CHECK(documents_folder(environment_of(home)) == "./Documents");
    CHECK(state_folder(environment_of(home)) == "./.local/state");
}

TEST_CASE("the running program knows its own file") {
    const fs::path path = executable_path();
    CHECK(path.is_absolute());
    CHECK(fs::is_regular_file(path));
}

TEST_CASE("programs and fonts are looked for in folders that nobody can choose") {
    for (const auto& folders : {system_program_folders(), system_font_folders()}) {
        CHECK_FALSE(folders.empty());
        for (const fs::path& folder : folders)
            CHECK(folder.is_absolute());
    }
}

TEST_CASE("the environment of the process is looked up by name") {
    const Environment environment = process_environment();
    CHECK(environment("PATH"));
    CHECK_FALSE(environment("READINESS_NO_SUCH_VARIABLE"));
}

TEST_CASE("what was downloaded has a place of its own, where the desktop has it, if it is there") {
    const TemporaryFolder folder;
    const std::string home = text_of(folder.path);
    const Environment environment = environment_of({{"HOME", home}, {"USER", ""}});
    const auto downloads = [&]() -> fs::path {
        for (const NamedFolder& place : usual_folders(environment)) {
            if (place.name == "Downloads") return place.path;
        }
        return {};
    };
    CHECK(downloads().empty());
    fs::create_directories(folder.path / "Downloads");
    CHECK(downloads() == folder.path / "Downloads");
    fs::create_directories(folder.path / "Geladen");
    folder.file(".config/user-dirs.dirs", "XDG_DOWNLOAD_DIR=\"$HOME/Geladen\"\n");
    CHECK(downloads() == folder.path / "Geladen");
}
