#include "core/words/question_row.h"

#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/middle_half.h"
#include "core/scoring/profile.h"
#include "core/words/agreement_words.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

SpreadMarks marks_of(const Profile& profile, const ItemResult& result) {
    SpreadMarks marks;
    marks.score = result.score;
    if (const auto half = middle_half(profile, result)) marks.middle_half = {half->low, half->high, half->of_people};
    marks.people = single_scores(profile, result);
    return marks;
}

std::string short_agreement(const ItemResult& result) {
    return result.split ? "split" : std::string(short_verdict_words(result.verdict));
}

std::string or_dash(std::string_view words) {
    return std::string(words.empty() ? "–" : words);
}

/// The agreed answer, or how many answered. How far they agree stands beside it.
std::string answers_text(const ScoredAssessment& scored, const Item& item) {
    for (Term& term : explain_factor(scored, item.factor).terms) {
        if (term.id != item.id.text) continue;
        term.verdict.reset();
        term.split = false;
        return term_answer_text(scored, term);
    }
    return "–";
}

QuestionRow question_row(const ScoredAssessment& scored, const Item& item, const ItemResult& result) {
    const Profile& profile = *scored.profile();
    const bool group = profile.mode != Mode::consensus && scored.has_answers();
    QuestionRow row;
    row.item = item.id;
    row.code = code_of(item);
    row.text = item.text;
    row.reversed = item.reverse;
    row.score = score_text(scored.questionnaire(), result.score);
    row.own = own_unit_number(scored.questionnaire(), result.score);
    row.answers = answers_text(scored, item);
    row.agreement = or_dash(group ? verdict_words(result.verdict, result.split) : "");
    row.agreement_short = or_dash(group ? short_agreement(result) : "");
    row.is_split = group && result.split;
    if (group) row.figures = item_figures_text(result);
    row.marks = marks_of(profile, result);
    return row;
}

}  // namespace

std::vector<QuestionRow> question_rows(const ScoredAssessment& scored) {
    std::vector<QuestionRow> rows;
    if (scored.profile() == nullptr) return rows;
    const Questionnaire& questionnaire = scored.questionnaire();
    FactorId above;
    for (const Item& item : questionnaire.items) {
        const ItemResult* result = find_result(*scored.profile(), item.id);
        if (result == nullptr) continue;
        QuestionRow& row = rows.emplace_back(question_row(scored, item, *result));
        if (item.factor != above) row.factor = find_factor(questionnaire, item.factor)->title;
        above = item.factor;
    }
    return rows;
}

std::string_view one_question_text() {
    return "One question cannot stand for a whole factor. So each is read by itself, and compared with the same "
           "question when you answer again.";
}

std::string_view no_barriers_text() {
    return "This questionnaire gives no barriers: one question cannot say that something stands in the way. A longer "
           "questionnaire with several questions to each factor can.";
}

}  // namespace readiness
