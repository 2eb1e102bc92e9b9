// Every file in tests/data/broken/ is broken in the way its name says, and its neighbour ending in .expected holds
// exactly what a person reads about it.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/files/assessment_toml.h"
#include "core/files/check_assessment.h"
#include "core/files/evidence_toml.h"
#include "core/files/later_findings_toml.h"
#include "core/files/questionnaire_toml.h"
#include "core/platform/path_text.h"
#include "core/scoring/scoring.h"
#include "core/scoring/stored_profile.h"
#include "file_text.h"
#include "problems_text.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// What the broken files are checked against.
struct Tiny {
    std::string questionnaire_text = file_text(test_data() / "tiny-questionnaire.toml");
    Questionnaire questionnaire = read_questionnaire(questionnaire_text, "tiny-questionnaire.toml").value.value();
    Evidence evidence =
        read_evidence(file_text(test_data() / "tiny-evidence.toml"), "tiny-evidence.toml").value.value();
};

std::vector<fs::path> files_with(const std::string& extension, const std::string& kind) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(test_data() / "broken" / kind)) {
        if (entry.path().extension() == extension) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// Lines only expected, each after "- ", and lines only found, each after "+ "; the order of the others counts too.
std::string difference(const std::string& expected, const std::string& found) {
    if (expected == found) return "";
    const auto only_in = [](const std::vector<std::string>& lines, const std::vector<std::string>& others,
                            const std::string& sign) {
        std::string text;
        for (const std::string& line : lines) {
            if (std::find(others.begin(), others.end(), line) == others.end()) text += sign + line + "\n";
        }
        return text;
    };
    const std::string lines =
        only_in(split(expected), split(found), "- ") + only_in(split(found), split(expected), "+ ");
    return lines.empty() ? "the same lines in another order:\n" + found : lines;
}

/// Tells of each file of a kind whose problems are not the expected ones.
template <class FindProblems>
void check_broken_files(const std::string& kind, FindProblems find_problems) {
    for (const fs::path& file : files_with(".toml", kind)) {
        INFO(text_of(file));
        const fs::path expected = fs::path(file).replace_extension(".expected");
        REQUIRE(fs::exists(expected));
        const std::string found = lines_of(find_problems(file_text(file), text_of(file.filename())));
        CHECK(difference(file_text(expected), found) == "");
        CHECK(found != "");
    }
}

}  // namespace

TEST_CASE("broken questionnaires are told as their .expected files say") {
    const Tiny tiny;
    check_broken_files("questionnaire", [&](const std::string& text, const std::string& file) {
        Loaded<Questionnaire> loaded = read_questionnaire(text, file);
        if (loaded.value) append(loaded.problems, check_barriers(*loaded.value, tiny.evidence, file));
        return loaded.problems;
    });
}

TEST_CASE("broken evidence catalogues are told as their .expected files say") {
    check_broken_files("evidence", [](const std::string& text, const std::string& file) {
        return read_evidence(text, file).problems;
    });
}

TEST_CASE("broken lists of later findings are told as their .expected files say") {
    const Tiny tiny;
    check_broken_files("findings", [&](const std::string& text, const std::string& file) {
        Loaded<LaterFindings> loaded = read_later_findings(text, file);
        if (loaded.value) append(loaded.problems, check_barriers(*loaded.value, tiny.evidence, file));
        return loaded.problems;
    });
}

TEST_CASE("broken assessments are told as their .expected files say") {
    const Tiny tiny;
    const std::string sha256 = sha256_hex(tiny.questionnaire_text);
    check_broken_files("assessment", [&](const std::string& text, const std::string& file) {
        Loaded<Assessment> loaded = read_assessment(text, file);
        if (!loaded.value) return loaded.problems;
        append(loaded.problems, check_assessment(*loaded.value, tiny.questionnaire, sha256, file));
        if (has_errors(loaded.problems)) return loaded.problems;
        const Profile profile = score(tiny.questionnaire, tiny.evidence, *loaded.value);
        append(loaded.problems, check_stored_profile(*loaded.value, profile, file));
        return loaded.problems;
    });
}

TEST_CASE("there are many broken files, and none of the expected texts is left over") {
    std::size_t count = 0;
    for (const char* kind : {"questionnaire", "evidence", "findings", "assessment"}) {
        count += files_with(".toml", kind).size();
        for (const fs::path& expected : files_with(".expected", kind)) {
            INFO(text_of(expected));
            CHECK(fs::exists(fs::path(expected).replace_extension(".toml")));
        }
    }
    CHECK(count >= 150);
}

TEST_CASE("a difference shows what is missing and what is too much") {
    CHECK(difference("a\nb\n", "a\nb\n") == "");
    CHECK(difference("a\nb\n", "a\nc\n") == "- b\n+ c\n");
    CHECK(difference("a\nb\n", "b\na\n") == "the same lines in another order:\nb\na\n");
}
