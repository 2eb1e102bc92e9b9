#include "core/sharing/shared_differences.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/base/fingerprint.h"
#include "core/groups/role_scores.h"
#include "core/groups/rounds.h"
#include "core/model/instrument.h"
#include "core/scoring/scoring.h"

namespace readiness {

namespace {

/// Long enough that two values will not meet by chance. No secret: few answers are possible, so that whoever has the
/// ledger could try them all; it keeps the answers from being read in passing.
std::string fingerprint_of(const std::string& salt, const RespondentId& id, const std::string& value) {
    constexpr std::size_t digits = 16;
    return sha256_hex(salt + '\n' + id.text + '\n' + value).substr(0, digits);
}

std::string text_of(const Answer& answer) {
    return fmt::format("{} {}", static_cast<int>(answer.kind), answer.value);
}

/// Role and answers in one text, whatever their order in the file.
std::string whole_text(const Respondent& respondent) {
    std::vector<std::string> lines;
    for (const ItemAnswer& given : respondent.answers)
        lines.push_back(given.item.text + " " + text_of(given.answer));
    std::sort(lines.begin(), lines.end());
    std::string text = "role " + role_key(respondent.role);
    for (const std::string& line : lines)
        text += "\n" + line;
    return text;
}

/// What of the ballot enters means: its answers, and whether they are enough for a score on a factor.
std::vector<SharedPart> parts_of(const Instrument& instrument, const Respondent& respondent, const std::string& salt) {
    Assessment alone;
    alone.mode = Mode::ballots;
    alone.respondents = {respondent};
    const Profile profile = score(instrument.questionnaire, instrument.evidence, alone);
    std::vector<SharedPart> parts;
    const auto add = [&](std::string part, const std::optional<double>& value) {
        if (!value) return;
        std::string fingerprint = fingerprint_of(salt, respondent.id, fmt::format("{} {:.6f}", part, *value));
        parts.push_back({std::move(part), std::move(fingerprint)});
    };
    for (const ItemResult& item : profile.items)
        add("item " + item.id.text, item.score);
    for (const FactorResult& factor : profile.factors)
        add(factor_part(factor.id), factor.score);
    return parts;
}

using Parts = std::map<std::string, std::string>;

Parts parts_of(const SharedBallot* ballot) {
    Parts parts;
    if (ballot == nullptr) return parts;
    for (const SharedPart& part : ballot->parts)
        parts.emplace(part.part, part.fingerprint);
    return parts;
}

/// Counts, at each part, the ballots that differ there.
void count_parts(const SharedBallot* before, const SharedBallot* now, std::map<std::string, int>& differing) {
    const Parts earlier = parts_of(before);
    const Parts later = parts_of(now);
    for (const auto& [part, fingerprint] : earlier) {
        const auto same = later.find(part);
        if (same == later.end() || same->second != fingerprint) ++differing[part];
    }
    for (const auto& [part, fingerprint] : later) {
        if (!earlier.contains(part)) ++differing[part];
    }
}

bool is_thin(int people, int smallest) {
    return people > 0 && people < smallest;
}

/// The people behind one score of a role in the earlier copy.
struct RoleCell {
    int people = 0;
    bool is_whole = true;  ///< All of them are there now with the same score, so that it can be taken from the total.
};

/// True if, at some factor, the earlier copy's role scores can be taken from the score of all now and leave a few.
bool roles_leave_few(const std::vector<SharedBallot>& before, const std::vector<SharedBallot>& now, int smallest) {
    std::map<std::string, int> left;
    for (const SharedBallot& ballot : now) {
        for (const SharedPart& part : ballot.parts)
            ++left[part.part];
    }
    std::map<std::pair<std::string, std::string>, RoleCell> cells;
    for (const SharedBallot& ballot : before) {
        const Parts earlier = parts_of(&ballot);
        const Parts later = parts_of(find_by_id(now, ballot.id));
        for (const std::string& part : ballot.shown) {
            const auto was = earlier.find(part);
            const auto is = later.find(part);
            RoleCell& cell = cells[{part, ballot.role}];
            ++cell.people;
            cell.is_whole = cell.is_whole && was != earlier.end() && is != later.end() && was->second == is->second;
        }
    }
    std::set<std::string> lessened;
    for (const auto& [place, cell] : cells) {
        if (!cell.is_whole) continue;
        left[place.first] -= cell.people;
        lessened.insert(place.first);
    }
    return std::any_of(lessened.begin(), lessened.end(),
                       [&](const std::string& part) { return is_thin(left[part], smallest); });
}

/// How many hands were raised (positive) or taken down (negative) for each answer.
std::map<std::string, int> changes(const Tally* before, const Tally* now) {
    std::map<std::string, int> changed;
    const auto add = [&](const Tally* tally, int sign) {
        if (tally == nullptr) return;
        for (std::size_t i = 0; i < tally->counts.size(); ++i)
            changed[fmt::format("option {}", i)] += sign * tally->counts[i];
        for (const double value : tally->values)
            changed[fmt::format("value {}", value)] += sign;
        changed["dont-know"] += sign * tally->dont_know;
        changed["not-applicable"] += sign * tally->not_applicable;
    };
    add(before, -1);
    add(now, 1);
    return changed;
}

int people_changed(const Tally* before, const Tally* now) {
    int raised = 0;
    int taken_down = 0;
    for (const auto& [answer, change] : changes(before, now))
        (change > 0 ? raised : taken_down) += std::abs(change);
    return std::max(raised, taken_down);
}

}  // namespace

std::string factor_part(const FactorId& factor) {
    return "factor " + factor.text;
}

std::vector<SharedBallot> shared_ballots(const Instrument& instrument, const Assessment& assessment,
                                         const std::string& salt) {
    std::vector<SharedBallot> ballots;
    for (const Respondent* respondent : handed_in_ballots(assessment)) {
        SharedBallot& ballot = ballots.emplace_back();
        ballot.id = respondent->id;
        ballot.fingerprint = fingerprint_of(salt, respondent->id, whole_text(*respondent));
        // The same for all of one role, so that a role can be found together again.
        ballot.role = fingerprint_of(salt, {"role"}, role_key(respondent->role));
        ballot.parts = parts_of(instrument, *respondent, salt);
    }
    std::sort(ballots.begin(), ballots.end(),
              [](const SharedBallot& left, const SharedBallot& right) { return left.id < right.id; });
    return ballots;
}

std::vector<Tally> shared_hands(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<Tally> hands;
    for (const Item& item : questionnaire.items) {
        const Tally* raised = find_tally(assessment, item.id);
        Tally counted;
        if (votes_counted(assessment) != Mode::tally) {
            counted = ballots_as_hands(questionnaire, assessment, item);
        } else if (raised != nullptr) {
            counted = *raised;
        }
        hands.push_back({item.id, counted.counts, counted.values, counted.dont_know, counted.not_applicable, {}, {}});
    }
    std::erase_if(hands, [](const Tally& tally) { return readiness::hands(tally) == 0; });
    return hands;
}

BallotDifference difference_of(const std::vector<SharedBallot>& before, const std::vector<SharedBallot>& now,
                               int smallest) {
    BallotDifference difference;
    std::map<std::string, int> differing;
    for (const SharedBallot& ballot : before) {
        const SharedBallot* later = find_by_id(now, ballot.id);
        if (later == nullptr) {
            ++difference.went;
        } else {
            ++difference.in_common;
            if (later->fingerprint != ballot.fingerprint) ++difference.changed;
        }
        count_parts(&ballot, later, differing);
    }
    for (const SharedBallot& ballot : now) {
        if (find_by_id(before, ballot.id) != nullptr) continue;
        ++difference.came;
        count_parts(nullptr, &ballot, differing);
    }
    for (const auto& [part, people] : differing) {
        if (is_thin(people, smallest)) difference.thin_part = part;
    }
    difference.roles_leave_few = roles_leave_few(before, now, smallest);
    return difference;
}

HandsDifference difference_of(const std::vector<Tally>& before, const std::vector<Tally>& now, int smallest) {
    HandsDifference difference;
    std::set<ItemId> items;
    for (const auto* tallies : {&before, &now}) {
        for (const Tally& tally : *tallies)
            items.insert(tally.item);
    }
    for (const ItemId& item : items) {
        const int people = people_changed(find_by_item(before, item), find_by_item(now, item));
        difference.most = std::max(difference.most, people);
        if (!is_thin(people, smallest)) continue;
        difference.thin_item = item;
        difference.at_thin_item = people;
    }
    return difference;
}

}  // namespace readiness
