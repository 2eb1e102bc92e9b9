#include "app/desktop/screens/assess/comfort.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace readiness {

namespace {

/// At 150 % text size a window has this many units, and a question fills it well.
constexpr float full_height = 480;
constexpr float full_width = 853;

/// Below this a window, or one with large text, has no units to spare.
constexpr float roomy_height = 600;

constexpr float row_units = 58;
constexpr float minor_row_part = 0.76f;
constexpr std::size_t many_options = 7;

float lines_of(const Ui& ui, SizedStyle style, const std::string& text, float width) {
    return text.empty() ? 0 : std::round(ui.text_size(style, text, width).y / ui.line_height(style));
}

/// Lines kept for each question: for two, or as many as the questionnaire's longest question has. The few that are much
/// longer than is usual move their own answers down.
float question_lines(const Ui& ui, const Questionnaire& questionnaire, SizedStyle style, float width) {
    float most = 2;
    for (const Item& item : questionnaire.items)
        most = std::max(most, lines_of(ui, style, item.text, width));
    return std::min(most, 4.0f);
}

float help_lines(const Ui& ui, const Questionnaire& questionnaire, float width) {
    float most = 0;
    for (const Item& item : questionnaire.items)
        most = std::max(most, lines_of(ui, TextStyle::option_small, item.help, width));
    return std::min(most, 2.0f);
}

/// How many rows most of the questionnaire's questions may have.
std::size_t usual_rows(const Questionnaire& questionnaire) {
    std::size_t rows = 2;
    for (const Scale& scale : questionnaire.scales) {
        if (scale.choice() != nullptr) rows = std::max(rows, scale.choice()->options.size());
    }
    return std::min(rows, many_options);
}

Comfort sized(const Ui& ui, Comfort comfort, float part, float row) {
    comfort.option = {TextStyle::option, part};
    comfort.minor_option = {TextStyle::option, part * minor_row_part};
    comfort.row = row;
    comfort.minor_row = std::max(row * minor_row_part, ui.line_height(comfort.minor_option) / ui.scale + 4);
    comfort.gap = std::clamp(row * 0.14f, 3.0f, 8.0f);
    return comfort;
}

float lowest_row(const Ui& ui, float part) {
    return ui.line_height({TextStyle::option, part}) / ui.scale + 4;
}

/// Question and explanation, which are the same for every question of the questionnaire.
Comfort common_comfort(const Ui& ui, const Questionnaire& questionnaire, const QuestionRoom& room) {
    const float part = question_part(ui);
    Comfort comfort;
    comfort.question = {TextStyle::question, part};
    comfort.question_height =
        question_lines(ui, questionnaire, comfort.question, room.width) * ui.line_height(comfort.question);
    comfort.help_height = help_lines(ui, questionnaire, room.width) * ui.line_height(TextStyle::option_small);
    const auto rows = static_cast<float>(usual_rows(questionnaire)) + minor_row_part;
    const float answers = rows * ui.px(lowest_row(ui, part * 0.85f) + 4);
    comfort.help = comfort.question_height + comfort.help_height + ui.px(30) + answers <= room.height;
    return comfort;
}

}  // namespace

PageSpacing page_spacing(const Ui& ui) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    if (window.y >= roomy_height * ui.scale) return {};
    return {std::min(30.0f, window.x / ui.scale * 0.04f), 8, 8, 6, 38};
}

float question_part(const Ui& ui) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    return std::min({1.0f, window.y / (full_height * ui.scale), window.x / (full_width * ui.scale)});
}

Comfort comfort_for(const Ui& ui, const Questionnaire& questionnaire, const Scale& scale, const QuestionRoom& room,
                    const std::function<float(const Comfort&)>& answers_height) {
    const Comfort common = common_comfort(ui, questionnaire, room);
    const float part = question_part(ui);
    const bool many = scale.choice() != nullptr && scale.choice()->options.size() > many_options;
    const float above =
        common.question_height + (common.help ? common.help_height : 0) + ui.px(page_spacing(ui).gap * 2);
    Comfort smallest = common;
    for (int percent = 100; percent >= (many ? 70 : 85); percent -= 5) {
        const float smaller = part * static_cast<float>(percent) / 100;
        const int highest = static_cast<int>(row_units * part);
        for (int row = highest; static_cast<float>(row) >= lowest_row(ui, smaller); --row) {
            smallest = sized(ui, common, smaller, static_cast<float>(row));
            if (above + answers_height(smallest) + room.other <= room.height) return smallest;
        }
    }
    return smallest;
}

}  // namespace readiness
