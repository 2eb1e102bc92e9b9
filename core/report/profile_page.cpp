#include "core/report/profile_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/groups/straight_lines.h"
#include "core/report/barrier_blocks.h"
#include "core/report/copy_blocks.h"
#include "core/report/later_blocks.h"
#include "core/report/measure_blocks.h"
#include "core/report/radar_figure.h"
#include "core/report/role_blocks.h"
#include "core/report/workshop_blocks.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/scored_by.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/explanation_words.h"
#include "core/words/factor_row.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/question_row.h"
#include "core/words/straight_line_words.h"
#include "core/words/titles.h"

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
    const Questionnaire& questionnaire = scored.questionnaire();
    Blocks blocks;
    blocks.push_back(Heading{1, assessment.title.empty() ? "Untitled assessment" : assessment.title});
    blocks.push_back(Paragraph{joined({assessment.team, assessment.organisation, assessment.initiative}, ", ")});
    std::string made_from = fmt::format("{}, version {}.", questionnaire.title, questionnaire.version);
    if (const Profile* profile = scored.profile()) {
        made_from += " " + who_answered(*profile);
        if (scored.has_answers()) made_from += " " + how_much_answered(*profile);
    }
    blocks.push_back(Paragraph{made_from});
    if (assessment.shareable) {
        blocks.push_back(Paragraph{"A shareable copy: what single people said is not in it."});
    }
    if (!scored.questionnaire_matches()) {
        blocks.push_back(
            Paragraph{"Take care: this questionnaire is not the one that was answered; it has changed since."});
    }
    return blocks;
}

Blocks overall_blocks(const ScoredAssessment& scored) {
    const Explanation why = explain_overall(scored);
    Blocks blocks = {Heading{2, "Overall"}, Paragraph{claim_text(scored, why)}};
    for (std::string& remark : remark_texts(scored, why))
        blocks.push_back(Paragraph{std::move(remark)});
    blocks.push_back(Paragraph{"How it is made: " + rule_text(why)});
    return blocks;
}

// -------------------------------------------------------------------------------------------------------- factors

/// Which questions the word on agreement is about, and those on which opinion is split.
std::vector<std::string> remarks_on_agreement(const Profile& profile, const FactorResult& factor, std::size_t items) {
    std::vector<std::string> remarks;
    const bool judged = factor.verdict && *factor.verdict != Verdict::too_few;
    if (judged && static_cast<std::size_t>(factor.rwg_items) < items) {
        remarks.push_back(
            fmt::format("Agreement is over {} of {} questions, those that share a scale.", factor.rwg_items, items));
    }
    const std::vector<ItemId> split_on = split_items(profile, factor.id);
    const std::string sentence = agreement_sentence(factor.verdict, factor.score, factor.chance_by_habit);
    if (!sentence.empty() && split_on.empty()) remarks.push_back(sentence);
    std::vector<std::string> split;
    split.reserve(split_on.size());
    for (const ItemId& item : split_on)
        split.push_back(item.text);
    if (!split.empty()) remarks.push_back(fmt::format("Opinion is split on {}.", listed(split)));
    return remarks;
}

/// What a row of numbers cannot say: which answers are no scores, why there is no score, and about agreement.
std::vector<std::string> remarks_on(const ScoredAssessment& scored, const FactorResult& factor,
                                    const Explanation& why) {
    const AnswerCounts& counts = factor.counts;
    std::vector<std::string> left_out;
    if (counts.dont_know > 0) left_out.push_back(fmt::format("{} don't know", counts.dont_know));
    if (counts.not_applicable > 0) left_out.push_back(fmt::format("{} not applicable", counts.not_applicable));
    std::vector<std::string> remarks;
    const std::optional<ScoredBy> by = scored_by(*scored.profile(), factor);
    if (by && !by->all()) remarks.push_back("Scored by " + scored_by_text(*by) + ".");
    if (!left_out.empty()) remarks.push_back(joined(left_out, ", "));
    if (!factor.score) remarks.push_back(claim_text(scored, why));
    for (std::string& remark : remarks_on_agreement(*scored.profile(), factor, why.terms.size()))
        remarks.push_back(std::move(remark));
    return remarks;
}

std::string agreement_text(const FactorResult& factor) {
    return factor.verdict ? std::string(verdict_words(factor.verdict, false)) : "–";
}

std::string agreement_note() {
    return fmt::format(
        "Agreement is r*WG(J) over a factor's questions on its commonest scale: 1 if all answer alike, 0 if "
        "answers differ as much as by chance. People agree from {:.2f} against even chance and against answers that "
        "lean to one end by habit; answers are alike if it is against even chance only. Some agreement is from {:.2f}; "
        "below {} people there is no verdict.",
        agreement_from, some_agreement_from, fewest_for_verdict);
}

std::vector<TableCell> cells_of(const FactorRow& row, const FactorResult& factor) {
    const std::string lowest = factor.floor ? fmt::format("{} at {}", row.lowest_item, row.lowest) : "–";
    return {row.title, row.score, row.band, row.low, row.high, lowest, row.answered};
}

