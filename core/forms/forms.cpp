#include "core/forms/forms.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <utility>

#include "core/export/pdf.h"
#include "core/export/xlsx.h"
#include "core/forms/odk_form.h"
#include "core/forms/paper_form.h"
#include "core/forms/text_forms.h"
#include "core/forms/word_form.h"

namespace readiness {

namespace {

struct FormFacts {
    FormKind kind;
    std::string_view id;
    std::string_view extension;
    std::string_view words;
    std::string_view to_do;
};

constexpr FormFacts facts[] = {
    {FormKind::microsoft_forms, "ms-forms", ".docx", "a Word document for Microsoft Forms",
     "In Microsoft Forms choose Quick import, and this file. Look each question over: set those with several "
     "answers to Multiple answers, and take Required out. Leave the codes before the texts where they are. For the "
     "answers, choose Open in Excel."},
    {FormKind::google_forms, "google", ".gs", "a script that makes a Google form",
     "Open script.google.com, make a new project, paste the text in, and run makeForm. The log names the form's "
     "addresses."},
    {FormKind::limesurvey, "limesurvey", ".txt", "a survey structure for LimeSurvey",
     "In LimeSurvey choose Create survey, then Import, and this file. Export the answers as CSV, with full answers."},
    {FormKind::odk, "odk", ".xlsx", "an XLSForm for ODK and KoboToolbox",
     "Upload the file to ODK Central or KoboToolbox as a new form. Export the answers as CSV, with values in place of "
     "labels."},
    {FormKind::qualtrics, "qualtrics", ".txt", "a survey for Qualtrics",
     "In Qualtrics choose Import a survey in the survey's tools, and this file. Export the answers as CSV, with choice "
     "text."},
    {FormKind::paper, "paper", ".pdf", "sheets of paper",
     "Print it once for each person. Type the answers in by the numbers and the keys beside the boxes."},
    {FormKind::page, "html", ".html", "a page for a browser",
     "Send the file to each person, or put it where all can open it. Each answers in a browser, and sends a file or a "
     "code back."},
};

const FormFacts& facts_of(FormKind kind) {
    return *std::ranges::find(facts, kind, &FormFacts::kind);
}

Loaded<std::string> refused(std::string message, std::string hint) {
    return {std::nullopt, {{Severity::error, "", {}, std::move(message), std::move(hint)}}};
}

Loaded<std::string> made(std::string bytes) {
    if (bytes.empty()) return refused("the form could not be made", "there may be too little memory");
    return {std::move(bytes), {}};
}

}  // namespace

std::string_view to_text(FormKind kind) {
    return facts_of(kind).id;
}

std::string_view extension_of(FormKind kind) {
    return facts_of(kind).extension;
}

std::string_view form_words(FormKind kind) {
    return facts_of(kind).words;
}

std::string_view what_to_do_with(FormKind kind) {
    return facts_of(kind).to_do;
}

bool is_built_in(FormKind kind) {
    switch (kind) {
        case FormKind::microsoft_forms: return can_write_word();
        case FormKind::odk: return can_write_xlsx();
        case FormKind::paper: return can_write_pdf();
        default: return true;
    }
}

Loaded<std::string> form_bytes(const Instrument& instrument, const FormRequest& request) {
    if (!is_built_in(request.kind)) {
        return refused(
            fmt::format("this program was built without the library for {} files", facts_of(request.kind).extension),
            "use a program that was built with it, or another kind of form");
    }
    const Form form = form_of(instrument.questionnaire, request.options);
    switch (request.kind) {
        case FormKind::microsoft_forms: return word_form(form);
        case FormKind::google_forms: return made(google_form(form));
        case FormKind::limesurvey: return made(limesurvey_form(form));
        case FormKind::odk: return odk_form(form, instrument.questionnaire, request.scratch);
        case FormKind::qualtrics: return made(qualtrics_form(form));
        // No date of its own: the same form gives the same bytes.
        case FormKind::paper: return made(pdf_of(paper_form(form), std::chrono::sys_seconds{}, request.font_folders));
        case FormKind::page: return made(ballot_page(form, instrument, request.page));
    }
    return refused("there is no such form", "");
}

}  // namespace readiness
