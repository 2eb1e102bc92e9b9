// Forms as other tools read them, and what comes back from these tools, for tests of both ways.
#pragma once

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/forms/form.h"
#include "core/forms/text_forms.h"
#include "import_shapes.h"

namespace forms {

using namespace readiness;

/// Own options, numbers, eleven options without words between their ends, no "don't know", labels that are numbers but
/// not their values, values below zero, codes with points, ids that tools would not take, questions of all kinds.
inline const Questionnaire& odd() {
    static const Questionnaire questionnaire = [] {
        const std::string text = R"toml(format = "readiness-questionnaire/1"
id = "odd"
version = "1.0"
title = "Odd & \"new\" <questions>"
summary = "Odd"
minutes = 3

[[scale]]
id = "agree"
options = [ { value = 1, label = "No" }, { value = 2, label = "Partly {so}" }, { value = 3, label = "Yes" } ]

[[scale]]
id = "zero-to-ten"
dont_know = false
not_applicable = false
options = [ { value = 0, label = "Not at all" }, { value = 1 }, { value = 2 }, { value = 3 }, { value = 4 }, { value = 5 },
  { value = 6 }, { value = 7 }, { value = 8 }, { value = 9 }, { value = 10, label = "Fully" } ]

[[scale]]
id = "shifted"
options = [ { value = 0, label = "1" }, { value = 1, label = "2" }, { value = 2, label = "3" } ]

[[scale]]
id = "below"
dont_know = "No opportunity to see this"
options = [ { value = -2, label = "Worse" }, { value = 0, label = "Same" }, { value = 2.5, label = "Better" } ]

[[scale]]
id = "load"
unit = "%"
min = -100
max = 100
points = [ [-20, 100], [20, 0] ]

[[scale]]
id = "years"
dont_know = false
not_applicable = false
min = 0
max = 50
points = [ [0, 0], [50, 100] ]

[[factor]]
id = "first-factor"
title = "First: factor"

[[factor]]
id = "second"
title = "Second"

[[item]]
id = "A1"
factor = "first-factor"
scale = "agree"
code = "AC.L1-3.1.1"
text = "Access is limited to <5 people & \"known\" devices [[here]]."
help = "As {defined}. See there."

[[item]]
id = "work-name"
factor = "first-factor"
scale = "zero-to-ten"
text = "How much do we know: names, roles?"

[[item]]
id = "name"
factor = "first-factor"
scale = "shifted"
code = "ES[SQ001]"
text = "We call things by one name."

[[item]]
id = "B1"
factor = "second"
scale = "below"
text = "Compared with last year, it is …"

[[item]]
id = "B2"
factor = "second"
scale = "load"
text = "By how many per cent will work rise or fall?"

[[item]]
id = "B3"
factor = "second"
scale = "years"
text = "How many years have you been here?"

[[item]]
id = "B4"
factor = "second"
text = "Which is it?"
dont_know = false
not_applicable = false
options = [ { value = 1, label = "This; or that" }, { value = 5, label = "Those, both" } ]

[[question]]
id = "your-role"
kind = "role"
text = "Which of these are you?"
options = ["Nurse", "Doctor, or surgeon", "9 to 5"]

[[question]]
id = "shift"
kind = "one"
text = "Which shift?"
options = ["Day", "Night"]

[[question]]
id = "sites"
kind = "several"
text = "Where do you work?"
options = ["Ward", "Theatre, recovery", "Clinic"]

[[question]]
id = "floors"
kind = "several"
text = "On which floors?"
options = ["2", "1", "3"]

[[question]]
id = "more"
kind = "text"
text = "What else?"
)toml";
        Loaded<Questionnaire> loaded = read_questionnaire(text, "odd.toml");
        INFO(lines_of(loaded.problems));
        REQUIRE(loaded.value);
        return *std::move(loaded.value);
    }();
    return questionnaire;
}

/// What one person did at a question of the form.
struct Given {
    std::vector<std::size_t> picks;  ///< Places of choices.
    std::string text;                ///< What was written.
};

