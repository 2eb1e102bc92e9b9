#include "app/desktop/open/notices.h"

#include <algorithm>
#include <utility>

namespace readiness {

void add_notice(std::vector<Notice>& notices, Notice notice) {
    if (notice.kind == Notice::Kind::done) {
        std::erase_if(notices, [](const Notice& earlier) { return earlier.kind == Notice::Kind::done; });
    }
    const auto place =
        std::ranges::find_if(notices, [&](const Notice& earlier) { return earlier.kind <= notice.kind; });
    notices.insert(place, std::move(notice));
}

void drop_passing(std::vector<Notice>& notices) {
    std::erase_if(notices, [](const Notice& notice) { return notice.passing; });
}

void drop_notices_about(std::vector<Notice>& notices, const std::filesystem::path& file) {
    std::erase_if(notices, [&](const Notice& notice) { return notice.about == file; });
}

void drop_notices_about_files(std::vector<Notice>& notices) {
    std::erase_if(notices, [](const Notice& notice) { return !notice.about.empty(); });
}

}  // namespace readiness
