#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <string_view>

#include "app/command_line/completions.h"

namespace readiness {

namespace {

/// Text within single quotes, in which _arguments and _describe read brackets and colons.
std::string in_zsh_quotes(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\'') {
            result += "'\\''";
            continue;
        }
        if (letter == '[' || letter == ']' || letter == ':' || letter == '\\') result += '\\';
        result += letter;
    }
    return result;
}

std::string value_of(const DescribedOption& option) {
    if (option.value.empty()) return "";
    if (!option.choices.empty()) return fmt::format(":{}:({})", option.value, fmt::join(option.choices, " "));
    return fmt::format(":{}:{}", in_zsh_quotes(option.value), option.value == "PATH" ? "_files" : "");
}

std::string specification(const DescribedOption& option) {
    const std::string rest = fmt::format("[{}]{}'", in_zsh_quotes(option.about), value_of(option));
    if (option.names.size() == 1) return fmt::format("'{}{}", option.names.front(), rest);
    return fmt::format("'({})'{{{}}}'{}", fmt::join(option.names, " "), fmt::join(option.names, ","), rest);
}

std::string specifications(const DescribedCommand& command, std::string_view indent) {
    std::string lines;
    for (const DescribedOption& option : command.options)
        lines += fmt::format("{}{} \\\n", indent, specification(option));
    return lines;
}

std::string files_of(const DescribedCommand& command) {
    if (command.files.empty()) return "'*: :'";
    const DescribedOption& file = command.files.front();
    return fmt::format("'{}:{}:_files'", file.many ? "*" : "1", in_zsh_quotes(file.names.front()));
}

std::string commands_of(const DescribedCommand& program) {
    std::string script = "    case $state in\n        command)\n            local -a commands=(\n";
    for (const DescribedCommand& command : program.commands)
        script += fmt::format("                '{}:{}'\n", in_zsh_quotes(command.name), in_zsh_quotes(command.about));
    script +=
        "            )\n            _describe command commands\n            ;;\n        arguments)\n            case "
        "$line[1] in\n";
    for (const DescribedCommand& command : program.commands)
        script += fmt::format(
            "                {})\n                    _arguments \\\n{}                        {}\n"
            "                    ;;\n",
            command.name, specifications(command, "                        "), files_of(command));
    return script + "            esac\n            ;;\n    esac\n";
}

}  // namespace

std::string zsh_completion(const DescribedCommand& program) {
    std::string script = fmt::format("#compdef {0}\n_{0}() {{\n", program.name);
    if (program.commands.empty()) {
        script +=
            fmt::format("    _arguments \\\n{}        {}\n", specifications(program, "        "), files_of(program));
    } else {
        script += "    local context state state_descr line\n    typeset -A opt_args\n    _arguments -C \\\n";
        script += specifications(program, "        ") +
                  "        '1:command:->command' \\\n        '*::argument:->arguments'\n";
        script += commands_of(program);
    }
    return script + fmt::format("}}\n_{} \"$@\"\n", program.name);
}

}  // namespace readiness
