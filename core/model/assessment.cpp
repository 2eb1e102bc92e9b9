#include "core/model/assessment.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>

#include "core/base/find_by_id.h"
#include "core/model/questionnaire.h"

namespace readiness {

std::string_view to_text(Mode mode) {
    switch (mode) {
        case Mode::consensus: return "consensus";
        case Mode::ballots: return "ballots";
        case Mode::tally: return "tally";
    }
    return "";
}

std::string_view to_text(Reading reading) {
    switch (reading) {
        case Reading::agreed_first: return "agreed-first";
        case Reading::consensus: return "consensus";
        case Reading::ballots: return "ballots";
        case Reading::tally: return "tally";
    }
    return "";
}

Mode votes_beside_agreed(const Assessment& assessment) {
    const bool ballots = !assessment.respondents.empty();
    const bool hands = !assessment.tallies.empty();
    if (!ballots && !hands) return assessment.consensus.empty() ? assessment.mode : Mode::consensus;
    if (ballots && hands) return assessment.mode == Mode::tally ? Mode::tally : Mode::ballots;
    return ballots ? Mode::ballots : Mode::tally;
}

Reading reading_of(const Assessment& assessment) {
    if (assessment.basis) return *assessment.basis;
    switch (assessment.mode) {
        case Mode::consensus: break;
        case Mode::ballots: return Reading::ballots;
        case Mode::tally: return Reading::tally;
    }
    return Reading::consensus;
}

Mode votes_counted(const Assessment& assessment) {
    switch (reading_of(assessment)) {
        case Reading::agreed_first: return votes_beside_agreed(assessment);
        case Reading::consensus: break;
        case Reading::ballots: return Mode::ballots;
        case Reading::tally: return Mode::tally;
    }
    return Mode::consensus;
}

bool has_only_scores(const Assessment& assessment) {
    if (!assessment.shareable) return false;
    const Reading reading = reading_of(assessment);
    // Its votes are removed, so that they cannot tell what it was made from: there the mode says it.
    return reading == Reading::agreed_first ? assessment.mode != Mode::consensus : reading != Reading::consensus;
}

std::vector<Reading> collected_readings(const Assessment& assessment) {
    std::vector<Reading> readings;
    if (!assessment.consensus.empty()) readings.push_back(Reading::consensus);
    if (!handed_in_ballots(assessment).empty()) readings.push_back(Reading::ballots);
    if (!assessment.tallies.empty()) readings.push_back(Reading::tally);
    return readings;
}

bool is_from_newer_program(const Assessment& assessment) {
    return assessment.format_version > assessment_format_version;
}

bool is_read_only(const Assessment& assessment) {
    return is_from_newer_program(assessment) || assessment.shareable;
}

const AgreedAnswer* find_agreed(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.consensus, item);
}

const Tally* find_tally(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.tallies, item);
}

const Respondent* find_respondent(const Assessment& assessment, const RespondentId& id) {
    return find_by_id(assessment.respondents, id);
}

std::vector<const Respondent*> handed_in_ballots(const Assessment& assessment) {
    std::vector<const Respondent*> ballots;
    for (const Respondent& respondent : assessment.respondents) {
        if (!respondent.unfinished) ballots.push_back(&respondent);
    }
    return ballots;
}

const Answer* find_answer(const Respondent& respondent, const ItemId& item) {
    const ItemAnswer* given = find_by_item(respondent.answers, item);
    return given != nullptr ? &given->answer : nullptr;
}

bool is_left_open(const Assessment& assessment, const ItemId& item) {
    return std::find(assessment.left_open.begin(), assessment.left_open.end(), item) != assessment.left_open.end();
}

int hands(const Tally& tally) {
    constexpr std::int64_t most = 1'000'000'000;  // a file may list any number of counts
    const std::int64_t counted = std::accumulate(tally.counts.begin(), tally.counts.end(), std::int64_t{0});
    return static_cast<int>(
        std::min(most, counted + std::ssize(tally.values) + tally.dont_know + tally.not_applicable));
}

bool is_revealed(const Assessment& assessment, const ItemId& item) {
    return std::find(assessment.revealed.begin(), assessment.revealed.end(), item) != assessment.revealed.end();
}

int round_of(const Assessment& assessment, const ItemId& item) {
    return 1 + static_cast<int>(std::count_if(assessment.earlier_tallies.begin(), assessment.earlier_tallies.end(),
                                              [&](const EarlierTally& e) { return e.tally.item == item; }));
}

const Said* find_said(const std::vector<Said>& said, const QuestionId& question) {
    const auto found = std::ranges::find(said, question, &Said::question);
    return found != said.end() ? &*found : nullptr;
}

std::vector<std::string> roles_to_pick(const Assessment& assessment, const Questionnaire& questionnaire) {
    if (!assessment.roles.empty()) return assessment.roles;
    const UnscoredQuestion* question = role_question(questionnaire);
    return question != nullptr ? question->options : std::vector<std::string>();
}

const Note* find_note(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.notes, item);
}

const Action* find_action(const Assessment& assessment, std::string_view id) {
    return find_by_id(assessment.actions, id);
}

std::optional<Ours> find_ours(const Assessment& assessment, const BarrierId& barrier) {
    const auto found = std::ranges::find(assessment.ours, barrier, &OursAnswer::barrier);
    return found != assessment.ours.end() ? std::optional(found->answer) : std::nullopt;
}

}  // namespace readiness
