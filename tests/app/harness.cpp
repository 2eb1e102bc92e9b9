#include "harness.h"

#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "core/base/utf8.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

constexpr int most_frames_to_settle = 30;

/// Keys that Dear ImGui's text fields act on by themselves.
std::optional<ImGuiKey> field_key(const KeyPress& press) {
    if (press.ctrl) {
        switch (press.character) {
            case U'a': return ImGuiKey_A;
            case U'c': return ImGuiKey_C;
            case U'v': return ImGuiKey_V;
            case U'y': return ImGuiKey_Y;
            case U'z': return ImGuiKey_Z;
            default: return std::nullopt;
        }
    }
    switch (press.key) {
        case Key::enter: return ImGuiKey_Enter;
        case Key::backspace: return ImGuiKey_Backspace;
        case Key::left: return ImGuiKey_LeftArrow;
        case Key::right: return ImGuiKey_RightArrow;
        case Key::home: return ImGuiKey_Home;
        case Key::end: return ImGuiKey_End;
        default: return std::nullopt;
    }
}

/// Nothing may be drawn at a place that is no number.
int checked_vertices() {
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (const ImDrawVert& vertex : data.CmdLists[i]->VtxBuffer) {
            if (!std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y)) FAIL("something is drawn nowhere");
        }
    }
    return data.TotalVtxCount;
}

void begin_frame(const Display& display, Fonts& fonts, float scale) {
    if (fonts.stale(scale)) fonts.build(scale);
    ImGui::GetIO().DisplaySize = {static_cast<float>(display.width), static_cast<float>(display.height)};
    ImGui::NewFrame();
}

/// Returns how many vertices were given to the renderer.
int end_frame() {
    ImGui::Render();
    const int vertices = checked_vertices();
    headless::accept_textures();
    return vertices;
}

/// What the current context gave to the renderer last.
/// Of places and colours: from Dear ImGui 1.92 a letter's place in the texture may change while it looks the same.
std::size_t hash_of_drawn() {
    std::string seen;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (const ImDrawVert& vertex : data.CmdLists[i]->VtxBuffer)
            seen += fmt::format("{} {} {} ", vertex.pos.x, vertex.pos.y, vertex.col);
    }
    return std::hash<std::string>{}(seen);
}

}  // namespace

Harness::Harness(Display display, std::filesystem::path shipped, FontFiles fonts)
    : display_(display), fonts_(std::move(fonts)) {
    places_ = {std::move(shipped), folder_.path / "data", folder_.path / "config" / "settings.toml"};
    restart();
}

void Harness::restart() {
    Surroundings surroundings;
    surroundings.places = places_;
    surroundings.usual_folders = usual_folders;
    surroundings.now = [this] { return now; };
    surroundings.new_id = [this] { return fmt::format("00000000-0000-4000-8000-{:012}", ++ids_given_); };
    surroundings.seconds = [this] {
        if (before_clock) before_clock();
        return seconds;
    };
    const auto into = [](std::vector<std::filesystem::path>& list) {
        return [&list](const std::filesystem::path& file) {
            list.push_back(file);
            return std::error_code();
        };
    };
    surroundings.open_file = into(opened);
    surroundings.show_file = into(shown);
    clipboard_.reset();
    program_.reset();
    second_.reset();
    context_.make_current();
    program_ = std::make_unique<Program>(std::move(surroundings), fonts_);
    clipboard_ = std::make_unique<FieldClipboard>(program_->stand_ins());
    settle();
}

void Harness::keep_state() {
    places_.state = folder_.path / "state";
    places_.ledger = places_.state;
    restart();
}

void Harness::keep_state_of(const Harness& other) {
    places_.state = other.places_.state;
    places_.ledger = other.places_.ledger;
    restart();
}

const Document& Harness::document() const {
    REQUIRE(state().document.has_value());
    return *state().document;
}

const Item& Harness::item() const {
    return document().scored().questionnaire().items.at(program_->views().assess.item);
}

// ---------------------------------------------------------------------------------------------------------- time

