#include "core/groups/readings.h"

#include <algorithm>

#include "core/groups/collecting.h"
#include "core/groups/sealing.h"

namespace readiness {

namespace {

bool contains(const std::vector<Reading>& readings, Reading reading) {
    return std::find(readings.begin(), readings.end(), reading) != readings.end();
}

Mode votes_by(Reading reading, const Assessment& assessment) {
    switch (reading) {
        case Reading::agreed_first: return votes_beside_agreed(assessment);
        case Reading::consensus: break;
        case Reading::ballots: return Mode::ballots;
        case Reading::tally: return Mode::tally;
    }
    return Mode::consensus;
}

/// Whether results would be sealed if that reading were chosen.
bool is_sealed(const Assessment& assessment, Reading reading) {
    return has_sealed_votes(assessment, votes_by(reading, assessment));
}

}  // namespace

std::vector<Reading> readings_to_choose(const Assessment& assessment) {
    const std::vector<Reading> collected = collected_readings(assessment);
    const Reading now = reading_of(assessment);
    const auto offered = [&](Reading reading) {
        if (reading == now) return reading != Reading::agreed_first || collected.size() > 1;
        if (is_sealed(assessment, reading)) return false;
        if (reading != Reading::agreed_first) return contains(collected, reading);
        return collected.size() > 1 && !assessment.consensus.empty();
    };
    std::vector<Reading> readings;
    for (const Reading reading : {Reading::agreed_first, Reading::consensus, Reading::ballots, Reading::tally}) {
        if (offered(reading)) readings.push_back(reading);
    }
    return readings;
}

bool has_open_questions(const Questionnaire& questionnaire, const Assessment& assessment) {
    if (assessment.mode == Mode::ballots) return assessment.sealed || finished_ballots(assessment) == 0;
    return std::any_of(questionnaire.items.begin(), questionnaire.items.end(), [&](const Item& item) {
        if (is_left_open(assessment, item.id) || find_agreed(assessment, item.id) != nullptr) return false;
        return assessment.mode == Mode::consensus || find_tally(assessment, item.id) == nullptr;
    });
}

}  // namespace readiness
