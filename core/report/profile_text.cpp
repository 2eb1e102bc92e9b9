#include "core/report/profile_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/report/roles_text.h"
#include "core/report/shared_text.h"
#include "core/report/text_layout.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/scoring.h"
#include "core/words/explanation.h"

namespace readiness {

namespace {

/// All that a section is written from.
struct Subject {
    const Questionnaire& questionnaire;
    const Evidence& evidence;
    const Assessment& assessment;
    const Profile& profile;

    explicit Subject(const ScoredAssessment& scored)
        : questionnaire(scored.questionnaire()),
          evidence(scored.evidence()),
          assessment(scored.assessment()),
          profile(*scored.profile()) {}
};

std::string section(std::string_view title) {
    return fmt::format("\n{}\n{:-<{}}\n", title, "", title.size());
}

std::string who_answered(const Profile& profile) {
    switch (profile.mode) {
        case Mode::consensus: return "One answer to each question, agreed by all.";
        case Mode::ballots: return fmt::format("Ballots: {}.", profile.respondents);
        case Mode::tally: return fmt::format("Shows of hands; people in the room: {}.", profile.respondents);
    }
    return "";
}

std::string heading(const Subject& subject, bool matches) {
    const Assessment& assessment = subject.assessment;
    const Questionnaire& questionnaire = subject.questionnaire;
    std::string text = paragraph(assessment.title.empty() ? "Untitled assessment" : assessment.title, 0);
    text += paragraph(joined({assessment.team, assessment.organisation, assessment.initiative}, ", "), 0);
    const std::string counts = has_only_scores(assessment) ? "" : counts_text(subject.profile.counts) + ".";
    text += paragraph(fmt::format("{}, version {}. {} {}", questionnaire.title, questionnaire.version,
                                  who_answered(subject.profile), counts),
                      0);
    if (assessment.shareable) text += paragraph("A shareable copy: what single people said is not in it.", 0);
    if (!matches) {
        text += paragraph("Take care: this questionnaire is not the one that was answered; it has changed since.", 0);
    }
    return text;
}

std::string overall_section(const Subject& subject) {
    const Explanation why = explain_overall(subject.questionnaire, subject.profile);
    std::string text = section("Overall");
    text += paragraph(why.claim, 2);
    for (const std::string& remark : why.remarks)
        text += paragraph(remark, 2);
    return text + paragraph("How it is made: " + why.rule, 2);
}

/// Which questions the word on agreement is about, and those on which opinion is split.
std::vector<std::string> remarks_on_agreement(const Profile& profile, const FactorResult& factor, std::size_t items) {
    std::vector<std::string> remarks;
    const bool judged = factor.verdict && *factor.verdict != Verdict::too_few;
    if (judged && static_cast<std::size_t>(factor.rwg_items) < items) {
        remarks.push_back(
            fmt::format("Agreement is over {} of {} questions, those that share a scale.", factor.rwg_items, items));
    }
    std::vector<std::string> split;
    for (const ItemId& item : split_items(profile, factor.id))
        split.push_back(item.text);
    if (!split.empty()) remarks.push_back(fmt::format("Opinion is split on {}.", listed(split)));
    return remarks;
}

/// What a row of numbers cannot tell: which answers are no scores, why there is no score, and about agreement.
std::vector<std::string> remarks_on(const Profile& profile, const FactorResult& factor, const Explanation& why) {
    const AnswerCounts& counts = factor.counts;
    std::vector<std::string> remarks;
    if (counts.dont_know > 0) remarks.push_back(fmt::format("{} don't know", counts.dont_know));
    if (counts.not_applicable > 0) remarks.push_back(fmt::format("{} not applicable", counts.not_applicable));
    std::vector<std::string> below;
    if (!remarks.empty()) below.push_back(joined(remarks, ", "));
    if (!factor.score) below.push_back(why.claim);
    for (std::string& remark : remarks_on_agreement(profile, factor, why.terms.size()))
        below.push_back(std::move(remark));
    return below;
}

std::string agreement_text(const FactorResult& factor) {
    return factor.verdict ? std::string(verdict_words(factor.verdict, false)) : "–";
}

std::string agreement_note() {
    return fmt::format(
        "Agreement is r*WG(J) over a factor's questions on its commonest scale: 1 where all answer alike, 0 where "
        "answers fall by chance. People agree from {:.2f}, somewhat from {:.2f}; below {} people there is no verdict.",
        agreement_from, some_agreement_from, fewest_for_verdict);
}

std::string factors_section(const Subject& subject) {
    const Questionnaire& questionnaire = subject.questionnaire;
    const bool group = subject.profile.mode != Mode::consensus;
    std::vector<TextRow> rows;
    std::string rule;
    for (const FactorResult& result : subject.profile.factors) {
        const Explanation why = explain_factor(questionnaire, subject.profile, result.id);
        const auto score = [&](const std::optional<double>& value) { return score_text(questionnaire, value); };
        const std::string floor =
            result.floor ? fmt::format("{} at {}", result.floor->item.text, score(result.floor->score)) : "–";
        rows.push_back({{find_factor(questionnaire, result.id)->title, score(result.score),
                         band_title(questionnaire, result.band), score(result.low), score(result.high), floor,
                         fmt::format("{} of {}", result.counts.answered, result.counts.of())},
                        remarks_on(subject.profile, result, why),
                        ""});
        if (group) rows.back().cells.emplace_back(agreement_text(result));
        rule = why.rule;
    }
    std::vector<TextColumn> columns = {{"Factor"},
                                       {"Score", Align::right},
                                       {"Band"},
                                       {"Low", Align::right},
                                       {"High", Align::right},
                                       {"Lowest question"},
                                       {"Answered"}};
    if (group) columns.push_back({"Agreement"});
    std::string text = section("Factors") + table(columns, rows, 2) + "\n";
    text +=
        paragraph("How scores are made: " + rule + " Low and high: every missing answer taken as worst, as best.", 2);
    return group ? text + paragraph(agreement_note(), 2) : text;
}

/// What a group had better talk about; people who agreed on their answers have done so.
std::string discussion_section(const Subject& subject) {
    constexpr std::size_t most = 5;
    if (subject.profile.mode == Mode::consensus) return "";
    const std::vector<DiscussionPoint> points = talk_about_first(subject.questionnaire, subject.profile);
    std::vector<TextRow> rows;
    for (std::size_t i = 0; i < std::min(most, points.size()); ++i) {
        const DiscussionPoint& point = points[i];
        rows.push_back(
            {{point.item.text, joined(point.reasons, ", "), find_item(subject.questionnaire, point.item)->text},
             {},
             ""});
    }
    if (rows.empty()) return "";
    return section("Talk about first") + table({{"Id"}, {"Why", Align::left, 34}, {"Question"}}, rows, 2);
}

std::string questions_section(const Subject& subject) {
    std::vector<TextRow> rows;
    for (const Factor& factor : subject.questionnaire.factors) {
        std::string group = factor.title;
        for (const Term& term : explain_factor(subject.questionnaire, subject.profile, factor.id).terms) {
            rows.push_back({{term.id, score_text(subject.questionnaire, term.score), term.answer, term.name},
                            {},
                            std::exchange(group, "")});
        }
    }
    return section("Questions") +
           table({{"Id"}, {"Score", Align::right}, {"Answer", Align::left, 26}, {"Question"}}, rows, 2);
}

/// "W1 scores 13 (10 %, weight 0.5): How much more work …"
std::string reason_text(const Questionnaire& questionnaire, const Term& term) {
    const std::string weight = term.weight == 1 || term.weight == 0 ? "" : "weight " + number_text(term.weight);
    return fmt::format("{} {} ({}): {}", term.id,
                       term.counts ? "scores " + score_text(questionnaire, term.score) : "is left out",
                       joined({term.answer, weight}, ", "), term.name);
}

std::vector<std::string> reasons_for(const Subject& subject, const Barrier& barrier, const Explanation& why) {
    std::vector<std::string> reasons;
    for (const Term& term : why.terms)
        reasons.push_back(reason_text(subject.questionnaire, term));
    reasons.insert(reasons.end(), why.remarks.begin(), why.remarks.end());
    if (barrier.page > 0) reasons.push_back(fmt::format("Source: {}.", citation(barrier)));
    return reasons;
}

std::string certainty_text(const BarrierResult& result) {
    if (result.status == BarrierStatus::not_assessed) return "–";
    return result.certain ? "firm" : "depends on unknowns";
}

/// The level's barriers from the most pressing.
std::vector<const BarrierResult*> results_at(const Profile& profile, Level level) {
    std::vector<const BarrierResult*> results;
    for (const BarrierResult& result : profile.barriers) {
        if (result.level == level) results.push_back(&result);
    }
    std::stable_sort(results.begin(), results.end(), [](const BarrierResult* left, const BarrierResult* right) {
        if (left->status != right->status) return left->status < right->status;
        return left->pressure.value_or(0) > right->pressure.value_or(0);
    });
    return results;
}

std::string source_text(const EvidenceSource& source) {
    if (source.title.empty()) return "";
    return joined({source.title, source.publisher, source.year > 0 ? std::to_string(source.year) : ""}, ", ");
}

std::string barriers_section(const Subject& subject) {
    std::vector<TextRow> rows;
    std::vector<std::string> not_asked;
    std::string rule;
    for (const Level level : all_levels) {
        std::string group = capitalised(to_text(level));
        std::vector<std::string> silent;
        for (const BarrierResult* result : results_at(subject.profile, level)) {
            const Barrier& barrier = *find_barrier(subject.evidence, result->id);
            const Explanation why =
                explain_barrier(subject.questionnaire, subject.evidence, subject.profile, result->id);
            if (why.terms.empty()) {
                silent.push_back(barrier.title);
                continue;
            }
            rows.push_back({{barrier.title, pressure_text(result->pressure), status_title(result->status),
                             certainty_text(*result)},
                            reasons_for(subject, barrier, why),
                            std::exchange(group, "")});
            rule = why.rule;
        }
        if (!silent.empty()) {
            not_asked.push_back(fmt::format("{}: {}.", capitalised(to_text(level)), joined(silent, "; ")));
        }
    }
    if (rows.empty()) return "";

    std::string text = section("Barriers");
    text += table({{"Barrier"}, {"Pressure", Align::right}, {"Status"}, {"Certainty"}}, rows, 2);
    text += "\n" + paragraph("How pressure is made: " + rule, 2);
    const std::string source = source_text(subject.evidence.source);
    if (!source.empty()) text += paragraph("Evidence: " + source + ".", 2);
    if (!not_asked.empty()) text += "\n" + paragraph("Barriers that this questionnaire does not ask about", 2);
    for (const std::string& level : not_asked)
        text += paragraph(level, 4);
    return text;
}

}  // namespace

std::string profile_text(const ScoredAssessment& scored) {
    const Subject subject(scored);
    const std::string head = heading(subject, scored.questionnaire_matches());
    if (!scored.has_answers()) return head + shared_text(scored);
    return head + overall_section(subject) + factors_section(subject) + discussion_section(subject) +
           questions_section(subject) + barriers_section(subject) + roles_text(scored);
}

}  // namespace readiness
