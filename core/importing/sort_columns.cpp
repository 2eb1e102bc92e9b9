#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/importing/answer_reading.h"
#include "core/importing/looking.h"
#include "core/importing/value_kinds.h"

namespace readiness {

namespace {

constexpr double nearly_all = 0.8;

class Sorting {
public:
    explicit Sorting(Looking& looking)
        : looking_(looking),
          columns_(looking.proposal.columns),
          index_(looking.questionnaire),
          is_taken_(columns_.size(), false) {}

    void sort() {
        for (ColumnProposal& column : columns_)
            match(column);
        for (const Item& item : looking_.questionnaire.items)
            settle(item);
        settle_questions();
        for (ColumnProposal& column : columns_) {
            if (!is_taken_[column.column]) leave_out(column);
        }
        find_role();
        for (ColumnProposal& column : columns_) {
            if (!is_taken_[column.column] && column.reason == LeftOut::no_question) guess(column);
        }
        take_guesses();
    }

private:
    [[nodiscard]] const ColumnTexts& texts(const ColumnProposal& column) const { return looking_.texts[column.column]; }

    [[nodiscard]] const ColumnChoice* decision_for(const ColumnProposal& column) const {
        const auto& decided = looking_.decisions.columns;
        if (const auto found = decided.find(column.key); found != decided.end()) return &found->second;
        for (const std::string_view header : looking_.answers.header_texts(column.column)) {
            if (const auto found = decided.find(wording_of(header)); found != decided.end()) return &found->second;
        }
        const auto found = decided.find("column " + wording_of(column_letters(column.column)));
        return found != decided.end() ? &found->second : nullptr;
    }

    void take(ColumnProposal& column, ImportedAs use, MatchedBy by) {
        column.use = use;
        column.by = by;
        is_taken_[column.column] = true;
    }

    void match(ColumnProposal& column) {
        if (const ColumnChoice* choice = decision_for(column)) return obey(column, *choice);
        const std::vector<std::string_view> headers = looking_.answers.header_texts(column.column);
        const QuestionMatch found = index_.match(headers);
        if (found.item) {
            claims_[found.item].push_back({&column, found});
        } else if (found.question) {
            question_claims_[found.question].push_back({&column, found});
        }
    }

    void obey(ColumnProposal& column, const ColumnChoice& choice) {
        switch (choice.target) {
            case ColumnTarget::left_out:
                take(column, ImportedAs::left_out, MatchedBy::decision);
                column.reason = LeftOut::decided;
                break;
            case ColumnTarget::role: take(column, ImportedAs::role, MatchedBy::decision); break;
            case ColumnTarget::pairing_code: take(column, ImportedAs::pairing_code, MatchedBy::decision); break;
            case ColumnTarget::question:
                take(column, ImportedAs::question, MatchedBy::decision);
                column.question = {choice.id};
                decided_questions_.insert(choice.id);
                break;
            case ColumnTarget::item:
                // One column a question: of two that are decided to be one, the first.
                if (!claimed_.insert(choice.id).second) return set_aside(column, LeftOut::decided);
                take(column, ImportedAs::item, MatchedBy::decision);
                column.item = {choice.id};
                break;
        }
    }

    struct Claim {
        ColumnProposal* column = nullptr;
        QuestionMatch match;
    };

    /// Which of the columns that name the item is the item's.
    void settle(const Item& item) {
        const auto found = claims_.find(&item);
        if (found == claims_.end()) return;
        std::vector<Claim> claims = found->second;
        if (claimed_.contains(item.id.text)) {
            for (const Claim& claim : claims)
                set_aside(*claim.column, LeftOut::no_question);
            return;
        }
        drop(claims, LeftOut::comment, [](const Claim& claim) { return claim.match.is_beside; });
        drop(claims, LeftOut::points, [](const Claim& claim) { return claim.match.is_recoded; });
        drop(claims, LeftOut::comment, [](const Claim& claim) { return claim.match.by == MatchedBy::contained; });
        drop(claims, LeftOut::empty, [&](const Claim& claim) { return texts(*claim.column).filled == 0; });
        drop(claims, LeftOut::no_question, [](const Claim& claim) { return claim.match.is_doubtful; });
        if (claims.size() > 1) {
            for (const Claim& claim : claims)
                ask_which(*claim.column, AskKind::two_columns, item, claims.size());
            claimed_.insert(item.id.text);
            return;
        }
        Claim& claim = claims.front();
        if (claim.match.is_doubtful && (claim.match.may_be_turned || !looking_.decisions.take_guesses)) {
            ask_which(*claim.column, AskKind::which_question, item, 1, claim.match.may_be_turned);
            return;
        }
        // Numbers that were computed may be turned round already: then the question's own answers are wanted.
        if ((claim.match.is_recoded || has_points(*claim.column)) && has_numbers(*claim.column)) {
            ask_which(*claim.column, AskKind::which_question, item, 1, true);
            return;
        }
        take(*claim.column, ImportedAs::item, claim.match.by);
        claim.column->item = item.id;
        claimed_.insert(item.id.text);
    }

