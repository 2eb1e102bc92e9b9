// What a form is called, out of the name of its export.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// Takes off what form tools and browsers add: "Ward 7 (1-12)" of Microsoft Forms, "Ward 7 (Responses) - Form Responses
/// 1" of Google, "Ward 7_November 27, 2026_10.31" of Qualtrics, "Ward7_DATA_2026-11-27_1031" of REDCap,
/// "Ward_7_-_all_versions_-_labels_-_2026-11-27-10-31-00" of KoboToolbox, and the " (1)" of a second download. `stem`
/// is the file's name without its ending. If nothing would be left, the stem itself; empty for an empty one.
std::string form_title(std::string_view stem);

}  // namespace readiness
