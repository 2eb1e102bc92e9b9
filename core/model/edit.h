// The only ways in which an assessment changes: small values that can be undone, and tested without a window.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/identifier.h"
#include "core/model/action.h"
#include "core/model/assessment.h"

namespace readiness {

/// Agrees an answer to an item, or takes it back if there is none. A reason already given stays with a new answer.
struct AgreeAnswer {
    ItemId item;
    std::optional<Answer> answer;
    bool moving = false;  ///< Part of a longer movement: a slider being dragged, a number being typed.

    friend bool operator==(const AgreeAnswer&, const AgreeAnswer&) = default;
};

/// Writes why an answer was agreed. Without an agreed answer it changes nothing.
struct WriteWhy {
    ItemId item;
    std::string text;

    friend bool operator==(const WriteWhy&, const WriteWhy&) = default;
};

/// Writes the note on an item; an empty text takes it away.
struct WriteNote {
    ItemId item;
    std::string text;

    friend bool operator==(const WriteNote&, const WriteNote&) = default;
};

/// Leaves the disagreement on an item standing, or takes that back. What was agreed on it goes.
struct LeaveOpen {
    ItemId item;
    bool open = true;

    friend bool operator==(const LeaveOpen&, const LeaveOpen&) = default;
};

/// Says how the room answers next. Nothing that was collected goes, nor stops counting: from then on the profile counts
/// agreed answers first, unless there is and will be nothing else.
struct ChooseMode {
    Mode mode = Mode::consensus;

    friend bool operator==(const ChooseMode&, const ChooseMode&) = default;
};

/// Says how many are in the room; nothing leaves it to the largest show of hands.
struct CountPeople {
    std::optional<int> people;

    friend bool operator==(const CountPeople&, const CountPeople&) = default;
};

/// What the hands say on one item, all of it: keys that the file has besides are kept. An empty tally goes, and the
/// round before it, if there is one, is the newest again.
struct CountHands {
    Tally tally;
    bool new_round = false;  ///< The room votes again: what was counted before becomes an earlier round.

    friend bool operator==(const CountHands&, const CountHands&) = default;
};

/// Shows the hands that were counted on an item to the room.
struct RevealHands {
    ItemId item;

    friend bool operator==(const RevealHands&, const RevealHands&) = default;
};

/// Shows what the ballots say on an item to the room, for good.
struct RevealBallots {
    ItemId item;

    friend bool operator==(const RevealBallots&, const RevealBallots&) = default;
};

/// Seals the ballots while they are being collected, or opens them.
struct SealBallots {
    bool sealed = false;
    bool takes_in_unfinished = false;  ///< Opening hands in what is not finished, so that it counts as it is.

    friend bool operator==(const SealBallots&, const SealBallots&) = default;
};

/// One more person begins to answer alone.
struct BeginBallot {
    RespondentId id;
    std::string role;

    friend bool operator==(const BeginBallot&, const BeginBallot&) = default;
};

/// An answer on a ballot, or none.
struct MarkBallot {
    RespondentId id;
    ItemId item;
    std::optional<Answer> answer;
    bool moving = false;

    friend bool operator==(const MarkBallot&, const MarkBallot&) = default;
};

/// What is said to a question outside the factors, on a ballot or by all; without any text it is taken back.
struct Say {
    std::optional<RespondentId> ballot;  ///< Nothing: what all agree to say.
    Said said;
    bool moving = false;  ///< A text is being typed.

    friend bool operator==(const Say&, const Say&) = default;
};

/// The person is done: what was answered is not shown again.
struct HandInBallot {
    RespondentId id;

    friend bool operator==(const HandInBallot&, const HandInBallot&) = default;
};

struct RemoveBallot {
    RespondentId id;

    friend bool operator==(const RemoveBallot&, const RemoveBallot&) = default;
};

/// Adds ballots from elsewhere, with the record of where they came from, and of the copies for others that they were
/// in. A ballot whose id is there takes its place. The smallest group becomes the largest that was asked for.
struct ImportBallots {
    std::vector<Respondent> respondents;
    std::vector<MergedFile> files;
    std::vector<GivenOut> given_out = {};
    int minimum_group = least_minimum_group;
    std::string pair_secret = {};  ///< Of their codes for pairing, if the assessment has none; empty: as it is.

    friend bool operator==(const ImportBallots&, const ImportBallots&) = default;
};

/// The secret of a ballot.
struct BallotSecret {
    RespondentId id;
    std::string secret;

    friend bool operator==(const BallotSecret&, const BallotSecret&) = default;
};

/// A copy for others went out. Secrets are for those that have none yet. Which records there are already, and the
/// smallest group if there are any, does not matter: a record that is there is not kept twice.
struct RecordGivenOut {
    std::optional<GivenOut> record;  ///< Absent if it is on record already.
    std::vector<BallotSecret> secrets;
    std::string hands_secret;  ///< Empty: as it is.

