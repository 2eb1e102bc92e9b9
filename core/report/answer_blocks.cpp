#include "core/report/answer_blocks.h"

#include <cstddef>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/groups/workshop_summary.h"
#include "core/model/assessment.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"
#include "core/words/question_row.h"
#include "core/words/workshop_words.h"

namespace readiness {

namespace {

/// The votes that the profile counts, as a show of hands.
Tally hands_of(const Scale& scale, const ItemResult& result) {
    Tally hands;
    hands.dont_know = result.counts.dont_know;
    hands.not_applicable = result.counts.not_applicable;
    const ChoiceScale* choice = scale.choice();
    if (choice != nullptr) hands.counts.resize(choice->options.size());
    for (const AnswerCount& answer : result.answers) {
        if (choice == nullptr) {
            hands.values.insert(hands.values.end(), static_cast<std::size_t>(answer.count), answer.value);
            continue;
        }
        for (std::size_t i = 0; i < choice->options.size(); ++i) {
            if (choice->options[i].value == answer.value) hands.counts[i] = answer.count;
        }
    }
    return hands;
}

/// "Agreed: Disagree", "Disagree 5 · Agree 4 · don't know 1 · no answer 2".
std::string given_text(const ScoredAssessment& scored, const Item& item, const ItemResult& result) {
    const Scale& scale = scale_of(scored.questionnaire(), item);
    const bool together = scored.profile()->mode == Mode::consensus;
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
    const bool agreed_counts = agreed != nullptr && (together || result.agreed);
    const std::string decided = agreed_counts ? answer_text(scale, agreed->answer) : "";
    if (together) return agreed_counts ? decided : "Not answered";
    std::string votes = hands_text(scale, hands_of(scale, result));
    if (result.counts.unanswered > 0) votes += fmt::format(" · no answer\u00a0{}", result.counts.unanswered);
    return agreed_counts ? fmt::format("Agreed: {}. Votes: {}", decided, votes) : votes;
}

/// "Why: The medical director spoke at our team day." What was agreed stands in a column of its own.
std::string remark_of(const WorkshopSection& section, const WorkshopEntry& entry) {
    if (section.id == "reasons") return "Why: " + entry.lines.back();
    if (section.id == "notes") return "Note: " + joined(entry.lines, " ");
    return fmt::format("{}: {}", section.title, joined(entry.lines, " · "));
}

/// What the workshop has to say of each question.
std::map<ItemId, std::vector<std::string>> remarks_by_question(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    std::map<ItemId, std::vector<std::string>> remarks;
    for (const WorkshopSection& section :
         workshop_sections(questionnaire, workshop_summary(questionnaire, scored.assessment()))) {
        for (const WorkshopEntry& entry : section.entries)
            remarks[entry.item].push_back(remark_of(section, entry));
    }
    return remarks;
}

}  // namespace

Blocks answer_blocks(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr || !scored.has_answers()) return {};
    const bool group = scored.profile()->mode != Mode::consensus;
    const auto remarks = remarks_by_question(scored);
    Table table{{{"Question", Alignment::left, 48}, {"Answers", Alignment::left, 30}, {"Score", Alignment::right}}, {}};
    if (group) table.columns.push_back({"Agreement"});
    bool any_reversed = false;
    for (const QuestionRow& question : question_rows(scored)) {
        const Item& item = *find_item(scored.questionnaire(), question.item);
        any_reversed = any_reversed || question.reversed;
        Row& row = table.rows.emplace_back();
        row.cells = {fmt::format("{} {}{}", code_of(item), item.text, question.reversed ? " (reversed)" : ""),
                     given_text(scored, item, *find_result(*scored.profile(), item.id)), question.score};
        if (group) row.cells.emplace_back(question.agreement);
        row.group = question.factor;
        if (const auto found = remarks.find(item.id); found != remarks.end()) row.below = found->second;
    }
    Blocks blocks = {Heading{2, "Every question"}};
    if (any_reversed)
        blocks.emplace_back(
            Paragraph{"Of a question that is reversed, to disagree is the more ready answer.", Voice::quiet});
    blocks.emplace_back(std::move(table));
    return blocks;
}

}  // namespace readiness
