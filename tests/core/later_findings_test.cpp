// What was learned after the source of the evidence was written: reading it, finding its file, and reporting it apart.
#include "core/model/later_findings.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "core/files/later_findings_toml.h"
#include "core/files/preamble_toml.h"
#include "core/platform/path_text.h"
#include "core/report/later_blocks.h"
#include "core/report/profile_page.h"
#include "core/report/text_writer.h"
#include "core/storage/load_instrument.h"
#include "core/words/later_words.h"
#include "file_text.h"
#include "problems_text.h"
#include "reading_grade.h"
#include "sample_files.h"
#include "scored_sample.h"
#include "temporary_folder.h"
#include "ward_sample.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// One finding on the barrier no-leader and one on change in general.
std::string findings_file() {
    return "format = \"readiness-findings/1\"\n"
           "about = \"A handful of works.\"\n"
           "\n[[source]]\n"
           "id = \"author-2020\"\n"
           "authors = \"Author and others\"\n"
           "year = 2020\n"
           "title = \"What was found\"\n"
           "published = \"A Journal 1:2\"\n"
           "doi = \"10.1000/1\"\n"
           "\n[[source]]\n"
           "id = \"writer-2021\"\n"
           "authors = \"Writer\"\n"
           "year = 2021\n"
           "title = \"A report\"\n"
           "published = \"The Publisher\"\n"
           "\n[[finding]]\n"
           "id = \"leaders\"\n"
           "source = \"author-2020\"\n"
           "barriers = [ \"no-leader\" ]\n"
           "text = \"Leaders may help.\"\n"
           "\n[[finding]]\n"
           "id = \"hard\"\n"
           "source = \"writer-2021\"\n"
           "text = \"Change is often hard.\"\n";
}

std::string evidence_with_since(const std::string& name) {
    std::string text = evidence_file();
    return text.insert(text.find("\n[source]"), "since = \"" + name + "\"\n");
}

LaterFindings findings() {
    return read_later_findings(findings_file(), "since.toml").value.value();
}

std::vector<std::string> ids_of(const std::vector<const LaterFinding*>& found) {
    std::vector<std::string> ids;
    for (const LaterFinding* finding : found)
        ids.push_back(finding->id.text);
    return ids;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string report(const Evidence& evidence) {
    return text_of(later_blocks(scored(ward_questionnaire(), evidence, ward_assessment())));
}

Evidence shipped_evidence() {
    return load_evidence(source_folder() / "questionnaires" / "evidence" / "scan20.toml").value.value();
}

}  // namespace

TEST_CASE("later findings are read with their works, and belong to barriers or to change in general") {
    const Loaded<LaterFindings> loaded = read_later_findings(findings_file(), "since.toml");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    const SourcePosition anywhere;
    const LaterFindings expected = {
        .about = "A handful of works.",
        .sources =
            {{{"author-2020"}, "Author and others", 2020, "What was found", "A Journal 1:2", "10.1000/1", anywhere},
             {{"writer-2021"}, "Writer", 2021, "A report", "The Publisher", "", anywhere}},
        .findings = {{{"leaders"}, {"author-2020"}, "Leaders may help.", {{"no-leader"}}, anywhere},
                     {{"hard"}, {"writer-2021"}, "Change is often hard.", {}, anywhere}}};
    CHECK(*loaded.value == expected);
    CHECK(ids_of(findings_on(expected, {"no-leader"})) == std::vector<std::string>{"leaders"});
    CHECK(findings_on(expected, {"workload-increase"}).empty());
    CHECK(ids_of(general_findings(expected)) == std::vector<std::string>{"hard"});
    CHECK(read_preamble(findings_file()).kind == FileKind::later_findings);
}

TEST_CASE("later findings that are cut off anywhere give problems and never a crash") {
    const std::string text = findings_file();
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Loaded<LaterFindings> loaded = read_later_findings(std::string_view(text).substr(0, length), "e");
        CHECK(loaded.value.has_value() == !has_errors(loaded.problems));
    }
}

