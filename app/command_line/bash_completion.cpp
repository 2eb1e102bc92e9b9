#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

#include "app/command_line/completions.h"

namespace readiness {

namespace {

std::string function_name(const std::string& program) {
    std::string name = "_" + program;
    std::ranges::replace(name, '-', '_');
    return name;
}

/// "score:-o | score:--output"
std::string case_of(const std::string& command, const DescribedOption& option) {
    std::string cases;
    for (const std::string& name : option.names)
        cases += fmt::format("{}{}:{}", cases.empty() ? "" : " | ", command, name);
    return cases;
}

/// What to do behind each option that something follows. Files are bash's own default.
std::string values_of(const DescribedCommand& command, const std::string& word) {
    std::string lines;
    for (const DescribedOption& option : command.options) {
        if (option.value.empty()) continue;
        const std::string words = option.choices.empty() ? ""
                                                         : fmt::format(" COMPREPLY=($(compgen -W '{}' -- \"$word\"));",
                                                                       fmt::join(option.choices, " "));
        lines += fmt::format("        {}){} return ;;\n", case_of(word, option), words);
    }
    return lines;
}

std::vector<std::string> option_words(const DescribedCommand& command) {
    std::vector<std::string> words;
    for (const DescribedOption& option : command.options)
        words.insert(words.end(), option.names.begin(), option.names.end());
    return words;
}

std::vector<std::string> names_of(const std::vector<DescribedCommand>& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const DescribedCommand& command : commands)
        names.push_back(command.name);
    return names;
}

std::string find_command(const std::vector<std::string>& names) {
    if (names.empty()) return "";
    return fmt::format(
        "    for ((i = 1; i < COMP_CWORD; ++i)); do\n        case ${{COMP_WORDS[i]}} in\n"
        "            {}) command=${{COMP_WORDS[i]}} && break ;;\n        esac\n    done\n",
        fmt::join(names, " | "));
}

}  // namespace

std::string bash_completion(const DescribedCommand& program) {
    const std::string function = function_name(program.name);
    const std::vector<std::string> names = names_of(program.commands);
    std::string script = fmt::format("# Completes {} in bash.\n{}() {{\n", program.name, function);
    script +=
        "    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i\n"
        "    COMPREPLY=()\n";
    script += find_command(names);
    script += "    case $command:$previous in\n" + values_of(program, "");
    for (const DescribedCommand& command : program.commands)
        script += values_of(command, command.name);
    script += "    esac\n    case $command in\n";
    for (const DescribedCommand& command : program.commands)
        script += fmt::format("        {}) words='{}' ;;\n", command.name, fmt::join(option_words(command), " "));
    script += fmt::format("        *) words='{}' ;;\n    esac\n", fmt::join(option_words(program), " "));
    script += "    if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n";
    if (!names.empty())
        script += fmt::format("    elif [[ -z $command ]]; then\n        COMPREPLY=($(compgen -W '{}' -- \"$word\"))\n",
                              fmt::join(names, " "));
    return script + fmt::format("    fi\n}}\ncomplete -o default -F {} {}\n", function, program.name);
}

}  // namespace readiness