    [[nodiscard]] bool has_numbers(const ColumnProposal& column) const {
        return share_of(texts(column), [](std::string_view text) { return number_in(text).has_value(); }) > 0.5;
    }

    void set_aside(ColumnProposal& column, LeftOut reason) {
        take(column, ImportedAs::left_out, MatchedBy::nothing);
        column.reason = reason;
    }

    /// Sets those aside for which `is` holds, unless it holds for all.
    template <class Is>
    void drop(std::vector<Claim>& claims, LeftOut reason, Is is) {
        if (std::ranges::all_of(claims, is)) return;
        for (const Claim& claim : claims) {
            if (is(claim)) set_aside(*claim.column, has_points(*claim.column) ? LeftOut::points : reason);
        }
        std::erase_if(claims, is);
    }

    [[nodiscard]] bool has_points(const ColumnProposal& column) const {
        return std::ranges::any_of(looking_.parts[column.column], [](const HeaderPart& part) {
            return part.wording == "points" || part.wording == "score" || part.wording == "punkte";
        });
    }

    void ask_which(ColumnProposal& column, AskKind kind, const Item& item, std::size_t columns,
                   bool may_be_turned = false) {
        take(column, ImportedAs::undecided, MatchedBy::code);
        column.guesses = {{item.id, 1.0, may_be_turned}};
        Ask ask{kind, column.column, looking_.number(0), static_cast<int>(columns)};
        ask.item = item.id;
        if (kind == AskKind::which_question && !may_be_turned) ask.likely_item = item.id;
        looking_.proposal.asks.push_back(std::move(ask));
    }

    void settle_questions() {
        for (auto& [question, claims] : question_claims_) {
            for (const Claim& claim : claims) {
                ColumnProposal& column = *claim.column;
                const bool is_role = question->form == AnswerForm::role;
                if (is_role) {
                    role_claims_.push_back(&column);
                    continue;
                }
                const bool is_there = decided_questions_.contains(question->id.text);
                const bool one_of_many = question->form == AnswerForm::several && !claim.match.option.empty();
                if (is_other(column) || (is_there && !one_of_many)) {
                    set_aside(column, LeftOut::comment);
                    continue;
                }
                take(column, ImportedAs::question, claim.match.by);
                column.question = question->id;
                column.option = claim.match.option;
                if (!one_of_many) decided_questions_.insert(question->id.text);
            }
        }
    }

    [[nodiscard]] bool is_other(const ColumnProposal& column) const {
        const auto headers = looking_.answers.header_texts(column.column);
        if (headers.size() > 1 && is_other_column(wording_of(headers.back()))) return true;
        return std::ranges::any_of(looking_.parts[column.column], [](const HeaderPart& part) {
            return !part.is_whole && is_other_column(part.wording);
        });
    }

    /// Looks at the header and at the texts for what a column holds that is no question's.
    void leave_out(ColumnProposal& column) {
        const ColumnTexts& found = texts(column);
        if (found.filled == 0) return left(column, LeftOut::empty);
        const auto headers = looking_.answers.header_texts(column.column);
        for (const std::string_view header : headers) {
            if (const auto known = known_column(wording_of(header))) return left(column, *known);
        }
        for (const HeaderPart& part : looking_.parts[column.column]) {
            const auto known = part.is_code ? known_column(part.wording) : std::nullopt;
            if (known && *known != LeftOut::name && !is_answer_word(column)) return left(column, *known);
        }
        for (const HeaderPart& part : looking_.parts[column.column]) {
            if (const auto personal = personal_by_words(part.wording)) return left(column, *personal);
            if (asks_for_pairing_code(part.wording) && looks_like_code(found))
                return take(column, ImportedAs::pairing_code, MatchedBy::values);
        }
        if (share_of(found, is_email) >= 0.5) return left(column, LeftOut::email);
        if (share_of(found, is_network_address) >= nearly_all) return left(column, LeftOut::network_address);
        if (share_of(found, is_time) >= nearly_all) return left(column, LeftOut::time);
        if (share_of(found, is_phone_number) >= nearly_all) return left(column, LeftOut::phone);
        if (share_of(found, is_identifier) >= nearly_all) return left(column, LeftOut::identifier);
    }

