// How large everything is on a page with one question. The question's size depends on the window alone, and its place
// on the window and the questionnaire: neither changes from question to question.
#pragma once

#include <functional>

#include "app/desktop/ui/ui.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct Comfort {
    SizedStyle question = TextStyle::question;
    SizedStyle option = TextStyle::option;
    SizedStyle minor_option = TextStyle::option;  ///< Of "don't know" and "not applicable".
    float row = 58;                               ///< Height of an answer, in units.
    float minor_row = 44;                         ///< Height of "don't know" and "not applicable", in units.
    float gap = 8;
    bool help = true;           ///< There is room for the explanations under the questions.
    float question_height = 0;  ///< Kept for the question, in pixels, whether it has one line or more.
    float help_height = 0;      ///< Kept for the explanation, in pixels.
};

/// What surrounds the question, in units. It gives way first: a low window has it narrower.
struct PageSpacing {
    float across = 44;
    float top = 18;
    float bottom = 14;
    float gap = 12;
    float bottom_bar = 44;
};
PageSpacing page_spacing(const Ui& ui);

/// The part of their size in which question and answers are drawn. With Ctrl + they grow up to 150 %, and from there on
/// stay as they are: by then one line of a question is a tenth of the window's height, and if they grew on, the answers
/// would have to be scrolled. So no text size makes them smaller.
float question_part(const Ui& ui);

/// The room for question and answers, in pixels.
struct QuestionRoom {
    float width = 0;
    float height = 0;
    float other = 0;  ///< Taken by what else stands there.
};

/// The largest answers that fit; if none do, the smallest, and the page scrolls.
Comfort comfort_for(const Ui& ui, const Questionnaire& questionnaire, const Scale& scale, const QuestionRoom& room,
                    const std::function<float(const Comfort&)>& answers_height);

}  // namespace readiness
