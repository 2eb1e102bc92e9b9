#include "core/storage/handed_in.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/files/assessment_toml.h"
#include "core/files/file_format.h"
#include "core/importing/ballot_code.h"
#include "core/importing/text_encoding.h"
#include "core/platform/path_text.h"
#include "core/storage/ballot_file.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

/// By its first line, as this program and the page write it.
bool is_assessment(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.starts_with("format") && line.find(format_of(FileKind::assessment).prefix) != std::string_view::npos;
}

BallotFile ballot_file(std::vector<CodedBallot> ballots, const Instrument& instrument, std::string file) {
    BallotFile made{std::move(file), {}, {}};
    Assessment& assessment = made.assessment;
    assessment.mode = Mode::ballots;
    assessment.questionnaire = {
        instrument.questionnaire.id, instrument.questionnaire.version, instrument.sha256, {}, {}};
    for (CodedBallot& ballot : ballots) {
        assessment.modified = std::max(assessment.modified, std::optional(ballot.when));
        assessment.respondents.push_back(std::move(ballot.respondent));
    }
    return made;
}

Loaded<BallotFile> loaded_codes(std::string_view text, std::string sha256, const Instrument& instrument,
                                std::string file) {
    CodedBallots found = ballots_in(text, instrument.questionnaire, file);
    Loaded<BallotFile> loaded{std::nullopt, std::move(found.problems)};
    if (found.ballots.empty()) return loaded;
    loaded.value = ballot_file(std::move(found.ballots), instrument, std::move(file));
    loaded.value->sha256 = std::move(sha256);
    loaded.value->assessment.id = "codes-" + loaded.value->sha256.substr(0, 16);
    return loaded;
}

}  // namespace

std::optional<Loaded<BallotFile>> load_handed_in(const std::filesystem::path& path, const Instrument& instrument) {
    Loaded<std::string> bytes = read_whole_file(path);
    if (!bytes.value) return Loaded<BallotFile>{std::nullopt, std::move(bytes.problems)};
    if (is_assessment(*bytes.value)) return load_ballot_file(path);
    if (bytes.value->starts_with("PK")) return std::nullopt;
    std::string sha256 = sha256_hex(*bytes.value);
    const Loaded<DecodedText> text = decode_text(*std::move(bytes.value), text_of(path));
    if (!text.value || !has_ballot_codes(text.value->text)) return std::nullopt;
    return loaded_codes(text.value->text, std::move(sha256), instrument, text_of(path));
}

Loaded<BallotFile> handed_in_text(const std::string& text, const Instrument& instrument, std::string name) {
    return loaded_codes(text, sha256_hex(text), instrument, std::move(name));
}

bool is_handed_in(const std::filesystem::path& path) {
    Loaded<std::string> bytes = read_whole_file(path);
    if (!bytes.value || bytes.value->starts_with("PK")) return false;
    if (is_assessment(*bytes.value)) {
        const Loaded<Assessment> read = read_assessment(*bytes.value, text_of(path));
        // What this program saves has more than one ballot, or the scores that it comes to, or sealed ones.
        return read.value && read.value->mode == Mode::ballots && read.value->respondents.size() == 1 &&
               !read.value->stored_profile && !read.value->sealed;
    }
    const Loaded<DecodedText> text = decode_text(*std::move(bytes.value), text_of(path));
    return text.value && has_ballot_codes(text.value->text);
}

}  // namespace readiness
