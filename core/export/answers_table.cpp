#include "core/export/answers_table.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/export/export_rows.h"
#include "core/groups/least_people.h"
#include "core/groups/role_scores.h"
#include "core/groups/rounds.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

namespace {

std::vector<DataColumn> columns(const Questionnaire& questionnaire) {
    std::vector<DataColumn> columns = columns_of_assessment();
    const DataColumn own[] = {{"number", "No.", 5},
                              {"item", "Id", 7},
                              {"question", "Question", 58, CellLook::wrapped},
                              {"factor_id", "Factor id", 16, CellLook::plain, ColumnUse::csv_only},
                              {"factor", "Factor", 22, CellLook::wrapped},
                              {"reversed", "Reversed", 9},
                              {"source", "Source", 9},
                              {"round", "Round", 7},
                              {"respondent", "Respondent", 14},
                              {"role", "Role", 14},
                              {"kind", "Kind", 14},
                              {"value", "Value", 8},
                              {"answer", "Answer", 24, CellLook::wrapped},
                              {"unit", "Unit", 7},
                              {"score", "Score", 8, CellLook::score},
                              {"count", "Count", 7},
                              {"counted", "Counted", 9},
                              {"note", "Reason or note", 50, CellLook::wrapped},
                              {"code", "Code", 14, CellLook::plain, use_of_codes(questionnaire)}};
    columns.insert(columns.end(), std::begin(own), std::end(own));
    return columns;
}

std::string_view kind_word(const std::optional<Answer>& answer) {
    if (!answer) return "missing";
    switch (answer->kind) {
        case Answer::Kind::value: return "answered";
        case Answer::Kind::dont_know: return "dont-know";
        case Answer::Kind::not_applicable: return "not-applicable";
    }
    return "";
}

/// The option's label; empty for a number, which the value and the unit say.
std::string label_of(const Scale& scale, double value) {
    if (scale.choice() == nullptr) return "";
    for (const Option& option : scale.choice()->options) {
        if (option.value == value) return option.label;
    }
    return "";
}

/// Who gave an answer, and how often.
struct Given {
    std::string_view source;
    std::optional<int> round = {};
    std::string respondent = {};
    std::string role = {};
    std::optional<Answer> answer = {};  ///< Absent: missing, or a note.
    std::optional<int> count = 1;       ///< Absent: a note.
    bool counted = false;
    std::string note = {};
};

/// Adds the rows of one question after another to a table.
class Rows {
public:
    Rows(const ScoredAssessment& scored, ForWhom for_whom)
        : scored_(scored),
          for_room_(readers_of(scored, for_whom) == ForWhom::the_room),
          shared_cells_(cells_of_assessment(scored, for_whom)),
          ballots_(for_room_ && !assessment().sealed ? handed_in_ballots(assessment())
                                                     : std::vector<const Respondent*>()),
          sheets_(ballots_.empty() ? std::vector<AnswerSheet>() : ballot_sheets(questionnaire(), assessment())),
          agreed_(agreed_sheet(questionnaire(), assessment())),
          roles_shown_(!scored.roles().empty() && std::ranges::all_of(scored.roles(), [](const RoleScores& role) {
              return role.shown && std::ranges::none_of(role.factors, &RoleFactorScore::withheld);
          })) {}

    void add_question(std::size_t index, DataTable& table) const {
        const Item& item = questionnaire().items[index];
        const ItemResult& result = scored_.profile()->items[index];
        const auto add = [&](const Given& given) { table.rows.push_back(row(index, given)); };
        add_agreed(index, result, add);
        const bool votes_count = !result.agreed;
        add_ballots(index, votes_count && scored_.profile()->mode == Mode::ballots, add);
        if (for_room_) add_hands(item, votes_count && scored_.profile()->mode == Mode::tally, add);
        const Note* note = find_note(assessment(), item.id);
        if (for_room_ && note != nullptr && !trimmed(note->text).empty()) {
            add({.source = "note", .count = std::nullopt, .note = note->text});
        }
    }

private:
    [[nodiscard]] const Assessment& assessment() const { return scored_.assessment(); }
    [[nodiscard]] const Questionnaire& questionnaire() const { return scored_.questionnaire(); }

    template <class Add>
    void add_agreed(std::size_t index, const ItemResult& result, Add add) const {
        const bool alone = scored_.profile()->mode == Mode::consensus;
        const std::optional<Answer>& answer = agreed_[index];
        const AgreedAnswer* agreed = find_agreed(assessment(), result.id);
        if (!answer && !alone) return;
        add(Given{.source = "agreed",
                  .respondent = "agreed",
                  .answer = answer,
                  .counted = alone || result.agreed,
                  .note = for_room_ && agreed != nullptr ? agreed->why : ""});
    }

