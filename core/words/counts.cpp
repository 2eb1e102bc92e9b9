#include "core/words/counts.h"

#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/groups/collecting.h"
#include "core/model/assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/scoring/scored_by.h"

namespace readiness {

std::string people_text(int people) {
    return counted(people, "person", "people");
}

std::string ballots_text(std::size_t ballots) {
    return counted(ballots, "ballot");
}

std::string kept_text(const Assessment& assessment) {
    std::vector<std::string> parts;
    std::size_t all = 0;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view several) {
        if (count > 0) parts.push_back(counted(count, one, several));
        all += count;
    };
    add(assessment.consensus.size(), "agreed answer", "agreed answers");
    add(assessment.respondents.size(), "ballot", "ballots");
    add(assessment.tallies.size(), "show of hands", "shows of hands");
    if (parts.empty()) return "";
    std::string text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        text += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    text += all == 1 ? " is kept." : " are kept.";
    return assessment.consensus.empty() ? text : text + " The Profile counts agreed answers first.";
}

std::string collected_text(const Assessment& assessment) {
    const int finished = finished_ballots(assessment);
    const int people = assessment.people.value_or(0);
    std::string text = finished > people
                           ? counted(finished, "ballot is in", "ballots are in")
                           : fmt::format("{} of {} in", finished, counted(people, "ballot is", "ballots are"));
    if (const int unfinished = unfinished_ballots(assessment); unfinished > 0)
        text += fmt::format(", {} not finished", unfinished);
    return text;
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

std::string not_known_text(int dont_know, int unanswered) {
    return joined({dont_know > 0 ? counted(dont_know, "does not know", "do not know") : "",
                   unanswered > 0 ? fmt::format("{} did not answer", unanswered) : ""},
                  ", ");
}

std::string scored_by_text(const ScoredBy& by) {
    if (by.fewest == by.most) return share_text(by.most, by.of) + " people";
    return fmt::format("{} to {} of {} people", by.fewest, by.most, by.of);
}

std::string scored_by_short(const ScoredBy& by) {
    if (by.fewest == by.most) return share_text(by.most, by.of);
    return fmt::format("{}–{} of {}", by.fewest, by.most, by.of);
}

std::string barriers_text(const BarrierCounts& counts) {
    std::string text =
        fmt::format("{} strong · {} to watch · {} little seen", counts.blocking, counts.watch, counts.clear);
    if (counts.not_assessed > 0) text += fmt::format(" · {} not assessed", counts.not_assessed);
    if (counts.not_asked > 0) text += fmt::format(" · {} not asked here", counts.not_asked);
    return text;
}

std::string answered_text(const Profile& profile) {
    const AnsweredPart part = answered_part(profile);
    return share_text(part.done, part.of) + (part.questions ? " questions answered" : " answered");
}

std::string basis_text(const Profile& profile) {
    if (profile.mode == Mode::consensus) return "agreed answers";
    const bool ballots = profile.mode == Mode::ballots;
    const std::string votes = ballots ? counted(profile.respondents, "ballot") : "a show of hands";
    const int agreed = answered_part(profile).agreed;
    return agreed > 0 ? votes + " and " + counted(agreed, "agreed answer") : votes;
}

}  // namespace readiness
