#include "first_editions.h"

#include <string>

#include "harness.h"
#include "temporary_folder.h"

namespace {

namespace fs = std::filesystem;

void lay_out(const fs::path& folder) {
    const fs::path shipped = readiness::source_folder() / "questionnaires";
    const fs::path questionnaires = folder / "questionnaires";
    fs::create_directories(questionnaires / "editions");
    for (const char* part : {"evidence", "shelf"})
        fs::copy(shipped / part, questionnaires / part, fs::copy_options::recursive);
    for (const std::string name : {"four-factors", "full-scan", "pulse"}) {
        fs::copy_file(shipped / "editions" / (name + "-1.0.toml"), questionnaires / (name + ".toml"));
        fs::copy_file(shipped / (name + ".toml"), questionnaires / "editions" / (name + ".toml"));
    }
    fs::create_directories(folder / "assets");
    for (const char* part : {"examples", "themes", "icon"})
        fs::copy(readiness::source_folder() / "assets" / part, folder / "assets" / part, fs::copy_options::recursive);
}

}  // namespace

fs::path first_editions() {
    static const TemporaryFolder folder;
    static const bool laid_out = (lay_out(folder.path), true);
    return laid_out ? folder.path : fs::path();
}