    /// The code of a question that is not known here, such as "work-name", is no name of a person by its last part.
    [[nodiscard]] bool is_answer_word(const ColumnProposal& column) const {
        return best_scale(texts(column)).second > 0.5;
    }

    static void left(ColumnProposal& column, LeftOut reason) { column.reason = reason; }

    static bool looks_like_code(const ColumnTexts& column) {
        constexpr std::size_t longest = 24;
        const double fits =
            share_of(column, [](std::string_view text) { return text.size() <= longest && !is_email(text); });
        return column.filled > 0 && fits >= nearly_all && column.texts.size() * 2 >= column.filled;
    }

    void find_role() {
        ColumnProposal* role = nullptr;
        for (ColumnProposal& column : columns_) {
            if (column.use == ImportedAs::role) role = &column;
        }
        for (ColumnProposal* claim : role_claims_) {
            if (!role && !is_other(*claim)) {
                role = claim;
                take(*role, ImportedAs::role, MatchedBy::text);
            }
        }
        // A column that is called a role goes before one that is called a job or a department.
        for (const auto& is_role : {&Sorting::is_called_role, &Sorting::names_role, &Sorting::holds_roles}) {
            const bool by_header = is_role != &Sorting::holds_roles;
            for (ColumnProposal& column : columns_) {
                if (role || is_taken_[column.column] || column.reason != LeftOut::no_question) continue;
                if (!(this->*is_role)(column) || (by_header && is_other(column))) continue;
                if (names_person(column)) {
                    left(column, LeftOut::name);
                    continue;
                }
                role = &column;
                take(column, ImportedAs::role, by_header ? MatchedBy::text : MatchedBy::values);
            }
        }
        if (role) find_other_roles(*role);
    }

    [[nodiscard]] bool names_role(const ColumnProposal& column) const {
        return std::ranges::any_of(looking_.parts[column.column],
                                   [](const HeaderPart& part) { return asks_for_role(part.wording); });
    }

    [[nodiscard]] bool is_called_role(const ColumnProposal& column) const {
        return std::ranges::any_of(looking_.parts[column.column], [](const HeaderPart& part) {
            return asks_for_role(part.wording) && has_word_for_role(part.wording);
        });
    }

    /// "Name and role": whoever answers writes both into one cell.
    [[nodiscard]] bool names_person(const ColumnProposal& column) const {
        return std::ranges::any_of(looking_.parts[column.column], [](const HeaderPart& part) {
            return part.is_whole && asks_for_name_too(part.wording);
        });
    }

    [[nodiscard]] bool holds_roles(const ColumnProposal& column) const {
        constexpr std::size_t most_roles = 15;
        if (texts(column).texts.size() > most_roles) return false;
        return share_of(texts(column), [](std::string_view text) { return is_role_word(wording_of(text)); }) >= 0.5;
    }

    /// Columns for what was typed at "Other": right behind the role's, or named after it.
    void find_other_roles(const ColumnProposal& role) {
        for (ColumnProposal& column : columns_) {
            if (is_taken_[column.column] && !is_role_claim(column)) continue;
            if (column.column == role.column || column.use != ImportedAs::left_out) continue;
            const bool is_behind = column.column == role.column + 1;
            const auto headers = looking_.answers.header_texts(column.column);
            const bool says_other =
                is_other(column) || (!headers.empty() && is_other_column(wording_of(headers.back())));
            if (says_other && (is_behind || names_role(column) || is_role_claim(column)))
                take(column, ImportedAs::role_other, MatchedBy::part);
        }
    }

    [[nodiscard]] bool is_role_claim(const ColumnProposal& column) const {
        return std::ranges::find(role_claims_, &column) != role_claims_.end();
    }

    /// The scale on which most of the texts are answers by their labels, and their share.
    [[nodiscard]] std::pair<const Scale*, double> best_scale(const ColumnTexts& column) const {
        constexpr std::size_t most_texts = 60;
        std::pair<const Scale*, double> best{nullptr, 0};
        if (column.filled == 0 || column.texts.size() > most_texts) return best;
        const AnswerContext context;
        for (const Scale& scale : looking_.questionnaire.scales) {
            if (!scale.choice()) continue;
            const AnswerTextReader reader(looking_.questionnaire, scale, column.texts, context, looking_.decisions);
            int understood = 0;
            bool has_option = false;
            for (const DistinctText& text : column.texts) {
                const AnswerReading read = reader.read(text);
                const bool by_label = read.is_sure && (read.by == ReadBy::label || read.by == ReadBy::words);
                understood += by_label ? text.rows : 0;
                has_option = has_option || (by_label && read.meaning->kind == AnswerMeaning::Kind::value);
            }
            const double share = static_cast<double>(understood) / static_cast<double>(column.filled);
            if (has_option && share > best.second) best = {&scale, share};
        }
        return best;
    }

