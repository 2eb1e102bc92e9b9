#include "core/storage/library.h"

#include <algorithm>

#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "core/storage/load_instrument.h"
#include "library_sample.h"
#include "mentions.h"
#include "sample_files.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("a questionnaire comes with its evidence and its fingerprint") {
    const Shelves shelves;
    const std::string text = questionnaire_file_with_evidence("ward", "evidence/scan.toml");
    shelves.put(shelves.data / "evidence" / "scan.toml", evidence_file());
    const auto loaded = load_instrument(shelves.put(shelves.data / "ward.toml", text));
    CHECK(messages_of(loaded.problems) == Texts{});
    REQUIRE(loaded.value);
    CHECK(loaded.value->questionnaire.id == "ward");
    CHECK(loaded.value->sha256 == sha256_hex(text));
    CHECK(loaded.value->evidence.barriers.size() == 1);
}

TEST_CASE("a copied questionnaire finds its evidence among what the program ships with") {
    const Shelves shelves;
    const fs::path copy =
        shelves.put(shelves.data / "mine.toml", questionnaire_file_with_evidence("mine", "evidence/scan.toml"));
    const auto lost = load_instrument(copy, shelves.shipped);
    CHECK_FALSE(lost.value);
    CHECK(messages_of(lost.problems) == Texts{"the evidence file \"evidence/scan.toml\" was not found"});

    shelves.put(shelves.shipped / "evidence" / "scan.toml", evidence_file());
    CHECK(load_instrument(copy, shelves.shipped).value);
}

TEST_CASE("an error in the evidence is an error of the questionnaire, told with the evidence's name") {
    const Shelves shelves;
    const fs::path evidence = shelves.put(shelves.data / "scan.toml", "format = \"readiness-evidence/1\"\n[source\n");
    const auto loaded =
        load_instrument(shelves.put(shelves.data / "ward.toml", questionnaire_file_with_evidence("ward", "scan.toml")));
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].file == text_of(evidence));
    CHECK(loaded.problems[0].at.line == 2);
}

TEST_CASE("evidence that cannot be read is told with the line of the questionnaire that names it") {
    const Shelves shelves;
    fs::create_directories(shelves.data / "scan.toml");
    const fs::path path =
        shelves.put(shelves.data / "ward.toml", questionnaire_file_with_evidence("ward", "scan.toml"));
    const auto loaded = load_instrument(path);
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.problems.size() == 2);
    CHECK(mentions(loaded.problems[0].message, "folder"));
    CHECK(loaded.problems[1].file == text_of(path));
    CHECK(loaded.problems[1].at.line > 1);
    CHECK(loaded.problems[1].message == "the evidence file \"scan.toml\" cannot be read");
}

TEST_CASE("a barrier that the evidence does not have is an error at its line in the questionnaire") {
    const Shelves shelves;
    shelves.put(shelves.data / "scan.toml", evidence_file());
    std::string text = questionnaire_file_with_evidence("ward", "scan.toml");
    text.replace(text.find("no-leader"), 9, "no-leadre");
    const auto loaded = load_instrument(shelves.put(shelves.data / "ward.toml", text));
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(mentions(loaded.problems[0].message, "no-leadre"));
    CHECK(loaded.problems[0].at.line > 1);
}

TEST_CASE("shipped questionnaires are listed in their order, one's own after them by title") {
    const Shelves shelves;
    for (const std::string name : {"aaa", "pulse", "full-scan", "four-factors"}) {
        shelves.put(shelves.shipped / (name + ".toml"), questionnaire_file(name, name));
    }
    shelves.put(shelves.shipped / "shelf" / "shelf.toml",
                bytes_of(fs::path(READINESS_SOURCE_DIR) / "questionnaires" / "shelf" / "shelf.toml"));
    shelves.put(shelves.data / "1.toml", questionnaire_file("one", "our ward"));
    shelves.put(shelves.data / "2.toml", questionnaire_file("two", "Night shift"));
    const auto list = shelves.list();
    CHECK(names_of(list) == Texts{"four-factors.toml", "full-scan.toml", "pulse.toml", "aaa.toml", "2.toml", "1.toml"});
    CHECK(list[3].shipped);
    CHECK_FALSE(list[4].shipped);
    CHECK(std::all_of(list.begin(), list.end(), [](const auto& listed) { return listed.instrument != nullptr; }));
}

