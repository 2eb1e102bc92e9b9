// Problems as lines, so that a failed test shows all of them.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.h"

inline std::string lines_of(const std::vector<readiness::Problem>& problems) {
    std::string lines;
    for (const readiness::Problem& problem : problems)
        lines += describe(problem) + "\n";
    return lines;
}
