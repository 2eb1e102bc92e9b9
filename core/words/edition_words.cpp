#include "core/words/edition_words.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/base/text.h"

namespace readiness {

namespace {

std::size_t count_of(const EditionChanges& changes, QuestionFate::Kind kind) {
    return static_cast<std::size_t>(std::ranges::count(changes.fates, kind, &QuestionFate::kind));
}

}  // namespace

std::string edition_notice(const Questionnaire& earlier, const Questionnaire& newer) {
    return fmt::format(
        "This assessment answers edition {} of {}. It is read with the questions of that edition. Edition {} is there "
        "for a new assessment.",
        earlier.version, earlier.title, newer.version);
}

std::string editions_title(const Questionnaire& earlier, const Questionnaire& newer) {
    return fmt::format("{}: edition {} and edition {}", newer.title, earlier.version, newer.version);
}

std::string edition_counts_text(const EditionChanges& changes) {
    struct Part {
        std::size_t count;
        const char* one;
        const char* many;
    };
    const std::size_t same = count_of(changes, QuestionFate::Kind::same);
    if (same == changes.fates.size() && changes.added.empty())
        return same == 1 ? "The one question is the same." : fmt::format("All {} questions are the same.", same);
    std::string text;
    for (const Part& part : {Part{same, "is the same", "are the same"},
                             Part{count_of(changes, QuestionFate::Kind::replaced), "was replaced", "were replaced"},
                             Part{count_of(changes, QuestionFate::Kind::left_out), "was left out", "were left out"},
                             Part{changes.added.size(), "is new", "are new"}}) {
        if (part.count == 0) continue;
        const char* words = part.count == 1 ? part.one : part.many;
        const bool first = text.empty();
        text += first ? fmt::format("{} {}", counted(part.count, "question"), words)
                      : fmt::format(", {} {}", part.count, words);
    }
    return text + ".";
}

std::string now_text(const QuestionFate& fate) {
    std::string text;
    for (std::size_t i = 0; i < fate.now.size(); ++i) {
        if (i > 0) text += i + 1 == fate.now.size() ? " and " : ", ";
        text += fate.now[i]->id.text;
    }
    return text;
}

}  // namespace readiness
