#include "core/importing/ballots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <sodium.h>
#include <unordered_map>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/importing/looking.h"
#include "core/importing/role_texts.h"
#include "core/importing/tool_names.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"
#include "core/model/pairing.h"

namespace readiness {

namespace {

constexpr std::string_view key_name = "import_key";

/// HMAC-SHA-256, cut to what is surely unique among ballots.
std::string keyed_id(std::string_view key, std::string_view text) {
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    crypto_auth_hmacsha256_final(&state, hash.data());
    constexpr std::size_t enough_bytes = 10;
    std::array<char, 2 * enough_bytes + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), enough_bytes);
    return "r" + std::string(digits.data());
}

std::optional<Answer> answer_of(const AnswerMeaning& meaning) {
    switch (meaning.kind) {
        case AnswerMeaning::Kind::value: return Answer::of(meaning.value);
        case AnswerMeaning::Kind::dont_know: return Answer::dont_know();
        case AnswerMeaning::Kind::not_applicable: return Answer::not_applicable();
        case AnswerMeaning::Kind::missing: return std::nullopt;
    }
    return std::nullopt;
}

/// The option that a text names by its label, its place from 1, or its label with dashes for blanks; else the text.
std::string option_of(const UnscoredQuestion& question, std::string_view text) {
    const std::string wording = wording_of(text);
    for (const std::string& option : question.options) {
        if (wording_of(option) == wording) return option;
    }
    if (const auto place = option_of_code(text, question.options.size())) return question.options[*place];
    const auto number = number_in(text);
    if (number && std::trunc(number->value) == number->value && number->value >= 1 &&
        number->value <= static_cast<double>(question.options.size()))
        return question.options[static_cast<std::size_t>(number->value) - 1];
    return std::string(text);
}

/// Takes the options that the rule picks out of a text with several, the longest first, and removes them from it.
/// An option counts only between separators: "Night ward" is not the option "ward".
template <class Rule>
std::set<std::string> options_taken_from(std::string& rest, const UnscoredQuestion& question,
                                         std::string_view separators, Rule is_meant) {
    std::vector<std::string> longest_first = question.options;
    std::ranges::stable_sort(longest_first, std::greater(), &std::string::size);
    std::set<std::string> found;
    const auto separates = [&](char c) { return separators.find(c) != std::string_view::npos; };
    for (const std::string& option : longest_first) {
        const std::size_t at = is_meant(option) ? rest.find(option) : std::string::npos;
        if (at == std::string::npos) continue;
        const std::size_t end = at + option.size();
        const std::string_view before = without_blanks(std::string_view(rest).substr(0, at));
        if (!(before.empty() || separates(before.back())) || !(end == rest.size() || separates(rest[end]))) continue;
        found.insert(option);
        rest.erase(at, option.size());
    }
    return found;
}

/// The options in a text with several of them, between semicolons or commas. Options may have either in them.
std::vector<std::string> options_in(const UnscoredQuestion& question, std::string_view text) {
    const auto has_semicolon = [](std::string_view part) { return part.find(';') != std::string_view::npos; };
    std::vector<std::string> options;
    std::string rest(text);
    std::set<std::string> found = options_taken_from(rest, question, ",;", has_semicolon);
    if (has_semicolon(rest)) {
        options.assign(found.begin(), found.end());
        for (const std::string& piece : pieces_of(rest, ';'))
            options.push_back(option_of(question, piece));
        return options;
    }
    found.merge(options_taken_from(rest, question, ",", [](const std::string&) { return true; }));
    std::vector<std::string> others = pieces_of(rest, ',');
    // Names of choices, one blank between them, as in ODK.
    if (found.empty() && others.size() == 1) {
        std::vector<std::string> named;
        for (const std::string& piece : pieces_of(others.front(), ' '))
            named.push_back(option_of(question, piece));
        const bool all_known = std::ranges::all_of(named, [&](const std::string& one) {
            return std::ranges::find(question.options, one) != question.options.end();
        });
        if (all_known) return named;
    }
    for (const std::string& option : question.options) {
        if (found.contains(option)) options.push_back(option);
    }
    for (const std::string& other : others)
        options.push_back(option_of(question, other));
    return options;
}

/// True if the ballot in the assessment is what the form says. It may have got a secret since then, when a copy was
/// made for others; one from a form has none.
bool is_same(Respondent there, const Respondent& from_form) {
    there.secret.clear();
    return there == from_form;
}

class Making {
public:
    Making(const AnswerTable& answers, const Questionnaire& questionnaire, const Proposal& proposal,
           std::string_view key)
        : answers_(answers), questionnaire_(questionnaire), proposal_(proposal), key_(key) {
        for (const Item& item : questionnaire.items) {
            for (const ColumnProposal& column : proposal.columns) {
                if (column.use == ImportedAs::item && column.item == item.id) items_.push_back(&column);
            }
        }
        find_identity();
    }

