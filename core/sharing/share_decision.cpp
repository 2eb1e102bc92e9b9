#include "core/sharing/share_decision.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/base/text.h"
#include "core/files/assessment_writer.h"
#include "core/model/ballot_index.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/sharing/chosen_figures.h"
#include "core/sharing/copy_figures.h"
#include "core/sharing/given_rows.h"
#include "core/sharing/old_ledger_toml.h"
#include "core/sharing/share_words.h"
#include "core/sharing/shareable_copy.h"
#include "core/sharing/shown_profile.h"
#include "core/words/counts.h"
#include "core/words/dates.h"

namespace readiness {

namespace {

/// In UTC: the computer's time zone is not known here.
std::string day_of(const std::optional<std::chrono::sys_seconds>& moment) {
    if (!moment) return "an unknown day";
    return day_text(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*moment)));
}

GivenOut without_time(GivenOut record) {
    record.when.reset();
    return record;
}

/// Of one assessment both ballots and hands.
bool asks_the_same_people(const GivenOut& record, const GivenOut& all) {
    return record.assessment == all.assessment && record.mode != all.mode;
}

/// The hands of one assessment are compared by their fingerprints: without the secret these were made with they cannot
/// be.
bool cannot_be_compared(const GivenOut& record, const GivenOut& all) {
    return record.assessment == all.assessment && record.mode == Mode::tally && all.mode == Mode::tally &&
           record.hands_key != all.hands_key;
}

bool all_ballots_are_there(const GivenOut& record, const BallotIndex& index) {
    return std::ranges::all_of(record.ballots,
                               [&](const GivenOut::Ballot& ballot) { return index.find(ballot.id) != nullptr; });
}

/// An earlier copy as it may go out today.
StoredProfile cut_to(int smallest, const GivenOut& record) {
    StoredProfile profile = record.profile;
    if (record.minimum_group >= smallest) return profile;
    profile.roles.clear();
    for (StoredProfile::FactorScore& factor : profile.factors) {
        if (!factor.people || *factor.people >= smallest) continue;
        factor = {factor.id, {}, "", {}, {}};
        factor.withheld = true;
        profile.overall.reset();
        profile.band.clear();
    }
    return profile;
}

class Decision {
public:
    Decision(const ScoredAssessment& scored, std::span<const GivenOut> given_out, std::string_view file)
        : scored_(scored),
          assessment_(scored.assessment()),
          index_(scored.assessment()),
          file_(file),
          smallest_(std::max(assessment_.minimum_group, least_minimum_group)),
          all_(all_figures(scored, smallest_)) {
        for (const GivenOut& record : given_out)
            given_out_.push_back(with_weights(record, all_));
    }

    ShareDecision decide(std::chrono::sys_seconds now) {
        const bool compared = std::ranges::none_of(given_out_, [&](const GivenOut& record) {
            return asks_the_same_people(record, all_) || cannot_be_compared(record, all_);
        });
        if (!compared) {
            return again(
                "A copy of this assessment went out that was answered in another way. Beside it, a new one "
                "could show who said what.");
        }
        const std::vector<const GivenOut*> earlier = of_same_people(all_, given_out_);
        if (const std::optional<OtherBallot> other = from_another_file(earlier)) return beside_another_file(*other);
        const ChosenFigures chosen = chosen_figures(scored_, all_, earlier);
        const std::vector<std::string> left_out =
            left_out_words(scored_.questionnaire(), scored_.evidence(), chosen.left_out, earlier);
        const int scores = factor_scores(chosen);
        const int withheld = withheld_scores(chosen);
        const bool has_scores = scores + withheld > 0;
        if (has_scores && scores == 0) return again(left_out.front());
        const bool worse = withheld > 0 && (scores < withheld || !shows_something_new(chosen));
        if (worse && earlier_copy() != nullptr) return again(left_out.front());
        return fresh(chosen, left_out, now);
    }

private:
    [[nodiscard]] static int factor_scores(const ChosenFigures& chosen) {
        return static_cast<int>(
            std::ranges::count_if(chosen.shown, [](const std::string& name) { return name.starts_with("factor "); }));
    }
    [[nodiscard]] static int withheld_scores(const ChosenFigures& chosen) {
        return static_cast<int>(std::ranges::count_if(
            chosen.left_out, [](const LeftOutFigure& figure) { return figure.name.starts_with("factor "); }));
    }

    /// A ballot in an earlier copy that cannot be compared with the one of the same id.
    struct OtherBallot {
        const GivenOut& copy;
        RespondentId id;
    };

    /// Fingerprints are compared by the secret that they were made with. Of earlier versions of the program there are
    /// none, and answers count as the same.
    [[nodiscard]] std::optional<OtherBallot> from_another_file(const std::vector<const GivenOut*>& earlier) const {
        std::map<RespondentId, std::string> keys;
        for (const GivenOut::Ballot& ballot : all_.ballots)
            keys.emplace(ballot.id, ballot.key);
        for (const GivenOut* record : earlier) {
            for (const GivenOut::Ballot& ballot : record->ballots) {
                if (ballot.key.empty()) continue;
                if (keys.emplace(ballot.id, ballot.key).first->second != ballot.key)
                    return OtherBallot{*record, ballot.id};
            }
        }
        return std::nullopt;
    }

    /// Ids that somebody wrote by hand can be those of other people in another assessment. A file that was copied, and
    /// given another id, looks just the same, so nobody can tell but who wrote it.
    [[nodiscard]] ShareDecision beside_another_file(const OtherBallot& other) const {
        if (other.copy.assessment == assessment_.id) {
            return again(
                "A copy of this assessment went out from another file of it, and it cannot be told whether ballots "
                "have changed since.",
                "share from the file that that copy was made from");
        }
        return again(fmt::format("The ballot {} was in the copy of {} from another file, and it cannot be told whether "
                                 "it is the same person's.",
                                 in_quotes(other.id.text), day_of(other.copy.when)),
                     "if it is, share from that file; if these are other people, give each ballot here an id that no "
                     "other file has, such as a UUID");
    }

