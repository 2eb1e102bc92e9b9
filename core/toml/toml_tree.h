// An ordered TOML document as plain values: what our files are written from, and how unknown keys survive a save.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace readiness {

struct TomlValue;
struct TomlEntry;

/// A date or time, as it is in the file.
struct TomlLiteral {
    std::string text;

    friend bool operator==(const TomlLiteral&, const TomlLiteral&) = default;
};

using TomlArray = std::vector<TomlValue>;

/// Keys in the order in which they are written.
using TomlTable = std::vector<TomlEntry>;

struct TomlValue {
    std::variant<bool, std::int64_t, double, std::string, TomlLiteral, TomlArray, TomlTable> data;
};

struct TomlEntry {
    std::string key;
    TomlValue value;
};

/// The same value of the same kind: 1 is not 1.0; nan is nan, since it reads back as what was written.
bool operator==(const TomlValue& left, const TomlValue& right);
bool operator==(const TomlEntry& left, const TomlEntry& right);

/// The document as text: plain keys first, then one [section] for each table and one [[section]] for each table of an
/// array. Inside a section, plain keys and inline tables come first, then one [[section.part]] for each table of an
/// array; anything deeper is inline. Text with line breaks is written as a multi-line string if it is no part of
/// an inline value. Any text can be written; bytes that are not UTF-8 become U+FFFD. An empty document is an empty
/// text.
std::string write_toml(const TomlTable& document);

/// The value on one line, as it stands behind `key = `.
std::string inline_toml(const TomlValue& value);

}  // namespace readiness
