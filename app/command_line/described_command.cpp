#include "app/command_line/described_command.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace readiness {

namespace {

/// CLI11 writes "TEXT:{light,dark}", "FLOAT:FLOAT in [0.5 - 4]", "PATH".
std::vector<std::string> choices_in(std::string_view type) {
    std::vector<std::string> choices;
    const std::size_t open = type.find('{');
    const std::size_t close = type.find('}');
    if (open == std::string_view::npos || close == std::string_view::npos) return choices;
    std::string_view words = type.substr(open + 1, close - open - 1);
    while (!words.empty()) {
        const std::size_t comma = std::min(words.find(','), words.size());
        choices.emplace_back(words.substr(0, comma));
        words.remove_prefix(std::min(comma + 1, words.size()));
    }
    return choices;
}

std::string word_for(std::string_view type) {
    const std::string_view word = type.substr(0, type.find_first_of(":{"));
    return word.empty() ? "WORD" : std::string(word);
}

DescribedOption described_option(const CLI::Option& option) {
    DescribedOption described;
    for (const std::string& name : option.get_snames())
        described.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        described.names.push_back("--" + name);
    if (option.get_positional()) described.names = {option.get_name(true)};
    if (option.get_items_expected_max() > 0) {
        described.value = word_for(option.get_type_name());
        described.choices = choices_in(option.get_type_name());
    }
    described.about = option.get_description();
    described.group = option.get_group();
    described.required = option.get_required();
    described.many = option.get_positional() && option.get_items_expected_max() > 1;
    return described;
}

void add_options(const CLI::App& app, DescribedCommand& to) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty()) continue;
        const DescribedOption described = described_option(*option);
        const auto has_it = [&](const DescribedOption& other) { return other.names == described.names; };
        if (std::ranges::any_of(to.options, has_it)) continue;
        (option->get_positional() ? to.files : to.options).push_back(described);
    }
}

}  // namespace

DescribedCommand described_command(const CLI::App& app) {
    DescribedCommand described{app.get_name(), app.get_description(), app.get_footer(), {}, {}, {}};
    add_options(app, described);
    for (const CLI::App* word : app.get_subcommands([](const CLI::App*) { return true; })) {
        DescribedCommand command = described_command(*word);
        if (word->get_fallthrough()) add_options(app, command);
        described.commands.push_back(std::move(command));
    }
    return described;
}

}  // namespace readiness
