#include "core/storage/share.h"

#include <fmt/format.h>
#include <utility>

#include "core/result/scored_assessment.h"
#include "core/sharing/ledger_toml.h"
#include "core/sharing/share_decision.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, path.string(), {}, std::move(message), std::move(hint)};
}

/// Why the copy must not go to this file.
std::optional<Problem> objection_to(const fs::path& output, const fs::path& assessment, bool replace) {
    std::error_code unknown;
    if (output.lexically_normal() == assessment.lexically_normal() || fs::equivalent(output, assessment, unknown)) {
        return problem_with(output, "this is the assessment itself, which a copy would destroy", "name another file");
    }
    if (replace || !fs::exists(output, unknown)) return std::nullopt;
    return problem_with(output, "this file is there already", "name another file, or say that it is to be replaced");
}

Loaded<Ledger> load_ledger(const fs::path& path) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(path, unknown);
    if (status.type() == fs::file_type::not_found) return {Ledger(), {}};
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return read_ledger(*text.value, path.string());
}

Problem nothing_is_shared(const fs::path& ledger, std::string_view what) {
    return problem_with(
        ledger, fmt::format("nothing is shared: this file records what was shared before, and it cannot be {}", what),
        "mend what is told above, or put back a copy of the file; without it, the difference of two "
        "copies could tell what one person said");
}

}  // namespace

fs::path ledger_path(const fs::path& data_folder) {
    return data_folder / "shared-copies.toml";
}

SharedFile share(const ScoredAssessment& scored, const fs::path& path, const ShareRequest& request,
                 const fs::path& data_folder, const BeforeWriteStep& before_step) {
    SharedFile shared;
    if (auto objection = objection_to(request.output, path, request.replace)) {
        shared.problems.push_back(*std::move(objection));
        return shared;
    }
    const fs::path ledger_file = ledger_path(data_folder);
    Ledger ledger;
    if (scored.assessment().mode != Mode::consensus) {
        Loaded<Ledger> loaded = load_ledger(ledger_file);
        if (!loaded.value) {
            shared.problems = std::move(loaded.problems);
            shared.problems.push_back(nothing_is_shared(ledger_file, "read"));
            return shared;
        }
        ledger = *std::move(loaded.value);
    }
    ShareDecision decision = decide_on_copy(scored, ledger, request.now, path.string());
    shared.problems = std::move(decision.problems);
    shared.is_earlier = decision.is_earlier;
    if (!decision.text) return shared;
    if (decision.record) {
        ledger.copies.push_back(*std::move(decision.record));
        if (auto problem = write_whole_file(ledger_file, write_ledger(ledger), before_step)) {
            shared.problems = {*std::move(problem), nothing_is_shared(ledger_file, "written")};
            return shared;
        }
    }
    if (auto problem = write_whole_file(request.output, *decision.text, before_step)) {
        shared.problems.push_back(*std::move(problem));
        return shared;
    }
    shared.written = true;
    return shared;
}

}  // namespace readiness
