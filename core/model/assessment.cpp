#include "core/model/assessment.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>

#include "core/base/find_by_id.h"

namespace readiness {

std::string_view to_text(Mode mode) {
    switch (mode) {
        case Mode::consensus: return "consensus";
        case Mode::ballots: return "ballots";
        case Mode::tally: return "tally";
    }
    return "";
}

std::string_view to_text(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return "open";
        case ActionStatus::doing: return "doing";
        case ActionStatus::done: return "done";
        case ActionStatus::dropped: return "dropped";
    }
    return "";
}

bool has_only_scores(const Assessment& assessment) {
    return assessment.shareable && assessment.mode != Mode::consensus;
}

std::vector<Mode> collected_modes(const Assessment& assessment) {
    std::vector<Mode> modes;
    if (!assessment.consensus.empty()) modes.push_back(Mode::consensus);
    if (!assessment.respondents.empty()) modes.push_back(Mode::ballots);
    if (!assessment.tallies.empty()) modes.push_back(Mode::tally);
    return modes;
}

bool is_from_newer_program(const Assessment& assessment) {
    return assessment.format_version > assessment_format_version;
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

const Note* find_note(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.notes, item);
}

}  // namespace readiness
