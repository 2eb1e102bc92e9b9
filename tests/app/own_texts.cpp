#include "own_texts.h"

#include <filesystem>
#include <regex>

#include "core/base/utf8.h"
#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;

namespace {

/// The insides of the string literals of C++ source; comments and single characters are passed over.
std::string literals_of(const std::string& source) {
    std::string texts;
    std::size_t at = 0;
    const auto skip_to = [&](std::string_view end) {
        const std::size_t found = source.find(end, at);
        at = found == std::string::npos ? source.size() : found + end.size();
    };
    while (at < source.size()) {
        const std::string_view rest = std::string_view(source).substr(at);
        if (rest.starts_with("//")) {
            skip_to("\n");
        } else if (rest.starts_with("/*")) {
            skip_to("*/");
        } else if (rest.starts_with("'\\") || rest.starts_with("'\"")) {
            at += rest.starts_with("'\\") ? 4 : 3;
        } else if (rest.front() == '"') {
            for (++at; at < source.size() && source[at] != '"'; ++at) {
                texts += source[at];
                if (source[at] == '\\') texts += source[++at];
            }
            texts += '\n';
            ++at;
        } else {
            ++at;
        }
    }
    return texts;
}

void add_characters(const std::string& texts, const std::string& file, std::set<OwnCharacter>& found) {
    for (std::string_view rest = texts; !rest.empty();) {
        const CodePoint first = first_code_point(rest);
        rest.remove_prefix(first.bytes);
        if (first.value >= 0x80) found.insert({first.value, file});
    }
    static const std::regex escaped(R"(\\u([0-9A-Fa-f]{4}))");
    for (auto match = std::sregex_iterator(texts.begin(), texts.end(), escaped); match != std::sregex_iterator();
         ++match) {
        found.insert({static_cast<char32_t>(std::stoul((*match)[1], nullptr, 16)), file});
    }
}

}  // namespace

std::set<OwnCharacter> characters_in_literals() {
    std::set<OwnCharacter> found;
    for (const char* folder : {"app/desktop", "core/words", "core/merging", "core/storage", "core/files"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / folder)) {
            const std::string ending = text_of(entry.path().extension());
            if (ending != ".cpp" && ending != ".h") continue;
            add_characters(literals_of(bytes_of(entry.path())), text_of(entry.path().filename()), found);
        }
    }
    return found;
}
