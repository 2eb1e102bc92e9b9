#include "core/words/change_words.h"

#include <fmt/format.h>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace readiness {

namespace {

/// "question 20"; "a question" if the questionnaire does not have it.
std::string question_text(const Questionnaire& questionnaire, const Change& change) {
    for (std::size_t i = 0; change.item && i < questionnaire.items.size(); ++i) {
        if (questionnaire.items[i].id == *change.item) return fmt::format("question {}", i + 1);
    }
    return "a question";
}

/// A notice is read at a glance: a long text is cut.
std::string quoted(const std::string& text) {
    constexpr std::size_t most = 40;
    const std::string_view start = utf8_prefix(text, most);
    return fmt::format("“{}{}”", trimmed(start), start.size() < text.size() ? "…" : "");
}

std::string action_text(const Change& change) {
    return trimmed(change.action_words).empty() ? "an action" : quoted(change.action_words);
}

std::string part_text(ActionText part) {
    switch (part) {
        case ActionText::what: return "the words of";
        case ActionText::owner: return "the owner of";
        case ActionText::when: return "the when-then line of";
        case ActionText::sign: return "the sign for";
        case ActionText::obstacle: return "what may get in the way of";
    }
    return "";
}

std::string ours_text(const Evidence& evidence, const Change& change) {
    const Barrier* barrier = find_barrier(evidence, change.barrier);
    return fmt::format("whether we can change {}", barrier != nullptr ? quoted(barrier->title) : "a barrier");
}

std::string change_text(const Questionnaire& questionnaire, const Evidence& evidence, const Change& change) {
    const auto on_question = [&](const char* what) {
        return fmt::format("{} {}", what, question_text(questionnaire, change));
    };
    switch (change.kind) {
        case Change::Kind::agreed_answer: return on_question("the agreed answer to");
        case Change::Kind::reason: return on_question("the reason for the answer to");
        case Change::Kind::note: return on_question("the note on");
        case Change::Kind::detail: return fmt::format("the {}", to_text(change.detail));
        case Change::Kind::left_open: return on_question("the open end of");
        case Change::Kind::mode: return "the way of answering";
        case Change::Kind::people: return "how many people are here";
        case Change::Kind::hands: return on_question("hands on");
        case Change::Kind::revealed_hands: return on_question("revealing the hands on");
        case Change::Kind::revealed_ballots: return on_question("revealing the ballots on");
        case Change::Kind::sealed_ballots: return "sealing the ballots";
        case Change::Kind::opened_ballots: return "opening the ballots";
        case Change::Kind::begun_ballot: return "a ballot that was begun";
        case Change::Kind::ballot_answer: return "an answer on a ballot";
        case Change::Kind::said: return "what was said to one of the last questions";
        case Change::Kind::handed_in_ballot: return "a ballot that was handed in";
        case Change::Kind::removed_ballot: return "removing a ballot";
        case Change::Kind::imported_ballots: return "the imported ballots";
        case Change::Kind::gave_out: return "a copy for others";
        case Change::Kind::roles: return "the list of roles";
        case Change::Kind::minimum_group: return "the smallest group that is shown";
        case Change::Kind::added_action: return "adding " + action_text(change);
        case Change::Kind::removed_action: return "removing " + action_text(change);
        case Change::Kind::action_text: return part_text(change.part) + " " + action_text(change);
        case Change::Kind::action_date: return "the date of " + action_text(change);
        case Change::Kind::action_aim: return "the barrier of " + action_text(change);
        case Change::Kind::action_status: return "the status of " + action_text(change);
        case Change::Kind::action_place: return "the place of " + action_text(change);
        case Change::Kind::several_of_action: return "changes of " + action_text(change);
        case Change::Kind::ours: return ours_text(evidence, change);
        case Change::Kind::look_again: return "the date to look again";
        case Change::Kind::merged_copy: return "merging a copy";
        case Change::Kind::restored_version: return "restoring an earlier version";
    }
    return "";
}

}  // namespace

std::string step_text(const Questionnaire& questionnaire, const Evidence& evidence, const Change& change, StepWay way) {
    const std::string what = change_text(questionnaire, evidence, change);
    return way == StepWay::back ? fmt::format("Undone: {} (Ctrl Y to redo)", what)
                                : fmt::format("Done again: {} (Ctrl Z to undo)", what);
}

}  // namespace readiness
