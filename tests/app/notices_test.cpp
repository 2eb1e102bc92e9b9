// The bar at the top of the screen: what is shown of several notices.
#include "app/desktop/open/notices.h"

#include "harness.h"

using namespace readiness;

namespace {

using Kind = Notice::Kind;

std::vector<std::string> after(const std::vector<Notice>& added) {
    std::vector<Notice> notices;
    for (const Notice& notice : added)
        add_notice(notices, notice);
    std::vector<std::string> texts;
    for (const Notice& notice : notices)
        texts.push_back(notice.text);
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the gravest notice comes first, and of equals the newest") {
    CHECK(after({{Kind::look, "look", {}}, {Kind::failed, "failed", {}}, {Kind::done, "done", {}}}) ==
          Texts{"failed", "look", "done"});
    CHECK(after({{Kind::failed, "first", {}}, {Kind::failed, "second", {}}}) == Texts{"second", "first"});
}

TEST_CASE("only the last thing that was done is reported; nothing else is lost") {
    CHECK(after({{Kind::done, "first", {}}, {Kind::look, "look", {}}, {Kind::done, "second", {}}}) ==
          Texts{"look", "second"});
}

TEST_CASE("a dismissed notice makes room for the next") {
    Harness h;
    h.drop("/no/such/file.readiness.toml");
    h.drop("/no/other/file.readiness.toml");
    REQUIRE(h.state().notices.size() == 2);
    CHECK(h.state().notices.front().text.starts_with("file.readiness.toml"));
    h.click("Dismiss");
    REQUIRE(h.state().notices.size() == 1);
    h.click("Dismiss");
    CHECK(h.state().notices.empty());
    CHECK_FALSE(h.has("Dismiss"));
}

TEST_CASE("what was done is reported as done") {
    Harness h;
    h.start("pulse");
    h.type("4");
    h.carry_out(ShareCopy{});
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices.front().kind == Kind::done);
}
