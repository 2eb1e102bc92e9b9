#include "core/importing/one_row_an_answer.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/importing/answer_reading.h"
#include "core/importing/known_columns.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kind_names[] = {"kind"};
constexpr std::string_view value_names[] = {"value"};
constexpr std::string_view source_names[] = {"source"};

class Turning {
public:
    Turning(const AnswerTable& answers, const Questionnaire& questionnaire, const QuestionIndex& index)
        : answers_(answers), table_(answers.table), questionnaire_(questionnaire), index_(index) {}

    Loaded<AnswerTable> turned(std::string_view file) {
        find_questions();
        if (!questions_) return {};
        find_answers();
        find_people();
        if (!texts_) return {};
        if (!people_) {
            return {std::nullopt,
                    {{Severity::error,
                      std::string(file),
                      {static_cast<int>(table_.number(answers_.first_header)), 1},
                      "each row is one answer, and no column says whose it is",
                      "export the file with the id of each response, or with one row a person"}}};
        }
        return {turn(), {}};
    }

private:
    [[nodiscard]] std::size_t end() const { return table_.rows(); }

    [[nodiscard]] std::optional<std::size_t> column_called(Names names) const {
        for (const std::string_view name : names) {
            for (std::size_t column = 0; column < answers_.headers.size(); ++column) {
                if (!answers_.headers[column].empty() && wording_of(answers_.headers[column].front()) == name)
                    return column;
            }
        }
        return std::nullopt;
    }

    /// The question that the row answers, or nullptr. Each text is looked up once.
    const Item* item_in(std::size_t row) {
        const std::string_view text = without_blanks(table_.cell(row, *questions_));
        const auto [place, is_new] = items_.try_emplace(text, nullptr);
        if (is_new) place->second = index_.item_named(text);
        return place->second;
    }

    [[nodiscard]] bool is_called(std::size_t column, std::span<const std::string_view> names) const {
        const auto& headers = answers_.headers[column];
        return !headers.empty() && std::ranges::count(names, wording_of(headers.front())) > 0;
    }

    /// The column most of whose texts name questions: one that is called so; else one that is not called after people,
    /// whose codes, such as "p1", may look like those of questions; else any.
    void find_questions() {
        find_questions([&](std::size_t column) { return is_called(column, names_of_question_columns()); });
        if (!questions_)
            find_questions([&](std::size_t column) { return !is_called(column, names_of_people_columns()); });
        if (!questions_) find_questions([](std::size_t) { return true; });
    }

    template <typename MayBe>
    void find_questions(const MayBe& may_be) {
        std::size_t most = 0;
        for (std::size_t column = 0; column < answers_.headers.size(); ++column) {
            if (!may_be(column)) continue;
            std::unordered_map<std::string_view, const Item*> met;
            std::set<const Item*> items;
            std::size_t others = 0;
            for (std::size_t row = answers_.first_answers(); row < end() && others < 200; ++row) {
                const std::string_view text = without_blanks(table_.cell(row, column));
                if (text.empty()) continue;
                const auto [place, is_new] = met.try_emplace(text, nullptr);
                if (!is_new) continue;
                place->second = index_.item_named(text);
                if (place->second) {
                    items.insert(place->second);
                } else {
                    ++others;
                }
            }
            const bool enough = items.size() >= std::min<std::size_t>(2, questionnaire_.items.size());
            if (!enough || items.size() <= others || items.size() <= most) continue;
            most = items.size();
            questions_ = column;
        }
    }

    /// The column whose texts are answers on the scales of the questions beside them.
    void find_answers() {
        kinds_ = column_called(kind_names);
        values_ = column_called(value_names);
        sources_ = column_called(source_names);
        texts_ = column_called(names_of_answer_columns());
        std::size_t most = 0;
        const AnswerContext context;
        const Decisions none;
        const std::size_t looked_at = std::min(end(), answers_.first_answers() + 500);
        for (std::size_t column = 0; column < answers_.headers.size() && !texts_; ++column) {
            if (column == *questions_) continue;
            std::size_t understood = 0;
            for (std::size_t row = answers_.first_answers(); row < looked_at; ++row) {
                const Item* item = item_in(row);
                const DistinctText text{without_blanks(table_.cell(row, column)), 1, 0};
                if (!item || text.text.empty()) continue;
                const AnswerTextReader reader(questionnaire_, scale_of(questionnaire_, *item), {&text, 1}, context,
                                              none);
                understood += reader.read(text).is_sure ? 1U : 0U;
            }
            if (understood * 2 <= looked_at - answers_.first_answers() || understood <= most) continue;
            most = understood;
            best_ = column;
        }
        if (!texts_) texts_ = best_;
    }

    /// The column with which no question is answered twice by one person.
    void find_people() {
        people_ = column_called(names_of_people_columns());
        if (people_ && people_ != questions_ && people_ != texts_) return;
        people_.reset();
        for (std::size_t column = 0; column < answers_.headers.size() && !people_; ++column) {
            if (column == *questions_ || column == texts_) continue;
            std::set<std::pair<std::string_view, std::string_view>> met;
            std::set<std::string_view> people;
            bool is_unique = true;
            for (std::size_t row = answers_.first_answers(); row < end() && is_unique; ++row) {
                const std::string_view person = without_blanks(table_.cell(row, column));
                const std::string_view asked = without_blanks(table_.cell(row, *questions_));
                if (asked.empty()) continue;
                is_unique = !person.empty() && met.emplace(person, asked).second;
                people.insert(person);
            }
            if (is_unique && people.size() >= 2 && people.size() < met.size()) people_ = column;
        }
    }

