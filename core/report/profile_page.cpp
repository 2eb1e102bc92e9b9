#include "core/report/profile_page.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/report/barrier_blocks.h"
#include "core/report/copy_blocks.h"
#include "core/report/factor_blocks.h"
#include "core/report/later_blocks.h"
#include "core/report/measure_blocks.h"
#include "core/report/question_blocks.h"
#include "core/report/radar_figure.h"
#include "core/report/role_blocks.h"
#include "core/report/said_blocks.h"
#include "core/report/workshop_blocks.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/counts.h"
#include "core/words/question_row.h"

namespace readiness {

namespace {

std::string who_answered(const Profile& profile) {
    if (profile.mode == Mode::consensus) return "One answer to each question, agreed by all.";
    const bool ballots = profile.mode == Mode::ballots;
    std::string text = ballots ? fmt::format("Ballots: {}.", profile.respondents)
                               : fmt::format("Shows of hands; people in the room: {}.", profile.respondents);
    if (mixes_agreed_and_votes(profile)) text += " Where the room agreed on an answer, that one counts.";
    return text;
}

std::string how_much_answered(const Profile& profile) {
    const AnsweredPart part = answered_part(profile);
    if (!part.questions) return counts_text(profile.counts) + ".";
    return fmt::format("{}, {} of them agreed.", answered_text(profile), part.agreed);
}

Blocks heading(const ScoredAssessment& scored) {
    const Assessment& assessment = scored.assessment();
    Blocks blocks;
    blocks.push_back(Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title});
    blocks.push_back(Paragraph{joined({assessment.team, assessment.organisation, assessment.initiative}, ", ")});
    blocks.push_back(Paragraph{made_from_text(scored)});
    if (assessment.shareable) {
        blocks.push_back(Paragraph{"A shareable copy: what single people said is not in it."});
    }
    if (!scored.questionnaire_matches()) {
        blocks.push_back(
            Paragraph{"Take care: this questionnaire is not the one that was answered; it has changed since."});
    }
    return blocks;
}

}  // namespace

std::string made_from_text(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    std::string text = fmt::format("{}, version {}.", questionnaire.title, questionnaire.version);
    if (const Profile* profile = scored.profile()) {
        text += " " + who_answered(*profile);
        if (scored.has_answers()) text += " " + how_much_answered(*profile);
    }
    return text;
}

Blocks profile_page(const ScoredAssessment& scored, Pictures pictures) {
    Blocks page = heading(scored);
    if (scored.profile() == nullptr) {
        page.push_back(Paragraph{"The answers are sealed: there are no results to show until they are opened."});
        return page;
    }
    if (is_read_by_question(scored.questionnaire())) {
        append(page, single_question_blocks(scored));
        if (scored.has_answers()) append(page, discussion_blocks(scored));
        append(page, {Heading{2, "Barriers"}, Paragraph{std::string(no_barriers_text())}});
        append(page, said_blocks(scored));
        append(page, workshop_blocks(scored));
        return page;
    }
    Figure radar = pictures == Pictures::drawn ? radar_figure(scored) : radar_in_words(scored);
    if (!scored.has_answers()) {
        append(page, copy_blocks(scored, std::move(radar)));
        append(page, trust_blocks(scored));
        return page;
    }
    append(page, overall_blocks(scored));
    append(page, how_the_overall_is_made(scored));
    append(page, factor_blocks(scored, std::move(radar)));
    append(page, how_factors_are_made(scored));
    append(page, discussion_blocks(scored));
    append(page, question_blocks(scored));
    append(page, barrier_blocks(scored));
    append(page, measure_blocks(scored));
    append(page, later_blocks(scored));
    append(page, role_blocks(scored));
    append(page, said_blocks(scored));
    append(page, workshop_blocks(scored));
    append(page, trust_blocks(scored));
    return page;
}

}  // namespace readiness
