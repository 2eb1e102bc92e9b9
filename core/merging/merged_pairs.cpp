#include "core/merging/merged_pairs.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/model/pairing.h"

namespace readiness {

namespace {

bool has_codes(const BallotFile& file) {
    return std::ranges::any_of(file.assessment.respondents,
                               [](const Respondent& ballot) { return !ballot.pairing_code.empty(); });
}

bool has_pairs(const BallotFile& file) {
    return std::ranges::any_of(file.assessment.respondents,
                               [](const Respondent& ballot) { return !ballot.pair.empty(); });
}

std::string secret_of(const Assessment& into, std::span<const BallotFile> files, const MergeOptions& options) {
    if (!into.pair_secret.empty()) return into.pair_secret;
    for (const BallotFile& file : files) {
        const bool is_same = file.assessment.questionnaire.id == into.questionnaire.id;
        if (is_same && !file.assessment.pair_secret.empty()) return file.assessment.pair_secret;
    }
    return options.pair_secret;
}

}  // namespace

PairedFiles with_pairs(const Assessment& into, std::span<const BallotFile> files, const MergeOptions& options) {
    PairedFiles paired;
    paired.secret = secret_of(into, files, options);
    const auto differs = [&](const BallotFile& file) {
        return has_codes(file) || (has_pairs(file) && file.assessment.pair_secret != paired.secret);
    };
    if (std::ranges::none_of(files, differs)) return paired;
    paired.files.assign(files.begin(), files.end());
    for (BallotFile& file : paired.files) {
        const bool is_known = file.assessment.pair_secret == paired.secret;
        int lost = 0;
        for (Respondent& ballot : file.assessment.respondents) {
            const bool had_any = !ballot.pair.empty() || !ballot.pairing_code.empty();
            if (!is_known) ballot.pair.clear();
            if (!ballot.pairing_code.empty()) ballot.pair = pair_of(paired.secret, ballot.pairing_code);
            ballot.pairing_code.clear();
            lost += had_any && ballot.pair.empty() ? 1 : 0;
        }
        if (lost == 0) continue;
        paired.problems.push_back(
            {Severity::warning,
             file.file,
             {},
             counted(lost, "code for pairing cannot be used here", "codes for pairing cannot be used here"),
             "the answers are taken; they cannot be paired with those of another date"});
    }
    return paired;
}

}  // namespace readiness
