// All screens in one table: who adds one adds a row.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/desktop/open/state.h"
#include "app/desktop/open/texts.h"
#include "app/desktop/screens/screens.h"

namespace readiness {

struct Screen {
    ScreenId id;
    std::string_view name;      ///< What --render calls it.
    std::string_view title;     ///< What the navigation and the keys page call it.
    Key key;                    ///< Goes there from anywhere.
    std::string_view key_name;  ///< What is printed on that key.
    bool stands_apart;          ///< At the end of the navigation, away from the screens of the work.
    Commands (*draw)(Ui&, const Box&, const State&, Views&);
    /// Seconds until it must be drawn again though nothing happens: something on it moves, or a clock runs. Nothing if
    /// it may rest. Null for a screen that always may.
    std::optional<double> (*due_in)(const Views&, double seconds);
    void (*give_texts)(const State&, const TextSink&);
    /// For a page behind another screen, which the navigation shows as the current one. Such a page has no key.
    std::optional<ScreenId> behind = std::nullopt;

    [[nodiscard]] ScreenId in_navigation() const { return behind.value_or(id); }
};

/// First those of the navigation, in its order.
std::span<const Screen> all_screens();

/// Without the pages behind other screens.
std::span<const Screen> screens_of_navigation();

const Screen& find_screen(ScreenId id);

}  // namespace readiness
