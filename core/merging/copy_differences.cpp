#include "core/merging/copy_differences.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace readiness {

namespace {

using Kind = CopyDifference::Kind;
using Only = CopyDifference::Only;

constexpr Detail all_details[] = {Detail::title,      Detail::organisation, Detail::team,
                                  Detail::initiative, Detail::stage,        Detail::facilitator};

/// Where in a file a thing stands, and what only another program knows of it, is not compared.
template <class Part>
Part bare(Part part) {
    part.at = {};
    part.extras = {};
    return part;
}

/// What the room said to an item.
struct RoomAnswer {
    std::optional<AgreedAnswer> agreed;
    bool left_open = false;

    friend bool operator==(const RoomAnswer&, const RoomAnswer&) = default;
    [[nodiscard]] bool nothing() const { return !agreed && !left_open; }
};

RoomAnswer room_answer(const Assessment& assessment, const ItemId& item) {
    RoomAnswer said;
    if (const AgreedAnswer* agreed = find_agreed(assessment, item)) said.agreed = bare(*agreed);
    said.left_open = is_left_open(assessment, item);
    return said;
}

/// All shows of hands on an item, the newest last.
std::vector<Tally> hands_on(const Assessment& assessment, const ItemId& item) {
    std::vector<Tally> hands;
    for (const EarlierTally& earlier : assessment.earlier_tallies) {
        if (earlier.tally.item == item) hands.push_back(bare(earlier.tally));
    }
    if (const Tally* tally = find_tally(assessment, item)) hands.push_back(bare(*tally));
    return hands;
}

Respondent bare_ballot(Respondent ballot) {
    ballot = bare(std::move(ballot));
    for (ItemAnswer& given : ballot.answers)
        given.at = {};
    std::ranges::sort(ballot.answers, {}, [](const ItemAnswer& given) { return given.item.text; });
    for (Said& said : ballot.said)
        said.at = {};
    std::ranges::sort(ballot.said, {}, &Said::question);
    return ballot;
}

/// Ids in the order in which they come first.
template <class Id>
class Ids {
public:
    void add(const Id& id) {
        if (std::ranges::find(ids_, id) == ids_.end()) ids_.push_back(id);
    }
    [[nodiscard]] const std::vector<Id>& all() const { return ids_; }

private:
    std::vector<Id> ids_;
};

std::vector<ItemId> items_of(const Assessment& here, const Assessment& there) {
    Ids<ItemId> items;
    for (const Assessment* one : {&here, &there}) {
        for (const AgreedAnswer& agreed : one->consensus)
            items.add(agreed.item);
        for (const ItemId& item : one->left_open)
            items.add(item);
        for (const Tally& tally : one->tallies)
            items.add(tally.item);
        for (const EarlierTally& earlier : one->earlier_tallies)
            items.add(earlier.tally.item);
        for (const Note& note : one->notes)
            items.add(note.item);
    }
    return items.all();
}

class Comparing {
public:
    Comparing(const Assessment& here, const Assessment& there) : here_(here), there_(there) {}

    std::vector<CopyDifference> all() {
        add_details();
        for (const ItemId& item : items_of(here_, there_))
            add_item(item);
        add_said();
        add_plan();
        return std::move(found_);
    }

private:
    void add(CopyDifference difference, bool same, bool nothing_here, bool nothing_there) {
        if (same) return;
        difference.only = nothing_here ? Only::there : nothing_there ? Only::here : Only::neither;
        found_.push_back(std::move(difference));
    }

    void add_details() {
        for (const Detail detail : all_details) {
            const std::string& left = detail_of(here_, detail);
            const std::string& right = detail_of(there_, detail);
            add({.kind = Kind::detail, .detail = detail}, left == right, left.empty(), right.empty());
        }
        add({.kind = Kind::people}, here_.people == there_.people, !here_.people, !there_.people);
        add({.kind = Kind::roles}, here_.roles == there_.roles, here_.roles.empty(), there_.roles.empty());
    }

    void add_item(const ItemId& item) {
        const RoomAnswer said_here = room_answer(here_, item);
        const RoomAnswer said_there = room_answer(there_, item);
        add({.kind = Kind::agreed, .item = item}, said_here == said_there, said_here.nothing(), said_there.nothing());
        const std::vector<Tally> hands_here = hands_on(here_, item);
        const std::vector<Tally> hands_there = hands_on(there_, item);
        add({.kind = Kind::hands, .item = item}, hands_here == hands_there, hands_here.empty(), hands_there.empty());
        const Note* note_here = find_note(here_, item);
        const Note* note_there = find_note(there_, item);
        const bool same_note = (note_here == nullptr && note_there == nullptr) ||
                               (note_here != nullptr && note_there != nullptr && note_here->text == note_there->text);
        add({.kind = Kind::note, .item = item}, same_note, note_here == nullptr, note_there == nullptr);
    }

