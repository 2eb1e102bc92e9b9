// What text fields paste and copy, with stand-ins for the characters that fields cannot hold.
#pragma once

#include <string>

#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/ui/stand_ins.h"

namespace readiness {

/// Stands between the current Dear ImGui context and the clipboard that it has, until the end of its life. The context
/// and `stand_ins` must live longer.
class FieldClipboard {
public:
    explicit FieldClipboard(StandIns& stand_ins);
    ~FieldClipboard();
    FieldClipboard(const FieldClipboard&) = delete;
    FieldClipboard& operator=(const FieldClipboard&) = delete;

private:
    static const char* read(compat::ClipboardOwner owner);
    static void write(compat::ClipboardOwner owner, const char* text);

    StandIns& stand_ins_;
    compat::ClipboardRead read_;
    compat::ClipboardWrite write_;
    void* user_;
    std::string pasted_;  ///< Dear ImGui reads it after read() has returned.
};

}  // namespace readiness
