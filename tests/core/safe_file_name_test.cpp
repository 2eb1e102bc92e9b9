#include "core/storage/safe_file_name.h"

#include <string>

#include "catch.h"
#include "core/base/utf8.h"

using namespace readiness;

TEST_CASE("a title stays as people wrote it where every system takes it as a name") {
    CHECK(safe_file_name("Sepsis bundle, Ward 7") == "Sepsis bundle, Ward 7");
    CHECK(safe_file_name("Übergabe am Bett – Station 4") == "Übergabe am Bett – Station 4");
    CHECK(safe_file_name("引き継ぎ (v1.2)") == "引き継ぎ (v1.2)");
}

TEST_CASE("what some system refuses in a name is not in it") {
    CHECK(safe_file_name("Ward 7/8: \"new\" <draft>?") == "Ward 7-8- -new- -draft");
    CHECK(safe_file_name("../../etc/passwd") == "etc-passwd");
    CHECK(safe_file_name("two\nlines\tand\x01 more") == "two lines and more");
    CHECK(safe_file_name("  .hidden. ") == "hidden");
    CHECK(safe_file_name("con") == "_con");
    CHECK(safe_file_name("LPT1.old") == "_LPT1.old");
    CHECK(safe_file_name("COM\u00B9") == "_COM\u00B9");
    CHECK(safe_file_name("Contact") == "Contact");
    CHECK(safe_file_name("com10") == "com10");
}

TEST_CASE("a title of nothing but signs, and one without end, have a name too") {
    CHECK(safe_file_name("") == "Assessment");
    CHECK(safe_file_name("/ . /") == "Assessment");
    std::string endless;
    for (int i = 0; i < 300; ++i)
        endless += "病";
    const std::string name = safe_file_name(endless);
    CHECK(name.size() <= 200);
    CHECK(name.size() > 100);
    CHECK(name.size() % 3 == 0);
}
