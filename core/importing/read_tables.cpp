#include "core/importing/read_tables.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/importing/xlsx_reader.h"

namespace readiness {

namespace {

using namespace std::string_view_literals;

struct OtherKind {
    std::string_view start;
    std::string_view what;
};

constexpr std::array other_kinds{
    OtherKind{"\xD0\xCF\x11\xE0"sv, "an old workbook (.xls), or one that is protected by a password"},
    OtherKind{"%PDF"sv, "a PDF"},
    OtherKind{"\x1F\x8B"sv, "a packed file (.gz)"},
    OtherKind{"7z\xBC\xAF"sv, "a packed file (.7z)"},
    OtherKind{"Rar!"sv, "a packed file (.rar)"},
    OtherKind{"\x89PNG"sv, "a picture"},
    OtherKind{"\xFF\xD8\xFF"sv, "a picture"},
    OtherKind{"SQLite format 3"sv, "a database"},
    OtherKind{"$FL2"sv, "a file of SPSS"},
    OtherKind{R"({\rtf)"sv, "a text document"},
    OtherKind{"\x7F"
              "ELF"sv,
              "a program"},
};

/// What a file is that holds no table; empty if it may hold one.
std::string_view other_kind(std::string_view bytes) {
    for (const OtherKind& kind : other_kinds) {
        if (!kind.what.empty() && bytes.starts_with(kind.start)) return kind.what;
    }
    std::string start(bytes.substr(0, 512));
    if (start.starts_with("\xEF\xBB\xBF")) start.erase(0, 3);
    const std::string_view text = trimmed(start);
    const std::string small = folded(text.substr(0, 64));
    if (small.starts_with("<!doctype html") || small.starts_with("<html"))
        return "a web page; perhaps the tool asked for a password in place of sending the file";
    if (small.starts_with("<?xml") || small.starts_with("<workbook")) return "XML";
    const bool is_json =
        text.starts_with("{\"") || text.starts_with("[{") || text.starts_with("{\n") || text.starts_with("[\n");
    return is_json ? "JSON" : "";
}

Problem refusal(std::string_view file, std::string message) {
    return {Severity::error,
            std::string(file),
            {},
            std::move(message),
            "export the answers as CSV or as a workbook, .xlsx"};
}

/// A refusal of a zip archive that is no workbook of Excel's kind; nothing if it may be one.
std::optional<Problem> other_archive(std::string_view bytes, std::string_view file) {
    constexpr std::size_t first_name = 30;
    if (bytes.size() > first_name && bytes.substr(first_name).starts_with("mimetype"))
        return refusal(file, "this is an OpenDocument file");
    // Names are never packed, and each workbook has one of these.
    for (const std::string_view part : {"[Content_Types].xml", "xl/", "word/", "ppt/"}) {
        if (bytes.find(part) != std::string_view::npos) return std::nullopt;
    }
    Problem problem = refusal(file, "this is a packed file (.zip), and no workbook");
    problem.hint = "unpack it, and bring in the file that is in it";
    return problem;
}

}  // namespace

Loaded<ReadTables> read_tables(std::string bytes, std::string_view file, const ImportProgress& progress) {
    if (trimmed(bytes).empty()) return {std::nullopt, {refusal(file, "the file is empty")}};
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        if (auto other = other_archive(bytes, file)) return {std::nullopt, {*std::move(other)}};
        Loaded<std::vector<SheetTable>> read = read_xlsx(bytes, file, progress);
        if (!read.value) return {std::nullopt, std::move(read.problems)};
        return {ReadTables{std::move(*read.value), std::nullopt, 0}, std::move(read.problems)};
    }
    if (const std::string_view kind = other_kind(bytes); !kind.empty())
        return {std::nullopt, {refusal(file, "this is " + std::string(kind))}};
    Loaded<DecodedText> decoded = decode_text(std::move(bytes), file);
    if (!decoded.value) return {std::nullopt, std::move(decoded.problems)};
    if (without_blanks(decoded.value->text).empty()) return {std::nullopt, {refusal(file, "the file is empty")}};
    Loaded<CsvTable> csv = read_csv(decoded.value->text, file, progress);
    if (!csv.value) return {std::nullopt, std::move(csv.problems)};
    ReadTables read;
    read.encoding = decoded.value->encoding;
    read.delimiter = csv.value->delimiter;
    read.tables.push_back(std::move(csv.value->table));
    return {std::move(read), {}};
}

}  // namespace readiness
