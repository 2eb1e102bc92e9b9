#include "core/merging/merge_refusal.h"

#include <fmt/format.h>
#include <utility>

#include "core/base/text.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

std::string version_text(const QuestionnaireReference& reference) {
    return reference.version.empty() ? "unknown" : in_quotes(reference.version);
}

Problem refused(const BallotFile& file, SourcePosition at, std::string message, std::string hint) {
    return {Severity::error, file.file, at, std::move(message), std::move(hint)};
}

bool both_have_fingerprints(const QuestionnaireReference& left, const QuestionnaireReference& right) {
    return !left.sha256.empty() && !right.sha256.empty();
}

std::optional<Problem> other_questionnaire(const BallotFile& file, const QuestionnaireReference& wanted) {
    const QuestionnaireReference& answered = file.assessment.questionnaire;
    if (answered.id != wanted.id) {
        return refused(
            file, answered.at,
            fmt::format("it answers the questionnaire {}, and not {}", in_quotes(answered.id), in_quotes(wanted.id)),
            "merge it with others that answer the same questionnaire");
    }
    constexpr const char* what_to_do = "answer the same edition again, or open that file on its own";
    if (both_have_fingerprints(answered, wanted)) {
        if (answered.sha256 == wanted.sha256) return std::nullopt;
        return refused(file, answered.at,
                       fmt::format("it answers another edition of the questionnaire: version {} there and {} here, and "
                                   "the texts of the questionnaires differ",
                                   version_text(answered), version_text(wanted)),
                       what_to_do);
    }
    if (answered.version.empty() || wanted.version.empty() || answered.version == wanted.version) return std::nullopt;
    return refused(file, answered.at,
                   fmt::format("it answers version {} of the questionnaire, and not version {}", version_text(answered),
                               version_text(wanted)),
                   what_to_do);
}

/// A file without ballots.
std::optional<Problem> no_ballots(const BallotFile& file, const MergeOptions& options) {
    const Assessment& assessment = file.assessment;
    if (!assessment.respondents.empty()) return std::nullopt;
    const bool is_tally =
        !assessment.tallies.empty() && (assessment.mode == Mode::tally || assessment.consensus.empty());
    if (is_tally) {
        return refused(file, {}, "it holds shows of hands, which do not say who gave which answer",
                       "only ballots can be merged: let each person answer alone");
    }
    if (assessment.consensus.empty()) {
        return refused(file, {}, "it has no ballots", "leave it out, or answer it first");
    }
    if (options.agreed_as_ballot) return std::nullopt;
    return refused(file, {}, "it holds one agreed answer to each question, and a team's answer is not one person's",
                   "if one person filled it in alone, use --agreed-as-ballots, or in the program tick \"Treat agreed "
                   "answers as one person's ballot\"");
}

}  // namespace

std::optional<Problem> refusal_of(const BallotFile& file, const QuestionnaireReference& wanted,
                                  const MergeOptions& options) {
    if (is_from_newer_program(file.assessment)) {
        return refused(file, {}, "it is from a newer program than this one, which may not understand all of it",
                       "merge it with the newer program");
    }
    if (file.assessment.shareable) {
        return refused(file, {}, "it is a shareable copy, and its ballots were removed",
                       "ask for the file that the copy was made from");
    }
    if (auto problem = other_questionnaire(file, wanted)) return problem;
    return no_ballots(file, options);
}

std::optional<Problem> edition_note(const BallotFile& file, const QuestionnaireReference& wanted) {
    const QuestionnaireReference& answered = file.assessment.questionnaire;
    if (both_have_fingerprints(answered, wanted)) return std::nullopt;
    const char* which = answered.sha256.empty() ? "it" : "the assessment that it is merged into";
    return Problem{Severity::warning, file.file, answered.at,
                   fmt::format("{} has no fingerprint of its questionnaire, so only the version (here {}, there {}) "
                               "shows that both are the same",
                               which, version_text(wanted), version_text(answered)),
                   "make sure that everybody answered the same questions"};
}

}  // namespace readiness
