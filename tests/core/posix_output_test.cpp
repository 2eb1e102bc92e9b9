// What a system that is not Windows would end the program for.
#include <string>
#include <sys/resource.h>

#include "catch.h"
#include "core/platform/output.h"
#include "core/storage/whole_file.h"
#include "temporary_folder.h"

using namespace readiness;

namespace {

/// No file of this process may be larger, until the end of the scope.
class LargestFile {
public:
    explicit LargestFile(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~LargestFile() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    LargestFile(const LargestFile&) = delete;
    LargestFile& operator=(const LargestFile&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("a file that gets larger than it may be is an error, and the old one stays") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.file("a.toml", "old");
    prepare_output();
    {
        const LargestFile limit(1000);
        const auto problem = write_whole_file(path, std::string(5000, 'x'));
        REQUIRE(problem);
        CHECK_FALSE(problem->message.empty());
    }
    CHECK(bytes_of(path) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}
