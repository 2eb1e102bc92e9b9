// A file that another program changed while it was open: its version is kept.
#include "core/base/utf8.h"
#include "core/platform/path_text.h"
#include "core/storage/earlier_versions.h"
#include "harness.h"

using namespace readiness;

namespace {

bool utf8_is_whole(std::string_view text) {
    while (const std::size_t length = utf8_length(text))
        text.remove_prefix(length);
    return text.empty();
}

}  // namespace

TEST_CASE("another program's version is kept beside the file, however long the file's name is") {
    const std::string ending = ".readiness.toml";
    std::string name = "x";
    while (name.size() + ending.size() < 240)
        name += "ü";
    const bool is_long = GENERATE(true, false);
    if (!is_long) name = "ward";
    Harness h;
    h.start("pulse");
    const std::filesystem::path file = h.data() / (name + ending);
    std::filesystem::copy_file(h.document().path(), file);
    h.carry_out(OpenFile{file});
    const std::string others = h.saved_bytes() + "# by another program\n";
    h.folder().file(file, others);
    h.carry_out(GoTo{ScreenId::assess});
    h.type("4");
    CHECK_FALSE(h.document().save_problem());
    CHECK(answer_of(h.saved(), h.item().id.text.c_str()) == "4");

    REQUIRE(h.state().notices.size() == 1);
    const std::string kept_as = "This file was changed elsewhere. That version is kept as ";
    const std::string told = h.state().notices[0].text;
    REQUIRE(told.starts_with(kept_as));
    const std::string kept = told.substr(kept_as.size(), told.size() - kept_as.size() - 1);
    CHECK(bytes_of(h.data() / kept) == others);
    CHECK(kept.ends_with(" (changed elsewhere).readiness.toml"));
    CHECK(kept.size() <= std::max<std::size_t>(text_of(file.filename()).size(), 143));
    CHECK(kept.starts_with(is_long ? "xüüü" : "ward (changed"));
    CHECK(utf8_is_whole(kept));
}

TEST_CASE("of a series of versions from elsewhere the last is beside the file, and the rest are earlier versions") {
    Harness h;
    h.keep_state();
    h.start("pulse");
    const auto copies = [&] {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(h.data()))
            count += text_of(entry.path().filename()).find("(changed elsewhere") != std::string::npos ? 1 : 0;
        return count;
    };
    const auto versions = [&] {
        std::string all;
        const auto folder = versions_folder(h.state().places.state, h.assessment().id);
        for (const EarlierVersion& version : versions_in(folder))
            all += bytes_of(version.path);
        return all;
    };
    for (const char* other : {"# first", "# second", "# third"}) {
        h.folder().file(h.document().path(), h.saved_bytes() + other + "\n");
        h.type(other[2] == 's' ? "2" : other[2] == 't' ? "3" : "4");
    }
    CHECK(copies() == 1);
    CHECK(versions().find("# first") != std::string::npos);
    CHECK(versions().find("# second") != std::string::npos);
}

TEST_CASE("a second version of another program gets a name of its own, and no version is kept twice") {
    Harness h;
    h.start("pulse");
    h.folder().file(h.document().path(), h.saved_bytes() + "# by another program\n");
    h.type("4");
    REQUIRE(h.state().notices.size() == 1);
    // The same comment, and an answer more: all that was kept is in it.
    h.folder().file(h.document().path(), h.saved_bytes() + "# by another program\n");
    h.type("5");
    REQUIRE(h.state().notices.size() == 2);
    CHECK(h.state().notices[0].text.ends_with(" (changed elsewhere).readiness.toml."));
    h.folder().file(h.document().path(), h.saved_bytes() + "# by a third program\n");
    h.type("3");
    REQUIRE(h.state().notices.size() == 3);
    CHECK(h.state().notices[0].text.ends_with(" (changed elsewhere 2).readiness.toml."));
    CHECK_FALSE(h.document().save_problem());
}