void Harness::frame() {
    Fonts& fonts = second_ ? second_->fonts : fonts_;
    begin_frame(display_, fonts, program_->scale(display_.surface()));
    program_->frame(std::exchange(input_, {}), display_.surface(), fonts);
    vertices = end_frame();
    room_frame();
    follow_facilitator();
}

void Harness::room_frame() {
    if (!second_) return;
    context_.make_current();
    begin_frame(display_, fonts_, program_->scale(display_.surface()));
    program_->room_frame(display_.surface());
    end_frame();
    second_->context.make_current();
}

/// The window comes and goes between two frames.
void Harness::follow_facilitator() {
    if (second_) second_->fonts.follow(fonts_);
    const bool wanted = state().presenting.facilitator;
    if (wanted == (second_ != nullptr)) return;
    second_.reset();
    context_.make_current();
    if (wanted) second_ = std::make_unique<SecondWindow>(fonts_);
}

bool Harness::fonts_are_stale() {
    const float scale = program_->scale(display_.surface());
    return fonts_.stale(scale) || (second_ && second_->fonts.stale(scale));
}

void Harness::settle() {
    for (int i = 0; i < 3; ++i)
        frame();
    for (int i = 0; i < most_frames_to_settle; ++i) {
        if (!program_->needs_another_frame() && !fonts_are_stale()) return;
        frame();
    }
    FAIL("the program never comes to rest");
}

void Harness::wait(double duration) {
    constexpr double shortest = 1.0 / 60;  // A display shows no more frames than this.
    const double end = seconds + duration;
    for (int i = 0; seconds < end; ++i) {
        REQUIRE(i < 1000);
        const std::optional<double> due = program_->due_in();
        if (!due || seconds + *due > end) break;
        seconds += std::max(*due, shortest);
        frame();
    }
    seconds = end;
}

// ------------------------------------------------------------------------------------------------------ keyboard

void Harness::deliver_to_field(const KeyPress& press) {
    const std::optional<ImGuiKey> key = field_key(press);
    if (!key) return;
    headless::hold_ctrl(press.ctrl);
    compat::feed_key(*key, true);
    frame();
    compat::feed_key(*key, false);
    headless::hold_ctrl(false);
}

void Harness::press(KeyPress press) {
    const bool in_field = compat::text_field_is_active();
    if (!in_field || !belongs_to_text_field(press)) input_.keys.push_back(press);
    if (in_field) deliver_to_field(press);
    settle();
}

void Harness::type(std::string_view text) {
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        const CodePoint first = first_code_point({at, end});
        const auto character = static_cast<unsigned>(first.value);
        at += first.bytes;
        const bool in_field = compat::text_field_is_active();
        const char32_t held = program_->stand_ins().for_typing(first.value);
        if (held != 0) ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(held));
        input_.typed += static_cast<char32_t>(character);
        if (!in_field && character == U' ') input_.keys.push_back(KeyPress::of(Key::space));
        if (!in_field && character != U' ') input_.keys.push_back(KeyPress::of(static_cast<char32_t>(character)));
        settle();
    }
}

void Harness::copy_elsewhere(const std::string& text) {
    clipboard_.reset();
    ImGui::SetClipboardText(text.c_str());
    clipboard_ = std::make_unique<FieldClipboard>(program_->stand_ins());
}

std::string Harness::pasted_elsewhere() const {
    const char* text = ImGui::GetClipboardText();
    return program_->stand_ins().from_field(text != nullptr ? text : "");
}

void Harness::tab_to(std::string_view id) {
    const std::size_t most = program_->focus().stops().size() + 2;
    for (std::size_t i = 0; i < most; ++i) {
        press(Key::tab);
        const FocusStop* stop = program_->focus().find(id);
        if (stop != nullptr && program_->focus().is_current(stop->key)) return;
    }
    FAIL("Tab never comes to " << id << " among:" << controls());
}

// --------------------------------------------------------------------------------------------------------- mouse

std::string Harness::controls() const {
    std::string ids;
    for (const FocusStop& stop : program_->focus().stops())
        ids += "\n  " + stop.id;
    return ids;
}

