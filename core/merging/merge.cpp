#include "core/merging/merge.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/base/problem_log.h"
#include "core/base/text.h"
#include "core/files/check_assessment.h"
#include "core/merging/merge_refusal.h"
#include "core/merging/merged_pairs.h"
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
    return left.role == right.role && left.unfinished == right.unfinished && left.pair == right.pair &&
           content_of(left) == content_of(right) && said_in(left) == said_in(right);
}

/// When the ballots of an assessment were last changed, as far as files say. Merging changes the assessment and not the
/// ballots: those that were merged are at most as old as the newest file that they came from. Which of them came from
/// which file is not on record, since files are named after people and places.
Time age_of_ballots(const Assessment& assessment) {
    Time newest;
    std::int64_t merged = 0;
    for (const MergedFile& file : assessment.merged_files) {
        newest = std::max(newest, file.modified);
        merged += file.ballots;
    }
    const bool all_are_merged = merged > 0 && merged >= std::ssize(assessment.respondents);
    return all_are_merged ? newest : assessment.modified;
}

std::string name_of(const std::string& path) {
    return path.substr(path.find_last_of("/\\") + 1);  // the whole if there is no folder
}

/// The same for ballots that say the same, whatever the order of their answers.
std::size_t content_hash(const Respondent& respondent) {
    std::size_t hash = std::hash<std::string>()(respondent.role);
    for (const ItemAnswer& given : respondent.answers) {
        constexpr std::size_t spread = 0x9E3779B97F4A7C15;  // So that two answers that change places differ.
        const std::size_t answer =
            std::hash<double>()(given.answer.value) + static_cast<std::size_t>(given.answer.kind);
        hash += (std::hash<std::string>()(given.item.text) ^ (answer * spread)) * spread;
    }
    return hash;
}

Respondent agreed_as_ballot(const Assessment& assessment) {
    Respondent respondent;
    respondent.id = agreed_respondent(assessment);
    for (const AgreedAnswer& agreed : assessment.consensus)
        respondent.answers.push_back({agreed.item, agreed.answer, agreed.at});
    respondent.said = assessment.said;
    return respondent;
}

/// What a room has put into an assessment beside its ballots, as words; empty if there is nothing.
std::string without_ballots(const Assessment& assessment) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
        if (count > 0) parts.push_back(counted(count, one, many));
    };
    // Without ballots the agreed answers are taken as one.
    if (!assessment.respondents.empty()) add(assessment.consensus.size(), "agreed answer", "agreed answers");
    add(assessment.tallies.size() + assessment.earlier_tallies.size(), "show of hands", "shows of hands");
    add(assessment.notes.size(), "note", "notes");
    add(assessment.ours.size() + assessment.actions.size(), "part of the plan", "parts of the plan");
    return listed(parts);
}

/// Ballots that are there already have no file.
constexpr std::size_t no_file = static_cast<std::size_t>(-1);

/// The ballot that stands for a person, and where it is from. It stays where it is: there may be very many.
struct Standing {
    const Respondent* ballot = nullptr;
    std::size_t file = no_file;
    Time age;
};

class Merging {
public:
    Merging(const Assessment& into, const Questionnaire& questionnaire, std::span<const BallotFile> files)
        : into_(into), questionnaire_(questionnaire), files_(files) {
        const Time age = age_of_ballots(into);
        for (const Respondent& respondent : into.respondents) {
            people_.emplace(respondent.id, Standing{&respondent, no_file, age});
            note_secret(respondent);
        }
        for (const MergedFile& record : into.merged_files)
            merged_as_.try_emplace(record.sha256, record.file);
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
        same_bytes_.try_emplace(file.sha256, index);
        if (auto note = edition_note(file, into_.questionnaire)) result_.problems.push_back(*std::move(note));
        if (file.assessment.sealed && !into_.sealed) {
            tell(file, {}, "its ballots are still sealed, and merging them makes them visible",
                 "seal the ballots here too if nobody should see them yet");
        }
        const Time age = age_of_ballots(file.assessment);
        for (const Respondent& ballot : ballots_in(file.assessment)) {
            note_secret(ballot);
            take_ballot(index, ballot, age, outcome);
        }
        take_records(file.assessment);
        if (outcome.taken + outcome.replaced + outcome.left_out == 0 && file.assessment.id == into_.id) {
            tell(file, {}, "this is the assessment itself, which has all of these ballots", "nothing is taken from it");
        } else if (const std::string rest = without_ballots(file.assessment); !rest.empty()) {
            tell(file, {}, fmt::format("only its ballots are taken, and not its {}", rest),
                 "keep the file if you want to keep these");
        }
    }

