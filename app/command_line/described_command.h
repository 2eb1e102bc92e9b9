// A command line as values: what a manual page and the completions of shells are written from.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace readiness {

/// An option, or a file that is typed without an option's name before it.
struct DescribedOption {
    std::vector<std::string> names;    ///< "-o", "--output"; of a file the word for it, "FILE".
    std::string value;                 ///< What follows it, such as "PATH"; empty for a switch.
    std::vector<std::string> choices;  ///< The words that may follow it; empty if it is anything.
    std::string about;                 ///< One sentence or two without a full stop.
    std::string group;                 ///< The heading it stands under in --help.
    bool required = false;
    bool many = false;  ///< Of a file: more than one may be named.
};

/// A program, or one of its commands.
struct DescribedCommand {
    std::string name;
    std::string about;
    std::string footer;  ///< What --help ends with; empty if there is nothing.
    std::vector<DescribedOption> options;
    std::vector<DescribedOption> files;
    std::vector<DescribedCommand> commands;
};

/// What `app` says of itself, without what it hides. A command has the options of its program too if they may follow
/// it.
DescribedCommand described_command(const CLI::App& app);

}  // namespace readiness
