#include <fmt/format.h>
#include <string_view>

#include "core/forms/text_forms.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

/// Text that Qualtrics reads as HTML. Two brackets would begin a command, and "${" the answer to another question: they
/// stand apart.
std::string html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool doubled = (c == '[' || c == ']') && !out.empty() && out.back() == c;
        if (doubled || (c == '{' && out.ends_with('$'))) out += ' ';
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string_view kind_of(const FormQuestion& question) {
    switch (question.kind) {
        case FormAnswerKind::one: return "MC:SingleAnswer:Vertical";
        case FormAnswerKind::several: return "MC:MultipleAnswer:Vertical";
        case FormAnswerKind::number: return "TE:SingleLine";
        case FormAnswerKind::text: return question.use == FormQuestionUse::question ? "TE:Essay" : "TE:SingleLine";
    }
    return "";
}

std::string text_of(const FormQuestion& question) {
    const bool is_number = question.kind == FormAnswerKind::number;
    std::string text =
        fmt::format("[[Question:{}]]\n[[ID:{}]]\n{}", kind_of(question), question.name, html(question.text));
    if (!question.help.empty()) text += "<br><small>" + html(question.help) + "</small>";
    if (is_number) text += "<br><small>" + html(number_help(*question.scale, true)) + "</small>";
    text += '\n';
    if (is_number || question.choices.empty()) return text + '\n';
    text += "[[Choices]]\n";
    for (const FormChoice& choice : question.choices)
        text += html(choice.label) + '\n';
    return text + '\n';
}

}  // namespace

std::string qualtrics_form(const Form& form) {
    std::string text = "[[AdvancedFormat]]\n\n";
    bool is_first = true;
    for (const FormSection& section : form.sections) {
        text += fmt::format("[[Block:{}]]\n\n", html(section.title));
        if (is_first) {
            text += fmt::format("[[Question:DB]]\n[[ID:introduction]]\n<b>{}</b><br>{}\n\n", html(form.title),
                                html(form.introduction));
        }
        is_first = false;
        for (const FormQuestion& question : section.questions)
            text += text_of(question);
    }
    return text;
}

}  // namespace readiness
