// The top of a page: its title, a line under it, and buttons at the right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

struct HeaderButton {
    std::string_view id;
    std::string_view label;
    Commands commands;  ///< What it asks for.
    ButtonKind kind = ButtonKind::plain;
    bool enabled = true;
};

/// Cuts the header off the page and draws it. Returns what the button that was pressed asks for. If the title leaves
/// too little room the buttons are under it.
Commands draw_page_header(Ui& ui, Box& page, std::string_view title, std::string_view subtitle,
                          const std::vector<HeaderButton>& buttons = {});

/// The same in one line, with the aside beside the title, cut at its end if need be: for pages that need their height.
/// If the title leaves hardly any room, it is the other one.
Commands draw_compact_header(Ui& ui, Box& page, std::string_view title, std::string_view aside,
                             const std::vector<HeaderButton>& buttons = {});

/// Why nothing can be changed, to stand before all else that is said; empty if it can.
std::string read_only_words(const Document& document);

/// The page of a screen that needs an assessment while none is open.
Commands draw_nothing_open(Ui& ui, Box page, std::string_view title);

}  // namespace readiness