    Merge finish(std::chrono::sys_seconds now) {
        std::vector<std::vector<RespondentId>> taken(files_.size());
        for (const RespondentId& id : order_)
            taken[people_.at(id).file].push_back(id);
        for (std::size_t i = 0; i < files_.size(); ++i)
            check_answers(i, taken[i]);
        tell_alike();
        result_.edit.respondents.reserve(order_.size());
        for (const RespondentId& id : order_)
            take_with_secret(*people_.at(id).ballot);
        for (std::size_t i = 0; i < files_.size(); ++i)
            add_record(i, taken[i], now);
        count_the_rest();
        return std::move(result_);
    }

private:
    /// The ballots of a file; its agreed answers as one if it has none.
    std::span<const Respondent> ballots_in(const Assessment& assessment) {
        if (!assessment.respondents.empty()) return assessment.respondents;
        return {&agreed_.emplace_back(agreed_as_ballot(assessment)), 1};
    }

    /// Of many warnings about one file the first hundred are kept, as ProblemLog does.
    void tell(const BallotFile& file, SourcePosition at, std::string message, std::string hint) {
        if (++told_[file.file] > most_problems) return;
        result_.problems.push_back({Severity::warning, file.file, at, std::move(message), std::move(hint)});
    }

    void count_the_rest() {
        for (const auto& [file, count] : told_) {
            if (count <= most_problems) continue;
            const std::size_t more = count - most_problems;
            result_.problems.push_back(
                {Severity::warning, file, {}, fmt::format("and {} more", more), "", static_cast<int>(more)});
        }
    }

    /// What to say of a file whose bytes were met before.
    [[nodiscard]] std::optional<std::string> known_from(std::size_t index) const {
        const std::string& sha256 = files_[index].sha256;
        if (sha256.empty()) return std::nullopt;
        if (const auto record = merged_as_.find(sha256); record != merged_as_.end())
            return fmt::format("this file was merged before, as {}", in_quotes(record->second));
        if (const auto same = same_bytes_.find(sha256); same != same_bytes_.end())
            return fmt::format("this file is the same as {}", files_[same->second].file);
        return std::nullopt;
    }