    friend bool operator==(const RecordGivenOut&, const RecordGivenOut&) = default;
};

/// The list that people pick their role from.
struct ListRoles {
    std::vector<std::string> roles;

    friend bool operator==(const ListRoles&, const ListRoles&) = default;
};

/// The smallest group that is shown on its own; never below least_minimum_group, and once there is a ballot or a hand
/// never below what it was: two settings together could show a group that each of them hides.
struct ChooseMinimumGroup {
    int people = usual_minimum_group;

    friend bool operator==(const ChooseMinimumGroup&, const ChooseMinimumGroup&) = default;
};

enum class Detail { title, organisation, team, initiative, stage, facilitator };

/// Says what the assessment is about.
struct WriteDetail {
    Detail detail = Detail::title;
    std::string text;

    friend bool operator==(const WriteDetail&, const WriteDetail&) = default;
};

// ---- the plan

/// Puts an action at the end of the plan; nothing if its id is there already. See action_from() and own_action().
struct AddAction {
    Action action;

    friend bool operator==(const AddAction&, const AddAction&) = default;
};

/// What is written of an action, each in words.
enum class ActionText { what, owner, when, sign, obstacle };

inline constexpr ActionText all_action_texts[] = {ActionText::what, ActionText::owner, ActionText::when,
                                                  ActionText::sign, ActionText::obstacle};

struct WriteAction {
    std::string id;
    ActionText part = ActionText::what;
    std::string text;

    friend bool operator==(const WriteAction&, const WriteAction&) = default;
};

/// Until when the action should be done, or no date.
struct DateAction {
    std::string id;
    std::optional<std::chrono::year_month_day> due;

    friend bool operator==(const DateAction&, const DateAction&) = default;
};

/// Which barrier the action is against, and which measure it carries out; either may be empty.
struct AimAction {
    std::string id;
    BarrierId barrier;
    MeasureId measure;

    friend bool operator==(const AimAction&, const AimAction&) = default;
};

struct MoveAction {
    std::string id;
    ActionStatus status = ActionStatus::open;

    friend bool operator==(const MoveAction&, const MoveAction&) = default;
};

/// Everything that is said of the action at once, as one step to undo: the action with this id becomes this one.
struct RewriteAction {
    Action action;

    friend bool operator==(const RewriteAction&, const RewriteAction&) = default;
};

/// Gives the action that place in the plan, counted from 0; the last one if the plan is shorter. The others keep their
/// order.
struct PlaceAction {
    std::string id;
    std::size_t place = 0;

    friend bool operator==(const PlaceAction&, const PlaceAction&) = default;
};

/// Takes the action out of the plan, with all that its file says of it.
struct RemoveAction {
    std::string id;

    friend bool operator==(const RemoveAction&, const RemoveAction&) = default;
};

/// Says whether the team can change the barrier itself, or takes that back.
struct AnswerOurs {
    BarrierId barrier;
    std::optional<Ours> answer;

    friend bool operator==(const AnswerOurs&, const AnswerOurs&) = default;
};

/// When the team means to answer again, or no date.
struct DateLookAgain {
    std::optional<std::chrono::year_month_day> day;

    friend bool operator==(const DateLookAgain&, const DateLookAgain&) = default;
};

/// Everything becomes what it is in `assessment`, as one step to undo: it was merged with a copy, or an earlier version
/// is restored. Which assessment it is stays: its id, when it was created, and the questionnaire that it answers.
struct TakeOver {
    enum class From { copy, earlier_version };

    Assessment assessment;
    From from = From::copy;

    friend bool operator==(const TakeOver&, const TakeOver&) = default;
};

/// One change of an assessment. Copying and destroying are in edit.cpp: in a header, every file that hands one on would
/// compile them for each alternative anew, which took two thirds of the time.
struct Edit : std::variant<AgreeAnswer, WriteWhy, WriteNote, WriteDetail, LeaveOpen, ChooseMode, CountPeople,
                           CountHands, RevealHands, RevealBallots, SealBallots, BeginBallot, MarkBallot, Say,
                           HandInBallot, RemoveBallot, ImportBallots, RecordGivenOut, ListRoles, ChooseMinimumGroup,
                           AddAction, WriteAction, DateAction, AimAction, MoveAction, RewriteAction, PlaceAction,
                           RemoveAction, AnswerOurs, DateLookAgain, TakeOver> {
    using variant::variant;
    Edit(const Edit& other);
    Edit(Edit&& other) noexcept;
    Edit& operator=(const Edit& other);
    Edit& operator=(Edit&& other) noexcept;
    ~Edit();
};

/// The assessment after the edit.
Assessment applied(Assessment assessment, const Edit& edit);

/// The detail's text in an assessment, and its key in the file.
const std::string& detail_of(const Assessment& assessment, Detail detail);
std::string& detail_of(Assessment& assessment, Detail detail);
std::string_view to_text(Detail detail);

/// What is written of an action.
const std::string& text_of(const Action& action, ActionText part);
std::string& text_of(Action& action, ActionText part);

}  // namespace readiness
