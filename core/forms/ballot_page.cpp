#include "core/forms/ballot_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/fingerprint.h"
#include "core/importing/ballot_code.h"
#include "core/report/html.h"
#include "core/words/answer_keys.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

using Json = nlohmann::ordered_json;

std::string escaped(std::string_view text) {
    Html html;
    html.text(text);
    return std::move(html).bytes();
}

/// Without a character that could end the element that it is in.
std::string json_in_page(const Json& json) {
    std::string out;
    for (const char c : json.dump(-1, ' ', false, Json::error_handler_t::replace)) {
        if (c == '<') {
            out += "\\u003c";
        } else {
            out += c;
        }
    }
    return out;
}

/// The template with each name in double braces replaced. A text that is put in is not looked at again.
std::string filled(std::string_view text, const std::map<std::string_view, std::string>& texts) {
    std::string out;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find("{{"), text.size());
        out.append(text.substr(0, begin));
        text.remove_prefix(begin);
        const std::size_t end = text.find("}}");
        if (end == std::string_view::npos) return out.append(text);
        const auto found = texts.find(text.substr(2, end - 2));
        out += found != texts.end() ? found->second : std::string(text.substr(0, end + 2));
        text.remove_prefix(end + 2);
    }
    return out;
}

/// Scales once, however many questions have them.
class Data {
public:
    Data(const Form& form, const Instrument& instrument) : form_(form), instrument_(instrument) {}

    Json make() {
        Json sections = Json::array();
        for (const FormSection& section : form_.sections) {
            Json questions = Json::array();
            for (const FormQuestion& question : section.questions)
                questions.push_back(json_of(question));
            sections.push_back({{"title", section.title}, {"questions", std::move(questions)}});
        }
        const Questionnaire& asked = instrument_.questionnaire;
        return {{"title", form_.title},
                {"introduction", form_.introduction},
                {"language", form_.language},
                {"questionnaire",
                 {{"id", asked.id},
                  {"version", asked.version},
                  {"sha256", instrument_.sha256},
                  {"print", layout_print(asked)}}},
                {"scales", std::move(scales_)},
                {"sections", std::move(sections)}};
    }

private:
    Json json_of(const FormQuestion& question) {
        Json out;
        switch (question.use) {
            case FormQuestionUse::item:
                out = {{"use", "item"}, {"id", question.item->id.text}, {"scale", scale_place(*question.scale)}};
                break;
            case FormQuestionUse::role: out = {{"use", "role"}}; break;
            case FormQuestionUse::question: out = {{"use", "said"}, {"id", question.unscored->id.text}}; break;
            case FormQuestionUse::pairing_code: out = {{"use", "pair"}}; break;
        }
        out["text"] = question.text;
        if (!question.help.empty()) out["help"] = question.help;
        if (question.use == FormQuestionUse::item) return out;
        if (question.kind == FormAnswerKind::several) out["several"] = true;
        if (question.use == FormQuestionUse::question && question.kind == FormAnswerKind::text) out["long"] = true;
        for (const FormChoice& choice : question.choices)
            out["options"].push_back(choice.label);
        return out;
    }

    std::size_t scale_place(const Scale& scale) {
        const auto [place, is_new] = places_.try_emplace(&scale, places_.size());
        if (is_new) scales_.push_back(json_of(scale));
        return place->second;
    }

    static Json json_of(const Scale& scale) {
        Json out;
        if (const ChoiceScale* choice = scale.choice()) {
            for (std::size_t i = 0; i < choice->options.size(); ++i) {
                const Option& option = choice->options[i];
                out["options"].push_back(
                    {{"value", option.value}, {"label", option.label}, {"key", option_key(*choice, i)}});
            }
        } else {
            const NumberScale& number = *scale.number();
            out = {{"unit", number.unit},
                   {"min", number.min},
                   {"max", number.max},
                   {"help", number_help(scale, false)},
                   {"objection", number_objection(scale, false)}};
        }
        if (scale.dont_know) out["dk"] = *scale.dont_know;
        if (scale.not_applicable) out["na"] = *scale.not_applicable;
        return out;
    }

    const Form& form_;
    const Instrument& instrument_;
    Json scales_ = Json::array();
    std::map<const Scale*, std::size_t> places_;
};

}  // namespace

std::string ballot_page(const Form& form, const Instrument& instrument, const BallotPageParts& parts) {
    const std::string policy = fmt::format(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        sha256_base64(parts.js), sha256_base64(parts.css));
    return filled(parts.html, {{"language", escaped(form.language)},
                               {"title", escaped(form.title)},
                               {"introduction", escaped(form.introduction)},
                               {"policy", policy},
                               {"style", parts.css},
                               {"data", json_in_page(Data(form, instrument).make())},
                               {"script", parts.js}});
}

}  // namespace readiness
