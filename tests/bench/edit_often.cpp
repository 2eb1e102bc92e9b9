// For growth.py: opens an assessment and changes it many times, each a step that can be undone. The file is written
// each time, into the folder of the first argument's file.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/open/document.h"
#include "core/platform/environment.h"
#include "core/platform/folders.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "core/storage/places.h"

using namespace readiness;

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const std::filesystem::path path = arguments[1];
    const int edits = std::stoi(arguments[2]);
    const Places places = find_places(process_environment(), executable_path());
    Library library(places.shipped_questionnaires(), places.data);
    Loaded<OpenedAssessment> opened = open_assessment(path, library);
    if (!opened.value || !opened.value->scored) return 1;
    Document document(*std::move(opened.value->scored), path, opened.value->bytes_sha256,
                      [] { return std::chrono::sys_seconds(std::chrono::seconds(1'800'000'000)); });
    const Questionnaire& questionnaire = document.scored().questionnaire();
    const std::vector<Respondent> ballots = document.scored().assessment().respondents;
    for (int i = 0; i < edits; ++i) {
        const Respondent& ballot = ballots[static_cast<std::size_t>(i) % ballots.size()];
        const Item& item = questionnaire.items[static_cast<std::size_t>(i) % questionnaire.items.size()];
        const Answer* given = find_answer(*find_respondent(document.scored().assessment(), ballot.id), item.id);
        const bool unknown = given != nullptr && given->kind == Answer::Kind::dont_know;
        document.apply(MarkBallot{ballot.id, item.id, unknown ? Answer::not_applicable() : Answer::dont_know()});
    }
    return document.unsaved() ? 1 : 0;
}
