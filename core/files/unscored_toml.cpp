#include "core/files/unscored_toml.h"

#include <fmt/format.h>
#include <set>
#include <string>
#include <string_view>

#include "core/base/known_ids.h"
#include "core/base/text.h"

namespace readiness {

namespace {

constexpr std::size_t fewest_options = 2;

void check_options(const UnscoredQuestion& question, TableReader& table) {
    if (question.form == AnswerForm::text) {
        if (question.options.empty()) return;
        table.error(table.at("options"), fmt::format("{} asks for a text, and has options", table.name()),
                    R"(take them out, or write kind = "one" or "several")");
        return;
    }
    if (question.options.size() < fewest_options) {
        table.error(table.at("options"),
                    fmt::format("{} has {}", table.name(), counted(question.options.size(), "option")),
                    R"(list at least two: options = ["…", "…"])");
    }
    std::set<std::string_view> listed;
    for (const std::string& option : question.options) {
        if (listed.insert(option).second) continue;
        table.error(table.at("options"), fmt::format("{} lists {} twice", table.name(), in_quotes(option)),
                    "answers are kept by their words: give each option its own");
    }
}

UnscoredQuestion read_question(TableReader& table, const KnownIds& items) {
    UnscoredQuestion question{.id = {table.require("id", DeclaredId())},
                              .text = table.require("text", FilledText()),
                              .help = table.find_or("help", Text(), ""),
                              .form = table.require("kind", Word<AnswerForm>{all_answer_forms}),
                              .options = table.list("options", FilledText()),
                              .at = table.at()};
    table.report_unknown_keys();
    if (table.is_sound()) check_options(question, table);
    if (items.contains(question.id)) {
        table.error(table.at("id"), fmt::format("{} has the id of an item", table.name()),
                    "give the question an id that no item has");
    }
    return question;
}

}  // namespace

std::vector<UnscoredQuestion> read_unscored(TableReader& root, const Questionnaire& questionnaire) {
    const KnownIds items(questionnaire.items);
    std::vector<UnscoredQuestion> questions =
        read_parts<UnscoredQuestion>(root, "question", [&](TableReader& table) { return read_question(table, items); });
    const UnscoredQuestion* role = nullptr;
    for (const UnscoredQuestion& question : questions) {
        if (question.form != AnswerForm::role) continue;
        if (role != nullptr) {
            root.log().error(question.at,
                             fmt::format("question {} asks for the role a second time", in_quotes(question.id.text)),
                             fmt::format("a ballot has one role: keep question {}, or write kind = \"one\" here",
                                         in_quotes(role->id.text)));
        }
        role = role != nullptr ? role : &question;
    }
    return questions;
}

}  // namespace readiness
