// What holds for every file that is brought in.
#pragma once

#include <string>
#include <utility>

#include "claim.h"
#include "core/files/questionnaire_toml.h"
#include "core/importing/ballots.h"
#include "core/importing/import_look.h"
#include "core/importing/import_map.h"
#include "core/words/import_words.h"

namespace readiness {

inline const Questionnaire& fuzzed_questionnaire() {
    static const Questionnaire questionnaire =
        *read_questionnaire(
             "format = \"readiness-questionnaire/1\"\nid = \"q\"\nversion = \"1\"\ntitle = \"Q\"\nresults = "
             "\"factors\"\n"
             "[[scale]]\nid = \"agree\"\noptions = [ { value = 1, label = \"No\" }, { value = 2, label = \"Maybe\" }, "
             "{ value = 3, label = \"Yes\" } ]\n[[scale]]\nid = \"n\"\nunit = \"%\"\nmin = -100\nmax = 100\n"
             "points = [ [-20, 100], [10, 0] ]\n[[factor]]\nid = \"f\"\ntitle = \"F\"\n"
             "[[item]]\nid = \"L1\"\nfactor = \"f\"\nscale = \"agree\"\ntext = \"Our leaders speak for this change.\"\n"
             "[[item]]\nid = \"L2\"\nfactor = \"f\"\nscale = \"agree\"\ntext = \"It is clear who decides.\"\n"
             "[[item]]\nid = \"W1\"\nfactor = \"f\"\nscale = \"n\"\ntext = \"How much work does it add?\"\n"
             "[[question]]\nid = \"sites\"\nkind = \"several\"\ntext = \"Where?\"\noptions = [\"Ward\", \"Clinic\"]\n",
             "q.toml")
             .value;
    return questionnaire;
}

inline void check_import(std::string bytes) {
    const Questionnaire& questionnaire = fuzzed_questionnaire();
    Loaded<ReadTables> read = read_tables(std::move(bytes), "a.csv");
    claim(read.value.has_value() == !has_errors(read.problems), "tables with errors, or neither");
    if (!read.value) return;
    for (const bool take_guesses : {false, true}) {
        ReadTables tables = *read.value;
        Decisions decisions;
        decisions.take_guesses = take_guesses;
        const Loaded<ImportLook> look = look_at(tables, questionnaire, {}, decisions, "a.csv", "m.toml");
        claim(look.value.has_value() || has_errors(look.problems), "neither a look nor an error");
        if (!look.value) return;
        const Proposal& proposal = look.value->proposal;
        for (const Tell& tell : proposal.tells)
            claim(!tell_words(tell, proposal, questionnaire).empty(), "a report without words");
        for (const Ask& ask : proposal.asks)
            claim(!ask_words(ask, proposal, questionnaire).question.empty(), "a question without words");
        for (const ImportedBallot& ballot : ballots_of(look.value->answers, questionnaire, proposal, "key")) {
            for (const ItemAnswer& given : ballot.respondent.answers) {
                const Item* item = find_item(questionnaire, given.item);
                claim(item != nullptr, "an answer to no question");
                claim(given.answer.kind != Answer::Kind::value ||
                          is_on_scale(scale_of(questionnaire, *item), given.answer.value),
                      "an answer that is not on its scale");
            }
        }
        ImportMap map;
        map.forms.push_back(mapped_form(proposal, questionnaire, look.value->decisions));
        const Loaded<ImportMap> again = read_import_map(write_import_map(map), "m.toml");
        claim(again.value.has_value(), "a map that cannot be read again");
    }
}

}  // namespace readiness