TEST_CASE("a folder that is not there holds no questionnaires") {
    CHECK(Library("/no/such/folder", "/nor/this").questionnaires().empty());
}

TEST_CASE("other files in the data folder are passed over") {
    const Shelves shelves;
    shelves.put(shelves.data / "ward.readiness.toml", assessment_file("ward"));
    shelves.put(shelves.data / "misnamed.toml", assessment_file("ward"));
    shelves.put(shelves.data / "broken.readiness.toml", "not = = toml");
    shelves.put(shelves.data / "scan.toml", evidence_file());
    shelves.put(shelves.data / "settings.toml", "theme = \"dark\"\n");
    shelves.put(shelves.data / "notes.txt", questionnaire_file("notes", "Notes"));
    shelves.put(shelves.data / ".hidden.toml", questionnaire_file("hidden", "Hidden"));
    shelves.put(shelves.data / "folder.toml" / "inner.toml", questionnaire_file("inner", "Inner"));
    CHECK(names_of(shelves.list()) == Texts{});
}

TEST_CASE("a questionnaire with errors is listed with every one of them") {
    const Shelves shelves;
    std::string text = questionnaire_file("ward", "Ward");
    text.replace(text.find("title = \"Ward\"\n"), 15, "");
    text.replace(text.find("scale = \"yes-no\""), 16, "scale = \"yes\"");
    shelves.put(shelves.data / "ward.toml", text);
    const auto list = shelves.list();
    REQUIRE(list.size() == 1);
    CHECK_FALSE(list[0].instrument);
    CHECK(list[0].problems.size() == 2);
    CHECK(list[0].problems[0].file == text_of(shelves.data / "ward.toml"));
}

TEST_CASE("a questionnaire that does not say its format is still told by its sections") {
    const Shelves shelves;
    std::string text = questionnaire_file("ward", "Ward");
    shelves.put(shelves.data / "ward.toml", text.substr(text.find('\n') + 1));
    const auto list = shelves.list();
    REQUIRE(list.size() == 1);
    CHECK(messages_of(list[0].problems) == Texts{"the file does not say what it is"});
}

TEST_CASE("a file that cannot be parsed is listed, unless it is named or meant as something else") {
    const Shelves shelves;
    shelves.put(shelves.data / "garbage.toml", "what is this\n");
    shelves.put(shelves.data / "ward.toml", "format = \"readiness-questionnaire/1\"\nid = \n");
    shelves.put(shelves.data / "scan.toml", "format = \"readiness-evidence/1\"\nid = \n");
    shelves.put(shelves.data / "team.toml", "format = \"readiness-assessment/1\"\nid = \n");
    CHECK(names_of(shelves.list()) == Texts{"garbage.toml", "ward.toml"});
}

TEST_CASE("of two questionnaires with one id the later is listed with an error that names the first") {
    const Shelves shelves;
    const fs::path first = shelves.put(shelves.shipped / "pulse.toml", questionnaire_file("pulse", "Pulse"));
    shelves.put(shelves.data / "copy.toml", questionnaire_file("pulse", "Pulse"));
    const auto list = shelves.list();
    REQUIRE(list.size() == 2);
    CHECK(list[0].instrument);
    CHECK_FALSE(list[1].instrument);
    CHECK(messages_of(list[1].problems) == Texts{"the id \"pulse\" is taken by " + text_of(first)});
}