TEST_CASE("a finding is cited by authors and year, and a work by its whole reference") {
    const LaterFindings later = findings();
    CHECK(later_citation(later, later.findings[0]) == "Author and others, 2020");
    CHECK(later_citation(later, {{"lost"}, {"nobody"}, "", {}, {}}) == "");
    CHECK(reference_text(later.sources[0]) == "Author and others (2020). What was found. A Journal 1:2. doi:10.1000/1");
    CHECK(reference_text(later.sources[1]) == "Writer (2021). A report. The Publisher.");
}

TEST_CASE("the later findings are found beside the evidence that names them, or else among the shipped evidence") {
    const TemporaryFolder folder;
    const fs::path evidence = folder.file("data/evidence/scan.toml", evidence_with_since("since.toml"));
    const fs::path shipped = folder.path / "shipped";
    folder.file("shipped/evidence/since.toml", findings_file());
    const Loaded<Evidence> from_shipped = load_evidence(evidence, shipped);
    CHECK(lines_of(from_shipped.problems) == "");
    CHECK(from_shipped.value.value().later == findings());

    std::string own = findings_file();
    own.replace(own.find("Leaders may help"), 16, "Leaders can help");
    folder.file("data/evidence/since.toml", own);
    CHECK(load_evidence(evidence, shipped).value.value().later.findings[0].text == "Leaders can help.");
}

TEST_CASE("an evidence file that names no later findings has none, and nothing is said") {
    const TemporaryFolder folder;
    folder.file("since.toml", findings_file());
    const Loaded<Evidence> loaded = load_evidence(folder.file("scan.toml", evidence_file()));
    CHECK(lines_of(loaded.problems) == "");
    CHECK(loaded.value.value().later == LaterFindings{});
}

TEST_CASE("later findings that are missing are a warning with place and remedy, and the questionnaire can be used") {
    const TemporaryFolder folder;
    const fs::path evidence = folder.file("scan.toml", evidence_with_since("since.toml"));
    const fs::path questionnaire = folder.file("q.toml", questionnaire_file_with_evidence("q", "scan.toml"));
    const Loaded<Instrument> loaded = load_instrument(questionnaire);
    REQUIRE(loaded.value);
    CHECK(loaded.value->evidence.later.findings.empty());
    CHECK(lines_of(loaded.problems) ==
          text_of(evidence) +
              ":2:9: warning: the file \"since.toml\" was not found, so nothing is shown of what was learned since "
              "(put it at " +
              text_of(folder.path / "since.toml") + ", or remove the line that starts with since)\n");
}

TEST_CASE("later findings with mistakes are warnings that name both files, and the questionnaire can be used") {
    const TemporaryFolder folder;
    const fs::path evidence = folder.file("scan.toml", evidence_with_since("since.toml"));
    const fs::path since = folder.file("since.toml", "format = \"readiness-findings/1\"\n[[source\n");
    const Loaded<Instrument> loaded =
        load_instrument(folder.file("q.toml", questionnaire_file_with_evidence("q", "scan.toml")));
    REQUIRE(loaded.value);
    CHECK(loaded.value->evidence.barriers.size() == 1);
    CHECK(loaded.value->evidence.later == LaterFindings{});
    REQUIRE(loaded.problems.size() == 2);
    CHECK_FALSE(has_errors(loaded.problems));
    CHECK(loaded.problems[0].file == text_of(evidence));
    CHECK(contains(loaded.problems[0].message, "the file \"since.toml\" has mistakes"));
    CHECK(loaded.problems[1].file == text_of(since));
    CHECK(loaded.problems[1].at.line == 2);
}

