#include "core/files/check_assessment.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem_log.h"
#include "core/base/text.h"
#include "core/files/assessment_words.h"
#include "core/files/scale_warnings.h"
#include "core/model/item_places.h"
#include "core/toml/hints.h"
#include "core/toml/references.h"

namespace readiness {

namespace {

std::string values_of(const Scale& scale) {
    if (const NumberScale* number = scale.number())
        return fmt::format("a number from {} to {}", number->min, number->max);
    std::vector<std::string> values;
    for (const Option& option : scale.choice()->options)
        values.push_back(fmt::format("{}", option.value));
    return "one of: " + listed(values);
}

/// "its scale "agree"", or "its own options".
std::string scale_name(const Scale& scale) {
    return scale.is_of_item ? "its own options" : "its scale " + in_quotes(scale.id.text);
}

/// What was said to one question outside the factors, and whose it is.
void check_said(const Said& said, const Questionnaire& questionnaire, const std::string& from, ProblemLog& log) {
    const UnscoredQuestion* question = find_unscored(questionnaire, said.question);
    if (question == nullptr) {
        check_reference(questionnaire.unscored, said.question,
                        {from, "question", "the questionnaire", said.at, Severity::warning}, log);
        return;
    }
    const std::string name = fmt::format("question {}", in_quotes(question->id.text));
    if (question->form == AnswerForm::role) {
        log.warning(said.at, fmt::format("{} answers {}, which asks for the role", from, name),
                    R"(write it as role = "…" of the respondent)");
        return;
    }
    if (question->form != AnswerForm::several && said.texts.size() > 1) {
        log.warning(said.at, fmt::format("{} has {} answers to {}, which takes one", from, said.texts.size(), name),
                    "write one text in quotes");
    }
    if (question->form == AnswerForm::text) return;
    for (const std::string& text : said.texts) {
        if (std::ranges::find(question->options, text) != question->options.end()) continue;
        log.warning(said.at,
                    fmt::format("{} answers {} with {}, which is none of its options", from, name, in_quotes(text)),
                    did_you_mean(text, question->options, "it has: " + listed(question->options)));
    }
}

/// An item with its scale.
struct AskedItem {
    const Item* item;
    const Scale* scale;
};

std::vector<AskedItem> asked_items(const Questionnaire& questionnaire) {
    std::vector<AskedItem> asked;
    asked.reserve(questionnaire.items.size());
    for (const Item& item : questionnaire.items)
        asked.push_back({&item, &scale_of(questionnaire, item)});
    return asked;
}

/// Checks what one file says of the items of one questionnaire.
struct ItemCheck {
    const Questionnaire& questionnaire;
    ProblemLog& log;
    ItemPlaces places{questionnaire};
    std::vector<AskedItem> asked = asked_items(questionnaire);

    /// The item; nullptr and a problem if the questionnaire does not have it.
    const AskedItem* find(const ItemId& item, std::string_view from, SourcePosition at,
                          Severity severity = Severity::error) {
        if (const auto place = places.find(item)) return &asked[*place];
        report_reference(questionnaire.items, item, {from, "item", "the questionnaire", at, severity}, log);
        return nullptr;
    }

    void check_value(const AskedItem& asked_item, double value, std::string_view from, SourcePosition at) {
        const auto& [item, scale] = asked_item;
        if (is_on_scale(*scale, value)) return;
        log.error(at,
                  fmt::format("{} answers item {} with {}, which is not on {}", from, in_quotes(item->id.text), value,
                              scale_name(*scale)),
                  "write " + values_of(*scale));
    }

    /// A number that other programs write for a missing answer, and that the scale takes for one.
    void check_missing_code(const AskedItem& asked_item, double value, std::string_view from, SourcePosition at) {
        const auto& [item, scale] = asked_item;
        const NumberScale* number = scale->number();
        if (number == nullptr || !is_on_scale(*scale, value) || !is_missing_code(*number, value)) return;
        log.warning(at,
                    fmt::format("{} answers item {} with {}, which often stands for a missing answer, and counts it",
                                from, in_quotes(item->id.text), value),
                    fmt::format("if it was not meant as a number, take it out or write \"{}\"", dont_know_word));
    }

    /// "Don't know" or "not applicable" where the scale does not offer it: it is kept and counts as such.
    void check_offered(const AskedItem& asked_item, Answer::Kind kind, std::string_view from, SourcePosition at) {
        if (kind == Answer::Kind::value) return;
        const auto& [item, scale] = asked_item;
        const bool unknown = kind == Answer::Kind::dont_know;
        if ((unknown ? scale->dont_know : scale->not_applicable).has_value()) return;
        log.warning(
            at,
            fmt::format("{} answers item {} with {}, which is not offered by {}", from, in_quotes(item->id.text),
                        in_quotes(unknown ? dont_know_word : not_applicable_word), scale_name(*scale)),
            "write " + values_of(*scale) + ", or take it out");
    }

    /// An agreed answer, or one of a ballot.
    void check_answer(const auto& given, std::string_view from) {
        const AskedItem* item = find(given.item, from, given.at);
        if (!item) return;
        if (given.answer.kind == Answer::Kind::value) {
            check_value(*item, given.answer.value, from, given.at);
            check_missing_code(*item, given.answer.value, from, given.at);
        }
        check_offered(*item, given.answer.kind, from, given.at);
    }

    void check_ballot(const Respondent& ballot) {
        const std::string name = "respondent " + in_quotes(ballot.id.text);
        for (const ItemAnswer& given : ballot.answers)
            check_answer(given, name);
        for (const Said& said : ballot.said)
            check_said(said, questionnaire, name, log);
    }

