#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/importing/answer_reading.h"
#include "core/importing/looking.h"
#include "core/importing/told_direction.h"

namespace readiness {

namespace {

bool is_na(std::string_view text) {
    return text == "NA" || text == "<NA>";
}

/// What all columns together say about codes and empty cells.
AnswerContext context_of(const Looking& looking, const std::map<ScaleId, std::vector<DistinctText>>& texts) {
    AnswerContext context;
    for (const auto& [scale, distinct] : texts) {
        const std::set<double> codes = codes_beyond(*find_scale(looking.questionnaire, scale), distinct);
        context.missing_codes.insert(codes.begin(), codes.end());
    }
    // R writes NA into every empty cell, also of times, numbers and texts.
    context.na_is_missing = looking.proposal.tool == FormTool::formr;
    for (const ColumnProposal& column : looking.proposal.columns) {
        const bool is_items = column.use == ImportedAs::item || column.use == ImportedAs::undecided;
        if (is_items) continue;
        const auto& distinct = looking.texts[column.column].texts;
        if (std::ranges::any_of(distinct, [](const DistinctText& one) { return is_na(one.text); }))
            context.na_is_missing = true;
    }
    return context;
}

/// True if a header of the column, a row above all headers, or another sheet says so.
bool runs_backwards(const Looking& looking, std::size_t column, const Scale& scale) {
    const AnswerTable& answers = looking.answers;
    const auto says_so = [&](std::string_view text) { return says_backwards(text, scale); };
    return std::ranges::any_of(answers.header_texts(column), says_so) ||
           std::ranges::any_of(told_in_rows(answers.table, answers.first_header), says_so) ||
           std::ranges::any_of(answers.told_elsewhere, says_so);
}

/// What is asked and reported of the answers: a text on one scale once, however many columns have it.
class Reports {
public:
    explicit Reports(Proposal& proposal) : proposal_(proposal) {}

    void ask(const ColumnProposal& column, const AnswerReading& read, const ScaleId& scale) {
        const auto [place, is_new] = asked_.try_emplace({scale, answer_key(read.text)}, proposal_.asks.size());
        if (!is_new) {
            proposal_.asks[place->second].rows += read.rows;
            return;
        }
        Ask ask{AskKind::answer, column.column, read.first_row, read.rows};
        ask.item = column.item;
        ask.scale = scale;
        ask.text = read.text;
        ask.likely = read.by == ReadBy::nothing ? std::nullopt : read.meaning;
        ask.by = read.by;
        proposal_.asks.push_back(std::move(ask));
    }

    void tell(const ColumnProposal& column, const AnswerReading& read) {
        const TellKind kind = read.by == ReadBy::error ? TellKind::spreadsheet_error : TellKind::words_for_no_answer;
        std::vector<std::size_t>& places = told_[{kind, read.text}];
        for (const std::size_t place : places) {
            if (proposal_.tells[place].meaning != read.meaning) continue;
            proposal_.tells[place].count += read.rows;
            return;
        }
        places.push_back(proposal_.tells.size());
        Tell tell{kind, read.rows, {read.first_row}, column.column};
        tell.text = read.text;
        tell.meaning = read.meaning;
        proposal_.tells.push_back(std::move(tell));
    }

private:
    Proposal& proposal_;
    std::map<std::pair<ScaleId, std::string>, std::size_t> asked_;  ///< Places in the proposal's asks.
    /// Places in its tells; one text can mean two things on two scales.
    std::map<std::pair<TellKind, std::string>, std::vector<std::size_t>> told_;
};

}  // namespace

void read_answers(Looking& looking) {
    std::map<ScaleId, std::vector<DistinctText>> texts;
    std::map<ScaleId, std::map<std::string_view, std::size_t>> places;
    for (const ColumnProposal& column : looking.proposal.columns) {
        const Item* item = column.use == ImportedAs::item ? find_item(looking.questionnaire, column.item) : nullptr;
        if (!item) continue;
        auto& of_scale = texts[item->scale];
        for (const DistinctText& one : looking.texts[column.column].texts) {
            const auto [place, is_new] = places[item->scale].try_emplace(one.text, of_scale.size());
            if (is_new) {
                of_scale.push_back(one);
            } else {
                of_scale[place->second].rows += one.rows;
            }
        }
    }
    const AnswerContext context = context_of(looking, texts);
    AnswerContext backwards = context;
    backwards.runs_backwards = true;
    std::map<std::pair<ScaleId, bool>, AnswerTextReader> readers;
    Reports reports(looking.proposal);
    bool has_values = false;
    for (ColumnProposal& column : looking.proposal.columns) {
        const Item* item = column.use == ImportedAs::item ? find_item(looking.questionnaire, column.item) : nullptr;
        if (!item) continue;
        const Scale& scale = scale_of(looking.questionnaire, *item);
        const bool is_turned = runs_backwards(looking, column.column, scale);
        const auto reader = readers
                                .try_emplace({item->scale, is_turned}, looking.questionnaire, scale,
                                             texts.at(item->scale), is_turned ? backwards : context, looking.decisions)
                                .first;
        for (const DistinctText& one : looking.texts[column.column].texts) {
            const AnswerReading& read = column.answers.emplace_back(reader->second.read(one));
            if (!read.is_sure) {
                reports.ask(column, read, item->scale);
            } else if (read.by == ReadBy::words || read.by == ReadBy::error) {
                reports.tell(column, read);
            }
            has_values = has_values || (read.by == ReadBy::value && scale.choice());
        }
    }
    if (has_values) looking.proposal.tells.push_back({TellKind::numbers_as_values});
}

}  // namespace readiness
