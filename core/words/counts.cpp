#include "core/words/counts.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/scoring/overview.h"

namespace readiness {

std::string people_text(int people) {
    return counted(people, "person", "people");
}

std::string ballots_text(std::size_t ballots) {
    return counted(ballots, "ballot");
}

std::string share_text(int part, int all) {
    return fmt::format("{} of {}", part, all);
}

std::string counts_text(const AnswerCounts& counts) {
    std::string text = share_text(counts.answered, counts.of()) + " answered";
    if (counts.dont_know > 0) text += fmt::format(", {} don't know", counts.dont_know);
    if (counts.not_applicable > 0) text += fmt::format(", {} not applicable", counts.not_applicable);
    return text;
}

std::string barriers_text(const BarrierCounts& counts) {
    std::string text = fmt::format("{} blocking · {} to watch · {} clear", counts.blocking, counts.watch, counts.clear);
    if (counts.not_assessed > 0) text += fmt::format(" · {} not assessed", counts.not_assessed);
    if (counts.not_asked > 0) text += fmt::format(" · {} not asked here", counts.not_asked);
    return text;
}

std::string basis_text(const Profile& profile) {
    switch (profile.mode) {
        case Mode::consensus: return "agreed answers";
        case Mode::ballots: return counted(profile.respondents, "ballot");
        case Mode::tally: break;
    }
    return "a show of hands";
}

}  // namespace readiness
