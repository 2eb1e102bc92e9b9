#include "core/merging/merge.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/files/check_assessment.h"
#include "core/merging/merge_refusal.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

using Time = std::optional<std::chrono::sys_seconds>;

/// All that decides whether two ballots say the same.
using Content = std::vector<std::tuple<std::string, Answer::Kind, double>>;

Content content_of(const Respondent& respondent) {
    Content content;
    for (const ItemAnswer& given : respondent.answers)
        content.emplace_back(given.item.text, given.answer.kind, given.answer.value);
    std::sort(content.begin(), content.end());
    return content;
}

/// What was said to questions outside the factors, wherever it stands in the file.
std::vector<std::pair<std::string, std::vector<std::string>>> said_in(const Respondent& respondent) {
    std::vector<std::pair<std::string, std::vector<std::string>>> said;
    for (const Said& one : respondent.said)
        said.emplace_back(one.question.text, one.texts);
    std::sort(said.begin(), said.end());
    return said;
}

bool says_the_same(const Respondent& left, const Respondent& right) {
    return left.role == right.role && left.unfinished == right.unfinished && content_of(left) == content_of(right) &&
           said_in(left) == said_in(right);
}

/// When a ballot was last changed, as far as files say. Merging changes the assessment and not the ballot, so a ballot
/// that was merged is as old as the file that it came from.
Time age_of(const Assessment& assessment, const RespondentId& id) {
    const auto& files = assessment.merged_files;
    const auto from = std::find_if(files.rbegin(), files.rend(), [&](const MergedFile& file) {
        return std::find(file.respondents.begin(), file.respondents.end(), id) != file.respondents.end();
    });
    return from != files.rend() ? from->modified : assessment.modified;
}

std::string name_of(const std::string& path) {
    return path.substr(path.find_last_of("/\\") + 1);  // the whole if there is no folder
}

/// The ballots of a file; its agreed answers as one if it has none.
std::vector<Respondent> ballots_in(const Assessment& assessment) {
    if (!assessment.respondents.empty()) return assessment.respondents;
    Respondent respondent;
    respondent.id = agreed_respondent(assessment);
    for (const AgreedAnswer& agreed : assessment.consensus)
        respondent.answers.push_back({agreed.item, agreed.answer, agreed.at});
    respondent.said = assessment.said;
    return {std::move(respondent)};
}

/// Ballots that are there already have no file.
constexpr std::size_t no_file = static_cast<std::size_t>(-1);

/// The ballot that stands for a person, and where it is from.
struct Standing {
    Respondent ballot;
    std::size_t file = no_file;
    Time age;
};

class Merging {
public:
    Merging(const Assessment& into, const Questionnaire& questionnaire, std::span<const BallotFile> files)
        : into_(into), questionnaire_(questionnaire), files_(files) {
        for (const Respondent& respondent : into.respondents)
            people_.emplace(respondent.id, Standing{respondent, no_file, age_of(into, respondent.id)});
    }

    void take(std::size_t index, const MergeOptions& options) {
        const BallotFile& file = files_[index];
        MergedFileOutcome& outcome = result_.files.emplace_back();
        outcome.file = file.file;
        if (auto refusal = refusal_of(file, into_.questionnaire, options)) {
            outcome.refused = true;
            result_.problems.push_back(*std::move(refusal));
            return;
        }
        if (const auto before = known_from(index)) {
            outcome.already_there = static_cast<int>(ballots_in(file.assessment).size());
            tell(file, {}, *before, "nothing is taken from it a second time");
            return;
        }
        if (auto note = edition_note(file, into_.questionnaire)) result_.problems.push_back(*std::move(note));
        if (file.assessment.sealed && !into_.sealed) {
            tell(file, {}, "its ballots are still sealed, and merging them makes them visible",
                 "seal the ballots here too if nobody should see them yet");
        }
        for (const Respondent& ballot : ballots_in(file.assessment))
            take_ballot(index, ballot, outcome);
        if (outcome.taken + outcome.replaced + outcome.left_out == 0 && file.assessment.id == into_.id) {
            tell(file, {}, "this is the assessment itself, which has all of these ballots", "nothing is taken from it");
        }
    }

    Merge finish(std::chrono::sys_seconds now) {
        for (std::size_t i = 0; i < files_.size(); ++i)
            check_answers(i);
        tell_alike();
        for (const RespondentId& id : order_)
            result_.edit.respondents.push_back(people_.at(id).ballot);
        for (std::size_t i = 0; i < files_.size(); ++i)
            add_record(i, now);
        return std::move(result_);
    }

private:
    void tell(const BallotFile& file, SourcePosition at, std::string message, std::string hint) {
        result_.problems.push_back({Severity::warning, file.file, at, std::move(message), std::move(hint)});
    }

    /// What to say of a file whose bytes were met before.
    [[nodiscard]] std::optional<std::string> known_from(std::size_t index) const {
        const std::string& sha256 = files_[index].sha256;
        if (sha256.empty()) return std::nullopt;
        for (const MergedFile& record : into_.merged_files) {
            if (record.sha256 == sha256)
                return fmt::format("this file was merged before, as {}", in_quotes(record.file));
        }
        for (std::size_t i = 0; i < index; ++i) {
            const bool same = files_[i].sha256 == sha256 && !result_.files[i].refused;
            if (same) return fmt::format("this file is the same as {}", files_[i].file);
        }
        return std::nullopt;
    }

