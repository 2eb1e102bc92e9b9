#include "core/importing/xlsx_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <new>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "core/base/source_position.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/importing/xlsx_parts.h"
#include "core/importing/xlsx_values.h"

namespace readiness {

namespace {

/// No document types, no entities but the five of XML, blanks kept.
constexpr unsigned how_to_parse = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
constexpr std::uint32_t most_rows = 1'048'576;
/// Of all sheets together; each of them has the shared texts.
constexpr std::size_t most_bytes = 512U << 20U;

/// Without its prefix.
std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);  // the whole if there is none
}

void parse(pugi::xml_document& document, std::string_view xml, const std::string& part, std::uint32_t row = 0) {
    const pugi::xml_parse_result result =
        document.load_buffer(xml.data(), xml.size(), how_to_parse, pugi::encoding_utf8);
    if (!result)
        throw XlsxError{fmt::format("the XML of its part {} is damaged: {}", in_quotes(part), result.description()),
                        row};
}

template <class Take>
void each_child(pugi::xml_node parent, std::string_view name, Take take) {
    for (pugi::xml_node child : parent.children()) {
        if (local_name(child) == name) take(child);
    }
}

pugi::xml_node first_child(pugi::xml_node parent, std::string_view name) {
    for (pugi::xml_node child : parent.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

/// The texts of <t>, of runs too, without the marks for how Japanese is read.
std::string text_in(pugi::xml_node node) {
    std::string text;
    const auto add = [&](pugi::xml_node piece) { text += piece.text().get(); };
    for (pugi::xml_node child : node.children()) {
        if (local_name(child) == "t") add(child);
        if (local_name(child) == "r") each_child(child, "t", add);
    }
    return unescaped_text(text);
}

class XlsxReading {
public:
    XlsxReading(std::string_view bytes, const ImportProgress& progress) : parts_(bytes), progress_(progress) {}

    std::vector<SheetTable> read() {
        read_workbook();
        read_styles();
        std::vector<SheetTable> tables;
        for (const Sheet& sheet : sheets_) {
            sheet_ = sheet.name;
            if (tables.empty()) read_shared();
            // Each table has the shared texts once, however many of its cells hold them.
            check_size(with_shared_, 0);
            const bool is_last = &sheet == &sheets_.back();
            tables.push_back(read_sheet(sheet, is_last ? std::exchange(with_shared_, {}) : with_shared_));
            taken_ += tables.back().bytes() + tables.back().cells() * sizeof(SheetTable::Cell);
        }
        return tables;
    }

    [[nodiscard]] const std::string& sheet() const { return sheet_; }
    [[nodiscard]] const std::optional<XlsxError>& warning() const { return warning_; }

private:
    struct Sheet {
        std::string name;
        std::string part;
    };

    /// The part that a relation of the workbook leads to.
    [[nodiscard]] std::string target(const std::map<std::string, std::string>& relations, const std::string& id) const {
        const auto found = relations.find(id);
        if (found == relations.end()) return "";
        return found->second.starts_with('/') ? found->second.substr(1) : folder_ + found->second;
    }

    [[nodiscard]] std::map<std::string, std::string> relations_of(const std::string& part) const {
        std::map<std::string, std::string> targets;
        const std::size_t slash = part.rfind('/') + 1;  // 0 if there is none
        const std::string name = part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
        const std::string xml = parts_.text(name);
        check_xml_start(xml, name);
        pugi::xml_document document;
        parse(document, xml, name);
        each_child(document.document_element(), "Relationship", [&](pugi::xml_node relation) {
            if (std::string_view(relation.attribute("TargetMode").value()) != "External")
                targets[relation.attribute("Id").value()] = relation.attribute("Target").value();
            const std::string_view type = relation.attribute("Type").value();
            if (type.ends_with("/sharedStrings")) shared_relation_ = relation.attribute("Id").value();
            if (type.ends_with("/styles")) styles_relation_ = relation.attribute("Id").value();
        });
        return targets;
    }

    void read_workbook() {
        if (!parts_.has("xl/workbook.xml")) throw XlsxError{"this archive is no workbook: xl/workbook.xml is missing"};
        folder_ = "xl/";
        const std::string xml = parts_.text("xl/workbook.xml");
        check_xml_start(xml, "xl/workbook.xml");
        pugi::xml_document document;
        parse(document, xml, "xl/workbook.xml");
        const std::map<std::string, std::string> relations = relations_of("xl/workbook.xml");
        shared_part_ = target(relations, shared_relation_);
        styles_part_ = target(relations, styles_relation_);
        const pugi::xml_node root = document.document_element();
        const std::string_view calendar = first_child(root, "workbookPr").attribute("date1904").value();
        is_1904_ = calendar == "1" || calendar == "true";
        std::vector<Sheet> hidden;
        each_child(first_child(root, "sheets"), "sheet", [&](pugi::xml_node sheet) {
            std::string id;
            for (const pugi::xml_attribute attribute : sheet.attributes()) {
                if (std::string_view(attribute.name()).ends_with(":id")) id = attribute.value();
            }
            const std::string part = target(relations, id);
            if (part.find("worksheets/") == std::string::npos && !part.empty())
                return;  // a chart on a sheet of its own
            const std::string_view state = sheet.attribute("state").value();
            (state.empty() || state == "visible" ? sheets_ : hidden).push_back({sheet.attribute("name").value(), part});
        });
        if (sheets_.empty()) sheets_ = std::move(hidden);
        constexpr std::size_t most_sheets = 1000;
        if (sheets_.empty() || sheets_.size() > most_sheets) throw XlsxError{"the workbook has no sheet with answers"};
    }

    void read_styles() {
        if (!parts_.has(styles_part_)) return;
        const std::string xml = parts_.text(styles_part_);
        check_xml_start(xml, styles_part_);
        pugi::xml_document document;
        parse(document, xml, styles_part_);
        std::map<unsigned, NumberLook> own;
        each_child(first_child(document.document_element(), "numFmts"), "numFmt", [&](pugi::xml_node format) {
            own[format.attribute("numFmtId").as_uint()] = look_of_format(format.attribute("formatCode").value());
        });
        each_child(first_child(document.document_element(), "cellXfs"), "xf", [&](pugi::xml_node style) {
            const unsigned id = style.attribute("numFmtId").as_uint();
            const auto known = own.find(id);
            looks_.push_back(known != own.end() ? known->second : look_of_builtin(id));
        });
    }

    void read_shared() {
        if (shared_part_.empty() || !parts_.has(shared_part_)) return;
        each_element(parts_, shared_part_, "si", [&](std::string_view element) {
            pugi::xml_document document;
            parse(document, element, shared_part_);
            const std::string text = text_in(document.document_element());
            check_length(text, 0, 0);
            shared_.push_back(with_shared_.store(text));
            check_size(with_shared_, 0);
        });
    }

    /// `table` has no rows yet.
    SheetTable read_sheet(const Sheet& sheet, SheetTable table) {
        table.name = sheet.name;
        if (sheet.part.empty() || !parts_.has(sheet.part)) throw XlsxError{"the sheet is missing in the archive"};
        std::uint32_t last = 0;
        const double size = static_cast<double>(std::max<std::uint64_t>(parts_.size(sheet.part), 1));
        double done = 0;
        each_element(parts_, sheet.part, "row", [&](std::string_view element) {
            done += static_cast<double>(element.size());
            pugi::xml_document document;
            parse(document, element, sheet.part, last + 1);
            const pugi::xml_node row = document.document_element();
            const pugi::xml_attribute number = row.attribute("r");
            const std::uint64_t named = number ? number.as_ullong() : last + 1ULL;
            if (named <= last || named > most_rows)
                throw XlsxError{"rows are out of order or beyond a sheet's end", last};
            last = static_cast<std::uint32_t>(named);
            read_row(table, row, last);
            constexpr std::uint32_t between_reports = 1024;
            if (progress_ && last % between_reports == 0 && !progress_(std::min(done / size, 1.0)))
                throw XlsxError{"reading was stopped"};
        });
        return table;
    }

    void read_row(SheetTable& table, pugi::xml_node row, std::uint32_t number) {
        table.begin_row(number);
        bool is_blank = true;
        std::size_t next = 0;
        for (pugi::xml_node cell : row.children()) {
            if (local_name(cell) != "c") continue;
            const std::string_view reference = cell.attribute("r").value();
            const std::optional<std::size_t> column = reference.empty() ? next : column_of(reference);
            if (!column || *column >= most_columns) throw XlsxError{"a cell is beyond a sheet's end", number};
            if (*column < next) throw XlsxError{"cells are out of order", number, *column + 1};
            for (; next < *column; ++next)
                table.add(SheetTable::Cell{});
            const SheetTable::Cell taken = value_of(table, cell, number, *column);
            is_blank = is_blank && taken.size == 0;
            table.add(taken);
            ++next;
            check_size(table, number);
        }
        if (is_blank) table.drop_row();
    }

    void check_size(const SheetTable& table, std::uint32_t row) const {
        if (taken_ + table.bytes() > most_bytes) throw XlsxError{"the sheets are too large to be read together", row};
        if (table.cells() > most_cells || table.bytes() > std::numeric_limits<std::uint32_t>::max() / 2)
            throw XlsxError{fmt::format("the sheet has more than {} cells", most_cells), row};
    }

    static void check_length(std::string_view text, std::uint32_t row, std::size_t column) {
        if (text.size() > longest_cell) throw XlsxError{"a cell is longer than a mebibyte", row, column};
        for (std::size_t at = 0; at < text.size();) {
            const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80;
            const std::size_t length = is_ascii ? 1 : utf8_length(text.substr(at));
            if (length == 0) throw XlsxError{"a cell has bytes that are not UTF-8", row, column};
            at += length;
        }
    }

    SheetTable::Cell value_of(SheetTable& table, pugi::xml_node cell, std::uint32_t row, std::size_t column) {
        const std::string_view type = cell.attribute("t").value();
        if (type == "inlineStr") {
            const std::string text = text_in(first_child(cell, "is"));
            check_length(text, row, column + 1);
            return table.store(text);
        }
        const std::string_view value = trimmed(first_child(cell, "v").text().get());
        if (type == "s") {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), index);
            if (value.empty()) return {};
            if (error != std::errc() || index >= shared_.size())
                throw XlsxError{"a cell names a shared text that is not there", row, column + 1};
            return shared_[index];
        }
        if (value.empty()) {
            if (first_child(cell, "f") && !warning_) warning_ = XlsxError{"a formula without a value", row, column + 1};
            return {};
        }
        if (type == "b") return table.store(value == "1" || value == "true" ? "TRUE" : "FALSE");
        if (type == "str" || type == "e" || type == "d") {
            const std::string text = unescaped_text(value);
            check_length(text, row, column + 1);
            return table.store(text);
        }
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(number))
            throw XlsxError{fmt::format("{} is no number", in_quotes(utf8_prefix(value, 40))), row, column + 1};
        const unsigned style = cell.attribute("s").as_uint();
        return table.store(number_text(number, style < looks_.size() ? looks_[style] : NumberLook::plain, is_1904_));
    }

    XlsxParts parts_;
    const ImportProgress& progress_;
    std::string folder_;
    mutable std::string shared_relation_;
    mutable std::string styles_relation_;
    std::string shared_part_;
    std::string styles_part_;
    bool is_1904_ = false;
    std::vector<Sheet> sheets_;
    std::vector<NumberLook> looks_;
    SheetTable with_shared_;  ///< No rows, and the texts that cells share.
    std::vector<SheetTable::Cell> shared_;
    std::string sheet_;
    std::size_t taken_ = 0;  ///< Bytes of the sheets that were read.
    std::optional<XlsxError> warning_;
};

