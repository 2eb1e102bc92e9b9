#include "core/importing/form_title.h"

#include <cstddef>
#include <iterator>
#include <regex>

#include "core/base/text.h"

namespace readiness {

namespace {

/// What stands behind the title, a pattern for each tool.
constexpr const char* additions[] = {
    R"( \(\d+\)$)",           // the second download of a browser
    R"( ?\(\d+(-|–)\d+\)$)",  // Microsoft Forms
    // Google, the answers or one sheet of them
    R"( \((Responses|Antworten|Respuestas|respuestas|Réponses|réponses|Risposte|Reacties|Respostas|Svar)\)( ?(-|–|_).*)?$)",
    R"(_[^_]+ \d{1,2},? \d{4}_\d{1,2}\.\d{2}$)",          // Qualtrics
    R"(_DATA(_LABELS)?_\d{4}-\d{2}-\d{2}_\d{4}$)",        // REDCap
    R"([_ ]-[_ ](all|latest)[_ ]versions?[_ ]-[_ ].*$)",  // KoboToolbox
};

}  // namespace

std::string form_title(std::string_view stem) {
    std::string title(trimmed(stem));
    // The longest name of a file is short for a regular expression.
    constexpr std::size_t longest = 255;
    for (std::size_t i = 0; i < std::size(additions) && title.size() <= longest;) {
        std::smatch found;
        const bool has = std::regex_search(title, found, std::regex(additions[i]));
        const std::string prefix = has ? found.prefix().str() : "";
        const std::string_view before = trimmed(prefix);
        i = before.empty() ? i + 1 : 0;  // "… (1-8) (1)": one may stand behind another
        if (!before.empty()) title = std::string(before);
    }
    return title;
}

}  // namespace readiness
