#include "app/desktop/screens/screen_table.h"

#include <algorithm>
#include <cmath>

#include "core/platform/path_text.h"

namespace readiness {

namespace {

constexpr double frame_seconds = 1.0 / 60;

std::optional<double> while_moving(const RadarMotion& motion) {
    return motion.moving() ? std::optional(frame_seconds) : std::nullopt;
}

std::optional<double> profile_due(const Views& views, double /*seconds*/) {
    return while_moving(views.profile.motion);
}

constexpr double just_after = 0.001;

/// The clock shows another second.
std::optional<double> timer_due(const TalkTimer& timer, double seconds) {
    const double left = timer.ends ? *timer.ends - seconds : 0;
    if (left <= 0) return std::nullopt;
    return left - std::floor(left) + just_after;
}

/// The clock shows another second, or "Saved" goes.
std::optional<double> assess_due(const Views& views, double seconds) {
    const std::optional<double> timer = timer_due(views.assess.timer, seconds);
    const std::optional<double>& until = views.assess.saved.until;
    if (!until || seconds >= *until) return timer;
    const double saved = *until - seconds + just_after;
    return timer ? std::min(*timer, saved) : saved;
}

void start_texts(const State& state, const TextSink& sink) {
    for (const ListedQuestionnaire& listed : state.questionnaires) {
        if (listed.instrument) give_texts(listed.instrument->questionnaire, sink);
        sink(text_of(listed.path));
    }
    for (const auto* list : {&state.recent, &state.examples, &state.binned}) {
        for (const RecentAssessment& recent : *list) {
            sink(recent.summary.title);
            sink(recent.team);
            sink(text_of(recent.path));
        }
    }
    sink(text_of(data_folder(state)));
}

void settings_texts(const State& state, const TextSink& sink) {
    sink(text_of(data_folder(state)));
    sink(text_of(state.places.settings));
}

void document_texts(const State& state, const TextSink& sink) {
    if (!state.document) return;
    give_texts(state.document->scored().questionnaire(), sink);
    give_texts(state.document->scored().assessment(), sink);
    give_texts(state.document->scored().evidence(), sink);
    give_guide_texts(sink);
}

void incoming_texts(const State& state, const TextSink& sink) {
    if (!state.incoming) return;
    const IncomingAnswers& incoming = *state.incoming;
    sink(text_of(incoming.file));
    if (incoming.instrument) give_texts(incoming.instrument->questionnaire, sink);
    if (!incoming.look.proposal) return;
    for (const ColumnProposal& column : incoming.look.proposal->columns) {
        sink(column.header);
        for (const AnswerReading& answer : column.answers) {
            if (!answer.is_sure) sink(answer.text);
        }
    }
    for (const Ask& ask : incoming.look.proposal->asks)
        sink(ask.text);
    for (const Tell& tell : incoming.look.proposal->tells)
        sink(tell.text);
}

constexpr Screen screens[] = {
    {ScreenId::start, "start", "Start", Key::f1, "F1", false, draw_start, nullptr, start_texts},
    {ScreenId::assess, "assess", "Assess", Key::f2, "F2", false, draw_assess, assess_due, document_texts},
    {ScreenId::profile, "profile", "Profile", Key::f3, "F3", false, draw_profile, profile_due, document_texts},
    {ScreenId::barriers, "barriers", "Barriers", Key::f4, "F4", false, draw_barriers, nullptr, document_texts},
    {ScreenId::plan, "plan", "Plan", Key::f5, "F5", false, draw_plan, nullptr, document_texts},
    {ScreenId::settings, "settings", "Settings", Key::f8, "F8", true, draw_settings, nullptr, settings_texts},
    {ScreenId::bring_in, "bring-in", "Bring answers in", Key::none, "", false, draw_bring_in, nullptr, incoming_texts,
     ScreenId::assess},
    {ScreenId::quick_entry, "quick-entry", "Quick entry", Key::none, "", false, draw_quick_entry, nullptr,
     document_texts, ScreenId::assess},
};

}  // namespace

std::span<const Screen> all_screens() {
    return screens;
}

std::span<const Screen> screens_of_navigation() {
    const std::span<const Screen> all = screens;
    const auto count = std::ranges::count_if(all, [](const Screen& screen) { return !screen.behind; });
    return all.first(static_cast<std::size_t>(count));
}

const Screen& find_screen(ScreenId id) {
    return *std::ranges::find(screens, id, &Screen::id);
}

}  // namespace readiness
