// What is left of the answers when the program itself fails.
#include "app/desktop/window/crash_guard.h"

#include <filesystem>
#include <memory>
#include <stdexcept>

#include "core/platform/path_text.h"
#include "core/storage/earlier_versions.h"
#include "harness.h"

using namespace readiness;

namespace {

/// What the program writes to standard error.
class Errors {
public:
    [[nodiscard]] std::FILE* file() const { return file_.get(); }
    [[nodiscard]] std::string text() const {
        std::string text;
        std::rewind(file_.get());
        for (int c = std::fgetc(file_.get()); c != EOF; c = std::fgetc(file_.get()))
            text += static_cast<char>(c);
        return text;
    }
    [[nodiscard]] bool mention(std::string_view what) const { return text().find(what) != std::string::npos; }

private:
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{std::tmpfile(), std::fclose};
};

/// Has the clock fail when it is asked for the nth time from now on.
void fail_at(Harness& h, int call) {
    h.before_clock = [call]() mutable {
        if (--call == 0) throw std::runtime_error("the clock stands still");
    };
}

}  // namespace

TEST_CASE("an exception at any place in a frame ends the program with every answer on disk") {
    Harness h;
    h.start("pulse");
    h.type("4");
    h.press(Key::enter);
    const std::string second = h.item().id.text;
    h.type("5n");
    h.type("why we said so");
    REQUIRE(h.document().unsaved());

    const int call = GENERATE(1, 2, 3);
    CAPTURE(call);
    fail_at(h, call);
    const Errors errors;
    CHECK(with_crash_guard(h.program(), errors.file(), [&] {
              h.type("!");
              return 0;
          }) == 1);
    const Assessment saved = h.saved();
    CHECK(saved.consensus == h.assessment().consensus);
    CHECK(answer_of(saved, "L1") == "4");
    CHECK(answer_of(saved, second.c_str()) == "5");
    REQUIRE(saved.notes.size() == 1);
    CHECK(saved.notes[0].text == (call == 1 ? "why we said so" : "why we said so!"));
    CHECK(errors.mention("readiness: the program failed and has to end (the clock stands still).\n"));
    CHECK(errors.mention("All answers are saved in " + text_of(h.document().path()) + "."));
}

TEST_CASE("when the program fails and cannot save either, it says so") {
    Harness h;
    h.start("pulse");
    h.type("4n");
    h.type("lost");
    std::filesystem::remove_all(h.data());
    h.folder().file("data", "no folder");
    fail_at(h, 1);
    const Errors errors;
    CHECK(with_crash_guard(h.program(), errors.file(), [&] {
              h.frame();
              return 0;
          }) == 1);
    CHECK(errors.mention("The last answers could not be saved. " + text_of(h.document().path())));
}

TEST_CASE("a program that is asked to end and cannot save says where the answers are, and ends with 1") {
    Harness h;
    h.keep_state();
    h.start("pulse");
    h.type("4n");
    const Errors quiet;
    CHECK(end_saved(h.program(), quiet.file()) == 0);
    CHECK(quiet.text().empty());
    h.type("kept");
    std::filesystem::remove_all(h.data());
    h.folder().file("data", "no folder");
    const Errors errors;
    CHECK(end_saved(h.program(), errors.file()) == 1);
    CHECK(errors.mention("The last answers could not be saved. " + text_of(h.document().path())));
    const auto versions = versions_in(versions_folder(h.places().state, h.assessment().id));
    REQUIRE(versions.size() == 1);
    const std::filesystem::path copy = versions[0].path;
    CHECK(versions[0].kind == VersionKind::unsaved);
    CHECK(errors.mention("They are in " + text_of(copy) + "."));
    CHECK(bytes_of(copy).find("kept") != std::string::npos);
}

TEST_CASE("the program may fail with nothing open, and for no known cause") {
    Harness h;
    const Errors errors;
    CHECK(with_crash_guard(h.program(), errors.file(), []() -> int { throw 7; }) == 1);
    CHECK(errors.text() ==
          "readiness: the program failed and has to end (no cause is known).\nNo assessment was open.\n");
}

TEST_CASE("a program that does not fail ends with its own status and says nothing") {
    Harness h;
    const Errors errors;
    CHECK(with_crash_guard(h.program(), errors.file(), [] { return 3; }) == 3);
    CHECK(errors.text().empty());
}
