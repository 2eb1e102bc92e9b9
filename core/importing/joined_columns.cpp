#include "core/importing/joined_columns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/importing/known_columns.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

/// A header in two: the question, and the option that this column is about.
struct Split {
    std::string_view base;
    std::string_view option;
};

/// All ways in which a column's headers may be split.
std::vector<Split> splits_of(const std::vector<std::string_view>& headers) {
    std::vector<Split> splits;
    if (headers.size() > 1) splits.push_back({headers.front(), headers.back()});
    for (const std::string_view header : headers) {
        if (header.size() > longest_question) continue;
        for (const std::string_view cut : {"___", "[", " (choice=", ": ", " - ", " – ", "/", "_"}) {
            const std::size_t at = header.rfind(cut);
            if (at == std::string_view::npos || at == 0) continue;
            std::string_view option = header.substr(at + cut.size());
            if (option.ends_with(']') || option.ends_with(')')) option.remove_suffix(1);
            splits.push_back({without_blanks(header.substr(0, at)), without_blanks(option)});
        }
    }
    return splits;
}

class Joining {
public:
    Joining(AnswerTable answers, const Questionnaire& questionnaire, const QuestionIndex& index)
        : answers_(std::move(answers)), questionnaire_(questionnaire), index_(index) {}

    AnswerTable joined() {
        find_groups();
        std::erase_if(groups_, [&](Group& group) { return !is_one_question(group); });
        return groups_.empty() ? std::move(answers_) : with_groups_joined();
    }

private:
    struct Member {
        std::size_t column = 0;
        std::string option;  ///< What a tick in the column says; empty if the header names no option.
    };
    struct Group {
        std::string base;             ///< The header of the joined column.
        const Item* item = nullptr;   ///< nullptr for the role.
        std::vector<Member> members;  ///< From left to right.
        bool has_options = false;
    };

