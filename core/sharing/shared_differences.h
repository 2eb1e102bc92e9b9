// How far an assessment is from one that a copy was made from. Internal to sharing.
#pragma once

#include <string>

#include "core/model/instrument.h"
#include "core/sharing/ledger.h"

namespace readiness {

/// The ballots as a record keeps them, with fingerprints salted by `salt`, the id of the assessment of that record.
std::vector<SharedBallot> shared_ballots(const Instrument& instrument, const Assessment& assessment,
                                         const std::string& salt);

/// What a factor is called among the parts of a ballot.
std::string factor_part(const FactorId& factor);

/// How the answers to each item came out, from hands or from ballots as the mode says.
std::vector<Tally> shared_hands(const Questionnaire& questionnaire, const Assessment& assessment);

struct BallotDifference {
    int came = 0;
    int went = 0;
    int changed = 0;
    int in_common = 0;      ///< Ballots with the same id, changed or not.
    std::string thin_part;  ///< An item or factor at which too few of them differ, but some; empty if there is none.
    bool roles_leave_few = false;  ///< At a factor the earlier copy's role scores leave too few of those there now.

    [[nodiscard]] int people() const { return came + went + changed; }
};

/// What differs between the ballots of an earlier copy and those now, both with that copy's salt.
BallotDifference difference_of(const std::vector<SharedBallot>& before, const std::vector<SharedBallot>& now,
                               int smallest);

struct HandsDifference {
    int most = 0;      ///< The largest number of people by whom any item differs: those raised, or those taken down.
    ItemId thin_item;  ///< An item at which too few differ, but some; empty if there is none.
    int at_thin_item = 0;
};

/// What differs between two counts. Moving a hand from one option to another is one person.
HandsDifference difference_of(const std::vector<Tally>& before, const std::vector<Tally>& now, int smallest);

}  // namespace readiness
