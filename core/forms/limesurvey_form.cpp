#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <vector>

#include "core/forms/number_pattern.h"
#include "core/forms/text_forms.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

constexpr std::string_view columns[] = {"id",        "related_id", "class",   "type/scale",  "name",
                                        "relevance", "text",       "help",    "language",    "validation",
                                        "mandatory", "other",      "default", "same_default"};

/// True for what begins a tag, or another thing that HTML does not show: "<5" does not.
bool begins_tag(std::string_view rest) {
    if (rest.size() < 2 || rest[0] != '<') return false;
    const char c = rest[1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
}

/// Some texts are HTML to LimeSurvey, and some are escaped when they are shown: what means the same in both is left as
/// it is. Braces hold expressions; a blank behind one keeps them text.
std::string shown(std::string_view text) {
    std::string out;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (begins_tag(text)) {
            out += "&lt;";
        } else if (text.front() == '{') {
            out += "{ ";
        } else {
            out += text.front();
        }
    }
    return out;
}

std::string cell(std::string_view text) {
    if (text.find('"') == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

/// What belongs together follows one another, so that no row needs an id.
struct Line {
    std::string_view kind;  ///< The column "class".
    std::string type;
    std::string_view name;
    std::string_view relevance;
    std::string text;
    std::string help = {};
    std::string validation = {};
    std::string_view mandatory = {};
    std::string_view other = {};
};

class Writing {
public:
    explicit Writing(const Form& form) : form_(form) {}

    std::string write() {
        out_ = "\xEF\xBB\xBF";
        for (const std::string_view column : columns)
            out_.append(column) += column == std::end(columns)[-1] ? "\r\n" : "\t";
        const std::string language(form_.language.empty() ? "en" : form_.language);
        setting("S", "language", language, "");
        setting("S", "format", "G", "");  // a page for each group
        setting("S", "anonymized", "Y", "");
        setting("S", "ipaddr", "N", "");
        setting("S", "datestamp", "Y", "");
        setting("S", "allowprev", "Y", "");
        setting("S", "showprogress", "Y", "");
        setting("SL", "surveyls_title", shown(form_.title), language);
        setting("SL", "surveyls_welcometext", shown(form_.introduction), language);
        int group = 0;
        for (const FormSection& section : form_.sections) {
            line({"G", fmt::format("{}", ++group), shown(section.title), "1", ""}, language);
            for (const FormQuestion& question : section.questions)
                add(question, language);
        }
        return std::move(out_);
    }

private:
    void setting(std::string_view kind, std::string_view name, const std::string& text, std::string_view language) {
        line({kind, "", name, "", text}, language);
    }

    void line(const Line& line, std::string_view language) {
        const std::string cells[] = {"",
                                     "",
                                     std::string(line.kind),
                                     line.type,
                                     cell(line.name),
                                     std::string(line.relevance),
                                     cell(line.text),
                                     cell(line.help),
                                     std::string(language),
                                     cell(line.validation),
                                     std::string(line.mandatory),
                                     std::string(line.other),
                                     "",
                                     ""};
        for (const std::string& one : cells)
            out_.append(one) += &one == std::end(cells) - 1 ? "\r\n" : "\t";
    }

    static std::string type_of(const FormQuestion& question) {
        switch (question.kind) {
            case FormAnswerKind::one: return "L";      // a list with buttons
            case FormAnswerKind::several: return "M";  // multiple choice
            case FormAnswerKind::number: return "S";   // short text: words can be written in place of a number
            case FormAnswerKind::text: return question.use == FormQuestionUse::question ? "T" : "S";
        }
        return "";
    }

    void add(const FormQuestion& question, std::string_view language) {
        Line asked{"Q", type_of(question), question.name, "1", shown(question.text), shown(question.help)};
        asked.mandatory = "N";
        asked.other = "N";
        if (question.kind == FormAnswerKind::number) {
            asked.help += (asked.help.empty() ? "" : " ") + shown(number_help(*question.scale, true));
            asked.validation = "/" + number_pattern(question) + "/iu";
        }
        line(asked, language);
        if (question.kind == FormAnswerKind::number) return;
        int place = 0;
        for (const FormChoice& choice : question.choices) {
            if (question.kind == FormAnswerKind::several) {
                const std::string code = fmt::format("SQ{:03}", ++place);
                line({"SQ", "0", code, "1", shown(choice.label)}, language);
            } else {
                line({"A", "0", choice.code, "0", shown(choice.label)}, language);
            }
        }
    }

    const Form& form_;
    std::string out_;
};

}  // namespace

std::string limesurvey_form(const Form& form) {
    return Writing(form).write();
}

}  // namespace readiness
