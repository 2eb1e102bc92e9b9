// A questionnaire as other tools ask it: sections of questions, each with the names by which the answers are known when
// they come back. All writers of forms read this one value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/questionnaire.h"

namespace readiness {

/// What people are asked to do.
enum class FormAnswerKind {
    one,      ///< Pick one of the choices.
    several,  ///< Pick any number of them.
    number,   ///< Write a number within the scale's range; the choices are what can be written in its place.
    text,     ///< Write any text.
};

struct FormChoice {
    std::string label;  ///< As people read it; importing knows it again.
    std::string code;   ///< Up to five letters and digits; see answer_codes().

    friend bool operator==(const FormChoice&, const FormChoice&) = default;
};

/// What a question is for.
enum class FormQuestionUse { item, role, question, pairing_code };

struct FormQuestion {
    FormQuestionUse use = FormQuestionUse::item;
    FormAnswerKind kind = FormAnswerKind::one;
    std::string name = {};  ///< Letters and digits, unique in the form; see tool_names().
    std::string code = {};  ///< What people call it: "L1", "AC.L1-3.1.1"; empty for what has no code.
    std::string text = {};  ///< One line.
    std::string help = {};  ///< One line; may be empty.
    std::vector<FormChoice> choices = {};
    const Scale* scale = nullptr;                ///< Of an item. It points into the questionnaire, as these do:
    const Item* item = nullptr;                  ///< of an item,
    const UnscoredQuestion* unscored = nullptr;  ///< of a question outside the factors that is the questionnaire's own.
};

struct FormSection {
    std::string name;   ///< Letters and digits, unique in the form.
    std::string title;  ///< The factor's, or what the section is about.
    std::vector<FormQuestion> questions;
};

struct Form {
    std::string title;
    std::string introduction;
    std::string language;  ///< Of the questions: "en".
    std::vector<FormSection> sections;
};

struct FormOptions {
    std::string title;               ///< Empty: the questionnaire's.
    std::string introduction;        ///< Empty: usual_introduction().
    bool ask_role = false;           ///< Also if the questionnaire has no question for it.
    std::vector<std::string> roles;  ///< What the role is picked from; empty: as the questionnaire says, or any text.
    bool ask_pairing_code = false;

    friend bool operator==(const FormOptions&, const FormOptions&) = default;
};

/// The form. The role comes first, then the items with a section for each factor, in the questionnaire's order; then
/// the questions outside the factors, and the code for pairing. The questionnaire must outlive it.
Form form_of(const Questionnaire& questionnaire, const FormOptions& options);

/// "L1. Senior leaders …": the code before the text, where a tool shows nothing but one text. A code with a blank in it
/// is not known again by its place, so the question's name stands for it.
std::string text_with_code(const FormQuestion& question);

/// How many questions there are in all sections.
std::size_t question_count(const Form& form);

}  // namespace readiness
