#include "core/groups/said_summary.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace readiness {

namespace {

void add_ballot(SaidSummary& summary, const UnscoredQuestion& question, const Said& said) {
    bool any = false;
    for (const std::string& text : said.texts) {
        if (question.form == AnswerForm::text) {
            const std::string_view written = trimmed(text);
            any = any || !written.empty();
            if (!written.empty()) summary.texts.emplace_back(written);
            continue;
        }
        const auto option = std::ranges::find(summary.counts, text, &SaidCount::option);
        if (option == summary.counts.end()) continue;
        any = true;
        ++option->people;
    }
    if (any) ++summary.answered;
}

SaidSummary summary_of(const UnscoredQuestion& question, const Assessment& assessment,
                       const std::vector<const Respondent*>& ballots) {
    SaidSummary summary;
    summary.question = question.id;
    if (const Said* agreed = find_said(assessment.said, question.id)) summary.agreed = agreed->texts;
    for (const std::string& option : question.options)
        summary.counts.push_back({option, 0});
    summary.of = static_cast<int>(ballots.size());
    for (const Respondent* ballot : ballots) {
        if (const Said* said = find_said(ballot->said, question.id)) add_ballot(summary, question, *said);
    }
    summary.withheld = summary.answered > 0 && summary.of < std::max(assessment.minimum_group, least_minimum_group);
    if (summary.withheld || summary.answered == 0) summary.counts.clear();
    if (summary.withheld) summary.texts.clear();
    std::ranges::sort(summary.texts);
    return summary;
}

}  // namespace

std::vector<SaidSummary> said_summaries(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<SaidSummary> summaries;
    if (assessment.shareable) return summaries;
    std::vector<const Respondent*> ballots;
    if (!assessment.sealed) ballots = handed_in_ballots(assessment);
    for (const UnscoredQuestion* question : asked_last(questionnaire)) {
        SaidSummary summary = summary_of(*question, assessment, ballots);
        if (summary.answered > 0 || !summary.agreed.empty()) summaries.push_back(std::move(summary));
    }
    return summaries;
}

}  // namespace readiness
