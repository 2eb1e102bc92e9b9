// What there is to report to the person: a bar at the top of the screen until it is dismissed.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.h"

namespace readiness {

struct Notice {
    /// From the least grave.
    enum class Kind {
        done,    ///< What was asked for was done.
        look,    ///< It was done, and something about it should be known.
        failed,  ///< It was not done.
    };

    Kind kind = Kind::look;
    std::string text;
    std::vector<Problem> details;
    bool passing = false;  ///< Goes by itself as soon as something else is done.
};

/// Puts a notice among the others: the gravest first, and of equals the newest. A later `done` takes the place of an
/// earlier one.
void add_notice(std::vector<Notice>& notices, Notice notice);

/// Removes those that pass.
void drop_passing(std::vector<Notice>& notices);

}  // namespace readiness
