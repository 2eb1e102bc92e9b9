#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/forms/number_pattern.h"
#include "core/forms/text_forms.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

using Json = nlohmann::ordered_json;

std::string_view kind_of(const FormQuestion& question) {
    switch (question.kind) {
        case FormAnswerKind::one: return "one";
        case FormAnswerKind::several: return "several";
        case FormAnswerKind::number: return "number";
        case FormAnswerKind::text: return question.use == FormQuestionUse::question ? "text" : "line";
    }
    return "";
}

Json json_of(const FormQuestion& question) {
    Json out{{"kind", kind_of(question)}, {"title", text_with_code(question)}};
    if (question.kind == FormAnswerKind::number) {
        out["help"] = question.help + (question.help.empty() ? "" : " ") + number_help(*question.scale, true);
        out["pattern"] = "(?i)" + number_pattern(question);
        out["objection"] = number_objection(*question.scale, true);
        return out;
    }
    if (!question.help.empty()) out["help"] = question.help;
    for (const FormChoice& choice : question.choices)
        out["choices"].push_back(choice.label);
    return out;
}

constexpr std::string_view script_head = R"js(// Makes a form of Google Forms.
//
// 1. Open script.google.com, choose New project, and paste all of this text in place of what is there.
// 2. Choose makeForm beside Run, press Run, and allow the script to make a form in your name.
// 3. The log below names two addresses: one to change the form, and one to hand out.
//
// The codes in the titles, such as "L1.", lead the answers back to the questions: leave them where they are.
// To get the answers: Responses, Link to Sheets, then File, Download, Comma-separated values.

)js";

constexpr std::string_view script_tail = R"js(
function makeForm() {
  const form = FormApp.create(FORM.title);
  form.setDescription(FORM.introduction);
  form.setProgressBar(true);
  form.setCollectEmail(false);
  form.setAllowResponseEdits(false);
  FORM.sections.forEach(function (section, place) {
    const head = place === 0 ? form.addSectionHeaderItem() : form.addPageBreakItem();
    head.setTitle(section.title);
    section.questions.forEach(function (question) {
      const item = itemFor(form, question);
      item.setTitle(question.title);
      if (question.help) item.setHelpText(question.help);
      if (question.choices) item.setChoiceValues(question.choices);
      if (question.pattern) {
        item.setValidation(FormApp.createTextValidation()
          .setHelpText(question.objection)
          .requireTextMatchesPattern(question.pattern)
          .build());
      }
      item.setRequired(false);
    });
  });
  Logger.log("To change the form: " + form.getEditUrl());
  Logger.log("To hand out: " + form.getPublishedUrl());
}

function itemFor(form, question) {
  switch (question.kind) {
    case "one": return form.addMultipleChoiceItem();
    case "several": return form.addCheckboxItem();
    case "text": return form.addParagraphTextItem();
    default: return form.addTextItem();
  }
}
)js";

}  // namespace

std::string google_form(const Form& form) {
    Json sections = Json::array();
    for (const FormSection& section : form.sections) {
        Json questions = Json::array();
        for (const FormQuestion& question : section.questions)
            questions.push_back(json_of(question));
        sections.push_back({{"title", section.title}, {"questions", std::move(questions)}});
    }
    const Json all{{"title", form.title}, {"introduction", form.introduction}, {"sections", std::move(sections)}};
    std::string script(script_head);
    script += "const FORM = " + all.dump(2, ' ', false, Json::error_handler_t::replace) + ";\n";
    return script.append(script_tail);
}

}  // namespace readiness