TEST_CASE("the data folder may be the shipped folder: nothing is listed twice") {
    const Shelves shelves;
    shelves.put(shelves.shipped / "pulse.toml", questionnaire_file("pulse", "Pulse"));
    CHECK(Library(shelves.shipped, shelves.shipped).questionnaires().size() == 1);
}

TEST_CASE("an assessment finds its questionnaire beside it, in the data folder or among the shipped ones") {
    const Shelves shelves;
    const auto shelf = GENERATE(&Shelves::beside, &Shelves::data, &Shelves::shipped);
    const std::string text = questionnaire_file("ward", "Ward");
    shelves.put(shelves.*shelf / "any-name.toml", text);
    const auto opened = shelves.open(assessment_file("ward", sha256_hex(text)));
    CHECK(messages_of(opened.problems) == Texts{});
    REQUIRE(opened.value);
    REQUIRE(opened.value->scored);
    CHECK(opened.value->scored->instrument()->sha256 == sha256_hex(text));
    CHECK(opened.value->scored->questionnaire_matches());
}

TEST_CASE("an opened assessment has the fingerprint of its bytes") {
    const Shelves shelves;
    const auto opened = shelves.open(assessment_file("ward"));
    REQUIRE(opened.value);
    CHECK(opened.value->bytes_sha256 == sha256_hex(assessment_file("ward")));
    CHECK(opened.value->path == shelves.beside / "a.readiness.toml");
}

TEST_CASE("of several questionnaires with the id, the one that was answered wins") {
    const Shelves shelves;
    const std::string answered = questionnaire_file("ward", "As answered");
    shelves.put(shelves.beside / "1.toml", questionnaire_file("ward", "Changed since"));
    shelves.put(shelves.data / "2.toml", questionnaire_file("ward", "Changed too"));
    shelves.put(shelves.shipped / "3.toml", answered);
    const auto opened = shelves.open(assessment_file("ward", sha256_hex(answered)));
    REQUIRE(opened.value);
    REQUIRE(opened.value->scored);
    CHECK(opened.value->scored->questionnaire().title == "As answered");
    CHECK(opened.value->scored->questionnaire_matches());
}

TEST_CASE("without the one that was answered, the nearest questionnaire is taken and the difference told") {
    const Shelves shelves;
    shelves.put(shelves.beside / "1.toml", questionnaire_file("ward", "Beside"));
    shelves.put(shelves.shipped / "2.toml", questionnaire_file("ward", "Shipped"));
    const auto opened = shelves.open(assessment_file("ward", sha256_hex("another file")));
    REQUIRE(opened.value);
    REQUIRE(opened.value->scored);
    CHECK(opened.value->scored->questionnaire().title == "Beside");
    CHECK_FALSE(opened.value->scored->questionnaire_matches());
    CHECK(opened.problems.size() == 2);
    CHECK_FALSE(has_errors(opened.problems));
}

TEST_CASE("an assessment that answers an earlier edition is read with that edition's questions") {
    const Shelves shelves;
    const auto folder = GENERATE(&Shelves::data, &Shelves::shipped);
    const std::string earlier = questionnaire_file("ward", "Ward 1.0");
    shelves.put(shelves.*folder / "ward.toml", edition("2.0", "Ward 2.0"));
    shelves.put(shelves.*folder / "editions" / "ward-1.0.toml", earlier);
    const std::string fingerprint = GENERATE("", "of the file");
    const auto opened = shelves.open(assessment_file("ward", fingerprint.empty() ? "" : sha256_hex(earlier)));
    CHECK(messages_of(opened.problems) == Texts{});
    REQUIRE(opened.value);
    REQUIRE(opened.value->scored);
    CHECK(opened.value->scored->questionnaire().title == "Ward 1.0");
    CHECK(opened.value->scored->questionnaire_matches());
}

