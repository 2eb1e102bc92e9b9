#include "app/command_line/manual_page.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <vector>

namespace readiness {

namespace {

/// Text as man reads it: nothing in it is a command, and a hyphen can be copied and searched for.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\\') {
            result += "\\e";
        } else if (letter == '-') {
            result += "\\-";
        } else if ((letter == '.' || letter == '\'') && (result.empty() || result.back() == '\n')) {
            result += std::string("\\&") + letter;
        } else {
            result += letter;
        }
    }
    return result;
}

std::string bold(std::string_view text) {
    return "\\fB" + escaped(text) + "\\fR";
}

std::string slanted(std::string_view text) {
    return "\\fI" + escaped(text) + "\\fR";
}

std::string upper(std::string_view text) {
    std::string result;
    for (const char letter : text)
        result += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return result;
}

std::string sentence(std::string_view text) {
    return text.empty() || text.back() == '.' ? escaped(text) : escaped(text) + ".";
}

/// The words that may follow, if they are few enough to stand on one line.
std::string value_of(const DescribedOption& option) {
    if (option.choices.empty() || option.choices.size() > 4) return slanted(option.value);
    std::string words;
    for (const std::string& choice : option.choices)
        words += (words.empty() ? "" : "|") + bold(choice);
    return words;
}

std::string option_entry(const DescribedOption& option) {
    std::string names;
    for (const std::string& name : option.names)
        names += (names.empty() ? "" : ", ") + bold(name);
    if (!option.value.empty()) names += " " + value_of(option);
    std::string about = sentence(option.about);
    if (option.choices.size() > 4) {
        std::string words;
        for (const std::string& choice : option.choices)
            words += (words.empty() ? "" : ", ") + bold(choice);
        about += "\n" + slanted(option.value) + " is one of " + words + ".";
    }
    return fmt::format(".TP\n{}\n{}\n", names, about);
}

std::string file_word(const DescribedOption& file) {
    const std::string word = slanted(file.names.front()) + (file.many ? "..." : "");
    return file.required ? word : "[" + word + "]";
}

/// "readiness-cli score [options] FILE", as one line.
std::string usage(std::string_view program, const DescribedCommand& command, std::string_view word) {
    std::string line = bold(program);
    if (!word.empty()) line += " " + bold(word);
    line += " [" + slanted("options") + "]";
    for (const DescribedOption& option : command.options)
        if (option.required) line += " " + bold(option.names.back()) + " " + value_of(option);
    for (const DescribedOption& file : command.files)
        line += " " + file_word(file);
    return line + "\n";
}

std::string files_of(const DescribedCommand& command) {
    std::string page;
    for (const DescribedOption& file : command.files)
        page += fmt::format(".TP\n{}\n{}\n", slanted(file.names.front()), sentence(file.about));
    return page;
}

/// The options by their groups, in the order in which they were added; a group of another name has a heading.
std::string options_of(const DescribedCommand& command) {
    std::string page = ".SH OPTIONS\n" + files_of(command);
    std::vector<std::string> groups;
    for (const DescribedOption& option : command.options)
        if (std::find(groups.begin(), groups.end(), option.group) == groups.end()) groups.push_back(option.group);
    for (const std::string& group : groups) {
        if (group != groups.front()) page += ".SS " + escaped(group) + "\n";
        for (const DescribedOption& option : command.options)
            if (option.group == group) page += option_entry(option);
    }
    return page;
}

std::string commands_of(const DescribedCommand& program) {
    std::string page;
    for (const DescribedCommand& command : program.commands) {
        page += fmt::format(".SS {}\n{}\n", escaped(command.name), sentence(command.about));
        page += files_of(command);
        for (const DescribedOption& option : command.options) {
            const auto is_it = [&](const DescribedOption& other) { return other.names == option.names; };
            if (std::none_of(program.options.begin(), program.options.end(), is_it)) page += option_entry(option);
        }
    }
    return page.empty() ? page : ".SH COMMANDS\n" + page;
}

/// What find_places() (core/storage/places.h) reads, in words.
constexpr std::string_view places = R"(.SH ENVIRONMENT
.TP
\fBREADINESS_DATA\fR
The data folder, in place of Readiness in the documents folder.
.TP
\fBREADINESS_SETTINGS\fR
The file with the settings.
.TP
\fBREADINESS_STATE\fR
The folder for what the program remembers by itself. It does not move the record of copies for others.
.TP
\fBREADINESS_SHIPPED\fR
The folder with the questionnaires that come with the program.
.SH FILES
.TP
\fI~/Documents/Readiness\fR
Your assessments and your own questionnaires. They are not encrypted.
.TP
\fI~/.config/readiness/settings.toml\fR
Settings.
.TP
\fI~/.local/state/readiness\fR
Which assessments are open in a window.
)";

}  // namespace

std::string manual_page(const DescribedCommand& program, std::string_view version) {
    std::string page = fmt::format(".TH {} 1 \"\" \"Readiness {}\" \"User Commands\"\n", upper(program.name), version);
    page += fmt::format(".SH NAME\n{} \\- {}\n.SH SYNOPSIS\n", escaped(program.name),
                        escaped(program.about.substr(0, program.about.find_first_of(":.?"))));
    if (program.commands.empty()) page += usage(program.name, program, "");
    for (const DescribedCommand& command : program.commands)
        page += (&command == &program.commands.front() ? "" : ".br\n") + usage(program.name, command, command.name);
    page += ".SH DESCRIPTION\n" + sentence(program.about) + "\n";
    page += options_of(program) + commands_of(program);
    if (!program.footer.empty()) page += ".SH EXIT STATUS\n" + sentence(program.footer) + "\n";
    page += places;
    return page + ".SH SEE ALSO\n" +
           (program.commands.empty() ? bold("readiness-cli") + "(1)\n" : bold("readiness") + "(1)\n");
}

}  // namespace readiness
