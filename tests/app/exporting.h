// What the tests of exporting share: something to export, and waiting until it is written.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>

#include "core/export/export.h"
#include "harness.h"

namespace readiness {

inline const ExportDialog& export_of_screen(Harness& h) {
    REQUIRE(h.program().dialog().has_value());
    const auto* dialog = std::get_if<ExportDialog>(&*h.program().dialog());
    REQUIRE(dialog != nullptr);
    return *dialog;
}

/// What is made comes from another thread.
inline void finish(Harness& h) {
    while (export_of_screen(h).stage == ExportDialog::Stage::working) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        h.frame();
    }
    h.settle();
}

inline std::string without_gaps(std::string_view text) {
    std::string letters(text);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '\n'; });
    return letters;
}

/// True if the words are on the screen, whatever lines they are on.
inline bool says(const Harness& h, std::string_view words) {
    return without_gaps(h.drawn_text()).find(without_gaps(words)) != std::string::npos;
}

/// A profile that has something to say.
inline void answer_some(Harness& h) {
    h.start("four-factors");
    int number = 0;
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool choice = scale_of(h.document().scored().questionnaire(), item).choice() != nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(choice ? 1 + number % 5 : 15)}});
        ++number;
    }
    h.press(Key::f3);
}

/// Six ballots that are open: enough for a copy for others.
inline void open_ballots(Harness& h) {
    h.start("four-factors");
    ImportBallots import;
    for (int person = 0; person < 6; ++person) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(person)};
        for (const Item& item : h.document().scored().questionnaire().items) {
            const bool choice = scale_of(h.document().scored().questionnaire(), item).choice() != nullptr;
            respondent.answers.push_back({item.id, Answer::of(choice ? 1 + person % 5 : 10), {}});
        }
        import.respondents.push_back(std::move(respondent));
    }
    h.carry_out(Edit{std::move(import)});
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.press(Key::f3);
}

/// What export_of() makes of the open assessment on the harness's day.
inline std::string expected_bytes(Harness& h, ExportPart part, ExportFormat format) {
    ExportRequest request;
    request.part = part;
    request.format = format;
    request.now = h.now;
    request.today = std::chrono::floor<std::chrono::days>(h.now);
    Loaded<std::string> made = export_of(h.document().scored(), request);
    REQUIRE(made.value.has_value());
    return *made.value;
}

inline ExportFormat what_prints() {
    return is_built_in(ExportFormat::pdf) ? ExportFormat::pdf : ExportFormat::html;
}

inline void choose_name(Harness& h, const std::string& name) {
    h.tab_to("file name");
    h.press_ctrl(U'a');
    h.type(name);
}

/// As Markdown, whose bytes depend on nothing else.
inline std::filesystem::path export_first_page(Harness& h) {
    h.carry_out(AskToExport{ExportPart::summary});
    h.click("format md");
    h.click("accept");
    finish(h);
    return h.data() / "Sepsis bundle, Ward 7 - first page.md";
}

}  // namespace readiness
