#include <future>

#include "catch.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/file_lock.h"
#include "in_child.h"
#include "temporary_folder.h"

using namespace readiness;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto for_ever = 1h;

bool is_free(const fs::path& path) {
    std::error_code error;
    const bool taken = FileLock::take(path, 0ms, error).has_value();
    if (!taken) CHECK(trouble_of(error) == DiskTrouble::busy);
    return taken;
}

}  // namespace

TEST_CASE("a lock has one holder at a time") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "lock";
    {
        std::error_code error;
        const auto lock = FileLock::take(path, 0ms, error);
        REQUIRE(lock);
        CHECK_FALSE(error);
        CHECK_FALSE(is_free(path));
    }
    CHECK(is_free(path));
}

TEST_CASE("a lock keeps other processes out", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "lock";
    const auto free_for_another = [&] {
        return in_child([&] {
            std::error_code error;
            return FileLock::take(path, 0ms, error) ? 1 : 0;
        });
    };
    std::error_code error;
    auto lock = FileLock::take(path, 0ms, error);
    CHECK(free_for_another() == 0);
    lock.reset();
    CHECK(free_for_another() == 1);
}

TEST_CASE("a process that ends at any moment lets go of its lock", "[posix]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "lock";
    CHECK(in_child([&]() -> int {
              std::error_code error;
              const auto lock = FileLock::take(path, 0ms, error);
              end_at_once(lock ? 7 : 8);
          }) == 7);
    CHECK(is_free(path));
}

TEST_CASE("whoever waits for a lock gets it when it is let go") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "lock";
    std::error_code error;
    auto lock = FileLock::take(path, 0ms, error);
    REQUIRE(lock);
    auto waiting = std::async(std::launch::async, [&] {
        std::error_code why_not;
        return FileLock::take(path, for_ever, why_not).has_value();
    });
    lock.reset();
    CHECK(waiting.get());
}

TEST_CASE("of many who add one at a time under a lock none is lost") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "lock";
    const fs::path counter = folder.file("counter", "0");
    const auto add_ten = [&] {
        for (int i = 0; i < 10; ++i) {
            std::error_code error;
            const auto lock = FileLock::take(path, for_ever, error);
            const int count = std::stoi(bytes_of(counter));
            std::ofstream(counter) << count + 1;
        }
    };
    std::vector<std::future<void>> adding;
    for (int i = 0; i < 8; ++i)
        adding.push_back(std::async(std::launch::async, add_ten));
    for (std::future<void>& one : adding)
        one.get();
    CHECK(bytes_of(counter) == "80");
}

TEST_CASE("a lock that cannot be made says why") {
    const TemporaryFolder folder;
    std::error_code error;
    CHECK_FALSE(FileLock::take(folder.path / "missing" / "lock", for_ever, error));
    CHECK(trouble_of(error) == DiskTrouble::no_such_file);
}

TEST_CASE("somebody else's lock that may only be read can be taken too", "[posix]") {
    const TemporaryFolder folder;
    fs::permissions(folder.path, fs::perms(0755));
    const fs::path path = folder.file("lock", "");
    fs::permissions(path, fs::perms(0444));
    CHECK(in_child([&] {
              become_nobody();
              std::error_code error;
              return FileLock::take(path, 0ms, error) ? 1 : 0;
          }) == 1);
}