    /// A score that the earlier copy does not have.
    [[nodiscard]] bool shows_something_new(const ChosenFigures& chosen) const {
        const GivenOut* earlier = earlier_copy();
        if (earlier == nullptr) return true;
        const StoredProfile now = shown_profile(scored_, all_, chosen.shown, smallest_);
        return std::ranges::any_of(now.factors, [&](const StoredProfile::FactorScore& factor) {
            const auto* before = find_by_id(earlier->profile.factors, factor.id);
            return factor.score && (before == nullptr || before->score != factor.score);
        });
    }

    /// The latest one that may go out again.
    [[nodiscard]] const GivenOut* earlier_copy() const {
        const GivenOut* latest = nullptr;
        for (const GivenOut& record : given_out_) {
            if (record.assessment != assessment_.id || record.mode != all_.mode) continue;
            if (!all_ballots_are_there(record, index_)) continue;
            if (latest == nullptr || record.when >= latest->when) latest = &record;
        }
        return latest;
    }

    [[nodiscard]] ShareDecision again(const std::string& why, const std::string& what_to_do = "") const {
        ShareDecision decision;
        const GivenOut* copy = earlier_copy();
        if (copy == nullptr) {
            decision.problems.push_back(
                {Severity::error,
                 file_,
                 {},
                 "there can be no copy now. " + why,
                 !what_to_do.empty() ? what_to_do
                                     : "share it once more people have answered, or show the profile yourself"});
            return decision;
        }
        decision.is_earlier = true;
        decision.text = write_assessment(shareable_copy(scored_, cut_to(smallest_, *copy)), scored_.questionnaire());
        tell(decision,
             fmt::format("This has the scores of the earlier copy of {} with {}, and no new ones. {}",
                         day_of(copy->when), people_text(copy->profile.people.value_or(0)), why),
             what_to_do);
        return decision;
    }

    [[nodiscard]] ShareDecision fresh(const ChosenFigures& chosen, const std::vector<std::string>& left_out,
                                      std::chrono::sys_seconds now) const {
        ShareDecision decision;
        GivenOut record = with_shown_figures(all_, chosen.shown);
        record.when = now;
        record.profile = shown_profile(scored_, all_, chosen.shown, smallest_);
        decision.text = write_assessment(shareable_copy(scored_, record.profile), scored_.questionnaire());
        for (const std::string& text : left_out)
            tell(decision, text);
        const auto known = std::ranges::find_if(
            given_out_, [&](const GivenOut& other) { return without_time(other) == without_time(record); });
        if (known != given_out_.end()) {
            decision.known = *known;
        } else {
            decision.record = std::move(record);
        }
        return decision;
    }

    void tell(ShareDecision& decision, std::string message, const std::string& what_to_do = "") const {
        decision.problems.push_back({Severity::warning, file_, {}, std::move(message), what_to_do});
    }

    const ScoredAssessment& scored_;
    const Assessment& assessment_;
    BallotIndex index_;
    std::vector<GivenOut> given_out_;
    std::string file_;
    int smallest_;
    GivenOut all_;
};

/// A copy of agreed answers has the answers of those who agreed.
void warn_of_few(const Assessment& assessment, std::string_view file, ShareDecision& decision) {
    const std::string hint = "share it only if all of them agree to that";
    if (!assessment.people) {
        decision.problems.push_back({Severity::warning,
                                     std::string(file),
                                     {},
                                     "The file does not say how many people agreed on these answers. If it was one or "
                                     "two, the copy shows what they think",
                                     hint});
    } else if (*assessment.people < minimum_group_outside) {
        decision.problems.push_back({Severity::warning,
                                     std::string(file),
                                     {},
                                     fmt::format("{} agreed on these answers, and the copy shows what they think",
                                                 people_text(*assessment.people)),
                                     hint});
    }
}

}  // namespace

ShareDecision decide_on_copy(const ScoredAssessment& scored, std::span<const GivenOut> given_out,
                             std::chrono::sys_seconds now, std::string_view file) {
    const Assessment& assessment = scored.assessment();
    ShareDecision decision;
    if (auto refusal = why_not_shareable(scored.questionnaire(), assessment, file)) {
        decision.problems.push_back(*std::move(refusal));
        return decision;
    }
    if (votes_counted(assessment) != Mode::consensus) return Decision(scored, given_out, file).decide(now);
    decision.text = write_assessment(shareable_copy(scored, {}), scored.questionnaire());
    warn_of_few(assessment, file, decision);
    return decision;
}

RecordGivenOut secrets_to_make(const Assessment& assessment, const std::function<std::string()>& secret) {
    RecordGivenOut made;
    if (assessment.shareable || votes_counted(assessment) == Mode::consensus) return made;
    for (const Respondent& respondent : assessment.respondents) {
        if (respondent.secret.empty()) made.secrets.push_back({respondent.id, secret()});
    }
    if (!assessment.tallies.empty() && assessment.hands_secret.empty()) made.hands_secret = secret();
    return made;
}

std::vector<GivenOut> all_records(std::span<const GivenOut> some, std::span<const GivenOut> others) {
    std::vector<GivenOut> all(some.begin(), some.end());
    for (const GivenOut& record : others) {
        if (std::ranges::find(all, record) == all.end()) all.push_back(record);
    }
    return all;
}

}  // namespace readiness
