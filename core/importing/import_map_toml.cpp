#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <span>
#include <utility>

#include "core/base/text.h"
#include "core/importing/import_map.h"
#include "core/toml/toml_reader.h"
#include "core/toml/toml_text.h"

namespace readiness {

namespace {

constexpr std::string_view format_line = "readiness-import-map/1";

/// A value of a scale, or one of three words.
struct MeaningKind {
    using Value = AnswerMeaning;

    static std::optional<AnswerMeaning> from(const toml::node& node) {
        if (const auto number = any_number.from(node)) return AnswerMeaning::of(*number);
        const std::optional<std::string> word = Text::from(node);
        if (word == "dont-know") return AnswerMeaning{AnswerMeaning::Kind::dont_know, 0};
        if (word == "not-applicable") return AnswerMeaning{AnswerMeaning::Kind::not_applicable, 0};
        if (word == "missing") return AnswerMeaning{AnswerMeaning::Kind::missing, 0};
        return std::nullopt;
    }
    static std::string words() { return R"(a value of the scale, "dont-know", "not-applicable" or "missing")"; }
};

void check_format(TableReader& root) {
    const std::string format = root.require("format", FilledText());
    if (format.empty() || format == format_line) return;
    root.error(root.at("format"),
               fmt::format("format is {}, and a map file has {}", in_quotes(format), in_quotes(format_line)),
               "name a map file, or one that is not there yet");
}

MappedForm read_form(TableReader& table) {
    MappedForm form;
    form.at = table.at();
    form.shape = table.find_or("shape", Text(), "");
    form.tool = table.find_or("tool", Text(), "");
    form.questionnaire = table.find_or("questionnaire", Text(), "");
    form.sheet = table.find_or("sheet", Text(), "");
    form.twice = table.find("twice", Word<Twice>{all_twice});
    form.unfinished = table.find("unfinished", Word<RowChoice>{all_row_choices});
    form.tests = table.find("tests", Word<RowChoice>{all_row_choices});
    form.rejected = table.find("rejected", Word<RowChoice>{all_row_choices});
    form.two_roles = table.find("two_roles", Word<TwoRoles>{all_two_roles});
    for (TableReader& column : table.tables("column", {"column", "header"})) {
        MappedColumn mapped;
        mapped.at = column.at("is");
        mapped.header = column.require("header", FilledText());
        mapped.is = column.require("is", FilledText());
        column.report_unknown_keys();
        form.columns.push_back(std::move(mapped));
    }
    for (TableReader& answer : table.tables("answer", {"answer", "text"})) {
        MappedAnswer mapped;
        mapped.at = answer.at("means");
        mapped.scale = answer.find_or("scale", Text(), "");
        mapped.text = answer.require("text", FilledText());
        mapped.means = answer.require("means", MeaningKind());
        answer.report_unknown_keys();
        form.answers.push_back(std::move(mapped));
    }
    form.extras = table.extras();
    return form;
}

TomlValue meaning_value(const AnswerMeaning& meaning) {
    switch (meaning.kind) {
        case AnswerMeaning::Kind::value: {
            const bool is_whole = std::trunc(meaning.value) == meaning.value && std::abs(meaning.value) < 1e15;
            return is_whole ? TomlValue{static_cast<std::int64_t>(meaning.value)} : TomlValue{meaning.value};
        }
        case AnswerMeaning::Kind::dont_know: return {std::string("dont-know")};
        case AnswerMeaning::Kind::not_applicable: return {std::string("not-applicable")};
        case AnswerMeaning::Kind::missing: return {std::string("missing")};
    }
    return {std::string()};
}

TomlTable form_table(const MappedForm& form) {
    TomlTable table;
    const auto add = [&](std::string_view key, std::string_view text) {
        if (!text.empty()) table.push_back({std::string(key), {std::string(text)}});
    };
    add("shape", form.shape);
    add("tool", form.tool);
    add("questionnaire", form.questionnaire);
    add("sheet", form.sheet);
    if (form.twice) add("twice", to_text(*form.twice));
    if (form.unfinished) add("unfinished", to_text(*form.unfinished));
    if (form.tests) add("tests", to_text(*form.tests));
    if (form.rejected) add("rejected", to_text(*form.rejected));
    if (form.two_roles) add("two_roles", to_text(*form.two_roles));
    for (const TomlEntry& entry : form.extras)
        table.push_back(entry);
    TomlArray columns;
    for (const MappedColumn& column : form.columns)
        columns.push_back({TomlTable{{"header", {column.header}}, {"is", {column.is}}}});
    if (!columns.empty()) table.push_back({"column", {std::move(columns)}});
    TomlArray answers;
    for (const MappedAnswer& answer : form.answers) {
        TomlTable entry;
        if (!answer.scale.empty()) entry.push_back({"scale", {answer.scale}});
        entry.push_back({"text", {answer.text}});
        entry.push_back({"means", meaning_value(answer.means)});
        answers.push_back({std::move(entry)});
    }
    if (!answers.empty()) table.push_back({"answer", {std::move(answers)}});
    return table;
}

}  // namespace

Loaded<ImportMap> read_import_map(std::string_view text, std::string_view file) {
    ProblemLog log(file);
    const std::optional<toml::table> document = parse_toml(text, log);
    if (!document) return log.loaded<ImportMap>(std::nullopt);
    TableReader root(*document, "the map file", log);
    check_format(root);
    ImportMap map;
    if (root.is_sound()) {
        for (TableReader& table : root.tables("form", {"form", "shape"}))
            map.forms.push_back(read_form(table));
        map.extras = root.extras();
    }
    return log.loaded<ImportMap>(std::move(map));
}

std::string write_import_map(const ImportMap& map) {
    TomlTable document = {{"format", {std::string(format_line)}}};
    for (const TomlEntry& entry : map.extras)
        document.push_back(entry);
    TomlArray forms;
    for (const MappedForm& form : map.forms)
        forms.push_back({form_table(form)});
    if (!forms.empty()) document.push_back({"form", {std::move(forms)}});
    return write_toml(document);
}

}  // namespace readiness
