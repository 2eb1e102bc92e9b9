// The page for a browser as text: what it allows, and that no text of a questionnaire gets out of its place.
#include "core/forms/ballot_page.h"

#include <nlohmann/json.hpp>
#include <string>

#include "core/base/fingerprint.h"
#include "core/importing/ballot_code.h"
#include "core/storage/ballot_page_files.h"
#include "forms_sample.h"

using namespace forms;

namespace {

BallotPageParts parts() {
    Loaded<BallotPageParts> loaded = load_ballot_page_parts(source_folder());
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

std::string page_of(const Questionnaire& questionnaire, const FormOptions& options = {}) {
    return ballot_page(form_of(questionnaire, options), {questionnaire, {}, std::string(64, 'a')}, parts());
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const std::size_t at = text.find(begin);
    REQUIRE(at != std::string::npos);
    const std::size_t from = at + begin.size();
    return text.substr(from, text.find(end, from) - from);
}

}  // namespace

TEST_CASE("the page for a full scan is at most 60 KB, and the same each time") {
    const Questionnaire full = shipped::questionnaire("full-scan.toml");
    const std::string page = page_of(full);
    CHECK(page.size() <= 60U * 1024U);
    CHECK(page_of(full) == page);
}

TEST_CASE("the page allows its own style and script by their hashes, and nothing else") {
    const std::string page = page_of(odd());
    const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.starts_with("default-src 'none'; "));
    CHECK(policy.find("'sha256-" + sha256_base64(between(page, "<style>", "</style>")) + "'") != std::string::npos);
    CHECK(policy.find("'sha256-" + sha256_base64(between(page, "<script>", "</script>")) + "'") != std::string::npos);
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("texts stay in their places, whatever they are") {
    Questionnaire hostile = odd();
    hostile.title = "</title></script><script>alert(1)</script>{{data}}<!--";
    hostile.items[0].text = "</script><!--<script> \\u003c \" ' &amp; {{script}}";
    const std::string page = page_of(hostile);
    CHECK(page.find("alert(1)</script>") == std::string::npos);
    CHECK(page.find("<!--") == std::string::npos);
    const auto data =
        nlohmann::json::parse(between(page, "<script type=\"application/json\" id=\"form\">", "</script>"));
    CHECK(data["title"] == hostile.title);
    CHECK(data["sections"][1]["questions"][0]["text"] == hostile.items[0].text);
    CHECK(between(page, "<title>", "</title>") ==
          "&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{data}}&lt;!--");
}

TEST_CASE("the page knows each scale, what it offers, and which questionnaire it is from") {
    FormOptions options;
    options.ask_pairing_code = true;
    const std::string page = page_of(odd(), options);
    const auto data =
        nlohmann::json::parse(between(page, "<script type=\"application/json\" id=\"form\">", "</script>"));
    CHECK(data["questionnaire"]["id"] == "odd");
    CHECK(data["questionnaire"]["sha256"] == std::string(64, 'a'));
    CHECK(data["questionnaire"]["print"] == layout_print(odd()));
    CHECK(data["scales"].size() == 7);
    CHECK(data["scales"][1]["options"].size() == 11);
    CHECK_FALSE(data["scales"][1].contains("dk"));
    CHECK(data["scales"][3]["dk"] == "No opportunity to see this");
    CHECK(data["scales"][3]["options"][2]["value"] == 2.5);
    CHECK(data["scales"][4]["min"] == -100);
    CHECK(data["sections"][0]["questions"][0]["use"] == "role");
    CHECK(data["sections"].back()["questions"].back()["use"] == "pair");
}

TEST_CASE("the print of a questionnaire is another for other questions, and the same for other words") {
    const std::string print = layout_print(odd());
    Questionnaire other = odd();
    other.items[0].text = "Other words";
    CHECK(layout_print(other) == print);
    other.items.pop_back();
    CHECK(layout_print(other) != print);
    other = odd();
    other.version = "1.1";
    CHECK(layout_print(other) != print);
}