    [[nodiscard]] std::size_t end() const { return answers_.table.rows(); }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        return without_blanks(answers_.table.cell(row, column));
    }

    /// The option of the item's scale that a text names by its label or its value; empty for none.
    [[nodiscard]] std::string option_named(const Item& item, std::string_view text) const {
        const Scale& scale = scale_of(questionnaire_, item);
        const ChoiceScale* choice = scale.choice();
        if (!choice) return "";
        const std::string wording = wording_of(text);
        for (const auto& no_answer : {scale.dont_know, scale.not_applicable}) {
            if (no_answer && wording_of(*no_answer) == wording) return *no_answer;
        }
        const auto number = number_in(text);
        for (const Option& option : choice->options) {
            if (!option.label.empty() && wording_of(option.label) == wording) return option.label;
            if (number && number->value == option.value) return option.label.empty() ? std::string(text) : option.label;
        }
        return "";
    }

    void find_groups() {
        std::map<std::string, std::size_t> places;
        const auto add = [&](const std::string& key, std::string base, const Item* item, Member member) {
            const auto [place, is_new] = places.try_emplace(key, groups_.size());
            if (is_new) groups_.push_back({std::move(base), item, {}});
            groups_[place->second].members.push_back(std::move(member));
        };
        for (std::size_t column = 0; column < answers_.headers.size(); ++column) {
            const std::vector<std::string_view> headers = answers_.header_texts(column);
            if (headers.empty()) continue;
            const QuestionMatch match = index_.match(headers);
            if (match.is_beside || match.is_doubtful || match.by == MatchedBy::contained) continue;
            const std::vector<Split> splits = splits_of(headers);
            if (const Item* item = match.item ? match.item : item_of(splits)) {
                add("item " + item->id.text, base_of(*item, splits), item, {column, option_in(*item, splits)});
            } else if (const auto role = role_in(splits)) {
                add("role " + wording_of(role->base), std::string(role->base), nullptr,
                    {column, std::string(role->option)});
            }
        }
    }

    [[nodiscard]] const Item* item_of(const std::vector<Split>& splits) const {
        for (const Split& split : splits) {
            const Item* item = index_.item_named(split.base);
            if (item && !option_named(*item, split.option).empty()) return item;
        }
        return nullptr;
    }

    [[nodiscard]] std::string option_in(const Item& item, const std::vector<Split>& splits) const {
        for (const Split& split : splits) {
            if (index_.item_named(split.base) != &item) continue;
            if (std::string option = option_named(item, split.option); !option.empty()) return option;
        }
        return "";
    }

    [[nodiscard]] std::string base_of(const Item& item, const std::vector<Split>& splits) const {
        for (const Split& split : splits) {
            if (index_.item_named(split.base) == &item && !option_named(item, split.option).empty())
                return std::string(split.base);
        }
        return item.id.text;
    }

    /// A box to tick for a role. What was typed at "Other" is no box.
    [[nodiscard]] std::optional<Split> role_in(const std::vector<Split>& splits) const {
        for (const Split& split : splits) {
            const std::string base = wording_of(split.base);
            if (split.option.empty() || is_other_column(wording_of(split.option)) || wording_of(split.option) == base)
                continue;
            const std::string_view header[] = {split.base};
            const UnscoredQuestion* question = index_.match(header).question;
            if (asks_for_role(base) || (question && question->form == AnswerForm::role)) return split;
        }
        return std::nullopt;
    }

    /// Decides how the group's columns are read; false if they are not one question's.
    [[nodiscard]] bool is_one_question(Group& group) const {
        if (group.members.size() < 2) return false;
        group.has_options = has_one_option_each(group);
        return group.has_options || (group.item != nullptr && no_row_answers_twice(group));
    }

    [[nodiscard]] bool has_one_option_each(const Group& group) const {
        std::set<std::string> options;
        for (const Member& member : group.members) {
            if (member.option.empty() || !options.insert(wording_of(member.option)).second) return false;
            for (std::size_t row = answers_.first_answers(); row < end(); ++row) {
                const std::string_view text = cell(row, member.column);
                if (!says_not_picked(text) && !says(member, group, text)) return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool says(const Member& member, const Group& group, std::string_view text) const {
        if (says_picked(text, member.option)) return true;
        return group.item != nullptr && option_named(*group.item, text) == member.option;
    }

    [[nodiscard]] bool no_row_answers_twice(const Group& group) const {
        for (std::size_t row = answers_.first_answers(); row < end(); ++row) {
            const auto filled = std::ranges::count_if(
                group.members, [&](const Member& member) { return !cell(row, member.column).empty(); });
            if (filled > 1) return false;
        }
        return std::ranges::all_of(group.members, [&](const Member& member) { return has_any(member.column); });
    }

    [[nodiscard]] bool has_any(std::size_t column) const {
        for (std::size_t row = answers_.first_answers(); row < end(); ++row) {
            if (!cell(row, column).empty()) return true;
        }
        return false;
    }

    [[nodiscard]] std::string answer_of(const Group& group, std::size_t row) const {
        std::string answer;
        for (const Member& member : group.members) {
            const std::string_view text = cell(row, member.column);
            if (group.has_options ? says_not_picked(text) : text.empty()) continue;
            if (!answer.empty()) answer += ";";
            answer += group.has_options ? std::string_view(member.option) : text;
        }
        return answer;
    }

    AnswerTable with_groups_joined() {
        std::map<std::size_t, const Group*> first_of;
        std::set<std::size_t> emptied;
        for (const Group& group : groups_) {
            first_of.emplace(group.members.front().column, &group);
            for (const Member& member : group.members)
                emptied.insert(member.column);
        }
        SheetTable table;
        table.name = answers_.table.name;
        for (std::size_t row = 0; row < end(); ++row) {
            table.begin_row(answers_.table.number(row));
            const bool is_answer = row >= answers_.first_answers();
            for (std::size_t column = 0; column < answers_.table.width(row); ++column) {
                const auto group = first_of.find(column);
                if (is_answer && group != first_of.end()) {
                    table.add(answer_of(*group->second, row));
                } else {
                    const bool stays = !is_answer || !emptied.contains(column);
                    table.add(stays ? answers_.table.cell(row, column) : std::string_view());
                }
            }
        }
        for (const std::size_t column : emptied) {
            const auto group = first_of.find(column);
            answers_.headers[column].clear();
            if (group != first_of.end()) answers_.headers[column].push_back(group->second->base);
        }
        answers_.joined_questions = groups_.size();
        answers_.table = std::move(table);
        return std::move(answers_);
    }

    AnswerTable answers_;
    const Questionnaire& questionnaire_;
    const QuestionIndex& index_;
    std::vector<Group> groups_;
};

}  // namespace

AnswerTable with_joined_columns(AnswerTable answers, const Questionnaire& questionnaire, const QuestionIndex& index) {
    return Joining(std::move(answers), questionnaire, index).joined();
}

}  // namespace readiness
