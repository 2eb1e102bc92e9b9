// What the dialogs share that write a file: where it goes, what it might replace, and what came of it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/ui/ui.h"
#include "core/base/problem.h"

namespace readiness {

struct WrittenFile {
    enum class Stage {
        asking,
        asks_to_replace,  ///< There is a file of that name.
        working,
        written,
    };

    std::filesystem::path folder;  ///< Where it goes, unless the name is a path itself.
    std::string name;              ///< Of the file.
    bool name_is_own = false;      ///< The name was typed or chosen, and not proposed.
    Stage stage = Stage::asking;
    std::vector<Problem> problems;  ///< Why nothing was written, or what should be known of what was.
    double began = 0;               ///< The steady time at which the work began.
    std::filesystem::path written;  ///< The file that is being written, or was.
    bool may_replace = false;       ///< Somebody said that a file of that name may be replaced.
};

/// The whole path of the file, with that ending behind its name unless it is there; empty without a name.
std::filesystem::path target_of(const WrittenFile& file, std::string_view ending);

/// What stands above the buttons.
struct FileMessage {
    std::string text;         ///< May be empty.
    bool is_trouble = false;  ///< Else it is good to know.
};

/// Why nothing was written, if it was not; else `remark`.
FileMessage message_of(const WrittenFile& file, std::string remark);

/// How high it is at that width, with the gap under it; 0 without words.
float message_height(const Ui& ui, const FileMessage& message, float width);
void draw_message(const Ui& ui, const Box& place, const FileMessage& message);

/// The row of buttons while the file is being made.
Commands draw_buttons_at_work(Ui& ui, Box buttons, const WrittenFile& file);

/// Asks what is to become of the file that is there. Three ways out, and the keyboard is at the one that changes
/// nothing.
Commands draw_replacing(Ui& ui, const Box& screen, const std::filesystem::path& target, bool just_opened);

/// What a dialog says once its file is written.
struct WrittenWords {
    std::string_view title;
    std::string text;
    std::string_view more;  ///< On the button that goes back to the choices.
};

Commands draw_written(Ui& ui, const Box& screen, const WrittenWords& words);

}  // namespace readiness
