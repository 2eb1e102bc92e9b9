// The screens: each draws the state on its page and returns what was asked for.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/profile/kept_answers.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/choice_list.h"
#include "app/desktop/widgets/number_entry.h"
#include "app/desktop/widgets/radar_chart.h"
#include "app/desktop/widgets/what_if_numbers.h"

namespace readiness {

/// The turn of one person at the keyboard, if ballots are cast by passing it on.
struct BallotTurn {
    enum class Stage {
        none,       ///< The facilitator is at the box.
        hand_over,  ///< The keyboard goes to the next person: nothing of anyone is shown.
        answering,
        closing,  ///< Hand in, go on, or throw away.
    };

    Stage stage = Stage::none;
    RespondentId id;                  ///< Whose ballot it is while somebody is answering.
    std::optional<std::size_t> role;  ///< Chosen at the hand-over: 0 rather not say, else its place in the list from 1.
    bool someone_went = false;        ///< A ballot was handed in just before: thank that person.
    bool throwing = false;            ///< Asked whether the ballot is to be thrown away.
};

/// A vote on one question: where the counting is, and what the room may see.
struct VoteView {
    std::optional<ItemId> item;   ///< What the rest is about; another item begins anew.
    std::size_t row = 0;          ///< The option that hands are counted for.
    std::size_t last_row = 0;     ///< The last one that the counting has come to.
    bool counting = false;        ///< Hands are being counted; else all were.
    bool fresh_row = true;        ///< The next digit begins a new count on the row.
    bool new_round = false;       ///< The room votes again, and no hand of that vote was counted yet.
    bool refused = false;         ///< The number typed last was none on the scale.
    bool too_many = false;        ///< Refused to go on: there are more hands than people.
    bool asked_to_leave = false;  ///< Leaving hands that are not revealed takes a second press.
    std::string typed;            ///< A number that is being typed, for number scales.
    std::vector<double> entered;  ///< Numbers in the order in which they came, to take the last one back.
    bool agreeing = false;        ///< The room agrees on an answer: digits pick it.
};

/// All questions of a vote with how far the room has got, to jump to one.
struct VoteOverview {
    bool open = false;
    std::size_t at = 0;  ///< The question that the keyboard is at.
    bool scroll_to_it = false;
};

/// Counts a time for talking down.
struct TalkTimer {
    std::optional<double> ends;  ///< In the steady time of Ui; nothing while it does not run.
};

/// "Saved" beside the questions, for a moment after something was.
struct SavedSign {
    static constexpr double seconds_shown = 2;

    std::optional<std::chrono::sys_seconds> seen;  ///< The saving that was noticed last.
    std::optional<double> until;                   ///< In the steady time of Ui; nothing while it is not shown.
};

struct AssessView {
    std::size_t item = 0;
    bool as_list = false;
    bool at_last = false;            ///< At the questions without a score, which come after the last question.
    bool at_box = false;             ///< At the ballot box although the ballots are open.
    bool small_room_agreed = false;  ///< The few people in the room agreed to be seen in its results.
    BallotTurn turn;
    VoteView vote;
    VoteOverview overview;
    bool counts_turned = false;  ///< Counts are shown although the settings hide them, or the other way round.
    TalkTimer timer;
    bool why_takes_keyboard = false;   ///< The reason's field was opened just now.
    bool note_open = false;            ///< The note on the item is being written.
    bool note_takes_keyboard = false;  ///< It was opened just now.
    NumberTyping number;               ///< Digits that are typed: of a number, or of an option's key.
    /// The place of the question of which it is shown why it is asked. Of no other: before a question is answered
    /// nothing may lead the answer, unless somebody asked for it.
    std::optional<std::size_t> why_shown_of;
    std::string said;  ///< About the key pressed last; the next key clears it.
    SavedSign saved;
    bool scroll_to_item = false;    ///< The list must show the question.
    int frames_to_scroll = 0;       ///< The list scrolls to it in these frames.
    bool scroll_to_answer = false;  ///< The chosen answer must come into view.

