#include "core/sharing/share_decision.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/files/assessment_toml.h"
#include "core/files/assessment_writer.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/shareable_copy.h"
#include "core/sharing/shared_differences.h"
#include "core/words/dates.h"

namespace readiness {

namespace {

/// In UTC: the computer's time zone is not known here.
std::string day_of(const std::optional<std::chrono::sys_seconds>& moment) {
    if (!moment) return "an unknown day";
    return day_text(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*moment)));
}

/// "1 ballot added", "2 ballots added, 1 removed and 3 changed".
std::string events_text(const BallotDifference& difference) {
    std::vector<std::string> events;
    const auto add = [&](int count, const char* what) {
        if (count == 0) return;
        events.push_back((events.empty() ? counted(count, "ballot") : std::to_string(count)) + " " + what);
    };
    add(difference.came, "added");
    add(difference.went, "removed");
    add(difference.changed, "changed");
    std::string text = events.front();
    for (std::size_t i = 1; i < events.size(); ++i)
        text += (i + 1 == events.size() ? " and " : ", ") + events[i];
    return text;
}

/// How an earlier copy relates to the one to be made.
struct Relation {
    bool counts = false;    ///< Comparing both could reveal something.
    bool is_equal = false;  ///< It was made from the same answers.
    std::string conflict;   ///< Why the new one cannot go out beside it; empty if it can.
};

Relation relation_of_ballots(const SharedCopy& copy, const std::vector<SharedBallot>& now, int smallest,
                             bool same_assessment) {
    const BallotDifference difference = difference_of(copy.ballots, now, smallest);
    Relation relation;
    relation.counts = same_assessment || difference.in_common > 0;
    if (!relation.counts) return relation;
    relation.is_equal = difference.people() == 0;
    if (relation.is_equal) return relation;
    if (difference.people() < smallest) {
        const bool only_came = difference.came == difference.people();
        relation.conflict = fmt::format("{} since. {} will be in a copy once {} have {}.", events_text(difference),
                                        difference.people() == 1 ? "It" : "They", smallest,
                                        only_came ? "been added" : "been added, removed or changed");
    } else if (!difference.thin_part.empty()) {
        relation.conflict = fmt::format(
            "{} since, but at {} fewer than {} of them make a difference. They will be in a copy once {} do.",
            events_text(difference), difference.thin_part, smallest, smallest);
    } else if (difference.roles_leave_few) {
        relation.conflict = fmt::format(
            "{} since, and fewer than {} people are outside the roles in that copy. They "
            "will be in a copy once {} are.",
            events_text(difference), smallest, smallest);
    }
    return relation;
}

Relation relation_of_hands(const SharedCopy& copy, const std::vector<Tally>& now, int smallest) {
    const HandsDifference difference = difference_of(copy.hands, now, smallest);
    Relation relation{.counts = true, .is_equal = difference.most == 0, .conflict = ""};
    if (difference.thin_item.empty()) return relation;
    relation.conflict = fmt::format("{} changed since on item {}. {} will be in a copy once {} have.",
                                    counted(difference.at_thin_item, "hand"), difference.thin_item.text,
                                    difference.at_thin_item == 1 ? "It" : "They", smallest);
    return relation;
}

/// The figures alone, in the file's own words.
std::string figures_of(const Assessment& copy) {
    Assessment figures;
    figures.mode = copy.mode;
    figures.stored_profile = copy.stored_profile;
    return write_assessment(figures, {});
}

bool has_same_figures(const SharedCopy& earlier, const Assessment& copy) {
    const Loaded<Assessment> read = read_assessment(earlier.text, "");
    return read.value && figures_of(*read.value) == figures_of(copy);
}

/// The scores of the ballot that are in the scores which the copy shows of its role.
std::vector<std::string> shown_parts(const SharedBallot& ballot, const StoredProfile::Role& role) {
    std::vector<std::string> shown;
    for (const StoredProfile::RoleScore& cell : role.scores) {
        const std::string part = factor_part(cell.factor);
        const bool has_it = std::any_of(ballot.parts.begin(), ballot.parts.end(),
                                        [&](const SharedPart& other) { return other.part == part; });
        if (has_it) shown.push_back(part);
    }
    return shown;
}

class Decision {
public:
    Decision(const ScoredAssessment& scored, std::string_view file)
        : scored_(scored),
          assessment_(scored.assessment()),
          votes_(votes_counted(scored.assessment())),
          file_(file),
          hands_(shared_hands(scored.questionnaire(), scored.assessment())) {}