    void add_said() {
        Ids<QuestionId> questions;
        for (const Assessment* one : {&here_, &there_}) {
            for (const Said& said : one->said)
                questions.add(said.question);
        }
        for (const QuestionId& question : questions.all()) {
            const Said* left = find_said(here_.said, question);
            const Said* right = find_said(there_.said, question);
            const bool same = left != nullptr && right != nullptr && left->texts == right->texts;
            add({.kind = Kind::said, .question = question}, same, left == nullptr, right == nullptr);
        }
    }

    void add_plan() {
        Ids<std::string> actions;
        Ids<BarrierId> barriers;
        for (const Assessment* one : {&here_, &there_}) {
            for (const Action& action : one->actions)
                actions.add(action.id);
            for (const OursAnswer& answer : one->ours)
                barriers.add(answer.barrier);
        }
        for (const std::string& id : actions.all()) {
            const Action* left = find_action(here_, id);
            const Action* right = find_action(there_, id);
            const bool same = left != nullptr && right != nullptr && bare(*left) == bare(*right);
            add({.kind = Kind::action, .action = id}, same, left == nullptr, right == nullptr);
        }
        for (const BarrierId& barrier : barriers.all()) {
            const std::optional<Ours> left = find_ours(here_, barrier);
            const std::optional<Ours> right = find_ours(there_, barrier);
            add({.kind = Kind::ours, .barrier = barrier}, left == right, !left, !right);
        }
        add({.kind = Kind::look_again}, here_.look_again == there_.look_again, !here_.look_again, !there_.look_again);
    }

    const Assessment& here_;
    const Assessment& there_;
    std::vector<CopyDifference> found_;
};

/// Puts `there`'s part in the place of `here`'s, behind all others if `here` has none, and removes what is not there.
template <class Part, class IsIt>
void take_part(std::vector<Part>& here, const std::vector<Part>& there, IsIt is_it) {
    const auto from = std::ranges::find_if(there, is_it);
    const auto to = std::ranges::find_if(here, is_it);
    if (from == there.end()) {
        std::erase_if(here, is_it);
    } else if (to != here.end()) {
        *to = *from;
    } else {
        here.push_back(*from);
    }
}

void take_item(Assessment& here, const Assessment& there, const CopyDifference& taken) {
    const auto has_item = [&](const auto& part) { return part.item == taken.item; };
    const auto is_item = [&](const ItemId& item) { return item == taken.item; };
    if (taken.kind == Kind::note) return take_part(here.notes, there.notes, has_item);
    if (taken.kind == Kind::agreed) {
        take_part(here.consensus, there.consensus, has_item);
        return take_part(here.left_open, there.left_open, is_item);
    }
    const auto on_item = [&](const EarlierTally& earlier) { return earlier.tally.item == taken.item; };
    take_part(here.tallies, there.tallies, has_item);
    std::erase_if(here.earlier_tallies, on_item);
    std::ranges::copy_if(there.earlier_tallies, std::back_inserter(here.earlier_tallies), on_item);
}

void take(Assessment& here, const Assessment& there, const CopyDifference& taken) {
    switch (taken.kind) {
        case Kind::detail: detail_of(here, taken.detail) = detail_of(there, taken.detail); break;
        case Kind::people: here.people = there.people; break;
        case Kind::roles: here.roles = there.roles; break;
        case Kind::agreed:
        case Kind::hands:
        case Kind::note: take_item(here, there, taken); break;
        case Kind::said:
            take_part(here.said, there.said, [&](const Said& said) { return said.question == taken.question; });
            break;
        case Kind::action:
            take_part(here.actions, there.actions, [&](const Action& action) { return action.id == taken.action; });
            break;
        case Kind::ours:
            take_part(here.ours, there.ours, [&](const OursAnswer& answer) { return answer.barrier == taken.barrier; });
            break;
        case Kind::look_again: here.look_again = there.look_again; break;
    }
}

}  // namespace

std::vector<CopyDifference> copy_differences(const Assessment& here, const Assessment& there) {
    return Comparing(here, there).all();
}

BallotDifferences ballot_differences(const Assessment& here, const Assessment& there) {
    BallotDifferences differences;
    std::map<RespondentId, const Respondent*> others;
    for (const Respondent& ballot : there.respondents)
        others.emplace(ballot.id, &ballot);
    int in_both = 0;
    for (const Respondent& ballot : here.respondents) {
        const auto other = others.find(ballot.id);
        if (other == others.end()) {
            ++differences.only_here;
            continue;
        }
        ++in_both;
        if (bare_ballot(ballot) != bare_ballot(*other->second)) ++differences.changed;
    }
    differences.only_there = static_cast<int>(others.size()) - in_both;
    return differences;
}

Assessment with_taken(Assessment here, const Assessment& there, std::span<const CopyDifference> taken) {
    for (const CopyDifference& one : taken)
        take(here, there, one);
    return here;
}

}  // namespace readiness
