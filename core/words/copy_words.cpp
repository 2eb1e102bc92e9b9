#include "core/words/copy_words.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/words/dates.h"
#include "core/words/numbers.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

using Kind = CopyDifference::Kind;

constexpr const char* nothing = "Nothing";

std::string question_title(const char* before, const Questionnaire& questionnaire, const ItemId& id) {
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        if (questionnaire.items[i].id == id)
            return fmt::format("{} {}: {}", before, i + 1, questionnaire.items[i].text);
    }
    return fmt::format("{} {}", before, id.text);
}

std::string_view detail_title(Detail detail) {
    switch (detail) {
        case Detail::title: return "Name";
        case Detail::organisation: return "Organisation";
        case Detail::team: return "Team";
        case Detail::initiative: return "Initiative";
        case Detail::stage: return "Stage";
        case Detail::facilitator: return "Facilitator";
    }
    return "";
}

/// An answer to a question that the questionnaire does not have is shown as it is.
std::string answer_words(const Questionnaire& questionnaire, const ItemId& id, const Answer& answer) {
    const Item* item = find_item(questionnaire, id);
    if (item != nullptr) return answer_text(scale_of(questionnaire, *item), answer);
    switch (answer.kind) {
        case Answer::Kind::dont_know: return "Don't know";
        case Answer::Kind::not_applicable: return "Not applicable";
        case Answer::Kind::value: break;
    }
    return number_text(answer.value);
}

std::string agreed_words(const Questionnaire& questionnaire, const Assessment& side, const ItemId& item) {
    if (is_left_open(side, item)) return "Left open";
    const AgreedAnswer* agreed = find_agreed(side, item);
    if (agreed == nullptr) return "No answer";
    const std::string answer = answer_words(questionnaire, item, agreed->answer);
    return agreed->why.empty() ? answer : fmt::format("{}. Because: {}", answer, agreed->why);
}

std::string hands_words(const Questionnaire& questionnaire, const Assessment& side, const ItemId& item) {
    const Tally* tally = find_tally(side, item);
    if (tally == nullptr) return nothing;
    if (tally->sealed) return "Hands counted, not revealed";
    std::string words = counted(hands(*tally), "hand");
    const Item* asked = find_item(questionnaire, item);
    const ChoiceScale* choice = asked != nullptr ? scale_of(questionnaire, *asked).choice() : nullptr;
    for (std::size_t i = 0; choice != nullptr && i < std::min(choice->options.size(), tally->counts.size()); ++i) {
        if (tally->counts[i] > 0) words += fmt::format(", {} {}", tally->counts[i], choice->options[i].label);
    }
    if (const int round = round_of(side, item); round > 1) words += fmt::format(" (round {})", round);
    return words;
}

std::string action_words(const Assessment& side, const std::string& id) {
    const Action* action = find_action(side, id);
    if (action == nullptr) return "Not on the plan";
    std::string words = action->text.empty() ? "An action without words" : action->text;
    if (!action->owner.empty()) words += " · " + action->owner;
    if (action->due) words += " · " + day_text(*action->due);
    return words + " · " + std::string(status_title(action->status));
}

std::string roles_words(const Assessment& side) {
    std::string words;
    for (const std::string& role : side.roles)
        words += (words.empty() ? "" : ", ") + role;
    return words.empty() ? nothing : words;
}

struct Named {
    std::vector<Kind> kinds;
    const char* one;
    const char* more;
};

}  // namespace

std::string difference_title(const Instrument& instrument, const CopyDifference& difference) {
    const Questionnaire& questionnaire = instrument.questionnaire;
    switch (difference.kind) {
        case Kind::detail: return std::string(detail_title(difference.detail));
        case Kind::people: return "How many people are in the room";
        case Kind::roles: return "Roles";
        case Kind::agreed: return question_title("Question", questionnaire, difference.item);
        case Kind::hands: return question_title("Hands on question", questionnaire, difference.item);
        case Kind::note: return question_title("Note on question", questionnaire, difference.item);
        case Kind::said: {
            const UnscoredQuestion* asked = find_unscored(questionnaire, difference.question);
            return asked != nullptr ? asked->text : "Question " + difference.question.text;
        }
        case Kind::action: return "Action " + difference.action;
        case Kind::ours: {
            const Barrier* barrier = find_barrier(instrument.evidence, difference.barrier);
            return fmt::format("Can we change this ourselves: {}",
                               barrier != nullptr ? barrier->title : difference.barrier.text);
        }
        case Kind::look_again: return "When to answer again";
    }
    return "";
}

std::string side_text(const Instrument& instrument, const Assessment& side, const CopyDifference& difference) {
    const auto or_nothing = [](const std::string& text) { return text.empty() ? nothing : text; };
    switch (difference.kind) {
        case Kind::detail: return or_nothing(detail_of(side, difference.detail));
        case Kind::people: return side.people ? number_text(*side.people) : nothing;
        case Kind::roles: return roles_words(side);
        case Kind::agreed: return agreed_words(instrument.questionnaire, side, difference.item);
        case Kind::hands: return hands_words(instrument.questionnaire, side, difference.item);
        case Kind::note: {
            const Note* note = find_note(side, difference.item);
            return note != nullptr ? note->text : nothing;
        }
        case Kind::said: {
            const Said* said = find_said(side.said, difference.question);
            return said != nullptr ? joined(said->texts, ", ") : nothing;
        }
        case Kind::action: return action_words(side, difference.action);
        case Kind::ours: {
            const std::optional<Ours> answer = find_ours(side, difference.barrier);
            return answer ? std::string(ours_title(*answer)) : nothing;
        }
        case Kind::look_again: return side.look_again ? day_text(*side.look_again) : nothing;
    }
    return "";
}

std::string differences_text(std::span<const CopyDifference> differences, const BallotDifferences& ballots) {
    const Named groups[] = {{{Kind::agreed, Kind::said}, "answer", "answers"},
                            {{Kind::hands}, "show of hands", "shows of hands"},
                            {{Kind::note}, "note", "notes"},
                            {{Kind::action, Kind::ours, Kind::look_again}, "part of the plan", "parts of the plan"},
                            {{Kind::detail, Kind::people, Kind::roles}, "detail", "details"}};
    std::vector<std::string> parts;
    std::ptrdiff_t all = 0;
    const auto add = [&](std::ptrdiff_t count, const char* one, const char* more) {
        all += count;
        if (count > 0) parts.push_back(counted(static_cast<std::size_t>(count), one, more));
    };
    for (const Named& group : groups) {
        add(std::ranges::count_if(differences,
                                  [&](const CopyDifference& one) {
                                      return std::ranges::find(group.kinds, one.kind) != group.kinds.end();
                                  }),
            group.one, group.more);
    }
    add(ballots.only_here + ballots.only_there + ballots.changed, "ballot", "ballots");
    if (parts.empty()) return "Nothing differs.";
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text + (all == 1 ? " differs." : " differ.");
}

std::string merged_ballots_text(const BallotDifferences& ballots) {
    std::string text;
    if (ballots.only_there > 0) text = counted(ballots.only_there, "ballot is", "ballots are") + " added.";
    if (ballots.changed > 0) {
        text += (text.empty() ? "" : " ") +
                counted(ballots.changed, "ballot that is in both, with other answers, is",
                        "ballots that are in both, with other answers, are") +
                " taken from the file that was saved later.";
    }
    return text;
}

}  // namespace readiness