    void show_list() { as_list = scroll_to_item = true; }
    void open_note() { note_open = note_takes_keyboard = true; }
    [[nodiscard]] bool why_shown() const { return why_shown_of == item; }
    void turn_why() { why_shown_of = why_shown() ? std::nullopt : std::optional(item); }
    void open_why() { note_open = why_takes_keyboard = true; }
    /// A field was opened that has not taken the keyboard yet.
    [[nodiscard]] bool field_opens() const { return note_open && (note_takes_keyboard || why_takes_keyboard); }
    /// To another question: what was open or half typed on the one before goes.
    void leave_item() {
        at_last = false;
        note_open = false;
        why_shown_of.reset();
        scroll_to_answer = false;
        said.clear();
        number.stop();
        vote = {};
        timer = {};
    }
};

struct ProfileView {
    std::optional<FactorId> factor;  ///< Opened to its items; the table of factors if empty.
    bool overall_open = false;       ///< The overall's explanation is shown.
    std::optional<ItemId> question;  ///< Opened to its answers, where each question is read by itself.
    bool weakest_first = true;
    enum class Panel { factors, talk, roles, workshop };
    Panel panel = Panel::factors;
    std::vector<std::string> roles;  ///< Over the radar, by their names; at most most_roles_shown.
    bool roles_chosen = false;       ///< By somebody, or by the first look at them.
    bool largest_gap_first = true;   ///< The order of the roles' table.
    RadarMotion motion;
    /// A copy, as the room's window has one for each frame, has the same.
    std::shared_ptr<KeptAnswers> answers = std::make_shared<KeptAnswers>();
};
inline constexpr std::size_t most_roles_shown = 3;

struct BarriersView {
    std::optional<BarrierId> barrier;  ///< Opened; the most pressing one if empty.
    bool not_asked_open = false;       ///< The barriers that no question is about are listed too.
    bool since_open = false;           ///< What was learned since about change in general is shown.
    bool scroll_to_barrier = false;
};

struct PlanView {
    std::vector<BarrierId> unfolded;  ///< Barriers of which all measures are shown.
    BarrierId at;                     ///< That was worked on last; empty for none.
    std::string keyboard_goes_to;     ///< The id of a control that is to have the keyboard; empty for none.
    std::string shows;                ///< The id of a control that must come into view; empty for none.
};

inline constexpr std::size_t cards_at_once = 60;

struct StartView {
    std::string search;                  ///< What the cards are narrowed down to; empty for all.
    bool search_takes_keyboard = false;  ///< The field was asked for just now.
    bool bin_open = false;               ///< What is in the bin is listed instead.
    std::size_t shown = cards_at_once;   ///< So many cards at most; more are asked for.
};

/// The facilitator's window: when the work in it began, and what is written there.
struct FacilitatorView {
    std::optional<double> began;     ///< The steady time of the first answer or count; the clock runs from here.
    std::size_t settled_before = 0;  ///< How many questions the room was done with at that time.
    bool writing = false;            ///< A text field of the page has the keyboard.
};

/// Bringing answers in.
struct BringInView {
    bool is_new = true;                        ///< The columns were not shown yet: they begin with the first.
    std::optional<std::size_t> column;         ///< Whose list of questions is open.
    std::optional<ChoiceList> list;            ///< That list.
    Box list_place;                            ///< What the list belongs to.
    float side_height = 0;                     ///< What the side column took in the last frame, in pixels.
    std::string shows;                         ///< The id of a control that must come into view; empty for none.
    std::map<std::string, std::string> typed;  ///< The numbers that are typed for unclear answers, by their cards' ids.
};

/// Ballots on paper are typed in: where the typing is.
struct QuickEntryView {
    RespondentId ballot;            ///< That is typed in; empty before its first answer.
    bool role_is_next = true;       ///< The role is typed first, where roles are asked.
    std::string role;               ///< Of the ballot that is typed in; may be empty.
    std::size_t item = 0;           ///< The next question; behind the last one if all are typed.
    std::string typed;              ///< Of a number, or of a key that may go on.
    std::string said;               ///< About the key pressed last; empty if there is nothing to say.
    bool asked_to_end = false;      ///< Enter was pressed while questions were left.
    std::vector<RespondentId> in;   ///< What was typed in here, in this order.
    std::vector<KeyPress> waiting;  ///< Keys that came before the person before was handed in.

    /// To the next person, with nothing of the last one left.
    void next_person() {
        ballot = {};
        role_is_next = true;
        role.clear();
        item = 0;
        typed.clear();
        said.clear();
        asked_to_end = false;
    }
};

struct Views {
    StartView start;
    BringInView bring_in;
    QuickEntryView quick_entry;
    AssessView assess;
    ProfileView profile;
    BarriersView barriers;
    PlanView plan;
    FacilitatorView facilitator;
    WhatIfPanel what_if;
    bool what_if_alone = false;  ///< Nothing but that panel is drawn: for pictures of it.
};

Commands draw_start(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_assess(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_profile(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_barriers(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_plan(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_bring_in(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_quick_entry(Ui& ui, const Box& page, const State& state, Views& views);
Commands draw_settings(Ui& ui, const Box& page, const State& state, Views& views);

}  // namespace readiness
