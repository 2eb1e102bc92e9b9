#include "core/groups/workshop_summary.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/groups/discussion.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

std::vector<Round> seen_rounds(Tally ballots, const Assessment& assessment, const Item& item) {
    std::vector<Round> rounds = rounds_after(std::move(ballots), assessment, item);
    std::erase_if(rounds, [](const Round& round) { return round.hands.sealed; });
    return rounds;
}

bool says_something(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

/// Absent if the room knows.
std::optional<WorkshopSummary::ToAsk> to_ask(const Item& item, const std::vector<Round>& rounds,
                                             const AgreedAnswer* agreed) {
    WorkshopSummary::ToAsk ask;
    ask.item = item.id;
    if (!rounds.empty()) {
        const Tally& newest = rounds.back().hands;
        ask.dont_know = newest.dont_know;
        ask.of = hands(newest) - newest.not_applicable;
    }
    if (agreed != nullptr) {
        if (agreed->answer.kind != Answer::Kind::dont_know) return std::nullopt;
        ask.agreed_unknown = true;
        if (says_something(agreed->why)) ask.why = agreed->why;
        return ask;
    }
    if (ask.dont_know == 0) return std::nullopt;
    const double share = static_cast<double>(ask.dont_know) / ask.of;
    return share >= unknown_worth_talking_about - hair ? std::optional(std::move(ask)) : std::nullopt;
}

void add_item(WorkshopSummary& summary, Tally ballots, const Assessment& assessment, const Item& item) {
    const std::vector<Round> rounds = seen_rounds(std::move(ballots), assessment, item);
    const AgreedAnswer* agreed = find_agreed(assessment, item.id);
    if (is_left_open(assessment, item.id)) {
        summary.left_open.push_back({item.id, rounds.empty() ? std::nullopt : std::optional(rounds.back())});
    }
    if (auto ask = to_ask(item, rounds, agreed)) summary.to_ask.push_back(std::move(*ask));
    if (rounds.size() > 1) {
        summary.voted_again.push_back(
            {item.id, rounds, agreed != nullptr ? std::optional(agreed->answer) : std::nullopt});
    }
    const bool unknown = agreed != nullptr && agreed->answer.kind == Answer::Kind::dont_know;
    if (agreed != nullptr && !unknown && says_something(agreed->why)) {
        summary.reasons.push_back({item.id, agreed->answer, agreed->why});
    }
    const Note* note = find_note(assessment, item.id);
    if (note != nullptr && says_something(note->text)) summary.notes.push_back({item.id, note->text});
}

}  // namespace

WorkshopSummary workshop_summary(const Questionnaire& questionnaire, const Assessment& assessment) {
    WorkshopSummary summary;
    if (assessment.shareable) return summary;
    std::vector<Tally> ballots = ballots_as_hands(questionnaire, assessment);
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i)
        add_item(summary, std::move(ballots[i]), assessment, questionnaire.items[i]);
    return summary;
}

}  // namespace readiness
