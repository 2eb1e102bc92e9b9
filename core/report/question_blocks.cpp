#include "core/report/question_blocks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/groups/straight_lines.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/explanation_words.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/question_row.h"
#include "core/words/straight_line_words.h"

namespace readiness {

Blocks single_question_blocks(const ScoredAssessment& scored) {
    const bool group = scored.profile()->mode != Mode::consensus && scored.has_answers();
    Table table{{{"Id"}, {"Score", Alignment::right}, {"Answer", Alignment::left, 26}, {"Question"}}, {}};
    if (group) table.columns.insert(table.columns.begin() + 3, {"Agreement"});
    for (const QuestionRow& question : question_rows(scored)) {
        Row row{{question.code, question.score, question.answers, question.text}, {}, question.factor};
        if (group) row.cells.insert(row.cells.begin() + 3, question.agreement);
        table.rows.push_back(std::move(row));
    }
    return {Heading{2, "Questions"}, Paragraph{std::string(one_question_text())}, std::move(table)};
}

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
        table.rows.push_back({{code_of(questionnaire, point.item), joined(reason_texts(questionnaire, point), ", "),
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
            table.rows.push_back(
                {{code_of(scored.questionnaire(), {term.id}), score_text(scored.questionnaire(), term.score),
                  term_answer_text(scored, term), term_title(scored, term)},
                 {},
                 std::exchange(group, "")});
        }
    }
    return {Heading{2, "Questions"}, std::move(table)};
}

}  // namespace readiness
