#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/importing/looking.h"
#include "core/importing/role_texts.h"
#include "core/importing/value_kinds.h"

namespace readiness {

namespace {

/// The header as people read it: the text that has the question, of several rows.
std::string shown_header(const AnswerTable& answers, std::size_t column) {
    const auto headers = answers.header_texts(column);
    if (headers.empty()) return "";
    // SurveyMonkey's second row says what the cells are, unless it has the question itself.
    std::string_view shown = headers.front();
    for (const std::string_view one : headers) {
        if (one.size() > shown.size()) shown = one;
    }
    return std::string(shown);
}

FormTool tool_of(const Looking& looking) {
    std::set<std::string> wordings;
    for (const auto& parts : looking.parts) {
        for (const HeaderPart& part : parts) {
            if (part.is_whole || part.is_code) wordings.insert(part.wording);
        }
    }
    const std::vector<std::string> list(wordings.begin(), wordings.end());
    return readiness::tool_of(list);
}

void tell_rows(Looking& looking, TellKind kind, const std::vector<std::uint32_t>& rows) {
    if (rows.empty()) return;
    const auto shown = static_cast<std::ptrdiff_t>(std::min(rows.size(), rows_named));
    looking.proposal.tells.push_back({kind, static_cast<int>(rows.size()), {rows.begin(), rows.begin() + shown}});
}

void tell_layout(Looking& looking) {
    const AnswerTable& answers = looking.answers;
    if (answers.header_rows > 1)
        looking.proposal.tells.push_back({TellKind::header_rows, static_cast<int>(answers.header_rows)});
    if (answers.first_header > 0)
        looking.proposal.tells.push_back({TellKind::titles_above, static_cast<int>(answers.first_header)});
    if (answers.was_one_row_an_answer)
        looking.proposal.tells.push_back({TellKind::one_row_an_answer, static_cast<int>(answers.rows())});
    if (answers.joined_questions > 0)
        looking.proposal.tells.push_back({TellKind::joined_columns, static_cast<int>(answers.joined_questions)});
    if (answers.was_turned) looking.proposal.tells.push_back({TellKind::turned, static_cast<int>(answers.rows())});
    tell_rows(looking, TellKind::summary, answers.summary_rows);
    tell_rows(looking, TellKind::answered_again, answers.replaced_rows);
}

void tell_columns(Looking& looking) {
    Tell personal{TellKind::personal};
    Tell other{TellKind::other_columns};
    Tell without{TellKind::questions_without_column};
    std::set<std::string> items;
    for (const ColumnProposal& column : looking.proposal.columns) {
        if (column.use == ImportedAs::item) items.insert(column.item.text);
        if (column.use != ImportedAs::left_out || looking.texts[column.column].filled == 0) continue;
        other.count += column.reason == LeftOut::no_question ? 1 : 0;
        if (!is_personal(column.reason)) continue;
        ++personal.count;
        personal.text += (personal.text.empty() ? "" : ", ") + column.header;
    }
    for (const Item& item : looking.questionnaire.items) {
        if (!items.contains(item.id.text)) without.items.push_back(item.id);
    }
    if (personal.count > 0) looking.proposal.tells.push_back(std::move(personal));
    if (other.count > 0) looking.proposal.tells.push_back(std::move(other));
    without.count = static_cast<int>(without.items.size());
    if (without.count > 0) looking.proposal.tells.push_back(std::move(without));
}

/// Tells the rows in which a text of the column `is` something.
template <class Is>
void tell_texts(Looking& looking, TellKind kind, std::size_t column, Is is) {
    Tell tell{kind};
    tell.column = column;
    for (const DistinctText& one : looking.texts[column].texts) {
        if (!is(one.text)) continue;
        tell.count += one.rows;
        if (tell.rows.size() < rows_named) tell.rows.push_back(one.first_row);
        if (tell.text.empty()) tell.text = one.text;
    }
    if (tell.count > 0) looking.proposal.tells.push_back(std::move(tell));
}

void find_lone_roles(Looking& looking) {
    for (const ColumnProposal& column : looking.proposal.columns) {
        if (column.use != ImportedAs::role) continue;
        for (const DistinctText& one : looking.texts[column.column].texts) {
            if (one.text.find_first_of(",;") == std::string_view::npos)
                looking.proposal.lone_roles.insert(wording_of(one.text));
        }
    }
}

/// Several roles of one person, roles that are codes, and what could say who somebody is.
void tell_roles(Looking& looking, std::size_t column) {
    const ColumnTexts& texts = looking.texts[column];
    tell_texts(looking, TellKind::two_roles, column,
               [&](std::string_view text) { return roles_in(text, looking.proposal.lone_roles).size() > 1; });
    const auto tell_of_all = [&](TellKind kind) {
        Tell tell{kind, static_cast<int>(texts.texts.size())};
        tell.column = column;
        looking.proposal.tells.push_back(std::move(tell));
    };
    if (share_of(texts, [](std::string_view t) { return number_in(t).has_value(); }) > 0.5)
        tell_of_all(TellKind::role_codes);
}

/// Roles that may be names stay away, unless a person has decided that the column is the role.
void leave_out_names(Looking& looking) {
    for (ColumnProposal& column : looking.proposal.columns) {
        const bool is_role = column.use == ImportedAs::role || column.use == ImportedAs::role_other;
        const ColumnTexts& texts = looking.texts[column.column];
        if (!is_role || column.by == MatchedBy::decision) continue;
        if (!may_be_names(texts, role_question(looking.questionnaire))) continue;
        column.use = ImportedAs::left_out;
        column.reason = LeftOut::name;
        Tell tell{TellKind::roles_differ, static_cast<int>(texts.texts.size())};
        tell.column = column.column;
        looking.proposal.tells.push_back(std::move(tell));
    }
}

void tell_roles_and_texts(Looking& looking) {
    find_lone_roles(looking);
    for (const ColumnProposal& column : looking.proposal.columns) {
        const bool is_role = column.use == ImportedAs::role || column.use == ImportedAs::role_other;
        if (column.use == ImportedAs::role) tell_roles(looking, column.column);
        if (is_role) tell_texts(looking, TellKind::personal_in_role, column.column, says_who);
        if (column.use == ImportedAs::question)
            tell_texts(looking, TellKind::personal_in_text, column.column,
                       [](std::string_view text) { return text.find('@') != std::string_view::npos; });
    }
}

/// Counts what comes in, and keeps of each column what the ballots are made from.
void finish(Looking& looking) {
    Proposal& proposal = looking.proposal;
    proposal.ballots = static_cast<std::size_t>(std::ranges::count_if(proposal.rows, comes_in));
    proposal.texts_of_rows.resize(proposal.columns.size());
    proposal.different_texts.resize(proposal.columns.size());
    std::size_t items = 0;
    for (ColumnProposal& column : proposal.columns) {
        ColumnTexts& texts = looking.texts[column.column];
        const bool is_item = column.use == ImportedAs::item;
        items += is_item ? 1U : 0U;
        for (std::size_t row = 0; row < looking.rows(); ++row) {
            if (!comes_in(proposal.rows[row]) || texts.of_row[row] == ColumnTexts::no_text) continue;
            ++column.filled;
            if (is_item && column.answers[texts.of_row[row]].is_sure) {
                ++column.understood;
                const bool is_missing = column.answers[texts.of_row[row]].meaning->kind == AnswerMeaning::Kind::missing;
                proposal.answers += is_missing ? 0U : 1U;
            }
        }
        proposal.different_texts[column.column] = texts.texts.size();
        if (is_item) proposal.texts_of_rows[column.column] = std::move(texts.of_row);
    }
    proposal.of = proposal.ballots * items;
}

void refuse(Looking& looking, std::string_view file) {
    Proposal& proposal = looking.proposal;
    const auto add = [&](SourcePosition at, std::string message, std::string hint) {
        proposal.problems.push_back({Severity::error, std::string(file), at, std::move(message), std::move(hint)});
    };
    const bool has_items = std::ranges::any_of(
        proposal.columns, [](const auto& c) { return c.use == ImportedAs::item || c.use == ImportedAs::undecided; });
    const int row = static_cast<int>(looking.answers.table.number(looking.answers.first_header));
    if (!has_items) {
        add({row, 1}, "no column has a question of this questionnaire",
            "check that it is the questionnaire which people answered; a map file can say which column is which");
    } else if (looking.rows() == 0) {
        add({row, 1}, "there are headers, and no row with answers below them", "export the answers again");
    } else if (looking.two_dates) {
        proposal.has_two_dates = true;
        const TwoDates& two = *looking.two_dates;
        add({static_cast<int>(two.other_row), static_cast<int>(two.column) + 1},
            fmt::format("rows {} and {} are one person's at two dates, {} and {}, and would count as two people",
                        two.row, two.other_row, in_quotes(two.date), in_quotes(two.other_date)),
            fmt::format("export one date by itself, by column {}; or decide that the later or the earlier row of a "
                        "person stays",
                        column_letters(two.column)));
    } else if (proposal.ballots == 0) {
        add({}, "no row comes in", "what is left out, and why, is listed with the file");
    }
}

}  // namespace

Proposal propose(const AnswerTable& answers, const Questionnaire& questionnaire, const Decisions& decisions,
                 std::string_view file, const ProposalProgress& progress) {
    Looking looking{answers, questionnaire, decisions};
    looking.proposal.shape = shape_of(answers);
    looking.proposal.two_roles = decisions.two_roles.value_or(TwoRoles::none);
    const std::vector<std::string> keys = column_keys(answers);
    for (std::size_t column = 0; column < answers.headers.size(); ++column) {
        ColumnProposal& proposal = looking.proposal.columns.emplace_back();
        proposal.column = column;
        proposal.key = keys[column];
        proposal.header = shown_header(answers, column);
        looking.texts.push_back(column_texts(answers, column));
        std::vector<HeaderPart>& parts = looking.parts.emplace_back();
        for (const std::string_view header : answers.header_texts(column)) {
            for (HeaderPart& part : header_parts(header))
                parts.push_back(std::move(part));
        }
        constexpr double share_of_texts = 0.8;
        const double done = static_cast<double>(column + 1) / static_cast<double>(answers.headers.size());
        if (progress && !progress(share_of_texts * done)) {
            looking.proposal.problems.push_back(
                {Severity::error, std::string(file), {}, "reading was stopped", "nothing was brought in"});
            return std::move(looking.proposal);
        }
    }
    looking.proposal.tool = tool_of(looking);
    tell_layout(looking);
    sort_columns(looking);
    read_answers(looking);
    sort_rows(looking);
    leave_out_names(looking);
    tell_columns(looking);
    tell_roles_and_texts(looking);
    finish(looking);
    refuse(looking, file);
    if (progress) progress(1);
    return std::move(looking.proposal);
}

bool is_decided(const Proposal& proposal) {
    return proposal.asks.empty() && proposal.problems.empty() && proposal.ballots > 0;
}

}  // namespace readiness
