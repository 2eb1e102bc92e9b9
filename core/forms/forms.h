// Hands the questions out: a questionnaire as a form of another tool, on paper, or as a page that keeps answers in the
// browser.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/forms/ballot_page.h"
#include "core/forms/form.h"
#include "core/model/instrument.h"

namespace readiness {

enum class FormKind {
    microsoft_forms,
    google_forms,
    limesurvey,
    odk,  ///< And KoboToolbox.
    qualtrics,
    paper,
    page,  ///< An HTML file for a browser.
};

inline constexpr FormKind all_form_kinds[] = {
    FormKind::microsoft_forms, FormKind::google_forms, FormKind::limesurvey, FormKind::odk,
    FormKind::qualtrics,       FormKind::paper,        FormKind::page};

/// The word of the command line: "ms-forms", "google", "limesurvey", "odk", "qualtrics", "paper", "html".
std::string_view to_text(FormKind kind);
/// What a file of it is called behind its last point, with the point: ".docx", ".gs", ".txt", ".xlsx", ".pdf", ".html".
std::string_view extension_of(FormKind kind);
/// "a Word document for Microsoft Forms", "a sheet of paper": goes after "as".
std::string_view form_words(FormKind kind);
/// What somebody does with the file, in a few sentences.
std::string_view what_to_do_with(FormKind kind);

/// False if this build lacks the library that it takes.
bool is_built_in(FormKind kind);

struct FormRequest {
    FormKind kind = FormKind::page;
    FormOptions options = {};
    BallotPageParts page = {};                             ///< For FormKind::page; see load_ballot_page_parts().
    std::vector<std::filesystem::path> font_folders = {};  ///< For FormKind::paper, as in ExportRequest.
    std::filesystem::path scratch = {};                    ///< For FormKind::odk, as in ExportRequest.
};

/// The file's bytes: always the same for the same questionnaire and request, apart from fonts. A problem if this build
/// cannot make it, and what to do.
Loaded<std::string> form_bytes(const Instrument& instrument, const FormRequest& request);

}  // namespace readiness
