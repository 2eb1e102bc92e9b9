// Broken and hostile files: each is an error with its place, or comes in; none crashes.
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/importing/table.h"
#include "import_sample.h"
#include "xlsx_sample.h"

using namespace importing;

namespace {

const std::filesystem::path forms = test_data() / "forms";

/// One of several ways to spoil a file, chosen by a seed.
std::string spoiled(std::string bytes, std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t end) {
        return static_cast<std::size_t>(random() % std::max<std::size_t>(end, 1));
    };
    switch (seed % 10) {
        case 0: bytes.resize(below(bytes.size())); break;                        // cut off
        case 1: bytes.insert(below(bytes.size()), "\""); break;                  // a stray quotation mark
        case 2: bytes.insert(below(bytes.size()), std::string(1, '\0')); break;  // a zero byte
        case 3: bytes.insert(below(bytes.size()), std::string(longest_cell + 100, 'x')); break;
        case 4:  // noise
            for (std::size_t i = 0; i < 40; ++i)
                bytes[below(bytes.size())] = static_cast<char>(random());
            break;
        case 5: bytes.insert(below(bytes.size()), std::string(most_columns + 10, ',')); break;
        case 6: bytes.insert(below(bytes.size()), "\xFF\xFE\x00\xD8"); break;
        case 7: bytes.erase(below(bytes.size()), below(400)); break;  // a piece is missing
        case 8: bytes.insert(below(bytes.size()), bytes.substr(below(bytes.size()), 500)); break;
        default: bytes.insert(below(bytes.size()), "\r\n\"\n;;;,\"\"\"\t"); break;
    }
    return bytes;
}

/// What every outcome has to be: a table that comes in or is asked about, or errors that say what is wrong.
void check_outcome(const std::string& bytes) {
    const Looked looked = look_at_file(bytes, edition_one());
    if (!looked.look) {
        REQUIRE_FALSE(looked.problems.empty());
        CHECK(has_errors(looked.problems));
    } else {
        for (const ImportedBallot& ballot : looked.ballots(edition_one())) {
            for (const ItemAnswer& given : ballot.respondent.answers) {
                const Item* item = find_item(edition_one(), given.item);
                REQUIRE(item);
                if (given.answer.kind == Answer::Kind::value)
                    CHECK(is_on_scale(scale_of(edition_one(), *item), given.answer.value));
            }
        }
        CHECK(looked.proposal().answers <= looked.proposal().of);
    }
    for (const Problem& problem : looked.problems) {
        CHECK(problem.file == "answers.csv");
        CHECK_FALSE(problem.message.empty());
        CHECK(describe(problem).find('\n') == std::string::npos);
    }
}

}  // namespace

TEST_CASE("two hundred spoiled files come in, are asked about, or are errors") {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(forms)) {
        if (entry.path().extension() == ".csv") files.push_back(file_text(entry.path()));
    }
    REQUIRE(files.size() == 11);
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        check_outcome(spoiled(files[seed % files.size()], seed));
    }
}

TEST_CASE("files that are nothing but noise are errors, or hold nothing that comes in") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string noise(random() % 3000, '\0');
        for (char& c : noise)
            c = static_cast<char>(seed % 2 == 0 ? random() : 32 + random() % 90);
        const Looked looked = look_at_file(noise, edition_one());
        CHECK(has_errors(looked.problems));
    }
}

#ifdef READINESS_READS_XLSX

TEST_CASE("a workbook that is spoiled anywhere is an error, or comes in") {
    const std::string bytes = file_text(forms / "g04-ms-forms.xlsx");
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string other = bytes;
        if (seed % 2 == 0) other.resize(random() % other.size());
        for (int i = 0; i < 8 && !other.empty(); ++i)
            other[random() % other.size()] = static_cast<char>(random());
        check_outcome(other);
    }
}

TEST_CASE("a workbook whose XML is spoiled anywhere is an error, or comes in") {
    std::string rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>L1</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>";
    for (int row = 2; row < 9; ++row)
        rows += "<row r=\"" + std::to_string(row) + "\"><c r=\"A" + std::to_string(row) + "\"><v>4</v></c></row>";
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::map<std::string, std::string> parts = workbook_parts(rows, "<si><t>L2</t></si>");
        for (auto& [name, text] : parts) {
            if (random() % 3 == 0 && !text.empty()) text = spoiled(text, static_cast<std::uint32_t>(random() % 1000));
        }
        if (seed % 7 == 0) parts["xl/worksheets/sheet1.xml"].insert(0, "<!DOCTYPE x [<!ENTITY a \"b\">]>");
        check_outcome(zip_of(parts));
    }
}

#endif