Blocks factor_blocks(const ScoredAssessment& scored) {
    const bool group = scored.profile()->mode != Mode::consensus;
    Table table;
    table.columns = {{"Factor"},
                     {"Score", Alignment::right},
                     {"Band"},
                     {"Low", Alignment::right},
                     {"High", Alignment::right},
                     {"Lowest question"},
                     {"Answered"}};
    if (group) table.columns.push_back({"Agreement"});
    std::string rule;
    for (const FactorRow& worded : factor_rows(scored, FactorOrder::questionnaire)) {
        const FactorResult& factor = *find_result(*scored.profile(), worded.factor);
        const Explanation why = explain_factor(scored, factor.id);
        Row& row = table.rows.emplace_back(Row{cells_of(worded, factor), remarks_on(scored, factor, why), ""});
        if (group) row.cells.emplace_back(agreement_text(factor));
        rule = rule_text(why);
    }
    Blocks blocks = {
        Heading{2, "Factors"}, radar_figure(scored), std::move(table),
        Paragraph{"How scores are made: " + rule + " Low and high: every missing answer taken as worst, as best."}};
    if (group) blocks.push_back(Paragraph{agreement_note()});
    return blocks;
}

// ------------------------------------------------------------------------------------------------------ questions

/// In place of overall, factors and barriers, where each question is read by itself.
Blocks single_question_blocks(const ScoredAssessment& scored) {
    const bool group = scored.profile()->mode != Mode::consensus && scored.has_answers();
    Table table{{{"Id"}, {"Score", Alignment::right}, {"Answer", Alignment::left, 26}, {"Question"}}, {}};
    if (group) table.columns.insert(table.columns.begin() + 3, {"Agreement"});
    for (const QuestionRow& question : question_rows(scored)) {
        Row row{{question.item.text, question.score, question.answers, question.text}, {}, question.factor};
        if (group) row.cells.insert(row.cells.begin() + 3, question.agreement);
        table.rows.push_back(std::move(row));
    }
    return {Heading{2, "Questions"}, Paragraph{std::string(one_question_text())}, std::move(table)};
}

/// What a group had better talk about; people who agreed on their answers have done so.
Blocks discussion_blocks(const ScoredAssessment& scored) {
    constexpr std::size_t most = 5;
    if (scored.profile()->mode == Mode::consensus) return {};
    const Questionnaire& questionnaire = scored.questionnaire();
    const std::vector<DiscussionPoint> points = talk_about_first(questionnaire, *scored.profile());
    Blocks blocks = {Heading{2, "Talk about first"}};
    for (std::string& text : straight_line_texts(straight_lines(questionnaire, scored.assessment())))
        blocks.push_back(Paragraph{std::move(text)});
    if (points.empty()) return blocks.size() > 1 ? blocks : Blocks();
    Table table{{{"Id"}, {"Why", Alignment::left, 34}, {"Question"}}, {}};
    for (std::size_t i = 0; i < std::min(most, points.size()); ++i) {
        const DiscussionPoint& point = points[i];
        table.rows.push_back({{point.item.text, joined(reason_texts(questionnaire, point), ", "),
                               find_item(questionnaire, point.item)->text},
                              {},
                              ""});
    }
    blocks.push_back(std::move(table));
    return blocks;
}

Blocks question_blocks(const ScoredAssessment& scored) {
    Table table{{{"Id"}, {"Score", Alignment::right}, {"Answer", Alignment::left, 26}, {"Question"}}, {}};
    for (const Factor& factor : scored.questionnaire().factors) {
        std::string group = factor.title;
        for (const Term& term : explain_factor(scored, factor.id).terms) {
            table.rows.push_back({{term.id, score_text(scored.questionnaire(), term.score),
                                   term_answer_text(scored, term), term_title(scored, term)},
                                  {},
                                  std::exchange(group, "")});
        }
    }
    return {Heading{2, "Questions"}, std::move(table)};
}

}  // namespace

Blocks profile_page(const ScoredAssessment& scored) {
    Blocks page = heading(scored);
    if (scored.profile() == nullptr) {
        page.push_back(Paragraph{"The answers are sealed: there are no results to show until they are opened."});
        return page;
    }
    if (is_read_by_question(scored.questionnaire())) {
        append(page, single_question_blocks(scored));
        if (scored.has_answers()) append(page, discussion_blocks(scored));
        append(page, {Heading{2, "Barriers"}, Paragraph{std::string(no_barriers_text())}});
        append(page, workshop_blocks(scored));
        return page;
    }
    if (!scored.has_answers()) {
        append(page, copy_blocks(scored));
        append(page, trust_blocks(scored));
        return page;
    }
    append(page, overall_blocks(scored));
    append(page, factor_blocks(scored));
    append(page, discussion_blocks(scored));
    append(page, question_blocks(scored));
    append(page, barrier_blocks(scored));
    append(page, measure_blocks(scored));
    append(page, later_blocks(scored));
    append(page, role_blocks(scored));
    append(page, workshop_blocks(scored));
    append(page, trust_blocks(scored));
    return page;
}

}  // namespace readiness