TEST_CASE("without the fingerprint's file, one of the same version comes before a nearer one of another") {
    const Shelves shelves;
    shelves.put(shelves.beside / "ward.toml", edition("2.0", "Ward 2.0"));
    shelves.put(shelves.shipped / "editions" / "ward-1.0.toml", questionnaire_file("ward", "Ward 1.0"));
    const auto opened = shelves.open(assessment_file("ward", sha256_hex("a file that is lost")));
    REQUIRE(opened.value);
    REQUIRE(opened.value->scored);
    CHECK(opened.value->scored->questionnaire().title == "Ward 1.0");
    CHECK(opened.problems.size() == 1);
}

TEST_CASE("earlier editions are not offered and take no id") {
    const Shelves shelves;
    shelves.put(shelves.shipped / "ward.toml", edition("2.0", "Ward"));
    shelves.put(shelves.shipped / "editions" / "ward-1.0.toml", questionnaire_file("ward", "Ward"));
    const auto list = shelves.list();
    CHECK(names_of(list) == Texts{"ward.toml"});
    CHECK(list[0].problems.empty());
}

TEST_CASE("the file of an earlier edition is found from the newest one") {
    const Shelves shelves;
    const fs::path newest = shelves.put(shelves.beside / "ward.toml", edition("2.0", "Ward"));
    const Questionnaire newer = load_instrument(newest).value.value().questionnaire;
    CHECK(Library(shelves.shipped, shelves.data).find_earlier(newer, "1.0", newest) == nullptr);
    const auto folder = GENERATE(&Shelves::beside, &Shelves::data, &Shelves::shipped);
    shelves.put(shelves.*folder / "editions" / "ward-1.0.toml", questionnaire_file("ward", "Ward 1.0"));
    const auto earlier = Library(shelves.shipped, shelves.data).find_earlier(newer, "1.0", newest);
    REQUIRE(earlier != nullptr);
    CHECK(earlier->questionnaire.title == "Ward 1.0");
}

TEST_CASE("an earlier edition finds the evidence of the newest one") {
    const Shelves shelves;
    const auto folder = GENERATE(&Shelves::data, &Shelves::shipped);
    shelves.put(shelves.*folder / "evidence" / "scan.toml", evidence_file());
    const fs::path earlier = shelves.put(shelves.data / "editions" / "ward-1.0.toml",
                                         questionnaire_file_with_evidence("ward", "evidence/scan.toml"));
    CHECK(load_instrument(earlier, shelves.shipped).value);
}

TEST_CASE("a hand-written assessment without a fingerprint matches by its version") {
    const Shelves shelves;
    shelves.put(shelves.beside / "ward.toml", questionnaire_file("ward", "Ward"));
    const auto opened = shelves.open(assessment_file("ward"));
    REQUIRE(opened.value);
    CHECK(opened.value->scored->questionnaire_matches());
}

TEST_CASE("a questionnaire that is nowhere is an error that says where it was looked for") {
    const Shelves shelves;
    shelves.put(shelves.data / "other.toml", questionnaire_file("other", "Other"));
    const auto opened = shelves.open(assessment_file("ward"));
    REQUIRE(opened.value);
    CHECK_FALSE(opened.value->scored);
    REQUIRE(opened.problems.size() == 1);
    const Problem& problem = opened.problems[0];
    CHECK(problem.severity == Severity::error);
    CHECK(problem.at.line == 6);
    CHECK(problem.message == "no questionnaire \"ward\" that can be used was found in " + text_of(shelves.beside) +
                                 ", " + text_of(shelves.data) + ", " + text_of(shelves.shipped));
}

