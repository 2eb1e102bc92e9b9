#include <string>
#include <vector>

#include "catch.h"
#include "cli_run.h"
#include "core/sample_files.h"
#include "mentions.h"

namespace {

/// One question, L1, answered "No"; it bears on the barrier no-leader.
struct WhatIfFolder : CliFolder {
    WhatIfFolder() {
        folder.file(shipped / "evidence.toml", evidence_file());
        folder.file(shipped / "ward.toml", questionnaire_file_with_evidence("ward", "evidence.toml"));
        folder.file("team.readiness.toml", assessment_file("ward", "", 1));
    }

    [[nodiscard]] CliOutcome what_if(std::vector<std::string> more) const {
        more.insert(more.begin(), {"what-if", "team.readiness.toml"});
        return run(more);
    }
};

}  // namespace

TEST_CASE("what-if prints what an answer would change, and leaves the file as it is") {
    const WhatIfFolder folder;
    for (const char* typed : {"L1=2", "L1=100/100", "leadership=100", "leadership=100/100"}) {
        const CliOutcome outcome = folder.what_if({"--set", typed});
        CAPTURE(typed, outcome.output, outcome.errors);
        CHECK(outcome.code == 0);
        CHECK(outcome.errors.empty());
        CHECK(mentions(outcome.output, "Overall 0 → 100: Low becomes High."));
        CHECK(mentions(outcome.output, "“No one leads the change” from strong to little seen."));
    }
    CHECK(bytes_of(folder.folder.path / "team.readiness.toml") == assessment_file("ward", "", 1));
}

TEST_CASE("what-if without --set prints the shortest ways and how sure the order is") {
    const WhatIfFolder folder;
    const CliOutcome outcome = folder.what_if({});
    CAPTURE(outcome.output, outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "To High: L1 from “No” to “Yes”."));
    CHECK(mentions(outcome.output, "Out of strong: L1 from “No” to “Yes”."));
    CHECK(mentions(outcome.output, "How sure is the order?"));
}

TEST_CASE("what-if prints JSON if that is asked for") {
    const WhatIfFolder folder;
    const CliOutcome outcome = folder.what_if({"--format", "json", "--set", "L1=2"});
    CAPTURE(outcome.output, outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(outcome.output.starts_with("{"));
    for (const char* key : {"\"items\"", "\"overall\"", "\"factors\"", "\"barriers\"", "\"ways\"", "\"order\""})
        CHECK(mentions(outcome.output, key));
    CHECK(folder.what_if({"--format", "toml"}).code == 2);
}

TEST_CASE("what-if says which --set is wrong, and what is allowed") {
    const WhatIfFolder folder;
    struct Wrong {
        std::vector<std::string> typed;
        const char* said;
    };
    for (const Wrong& wrong : std::vector<Wrong>{
             {{"L1"}, "--set L1: write the id of a question or a factor, then = and a value"},
             {{"=2"}, "--set =2: write the id"},
             {{"leadershp=5"}, "no question and no factor \"leadershp\" (did you mean \"leadership\"?)"},
             {{"X9=5"}, "use the id of a question, such as L1, or of a factor: leadership"},
             {{"L1=3"}, "\"3\" is no answer to question L1: use 1 (No), 2 (Yes); or a score from 0/100 to 100/100"},
             {{"L1="}, "\"\" is no answer"},
             {{"L1=50%"}, "\"50%\" is no answer"},
             {{"L1=101/100"}, "\"101/100\" is no answer"},
             {{"leadership=101"}, "\"101\" is no score for factor leadership: use a number from 0 to 100"},
             {{"leadership=nan"}, "\"nan\" is no score"},
             {{"L1=2", "leadership=5"}, "--set leadership=5: an earlier --set moves this already"}}) {
        std::vector<std::string> arguments;
        for (const std::string& typed : wrong.typed)
            arguments.insert(arguments.end(), {"--set", typed});
        const CliOutcome outcome = folder.what_if(arguments);
        CAPTURE(wrong.typed, outcome.errors, outcome.output);
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, wrong.said));
        CHECK(outcome.output.empty());
    }
}

TEST_CASE("what-if says why nothing can be tried out question by question") {
    const WhatIfFolder folder;
    std::string single = questionnaire_file("single", "Single");
    single.replace(single.find("\"factors\""), 9, "\"questions\"");
    folder.folder.file(folder.shipped / "single.toml", single);
    folder.folder.file("single.readiness.toml", assessment_file("single"));
    const CliOutcome outcome = folder.run({"what-if", "single.readiness.toml"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, "single.readiness.toml: This questionnaire is read question by question."));
}
