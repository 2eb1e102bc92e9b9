// What only Windows has: its folders, its two ways to write text, its errors.
#include <filesystem>
#include <string>

#include "catch.h"
#include "core/platform/disk_file.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/environment.h"
#include "core/platform/folders.h"
#include "core/platform/local_time.h"
#include "core/platform/output.h"
#include "core/platform/path_text.h"
#include "core/platform/process_mark.h"
#include "core/platform/replace_file.h"
#include "core/platform/win32_calls.h"
#include "core/storage/disk_problem.h"
#include "core/storage/whole_file.h"
#include "temporary_folder.h"

using namespace readiness;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::error_code system_error(DWORD number) {
    return {static_cast<int>(number), std::system_category()};
}

/// Another program that has the file open, and lets others do so much with it meanwhile.
class OtherProgram {
public:
    OtherProgram(const fs::path& path, DWORD share)
        : handle_(::CreateFileW(path.c_str(), GENERIC_READ, share, nullptr, OPEN_EXISTING, 0, nullptr)) {}
    ~OtherProgram() { ::CloseHandle(handle_); }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

private:
    HANDLE handle_;
};

}  // namespace

TEST_CASE("a path and its text are the same letters in every script") {
    const std::string text = GENERATE(as<std::string>(), "", "a.toml", "C:\\Übungen\\漢字 🏥.toml", "Передача", " ");
    CHECK(text_of(path_of(text)) == text);
}

TEST_CASE("a file has the name that was meant, and not another in the system's code page") {
    const TemporaryFolder folder;
    REQUIRE_FALSE(write_whole_file(folder.path / path_of("Übergabe 病棟.toml"), "text"));
    CHECK(bytes_of(folder.path / L"\u00DCbergabe \u75C5\u68DF.toml") == "text");
}

TEST_CASE("the folders of a person and of programs are known, and whole") {
    const Environment environment = process_environment();
    for (const fs::path& folder :
         {documents_folder(environment), settings_folder(environment), state_folder(environment), executable_path()})
        CHECK(folder.is_absolute());
    CHECK(fs::is_regular_file(executable_path()));
    CHECK_FALSE(usual_folders(environment).empty());
    for (const NamedFolder& folder : usual_folders(environment))
        CHECK_FALSE(folder.name.empty());
}

TEST_CASE("what is marked as hidden or as the system's own is kept out of sight") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "");
    CHECK_FALSE(is_hidden(path));
    const DWORD mark = GENERATE(as<DWORD>(), FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM);
    REQUIRE(::SetFileAttributesW(path.c_str(), mark) != 0);
    CHECK(is_hidden(path));
    CHECK(is_hidden(folder.path / ".config"));
    CHECK_FALSE(is_hidden(folder.path / "missing.toml"));
}

TEST_CASE("a variable is looked up by name, and may be empty") {
    ::SetEnvironmentVariableW(L"READINESS_TEST", L"\u00C4");
    CHECK(process_environment()("READINESS_TEST") == "Ä");
    ::SetEnvironmentVariableW(L"READINESS_TEST", nullptr);
    CHECK_FALSE(process_environment()("READINESS_TEST"));
}

TEST_CASE("the errors of Windows are told apart by what a person can do") {
    struct Case {
        DWORD number;
        DiskTrouble trouble;
    };
    const Case expected = GENERATE(
        Case{ERROR_SUCCESS, DiskTrouble::none}, Case{ERROR_FILE_NOT_FOUND, DiskTrouble::no_such_file},
        Case{ERROR_PATH_NOT_FOUND, DiskTrouble::no_such_file}, Case{ERROR_ACCESS_DENIED, DiskTrouble::not_permitted},
        Case{ERROR_DISK_FULL, DiskTrouble::disk_full}, Case{ERROR_WRITE_PROTECT, DiskTrouble::read_only_disk},
        Case{ERROR_SHARING_VIOLATION, DiskTrouble::busy}, Case{ERROR_INVALID_NAME, DiskTrouble::impossible_name},
        Case{ERROR_CRC, DiskTrouble::other});
    CHECK(trouble_of(system_error(expected.number)) == expected.trouble);
}

TEST_CASE("a file that another program keeps open is named as that, and stays as it is") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    {
        const OtherProgram other(path, 0);
        const auto read = read_whole_file(path);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].message == "another program has the file open and keeps others out");
        const auto written = write_whole_file(path, "new");
        REQUIRE(written);
        CHECK(written->message == "another program has the file open and keeps others out");
    }
    CHECK(bytes_of(path) == "old");
    CHECK_FALSE(write_whole_file(path, "new"));
    CHECK(bytes_of(path) == "new");
}

TEST_CASE("a file that another program reads is named as open, whatever that program lets others do") {
    const TemporaryFolder folder;
    const fs::path path = folder.file("a.toml", "old");
    const DWORD share = GENERATE(as<DWORD>(), FILE_SHARE_READ, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                 FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE);
    {
        const OtherProgram other(path, share);
        const auto written = write_whole_file(path, "new");
        // Later releases of Windows may replace what everybody may remove.
        if (written) CHECK(written->message == "another program has the file open and keeps others out");
        if (written) CHECK(bytes_of(path) == "old");
    }
    CHECK_FALSE(write_whole_file(path, "new"));
    CHECK(bytes_of(path) == "new");
}

TEST_CASE("a path that is too long for Windows as it is gets the form without a limit, and is written and read") {
    CHECK(win32::system_path(L"") == L"");
    CHECK(win32::system_path(L"C:\\short.toml") == L"C:\\short.toml");
    CHECK(win32::system_path(L"short.toml") == L"short.toml");
    const std::wstring part(120, L'a');
    CHECK(win32::system_path(L"C:/" + part + L"/./" + part) == L"\\\\?\\C:\\" + part + L"\\" + part);
    CHECK(win32::system_path(L"\\\\server\\share\\" + part + L"\\" + part) ==
          L"\\\\?\\UNC\\server\\share\\" + part + L"\\" + part);
    CHECK(win32::system_path(L"\\\\?\\C:\\" + part + L"\\" + part) == L"\\\\?\\C:\\" + part + L"\\" + part);
    const TemporaryFolder folder;
    const fs::path path = folder.path / std::wstring(200, L'b') / "a.toml";
    fs::create_directories(win32::system_path(path.parent_path()));
    REQUIRE_FALSE(write_whole_file(path, "text"));
    CHECK(read_whole_file(path).value == "text");
    CHECK_FALSE(remove_file(path));
}

TEST_CASE("a disk that is not in its drive is an error, and no box of the system's own") {
    prepare_output();
    CHECK((::GetErrorMode() & SEM_FAILCRITICALERRORS) != 0);
}

TEST_CASE("this process has not ended, and another that had its number before has") {
    const std::string mark = own_process_mark();
    CHECK(has_ended(mark) == false);
    const std::size_t dash = mark.rfind('-');
    const char last = mark[dash - 1] == '0' ? '1' : '0';
    CHECK(has_ended(mark.substr(0, dash - 1) + last + mark.substr(dash)) == true);
    CHECK(has_ended("another" + mark) == std::nullopt);
    CHECK(has_ended("no mark") == std::nullopt);
}

TEST_CASE("local time is at most fifteen hours from the time at Greenwich") {
    const std::chrono::sys_seconds noon = std::chrono::sys_days{2026y / 11 / 24} + 12h;
    const auto difference = local_time(noon).time_since_epoch() - noon.time_since_epoch();
    CHECK(difference < 15h);
    CHECK(difference > -15h);
}
