// A file that is open, and the calls that reading and writing whole files need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <system_error>

namespace readiness {

/// Closed at the end of its life. Programs that are started meanwhile do not inherit it. Only an open file may be read,
/// written or flushed. Like a pointer, a constant one may lead to a file that changes.
class DiskFile {
public:
    DiskFile() = default;
    DiskFile(DiskFile&& other) noexcept;
    DiskFile& operator=(DiskFile&& other) noexcept;
    DiskFile(const DiskFile&) = delete;
    DiskFile& operator=(const DiskFile&) = delete;
    ~DiskFile();

    /// Opens a plain file to read it, without waiting for anybody. Where nothing can be opened `error` says why. Of
    /// what is no plain file but a pipe, a socket or a device, `error` is DiskTrouble::no_plain_file.
    static DiskFile to_read(const std::filesystem::path& path, std::error_code& error);
    /// Makes a file that was not there, to write it; an error if anything has the name already, a link included. Nobody
    /// but its owner may read it, until take_permissions_of() or take_mode_of().
    static DiskFile make(const std::filesystem::path& path, std::error_code& error);

    /// Opens a file to lock it, and makes it, empty, if it is not there.
    static DiskFile to_lock(const std::filesystem::path& path, std::error_code& error);

    [[nodiscard]] bool is_open() const { return handle_ != closed; }

    /// Fills the start of `into` and returns how many bytes that were, fewer than there is room for at any time; 0 at
    /// the end of the file and on an error.
    std::size_t read(std::span<char> into, std::error_code& error) const;
    /// Writes all of it, or says why not; some of it may be written then.
    [[nodiscard]] std::error_code write(std::string_view bytes) const;
    /// To the disk itself, not only to the system's cache. No error where the file system has no way to do this.
    [[nodiscard]] std::error_code flush() const;
    /// Gives this file the permissions of the one at `path` and, if this user may give files away, its owner, so that
    /// replacing that one changes neither, as far as the file system lets it. A group that had more permissions than
    /// everybody keeps no more than everybody has where the file cannot get that group. Nothing changes if nothing is
    /// there, nor on Windows, where a file has the permissions of its folder.
    void take_permissions_of(const std::filesystem::path& path) const;
    /// The same without the owner, for a copy.
    void take_mode_of(const std::filesystem::path& path) const;
    /// How many bytes the file has now; 0 if that is not known.
    [[nodiscard]] std::uintmax_t size() const;
    /// Locks the file until it is closed, if no other open file, in this process or another, has locked it:
    /// DiskTrouble::busy then. Keeps nobody from reading or writing it.
    [[nodiscard]] std::error_code try_lock() const;
    /// Some file systems report a failed write only here.
    std::error_code close();

private:
    using Handle = std::intptr_t;
    static constexpr Handle closed = -1;

    explicit DiskFile(Handle handle) : handle_(handle) {}

    Handle handle_ = closed;
};

}  // namespace readiness
