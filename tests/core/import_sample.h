// Exports of form tools, as tests of importing make and read them.
#pragma once

#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "core/importing/ballots.h"
#include "core/importing/import_look.h"
#include "file_text.h"
#include "problems_text.h"
#include "shipped_sample.h"

namespace importing {

using namespace readiness;

/// The questionnaire that the sample files answer.
inline const Questionnaire& edition_one() {
    static const Questionnaire questionnaire = shipped::questionnaire("editions/four-factors-1.0.toml");
    return questionnaire;
}

/// A small questionnaire in German with a role, a choice, several choices and a text, and values from 0.
inline Questionnaire german() {
    const std::string text =
        "format = \"readiness-questionnaire/1\"\nid = \"klein\"\nversion = \"1\"\ntitle = \"Klein\"\n"
        "summary = \"Klein\"\nlanguage = \"de\"\nresults = \"factors\"\n"
        "[[scale]]\nid = \"zustimmung\"\ndont_know = \"Weiß nicht\"\nnot_applicable = \"Entfällt\"\noptions = [\n"
        "{ value = 0, label = \"Stimme gar nicht zu\" }, { value = 1, label = \"Stimme eher nicht zu\" },\n"
        "{ value = 2, label = \"Teils, teils\" }, { value = 3, label = \"Stimme eher zu\" },\n"
        "{ value = 4, label = \"Stimme völlig zu\" } ]\n"
        "[[scale]]\nid = \"jahre\"\nunit = \"Jahre\"\nmin = 0\nmax = 50\npoints = [ [0, 0], [50, 100] ]\n"
        "[[factor]]\nid = \"f\"\ntitle = \"Führung\"\n"
        "[[item]]\nid = \"F1\"\nfactor = \"f\"\nscale = \"zustimmung\"\ntext = \"Die Leitung steht hinter der "
        "Änderung.\"\n"
        "[[item]]\nid = \"F2\"\nfactor = \"f\"\nscale = \"zustimmung\"\ncode = \"AC.2-1\"\ntext = \"Wir haben Zeit, um "
        "sie zu lernen.\"\n"
        "[[item]]\nid = \"F3\"\nfactor = \"f\"\nscale = \"jahre\"\ntext = \"Wie lange arbeiten Sie hier schon?\"\n"
        "[[question]]\nid = \"rolle\"\nkind = \"role\"\ntext = \"Was ist Ihre Funktion?\"\noptions = [\"Pflege\", "
        "\"Ärztin\"]\n"
        "[[question]]\nid = \"standorte\"\nkind = \"several\"\ntext = \"Wo arbeiten Sie?\"\n"
        "options = [\"Station\", \"Ambulanz\", \"OP, Aufwachraum\"]\n"
        "[[question]]\nid = \"dienst\"\nkind = \"one\"\ntext = \"In welchem Dienst?\"\noptions = [\"Tag\", \"Nacht\"]\n"
        "[[question]]\nid = \"frei\"\nkind = \"text\"\ntext = \"Was möchten Sie noch sagen?\"\n";
    Loaded<Questionnaire> loaded = read_questionnaire(text, "klein.toml");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

/// What came of looking at a file.
struct Looked {
    std::optional<ImportLook> look;
    std::vector<Problem> problems;

    [[nodiscard]] const Proposal& proposal() const { return look->proposal; }
    /// What stands in the column with that header.
    [[nodiscard]] const ColumnProposal& column(std::string_view header) const {
        for (const ColumnProposal& one : proposal().columns) {
            if (one.header == header) return one;
        }
        FAIL("no column " << header);
        return proposal().columns.front();
    }
    [[nodiscard]] bool tells(TellKind kind) const {
        for (const Tell& tell : proposal().tells) {
            if (tell.kind == kind) return true;
        }
        return false;
    }
    [[nodiscard]] std::vector<ImportedBallot> ballots(const Questionnaire& questionnaire,
                                                      std::string_view key = "a key") const {
        return ballots_of(look->answers, questionnaire, look->proposal, key);
    }
};

inline Looked look_at_file(std::string bytes, const Questionnaire& questionnaire, const Decisions& decisions = {},
                           const ImportMap& map = {}) {
    Loaded<ReadTables> read = read_tables(std::move(bytes), "answers.csv");
    if (!read.value) return {std::nullopt, read.problems};
    Loaded<ImportLook> look = look_at(*read.value, questionnaire, map, decisions, "answers.csv", "map.toml");
    return {std::move(look.value), look.problems};
}

/// "L1=4 L2=dk W1=na" of a ballot.
inline std::string answers_of(const Respondent& respondent) {
    std::string text;
    for (const ItemAnswer& given : respondent.answers) {
        text += (text.empty() ? "" : " ") + given.item.text + "=";
        if (given.answer.kind == Answer::Kind::dont_know) text += "dk";
        if (given.answer.kind == Answer::Kind::not_applicable) text += "na";
        if (given.answer.kind == Answer::Kind::value) text += fmt::format("{}", given.answer.value);
    }
    return text;
}

}  // namespace importing
