#include "core/files/toml_file.h"

#include <algorithm>

#include "core/base/text.h"

namespace readiness {

namespace {

struct FormatText : Text {
    std::string wanted;

    [[nodiscard]] std::string words() const { return in_quotes(wanted); }
};

}  // namespace

std::optional<int> read_format(TableReader& root, const FileFormat& format) {
    const std::string line =
        fmt::format("begin {} with the line format = \"{}\"", format.one, format_text(format.kind, format.newest));
    if (!root.has("format")) {
        root.error(root.at(), "the file does not say what it is", line);
        return std::nullopt;
    }
    const std::optional<std::string> text =
        root.find("format", FormatText{{}, format_text(format.kind, format.newest)});
    if (!text) return std::nullopt;
    if (const std::optional<int> version = version_in(format, *text)) {
        if (*version > format.newest) {
            root.log().warning(root.at("format"),
                               fmt::format("format is {}, from a newer program than this one", in_quotes(*text)),
                               std::string(format.when_newer));
        }
        return version;
    }
    const auto is_its_format = [&](const FileFormat& other) { return version_in(other, *text).has_value(); };
    const auto formats = all_formats();
    const auto other = std::find_if(formats.begin(), formats.end(), is_its_format);
    if (other != formats.end()) {
        root.error(root.at("format"), fmt::format("this is {}, not {}", other->one, format.one));
    } else {
        root.error(root.at("format"), fmt::format("format is {}, which this program does not know", in_quotes(*text)),
                   line);
    }
    return std::nullopt;
}

void require_format(TableReader& root, std::string_view format) {
    const std::string text = root.require("format", FilledText());
    if (text.empty() || text == format) return;
    root.error(root.at("format"), fmt::format("format is {}, which this program does not know", in_quotes(text)),
               "use the program that wrote it");
}

}  // namespace readiness