    /// A column whose texts are answers, or whose header is much like a question that has no column yet.
    void guess(ColumnProposal& column) {
        constexpr double much_alike = 0.7;
        constexpr double some_answers = 0.3;  // others may be in words of their own
        constexpr std::size_t most_guessed_columns = 500;
        if (looking_.questionnaire.items.size() == claimed_.size() || ++guessed_ > most_guessed_columns) return;
        const auto headers = looking_.answers.header_texts(column.column);
        std::vector<ItemGuess> guesses = index_.guesses(headers);
        std::erase_if(guesses, [&](const ItemGuess& one) { return claimed_.contains(one.item->id.text); });
        const bool has_answers = best_scale(texts(column)).second >= some_answers;
        const bool is_alike = !guesses.empty() && guesses.front().likeness >= much_alike && may_be_answers(column);
        if (!has_answers && !is_alike) return;
        if (guesses.empty()) {
            for (const Item& item : looking_.questionnaire.items) {
                const bool is_only_one_left = claimed_.size() + 1 == looking_.questionnaire.items.size();
                if (is_only_one_left && !claimed_.contains(item.id.text)) guesses.push_back({&item, 0.0, item.reverse});
            }
        }
        column.use = ImportedAs::undecided;
        column.by = MatchedBy::likeness;
        is_taken_[column.column] = true;
        for (const ItemGuess& one : guesses)
            column.guesses.push_back({one.item->id, one.likeness, one.may_be_turned});
        guessed_columns_.push_back(&column);
    }

    /// Numbers and few texts may be answers; free texts, each another, are none.
    [[nodiscard]] bool may_be_answers(const ColumnProposal& column) const {
        const ColumnTexts& found = texts(column);
        constexpr std::size_t few = 12;
        return found.texts.size() <= few ||
               share_of(found, [](std::string_view t) { return number_in(t).has_value(); }) > 0.5;
    }

    /// Each question is likely for the one column that is most like it.
    void take_guesses() {
        std::map<std::string, std::pair<double, ColumnProposal*>> best;
        for (ColumnProposal* column : guessed_columns_) {
            if (column->guesses.empty()) continue;
            const ItemLikeness& first = column->guesses.front();
            const auto [place, is_new] = best.try_emplace(first.item.text, first.likeness, column);
            if (!is_new && place->second.first < first.likeness) place->second = {first.likeness, column};
        }
        for (ColumnProposal* column : guessed_columns_) {
            std::optional<ItemId> likely;
            constexpr double likely_enough = 0.45;
            if (!column->guesses.empty()) {
                const ItemLikeness& first = column->guesses.front();
                const bool stands_out =
                    column->guesses.size() < 2 || column->guesses[1].likeness + 0.05 < first.likeness;
                if (best.at(first.item.text).second == column && stands_out && !first.may_be_turned &&
                    (first.likeness >= likely_enough || first.likeness == 0))
                    likely = first.item;
            }
            if (likely && looking_.decisions.take_guesses) {
                column->use = ImportedAs::item;
                column->item = *likely;
                continue;
            }
            Ask ask{AskKind::which_question, column->column, texts(*column).texts.front().first_row,
                    static_cast<int>(texts(*column).filled)};
            ask.text = texts(*column).texts.front().text;
            ask.likely_item = likely;
            looking_.proposal.asks.push_back(std::move(ask));
        }
    }

    Looking& looking_;
    std::vector<ColumnProposal>& columns_;
    QuestionIndex index_;
    std::vector<bool> is_taken_;
    std::map<const Item*, std::vector<Claim>> claims_;
    std::map<const UnscoredQuestion*, std::vector<Claim>> question_claims_;
    std::vector<ColumnProposal*> role_claims_;
    std::vector<ColumnProposal*> guessed_columns_;
    std::set<std::string> claimed_;
    std::set<std::string> decided_questions_;
    std::size_t guessed_ = 0;
};

}  // namespace

void sort_columns(Looking& looking) {
    Sorting(looking).sort();
}

}  // namespace readiness
