#include "core/sharing/share_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/sharing/given_rows.h"
#include "core/words/counts.h"
#include "core/words/factor_names.h"

namespace readiness {

namespace {

constexpr std::size_t most_named = 6;

std::string factor_words(const Questionnaire& questionnaire, const FactorId& id) {
    const Factor* factor = find_factor(questionnaire, id);
    return factor != nullptr ? factor->title : id.text;
}

/// ", who are in no earlier copy": which part of the people it is, if that can be said.
std::string which_people(const LeftOutFigure& figure, const std::vector<const GivenOut*>& earlier) {
    if (figure.people.empty() || earlier.empty()) return "";
    const auto is_in = [](const GivenOut& record, const std::string& person) {
        return std::ranges::any_of(record.ballots, [&](const auto& ballot) { return ballot.id.text == person; });
    };
    const bool in_none = std::ranges::none_of(earlier, [&](const GivenOut* record) {
        return std::ranges::any_of(figure.people, [&](const std::string& person) { return is_in(*record, person); });
    });
    const char* verb = figure.people.size() == 1 ? "is" : "are";
    return in_none ? fmt::format(", who {} in no earlier copy", verb) : "";
}

std::string of_whom(const LeftOutFigure& figure, const std::vector<const GivenOut*>& earlier) {
    const char* beside = earlier.empty() ? "Together with the other scores" : "Beside what went out before";
    if (figure.gave_up) return fmt::format("{}, it could not be made sure in time that they tell of nobody", beside);
    std::vector<std::string> questions;
    for (const ItemId& item : figure.items)
        questions.push_back(item.text);
    const std::string where = figure.items.size() > 3
                                  ? ""
                                  : fmt::format(" to question{} {}", figure.items.size() == 1 ? "" : "s",
                                                listed_with_and(questions, "other", "others"));
    return fmt::format("{}, they would tell what {} said{}{}", beside, people_text(figure.few), where,
                       which_people(figure, earlier));
}

}  // namespace

std::string figure_words(const Questionnaire& questionnaire, const Evidence& evidence, const std::string& figure) {
    const std::optional<FigureName> name = figure_name(figure);
    if (!name) return figure;
    if (name->kind == FigureName::Kind::pressure) {
        const Barrier* barrier = find_barrier(evidence, {name->id});
        return fmt::format("the barrier “{}”", barrier != nullptr ? barrier->title : name->id);
    }
    const std::string factor = factor_words(questionnaire, {name->id});
    return name->kind == FigureName::Kind::role ? factor + " by role" : factor;
}

std::vector<std::string> left_out_words(const Questionnaire& questionnaire, const Evidence& evidence,
                                        const std::vector<LeftOutFigure>& figures,
                                        const std::vector<const GivenOut*>& earlier) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const LeftOutFigure& figure : figures) {
        const std::string whom = of_whom(figure, earlier);
        auto group = std::ranges::find(groups, whom, &std::pair<std::string, std::vector<std::string>>::first);
        if (group == groups.end()) group = groups.insert(groups.end(), {whom, {}});
        const std::string words = figure_words(questionnaire, evidence, figure.name);
        if (std::ranges::find(group->second, words) == group->second.end()) group->second.push_back(words);
    }
    std::vector<std::string> texts;
    texts.reserve(groups.size());
    for (const auto& [whom, names] : groups) {
        texts.push_back(fmt::format("Left out: {}. {}.",
                                    listed_with_and(names, "other figure", "other figures", most_named), whom));
    }
    return texts;
}

}  // namespace readiness
