// Workbooks in memory, for tests of what reads them.
#pragma once

#include <map>
#include <string>

#ifdef READINESS_READS_XLSX
#include <zip.h>

namespace importing {

/// An archive of these parts.
inline std::string zip_of(const std::map<std::string, std::string>& parts) {
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
    zip_close(archive);
    std::string bytes;
    zip_source_open(buffer);
    char piece[4096];
    for (zip_int64_t count = 0; (count = zip_source_read(buffer, piece, sizeof piece)) > 0;)
        bytes.append(piece, static_cast<std::size_t>(count));
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

/// The parts of a workbook with one sheet, whose rows are given as XML.
inline std::map<std::string, std::string> workbook_parts(const std::string& rows, const std::string& shared = "",
                                                         const std::string& styles = "",
                                                         const std::string& properties = "") {
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns:r=\"r\">" + properties +
                                "<sheets><sheet name=\"Answers\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
         "<Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
         "<Relationship Id=\"rId3\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"},
        {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
        {"xl/worksheets/sheet1.xml",
         "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

}  // namespace importing
#endif
