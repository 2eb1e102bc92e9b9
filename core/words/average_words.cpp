#include "core/words/average_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/answer_words.h"
#include "core/words/counts.h"
#include "core/words/factor_names.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// A copy does not say how many of its questions the room agreed on.
bool is_copy_with_agreed(const ScoredAssessment& scored) {
    return !scored.has_answers() && reading_of(scored.assessment()) == Reading::agreed_first;
}

/// "from 12 people"; in a copy in which some scores rest on fewer, "from 5 of 12 people".
std::string people_behind(const Profile& profile) {
    if (profile.respondents == 0) return "";
    int fewest = profile.respondents;
    for (const FactorResult& factor : profile.factors) {
        if (factor.score && factor.n > 0) fewest = std::min(fewest, factor.n);
    }
    if (fewest == profile.respondents) return "from " + people_text(fewest);
    return fmt::format("from {} of {}", fewest, people_text(profile.respondents));
}

/// "4 of their 153 answers are “don’t know”, 2 are missing."
std::string not_known_sentence(const AnswersGiven& given, std::string_view whose) {
    const auto are = [](int count) { return count == 1 ? "is" : "are"; };
    const std::string of = fmt::format("{} of {}{} answers", given.dont_know, whose, given.of());
    if (given.dont_know + given.missing == 0)
        return fmt::format("None of {}{} answers is “don’t know”.", whose, given.of());
    if (given.dont_know == 0)
        return fmt::format("{} of {}{} answers {} missing.", given.missing, whose, given.of(), are(given.missing));
    return fmt::format("{} {} “don’t know”{}.", of, are(given.dont_know),
                       given.missing > 0 ? fmt::format(", {} {} missing", given.missing, are(given.missing)) : "");
}

/// "Of 50 questions, 2 are “don’t know” and 3 have no answer.": where an agreed answer stands for all.
std::string questions_sentence(const AnswersGiven& given) {
    if (given.dont_know + given.missing == 0)
        return fmt::format("All {} have an answer.", counted(given.of(), "question"));
    const std::string unknown =
        given.dont_know > 0 ? fmt::format("{} “don’t know”", counted(given.dont_know, "is", "are")) : "";
    const std::string missing =
        given.missing > 0 ? fmt::format("{} no answer", counted(given.missing, "has", "have")) : "";
    return fmt::format("Of {}, {}.", counted(given.of(), "question"), joined({unknown, missing}, " and "));
}

/// "9 people took part. 4 of their 153 answers are “don’t know”."
std::string known_sentence(const ScoredAssessment& scored, const FirstPage& page) {
    const Profile& profile = *scored.profile();
    if (!page.has_answers) {
        const std::string people = people_behind(profile);
        const std::string from = is_copy_with_agreed(scored) ? joined({people, "agreed answers"}, " and ") : people;
        return from.empty() ? "" : fmt::format("The scores are {}.", from);
    }
    const AnswersGiven& given = page.answer.given;
    if (given.questions || profile.mode == Mode::consensus) return questions_sentence(given);
    if (profile.mode != Mode::ballots) return not_known_sentence(given, "");
    const int voters = page.answer.voters;
    return fmt::format("{} took part. {}", people_text(voters),
                       not_known_sentence(given, voters == 1 ? "this person’s " : "their "));
}

/// A good average beside "Not yet" would be read as the answer.
std::string what_outweighs(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    const auto& score = scored.profile()->overall.score;
    if (readiness_in(answer.which) != Readiness::not_yet || !score || !is_high(scored.questionnaire(), *score))
        return "";
    const bool low = !answer.down.empty() && is_low(scored.questionnaire(), answer.down.front().score);
    if (low && answer.down.size() > 1) return "Weak factors count for more than a good average.";
    if (low) return "One weak factor counts for more than a good average.";
    if (answer.strong_barriers + answer.perhaps_strong > 1)
        return "Strong barriers count for more than a good average.";
    return "One strong barrier counts for more than a good average.";
}

/// The band's name stands only beside a yes: beside anything else it would be read as another answer.
std::string band_part(const ScoredAssessment& scored, const FirstPage& page) {
    const OverallResult& overall = scored.profile()->overall;
    if (overall.provisional) return ", " + overall_title(scored.questionnaire(), overall);
    const bool yes = readiness_in(page.answer.which) == Readiness::yes;
    if (scored.questionnaire().bands.empty() || !yes) return "";
    return fmt::format(", in the band “{}”", overall_title(scored.questionnaire(), overall));
}

/// ", but the 19 “don’t know” answers could change its band"; nothing where none could.
std::string not_sure_part(const ScoredAssessment& scored, const FirstPage& page) {
    const bool known = !page.has_answers || page.answer.certain || scored.profile()->overall.provisional;
    if (known || scored.questionnaire().bands.empty()) return "";
    return fmt::format(", but {} could change its band", open_answers_text(page.answer.given, Counted::yes));
}

}  // namespace

std::string page_basis_text(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return "";
    const Profile& profile = *scored.profile();
    std::string basis = basis_text(profile);
    if (profile.mode == Mode::ballots) {
        // To those who were not there "ballots" sounds like an election.
        const int of = std::max(scored.assessment().people.value_or(0), profile.respondents);
        const std::string people =
            of > profile.respondents ? fmt::format("{} of {}", profile.respondents, people_text(of)) : people_text(of);
        const std::string ballots = counted(profile.respondents, "ballot");
        basis = people + basis.substr(std::min(ballots.size(), basis.size()));
    }
    return is_copy_with_agreed(scored) ? basis + " and agreed answers" : basis;
}

std::string overall_line(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr || is_read_by_question(scored.questionnaire())) return "";
    const Questionnaire& questionnaire = scored.questionnaire();
    const OverallResult& overall = scored.profile()->overall;
    const std::string known = known_sentence(scored, page);
    if (!overall.score) return joined_sentences({"There is no overall score.", known});
    if (most_is_unknown(page.answer))
        return joined_sentences({"There is no overall score here, as it would rest on too little.", known});
    const std::string factors =
        overall.scored_factors == overall.factors
            ? "all factors"
            : "the " + counted(overall.scored_factors, "factor that has a score", "factors that have a score");
    const std::string average =
        fmt::format("The average over {} is {}{}{}.", factors, score_of_100_text(questionnaire, overall.score),
                    band_part(scored, page), not_sure_part(scored, page));
    return joined_sentences({average, what_outweighs(scored, page), known});
}

}  // namespace readiness
