#include "core/importing/form_title.h"

#include "catch.h"

using namespace readiness;

TEST_CASE("an assessment is called what its form is called, without what tools and browsers add") {
    CHECK(form_title("Before the go-live (1-8)") == "Before the go-live");
    CHECK(form_title("Before the go-live(1-112) (2)") == "Before the go-live");
    CHECK(form_title("Discharge team (Responses) - Form Responses 1") == "Discharge team");
    CHECK(form_title("Entlassung (Antworten) - Formularantworten 1") == "Entlassung");
    CHECK(form_title("Ronda (respuestas)") == "Ronda");
    CHECK(form_title("Ward 7_November 27, 2026_10.31") == "Ward 7");
    CHECK(form_title("Ward7_DATA_2026-11-27_1031") == "Ward7");
    CHECK(form_title("Ward7_DATA_LABELS_2026-11-27_1031 (1)") == "Ward7");
    CHECK(form_title("Ward_7_-_all_versions_-_labels_-_2026-11-27-10-31-00") == "Ward_7");
}

TEST_CASE("a title that is no addition stays, and one is always left") {
    CHECK(form_title("Ward (north) - week 2") == "Ward (north) - week 2");
    CHECK(form_title("results-survey123456") == "results-survey123456");
    CHECK(form_title("Readiness 2026-11") == "Readiness 2026-11");
    CHECK(form_title(" (Responses)") == "(Responses)");
    CHECK(form_title("(1-8)") == "(1-8)");
    CHECK(form_title("") == "");
    CHECK(form_title(std::string(400, 'a') + " (1)").size() == 404);
}