    void check_tally(const Tally& tally) {
        const AskedItem* item = find(tally.item, "a tally", tally.at);
        if (!item) return;
        const Scale& scale = *item->scale;
        if (tally.dont_know > 0) check_offered(*item, Answer::Kind::dont_know, "a tally", tally.at);
        if (tally.not_applicable > 0) check_offered(*item, Answer::Kind::not_applicable, "a tally", tally.at);
        const std::string its_scale = fmt::format("item {}, {}", in_quotes(item->item->id.text),
                                                  scale.is_of_item ? "which" : "and " + scale_name(scale));
        if (const ChoiceScale* choice = scale.choice()) {
            check_counts(tally, choice->options, its_scale);
            return;
        }
        if (!tally.counts.empty()) {
            log.error(tally.at, fmt::format("a tally has counts for {} takes numbers", its_scale),
                      "write values = [ … ] with one number for each hand");
        }
        for (const double value : tally.values) {
            check_value(*item, value, "a tally", tally.at);
            check_missing_code(*item, value, "a tally", tally.at);
        }
    }

    void check_counts(const Tally& tally, const std::vector<Option>& options, std::string_view its_scale) {
        if (!tally.values.empty()) {
            log.error(tally.at, fmt::format("a tally has values for {} is a choice", its_scale),
                      fmt::format("write counts = [ … ] with one count for each of its {} options", options.size()));
        } else if (!tally.counts.empty() && tally.counts.size() != options.size()) {
            log.error(tally.at,
                      fmt::format("a tally has {} counts for {} has {} options", tally.counts.size(), its_scale,
                                  options.size()),
                      fmt::format("write one count for each option, from {} to {}", in_quotes(options.front().label),
                                  in_quotes(options.back().label)));
        }
    }
};

/// Another version, or the same version with another fingerprint.
void check_same_file(const QuestionnaireReference& reference, const Questionnaire& questionnaire,
                     std::string_view sha256, ProblemLog& log) {
    if (!reference.version.empty() && reference.version != questionnaire.version) {
        log.warning(
            reference.at,
            fmt::format("the assessment answers version {} of the questionnaire; the one found here is version {}",
                        in_quotes(reference.version), in_quotes(questionnaire.version)),
            "see what has changed in its items before comparing scores");
    } else if (!reference.sha256.empty() && !sha256.empty() && reference.sha256 != sha256) {
        log.warning(reference.at,
                    "the questionnaire's file has changed since the assessment was saved, though its version has not",
                    "see what has changed in its items before comparing scores");
    }
}

}  // namespace

std::vector<Problem> check_ballots(std::span<const Respondent* const> ballots, const Questionnaire& questionnaire,
                                   std::string_view file) {
    ProblemLog log(file);
    ItemCheck check{questionnaire, log};
    for (const Respondent* ballot : ballots)
        check.check_ballot(*ballot);
    return log.in_file_order();
}

std::vector<Problem> check_sealed_ballots(std::span<const Respondent* const> ballots,
                                          const Questionnaire& questionnaire, std::string_view file) {
    const std::vector<Problem> problems = check_ballots(ballots, questionnaire, file);
    int errors = 0;
    int warnings = 0;
    for (const Problem& problem : problems)
        (problem.severity == Severity::error ? errors : warnings) += problem.stands_for;
    constexpr const char* when = "open the ballots to see which";
    ProblemLog log(file);
    if (errors > 0) {
        log.error({},
                  fmt::format("{} not on the scale of the question, or to none that there is",
                              counted(errors, "answer of a sealed ballot is", "answers of sealed ballots are")),
                  when);
    }
    if (warnings > 0) {
        log.warning({},
                    fmt::format("{} a second look",
                                counted(warnings, "answer of a sealed ballot needs", "answers of sealed ballots need")),
                    when);
    }
    return log.in_file_order();
}

std::vector<Problem> check_assessment(const Assessment& assessment, const Questionnaire& questionnaire,
                                      std::string_view sha256, std::string_view file) {
    ProblemLog log(file);
    if (assessment.questionnaire.id != questionnaire.id) {
        log.error(assessment.questionnaire.at,
                  fmt::format("the assessment answers the questionnaire {}, and not {}",
                              in_quotes(assessment.questionnaire.id), in_quotes(questionnaire.id)),
                  fmt::format("open it with the questionnaire {}", in_quotes(assessment.questionnaire.id)));
        return log.in_file_order();  // each item would be unknown
    }
    check_same_file(assessment.questionnaire, questionnaire, sha256, log);
    ItemCheck check{questionnaire, log};
    for (const AgreedAnswer& agreed : assessment.consensus)
        check.check_answer(agreed, "[consensus]");
    if (!assessment.sealed) {
        for (const Respondent& respondent : assessment.respondents)
            check.check_ballot(respondent);
    }
    for (const Said& said : assessment.said)
        check_said(said, questionnaire, "[said]", log);
    for (const Tally& tally : assessment.tallies)
        check.check_tally(tally);
    for (const EarlierTally& earlier : assessment.earlier_tallies)
        check.find(earlier.tally.item, "an earlier tally", earlier.tally.at, Severity::warning);
    for (const ItemId& item : assessment.left_open)
        check.find(item, "left_open", {}, Severity::warning);
    for (const ItemId& item : assessment.revealed)
        check.find(item, "revealed", {}, Severity::warning);
    for (const Note& note : assessment.notes)
        check.find(note.item, "a note", note.at, Severity::warning);
    std::vector<Problem> problems = log.in_file_order();
    if (assessment.sealed) {
        std::vector<const Respondent*> ballots;
        for (const Respondent& respondent : assessment.respondents)
            ballots.push_back(&respondent);
        append(problems, check_sealed_ballots(ballots, questionnaire, file));
    }
    return problems;
}

}  // namespace readiness