Problem problem_of(const XlsxError& error, Severity severity, const std::string& sheet, std::string_view file) {
    std::string where = sheet.empty() ? "" : fmt::format("sheet {}", in_quotes(sheet));
    if (error.row > 0) where += fmt::format("{}row {}", where.empty() ? "" : ", ", error.row);
    if (error.row > 0 && error.column > 0) where += fmt::format(", column {}", column_letters(error.column - 1));
    return {severity,
            std::string(file),
            {static_cast<int>(error.row), static_cast<int>(error.column)},
            where.empty() ? error.message : fmt::format("{}: {}", where, error.message),
            severity == Severity::error
                ? "save it again from the tool or from a spreadsheet, as .xlsx or CSV UTF-8"
                : "it is read as empty: save the file once in a spreadsheet, which fills it in"};
}

}  // namespace

Loaded<std::vector<SheetTable>> read_xlsx(std::string_view bytes, std::string_view file,
                                          const ImportProgress& progress) {
    std::optional<XlsxReading> reading;
    try {
        reading.emplace(bytes, progress);
        Loaded<std::vector<SheetTable>> read{reading->read(), {}};
        if (reading->warning()) read.problems.push_back(problem_of(*reading->warning(), Severity::warning, "", file));
        return read;
    } catch (const XlsxError& error) {
        return {std::nullopt, {problem_of(error, Severity::error, reading ? reading->sheet() : "", file)}};
    } catch (const std::bad_alloc&) {
        return {std::nullopt, {problem_of({"there is not enough memory to read it"}, Severity::error, "", file)}};
    }
}

}  // namespace readiness
