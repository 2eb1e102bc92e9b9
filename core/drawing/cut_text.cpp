#include "core/drawing/cut_text.h"

namespace readiness {

namespace {

constexpr std::string_view ellipsis = "…";

void drop_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.pop_back();
    if (!text.empty()) text.pop_back();
    while (text.ends_with(' '))
        text.pop_back();
}

}  // namespace

CutText cut_text(std::string_view text, double room, const std::function<double(std::string_view)>& width_of) {
    CutText cut{std::string(text), width_of(text)};
    std::string kept(text);
    while (cut.width > room) {
        drop_last_character(kept);
        if (kept.empty()) return {};
        cut.text = kept + std::string(ellipsis);
        cut.width = width_of(cut.text);
    }
    return cut;
}

}  // namespace readiness
