#include "core/base/composed.h"

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace readiness {

bool is_mark(char32_t character) {
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

std::string composed(std::string_view text) {
    utf8proc_uint8_t* found = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &found, options);
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> freed(found, std::free);
    if (length < 0 || found == nullptr) return std::string(text);
    return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(length)};
}

}  // namespace readiness
