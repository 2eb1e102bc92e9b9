#include "core/storage/ballot_file.h"

#include <utility>

#include "core/base/fingerprint.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

Loaded<BallotFile> load_ballot_file(const std::filesystem::path& path) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Assessment> assessment = read_assessment(*text.value, text_of(path));
    Loaded<BallotFile> loaded{std::nullopt, std::move(assessment.problems)};
    if (assessment.value)
        loaded.value = BallotFile{text_of(path), sha256_hex(*text.value), std::move(*assessment.value)};
    return loaded;
}

BallotFiles load_ballot_files(std::span<const std::filesystem::path> paths) {
    BallotFiles read;
    for (const std::filesystem::path& path : paths) {
        Loaded<BallotFile> loaded = load_ballot_file(path);
        read.problems.insert(read.problems.end(), loaded.problems.begin(), loaded.problems.end());
        if (loaded.value) {
            read.files.push_back(*std::move(loaded.value));
        } else {
            ++read.unreadable;
        }
    }
    return read;
}

}  // namespace readiness
