// The table of screens, and the views that pictures and tests go by.
#include "app/desktop/screens/screen_table.h"

#include <set>

#include "app/desktop/window/named_views.h"
#include "harness.h"

using namespace readiness;

TEST_CASE("screens differ in name, title and key") {
    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    std::set<Key> keys;
    for (const Screen& screen : all_screens()) {
        names.insert(screen.name);
        titles.insert(screen.title);
        if (!screen.behind) keys.insert(screen.key);
        CHECK(&find_screen(screen.id) == &screen);
    }
    CHECK(names.size() == all_screens().size());
    CHECK(titles.size() == all_screens().size());
    CHECK(keys.size() == screens_of_navigation().size());
}

TEST_CASE("a page behind another screen is not in the navigation, which shows that screen as the current one") {
    for (const Screen& screen : all_screens()) {
        INFO(screen.name);
        const bool listed = &screen < screens_of_navigation().data() + screens_of_navigation().size();
        CHECK(listed == !screen.behind);
        CHECK_FALSE(find_screen(screen.in_navigation()).behind);
        CHECK((screen.key == Key::none) == screen.behind.has_value());
    }
}

TEST_CASE("views differ in name, and every screen is one of them") {
    std::set<std::string> names;
    for (const NamedView& view : named_views())
        names.insert(view.name);
    CHECK(names.size() == named_views().size());
    for (const Screen& screen : all_screens())
        CHECK(names.contains(std::string(screen.name)));
}

TEST_CASE("a view that shows an assessment is refused while none is open") {
    Harness h;
    for (const NamedView& view : named_views())
        CHECK(show_view(h.program(), view.name) == !view.needs_document);
    CHECK_FALSE(show_view(h.program(), "no such view"));
}

TEST_CASE("showing any view leaves the assessment as it was") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    h.program().flush();
    const std::string before = h.saved_bytes();
    for (const NamedView& view : named_views()) {
        REQUIRE(show_view(h.program(), view.name));
        h.settle();
        h.program().flush();
        INFO(view.name);
        CHECK(h.saved_bytes() == before);
    }
}
