// Stands in for word_form.cpp in a build without libzip and pugixml.
#include <optional>

#include "core/forms/word_form.h"

namespace readiness {

bool can_write_word() {
    return false;
}

Loaded<std::string> word_form(const Form& /*form*/) {
    return {std::nullopt,
            {{Severity::error,
              "",
              {},
              "this program was built without the libraries for Word documents",
              "build it with libzip and pugixml (Debian: libzip-dev libpugixml-dev)"}}};
}

}  // namespace readiness
