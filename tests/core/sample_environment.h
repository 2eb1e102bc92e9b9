// An environment that a test makes up.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "core/platform/environment.h"

inline readiness::Environment environment_of(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}
