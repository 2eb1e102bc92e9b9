// The list of ballots that are in, and taking one out.
#include <algorithm>
#include <fmt/format.h>
#include <imgui.h>
#include <string>

#include "app/desktop/dialogs/dialogs.h"
#include "ballots_in_a_box.h"
#include "core/groups/collecting.h"
#include "core/result/scored_assessment.h"

using namespace readiness;

TEST_CASE("the list of ballots shows a role only if another ballot has it, and the numbers before long roles") {
    Harness h;
    start_box(h);
    ImportBallots ballots;
    const std::string longest = "Nurses and health care assistants of all wards";
    for (const char* id : {"a", "b"})
        ballots.respondents.push_back({{id}, longest, {{{"L1"}, Answer::of(4), {}}}, {}, {}});
    ballots.respondents.push_back({{"c"}, "Physiotherapist", {{{"L1"}, Answer::of(4), {}}}, {}, {}});
    h.carry_out(Edit{ballots});
    h.carry_out(ListBallots{});
    h.settle();
    const ScoredAssessment& scored = h.document().scored();
    const auto facts = [&](std::size_t ballot) {
        return ballot_facts(scored, h.assessment().respondents[ballot], roles_of_several(h.assessment()));
    };
    CHECK(facts(0) == "1 of 11 answered · " + longest);
    CHECK(facts(2) == "1 of 11 answered · role not shown");
    CHECK(h.shows("Nurses and health"));
    CHECK(h.shows("role not shown"));
    CHECK_FALSE(h.shows("Physiotherapist"));
    h.carry_out(AskToRemoveBallot{{"c"}});
    h.settle();
    CHECK_FALSE(h.shows("Physiotherapist"));
}

TEST_CASE("a ballot can be taken out of the box, and put back by undoing") {
    Harness h;
    start_box(h);
    h.press(Key::enter);
    cast(h, "", "1");
    h.press(Key::escape);
    h.click("list ballots");
    h.click(h.id_starting("remove ballot "));
    REQUIRE(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
    h.press(Key::enter);  // The keyboard is at "Cancel".
    CHECK_FALSE(h.program().dialog());
    CHECK(h.assessment().respondents.size() == 1);
    h.click("list ballots");
    h.click(h.id_starting("remove ballot "));
    h.click("accept");
    CHECK(h.assessment().respondents.empty());
    REQUIRE_FALSE(h.state().notices.empty());
    CHECK(h.state().notices.front().text.find("Ctrl Z brings it back") != std::string::npos);
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("a list of thousands of ballots has no more corners than any graphics card can count") {
    Harness h;
    start_box(h);
    ImportBallots many;
    for (int i = 0; i < 3000; ++i)
        many.respondents.push_back({{fmt::format("ballot-{:04}", i)}, "Nurse", {{{"L1"}, Answer::of(4), {}}}, {}, {}});
    h.carry_out(Edit{many});
    h.carry_out(ListBallots{});
    h.settle();  // Dear ImGui ends the program where a list has more than 65,535.
    REQUIRE(h.program().dialog().has_value());
    int most = 0;
    for (int i = 0; i < ImGui::GetDrawData()->CmdListsCount; ++i)
        most = std::max(most, ImGui::GetDrawData()->CmdLists[i]->VtxBuffer.Size);
    CHECK(most < 1 << 16);
}
