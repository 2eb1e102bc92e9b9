#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <string_view>

#include "app/command_line/completions.h"

namespace readiness {

namespace {

std::string in_fish_quotes(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\') result += '\\';
        result += letter;
    }
    return "'" + result + "'";
}

std::string option_line(const std::string& start, const DescribedOption& option) {
    std::string line = start;
    for (const std::string& name : option.names)
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.choices.empty()) {
        line += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
    } else if (!option.value.empty()) {
        line += option.value == "PATH" ? " -r -F" : " -x";
    }
    return line + " -d " + in_fish_quotes(option.about) + "\n";
}

}  // namespace

std::string fish_completion(const DescribedCommand& program) {
    const std::string start = "complete -c " + program.name;
    const std::string first = program.commands.empty() ? start : start + " -n __fish_use_subcommand";
    std::string script = "# Completes " + program.name + " in fish.\n";
    for (const DescribedOption& option : program.options)
        script += option_line(first, option);
    if (!program.commands.empty()) script += first + " -f\n";
    for (const DescribedCommand& command : program.commands) {
        script += fmt::format("{} -a {} -d {}\n", first, command.name, in_fish_quotes(command.about));
        const std::string after = fmt::format("{} -n '__fish_seen_subcommand_from {}'", start, command.name);
        if (command.files.empty()) script += after + " -f\n";
        for (const DescribedOption& option : command.options)
            script += option_line(after, option);
    }
    return script;
}

}  // namespace readiness
