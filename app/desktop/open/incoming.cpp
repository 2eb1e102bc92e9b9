#include "app/desktop/open/incoming.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "app/desktop/open/state.h"

namespace readiness {

namespace {

/// Rows of these kinds are told with a choice.
constexpr std::array can_be_chosen{TellKind::unfinished, TellKind::test, TellKind::rejected, TellKind::same_person,
                                   TellKind::two_roles};

/// More are not shown at a time; the others follow as these are decided.
constexpr std::size_t most_asked = 200;

/// What two questions share that ask for the same decision.
std::string identity_of(const Ask& ask) {
    switch (ask.kind) {
        case AskKind::which_question: return fmt::format("question {}", ask.column);
        case AskKind::two_columns: return fmt::format("columns {} {}", ask.column, ask.item.text);
        case AskKind::answer: return fmt::format("answer {}\n{}", ask.scale.text, answer_key(ask.text));
        case AskKind::same_code: break;
    }
    return "code";
}

/// What was decided stays on the screen as long as it decides something.
bool still_matters(const IncomingAnswers& incoming, const Ask& ask) {
    if (!is_decided(incoming, ask)) return false;
    return ask.kind != AskKind::answer || incoming.look.proposal->columns[ask.column].use == ImportedAs::item;
}

const std::string& key_of(const IncomingAnswers& incoming, std::size_t column) {
    return incoming.look.proposal->columns[column].key;
}

}  // namespace

bool is_decided(const IncomingAnswers& incoming, const Ask& ask) {
    const Decisions& now = incoming.now;
    switch (ask.kind) {
        case AskKind::which_question: return now.columns.contains(key_of(incoming, ask.column));
        case AskKind::answer: return now.answers.contains({ask.scale.text, answer_key(ask.text)});
        case AskKind::same_code: return now.twice.has_value();
        case AskKind::two_columns: break;
    }
    // One decision is enough for all of the columns.
    return std::ranges::any_of(incoming.asked, [&](const Ask& other) {
        return other.kind == ask.kind && other.item == ask.item && now.columns.contains(key_of(incoming, other.column));
    });
}

void take_look(IncomingAnswers& incoming, AnswerLook look) {
    incoming.look = std::move(look);
    const Proposal& proposal = *incoming.look.proposal;
    std::set<std::string> open;
    for (const Ask& ask : proposal.asks)
        open.insert(identity_of(ask));
    std::set<std::string> met;
    std::vector<Ask> asked;
    for (const Ask& ask : incoming.asked) {
        if (!open.contains(identity_of(ask)) && !still_matters(incoming, ask)) continue;
        met.insert(identity_of(ask));
        asked.push_back(ask);
    }
    for (const Ask& ask : proposal.asks) {
        if (met.size() < most_asked && met.insert(identity_of(ask)).second) asked.push_back(ask);
    }
    incoming.asked = std::move(asked);
    for (const Tell& tell : proposal.tells) {
        const bool has_choice = std::ranges::find(can_be_chosen, tell.kind) != can_be_chosen.end();
        if (has_choice && std::ranges::find(incoming.told, tell.kind, &Tell::kind) == incoming.told.end())
            incoming.told.push_back(tell);
    }
}

std::vector<FittingQuestionnaire> by_fit(std::vector<FittingQuestionnaire> fitting) {
    std::ranges::stable_sort(fitting, [](const FittingQuestionnaire& a, const FittingQuestionnaire& b) {
        if (a.columns != b.columns) return a.columns > b.columns;
        return a.columns > 0 && a.questions < b.questions;
    });
    return fitting;
}

std::size_t still_asked(const Proposal& proposal) {
    std::set<std::string> items;
    std::size_t count = 0;
    for (const Ask& ask : proposal.asks)
        count += ask.kind != AskKind::two_columns || items.insert(ask.item.text).second ? 1U : 0U;
    return count;
}

Decisions decide_column(const IncomingAnswers& incoming, std::size_t column, const ColumnChoice& choice) {
    Decisions decided;
    if (choice.target == ColumnTarget::item) {
        for (const auto& [key, other] : incoming.decisions().columns) {
            if (other == choice) decided.columns[key] = {ColumnTarget::left_out};
        }
    }
    decided.columns[key_of(incoming, column)] = choice;
    return decided;
}

Decisions decide_answer(const Ask& ask, const AnswerMeaning& meaning) {
    Decisions decided;
    decided.answers[{ask.scale.text, answer_key(ask.text)}] = meaning;
    return decided;
}

Decisions decide_likely(const IncomingAnswers& incoming) {
    Decisions decided;
    for (const Ask& ask : incoming.look.proposal->asks) {
        if (ask.likely) decided.answers[{ask.scale.text, answer_key(ask.text)}] = *ask.likely;
        if (ask.likely_item)
            decided.columns[key_of(incoming, ask.column)] = {ColumnTarget::item, ask.likely_item->text};
    }
    return decided;
}

std::size_t new_ballots(const IncomingAnswers& incoming) {
    const AnswerLook& look = incoming.look;
    if (!look.proposal) return 0;
    if (!look.outcome) return look.proposal->ballots;
    return static_cast<std::size_t>(std::max(0, look.outcome->taken + look.outcome->replaced));
}

bool may_come_in(const IncomingAnswers& incoming) {
    if (incoming.stage != IncomingAnswers::Stage::deciding || incoming.works()) return false;
    return is_decided(*incoming.look.proposal) && new_ballots(incoming) > 0;
}

bool may_come_into_open(const State& state) {
    if (!state.incoming || !state.incoming->instrument || !state.document || state.document->read_only()) return false;
    const std::shared_ptr<const Instrument> open = state.document->scored().instrument();
    return open && open->sha256 == state.incoming->instrument->sha256;
}

}  // namespace readiness
