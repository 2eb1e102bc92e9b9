#include "app/cli/named_questionnaire.h"

#include <system_error>

#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code unreadable;
    const fs::file_status status = fs::status(path, unreadable);
    return !path.empty() && fs::exists(status);
}

fs::path named_file(const std::string& name) {
    fs::path path = path_of(name);
    std::error_code unreadable;
    return is_there(path) && !fs::is_directory(path, unreadable) ? path : fs::path();
}

FoundInstrument named_instrument(const std::string& name, const fs::path& beside, Library& library) {
    QuestionnaireReference wanted;
    wanted.id = name;
    const fs::path path = named_file(name);
    return !path.empty() ? library.instrument_at(path, wanted, beside) : library.find_instrument(wanted, beside);
}

}  // namespace readiness
