#include "app/command_line/describe_option.h"

#include <cstdio>
#include <string>

#include "app/command_line/completions.h"
#include "app/command_line/described_command.h"
#include "app/command_line/manual_page.h"

namespace readiness {

namespace {

std::string text_of_format(const std::string& format, const DescribedCommand& program, std::string_view version) {
    if (format == "bash") return bash_completion(program);
    if (format == "zsh") return zsh_completion(program);
    if (format == "fish") return fish_completion(program);
    return manual_page(program, version);
}

}  // namespace

void add_describe_option(CLI::App& app, std::string_view version) {
    const auto describe = [&app, version](const std::string& format) {
        const std::string text = text_of_format(format, described_command(app), version);
        std::fputs(text.c_str(), stdout);
        throw CLI::Success();
    };
    app.add_option_function<std::string>("--describe", describe, "Write the manual page, or completions for a shell")
        ->check(CLI::IsMember({"man", "bash", "zsh", "fish"}))
        ->group("");
}

}  // namespace readiness
