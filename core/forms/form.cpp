#include "core/forms/form.h"

#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>

#include "core/importing/tool_names.h"
#include "core/report/clean_text.h"
#include "core/words/form_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

class Making {
public:
    Making(const Questionnaire& questionnaire, const FormOptions& options)
        : questionnaire_(questionnaire), options_(options), names_(tool_names(questionnaire)) {}

    Form make() {
        form_.title = clean_text(options_.title.empty() ? questionnaire_.title : options_.title);
        form_.introduction =
            clean_text(options_.introduction.empty() ? usual_introduction(questionnaire_) : options_.introduction);
        form_.language = questionnaire_.language;
        const UnscoredQuestion* role = role_question(questionnaire_);
        if (role != nullptr || options_.ask_role || !options_.roles.empty()) {
            begin_section("about", first_section_text);
            add(asked_role(role));
        }
        const Item* before = nullptr;
        for (std::size_t i = 0; i < questionnaire_.items.size(); ++i) {
            const Item& item = questionnaire_.items[i];
            if (before == nullptr || before->factor != item.factor) begin_factor(item.factor);
            before = &item;
            add(asked_item(item, names_[i]));
        }
        const std::vector<const UnscoredQuestion*> last = asked_last(questionnaire_);
        if (!last.empty() || options_.ask_pairing_code) begin_section("end", last_section_text);
        for (const UnscoredQuestion* question : last)
            add(asked_unscored(*question));
        if (options_.ask_pairing_code) add(asked_code());
        return std::move(form_);
    }

private:
    void begin_section(std::string_view name, std::string_view title) {
        std::string free(name);
        for (int number = 2; !sections_.insert(free).second; ++number)
            free = fmt::format("{}{}", name, number);
        form_.sections.push_back({std::move(free), clean_text(title), {}});
    }

    void begin_factor(const FactorId& id) {
        const Factor* factor = find_factor(questionnaire_, id);
        std::string name(id.text);
        std::erase(name, '-');
        begin_section(name, factor != nullptr ? factor->title : id.text);
    }

    void add(FormQuestion question) { form_.sections.back().questions.push_back(std::move(question)); }

    [[nodiscard]] const std::string& name_of(const UnscoredQuestion& question) const {
        const auto place = static_cast<std::size_t>(&question - questionnaire_.unscored.data());
        return names_[questionnaire_.items.size() + place];
    }

    FormQuestion asked_item(const Item& item, const std::string& name) const {
        const Scale& scale = scale_of(questionnaire_, item);
        FormQuestion question{.name = name, .code = code_of(item), .scale = &scale, .item = &item};
        question.text = clean_text(item.text);
        question.help = clean_text(item.help);
        if (scale.number() != nullptr) question.kind = FormAnswerKind::number;
        for (AnswerCode& code : answer_codes(questionnaire_, scale)) {
            std::string label;
            switch (code.meaning.kind) {
                case AnswerMeaning::Kind::dont_know: label = *scale.dont_know; break;
                case AnswerMeaning::Kind::not_applicable: label = *scale.not_applicable; break;
                default: label = option_text(scale.choice()->options[question.choices.size()]); break;
            }
            question.choices.push_back({clean_text(label), std::move(code.code)});
        }
        return question;
    }

    FormQuestion asked_unscored(const UnscoredQuestion& asked) const {
        FormQuestion question{.use = FormQuestionUse::question, .name = name_of(asked), .unscored = &asked};
        question.text = clean_text(asked.text);
        question.help = clean_text(asked.help);
        switch (asked.form) {
            case AnswerForm::role:
            case AnswerForm::one: question.kind = FormAnswerKind::one; break;
            case AnswerForm::several: question.kind = FormAnswerKind::several; break;
            case AnswerForm::text: question.kind = FormAnswerKind::text; break;
        }
        const std::vector<std::string> codes = option_codes(asked);
        for (std::size_t i = 0; i < codes.size(); ++i)
            question.choices.push_back({clean_text(asked.options[i]), codes[i]});
        return question;
    }

    FormQuestion asked_role(const UnscoredQuestion* asked) const {
        FormQuestion question;
        if (asked != nullptr) {
            question = asked_unscored(*asked);
        } else {
            question.text = role_text;
            question.name = "role";
        }
        question.use = FormQuestionUse::role;
        if (!options_.roles.empty()) {
            question.choices.clear();
            for (const std::string& role : options_.roles)
                question.choices.push_back({clean_text(role), code_of_role(asked, role, question.choices.size())});
        }
        question.kind = question.choices.empty() ? FormAnswerKind::text : FormAnswerKind::one;
        return question;
    }

    /// Importing knows the questionnaire's own roles by their codes, and others by their words alone.
    static std::string code_of_role(const UnscoredQuestion* asked, const std::string& role, std::size_t place) {
        if (asked != nullptr) {
            const std::vector<std::string> codes = option_codes(*asked);
            for (std::size_t i = 0; i < codes.size(); ++i) {
                if (asked->options[i] == role) return codes[i];
            }
        }
        return fmt::format("R{}", place + 1);
    }

    static FormQuestion asked_code() {
        FormQuestion question{.use = FormQuestionUse::pairing_code, .kind = FormAnswerKind::text};
        question.name = pairing_code_name;
        question.text = pairing_code_text;
        question.help = pairing_code_help;
        return question;
    }

    const Questionnaire& questionnaire_;
    const FormOptions& options_;
    std::vector<std::string> names_;
    std::set<std::string> sections_;
    Form form_;
};

}  // namespace

Form form_of(const Questionnaire& questionnaire, const FormOptions& options) {
    return Making(questionnaire, options).make();
}

std::string text_with_code(const FormQuestion& question) {
    if (question.code.empty()) return question.text;
    const bool has_blank = clean_text(question.code).find(' ') != std::string::npos;
    return fmt::format("{}. {}", has_blank ? question.name : clean_text(question.code), question.text);
}

std::size_t question_count(const Form& form) {
    std::size_t count = 0;
    for (const FormSection& section : form.sections)
        count += section.questions.size();
    return count;
}

}  // namespace readiness