    void take_ballot(std::size_t index, const Respondent& ballot, const Time& age, MergedFileOutcome& outcome) {
        const BallotFile& file = files_[index];
        const auto [place, is_new] = people_.try_emplace(ballot.id, Standing{&ballot, index, age});
        Standing& standing = place->second;
        const std::string name = fmt::format("ballot {}", in_quotes(ballot.id.text));
        if (is_new) {
            ++outcome.taken;
            order_.push_back(ballot.id);
        } else if (says_the_same(*standing.ballot, ballot)) {
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
            standing = {&ballot, index, age};
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

    /// The first one that a person's ballot has: what went out is compared by it.
    void note_secret(const Respondent& ballot) {
        if (!ballot.secret.empty()) secrets_.try_emplace(ballot.id.text, ballot.secret);
    }

    void take_with_secret(const Respondent& ballot) {
        Respondent& taken = result_.edit.respondents.emplace_back(ballot);
        const auto secret = secrets_.find(ballot.id.text);
        if (taken.secret.empty() && secret != secrets_.end()) taken.secret = secret->second;
    }

    /// What went out of a file counts here too: the same people are in both.
    void take_records(const Assessment& from) {
        ImportBallots& edit = result_.edit;
        if (from.minimum_group > into_.minimum_group)
            edit.minimum_group = std::max(edit.minimum_group, from.minimum_group);
        const auto is_in = [](const std::vector<GivenOut>& records, const GivenOut& record) {
            return std::ranges::find(records, record) != records.end();
        };
        for (const GivenOut& record : from.given_out) {
            if (!is_in(into_.given_out, record) && !is_in(edit.given_out, record)) edit.given_out.push_back(record);
        }
    }

    [[nodiscard]] std::string place_of(std::size_t file) const {
        return file == no_file ? "this assessment" : files_[file].file;
    }

    /// Answers that the questionnaire cannot place are kept, so they are no reason to refuse the file.
    void check_answers(std::size_t index, const std::vector<RespondentId>& from_it) {
        if (from_it.empty()) return;
        std::vector<const Respondent*> taken;
        taken.reserve(from_it.size());
        for (const RespondentId& id : from_it)
            taken.push_back(people_.at(id).ballot);
        const bool sealed = files_[index].assessment.sealed;
        for (Problem& problem : sealed ? check_sealed_ballots(taken, questionnaire_, files_[index].file)
                                       : check_ballots(taken, questionnaire_, files_[index].file)) {
            problem.severity = Severity::warning;
            result_.problems.push_back(std::move(problem));
        }
    }

    /// Two ids with all answers alike, from different files: somebody may have answered on two computers.
    void tell_alike() {
        // What all of them say, side by side, would take as much memory again as the ballots do.
        std::unordered_map<std::size_t, std::vector<const Standing*>> perhaps_alike;
        const auto add = [&](const RespondentId& id) {
            const Standing& standing = people_.at(id);
            const auto answered = std::ranges::count_if(standing.ballot->answers, [](const ItemAnswer& given) {
                return given.answer.kind == Answer::Kind::value;
            });
            if (answered >= alike_answers) perhaps_alike[content_hash(*standing.ballot)].push_back(&standing);
        };
        std::unordered_set<std::string_view> there;
        for (const Respondent& respondent : into_.respondents) {
            there.insert(respondent.id.text);
            add(respondent.id);
        }
        for (const RespondentId& id : order_) {
            if (!there.contains(id.text)) add(id);
        }
        std::map<std::pair<std::string, Content>, std::vector<const Standing*>> alike;
        for (const auto& [hash, group] : perhaps_alike) {
            if (group.size() < 2) continue;
            for (const Standing* standing : group)
                alike[{standing->ballot->role, content_of(*standing->ballot)}].push_back(standing);
        }
        for (const auto& [content, group] : alike) {
            const Standing& first = *group.front();
            for (const Standing* other : group) {
                if (other->file == first.file || other->file == no_file) continue;
                constexpr const char* what_to_do = "both are kept; if they are one person's, remove one of them";
                if (files_[other->file].assessment.sealed) {  // Nobody may learn yet who agrees with whom.
                    tell(files_[other->file], {},
                         fmt::format("one of its ballots has the same answers as one in {}", place_of(first.file)),
                         what_to_do);
                    continue;
                }
                tell(files_[other->file], other->ballot->at,
                     fmt::format("ballot {} has the same answers as {} in {}", in_quotes(other->ballot->id.text),
                                 in_quotes(first.ballot->id.text), place_of(first.file)),
                     what_to_do);
            }
        }
    }

    void add_record(std::size_t index, const std::vector<RespondentId>& from_it, std::chrono::sys_seconds now) {
        if (from_it.empty()) return;
        const BallotFile& file = files_[index];
        MergedFile record;
        record.file = name_of(file.file);
        record.sha256 = file.sha256;
        record.id = file.assessment.id;
        record.modified = file.assessment.modified;
        record.merged = now;
        record.ballots = static_cast<int>(from_it.size());
        result_.edit.files.push_back(std::move(record));
    }

    const Assessment& into_;
    const Questionnaire& questionnaire_;
    std::span<const BallotFile> files_;
    std::deque<Respondent> agreed_;  ///< Agreed answers as ballots.
    std::map<RespondentId, Standing> people_;
    std::unordered_map<std::string_view, std::string_view> secrets_;  ///< Of ballots, by their ids.
    std::vector<RespondentId> order_;                                 ///< Of those whose ballot is taken.
    std::unordered_map<std::string_view, std::string_view>
        merged_as_;                                                 ///< Names of files merged before, by their bytes.
    std::unordered_map<std::string_view, std::size_t> same_bytes_;  ///< Files taken now, by their bytes.
    std::map<std::string, std::size_t> told_;                       ///< How many warnings there are about a file.
    Merge result_;
};

}  // namespace

RespondentId agreed_respondent(const Assessment& assessment) {
    constexpr std::size_t enough_to_differ = 16;
    return {"agreed-" + sha256_hex("agreed answers of " + assessment.id).substr(0, enough_to_differ)};
}

Merge merge(const Assessment& into, const Questionnaire& questionnaire, std::span<const BallotFile> files,
            std::chrono::sys_seconds now, const MergeOptions& options) {
    const PairedFiles paired = with_pairs(into, files, options);
    const std::span<const BallotFile> used = paired.files.empty() ? files : std::span(paired.files);
    Merging merging(into, questionnaire, used);
    for (std::size_t i = 0; i < used.size(); ++i)
        merging.take(i, options);
    Merge merged = merging.finish(now);
    const bool has_pairs =
        std::ranges::any_of(merged.edit.respondents, [](const Respondent& ballot) { return !ballot.pair.empty(); });
    if (has_pairs && into.pair_secret.empty()) merged.edit.pair_secret = paired.secret;
    append(merged.problems, paired.problems);
    return merged;
}

}  // namespace readiness