    std::vector<ImportedBallot> make() {
        std::vector<ImportedBallot> ballots;
        ballots.reserve(proposal_.ballots);
        for (std::size_t row = 0; row < proposal_.rows.size(); ++row) {
            const RowFate fate = proposal_.rows[row];
            // Rows that are left out count too, so that the order among equal rows stays.
            std::string identity = identity_of(row);
            const int before = met_[identity]++;
            if (before > 0) identity += "\n#" + std::to_string(before);
            if (!comes_in(fate)) continue;
            ImportedBallot& ballot = ballots.emplace_back(ballot_of(row));
            ballot.respondent.id = {keyed_id(key_, identity)};
            ballot.respondent.unfinished = fate == RowFate::comes_in_unfinished;
        }
        return ballots;
    }

private:
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        return without_blanks(answers_.table.cell(answers_.first_answers() + row, column));
    }

    /// Which columns tell rows apart.
    void find_identity() {
        const ColumnProposal* id = nullptr;
        for (const ColumnProposal& column : proposal_.columns) {
            if (column.use != ImportedAs::left_out) continue;
            if (column.reason == LeftOut::time) add_times(column.column);
            if (column.reason != LeftOut::identifier || id) continue;
            std::set<std::string_view> met;
            bool is_unique = !proposal_.rows.empty();
            std::size_t long_ones = 0;
            for (std::size_t row = 0; row < proposal_.rows.size() && is_unique; ++row) {
                const std::string_view text = cell(row, column.column);
                is_unique = !text.empty() && met.insert(text).second;
                constexpr std::size_t surely_unique = 9;
                long_ones += text.size() >= surely_unique ? 1U : 0U;
            }
            if (!is_unique) continue;
            id = &column;
            id_ = column.column;
            is_unique_in_the_world_ = long_ones == proposal_.rows.size();
        }
    }

    /// The same whether a spreadsheet or the form tool wrote the time.
    void add_times(std::size_t column) {
        const ColumnTexts texts = column_texts(answers_, column);
        const std::vector<long long> moments = times_of(texts);
        std::vector<std::string>& times = times_.emplace_back();
        for (std::size_t row = 0; row < proposal_.rows.size(); ++row) {
            const bool is_moment = row < moments.size() && moments[row] != 0;
            times.push_back(is_moment ? std::to_string(moments[row]) : std::string(texts.text(row)));
        }
    }

    [[nodiscard]] std::string identity_of(std::size_t row) const {
        std::string text;
        if (id_) {
            text = "id\n" + std::string(cell(row, *id_));
            if (is_unique_in_the_world_) return text;
            for (const std::vector<std::string>& times : times_) {
                if (!times[row].empty()) return text + '\n' + times[row];
            }
        } else {
            text = "row";
            for (const ColumnProposal& column : proposal_.columns) {
                if (column.use != ImportedAs::pairing_code) continue;
                const std::string code = folded_pairing_code(cell(row, column.column));
                if (!code.empty()) text += "\ncode " + code;
            }
            for (const std::vector<std::string>& times : times_)
                text += '\n' + times[row];
        }
        for (const ColumnProposal* column : items_)
            text += '\n' + column->item.text + '=' + answer_key(cell(row, column->column));
        return text;
    }

    [[nodiscard]] const AnswerReading* reading(const ColumnProposal& column, std::size_t row) const {
        const auto& of_rows = proposal_.texts_of_rows[column.column];
        if (row >= of_rows.size() || of_rows[row] >= column.answers.size()) return nullptr;
        return &column.answers[of_rows[row]];
    }

    [[nodiscard]] ImportedBallot ballot_of(std::size_t row) const {
        ImportedBallot ballot;
        ballot.row = answers_.table.number(answers_.first_answers() + row);
        Respondent& respondent = ballot.respondent;
        respondent.answers.reserve(items_.size());
        for (const ColumnProposal* column : items_) {
            const AnswerReading* read = reading(*column, row);
            const std::optional<Answer> answer = read && read->is_sure ? answer_of(*read->meaning) : std::nullopt;
            if (answer) respondent.answers.push_back({column->item, *answer, {}});
        }
        respondent.role = role_of(row);
        for (const UnscoredQuestion& question : questionnaire_.unscored) {
            if (question.form == AnswerForm::role) continue;
            Said said = said_to(question, row);
            if (!said.texts.empty()) respondent.said.push_back(std::move(said));
        }
        for (const ColumnProposal& column : proposal_.columns) {
            if (column.use == ImportedAs::pairing_code) respondent.pairing_code = cell(row, column.column);
        }
        return ballot;
    }

    [[nodiscard]] std::string role_of(std::size_t row) const {
        std::string role;
        for (const ColumnProposal& column : proposal_.columns) {
            if (column.use != ImportedAs::role) continue;
            const std::vector<std::string> pieces = roles_in(cell(row, column.column), proposal_.lone_roles);
            if (pieces.size() == 1 || (pieces.size() > 1 && proposal_.two_roles == TwoRoles::first))
                role = pieces.front();
        }
        if (role == "NA" || says_who(role)) role.clear();
        if (!role.empty() && !is_other_answer(wording_of(role))) return known_role(role);
        for (const ColumnProposal& column : proposal_.columns) {
            const std::string_view typed = cell(row, column.column);
            if (column.use == ImportedAs::role_other && !typed.empty() && !says_who(typed))
                return known_role(std::string(typed));
        }
        return role;
    }

    /// As the questionnaire writes it, if it is one of its options.
    [[nodiscard]] std::string known_role(std::string role) const {
        // A name that stands for words, as in ODK: "senior_nurse".
        if (role.find(' ') == std::string::npos) std::ranges::replace(role, '_', ' ');
        const UnscoredQuestion* question = role_question(questionnaire_);
        if (!question) return role;
        if (const auto place = option_of_code(role, question->options.size())) return question->options[*place];
        for (const std::string& option : question->options) {
            if (wording_of(option) == wording_of(role)) return option;
        }
        return role;
    }

    [[nodiscard]] Said said_to(const UnscoredQuestion& question, std::size_t row) const {
        Said said;
        said.question = question.id;
        said.is_list = question.form == AnswerForm::several;
        for (const ColumnProposal& column : proposal_.columns) {
            if (column.use != ImportedAs::question || column.question != question.id) continue;
            const std::string_view text = cell(row, column.column);
            if (text.empty() || text == "NA") continue;
            if (question.form == AnswerForm::text) {
                said.texts.emplace_back(text);
            } else if (question.form == AnswerForm::one) {
                std::string_view one = text;
                while (one.ends_with(';'))
                    one.remove_suffix(1);
                said.texts.push_back(option_of(question, one));
            } else if (!column.option.empty()) {
                if (says_picked(text, column.option)) said.texts.push_back(column.option);
            } else {
                for (std::string& option : options_in(question, text))
                    said.texts.push_back(std::move(option));
            }
        }
        return said;
    }

    const AnswerTable& answers_;
    const Questionnaire& questionnaire_;
    const Proposal& proposal_;
    std::string_view key_;
    std::vector<const ColumnProposal*> items_;
    std::optional<std::size_t> id_;
    bool is_unique_in_the_world_ = false;
    std::vector<std::vector<std::string>> times_;  ///< Of each column with times, in each row.
    std::unordered_map<std::string, int> met_;
};

}  // namespace

