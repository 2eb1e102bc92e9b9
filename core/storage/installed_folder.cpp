#include "core/platform/path_text.h"
#include "core/storage/places.h"

namespace readiness {

std::filesystem::path installed_folder() {
    return path_of(READINESS_INSTALLED_FOLDER);
}

}  // namespace readiness
