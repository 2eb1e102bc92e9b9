#include "core/storage/save_over.h"

#include <exception>
#include <fmt/format.h>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "core/platform/replace_file.h"
#include "core/storage/file_writer.h"
#include "core/storage/rescue.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// Another program may be as quick as this one, but not for ever.
constexpr int most_tries = 20;

/// What is saved, and over what.
struct Saving {
    FileWriter& writer;
    std::string_view bytes;
    std::string_view known_sha256;
    OtherVersion other;
};

/// How one try to put the file in its place ended.
struct Try {
    bool is_done = false;
    std::error_code error;  ///< std::errc::operation_would_block: try again.
    SavedOver saved;
};

Try again() {
    return {false, std::make_error_code(std::errc::operation_would_block), {}};
}

Try failed(const std::error_code& error) {
    return {true, error, {}};
}

/// True if the file is what this program knows, or what it writes anyway: nothing would be lost with it.
bool is_own(const fs::path& file, const Saving& saving) {
    const Loaded<std::string> text = read_whole_file(file);
    if (!text.value) return false;
    return *text.value == saving.bytes || sha256_hex(*text.value) == saving.known_sha256;
}

Problem changed_meanwhile(const fs::path& target) {
    return {Severity::error,
            text_of(target),
            {},
            "another program has changed this file at this moment",
            "try again in a moment"};
}

/// The new file is in its place, and what was there has the temporary name, which is removed in the end.
Try settle_exchanged(const Saving& saving) {
    const fs::path& stood = saving.writer.temporary();
    Try done{true, {}, {}};
    if (is_own(stood, saving)) return done;
    if (saving.other == OtherVersion::refuse) {
        done.saved.problem = changed_meanwhile(saving.writer.target());
    } else {
        Rescue rescue = keep_version(saving.writer.target(), stood);
        done.saved.problem = std::move(rescue.problem);
        done.saved.kept = std::move(rescue.path);
    }
    if (!done.saved.problem) return done;
    // What could not be kept gets its place back, and the temporary name is removed with what is new.
    std::error_code stuck = exchange_files(stood, saving.writer.target());
    if (stuck) stuck = replace_file(stood, saving.writer.target());
    if (stuck) {
        done.saved.problem->hint = fmt::format("the version of another program is now in {}", text_of(stood));
        saving.writer.leave_temporary();
    }
    return done;
}

/// Without exchanging: what is there is looked at just before it is replaced.
Try replace_looking(const Saving& saving) {
    const fs::path& target = saving.writer.target();
    std::error_code unknown;
    if (fs::symlink_status(target, unknown).type() == fs::file_type::not_found) {
        const std::error_code error = rename_own_to_free(saving.writer.temporary(), target);
        return error == std::errc::file_exists ? again() : failed(error);
    }
    if (is_own(target, saving)) return failed(replace_file(saving.writer.temporary(), target));
    Try done{true, {}, {}};
    if (saving.other == OtherVersion::refuse) {
        done.saved.problem = changed_meanwhile(target);
        return done;
    }
    Rescue rescue = keep_version(target, target);
    done.saved.problem = std::move(rescue.problem);
    if (done.saved.problem) {
        // Another program may have removed it at this moment.
        return fs::symlink_status(target, unknown).type() == fs::file_type::not_found ? again() : done;
    }
    const bool was_moved = !rescue.path.empty();
    done.saved.kept = std::move(rescue.path);
    done.error = was_moved ? rename_own_to_free(saving.writer.temporary(), target)
                           : replace_file(saving.writer.temporary(), target);
    if (done.error == std::errc::file_exists) {  // One more version came; the kept one is told of all the same.
        done.is_done = false;
        done.error = std::make_error_code(std::errc::operation_would_block);
    } else if (done.error && was_moved) {
        if (!rename_to_free(done.saved.kept, target)) done.saved.kept.clear();
    }
    return done;
}

Try put_in_place(const Saving& saving) {
    const std::error_code error = exchange_files(saving.writer.temporary(), saving.writer.target());
    if (!error) return settle_exchanged(saving);
    if (error == std::errc::no_such_file_or_directory || is_unsupported(error)) return replace_looking(saving);
    return failed(error);
}

SavedOver save(const fs::path& path, std::string_view bytes, std::string_view known_sha256, OtherVersion other,
               const BeforeWriteStep& before_step) {
    FileWriter writer(path, before_step);
    SavedOver saved;
    saved.problem = writer.prepare(bytes);
    if (saved.problem) return saved;
    std::error_code error = writer.before(WriteStep::replace);
    for (int tries = 0; !error && tries < most_tries; ++tries) {
        Try tried = put_in_place({writer, bytes, known_sha256, other});
        if (!tried.saved.kept.empty()) saved.kept = std::move(tried.saved.kept);
        saved.problem = std::move(tried.saved.problem);
        error = tried.error;
        if (tried.is_done) break;
        if (error == std::errc::operation_would_block && tries + 1 < most_tries) error.clear();
    }
    if (error == std::errc::operation_would_block) {
        saved.problem = changed_meanwhile(writer.target());  // Each time, as quick as that program is.
    } else if (error) {
        saved.problem = writer.problem(error, WriteStep::replace);
    }
    if (!saved.problem) writer.finish();
    return saved;
}

}  // namespace

SavedOver save_over(const fs::path& path, std::string_view bytes, std::string_view known_sha256, OtherVersion other,
                    const BeforeWriteStep& before_step) noexcept {
    const char* why = "";
    try {
        return save(path, bytes, known_sha256, other, before_step);
    } catch (const std::exception& failure) {
        why = failure.what();
    } catch (...) {
        why = "no cause is known";
    }
    SavedOver saved;
    saved.problem.emplace();
    saved.problem->file = text_of(path);
    saved.problem->message = "the file cannot be written: ";
    saved.problem->message += why;
    return saved;
}

}  // namespace readiness