std::vector<ImportedBallot> ballots_of(const AnswerTable& answers, const Questionnaire& questionnaire,
                                       const Proposal& proposal, std::string_view import_key) {
    return Making(answers, questionnaire, proposal, import_key).make();
}

std::string import_key_of(const Assessment& assessment) {
    for (const MergedFile& file : assessment.merged_files) {
        for (const TomlEntry& entry : file.extras) {
            const auto* key = entry.key == key_name ? std::get_if<std::string>(&entry.value.data) : nullptr;
            if (key) return *key;
        }
    }
    return "";
}

Merge import_into(const Assessment& into, const Questionnaire& questionnaire,
                  const std::vector<ImportedBallot>& ballots, const ImportSource& source) {
    BallotFile file{source.file, source.sha256, {}};
    file.assessment.id = "form-" + source.shape;
    file.assessment.mode = Mode::ballots;
    file.assessment.modified = source.now;
    file.assessment.questionnaire = into.questionnaire;
    std::map<RespondentId, const Respondent*> there;
    for (const Respondent& respondent : into.respondents)
        there.emplace(respondent.id, &respondent);
    file.assessment.pair_secret = into.pair_secret.empty() ? source.pair_secret : into.pair_secret;
    int already_there = 0;
    for (const ImportedBallot& ballot : ballots) {
        Respondent incoming = ballot.respondent;
        if (!file.assessment.pair_secret.empty())
            incoming.pair = pair_of(file.assessment.pair_secret, std::exchange(incoming.pairing_code, {}));
        const auto same = there.find(incoming.id);
        if (same != there.end() && is_same(*same->second, incoming)) {
            ++already_there;
        } else {
            file.assessment.respondents.push_back(std::move(incoming));
        }
    }
    if (file.assessment.respondents.empty()) {
        Merge nothing_new;
        nothing_new.files.push_back({.file = source.file, .already_there = already_there});
        return nothing_new;
    }
    const auto is_this = [&](const MergedFile& earlier) { return earlier.sha256 == source.sha256; };
    if (std::ranges::any_of(into.merged_files, is_this)) file.sha256.clear();
    Merge merged = merge(into, questionnaire, {&file, 1}, source.now);
    merged.files.front().already_there += already_there;
    for (MergedFile& record : merged.edit.files)
        record.extras.push_back({std::string(key_name), {source.import_key}});
    return merged;
}

}  // namespace readiness
