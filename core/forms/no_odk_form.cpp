// Stands in for odk_form.cpp in a build without libxlsxwriter.
#include <optional>
#include <string>

#include "core/forms/odk_form.h"

namespace readiness {

Loaded<std::string> odk_form(const Form& /*form*/, const Questionnaire& /*questionnaire*/,
                             const std::filesystem::path& /*scratch*/) {
    return {std::nullopt,
            {{Severity::error,
              "",
              {},
              "this program was built without the library for .xlsx files, and makes no XLSForm",
              "build it with libxlsxwriter (Debian: libxlsxwriter-dev)"}}};
}

}  // namespace readiness
