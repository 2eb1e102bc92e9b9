#include "core/storage/ballot_page_files.h"

#include <string>
#include <utility>

#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

Loaded<BallotPageParts> load_ballot_page_parts(const std::filesystem::path& shipped) {
    const std::filesystem::path folder = shipped / "assets" / "ballot";
    Loaded<BallotPageParts> loaded{BallotPageParts(), {}};
    const auto read = [&](const char* name, std::string& to) {
        Loaded<std::string> text = read_whole_file(folder / path_of(name));
        append(loaded.problems, std::move(text.problems));
        if (text.value) to = *std::move(text.value);
    };
    read("ballot.html", loaded.value->html);
    read("ballot.css", loaded.value->css);
    read("ballot.js", loaded.value->js);
    if (has_errors(loaded.problems)) loaded.value.reset();
    return loaded;
}

}  // namespace readiness
