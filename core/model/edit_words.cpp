// The part of edit.h that tells edits apart: what each is called, and which of them belong together.
#include <fmt/format.h>

#include "core/model/edit.h"

namespace readiness {

namespace {

struct Steps {
    bool operator()(const AgreeAnswer& change) const { return change.moving; }
    bool operator()(const MarkBallot& change) const { return change.moving; }
    bool operator()(const WriteWhy&) const { return true; }
    bool operator()(const WriteNote&) const { return true; }
    bool operator()(const WriteDetail&) const { return true; }
    bool operator()(const CountHands&) const { return true; }
    bool operator()(const CountPeople&) const { return true; }
    bool operator()(const ListRoles&) const { return true; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

}  // namespace

bool is_typing(const Edit& edit) {
    return std::visit(Steps{}, edit);
}

bool continues(const Edit& earlier, const Edit& later) {
    return is_typing(earlier) && is_typing(later) && earlier.index() == later.index() &&
           describe(earlier) == describe(later);
}

bool passes_the_keyboard(const Edit& edit) {
    return std::holds_alternative<BeginBallot>(edit) || std::holds_alternative<HandInBallot>(edit);
}

std::string describe(const Edit& edit) {
    struct Words {
        std::string operator()(const AgreeAnswer& change) const {
            return fmt::format("answer to {}", change.item.text);
        }
        std::string operator()(const WriteWhy& change) const { return fmt::format("reason for {}", change.item.text); }
        std::string operator()(const WriteNote& change) const { return fmt::format("note on {}", change.item.text); }
        std::string operator()(const WriteDetail& change) const { return std::string(to_text(change.detail)); }
        std::string operator()(const LeaveOpen& change) const {
            return fmt::format("leaving {} open", change.item.text);
        }
        std::string operator()(const ChooseMode&) const { return "way of answering"; }
        std::string operator()(const CountPeople&) const { return "number of people"; }
        std::string operator()(const CountHands& change) const {
            return fmt::format("hands on {}", change.tally.item.text);
        }
        std::string operator()(const RevealHands& change) const {
            return fmt::format("showing the hands on {}", change.item.text);
        }
        std::string operator()(const VoteAgain& change) const {
            return fmt::format("new vote on {}", change.item.text);
        }
        std::string operator()(const SealBallots& change) const {
            return change.sealed ? "sealing the ballots" : "opening the ballots";
        }
        std::string operator()(const BeginBallot&) const { return "new ballot"; }
        std::string operator()(const MarkBallot& change) const { return fmt::format("answer to {}", change.item.text); }
        std::string operator()(const HandInBallot&) const { return "handing in the ballot"; }
        std::string operator()(const RemoveBallot&) const { return "removing a ballot"; }
        std::string operator()(const ImportBallots&) const { return "imported ballots"; }
        std::string operator()(const ListRoles&) const { return "list of roles"; }
        std::string operator()(const ChooseMinimumGroup&) const { return "smallest group shown"; }
    };
    return std::visit(Words{}, edit);
}

std::string_view to_text(Detail detail) {
    switch (detail) {
        case Detail::title: return "title";
        case Detail::organisation: return "organisation";
        case Detail::team: return "team";
        case Detail::initiative: return "initiative";
        case Detail::stage: return "stage";
        case Detail::facilitator: return "facilitator";
    }
    return "";
}

}  // namespace readiness
