#include "core/storage/places.h"

#include "catch.h"
#include "core/platform/path_text.h"
#include "sample_environment.h"
#include "temporary_folder.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("without any settings, data is in Documents, settings are in .config and the rest in .local", "[posix]") {
    const TemporaryFolder home;
    const Places places = find_places(environment_of({{"HOME", text_of(home.path)}}), "/usr/bin/readiness");
    CHECK(places.data == home.path / "Documents" / "Readiness");
    CHECK(places.settings == home.path / ".config" / "readiness" / "settings.toml");
    CHECK(places.state == home.path / ".local" / "state" / "readiness");
}

TEST_CASE("data goes to the documents folder that the desktop has set", "[posix]") {
    const TemporaryFolder home;
    home.file(".config/user-dirs.dirs",
              "# made by xdg-user-dirs-update\nXDG_MUSIC_DIR=\"$HOME/Musik\"\n"
              "XDG_DOCUMENTS_DIR=\"$HOME/Meine Dokumente\"\n");
    CHECK(find_places(environment_of({{"HOME", text_of(home.path)}}), "").data ==
          home.path / "Meine Dokumente" / "Readiness");

    home.file(".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"/srv/papers\"\n");
    CHECK(find_places(environment_of({{"HOME", text_of(home.path)}}), "").data == "/srv/papers/Readiness");
}

TEST_CASE("a documents folder that is neither absolute nor in the home folder is passed over", "[posix]") {
    const TemporaryFolder home;
    home.file(".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"papers\"\nXDG_DOCUMENTS_DIR=\n");
    CHECK(find_places(environment_of({{"HOME", text_of(home.path)}}), "").data ==
          home.path / "Documents" / "Readiness");
}

TEST_CASE("the XDG config folder holds the settings and names the documents folder", "[posix]") {
    const TemporaryFolder home;
    home.file("conf/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n");
    const Places places = find_places(
        environment_of({{"HOME", text_of(home.path)}, {"XDG_CONFIG_HOME", text_of(home.path / "conf")}}), "");
    CHECK(places.settings == home.path / "conf" / "readiness" / "settings.toml");
    CHECK(places.data == home.path / "Papers" / "Readiness");
}

TEST_CASE("an XDG config folder that is empty or relative is passed over", "[posix]") {
    const auto folder = GENERATE(as<std::string>(), "", "conf");
    const Places places = find_places(environment_of({{"HOME", "/home/ann"}, {"XDG_CONFIG_HOME", folder}}), "");
    CHECK(places.settings == "/home/ann/.config/readiness/settings.toml");
}

TEST_CASE("each place can be named by its own variable") {
    const Places places = find_places(environment_of({{"HOME", "/home/ann"},
                                                      {"READINESS_SHIPPED", "/opt/readiness"},
                                                      {"READINESS_DATA", "/srv/readiness"},
                                                      {"READINESS_SETTINGS", "/etc/readiness.toml"},
                                                      {"READINESS_STATE", "/var/readiness"}}),
                                      "/usr/bin/readiness");
    CHECK(places.shipped == "/opt/readiness");
    CHECK(places.data == "/srv/readiness");
    CHECK(places.settings == "/etc/readiness.toml");
    CHECK(places.state == "/var/readiness");
}

TEST_CASE("no variable of the program moves the record of copies for others", "[posix]") {
    const auto ledger = [](const char* state) {
        return find_places(environment_of({{"HOME", "/home/ann"}, {"READINESS_STATE", state}}), "").ledger;
    };
    CHECK(ledger("") == "/home/ann/.local/state/readiness");
    CHECK(ledger("/var/readiness") == ledger(""));
}

TEST_CASE("an installed program finds its files in share beside its folder") {
    const TemporaryFolder prefix;
    fs::create_directories(prefix.path / "share" / "readiness" / "questionnaires");
    fs::create_directories(prefix.path / "questionnaires");  // further away, and not the program's
    const Places places = find_places(environment_of({}), prefix.path / "bin" / "readiness");
    CHECK(places.shipped == prefix.path / "share" / "readiness");
}

TEST_CASE("a program that was just built finds the source folder above it") {
    const TemporaryFolder source;
    fs::create_directories(source.path / "questionnaires");
    const Places places = find_places(environment_of({}), source.path / "build" / "release" / "bin" / "readiness");
    CHECK(places.shipped == source.path);
}

TEST_CASE("a program that cannot learn its own path finds its files where it was to be installed") {
    const TemporaryFolder prefix;
    const TemporaryFolder elsewhere;
    fs::create_directories(prefix.path / "share" / "readiness" / "questionnaires");
    for (const fs::path& executable : {fs::path(), fs::path("readiness"), elsewhere.path / "bin" / "readiness"}) {
        const Places places = find_places(environment_of({}), executable, prefix.path / "share" / "readiness");
        CHECK(places.shipped == prefix.path / "share" / "readiness");
    }
}

TEST_CASE("a program's files beside it come before those where it was to be installed") {
    const TemporaryFolder moved;
    const TemporaryFolder installed;
    fs::create_directories(moved.path / "share" / "readiness" / "questionnaires");
    fs::create_directories(installed.path / "questionnaires");
    const Places places = find_places(environment_of({}), moved.path / "bin" / "readiness", installed.path);
    CHECK(places.shipped == moved.path / "share" / "readiness");
}

TEST_CASE("a program without its files names the place where they would be installed") {
    const TemporaryFolder empty;
    const Places places = find_places(environment_of({}), empty.path / "bin" / "readiness", empty.path / "none");
    CHECK(places.shipped == empty.path / "share" / "readiness");
}
