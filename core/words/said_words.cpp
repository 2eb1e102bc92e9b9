#include "core/words/said_words.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/readiness_answer.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/statistics/tolerance.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/readiness_words.h"

namespace readiness {

namespace {

/// Answers next to each other, from the first to the last given one.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
    int count = 0;

    [[nodiscard]] std::size_t length() const { return last - first + 1; }
};

/// -1 in the lower part of the scale, 1 in the upper, 0 in the middle.
int side_of(const Scale& scale, const AnswerCount& answer) {
    double side = answer.readiness - 50;
    if (const ChoiceScale* choice = scale.choice()) {
        const auto place = std::ranges::find(choice->options, answer.value, &Option::value);
        side = static_cast<double>(place - choice->options.begin()) -
               (static_cast<double>(choice->options.size()) - 1) / 2;
    }
    return side > hair ? 1 : side < -hair ? -1 : 0;
}

/// The shortest run that more than half gave, of equals the one that most gave; none over much of the scale.
std::optional<Run> most_given(const Scale& scale, const std::vector<AnswerCount>& answers, int answered) {
    std::optional<Run> best;
    for (std::size_t first = 0; first < answers.size(); ++first) {
        Run run{first, first, 0};
        std::set<int> sides;
        for (; run.last < answers.size(); ++run.last) {
            run.count += answers[run.last].count;
            sides.insert(side_of(scale, answers[run.last]));
            if (2 * run.count > answered) break;
        }
        // One side, or the middle with what is next to it: more would be nearly all of the scale.
        const bool says_something = sides.size() == 1 || (run.length() == 2 && sides.contains(0));
        if (2 * run.count <= answered || !says_something) continue;
        const bool better =
            !best || run.length() < best->length() || (run.length() == best->length() && run.count > best->count);
        if (better) best = run;
    }
    return best;
}

/// "“Agree”", "“Agree” or “Strongly agree”"; of numbers "from “+5 %” to “+10 %”".
std::string labels_of(const Scale& scale, const std::vector<AnswerCount>& answers, const Run& run) {
    std::vector<std::string> labels;
    for (std::size_t i = run.first; i <= run.last; ++i)
        labels.push_back(fmt::format("“{}”", answer_text(scale, Answer::of(answers[i].value))));
    if (labels.size() == 1) return labels.front();
    if (scale.choice() == nullptr) return fmt::format("from {} to {}", labels.front(), labels.back());
    const std::string last = std::move(labels.back());
    labels.pop_back();
    return joined(labels, ", ") + " or " + last;
}

std::string who_say(int count, const AnswerCounts& counts) {
    const int concerned = counts.of() - counts.not_applicable;
    const bool all = count == counts.answered;
    if (2 * counts.answered >= concerned) return all ? "All say" : "Most say";
    const std::string_view who = counts.unanswered > 0 ? "answered" : "know";
    return all ? fmt::format("The {} people who {} say", counts.answered, who)
               : fmt::format("Most of the {} people who {} say", counts.answered, who);
}

/// "1 of 12 does not know", of those whom the question concerns; nothing where all know.
std::string not_known_of(const AnswerCounts& counts) {
    const int of = counts.of() - counts.not_applicable;
    if (counts.dont_know == 0)
        return counts.unanswered > 0 ? share_text(counts.unanswered, of) + " did not answer" : "";
    return joined({share_text(counts.dont_know, of) + (counts.dont_know == 1 ? " does not know" : " do not know"),
                   not_known_text(0, counts.unanswered)},
                  ", ");
}

bool is_agreed(const ScoredAssessment& scored, const ItemResult& result) {
    return result.agreed || scored.profile()->mode == Mode::consensus;
}

}  // namespace

std::string said_text(const ScoredAssessment& scored, const ItemId& id) {
    std::string question = question_text(scored, id);
    const ItemResult* result = scored.profile() != nullptr ? find_result(*scored.profile(), id) : nullptr;
    const Item* item = find_item(scored.questionnaire(), id);
    if (result == nullptr || item == nullptr || !scored.has_answers()) return question;
    const Scale& scale = scale_of(scored.questionnaire(), *item);
    if (is_agreed(scored, *result)) {
        const AgreedAnswer* agreed = find_agreed(scored.assessment(), id);
        if (agreed == nullptr) return question;
        return fmt::format("The team says “{}” to {}", answer_text(scale, agreed->answer), question);
    }
    if (result->counts.answered <= 1) return question;
    if (result->split && result->counts.answered >= fewest_for_an_answer) return "People disagree on " + question;
    const std::optional<Run> run = most_given(scale, result->answers, result->counts.answered);
    if (!run) return "Answers are mixed on " + question;
    return fmt::format("{} {} to {}", who_say(run->count, result->counts), labels_of(scale, result->answers, *run),
                       question);
}

std::string said_with_figures(const ScoredAssessment& scored, const ItemId& id) {
    const ItemResult* result = scored.profile() != nullptr ? find_result(*scored.profile(), id) : nullptr;
    if (result == nullptr) return said_text(scored, id);
    const std::string score = "score\u00a0" + score_text(scored.questionnaire(), result->score);
    const std::string counts = is_agreed(scored, *result) ? "" : not_known_of(result->counts);
    return fmt::format("{} ({})", said_text(scored, id), joined({score, counts}, ", "));
}

}  // namespace readiness
