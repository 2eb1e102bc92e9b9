#include "core/report/blocks.h"

#include <optional>

namespace readiness {

namespace {

std::optional<std::string> title_in(const Blocks& blocks) {
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block); heading != nullptr && heading->level == 1)
            return heading->text;
        if (const auto* columns = std::get_if<SideBySide>(&block)) {
            if (auto title = title_in(columns->left)) return title;
            if (auto title = title_in(columns->right)) return title;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string title_of(const ReportDocument& document) {
    return title_in(document.blocks).value_or("");
}

}  // namespace readiness
