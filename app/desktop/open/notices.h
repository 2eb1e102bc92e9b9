// What there is to report to the person: a bar at the top of the screen until it is dismissed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"

namespace readiness {

/// What a notice offers to do, beside being shown and dismissed.
struct NoticeAction {
    enum class Kind {
        show_in_folder,  ///< `file` is shown in the file manager.
        put_back,        ///< `file` is moved to `place`, where it was before.
        bin,             ///< `file` is moved to the bin.
        versions,        ///< The earlier versions of the assessment in `file` are listed.
        show_changes,    ///< What became of the questions of the edition that is answered.
        undo,            ///< The last step is taken back.
        redo,            ///< What was taken back is done again.
    };

    Kind kind = Kind::show_in_folder;
    std::string label;  ///< Of its button.
    std::filesystem::path file;
    std::filesystem::path place = {};

    friend bool operator==(const NoticeAction&, const NoticeAction&) = default;
};

struct Notice {
    /// From the least grave.
    enum class Kind {
        note,    ///< Good to know; there is nothing to do.
        done,    ///< What was asked for was done.
        look,    ///< It was done, and something about it should be known.
        failed,  ///< It was not done.
    };

    Kind kind = Kind::look;
    std::string text;
    std::vector<Problem> details = {};
    bool passing = false;              ///< Goes by itself as soon as something else is done.
    std::filesystem::path about = {};  ///< The file that it is about; empty if it is about the program.
    std::optional<NoticeAction> action = {};
};

/// Puts a notice among the others: the gravest first, and of equals the newest. A later `done` takes the place of an
/// earlier one.
void add_notice(std::vector<Notice>& notices, Notice notice);

/// Removes those that pass.
void drop_passing(std::vector<Notice>& notices);

/// Removes the notices about one file: what is true of it is reported anew.
void drop_notices_about(std::vector<Notice>& notices, const std::filesystem::path& file);

/// Removes the notices about files, once another one is open: they would stand over what they are not about.
void drop_notices_about_files(std::vector<Notice>& notices);

}  // namespace readiness
