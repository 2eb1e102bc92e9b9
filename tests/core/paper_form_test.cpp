// The form on paper: numbered rows, a box for each answer with its key, and room for all else.
#include "core/forms/paper_form.h"

#include <string>
#include <variant>
#include <vector>

#include "core/words/answer_keys.h"
#include "forms_sample.h"

using namespace forms;

namespace {

std::vector<Table> tables_in(const ReportDocument& document) {
    std::vector<Table> tables;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(*table);
    }
    return tables;
}

std::string words_in(const ReportDocument& document) {
    std::string words;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) words += paragraph->text + '\n';
        if (const auto* heading = std::get_if<Heading>(&block)) words += heading->text + '\n';
    }
    return words;
}

std::vector<std::string> boxes_in(const Row& row) {
    std::vector<std::string> boxes;
    for (const TableCell& cell : row.cells) {
        if (cell.sign == Sign::box) boxes.push_back(cell.text);
    }
    return boxes;
}

}  // namespace

TEST_CASE("the sheet has a numbered row with a box for each answer of every question") {
    const Questionnaire full = shipped::questionnaire("full-scan.toml");
    const ReportDocument sheet = paper_form(form_of(full, {}));
    int number = 0;
    for (const Table& table : tables_in(sheet)) {
        for (const Row& row : table.rows) {
            const Item& item = full.items[static_cast<std::size_t>(number++)];
            CHECK(row.cells[0].text == fmt::format("{}", number));
            CHECK(row.cells[1].text.starts_with(item.text));
            const Scale& scale = scale_of(full, item);
            std::vector<std::string> keys;
            for (std::size_t i = 0; scale.choice() != nullptr && i < scale.choice()->options.size(); ++i)
                keys.push_back(option_key(*scale.choice(), i));
            keys.insert(keys.end(), {"D", "A"});
            CHECK(boxes_in(row) == keys);
        }
    }
    CHECK(number == 50);
}

TEST_CASE("the sheet has boxes for eleven options below their question, and no box for what a scale does not offer") {
    FormOptions options;
    options.ask_pairing_code = true;
    const ReportDocument sheet = paper_form(form_of(odd(), options));
    std::vector<std::vector<std::string>> boxes;
    for (const Table& table : tables_in(sheet)) {
        for (const Row& row : table.rows)
            boxes.push_back(boxes_in(row));
    }
    const std::vector<std::vector<std::string>> wanted{
        {"Nurse", "Doctor, or surgeon", "9 to 5"},
        {"1", "2", "3", "D", "A"},
        {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"},
        {"0", "1", "2", "D", "A"},
        {"1", "2", "3", "D", "A"},
        {"D", "A"},
        {},
        {"1", "5"},
        {"Day", "Night"},
        {"Ward", "Theatre, recovery", "Clinic"},
        {"2", "1", "3"},
    };
    CHECK(boxes == wanted);
    const std::string words = words_in(sheet);
    CHECK(words.find("2  How much do we know: names, roles?") != std::string::npos);
    CHECK(words.find("Where do you work? (Any number of crosses.)") != std::string::npos);
    CHECK(words.find("Your own code, if you like") != std::string::npos);
    CHECK(words.find("________") != std::string::npos);
}
