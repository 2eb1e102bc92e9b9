#include "core/importing/import_map.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>

#include "core/base/problem_log.h"
#include "core/base/text.h"
#include "core/importing/answer_table.h"
#include "core/importing/wording.h"
#include "core/toml/hints.h"

namespace readiness {

namespace {

/// A header as people copy it from the file, or a key, in the form of keys: " | " is between the header rows.
std::string key_of(std::string_view header) {
    std::string key;
    while (true) {
        const std::size_t bar = std::min(header.find(" | "), header.size());
        std::string_view part = header.substr(0, bar);
        std::string_view number;
        if (const std::size_t sign = part.rfind(" #"); sign != std::string_view::npos) {
            number = part.substr(sign);
            part = part.substr(0, sign);
        }
        key += wording_of(part) + std::string(number);
        if (bar == header.size()) return key;
        key += " | ";
        header.remove_prefix(bar + 3);
    }
}

/// What the text names; nothing if the questionnaire has no such question.
std::optional<ColumnChoice> choice_of(std::string_view is, const Questionnaire& questionnaire) {
    if (is == "left-out") return ColumnChoice{ColumnTarget::left_out};
    if (is == "role") return ColumnChoice{ColumnTarget::role};
    if (is == "pairing-code") return ColumnChoice{ColumnTarget::pairing_code};
    for (const Item& item : questionnaire.items) {
        if (item.id.text == is || item.code == is) return ColumnChoice{ColumnTarget::item, item.id.text};
    }
    if (const UnscoredQuestion* question = find_unscored(questionnaire, {std::string(is)})) {
        if (question->form == AnswerForm::role) return ColumnChoice{ColumnTarget::role};
        return ColumnChoice{ColumnTarget::question, question->id.text};
    }
    const std::string small = folded(is);
    for (const Item& item : questionnaire.items) {
        if (folded(item.id.text) == small) return ColumnChoice{ColumnTarget::item, item.id.text};
    }
    return std::nullopt;
}

std::vector<std::string> all_names(const Questionnaire& questionnaire) {
    std::vector<std::string> names;
    for (const Item& item : questionnaire.items)
        names.push_back(item.id.text);
    for (const UnscoredQuestion& question : questionnaire.unscored)
        names.push_back(question.id.text);
    names.insert(names.end(), {"role", "pairing-code", "left-out"});
    return names;
}

void take_columns(const MappedForm& form, const Questionnaire& questionnaire, Decisions& decisions, ProblemLog& log) {
    for (const MappedColumn& column : form.columns) {
        const std::optional<ColumnChoice> choice = choice_of(column.is, questionnaire);
        if (choice) {
            decisions.columns.insert_or_assign(key_of(column.header), *choice);
            continue;
        }
        const std::vector<std::string> names = all_names(questionnaire);
        log.error(column.at, fmt::format("this questionnaire has no question {}", in_quotes(column.is)),
                  did_you_mean(column.is, names, "it has: " + listed(names)));
    }
}

void take_answers(const MappedForm& form, const Questionnaire& questionnaire, Decisions& decisions, ProblemLog& log) {
    for (const MappedAnswer& answer : form.answers) {
        const Scale* scale = find_scale(questionnaire, {answer.scale});
        if (!answer.scale.empty() && !scale) {
            std::vector<std::string> scales;
            for (const Scale& one : questionnaire.scales)
                scales.push_back(one.id.text);
            log.error(answer.at, fmt::format("this questionnaire has no scale {}", in_quotes(answer.scale)),
                      did_you_mean(answer.scale, scales, "it has: " + listed(scales)));
            continue;
        }
        if (scale && answer.means.kind == AnswerMeaning::Kind::value && !is_on_scale(*scale, answer.means.value)) {
            log.error(answer.at, fmt::format("{} is not on the scale {}", answer.means.value, in_quotes(answer.scale)),
                      R"(write a value of the scale, "dont-know", "not-applicable" or "missing")");
            continue;
        }
        const std::string of = answer.scale.empty() ? std::string(every_scale) : answer.scale;
        decisions.answers.insert_or_assign({of, answer_key(answer.text)}, answer.means);
    }
}

std::string name_of(const ColumnProposal& column) {
    switch (column.use) {
        case ImportedAs::item: return column.item.text;
        case ImportedAs::question: return column.question.text;
        case ImportedAs::role: return "role";
        case ImportedAs::pairing_code: return "pairing-code";
        default: return "left-out";
    }
}

using AnswersMet = std::set<std::pair<std::string, std::string>>;

/// By what an answer is the same as another: its scale, and its text as answers are compared.
AnswersMet::value_type key_of(const MappedAnswer& answer) {
    return {answer.scale, answer_key(answer.text)};
}

/// With what tells the form from others, and nothing decided.
MappedForm empty_form(const Proposal& proposal, const Questionnaire& questionnaire) {
    MappedForm form;
    form.shape = proposal.shape;
    form.tool = name_of(proposal.tool);
    form.questionnaire = questionnaire.id;
    return form;
}

}  // namespace

Loaded<Decisions> decisions_in(const ImportMap& map, std::string_view shape, const Questionnaire& questionnaire,
                               std::string_view file) {
    ProblemLog log(file);
    Decisions decisions;
    for (const bool for_every_file : {true, false}) {
        for (const MappedForm& form : map.forms) {
            if (form.shape.empty() != for_every_file || (!for_every_file && form.shape != shape)) continue;
            if (!form.questionnaire.empty() && form.questionnaire != questionnaire.id) continue;
            Decisions more;
            static_cast<FormChoices&>(more) = static_cast<const FormChoices&>(form);
            take_columns(form, questionnaire, more, log);
            take_answers(form, questionnaire, more, log);
            decisions = joined(std::move(decisions), more);
        }
    }
    return log.loaded<Decisions>(std::move(decisions));
}

std::string sheet_in(const ImportMap& map) {
    for (const MappedForm& form : map.forms) {
        if (!form.sheet.empty() && (form.shape.empty() || map.forms.size() == 1)) return form.sheet;
    }
    return "";
}

MappedForm mapped_form(const Proposal& proposal, const Questionnaire& questionnaire, const Decisions& decisions) {
    MappedForm form = empty_form(proposal, questionnaire);
    static_cast<FormChoices&>(form) = static_cast<const FormChoices&>(decisions);
    AnswersMet met;
    for (const ColumnProposal& column : proposal.columns) {
        const bool is_decided = column.by == MatchedBy::decision || column.by == MatchedBy::likeness;
        if (is_decided && column.use != ImportedAs::undecided)
            form.columns.push_back({column.key, name_of(column), {}});
        const Item* item = column.use == ImportedAs::item ? find_item(questionnaire, column.item) : nullptr;
        for (const AnswerReading& read : column.answers) {
            const bool was_asked = read.by == ReadBy::decision || read.by == ReadBy::place || read.by == ReadBy::code ||
                                   read.by == ReadBy::likeness || read.by == ReadBy::legend || read.by == ReadBy::about;
            if (!item || !read.is_sure || !was_asked) continue;
            MappedAnswer answer{item->scale.text, read.text, *read.meaning, {}};
            if (met.insert(key_of(answer)).second) form.answers.push_back(std::move(answer));
        }
    }
    return form;
}

MappedForm open_entries(const Proposal& proposal, const Questionnaire& questionnaire) {
    MappedForm form = empty_form(proposal, questionnaire);
    for (const Ask& ask : proposal.asks) {
        const ColumnProposal& column = proposal.columns[ask.column];
        switch (ask.kind) {
            case AskKind::which_question:
                form.columns.push_back({column.key, ask.likely_item ? ask.likely_item->text : "left-out", {}});
                break;
            case AskKind::two_columns: {
                const auto is_there = [&](const MappedColumn& other) { return other.is == ask.item.text; };
                const bool is_first = std::ranges::none_of(form.columns, is_there);
                form.columns.push_back({column.key, is_first ? ask.item.text : "left-out", {}});
                break;
            }
            case AskKind::answer:
                form.answers.push_back({ask.scale.text, ask.text, ask.likely.value_or(AnswerMeaning()), {}});
                break;
            case AskKind::same_code: form.twice = Twice::both; break;
        }
    }
    return form;
}

ImportMap with_form(ImportMap map, MappedForm form) {
    const auto same = std::ranges::find_if(map.forms, [&](const MappedForm& other) {
        return other.shape == form.shape && other.questionnaire == form.questionnaire;
    });
    if (same == map.forms.end()) {
        map.forms.push_back(std::move(form));
        return map;
    }
    // What this file did not show may be in the next one.
    std::set<std::string> columns;
    for (const MappedColumn& column : form.columns)
        columns.insert(key_of(column.header));
    for (const MappedColumn& column : same->columns) {
        if (columns.insert(key_of(column.header)).second) form.columns.push_back(column);
    }
    AnswersMet answers;
    for (const MappedAnswer& answer : form.answers)
        answers.insert(key_of(answer));
    for (const MappedAnswer& answer : same->answers) {
        if (answers.insert(key_of(answer)).second) form.answers.push_back(answer);
    }
    form.extras = same->extras;
    *same = std::move(form);
    return map;
}

}  // namespace readiness
