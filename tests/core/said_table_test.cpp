#include "core/export/said_table.h"

#include "catch.h"
#include "core/export/csv.h"
#include "core/result/scored_assessment.h"
#include "export_sample.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;

namespace {

using Lines = std::vector<std::string>;

Questionnaire asking() {
    Questionnaire questionnaire = page_questionnaire();
    UnscoredQuestion sites;
    sites.id = {"sites"};
    sites.form = AnswerForm::several;
    sites.text = "Where do you work?";
    sites.options = {"Ward", "Clinic"};
    UnscoredQuestion free;
    free.id = {"free"};
    free.form = AnswerForm::text;
    free.text = "What else?";
    questionnaire.unscored = {sites, free};
    return questionnaire;
}

/// So many people, of whom the first two say something.
Assessment said_by(int people) {
    Assessment assessment = alike(people, all_answers(4, 4, 4));
    assessment.respondents[0].said = {{{"sites"}, {"Ward", "Clinic"}, true, {}},
                                      {{"free"}, {"=Two scanners"}, false, {}}};
    assessment.respondents[1].said = {{{"sites"}, {"Ward"}, true, {}}};
    return assessment;
}

Lines lines_of(const Assessment& assessment, ForWhom for_whom = ForWhom::the_room) {
    return rows_of(said_table(page_of(assessment, asking()), for_whom),
                   {"question_id", "source", "kind", "answer", "count", "of"});
}

}  // namespace

TEST_CASE("what was said outside the factors is counted by option and listed by text, without whose ballot it was in") {
    CHECK(lines_of(said_by(6)) ==
          Lines{"sites | ballot | answered | Ward | 2 | 6", "sites | ballot | answered | Clinic | 1 | 6",
                "sites | ballot | missing | - | 4 | 6", "free | ballot | answered | =Two scanners | 1 | 6",
                "free | ballot | missing | - | 5 | 6"});
    const DataTable table = said_table(page_of(said_by(6), asking()), ForWhom::the_room);
    CHECK(std::ranges::find(table.columns, "respondent", &DataColumn::key) == table.columns.end());
    CHECK(csv_of(table).find(",'=Two scanners,") != std::string::npos);
}

TEST_CASE("of too few people nothing that was said is in the table, and of what all agreed everything") {
    CHECK(lines_of(said_by(4)) ==
          Lines{"sites | ballot | withheld | - | - | 4", "free | ballot | withheld | - | - | 4"});
    Assessment agreed = said_by(6);
    agreed.respondents.clear();
    agreed.mode = Mode::consensus;
    agreed.said = {{{"free"}, {"A lift"}, false, {}}};
    agreed.consensus = {{{"A1"}, Answer::of(4), "", {}, {}}};
    CHECK(lines_of(agreed) == Lines{"free | agreed | answered | A lift | - | -"});
}

TEST_CASE("what was said is for the room alone, and not before the ballots are opened") {
    CHECK(lines_of(said_by(6), ForWhom::others).empty());
    Assessment copy = said_by(6);
    copy.shareable = true;
    CHECK(lines_of(copy).empty());
    Assessment sealed = said_by(6);
    sealed.sealed = true;
    CHECK(lines_of(sealed).empty());
}
