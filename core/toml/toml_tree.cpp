#include "core/toml/toml_tree.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace readiness {

bool operator==(const TomlValue& left, const TomlValue& right) {
    const double* a = std::get_if<double>(&left.data);
    const double* b = std::get_if<double>(&right.data);
    if (a && b && std::isnan(*a) && std::isnan(*b)) return true;
    return left.data == right.data;
}

bool operator==(const TomlEntry& left, const TomlEntry& right) {
    return left.key == right.key && left.value == right.value;
}

namespace {

bool starts_blank(std::string_view text) {
    return text.starts_with(' ') || text.starts_with('\t');
}

/// True if the first character that is no blank breaks the line.
bool only_blank_to_line_end(std::string_view text) {
    while (starts_blank(text))
        text.remove_prefix(1);
    return text.starts_with('\n');
}

/// A multi-line basic string. Of neighbouring quotes all but the last are escaped, and one at the very end, so the
/// text can never close its own string; blanks at the end of a line are escaped so that they can be seen.
std::string multi_line(std::string_view text) {
    std::string out = "\"\"\"\n";
    each_character(text, [&](std::string_view character, std::string_view rest) {
        const bool blank_at_line_end = starts_blank(character) && only_blank_to_line_end(rest);
        if (character == "\"" && (rest.empty() || rest.starts_with('"'))) {
            out += "\\\"";
        } else if (blank_at_line_end) {
            out += character == " " ? "\\u0020" : "\\t";
        } else if (character == "\n" || character == "\t" || toml_escape(character[0]).empty()) {
            out += character;
        } else {
            out += toml_escape(character[0]);
        }
    });
    return out + R"(""")";
}

std::string key_text(std::string_view key) {
    const auto is_bare = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !key.empty() && std::all_of(key.begin(), key.end(), is_bare) ? std::string(key) : in_quotes(key);
}

/// The shortest digits that read back as the same number, and always read back as a float.
std::string float_text(double number) {
    if (std::isnan(number)) return "nan";
    std::string text = fmt::format("{}", number);
    if (text.find_first_of(".en") == std::string::npos) text += ".0";  // 1e+16 is a float, and so is inf
    return text;
}

/// Writes a value on one line.
struct InlineText {
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return float_text(number); }
    std::string operator()(const std::string& text) const { return in_quotes(text); }
    std::string operator()(const TomlLiteral& literal) const { return literal.text; }

    std::string operator()(const TomlArray& array) const {
        std::string out;
        for (const TomlValue& value : array) {
            if (!out.empty()) out += ", ";
            out += std::visit(*this, value.data);
        }
        return fmt::format("[{}]", out);
    }

    std::string operator()(const TomlTable& table) const {
        std::string out;
        for (const auto& [key, value] : table) {
            out += fmt::format("{}{} = {}", out.empty() ? " " : ", ", key_text(key), std::visit(*this, value.data));
        }
        return out.empty() ? "{}" : fmt::format("{{{} }}", out);
    }
};

/// A list of tables and of nothing else: what can be as [[sections]].
bool is_table_list(const TomlValue& value) {
    const TomlArray* array = std::get_if<TomlArray>(&value.data);
    const auto is_table = [](const TomlValue& element) { return std::holds_alternative<TomlTable>(element.data); };
    return array && !array->empty() && std::all_of(array->begin(), array->end(), is_table);
}

/// Writes sections down to the second level.
struct Writer {
    enum class Level { document, section, part };

    std::string out;

    /// The lines of a table, then its parts: [tables] in the document itself, [[lists of tables]] in its sections too.
    void body(const std::string& path, const TomlTable& table, Level level) {
        const auto is_part = [&](const TomlEntry& entry) {
            const bool is_table = std::holds_alternative<TomlTable>(entry.value.data);
            return is_table ? level == Level::document : level != Level::part && is_table_list(entry.value);
        };
        for (const TomlEntry& entry : table) {
            if (!is_part(entry)) line(entry);
        }
        for (const TomlEntry& entry : table) {
            if (is_part(entry)) part(path + key_text(entry.key), entry.value, level);
        }
    }

    void line(const TomlEntry& entry) {
        const std::string* text = std::get_if<std::string>(&entry.value.data);
        const bool breaks = text && text->find('\n') != std::string::npos;
        out += fmt::format("{} = {}\n", key_text(entry.key), breaks ? multi_line(*text) : inline_toml(entry.value));
    }

    void part(const std::string& path, const TomlValue& value, Level within) {
        const Level level = within == Level::document ? Level::section : Level::part;
        const auto section = [&](std::string_view header, const TomlTable& table) {
            out += fmt::format("{}{}\n", out.empty() ? "" : "\n", header);
            body(path + '.', table, level);
        };
        if (const TomlTable* table = std::get_if<TomlTable>(&value.data)) {
            section(fmt::format("[{}]", path), *table);
            return;
        }
        for (const TomlValue& element : std::get<TomlArray>(value.data)) {
            section(fmt::format("[[{}]]", path), std::get<TomlTable>(element.data));
        }
    }
};

}  // namespace

std::string inline_toml(const TomlValue& value) {
    return std::visit(InlineText(), value.data);
}

std::string write_toml(const TomlTable& document) {
    Writer writer;
    writer.body("", document, Writer::Level::document);
    return std::move(writer.out);
}

}  // namespace readiness
