#include "core/storage/load_instrument.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/files/evidence_toml.h"
#include "core/files/later_findings_toml.h"
#include "core/files/questionnaire_toml.h"
#include "core/model/instrument.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"
#include "core/toml/read_toml.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// Beside the questionnaire, or else beside the folder that it is in, for an earlier edition in editions/; or else
/// among what the program ships with, so that a copied questionnaire still works.
std::optional<fs::path> find_evidence(const fs::path& questionnaire, const std::string& evidence,
                                      const fs::path& shipped_folder) {
    std::error_code unreadable;
    const fs::path beside = questionnaire.parent_path();
    const fs::path newest = beside.filename() == "editions" ? beside.parent_path() : beside;
    for (const fs::path& folder : {beside, newest, shipped_folder}) {
        fs::path file = folder / path_of(evidence);
        if (fs::exists(file, unreadable)) return file;
    }
    return std::nullopt;
}

Problem missing_evidence(const fs::path& questionnaire, std::string_view text, const std::string& evidence) {
    const std::string place = text_of(questionnaire.parent_path() / path_of(evidence));
    // A path of Windows whose backslashes are taken for signs has line ends and tabs in it.
    const bool odd = std::ranges::any_of(evidence, [](unsigned char c) { return c < ' ' || c == '\\'; });
    return {Severity::error, text_of(questionnaire), place_of(text, "evidence"),
            fmt::format("the evidence file {} was not found", in_quotes(evidence)),
            odd ? "write its path with / and no backslash, as in \"evidence/scan20.toml\""
                : fmt::format("put it at {}, or correct the line that starts with evidence", place)};
}

/// A file that cannot even be read has no line to tell of: the line that names it is where to look.
Problem unread_evidence(const fs::path& questionnaire, std::string_view text, const std::string& evidence) {
    return {Severity::error, text_of(questionnaire), place_of(text, "evidence"),
            fmt::format("the evidence file {} cannot be read", in_quotes(evidence)),
            "put a file with evidence there, or correct this line"};
}

/// The system would take the part before a zero for the whole name, and read another file.
bool is_no_name(const std::string& name) {
    return name.find('\0') != std::string::npos;
}

Problem no_name(const fs::path& file, SourcePosition at, const std::string& name) {
    return {Severity::error, text_of(file), at, fmt::format("{} is no name of a file", in_quotes(name)),
            "leave out the character 0 in it"};
}

/// Where the shipped catalogues are in the shipped folder.
constexpr std::string_view evidence_folder = "evidence";

/// Beside the evidence file, or else among the shipped evidence, so that a copied catalogue still works.
std::optional<fs::path> find_later_file(const fs::path& evidence, const std::string& name,
                                        const fs::path& shipped_folder) {
    std::error_code unreadable;
    for (const fs::path& folder : {evidence.parent_path(), shipped_folder / path_of(evidence_folder)}) {
        fs::path file = folder / path_of(name);
        if (fs::is_regular_file(file, unreadable)) return file;
    }
    return std::nullopt;
}

Problem missing_later_file(const fs::path& evidence, const LaterFile& since) {
    const std::string place = text_of(evidence.parent_path() / path_of(since.name));
    return {Severity::warning, text_of(evidence), since.at,
            fmt::format("the file \"{}\" was not found, so nothing is shown of what was learned since", since.name),
            fmt::format("put it at {}, or remove the line that starts with since", place)};
}

Problem broken_later_file(const fs::path& evidence, const LaterFile& since) {
    return {Severity::warning, text_of(evidence), since.at,
            fmt::format("the file \"{}\" has mistakes, so nothing is shown of what was learned since", since.name),
            "correct them, or remove the line that starts with since"};
}

Loaded<LaterFindings> load_later_findings(const fs::path& path) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return read_later_findings(*text.value, text_of(path));
}

/// Fills in what was learned since, as far as that can be read. Returns warnings only.
std::vector<Problem> add_later_findings(Evidence& evidence, const fs::path& path, const fs::path& shipped_folder) {
    const LaterFile& since = evidence.since;
    if (since.name.empty()) return {};
    if (is_no_name(since.name)) {
        Problem problem = no_name(path, since.at, since.name);
        problem.severity = Severity::warning;
        return {problem};
    }
    const std::optional<fs::path> later_path = find_later_file(path, since.name, shipped_folder);
    if (!later_path) return {missing_later_file(path, since)};
    Loaded<LaterFindings> later = load_later_findings(*later_path);
    for (Problem& problem : later.problems)
        problem.severity = Severity::warning;
    if (!later.value) {
        later.problems.insert(later.problems.begin(), broken_later_file(path, since));
        return later.problems;
    }
    evidence.later = std::move(*later.value);
    append(later.problems, check_barriers(evidence.later, evidence, text_of(*later_path)));
    return later.problems;
}

}  // namespace

Loaded<Evidence> load_evidence(const fs::path& path, const fs::path& shipped_folder) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Evidence> evidence = read_evidence(*text.value, text_of(path));
    if (evidence.value) append(evidence.problems, add_later_findings(*evidence.value, path, shipped_folder));
    return evidence;
}

Loaded<Instrument> load_instrument(const fs::path& path, const fs::path& shipped_folder,
                                   const EvidenceReader& read_evidence_file) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Questionnaire> questionnaire = read_questionnaire(*text.value, text_of(path));
    Loaded<Instrument> loaded{std::nullopt, std::move(questionnaire.problems)};
    if (!questionnaire.value) return loaded;

    Instrument instrument{std::move(*questionnaire.value), {}, sha256_hex(*text.value)};
    if (const std::string& named = instrument.questionnaire.evidence; !named.empty()) {
        if (is_no_name(named)) {
            loaded.problems.push_back(no_name(path, place_of(*text.value, "evidence"), named));
            return loaded;
        }
        const auto evidence_path = find_evidence(path, named, shipped_folder);
        if (!evidence_path) {
            loaded.problems.push_back(missing_evidence(path, *text.value, named));
            return loaded;
        }
        Loaded<Evidence> evidence =
            read_evidence_file ? read_evidence_file(*evidence_path) : load_evidence(*evidence_path, shipped_folder);
        const bool is_unread = !evidence.value && !evidence.problems.empty() && evidence.problems[0].at.line == 0;
        append(loaded.problems, std::move(evidence.problems));
        if (is_unread) loaded.problems.push_back(unread_evidence(path, *text.value, named));
        if (!evidence.value) return loaded;
        instrument.evidence = std::move(*evidence.value);
        append(loaded.problems, check_barriers(instrument.questionnaire, instrument.evidence, text_of(path)));
    }
    if (!has_errors(loaded.problems)) loaded.value = std::move(instrument);
    return loaded;
}

}  // namespace readiness