TEST_CASE("a finding on a barrier that the evidence does not have is a warning, and the others are kept") {
    const TemporaryFolder folder;
    std::string text = findings_file();
    text.replace(text.find("no-leader"), 9, "no-ladder");
    const fs::path since = folder.file("since.toml", text);
    const Loaded<Evidence> loaded = load_evidence(folder.file("scan.toml", evidence_with_since("since.toml")));
    REQUIRE(loaded.value);
    CHECK(loaded.value->later.findings.size() == 2);
    CHECK(findings_on(loaded.value->later, {"no-leader"}).empty());
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].severity == Severity::warning);
    CHECK(loaded.problems[0].file == text_of(since));
    CHECK(contains(loaded.problems[0].message, "finding \"leaders\" names the barrier \"no-ladder\""));
}

TEST_CASE("a report has what was learned since in a section of its own, after the barriers") {
    Evidence evidence = ward_evidence();
    evidence.later = findings();
    CHECK(report(evidence) ==
          "\nSince then\n"
          "----------\n"
          "  A handful of works.\n"
          "\n"
          "  On these barriers\n"
          "    Leaders may help. (Author and others, 2020) On: No one leads the change.\n"
          "\n"
          "  On change in general\n"
          "    Change is often hard. (Writer, 2021)\n"
          "\n"
          "  The works\n"
          "    Author and others (2020). What was found. A Journal 1:2. doi:10.1000/1\n"
          "    Writer (2021). A report. The Publisher.\n");
    const std::string whole = text_of(profile_page(scored(ward_questionnaire(), evidence, ward_assessment())));
    CHECK(whole.find("\nBarriers\n") < whole.find("\nSince then\n"));
    CHECK_FALSE(contains(whole.substr(0, whole.find("\nSince then\n")), "Leaders may help"));
}

TEST_CASE("a report leaves out what bears on barriers that nobody is asked about, and the section if nothing is left") {
    Evidence evidence = ward_evidence();
    CHECK(report(evidence) == "");
    evidence.later = findings();
    evidence.later.findings[0].barriers = {{"weak-ties"}};
    CHECK_FALSE(contains(report(evidence), "Leaders may help"));
    CHECK_FALSE(contains(report(evidence), "What was found"));
    CHECK(contains(report(evidence), "Change is often hard"));
    evidence.later.findings.pop_back();
    CHECK(report(evidence) == "");
}

TEST_CASE("the shipped later findings read without a problem, and every barrier that they name is the scan's") {
    const fs::path file = source_folder() / "questionnaires" / "evidence" / "since-2014.toml";
    const Loaded<LaterFindings> loaded = read_later_findings(file_text(file), "since-2014.toml");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    const Evidence evidence = shipped_evidence();
    CHECK(evidence.later == *loaded.value);
    CHECK(lines_of(check_barriers(*loaded.value, evidence, "since-2014.toml")) == "");
}

TEST_CASE("each shipped later finding names a work with authors, newer than the scan, and the list stays small") {
    const Evidence evidence = shipped_evidence();
    const LaterFindings& later = evidence.later;
    CHECK(contains(later.about, "not a review"));
    CHECK(later.findings.size() >= 8);
    CHECK(later.findings.size() <= 16);
    for (const LaterFinding& finding : later.findings) {
        INFO(finding.id.text);
        const LaterSource* source = find_source(later, finding.source);
        REQUIRE(source);
        CHECK_FALSE(source->authors.empty());
        CHECK(source->year > evidence.source.year);
        CHECK(finding.text.size() <= 240);
    }
}

TEST_CASE("the shipped later findings read as easily as the rest: no finding above grade 9, all of them at 7 or less") {
    const LaterFindings later = shipped_evidence().later;
    CHECK(reading_grade::of(later.about) <= 9);
    std::string all;
    for (const LaterFinding& finding : later.findings) {
        INFO(finding.id.text);
        CHECK(reading_grade::of(finding.text) <= 9);
        all += finding.text + "\n";
    }
    CHECK(reading_grade::of(all) <= 7);
}