std::string Harness::id_starting(std::string_view start) const {
    for (const FocusStop& stop : program_->focus().stops()) {
        if (stop.id.starts_with(start)) return stop.id;
    }
    FAIL("no control starts with " << start << "; there are:" << controls());
    return "";
}

Box Harness::box_of(std::string_view id) const {
    const FocusStop* stop = program_->focus().find(id);
    if (stop == nullptr) FAIL("there is no control " << id << "; there are:" << controls());
    return stop->box;
}

void Harness::move_mouse(ImVec2 to) {
    headless::move_mouse(to);
    settle();
}

void Harness::hold_mouse(bool down) {
    headless::hold_mouse(down);
    settle();
}

void Harness::click(std::string_view id) {
    click_at(box_of(id).centre());
}

void Harness::click_at(ImVec2 place) {
    move_mouse(place);
    hold_mouse(true);
    hold_mouse(false);
}

// ---------------------------------------------------------------------------------------------- the room's window

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): what was drawn is of this harness's context
std::size_t Harness::drawn() const {
    return hash_of_drawn();
}

std::size_t Harness::room_drawn() const {
    REQUIRE(second_ != nullptr);
    context_.make_current();
    const std::size_t hash = hash_of_drawn();
    second_->context.make_current();
    return hash;
}

bool Harness::shows(std::string_view words) const {
    const auto without_gaps = [](std::string text) {
        std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n'; });
        return text;
    };
    return without_gaps(drawn_text()).find(without_gaps(std::string(words))) != std::string::npos;
}

std::string Harness::drawn_text() const {
    std::string text;
    const auto add = [&] {
        for (const std::u32string& line : headless::drawn_lines()) {
            for (const char32_t letter : line)
                text += letter < 128 ? static_cast<char>(letter) : '?';
            text += "\n";
        }
    };
    add();
    if (second_ == nullptr) return text;
    context_.make_current();
    add();
    second_->context.make_current();
    return text;
}

bool Harness::room_has_control_at(ImVec2 place) {
    REQUIRE(second_ != nullptr);
    context_.make_current();
    headless::move_mouse(place);
    second_->context.make_current();
    settle();
    context_.make_current();
    const bool any = ImGui::GetCurrentContext()->HoveredId != 0;
    second_->context.make_current();
    return any;
}

// ------------------------------------------------------------------------------------------------------ the rest

void Harness::carry_out(const Command& command) {
    program_->carry_out(command);
    settle();
}

void Harness::drop_all(const std::vector<std::filesystem::path>& files) {
    for (const std::filesystem::path& file : files)
        input_.dropped_files.push_back(text_of(file));
    settle();
}

void Harness::close_window() {
    input_.close_requested = true;
    settle();
}

void Harness::lose_focus() {
    input_.focus_lost = true;
    settle();
}

void Harness::start(std::string_view questionnaire) {
    for (std::size_t i = 0; i < state().questionnaires.size(); ++i) {
        const auto& instrument = state().questionnaires[i].instrument;
        if (!instrument || instrument->questionnaire.id != questionnaire) continue;
        carry_out(StartNew{i, {{Detail::title, "Sepsis bundle, Ward 7"}}});
        REQUIRE(state().screen == ScreenId::assess);
        return;
    }
    FAIL("there is no questionnaire " << questionnaire);
}

Assessment Harness::saved() const {
    const std::filesystem::path path = document().path();
    Loaded<Assessment> assessment = read_assessment(bytes_of(path), text_of(path));
    for (const Problem& problem : assessment.problems)
        UNSCOPED_INFO(describe(problem));
    REQUIRE(assessment.value.has_value());
    return *assessment.value;
}

std::string answer_of(const Assessment& assessment, const char* item) {
    const AgreedAnswer* agreed = find_agreed(assessment, {item});
    if (agreed == nullptr) return "";
    switch (agreed->answer.kind) {
        case Answer::Kind::dont_know: return "dont-know";
        case Answer::Kind::not_applicable: return "not-applicable";
        case Answer::Kind::value: break;
    }
    return fmt::format("{}", agreed->answer.value);
}

}  // namespace readiness