TEST_CASE("a questionnaire with errors is passed over for a sound one, and named where there is none") {
    const Shelves shelves;
    const fs::path broken = shelves.put(shelves.beside / "ward.toml",
                                        "format = \"readiness-questionnaire/1\"\nid = \"ward\"\nversion = \n");
    const auto without = shelves.open(assessment_file("ward"));
    REQUIRE(without.value);
    CHECK_FALSE(without.value->scored);
    REQUIRE(without.problems.size() == 2);
    CHECK(without.problems[0].file == text_of(broken));
    CHECK(without.problems[0].at.line == 3);
    CHECK(without.problems[1].file == text_of(shelves.beside / "a.readiness.toml"));

    shelves.put(shelves.shipped / "ward.toml", questionnaire_file("ward", "Shipped"));
    const auto with = shelves.open(assessment_file("ward"));
    REQUIRE(with.value);
    CHECK(with.value->scored);
    CHECK(messages_of(with.problems) == Texts{});
}

TEST_CASE("a questionnaire that is named is taken from its path") {
    const Shelves shelves;
    shelves.put(shelves.beside / "near.toml", questionnaire_file("ward", "Near"));
    const fs::path far = shelves.put(shelves.folder.path / "far.toml", questionnaire_file("ward", "Far"));
    const auto opened = shelves.open(assessment_file("ward"), far);
    REQUIRE(opened.value);
    REQUIRE(opened.value->scored);
    CHECK(opened.value->scored->questionnaire().title == "Far");
}

TEST_CASE("an assessment with a wrong answer is opened, and the answer told as an error") {
    const Shelves shelves;
    shelves.put(shelves.beside / "ward.toml", questionnaire_file("ward", "Ward"));
    const auto opened = shelves.open(assessment_file("ward", "", 9));
    REQUIRE(opened.value);
    CHECK(opened.value->scored);
    REQUIRE(opened.problems.size() == 1);
    CHECK(has_errors(opened.problems));
}

TEST_CASE("a stored score that is not what the answers come to is told") {
    const Shelves shelves;
    shelves.put(shelves.beside / "ward.toml", questionnaire_file("ward", "Ward"));
    const auto opened = shelves.open(assessment_file("ward") + "\n[profile]\noverall = 12.5\nband = \"low\"\n");
    REQUIRE(opened.value);
    CHECK_FALSE(opened.problems.empty());
    CHECK_FALSE(has_errors(opened.problems));
}

TEST_CASE("an assessment that cannot be read is not opened") {
    const Shelves shelves;
    CHECK_FALSE(shelves.open("not = = toml").value);
    Library library("", "");
    CHECK_FALSE(open_assessment(shelves.beside / "missing.readiness.toml", library).value);
}

TEST_CASE("the shelf says in which order questionnaires are offered, to whom, and which one first") {
    const Shelves shelves;
    for (const char* id : {"alpha", "beta", "gamma"})
        shelves.put(shelves.shipped / (std::string(id) + ".toml"), questionnaire_file(id, id));
    shelves.put(shelves.shipped / "shelf" / "shelf.toml",
                "format = \"readiness-shelf/1\"\n[[questionnaire]]\nfile = \"gamma.toml\"\nfor = \"For all.\"\n"
                "recommended = true\n[[questionnaire]]\nfile = \"beta.toml\"\n[[questionnaire]]\nfile = 3\n");
    const std::vector<ListedQuestionnaire> list = shelves.list();
    CHECK(names_of(list) == Texts{"gamma.toml", "beta.toml", "alpha.toml"});
    CHECK(list[0].audience == "For all.");
    CHECK(list[0].recommended);
    CHECK_FALSE(list[1].recommended);
    shelves.put(shelves.shipped / "shelf" / "shelf.toml", "broken = ");
    CHECK(names_of(shelves.list()) == Texts{"alpha.toml", "beta.toml", "gamma.toml"});
}

TEST_CASE("a questionnaire that ends in capital letters or in .txt is listed") {
    const Shelves shelves;
    shelves.put(shelves.data / "Ward.TOML", questionnaire_file("ward", "Ward"));
    shelves.put(shelves.data / "night.toml.txt", questionnaire_file("night", "Night"));
    const auto list = shelves.list();
    REQUIRE(list.size() == 2);
    CHECK((list[0].instrument && list[1].instrument));
}
