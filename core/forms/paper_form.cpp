#include "core/forms/paper_form.h"

#include <fmt/format.h>
#include <utility>

#include "core/words/answer_keys.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

/// Room to write, as long as a short answer.
constexpr std::string_view short_line = "____________";
constexpr std::string_view long_line = "________________________________________________";
/// As many boxes fit beside a question.
constexpr std::size_t most_beside = 8;

std::string key_of(const FormQuestion& question, std::size_t choice) {
    const ChoiceScale* scale = question.scale->choice();
    const std::size_t options = scale != nullptr ? scale->options.size() : 0;
    if (choice < options) return option_key(*scale, choice);
    const bool is_dont_know = choice == options && question.scale->dont_know.has_value();
    return std::string(is_dont_know ? dont_know_key : not_applicable_key);
}

TableCell box(std::string text) {
    return {std::move(text), Sign::box};
}

/// True if the two can be rows of one table.
bool are_alike(const FormQuestion& one, const FormQuestion& other) {
    return one.kind == other.kind && one.scale == other.scale && one.use == FormQuestionUse::item &&
           other.use == FormQuestionUse::item;
}

class Laying {
public:
    explicit Laying(const Form& form) : form_(form) {}

    ReportDocument lay() {
        add(Heading{1, form_.title});
        add(Paragraph{form_.introduction});
        add(Paragraph{"Put a cross in one box for each question. To change an answer, fill the wrong box in.",
                      Voice::quiet});
        for (const FormSection& section : form_.sections) {
            add(Heading{2, section.title});
            table_.reset();
            for (const FormQuestion& question : section.questions)
                add(question);
            finish_table();
        }
        return {std::move(blocks_), form_.title, Sheet::pages};
    }

private:
    void add(Block block) { blocks_.push_back(std::move(block)); }

    void finish_table() {
        if (table_) add(*std::exchange(table_, std::nullopt));
        before_ = nullptr;
    }

    void add(const FormQuestion& question) {
        if (question.use != FormQuestionUse::item) {
            finish_table();
            return add_beside(question);
        }
        const std::string number = fmt::format("{}", ++number_);
        if (question.kind == FormAnswerKind::one && question.choices.size() > most_beside) {
            finish_table();
            return add_below(question, number);
        }
        if (before_ == nullptr || !are_alike(*before_, question)) {
            finish_table();
            begin_table(question);
        }
        before_ = &question;
        Row row{{number, words_of(question)}, {}, ""};
        if (!question.help.empty()) row.below.push_back(question.help);
        if (question.kind == FormAnswerKind::number) row.cells.emplace_back(short_line);
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            row.cells.push_back(box(key_of(question, i)));
        table_->rows.push_back(std::move(row));
    }

    void begin_table(const FormQuestion& question) {
        table_.emplace();
        table_->columns.push_back({.heading = "", .narrow = true});
        table_->columns.push_back({.heading = ""});
        if (question.kind == FormAnswerKind::number) {
            const std::string& unit = question.scale->number()->unit;
            table_->columns.push_back(
                {.heading = unit.empty() ? "Number" : fmt::format("Number, in {}", unit), .narrow = true});
        }
        for (const FormChoice& choice : question.choices)
            table_->columns.push_back({.heading = choice.label, .narrow = true});
    }

    static std::string words_of(const FormQuestion& question) {
        if (question.kind != FormAnswerKind::number) return question.text;
        return question.text + ' ' + number_help(*question.scale, false);
    }

    /// The question, and its boxes in a row below it.
    void add_below(const FormQuestion& question, const std::string& number) {
        add(Paragraph{fmt::format("{}  {}", number, words_of(question)), Voice::strong});
        if (!question.help.empty()) add(Paragraph{question.help, Voice::quiet});
        Table table;
        Row row;
        for (std::size_t i = 0; i < question.choices.size(); ++i) {
            table.columns.push_back({.heading = question.choices[i].label, .narrow = true});
            row.cells.push_back(box(key_of(question, i)));
        }
        table.rows.push_back(std::move(row));
        add(std::move(table));
    }

    /// What is outside the factors: its options as a list of boxes, or room to write.
    void add_beside(const FormQuestion& question) {
        std::string words = question.text;
        if (question.kind == FormAnswerKind::several) words += " (Any number of crosses.)";
        add(Paragraph{std::move(words), Voice::strong});
        if (!question.help.empty()) add(Paragraph{question.help, Voice::quiet});
        if (question.choices.empty()) {
            add(Paragraph{std::string(long_line)});
            return;
        }
        constexpr std::size_t beside = 3;
        Table table;
        table.columns.resize(std::min(beside, question.choices.size()));
        for (std::size_t i = 0; i < question.choices.size(); ++i) {
            if (i % table.columns.size() == 0) table.rows.emplace_back();
            table.rows.back().cells.push_back(box(question.choices[i].label));
        }
        table.rows.back().cells.resize(table.columns.size());
        add(std::move(table));
    }

    const Form& form_;
    Blocks blocks_;
    std::optional<Table> table_;
    const FormQuestion* before_ = nullptr;  ///< The last row of the table.
    int number_ = 0;
};

}  // namespace

ReportDocument paper_form(const Form& form) {
    return Laying(form).lay();
}

}  // namespace readiness