/// For each question of the form, what so many people did: every choice is picked by somebody, and left out by others.
inline std::vector<std::vector<Given>> given_to(const Form& form, std::size_t people) {
    std::vector<std::vector<Given>> all(people);
    for (std::size_t person = 0; person < people; ++person) {
        std::size_t place = 0;
        for (const FormSection& section : form.sections) {
            for (const FormQuestion& question : section.questions) {
                Given given;
                const std::size_t turn = person + 2 * place++;
                const std::size_t choices = question.choices.size();
                switch (question.kind) {
                    case FormAnswerKind::one:
                        if (turn % (choices + 1) < choices) given.picks = {turn % (choices + 1)};
                        break;
                    case FormAnswerKind::several:
                        for (std::size_t i = 0; i < choices; ++i) {
                            if ((turn >> i) % 2 == 1) given.picks.push_back(i);
                        }
                        break;
                    case FormAnswerKind::number:
                        if (turn % 3 == 0) given.text = fmt::format("{}", 2.5 * static_cast<double>(turn % 7));
                        if (turn % 3 == 1 && choices > 0) given.picks = {turn % choices};
                        break;
                    case FormAnswerKind::text:
                        if (question.use == FormQuestionUse::pairing_code || person % 2 == 0)
                            given.text = fmt::format("Än {} person-{}", person, question.name.size());
                        break;
                }
                all[person].push_back(std::move(given));
            }
        }
    }
    return all;
}

/// The answer that a person's pick or text stands for.
inline Answer answer_of(const FormQuestion& question, const Given& given) {
    const ChoiceScale* choice = question.scale->choice();
    if (given.picks.empty()) return Answer::of(std::stod(given.text));
    const std::size_t options = choice != nullptr ? choice->options.size() : 0;
    const std::size_t pick = given.picks.front();
    if (pick < options) return Answer::of(choice->options[pick].value);
    return pick == options && question.scale->dont_know ? Answer::dont_know() : Answer::not_applicable();
}

/// What has to come in for a person.
inline Respondent expected(const Form& form, const std::vector<Given>& given) {
    Respondent respondent;
    std::size_t place = 0;
    for (const FormSection& section : form.sections) {
        for (const FormQuestion& question : section.questions) {
            const Given& one = given[place++];
            if (one.picks.empty() && one.text.empty()) continue;
            std::vector<std::string> texts;
            for (const std::size_t pick : one.picks)
                texts.push_back(question.choices[pick].label);
            if (!one.text.empty()) texts.push_back(one.text);
            switch (question.use) {
                case FormQuestionUse::item:
                    respondent.answers.push_back({question.item->id, answer_of(question, one), {}});
                    break;
                case FormQuestionUse::role: respondent.role = texts.front(); break;
                case FormQuestionUse::pairing_code: respondent.pairing_code = texts.front(); break;
                case FormQuestionUse::question:
                    respondent.said.push_back(
                        {question.unscored->id, texts, question.kind == FormAnswerKind::several, {}});
                    break;
            }
        }
    }
    return respondent;
}

/// A question as a tool has it once it has read the form.
struct ToolQuestion {
    std::string section;
    std::string name;
    std::string title;
    std::string kind;
    std::vector<std::pair<std::string, std::string>> choices;  ///< Code and label.
};

using Answers = std::vector<std::vector<Given>>;

inline std::string words_of(const ToolQuestion& question, const Given& given, const Form& form, std::size_t place,
                            const std::string& between) {
    std::vector<std::string> texts;
    for (const std::size_t pick : given.picks) {
        // In place of a number the words are written.
        if (question.choices.empty()) {
            std::size_t at = 0;
            for (const FormSection& section : form.sections) {
                for (const FormQuestion& one : section.questions) {
                    if (at++ == place) texts.push_back(one.choices[pick].label);
                }
            }
        } else {
            texts.push_back(question.choices[pick].second);
        }
    }
    if (!given.text.empty()) texts.push_back(given.text);
    return joined(texts, between);
}

}  // namespace forms
