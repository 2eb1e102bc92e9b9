// The evidence that ships with the program: nothing of the scan left out, nothing claimed at another place, and
// measures that a team can use safely.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

#include "catch.h"
#include "core/files/preamble_toml.h"
#include "core/platform/path_text.h"
#include "core/storage/load_instrument.h"
#include "core/storage/toml_files.h"
#include "core/words/sources.h"
#include "reading_grade.h"
#include "shipped_sample.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// The scan's facts as they are checked in beside the tests.
toml::table catalogue_facts() {
    return toml::parse_file(text_of(test_data() / "catalogue-facts.toml"));
}

/// Empty if the table has no such list.
std::vector<int> whole_numbers(const toml::table& table, std::string_view key) {
    std::vector<int> numbers;
    const toml::array* list = table[key].as_array();
    if (list == nullptr) return numbers;
    for (const toml::node& node : *list)
        numbers.push_back(node.value_or(0));
    return numbers;
}

bool says(const Evidence& evidence, const char* measure, std::string_view words) {
    const Measure* found = find_measure(evidence, {measure});
    REQUIRE(found);
    return found->how.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("every shipped evidence catalogue reads without any problem") {
    int catalogues = 0;
    for (const fs::path& file : toml_files_in(shipped::questionnaire_folder() / "evidence")) {
        if (read_preamble(file_text(file)).kind != FileKind::evidence) continue;
        CHECK(lines_of(load_evidence(file).problems) == "");
        ++catalogues;
    }
    CHECK(catalogues >= 1);
}

TEST_CASE("the evidence has exactly the barriers drawn from the scan, with level, pages and references") {
    const Evidence evidence = shipped::evidence();
    const toml::table facts = catalogue_facts();
    CHECK(evidence.barriers.size() == 30);
    CHECK(facts["barriers"].as_array()->size() == 30);
    for (const toml::node& node : *facts["barriers"].as_array()) {
        const toml::table& fact = *node.as_table();
        INFO(fact);
        const Barrier* barrier = find_barrier(evidence, {fact["id"].value_or(std::string())});
        REQUIRE(barrier);
        CHECK(to_text(barrier->level) == fact["level"].value_or(std::string_view()));
        CHECK(barrier->page == fact["page"].value_or(0));
        CHECK(barrier->pages == whole_numbers(fact, "pages"));
        CHECK(barrier->refs == whole_numbers(fact, "refs"));
        CHECK(barrier->about != "");
    }
}

TEST_CASE("the evidence has exactly the approaches of the scan, with amount, quality and pages") {
    const Evidence evidence = shipped::evidence();
    const toml::table facts = catalogue_facts();
    CHECK(evidence.approaches.size() == 13);
    CHECK(facts["approaches"].as_array()->size() == 13);
    for (const toml::node& node : *facts["approaches"].as_array()) {
        const toml::table& fact = *node.as_table();
        INFO(fact);
        const Approach* approach = find_approach(evidence, {fact["id"].value_or(std::string())});
        REQUIRE(approach);
        const EvidenceGrade as_written = approach->grade.value_or(EvidenceGrade{"not graded", "not graded"});
        CHECK(as_written.amount == fact["amount"].value_or(std::string_view()));
        CHECK(as_written.quality == fact["quality"].value_or(std::string_view()));
        CHECK(approach->pages == whole_numbers(fact, "pages"));
        CHECK(approach->finding != "");
    }
}

TEST_CASE("the evidence has exactly the figures of the scan, each with its numbers in its sentence") {
    const Evidence evidence = shipped::evidence();
    const toml::table facts = catalogue_facts();
    CHECK(evidence.figures.size() == facts["figures"].as_array()->size());
    for (const toml::node& node : *facts["figures"].as_array()) {
        const toml::table& fact = *node.as_table();
        INFO(fact);
        const auto figure = std::ranges::find(evidence.figures, fact["id"].value_or(std::string()),
                                              [](const EvidenceFigure& one) { return one.id.text; });
        REQUIRE(figure != evidence.figures.end());
        CHECK(figure->page == fact["page"].value_or(0));
        CHECK(figure->refs == whole_numbers(fact, "refs"));
        CHECK((figure->approach.has_value() || figure->barrier.has_value()));
        std::vector<double> values;
        for (const toml::node& value : *fact["value"].as_array())
            values.push_back(value.value_or(0.0));
        CHECK(figure->values == values);
        for (const double value : values)
            CHECK(figure->about.find(fmt::format("{}", value)) != std::string::npos);
    }
}

TEST_CASE("the evidence has the ten tips, from 1 to 10") {
    const Evidence evidence = shipped::evidence();
    REQUIRE(evidence.tips.size() == 10);
    CHECK(catalogue_facts()["tips"].value_or(0) == 10);
    for (std::size_t i = 0; i < evidence.tips.size(); ++i)
        CHECK(evidence.tips[i].number == static_cast<int>(i) + 1);
}

TEST_CASE("three to five measures are offered against every barrier") {
    for (const Barrier& barrier : shipped::evidence().barriers) {
        INFO(barrier.id.text);
        CHECK(barrier.counter.size() >= 3);
        CHECK(barrier.counter.size() <= 5);
    }
}

TEST_CASE("every measure says who could do it, how long its first step takes and where in the scan it comes from") {
    const Evidence evidence = shipped::evidence();
    CHECK(evidence.measures.size() >= 60);
    CHECK(evidence.measures.size() <= 70);
    for (const Measure& measure : evidence.measures) {
        INFO(measure.id.text);
        CHECK(measure.who != "");
        CHECK(measure.takes != "");
        CHECK(first_step_text(measure).size() <= 80);  // One line on the Barriers screen.
        REQUIRE_FALSE(measure.pages.empty());
        CHECK(std::ranges::min(measure.pages) >= 3);
        CHECK(std::ranges::max(measure.pages) <= 27);
    }
}

TEST_CASE("the tips on time and money for spreading support only what is about spreading") {
    for (const Measure& measure : shipped::evidence().measures) {
        const bool cites = std::ranges::count(measure.tips, 7) + std::ranges::count(measure.tips, 8) > 0;
        INFO(measure.id.text);
        CHECK(cites == (measure.id.text == "spread-budget"));
    }
}

TEST_CASE("a measure that reads figures waits for weeks enough, and counts work rather than people") {
    const Evidence evidence = shipped::evidence();
    for (const char* id : {"baseline", "routine-data", "audit-feedback", "count-uptake"}) {
        INFO(id);
        CHECK(says(evidence, id, "eight"));
    }
    CHECK(says(evidence, "count-uptake", "how many, not who"));
    CHECK(says(evidence, "map-supporters", "no names"));
    CHECK(says(evidence, "listen-to-doubters", "not whose it is"));
}

TEST_CASE("a measure that takes work away leaves what keeps patients safe") {
    const Evidence evidence = shipped::evidence();
    for (const char* id : {"relieve-work", "pause-another", "simplify", "spell-out-authority", "try-one-idea"}) {
        INFO(id);
        CHECK(says(evidence, id, "safe"));
    }
}

TEST_CASE("the evidence can be read after nine years of school, and most of it after six") {
    const Evidence evidence = shipped::evidence();
    std::vector<std::string> abouts;
    for (const Barrier& barrier : evidence.barriers) {
        INFO(barrier.id.text);
        CHECK(reading_grade::of(barrier.about) <= 9);
        abouts.push_back(barrier.about);
    }
    CHECK(reading_grade::of(abouts) <= 6);
    std::vector<std::string> steps;
    for (const Measure& measure : evidence.measures)
        steps.push_back(measure.how);
    CHECK(reading_grade::of(steps) <= 5);
    for (const Approach& approach : evidence.approaches) {
        INFO(approach.id.text);
        CHECK(reading_grade::of(approach.finding) <= 9);
    }
}

TEST_CASE("a reading grade rises with longer sentences and longer words") {
    CHECK(reading_grade::of("") == 0);
    const double plain = reading_grade::of("The cat sat. The dog ran.");
    CHECK(plain == Approx(0.39 * 3 + 11.8 - 15.59));
    CHECK(reading_grade::of("The cat sat and the dog ran.") > plain);
    CHECK(reading_grade::of("The organisation anticipated. The dog ran.") > plain);
    CHECK(reading_grade::syllables_of("people") == 2);
    CHECK(reading_grade::syllables_of("wanted") == 2);
    CHECK(reading_grade::syllables_of("asked") == 1);
    CHECK(reading_grade::syllables_of("take") == 1);
}
