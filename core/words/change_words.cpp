#include "core/words/change_words.h"

#include <fmt/format.h>

namespace readiness {

namespace {

/// "question 20"; "a question" if the questionnaire does not have it.
std::string question_text(const Questionnaire& questionnaire, const Change& change) {
    for (std::size_t i = 0; change.item && i < questionnaire.items.size(); ++i) {
        if (questionnaire.items[i].id == *change.item) return fmt::format("question {}", i + 1);
    }
    return "a question";
}

std::string change_text(const Questionnaire& questionnaire, const Change& change) {
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
        case Change::Kind::handed_in_ballot: return "a ballot that was handed in";
        case Change::Kind::removed_ballot: return "removing a ballot";
        case Change::Kind::imported_ballots: return "the imported ballots";
        case Change::Kind::roles: return "the list of roles";
        case Change::Kind::minimum_group: return "the smallest group that is shown";
    }
    return "";
}

}  // namespace

std::string step_text(const Questionnaire& questionnaire, const Change& change, StepWay way) {
    const std::string what = change_text(questionnaire, change);
    return way == StepWay::back ? fmt::format("Undone: {} (Ctrl Y to redo)", what)
                                : fmt::format("Done again: {} (Ctrl Z to undo)", what);
}

}  // namespace readiness
