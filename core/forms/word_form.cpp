#include "core/forms/word_form.h"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>
#include <zip.h>

#include "core/words/form_words.h"

namespace readiness {

namespace {

struct Part {
    std::string name;
    std::string xml;
};

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>)";

constexpr std::string_view package_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

constexpr std::string_view document_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>)";

constexpr std::string_view styles =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style></w:styles>)";

/// One list of two levels: each question begins its letters anew.
constexpr std::string_view numbering =
    R"(<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="426" w:hanging="426"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="852" w:hanging="426"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";

void add_paragraph(pugi::xml_node body, const std::string& text, const char* style, std::optional<int> level) {
    pugi::xml_node paragraph = body.append_child("w:p");
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    if (style != nullptr) properties.append_child("w:pStyle").append_attribute("w:val") = style;
    // A question stays on the page of its choices.
    if (level == 0) properties.append_child("w:keepNext");
    if (level) {
        pugi::xml_node number = properties.append_child("w:numPr");
        number.append_child("w:ilvl").append_attribute("w:val") = *level;
        number.append_child("w:numId").append_attribute("w:val") = 1;
    }
    if (level == 0) properties.append_child("w:spacing").append_attribute("w:before") = 200;
    pugi::xml_node words = paragraph.append_child("w:r").append_child("w:t");
    words.append_attribute("xml:space") = "preserve";
    words.append_child(pugi::node_pcdata).set_value(text.c_str());
}

/// Microsoft Forms reads nothing but one text of a question.
std::string title_of(const FormQuestion& question) {
    if (question.use == FormQuestionUse::pairing_code) return std::string(short_pairing_code_text);
    if (question.kind != FormAnswerKind::number) return text_with_code(question);
    return fmt::format("{} ({})", text_with_code(question), number_help(*question.scale, true));
}

std::string document_of(const Form& form) {
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("w:document");
    root.append_attribute("xmlns:w") = word;
    pugi::xml_node body = root.append_child("w:body");
    add_paragraph(body, form.title, "Title", std::nullopt);
    add_paragraph(body, form.introduction, nullptr, std::nullopt);
    for (const FormSection& section : form.sections) {
        for (const FormQuestion& question : section.questions) {
            add_paragraph(body, title_of(question), nullptr, 0);
            if (question.kind == FormAnswerKind::number) continue;
            for (const FormChoice& choice : question.choices)
                add_paragraph(body, choice.label, nullptr, 1);
        }
    }
    pugi::xml_node page = body.append_child("w:sectPr");
    pugi::xml_node size = page.append_child("w:pgSz");
    size.append_attribute("w:w") = 11906;  // A4, in twentieths of a point
    size.append_attribute("w:h") = 16838;
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.str();
}

std::string bytes_of(zip_source_t* source) {
    std::string bytes;
    if (zip_source_open(source) != 0) return bytes;
    std::array<char, 65536> piece{};
    for (zip_int64_t count = 0; (count = zip_source_read(source, piece.data(), piece.size())) > 0;)
        bytes.append(piece.data(), static_cast<std::size_t>(count));
    zip_source_close(source);
    return bytes;
}

/// An archive of these parts, which must outlive the call; empty if it cannot be made.
std::string archive_of(const std::vector<Part>& parts) {
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (buffer == nullptr) return "";
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) {
        zip_source_free(buffer);
        zip_source_free(buffer);
        return "";
    }
    bool is_sound = true;
    for (const Part& part : parts) {
        zip_source_t* source = zip_source_buffer(archive, part.xml.data(), part.xml.size(), 0);
        const zip_int64_t index = source == nullptr ? -1 : zip_file_add(archive, part.name.c_str(), source, 0);
        if (index < 0 && source != nullptr) zip_source_free(source);
        // The same day for every document, so that the same form gives the same bytes: the first that archives know.
        constexpr zip_uint16_t first_day = (1 << 5) | 1;
        is_sound = is_sound && index >= 0 &&
                   zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_day, 0) == 0;
    }
    if (!is_sound) {
        zip_discard(archive);
    } else if (zip_close(archive) != 0) {
        zip_discard(archive);
        is_sound = false;
    }
    std::string bytes = is_sound ? bytes_of(buffer) : "";
    zip_source_free(buffer);
    return bytes;
}

}  // namespace

bool can_write_word() {
    return true;
}

Loaded<std::string> word_form(const Form& form) {
    const auto part = [](const char* name, std::string_view xml) { return Part{name, std::string(head).append(xml)}; };
    std::string bytes = archive_of({part("[Content_Types].xml", content_types), part("_rels/.rels", package_relations),
                                    part("word/document.xml", document_of(form)),
                                    part("word/_rels/document.xml.rels", document_relations),
                                    part("word/styles.xml", styles), part("word/numbering.xml", numbering)});
    if (!bytes.empty()) return {std::move(bytes), {}};
    return {std::nullopt,
            {{Severity::error, "", {}, "the document could not be made", "there may be too little memory"}}};
}

}  // namespace readiness
