#include "core/storage/whole_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "core/base/fingerprint.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_file = 16U << 20U;

/// A number from errno; 0 is success.
using ErrorNumber = int;

/// Calls until no signal comes between.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

ErrorNumber error_of(int result) {
    return result < 0 ? errno : 0;
}

/// An open file, closed at the end of its life.
struct OpenFile {
    int number = -1;

    explicit OpenFile(int opened) : number(opened) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { close(); }

    [[nodiscard]] bool is_open() const { return number >= 0; }

    /// Some file systems report a failed write only here. Not called again after a signal: the number is free by then.
    ErrorNumber close() {
        const int closing = std::exchange(number, -1);
        return closing < 0 ? 0 : error_of(::close(closing));
    }
};

OpenFile open_file(const fs::path& path, int flags, mode_t mode = 0) {
    return OpenFile(uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); }));
}

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, path.string(), {}, std::move(message), std::move(hint)};
}

std::string system_message(ErrorNumber error) {
    return std::generic_category().message(error);
}

Problem reading_problem(const fs::path& path, ErrorNumber error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return problem_with(path, "there is no such file", "check the name and the folder");
        case EISDIR: return problem_with(path, "this is a folder", "name a file in it");
        case EACCES:
        case EPERM: return problem_with(path, "the file may not be read", "ask its owner for permission to read it");
        default: return problem_with(path, fmt::format("the file cannot be read: {}", system_message(error)), "");
    }
}

Problem writing_problem(const fs::path& path, ErrorNumber error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT: return problem_with(path, "the disk is full", "make room, then save again");
        case EACCES:
        case EPERM:
            return problem_with(path, "the folder cannot be written to",
                                "choose another folder, or ask for permission to write there");
        case EROFS: return problem_with(path, "the disk can only be read", "choose a folder on another disk");
        case ENOTDIR: return problem_with(path, "a part of the path is a file, not a folder", "choose another folder");
        case ENAMETOOLONG: return problem_with(path, "the name is too long", "choose a shorter name");
        case ELOOP: return problem_with(path, "the symbolic link leads back to itself", "name the file itself");
        default: return problem_with(path, fmt::format("the file cannot be written: {}", system_message(error)), "");
    }
}

ErrorNumber write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// To the disk itself, not only to the system's cache.
ErrorNumber flush(int file) {
#ifdef F_FULLFSYNC
    // macOS: fsync leaves the bytes in the drive's own cache.
    if (::fcntl(file, F_FULLFSYNC) == 0) return 0;
#endif
    return error_of(uninterrupted([&] { return ::fsync(file); }));
}

/// Where the bytes end up: the file that a chain of symbolic links leads to, even if it is not there yet.
fs::path followed(fs::path path, std::error_code& error) {
    constexpr int longest_chain = 40;  // as in the Linux kernel
    for (int links = 0; links <= longest_chain; ++links) {
        std::error_code not_a_link;
        const fs::path target = fs::read_symlink(path, not_a_link);
        if (not_a_link) return path;
        path = path.parent_path() / target;
    }
    error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
    return path;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// What speaks against replacing the target, were it possible.
std::optional<Problem> objection_to_replacing(const fs::path& path, const fs::path& target) {
    std::error_code unknown;  // the write itself will say why
    const fs::file_type type = fs::status(target, unknown).type();
    if (type == fs::file_type::not_found || type == fs::file_type::none) return std::nullopt;
    if (type == fs::file_type::directory) return problem_with(path, "this is a folder", "name a file in it");
    if (type != fs::file_type::regular) {
        return problem_with(path, "this is no plain file, so it cannot be replaced", "choose another name");
    }
    if (::access(target.c_str(), W_OK) != 0) {
        return problem_with(path, "the file is write-protected", "choose another name, or lift the protection");
    }
    return std::nullopt;
}

/// The new file takes the old one's permissions and, where this user may give files away, its owner.
ErrorNumber take_permissions(int file, const fs::path& target) {
    struct stat old {};
    if (::stat(target.c_str(), &old) != 0) return 0;
    // The owner comes first, as a change of owner clears some permissions.
    [[maybe_unused]] const int kept_own_owner = ::fchown(file, old.st_uid, old.st_gid);
    return error_of(::fchmod(file, old.st_mode & 07777));
}

/// All steps but the making of the folder. The temporary file is gone afterwards, however this ends.
ErrorNumber replace_whole(const fs::path& target, std::string_view bytes, const BeforeWriteStep& before_step) {
    // A random name of fixed length, so that neither another program's file nor a long name of ours gets in the way.
    const fs::path temporary = folder_of(target) / fmt::format(".{}.tmp", random_uuid());

    if (const ErrorNumber error = before_step(WriteStep::create)) return error;
    OpenFile file = open_file(temporary, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (!file.is_open()) return errno;

    const auto fill_and_rename = [&]() -> ErrorNumber {
        if (const ErrorNumber error = take_permissions(file.number, target)) return error;
        if (const ErrorNumber error = before_step(WriteStep::write)) return error;
        if (const ErrorNumber error = write_all(file.number, bytes)) return error;
        if (const ErrorNumber error = before_step(WriteStep::flush)) return error;
        if (const ErrorNumber error = flush(file.number)) return error;
        if (const ErrorNumber error = file.close()) return error;
        if (const ErrorNumber error = before_step(WriteStep::replace)) return error;
        return error_of(::rename(temporary.c_str(), target.c_str()));
    };
    const ErrorNumber error = fill_and_rename();
    if (error != 0) ::unlink(temporary.c_str());
    return error;
}

}  // namespace

Loaded<std::string> read_whole_file(const fs::path& path) {
    const OpenFile file = open_file(path, O_RDONLY);
    if (!file.is_open()) return {std::nullopt, {reading_problem(path, errno)}};

    std::string bytes;
    std::string part(64U << 10U, '\0');
    while (true) {
        const ssize_t read = uninterrupted([&] { return ::read(file.number, part.data(), part.size()); });
        if (read < 0) return {std::nullopt, {reading_problem(path, errno)}};
        if (read == 0) return {std::move(bytes), {}};
        bytes.append(part, 0, static_cast<std::size_t>(read));
        if (bytes.size() > largest_file) {
            return {std::nullopt,
                    {problem_with(path, "the file is larger than 16 MiB",
                                  "files of this program are far smaller: is it the right one?")}};
        }
    }
}

std::optional<Problem> write_whole_file(const fs::path& path, std::string_view bytes,
                                        const BeforeWriteStep& before_step) {
    const BeforeWriteStep before = before_step ? before_step : [](WriteStep) { return 0; };

    std::error_code error;
    const fs::path target = followed(path, error);
    if (!error) {
        if (auto objection = objection_to_replacing(path, target)) return objection;
        error.assign(before(WriteStep::make_folder), std::generic_category());
    }
    if (!error) fs::create_directories(folder_of(target), error);
    if (!error) error.assign(replace_whole(target, bytes, before), std::generic_category());
    if (error) return writing_problem(path, error.value());

    // The new name has to reach the disk too. Not every file system can do this, and where it fails no harm is done:
    // after a power cut the folder has the old file or the new one, each of them whole.
    const OpenFile folder = open_file(folder_of(target), O_RDONLY | O_DIRECTORY);
    if (folder.is_open()) flush(folder.number);
    return std::nullopt;
}

}  // namespace readiness
