// Assess: which of its faces is shown.
#include "app/desktop/screens/assess/assess.h"

#include <algorithm>
#include <utility>

#include "app/desktop/screens/assess/last_questions.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/screens.h"

namespace readiness {

namespace {

enum class Face { item, list, vote, ballot_box, last };

/// Ballots are collected at the box while they are sealed, and talked about question by question once they are open.
Face face_of(const Document& document, const AssessView& view) {
    const bool at_last = view.at_last && asks_last(document);
    switch (document.scored().assessment().mode) {
        case Mode::consensus:
            if (at_last && !view.as_list) return Face::last;
            return view.as_list ? Face::list : Face::item;
        case Mode::tally: return at_last ? Face::last : Face::vote;
        case Mode::ballots: break;
    }
    const bool at_box =
        document.scored().assessment().sealed || view.at_box || view.turn.stage != BallotTurn::Stage::none;
    if (view.turn.stage == BallotTurn::Stage::answering) return at_last ? Face::last : Face::item;
    if (at_box) return Face::ballot_box;
    return at_last ? Face::last : Face::vote;
}

}  // namespace

const Answer* Answerer::given(const ItemId& item) const {
    if (!ballot) {
        const AgreedAnswer* agreed = find_agreed(document.scored().assessment(), item);
        return agreed != nullptr ? &agreed->answer : nullptr;
    }
    const Respondent* respondent = find_respondent(document.scored().assessment(), *ballot);
    return respondent != nullptr ? find_answer(*respondent, item) : nullptr;
}

Edit Answerer::edit(const ItemId& item, std::optional<Answer> answer, bool moving) const {
    if (ballot) return MarkBallot{*ballot, item, answer, moving};
    return AgreeAnswer{item, answer, moving};
}

const Said* Answerer::said(const QuestionId& question) const {
    if (!ballot) return find_said(document.scored().assessment().said, question);
    const Respondent* respondent = find_respondent(document.scored().assessment(), *ballot);
    return respondent != nullptr ? find_said(respondent->said, question) : nullptr;
}

Edit Answerer::say(Said said, bool typing) const {
    return Say{ballot, std::move(said), typing};
}

bool asks_last(const Document& document) {
    return !asked_last(document.scored().questionnaire()).empty();
}

std::string label_after_last(const Document& document) {
    return asks_last(document) ? "Last questions →" : "See the profile →";
}

void go_on_after_last(const Document& document, AssessView& view, Commands& commands) {
    if (asks_last(document)) {
        view.at_last = true;
    } else {
        commands.push_back(GoTo{ScreenId::profile});
    }
}

std::optional<std::size_t> next_unanswered(const Answerer& answerer, std::size_t from) {
    const auto& items = answerer.document.scored().questionnaire().items;
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const std::size_t index = (from + step) % items.size();
        if (answerer.given(items[index].id) == nullptr) return index;
    }
    return std::nullopt;
}

bool assess_fills_window(const State& state, const AssessView& view) {
    if (state.screen != ScreenId::assess || !state.document || has_only_scores(state.document->scored().assessment()))
        return false;
    switch (face_of(*state.document, view)) {
        case Face::item:
        case Face::last:
        case Face::vote: return true;
        case Face::list: return false;
        case Face::ballot_box: return view.turn.stage != BallotTurn::Stage::none;
    }
    return false;
}

bool assess_shows_questions(const State& state, const AssessView& view) {
    if (state.screen != ScreenId::assess || !state.document || has_only_scores(state.document->scored().assessment()))
        return false;
    return face_of(*state.document, view) != Face::ballot_box && view.turn.stage == BallotTurn::Stage::none;
}

bool assess_shows_last(const State& state, const AssessView& view) {
    return assess_shows_questions(state, view) && face_of(*state.document, view) == Face::last;
}

bool assess_shows_list(const State& state, const AssessView& view) {
    if (!assess_shows_questions(state, view)) return false;
    const Face face = face_of(*state.document, view);
    return face == Face::list || (face == Face::vote && view.overview.open);
}

namespace {

/// A shareable copy of ballots or hands has no answers that could be shown, let alone given.
Commands draw_no_answers(Ui& ui, Box page, const Document& document) {
    draw_page_header(ui, page, "Assess", document.scored().assessment().title);
    page.top += ui.paragraph(page.min(), page.width, TextStyle::lead, ui.theme.text,
                             "This is a shareable copy. The answers are not in it, and none can be added.") +
                ui.px(20);
    const Box button{page.left, page.top, ui.button_width("See the profile"), ui.button_height()};
    if (ui.button("profile", "See the profile", button, ButtonKind::primary)) return {GoTo{ScreenId::profile}};
    return {};
}

}  // namespace

Commands draw_assess(Ui& ui, const Box& page, const State& state, Views& views) {
    AssessView& view = views.assess;
    if (!state.document) return draw_nothing_open(ui, page, "Assess");
    const Document& document = *state.document;
    if (has_only_scores(document.scored().assessment())) return draw_no_answers(ui, page, document);
    view.item = std::min(view.item, document.scored().questionnaire().items.size() - 1);
    const Face face = face_of(document, view);
    if (face != Face::list) view.frames_to_scroll = 0;
    switch (face) {
        case Face::item: {
            const bool alone = view.turn.stage == BallotTurn::Stage::answering;
            const Answerer answerer{document, alone ? std::optional(view.turn.id) : std::nullopt};
            return draw_assess_item(ui, page, answerer, view);
        }
        case Face::last: {
            const bool alone = view.turn.stage == BallotTurn::Stage::answering;
            return draw_last_questions(ui, page, {document, alone ? std::optional(view.turn.id) : std::nullopt}, view);
        }
        case Face::list: return draw_assess_list(ui, page, document, view);
        case Face::vote: return draw_assess_vote(ui, page, state, view);
        case Face::ballot_box: return draw_ballot_box(ui, page, state, view);
    }
    return {};
}

}  // namespace readiness
