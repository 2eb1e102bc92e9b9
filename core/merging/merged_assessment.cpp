#include "core/merging/merged_assessment.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "core/merging/merge_refusal.h"

namespace readiness {

namespace {

using Accepted = std::vector<const Assessment*>;

/// What all say that say something; empty if two differ.
std::string agreed_detail(const Accepted& files, Detail detail) {
    std::string agreed;
    for (const Assessment* file : files) {
        const std::string& text = detail_of(*file, detail);
        if (text.empty() || text == agreed) continue;
        if (!agreed.empty()) return "";
        agreed = text;
    }
    return agreed;
}

std::vector<std::string> roles_of(const Accepted& files) {
    std::vector<std::string> roles;
    std::set<std::string_view> met;
    for (const Assessment* file : files) {
        for (const std::string& role : file->roles) {
            if (met.insert(role).second) roles.push_back(role);
        }
    }
    return roles;
}

/// The edition that all files must answer: the one of the first file that has a fingerprint and ballots to take.
QuestionnaireReference reference_of(const Questionnaire& questionnaire, std::string_view sha256,
                                    std::span<const BallotFile> files, const MergeOptions& options) {
    for (const BallotFile& file : files) {
        const QuestionnaireReference& answered = file.assessment.questionnaire;
        if (answered.id != questionnaire.id || answered.sha256.empty() || refusal_of(file, answered, options)) continue;
        return {answered.id, answered.version, answered.sha256, {}, {}};
    }
    return {questionnaire.id, questionnaire.version, std::string(sha256), {}, {}};
}

void take_over_details(Assessment& assessment, const Accepted& files, const std::string& title) {
    for (const Detail detail :
         {Detail::organisation, Detail::team, Detail::initiative, Detail::stage, Detail::facilitator}) {
        detail_of(assessment, detail) = agreed_detail(files, detail);
    }
    assessment.title = !title.empty() || files.empty() ? title : files.front()->title;
    assessment.roles = roles_of(files);
    if (!files.empty()) assessment.minimum_group = least_minimum_group;
    for (const Assessment* file : files) {
        assessment.sealed = assessment.sealed || file->sealed;
        assessment.minimum_group = std::max(assessment.minimum_group, file->minimum_group);
    }
}

}  // namespace

MergedAssessment merged_assessment(const Questionnaire& questionnaire, std::string_view sha256,
                                   std::span<const BallotFile> files, const NewAssessment& made,
                                   const MergeOptions& options) {
    MergedAssessment merged;
    Assessment& assessment = merged.assessment;
    assessment.id = made.id;
    assessment.created = made.now;
    assessment.modified = made.now;
    assessment.mode = Mode::ballots;
    assessment.basis = Reading::agreed_first;
    assessment.questionnaire = reference_of(questionnaire, sha256, files, options);
    // Whatever is sealed stays so in the new assessment: no need to warn that it would be seen.
    assessment.sealed = true;
    merged.merge = merge(assessment, questionnaire, files, made.now, options);
    assessment.sealed = false;

    Accepted accepted;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!merged.merge.files[i].refused) accepted.push_back(&files[i].assessment);
    }
    take_over_details(assessment, accepted, made.title);
    if (!accepted.empty()) assessment.merged_files = accepted.front()->merged_files;
    assessment = applied(std::move(assessment), merged.merge.edit);
    return merged;
}

}  // namespace readiness