    /// Of few people no row says whose it is, and those of a question are in the order of its answers: nobody's answers
    /// to several questions stand together.
    template <class Add>
    void add_ballots(std::size_t index, bool count, Add add) const {
        const bool few = std::ssize(ballots_) < least_people_for_extremes;
        std::vector<Given> rows;
        for (std::size_t i = 0; i < ballots_.size(); ++i) {
            Given& row = rows.emplace_back(Given{.source = "ballot", .answer = sheets_[i][index], .counted = count});
            if (few) continue;
            row.respondent = ballots_[i]->id.text;
            if (roles_shown_) row.role = trimmed(ballots_[i]->role);
        }
        const auto order = [](const Given& row) {
            return std::tuple(!row.answer, row.answer ? row.answer->kind : Answer::Kind::value,
                              row.answer ? row.answer->value : 0);
        };
        if (few) std::ranges::stable_sort(rows, {}, order);
        for (const Given& row : rows)
            add(row);
    }

    template <class Add>
    void add_hands(const Item& item, bool count, Add add) const {
        const Tally* current = find_tally(assessment(), item.id);
        if (current != nullptr && current->sealed) return;
        const int now = round_of(assessment(), item.id);
        bool any_now = false;
        for (const Round& round : rounds_after({}, assessment(), item)) {
            if (round.kind != Round::Kind::hands || round.hands.sealed) continue;
            any_now = any_now || round.number == now;
            add_round(item, round, count && round.number == now, add);
        }
        if (count && !any_now && people_in_room(assessment()) > 0)
            add_round(item, {Round::Kind::hands, now, {}}, count, add);
    }

    template <class Add>
    void add_round(const Item& item, const Round& round, bool count, Add add) const {
        int missing = people_in_room(assessment());
        const auto add_some = [&](const std::optional<Answer>& answer, int hands) {
            if (hands <= 0) return;
            missing -= hands;
            add(Given{.source = "hands",
                      .round = round.number,
                      .respondent = "hands",
                      .answer = answer,
                      .count = hands,
                      .counted = count});
        };
        for (const auto& [value, hands] : hands_by_value(item, round.hands))
            add_some(Answer::of(value), hands);
        add_some(Answer::dont_know(), round.hands.dont_know);
        add_some(Answer::not_applicable(), round.hands.not_applicable);
        add_some(std::nullopt, missing);
    }

    /// What the scale can place, ascending.
    [[nodiscard]] std::map<double, int> hands_by_value(const Item& item, const Tally& tally) const {
        std::map<double, int> hands;
        if (const ChoiceScale* choice = scale_of(questionnaire(), item).choice()) {
            for (std::size_t i = 0; i < std::min(tally.counts.size(), choice->options.size()); ++i)
                hands[choice->options[i].value] += tally.counts[i];
            return hands;
        }
        for (const double value : tally.values) {
            if (readiness_of(questionnaire(), item, value)) ++hands[value];
        }
        return hands;
    }

    [[nodiscard]] std::vector<Cell> row(std::size_t index, const Given& given) const {
        const Item& item = questionnaire().items[index];
        const Factor* factor = find_factor(questionnaire(), item.factor);
        std::vector<Cell> cells = shared_cells_;
        cells.emplace_back(static_cast<double>(index + 1));
        cells.emplace_back(item.id.text);
        cells.push_back(text_cell(item.text));
        cells.emplace_back(item.factor.text);
        cells.push_back(text_cell(factor != nullptr ? factor->title : ""));
        cells.push_back(yes_or_no(item.reverse));
        const Scale& scale = scale_of(questionnaire(), item);
        const bool has_value = given.answer && given.answer->kind == Answer::Kind::value;
        cells.emplace_back(std::string(given.source));
        cells.push_back(given.round ? count_cell(*given.round) : Cell());
        cells.push_back(text_cell(given.respondent));
        cells.push_back(text_cell(given.role));
        cells.emplace_back(std::string(given.count ? kind_word(given.answer) : "note"));
        cells.push_back(has_value ? Cell(given.answer->value) : Cell());
        cells.push_back(text_cell(has_value ? label_of(scale, given.answer->value) : ""));
        cells.push_back(text_cell(has_value && scale.number() != nullptr ? scale.number()->unit : ""));
        cells.push_back(has_value ? number_cell(readiness_of(questionnaire(), item, given.answer->value)) : Cell());
        cells.push_back(given.count ? count_cell(*given.count) : Cell());
        cells.push_back(yes_or_no(given.counted));
        cells.push_back(text_cell(given.note));
        cells.push_back(text_cell(item.code));
        return cells;
    }

    const ScoredAssessment& scored_;
    bool for_room_;
    std::vector<Cell> shared_cells_;
    std::vector<const Respondent*> ballots_;
    std::vector<AnswerSheet> sheets_;
    AnswerSheet agreed_;
    bool roles_shown_;
};

}  // namespace

DataTable answers_table(const ScoredAssessment& scored, ForWhom for_whom) {
    DataTable table{columns(scored.questionnaire()), {}};
    if (!may_export(scored, for_whom) || !scored.has_answers()) return table;
    const Rows rows(scored, for_whom);
    for (std::size_t i = 0; i < scored.questionnaire().items.size(); ++i)
        rows.add_question(i, table);
    return table;
}

}  // namespace readiness