    void take_ballot(std::size_t index, const Respondent& ballot, MergedFileOutcome& outcome) {
        const BallotFile& file = files_[index];
        const Time age = age_of(file.assessment, ballot.id);
        const auto [place, is_new] = people_.try_emplace(ballot.id, Standing{ballot, index, age});
        Standing& standing = place->second;
        const std::string name = fmt::format("ballot {}", in_quotes(ballot.id.text));
        if (is_new) {
            ++outcome.taken;
            order_.push_back(ballot.id);
        } else if (says_the_same(standing.ballot, ballot)) {
            ++outcome.already_there;
            // The younger age must count whichever file comes first, or a third version might win by its place.
            if (standing.file != no_file) standing.age = std::max(standing.age, age);
            tell(file, ballot.at, fmt::format("{} is already included, with the same answers", name), "it counts once");
            return;
        } else if (age > standing.age) {
            ++outcome.replaced;
            if (standing.file == no_file) order_.push_back(ballot.id);
            tell(file, ballot.at, fmt::format("{} is also in {}, with other answers", name, place_of(standing.file)),
                 "this one is used: its file was changed later");
            standing = {ballot, index, age};
        } else {
            ++outcome.left_out;
            const char* why = age < standing.age ? "its file was changed later" : "no file was changed later";
            tell(file, ballot.at, fmt::format("{} is also in {}, with other answers", name, place_of(standing.file)),
                 fmt::format("the other one is kept: {}", why));
            return;
        }
        if (ballot.unfinished) {
            tell(file, ballot.at,
                 fmt::format("{} is unfinished: it has {}", name, counted(ballot.answers.size(), "answer")),
                 "it counts in no result until it is finished");
        }
    }

    [[nodiscard]] std::string place_of(std::size_t file) const {
        return file == no_file ? "this assessment" : files_[file].file;
    }

    /// Answers that the questionnaire cannot place are kept, so they are no reason to refuse the file.
    void check_answers(std::size_t index) {
        Assessment taken;
        taken.questionnaire.id = questionnaire_.id;
        for (const RespondentId& id : order_) {
            const Standing& standing = people_.at(id);
            if (standing.file == index) taken.respondents.push_back(standing.ballot);
        }
        for (Problem& problem : check_assessment(taken, questionnaire_, "", files_[index].file)) {
            problem.severity = Severity::warning;
            result_.problems.push_back(std::move(problem));
        }
    }

    /// Two ids with all answers alike, from different files: somebody may have answered on two computers.
    void tell_alike() {
        std::map<std::pair<std::string, Content>, std::vector<const Standing*>> alike;
        const auto add = [&](const RespondentId& id) {
            const Standing& standing = people_.at(id);
            const Content content = content_of(standing.ballot);
            const auto answered = std::count_if(content.begin(), content.end(), [](const auto& given) {
                return std::get<Answer::Kind>(given) == Answer::Kind::value;
            });
            if (answered >= alike_answers) alike[{standing.ballot.role, content}].push_back(&standing);
        };
        for (const Respondent& respondent : into_.respondents)
            add(respondent.id);
        for (const RespondentId& id : order_) {
            if (find_respondent(into_, id) == nullptr) add(id);
        }
        for (const auto& [content, group] : alike) {
            const Standing& first = *group.front();
            for (const Standing* other : group) {
                if (other->file == first.file || other->file == no_file) continue;
                tell(files_[other->file], other->ballot.at,
                     fmt::format("ballot {} has the same answers as {} in {}", in_quotes(other->ballot.id.text),
                                 in_quotes(first.ballot.id.text), place_of(first.file)),
                     "both are kept; if they are one person's, remove one of them");
            }
        }
    }

    void add_record(std::size_t index, std::chrono::sys_seconds now) {
        const BallotFile& file = files_[index];
        MergedFile record;
        record.file = name_of(file.file);
        record.sha256 = file.sha256;
        record.id = file.assessment.id;
        record.modified = file.assessment.modified;
        record.merged = now;
        for (const RespondentId& id : order_) {
            if (people_.at(id).file == index) record.respondents.push_back(id);
        }
        if (!record.respondents.empty()) result_.edit.files.push_back(std::move(record));
    }

    const Assessment& into_;
    const Questionnaire& questionnaire_;
    std::span<const BallotFile> files_;
    std::map<RespondentId, Standing> people_;
    std::vector<RespondentId> order_;  ///< Of those whose ballot is taken.
    Merge result_;
};

}  // namespace

RespondentId agreed_respondent(const Assessment& assessment) {
    constexpr std::size_t enough_to_differ = 16;
    return {"agreed-" + sha256_hex("agreed answers of " + assessment.id).substr(0, enough_to_differ)};
}

Merge merge(const Assessment& into, const Questionnaire& questionnaire, std::span<const BallotFile> files,
            std::chrono::sys_seconds now, const MergeOptions& options) {
    Merging merging(into, questionnaire, files);
    for (std::size_t i = 0; i < files.size(); ++i)
        merging.take(i, options);
    return merging.finish(now);
}

}  // namespace readiness