    struct Given {
        std::string text;
        std::size_t row = 0;
    };

    struct Person {
        std::size_t first_row = 0;
        std::map<const Item*, Given> answers;
        std::vector<bool> differs;  ///< Columns that do not say the same in all of the person's rows.
    };

    [[nodiscard]] std::string answer_in(std::size_t row) const {
        std::string text(without_blanks(table_.cell(row, *texts_)));
        // This program's own table has no text for these.
        const std::string_view kind = kinds_ ? without_blanks(table_.cell(row, *kinds_)) : std::string_view();
        if (kind == "dont-know" || kind == "not-applicable") return std::string(kind == "dont-know" ? "dk" : "n/a");
        if (text.empty() && kinds_ && values_) text = without_blanks(table_.cell(row, *values_));
        return text;
    }

    /// Of two answers of one person to one question the later counts, as of two rows of one person.
    void take(Person& person, const Item& item, std::size_t row) {
        std::string text = answer_in(row);
        const auto [place, is_new] = person.answers.try_emplace(&item, Given{text, row});
        Given& given = place->second;
        if (is_new || text.empty() || text == given.text) return;
        if (!given.text.empty()) left_out_.push_back(table_.number(given.row));
        given = {std::move(text), row};
    }

    AnswerTable turn() {
        std::vector<Person> people;
        std::unordered_map<std::string_view, std::size_t> places;
        std::set<const Item*> met;
        for (std::size_t row = answers_.first_answers(); row < end(); ++row) {
            const std::string_view name = without_blanks(table_.cell(row, *people_));
            const Item* item = item_in(row);
            if (name.empty() || !item || !counts(row)) continue;
            const auto [place, is_new] = places.try_emplace(name, people.size());
            if (is_new) people.push_back({row, {}, std::vector<bool>(answers_.headers.size(), false)});
            Person& person = people[place->second];
            take(person, *item, row);
            met.insert(item);
            for (std::size_t column = 0; column < answers_.headers.size(); ++column) {
                if (table_.cell(row, column) != table_.cell(person.first_row, column)) person.differs[column] = true;
            }
        }
        return as_table(people, met);
    }

    /// Of this program's own table only ballots are people.
    [[nodiscard]] bool counts(std::size_t row) const {
        return !kinds_ || !sources_ || without_blanks(table_.cell(row, *sources_)) == "ballot";
    }

    AnswerTable as_table(const std::vector<Person>& people, const std::set<const Item*>& met) {
        std::vector<std::size_t> kept;
        for (std::size_t column = 0; column < answers_.headers.size(); ++column) {
            const bool is_other = column != *questions_ && column != *texts_ && column != kinds_;
            const bool same =
                std::ranges::none_of(people, [&](const Person& person) { return person.differs[column]; });
            if (is_other && same && !answers_.headers[column].empty()) kept.push_back(column);
        }
        AnswerTable turned;
        turned.was_one_row_an_answer = true;
        std::ranges::sort(left_out_);
        turned.replaced_rows = std::move(left_out_);
        turned.table.name = table_.name;
        turned.table.begin_row(table_.number(answers_.first_header));
        for (const std::size_t column : kept)
            turned.table.add(answers_.headers[column].front());
        for (const Item& item : questionnaire_.items) {
            if (met.contains(&item)) turned.table.add(item.id.text);
        }
        for (const Person& person : people) {
            turned.table.begin_row(table_.number(person.first_row));
            for (const std::size_t column : kept)
                turned.table.add(table_.cell(person.first_row, column));
            for (const Item& item : questionnaire_.items) {
                if (!met.contains(&item)) continue;
                const auto given = person.answers.find(&item);
                turned.table.add(given == person.answers.end() ? std::string_view()
                                                               : std::string_view(given->second.text));
            }
        }
        for (std::size_t column = 0; column < turned.table.width(0); ++column)
            turned.headers.push_back({std::string(turned.table.cell(0, column))});
        return turned;
    }

    const AnswerTable& answers_;
    const SheetTable& table_;
    const Questionnaire& questionnaire_;
    const QuestionIndex& index_;
    std::optional<std::size_t> questions_;
    std::optional<std::size_t> texts_;
    std::optional<std::size_t> best_;
    std::optional<std::size_t> people_;
    std::optional<std::size_t> kinds_;
    std::optional<std::size_t> values_;
    std::optional<std::size_t> sources_;
    std::vector<std::uint32_t> left_out_;                      ///< Rows whose person answered the same question later.
    std::unordered_map<std::string_view, const Item*> items_;  ///< By what the column of the questions says.
};

}  // namespace

Loaded<AnswerTable> one_row_a_person(const AnswerTable& answers, const Questionnaire& questionnaire,
                                     const QuestionIndex& index, std::string_view file) {
    return Turning(answers, questionnaire, index).turned(file);
}

}  // namespace readiness
