#include "core/words/straight_line_words.h"

#include <fmt/format.h>

namespace readiness {

namespace {

constexpr const char* what_to_do = "Talk about how the questions were read.";

std::string ballots_words(const StraightLines& lines) {
    if (lines.of == 1) return "The one ballot gives";
    return fmt::format("{} of {} ballots {}", lines.ballots, lines.of, lines.ballots == 1 ? "gives" : "give");
}

}  // namespace

std::vector<std::string> straight_line_texts(const StraightLines& lines) {
    std::vector<std::string> texts;
    if (lines.ballots > 0) {
        texts.push_back(
            fmt::format("{} the same answer to every question, also to those worded the other way round. {}",
                        ballots_words(lines), what_to_do));
    }
    if (lines.hands) {
        texts.push_back(fmt::format(
            "All hands went to the same answer in every question, also in those worded the other way round. {}",
            what_to_do));
    }
    if (lines.agreed) {
        texts.push_back(fmt::format(
            "Every question has the same agreed answer, also those worded the other way round. {}", what_to_do));
    }
    return texts;
}

}  // namespace readiness
