#include "core/model/edit.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/model/edit_steps.h"

namespace readiness {

namespace {

void apply(Assessment& assessment, const AgreeAnswer& edit) {
    AgreedAnswer* agreed = find_by_item(assessment.consensus, edit.item);
    if (!edit.answer) {
        std::erase_if(assessment.consensus, [&](const AgreedAnswer& other) { return other.item == edit.item; });
    } else if (agreed != nullptr) {
        agreed->answer = *edit.answer;
    } else {
        assessment.consensus.push_back({edit.item, *edit.answer, "", {}, {}});
    }
    if (edit.answer) std::erase(assessment.left_open, edit.item);
}

void apply(Assessment& assessment, const WriteWhy& edit) {
    AgreedAnswer* agreed = find_by_item(assessment.consensus, edit.item);
    if (agreed != nullptr) agreed->why = edit.text;
}

void apply(Assessment& assessment, const WriteNote& edit) {
    Note* note = find_by_item(assessment.notes, edit.item);
    if (note != nullptr) {
        note->text = edit.text;
    } else {
        assessment.notes.push_back({edit.item, edit.text, {}, {}});
    }
    std::erase_if(assessment.notes, [](const Note& other) { return other.text.empty() && other.extras.empty(); });
}

void apply(Assessment& assessment, const WriteDetail& edit) {
    detail_of(assessment, edit.detail) = edit.text;
}

void apply(Assessment& assessment, const LeaveOpen& edit) {
    std::erase(assessment.left_open, edit.item);
    if (!edit.open) return;
    assessment.left_open.push_back(edit.item);
    std::erase_if(assessment.consensus, [&](const AgreedAnswer& agreed) { return agreed.item == edit.item; });
}

void apply(Assessment& assessment, const ChooseMode& edit) {
    if (assessment.mode == edit.mode) return;
    assessment.mode = edit.mode;
    const bool any_votes = !assessment.respondents.empty() || !assessment.tallies.empty();
    const bool only_agreed = edit.mode == Mode::consensus && !any_votes;
    assessment.basis = only_agreed ? std::nullopt : std::optional(Reading::agreed_first);
}

void apply(Assessment& assessment, const CountPeople& edit) {
    assessment.people = edit.people;
}

// ------------------------------------------------------------------------------------------------ shows of hands

/// Keeps the show of hands on an item as an earlier round. Where ballots were cast, they are the first round and stay
/// as they are.
void end_round(Assessment& assessment, const ItemId& item) {
    const Tally* tally = find_tally(assessment, item);
    if (tally == nullptr) return;
    EarlierTally earlier{*tally, round_of(assessment, item)};
    earlier.tally.sealed = false;
    std::erase_if(assessment.tallies, [&](const Tally& other) { return other.item == item; });
    assessment.earlier_tallies.push_back(std::move(earlier));
}

/// The newest earlier round of an item that has no hands is its show of hands again.
void reopen_round(Assessment& assessment, const ItemId& item) {
    if (find_tally(assessment, item) != nullptr) return;
    const auto is_of_item = [&](const EarlierTally& earlier) { return earlier.tally.item == item; };
    const auto newest =
        std::find_if(assessment.earlier_tallies.rbegin(), assessment.earlier_tallies.rend(), is_of_item);
    if (newest == assessment.earlier_tallies.rend()) return;
    assessment.tallies.push_back(std::move(newest->tally));
    assessment.earlier_tallies.erase(std::next(newest).base());
}

void apply(Assessment& assessment, const CountHands& edit) {
    if (edit.new_round && hands(edit.tally) == 0) return;  // The room has not voted again yet.
    if (edit.new_round) end_round(assessment, edit.tally.item);
    Tally* tally = find_by_item(assessment.tallies, edit.tally.item);
    if (tally != nullptr) {
        TomlTable extras = std::move(tally->extras);
        *tally = edit.tally;
        tally->extras = std::move(extras);
    } else {
        assessment.tallies.push_back(edit.tally);
    }
    std::erase_if(assessment.tallies, [](const Tally& other) { return hands(other) == 0 && other.extras.empty(); });
    reopen_round(assessment, edit.tally.item);
}

void apply(Assessment& assessment, const RevealHands& edit) {
    Tally* tally = find_by_item(assessment.tallies, edit.item);
    if (tally != nullptr) tally->sealed = false;
}

void apply(Assessment& assessment, const RevealBallots& edit) {
    if (!is_revealed(assessment, edit.item)) assessment.revealed.push_back(edit.item);
}

// ------------------------------------------------------------------------------------------------------- ballots

void apply(Assessment& assessment, const SealBallots& edit) {
    assessment.sealed = edit.sealed;
    if (edit.sealed || !edit.takes_in_unfinished) return;
    for (Respondent& respondent : assessment.respondents)
        respondent.unfinished = false;
}

/// By their random ids, here as in the file: nothing that lists ballots may follow the order in which people came.
void put_in_order(std::vector<Respondent>& respondents) {
    std::ranges::stable_sort(respondents, {}, &Respondent::id);
}

void apply(Assessment& assessment, const BeginBallot& edit) {
    if (find_respondent(assessment, edit.id) != nullptr) return;
    Respondent respondent;
    respondent.id = edit.id;
    respondent.role = edit.role;
    respondent.unfinished = true;
    assessment.respondents.push_back(std::move(respondent));
    put_in_order(assessment.respondents);
}

void apply(Assessment& assessment, const MarkBallot& edit) {
    Respondent* respondent = find_by_id(assessment.respondents, edit.id);
    if (respondent == nullptr) return;
    ItemAnswer* given = find_by_item(respondent->answers, edit.item);
    if (!edit.answer) {
        std::erase_if(respondent->answers, [&](const ItemAnswer& other) { return other.item == edit.item; });
    } else if (given != nullptr) {
        given->answer = *edit.answer;
    } else {
        respondent->answers.push_back({edit.item, *edit.answer, {}});
    }
}

void apply(Assessment& assessment, const Say& edit) {
    Respondent* respondent = edit.ballot ? find_by_id(assessment.respondents, *edit.ballot) : nullptr;
    if (edit.ballot && respondent == nullptr) return;
    std::vector<Said>& all = respondent != nullptr ? respondent->said : assessment.said;
    const auto found = std::ranges::find(all, edit.said.question, &Said::question);
    if (found == all.end()) {
        if (!edit.said.texts.empty()) all.push_back(edit.said);
    } else if (edit.said.texts.empty()) {
        all.erase(found);
    } else {
        *found = edit.said;
    }
}

void apply(Assessment& assessment, const HandInBallot& edit) {
    Respondent* respondent = find_by_id(assessment.respondents, edit.id);
    if (respondent != nullptr) respondent->unfinished = false;
}

void apply(Assessment& assessment, const RemoveBallot& edit) {
    std::erase_if(assessment.respondents, [&](const Respondent& other) { return other.id == edit.id; });
}

/// Each record once.
void add_record(Assessment& assessment, const GivenOut& record) {
    if (std::ranges::find(assessment.given_out, record) == assessment.given_out.end())
        assessment.given_out.push_back(record);
}

/// Where each ballot is: there may be very many.
std::map<RespondentId, std::size_t> places_of(const std::vector<Respondent>& respondents) {
    std::map<RespondentId, std::size_t> places;
    for (std::size_t i = 0; i < respondents.size(); ++i)
        places.try_emplace(respondents[i].id, i);
    return places;
}

void apply(Assessment& assessment, const ImportBallots& edit) {
    std::map<RespondentId, std::size_t> places = places_of(assessment.respondents);
    for (const Respondent& respondent : edit.respondents) {
        const auto [place, is_new] = places.try_emplace(respondent.id, assessment.respondents.size());
        if (is_new) {
            assessment.respondents.push_back(respondent);
        } else {
            assessment.respondents[place->second] = respondent;
        }
    }
    put_in_order(assessment.respondents);
    assessment.merged_files.insert(assessment.merged_files.end(), edit.files.begin(), edit.files.end());
    for (const GivenOut& record : edit.given_out)
        add_record(assessment, record);
    assessment.minimum_group = std::max(assessment.minimum_group, edit.minimum_group);
    if (assessment.pair_secret.empty()) assessment.pair_secret = edit.pair_secret;
}

void apply(Assessment& assessment, const RecordGivenOut& edit) {
    const std::map<RespondentId, std::size_t> places = places_of(assessment.respondents);
    for (const BallotSecret& made : edit.secrets) {
        const auto place = places.find(made.id);
        if (place == places.end()) continue;
        Respondent& respondent = assessment.respondents[place->second];
        if (respondent.secret.empty()) respondent.secret = made.secret;
    }
    if (assessment.hands_secret.empty()) assessment.hands_secret = edit.hands_secret;
    if (edit.record) add_record(assessment, *edit.record);
}

void apply(Assessment& assessment, const ListRoles& edit) {
    assessment.roles = edit.roles;
}

void apply(Assessment& assessment, const ChooseMinimumGroup& edit) {
    assessment.minimum_group = std::max(least_minimum_group, edit.people);  // See keep_smallest_group().
}

// ------------------------------------------------------------------------------------------------------ the plan

void apply(Assessment& assessment, const AddAction& edit) {
    if (find_action(assessment, edit.action.id) == nullptr) assessment.actions.push_back(edit.action);
}

void apply(Assessment& assessment, const WriteAction& edit) {
    if (Action* action = find_by_id(assessment.actions, edit.id)) text_of(*action, edit.part) = edit.text;
}

void apply(Assessment& assessment, const DateAction& edit) {
    if (Action* action = find_by_id(assessment.actions, edit.id)) action->due = edit.due;
}

void apply(Assessment& assessment, const AimAction& edit) {
    Action* action = find_by_id(assessment.actions, edit.id);
    if (action == nullptr) return;
    action->barrier = edit.barrier;
    action->measure = edit.measure;
}

void apply(Assessment& assessment, const MoveAction& edit) {
    if (Action* action = find_by_id(assessment.actions, edit.id)) action->status = edit.status;
}

void apply(Assessment& assessment, const RewriteAction& edit) {
    if (Action* action = find_by_id(assessment.actions, edit.action.id)) *action = edit.action;
}

void apply(Assessment& assessment, const PlaceAction& edit) {
    const auto found = std::ranges::find(assessment.actions, edit.id, &Action::id);
    if (found == assessment.actions.end()) return;
    Action moved = std::move(*found);
    assessment.actions.erase(found);
    const std::size_t place = std::min(edit.place, assessment.actions.size());
    assessment.actions.insert(assessment.actions.begin() + static_cast<std::ptrdiff_t>(place), std::move(moved));
}

void apply(Assessment& assessment, const RemoveAction& edit) {
    std::erase_if(assessment.actions, [&](const Action& other) { return other.id == edit.id; });
}

void apply(Assessment& assessment, const AnswerOurs& edit) {
    const auto found = std::ranges::find(assessment.ours, edit.barrier, &OursAnswer::barrier);
    if (found == assessment.ours.end()) {
        if (edit.answer) assessment.ours.push_back({edit.barrier, *edit.answer, {}, {}});
    } else if (edit.answer) {
        found->answer = *edit.answer;
    } else {
        assessment.ours.erase(found);
    }
}

void apply(Assessment& assessment, const DateLookAgain& edit) {
    assessment.look_again = edit.day;
}

void apply(Assessment& assessment, const TakeOver& edit) {
    Assessment after = edit.assessment;
    after.format_version = assessment.format_version;
    after.id = assessment.id;
    after.created = assessment.created;
    after.modified = assessment.modified;
    after.shareable = assessment.shareable;
    after.questionnaire = assessment.questionnaire;
    after.stored_profile = assessment.stored_profile;
    // What is out stays out, also if the version is older than that, and stays comparable with the ballots in it.
    std::swap(after.given_out, assessment.given_out);
    for (const GivenOut& record : assessment.given_out)
        add_record(after, record);
    if (after.hands_secret.empty()) after.hands_secret = assessment.hands_secret;
    const std::map<RespondentId, std::size_t> places = places_of(assessment.respondents);
    for (Respondent& respondent : after.respondents) {
        const auto place = places.find(respondent.id);
        if (respondent.secret.empty() && place != places.end())
            respondent.secret = assessment.respondents[place->second].secret;
    }
    assessment = std::move(after);
}

}  // namespace

Edit::Edit(const Edit& other) = default;
Edit::Edit(Edit&& other) noexcept = default;
Edit& Edit::operator=(const Edit& other) = default;
Edit& Edit::operator=(Edit&& other) noexcept = default;
Edit::~Edit() = default;

Assessment applied(Assessment assessment, const Edit& edit) {
    const int smallest_group = smallest_group_kept(assessment);
    std::visit([&](const auto& change) { apply(assessment, change); }, edit);
    keep_smallest_group(smallest_group, assessment);
    return assessment;
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

std::string& detail_of(Assessment& assessment, Detail detail) {
    switch (detail) {
        case Detail::organisation: return assessment.organisation;
        case Detail::team: return assessment.team;
        case Detail::initiative: return assessment.initiative;
        case Detail::stage: return assessment.stage;
        case Detail::facilitator: return assessment.facilitator;
        case Detail::title: break;
    }
    return assessment.title;
}

const std::string& detail_of(const Assessment& assessment, Detail detail) {
    return detail_of(const_cast<Assessment&>(assessment), detail);  // NOLINT(*-const-cast): only reads
}

std::string& text_of(Action& action, ActionText part) {
    switch (part) {
        case ActionText::owner: return action.owner;
        case ActionText::when: return action.when;
        case ActionText::sign: return action.sign;
        case ActionText::obstacle: return action.obstacle;
        case ActionText::what: break;
    }
    return action.text;
}

const std::string& text_of(const Action& action, ActionText part) {
    return text_of(const_cast<Action&>(action), part);  // NOLINT(*-const-cast): only reads
}

}  // namespace readiness