    ShareDecision decide(const Ledger& earlier, std::chrono::sys_seconds now) {
        const SharedCopy* equal = nullptr;
        const SharedCopy* conflicting = nullptr;
        std::string conflict;
        SharedRoles roles = SharedRoles::those_shown;
        for (const SharedCopy& copy : earlier.copies) {
            const Relation relation = relation_to(copy);
            if (!relation.counts) continue;
            if (relation.is_equal) {
                equal = &copy;
                continue;
            }
            roles = SharedRoles::left_out;
            if (relation.conflict.empty()) continue;
            conflicting = &copy;
            conflict = relation.conflict;
        }
        const Assessment copy = shareable_copy(scored_, roles);
        if (equal != nullptr) {
            if (has_same_figures(*equal, copy)) return fresh(copy, now, roles, equal);
            return again(*equal, "The answers have not changed since, so the figures stay as they were shared.");
        }
        if (conflicting != nullptr) return again(*conflicting, conflict);
        return fresh(copy, now, roles, nullptr);
    }

private:
    /// Its ballots as a record with that salt keeps them. Fingerprints take time, and most records have one salt.
    const std::vector<SharedBallot>& ballots_with(const std::string& salt) {
        const auto [place, is_new] = ballots_by_salt_.try_emplace(salt);
        if (is_new) place->second = shared_ballots(*scored_.instrument(), assessment_, salt);
        return place->second;
    }

    [[nodiscard]] Relation relation_to(const SharedCopy& copy) {
        if (copy.questionnaire != assessment_.questionnaire.id) return {};
        const int smallest = std::max({least_minimum_group, copy.minimum_group, assessment_.minimum_group});
        const bool same_assessment = copy.assessment == assessment_.id;
        if (copy.mode == Mode::ballots && votes_ == Mode::ballots) {
            const auto& now = ballots_with(copy.assessment);
            return relation_of_ballots(copy, now, smallest, same_assessment);
        }
        return same_assessment ? relation_of_hands(copy, hands_, smallest) : Relation();
    }

    ShareDecision again(const SharedCopy& copy, const std::string& why) const {
        ShareDecision decision;
        decision.text = copy.text;
        decision.is_earlier = true;
        tell(decision,
             fmt::format("This is the earlier copy of {} with {} people. {}", day_of(copy.shared), copy.people, why),
             "");
        return decision;
    }

    ShareDecision fresh(const Assessment& copy, std::chrono::sys_seconds now, SharedRoles roles,
                        const SharedCopy* equal) {
        ShareDecision decision;
        decision.text = write_assessment(copy, scored_.questionnaire());
        if (roles == SharedRoles::left_out && votes_ == Mode::ballots) {
            const auto with = shareable_copy(scored_, SharedRoles::those_shown);
            if (!with.stored_profile->roles.empty()) {
                tell(decision, "Roles are left out: a copy of some of these ballots has been shared before",
                     "comparing the roles in two copies could single out one person");
            }
        }
        if (equal == nullptr || equal->text != *decision.text) decision.record = record_of(copy, now, *decision.text);
        return decision;
    }

    [[nodiscard]] SharedCopy record_of(const Assessment& copy, std::chrono::sys_seconds now, const std::string& text) {
        SharedCopy record;
        record.assessment = assessment_.id;
        record.questionnaire = assessment_.questionnaire.id;
        record.sha256 = assessment_.questionnaire.sha256;
        record.shared = now;
        record.mode = votes_;
        record.minimum_group = std::max(least_minimum_group, assessment_.minimum_group);
        record.people = copy.stored_profile->people.value_or(0);
        record.hands = hands_;
        record.text = text;
        if (votes_ != Mode::ballots) return record;
        record.ballots = ballots_with(assessment_.id);
        // A role's fingerprint is the same as that of somebody who has only it.
        for (const StoredProfile::Role& role : copy.stored_profile->roles) {
            Assessment only_role;
            only_role.respondents.emplace_back().role = role.role;
            const std::string wanted = shared_ballots(*scored_.instrument(), only_role, assessment_.id).front().role;
            for (SharedBallot& ballot : record.ballots) {
                if (ballot.role == wanted) ballot.shown = shown_parts(ballot, role);
            }
        }
        return record;
    }

    void tell(ShareDecision& decision, std::string message, std::string hint) const {
        decision.problems.push_back({Severity::warning, file_, {}, std::move(message), std::move(hint)});
    }

    const ScoredAssessment& scored_;
    const Assessment& assessment_;
    Mode votes_;
    std::string file_;
    std::vector<Tally> hands_;
    std::map<std::string, std::vector<SharedBallot>> ballots_by_salt_;
};

}  // namespace

ShareDecision decide_on_copy(const ScoredAssessment& scored, const Ledger& earlier, std::chrono::sys_seconds now,
                             std::string_view file) {
    const Assessment& assessment = scored.assessment();
    ShareDecision decision;
    if (auto refusal = why_not_shareable(scored.questionnaire(), assessment, file)) {
        decision.problems.push_back(*std::move(refusal));
        return decision;
    }
    if (votes_counted(assessment) == Mode::consensus) {
        const Assessment copy = shareable_copy(scored, SharedRoles::left_out);
        decision.text = write_assessment(copy, scored.questionnaire());
        return decision;
    }
    return Decision(scored, file).decide(earlier, now);
}

}  // namespace readiness
