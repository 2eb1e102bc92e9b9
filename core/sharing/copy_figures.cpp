#include "core/sharing/copy_figures.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/groups/role_scores.h"
#include "core/model/ballot_index.h"
#include "core/model/item_places.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"
#include "core/sharing/given_rows.h"

namespace readiness {

namespace {

bool counts(const ItemResult& item) {
    return !item.agreed && item.counts.answered > 0;
}

double link_weight(const Item& item, const BarrierId& barrier) {
    const auto link = std::ranges::find(item.barriers, barrier, &BarrierLink::barrier);
    return link != item.barriers.end() ? link->weight : 0;
}

GivenOut::Figure factor_figure(const Questionnaire& questionnaire, const Profile& profile, const FactorId& factor,
                               bool by_question) {
    GivenOut::Figure figure{to_text(FigureName{FigureName::Kind::factor, factor.text}), {}};
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const ItemResult& item = profile.items[i];
        if (item.factor != factor || item.counts.answered == 0 || (by_question && item.agreed)) continue;
        figure.items.push_back({item.id, questionnaire.items[i].weight});
    }
    return figure;
}

GivenOut::Figure pressure_figure(const Questionnaire& questionnaire, const Profile& profile, const BarrierId& barrier) {
    GivenOut::Figure figure{to_text(FigureName{FigureName::Kind::pressure, barrier.text}), {}};
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const double weight = link_weight(questionnaire.items[i], barrier);
        if (weight > 0 && counts(profile.items[i])) figure.items.push_back({profile.items[i].id, weight});
    }
    return figure;
}

GivenOut::Ballot print_ballot(const Questionnaire& questionnaire, const Respondent& respondent,
                              std::span<const OwnAnswer> own) {
    GivenOut::Ballot ballot;
    ballot.id = respondent.id;
    ballot.key = print_of_secret(respondent.secret);
    std::set<FactorId> answered;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const Item& item = questionnaire.items[i];
        if (own[i].kind != OwnAnswer::Kind::value) {
            ballot.answers.append(print_length, '-');
            continue;
        }
        ballot.answers += print_of_answer(respondent.secret, item.id, own[i].value);
        answered.insert(item.factor);
    }
    for (const Factor& factor : questionnaire.factors) {
        if (answered.contains(factor.id) && !own_score(questionnaire, factor.id, own))
            ballot.unscored.push_back(factor.id);
    }
    return ballot;
}

GivenOut::Hands print_hands(const ItemResult& item, const std::string& secret) {
    GivenOut::Hands hands{item.id, ""};
    for (const AnswerCount& answer : item.answers) {
        for (int number = 0; number < answer.count; ++number)
            hands.prints += print_of_hand(secret, item.id, answer.value, number);
    }
    return hands;
}

void add_votes(const ScoredAssessment& scored, GivenOut& all) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Assessment& assessment = scored.assessment();
    for (const Item& item : questionnaire.items)
        all.items.push_back(item.id);
    if (all.mode == Mode::ballots) {
        AnswerReader reader(questionnaire);
        for (const Respondent* respondent : handed_in_ballots(assessment))
            all.ballots.push_back(print_ballot(questionnaire, *respondent, reader.read(respondent->answers)));
        std::ranges::stable_sort(all.ballots, {}, &GivenOut::Ballot::id);
        return;
    }
    all.items.clear();
    all.hands_key = print_of_secret(assessment.hands_secret);
    for (const ItemResult& item : scored.profile()->items) {
        if (item.counts.answered > 0) all.hands.push_back(print_hands(item, assessment.hands_secret));
    }
}

std::vector<RoleScores> roles_at(const ScoredAssessment& scored, int smallest) {
    Assessment assessment = scored.assessment();
    assessment.minimum_group = smallest;
    return role_scores(scored.questionnaire(), assessment);
}

void add_roles(const ScoredAssessment& scored, int smallest, GivenOut& all) {
    for (const RoleScores& role : roles_at(scored, smallest)) {
        if (role.shown) all.profile.roles.push_back({role.role, role.people, {}, {}, {}});
    }
    std::map<std::string, std::string> numbers;
    for (std::size_t i = 0; i < all.profile.roles.size(); ++i)
        numbers.try_emplace(role_key(all.profile.roles[i].role), std::to_string(i + 1));
    const BallotIndex index(scored.assessment());
    for (GivenOut::Ballot& ballot : all.ballots) {
        const auto number = numbers.find(role_key(index.find(ballot.id)->role));
        if (number != numbers.end()) ballot.role = number->second;
    }
    for (std::size_t role = 1; role <= all.profile.roles.size(); ++role) {
        for (const Factor& factor : scored.questionnaire().factors) {
            GivenOut::Figure figure = factor_figure(scored.questionnaire(), *scored.profile(), factor.id, false);
            figure.name = to_text(FigureName{FigureName::Kind::role, factor.id.text, role});
            if (!figure.items.empty()) all.figures.push_back(std::move(figure));
        }
    }
}

}  // namespace

GivenOut all_figures(const ScoredAssessment& scored, int smallest) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    GivenOut all;
    all.assessment = scored.assessment().id;
    all.mode = profile.mode;
    all.minimum_group = smallest;
    all.by_question = profile.mode == Mode::ballots && mixes_agreed_and_votes(profile);
    add_votes(scored, all);
    const auto add = [&](GivenOut::Figure figure) {
        if (!figure.items.empty()) all.figures.push_back(std::move(figure));
    };
    const bool by_question = all.by_question || all.mode == Mode::tally;
    for (const FactorResult& factor : profile.factors) {
        if (factor.score) add(factor_figure(questionnaire, profile, factor.id, by_question));
    }
    for (const BarrierResult& barrier : profile.barriers) {
        if (barrier.pressure) add(pressure_figure(questionnaire, profile, barrier.id));
    }
    if (all.mode == Mode::ballots) add_roles(scored, smallest, all);
    return all;
}

std::set<std::string> role_figures(const ScoredAssessment& scored, const GivenOut& all, int smallest) {
    std::set<std::string> names;
    const std::vector<RoleScores> roles = roles_at(scored, smallest);
    for (std::size_t i = 0; i < all.profile.roles.size(); ++i) {
        const auto role = std::ranges::find(roles, all.profile.roles[i].role, &RoleScores::role);
        if (role == roles.end() || !role->shown) continue;
        for (const RoleFactorScore& cell : role->factors) {
            if (cell.score) names.insert(to_text(FigureName{FigureName::Kind::role, cell.id.text, i + 1}));
        }
    }
    return names;
}

bool remainder_is_enough(const ScoredAssessment& scored, const GivenOut& all, const std::string& factor,
                         const std::set<std::string>& shown, int smallest) {
    std::set<std::string> shown_roles;
    for (std::size_t i = 0; i < all.profile.roles.size(); ++i) {
        if (shown.contains(to_text(FigureName{FigureName::Kind::role, factor, i + 1})))
            shown_roles.insert(role_key(all.profile.roles[i].role));
    }
    if (shown_roles.empty()) return true;
    std::map<std::string, int> hidden;
    AnswerReader reader(scored.questionnaire());
    int people = 0;
    int largest = 0;
    for (const Respondent* respondent : handed_in_ballots(scored.assessment())) {
        const std::string role = role_key(respondent->role);
        if (shown_roles.contains(role)) continue;
        if (!own_score(scored.questionnaire(), {factor}, reader.read(respondent->answers))) continue;
        ++people;
        largest = std::max(largest, ++hidden[role]);
    }
    return people == 0 || people - largest >= smallest;
}

}  // namespace readiness
