#include "core/files/assessment_toml.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/files/assessment_words.h"
#include "core/files/given_out_toml.h"
#include "core/files/preamble_toml.h"
#include "core/files/said_toml.h"
#include "core/files/stored_profile_toml.h"
#include "core/files/toml_file.h"
#include "core/toml/hints.h"
#include "core/toml/references.h"
#include "core/toml/toml_reader.h"

namespace readiness {

namespace {

constexpr Mode all_modes[] = {Mode::consensus, Mode::ballots, Mode::tally};
constexpr Reading all_readings[] = {Reading::agreed_first, Reading::consensus, Reading::ballots, Reading::tally};

constexpr Whole group_size{.min = least_minimum_group, .range = "a whole number, 3 or more"};

/// A number, or one of the two words for having none.
struct AnswerKind {
    using Value = Answer;

    static std::optional<Answer> from(const toml::node& node) {
        const std::optional<std::string_view> word = node.value_exact<std::string_view>();
        if (word == dont_know_word) return Answer::dont_know();
        if (word == not_applicable_word) return Answer::not_applicable();
        const std::optional<double> number = any_number.from(node);
        return number ? std::optional(Answer::of(*number)) : std::nullopt;
    }
    static std::string words() { return fmt::format(R"(a number, "{}" or "{}")", dont_know_word, not_applicable_word); }
};

std::string advice(const AnswerKind&, const toml::node& node) {
    const std::string words[] = {std::string(dont_know_word), std::string(not_applicable_word)};
    return did_you_mean(node.value_or(std::string_view()), words, "write " + AnswerKind::words());
}

/// `L1 = 4`, or `L1 = { answer = 4, why = "…" }`. Nothing for what is neither, and a warning in case it was meant to
/// be: it may be somebody's own key.
std::optional<AgreedAnswer> read_agreed(const TomlNode& node, ProblemLog& log) {
    AgreedAnswer agreed{.item = {std::string(node.key)}, .answer = {}, .why = "", .extras = {}, .at = node.key_at};
    const auto name = [&] { return fmt::format("the agreed answer to {}", in_quotes(node.key)); };
    const toml::table* written_out = node.value->as_table();
    const toml::node* answer_node = written_out ? written_out->get("answer") : node.value;
    const std::optional<Answer> answer = answer_node ? AnswerKind::from(*answer_node) : std::nullopt;
    if (!answer && log.only_counts(Severity::warning)) {
        log.warning(node.key_at, "");
        return std::nullopt;
    }
    if (!answer) {
        const std::string found = answer_node ? shown(*answer_node) : "a table without the key \"answer\"";
        log.warning(node.key_at, fmt::format("{} is {}, so the item counts as unanswered", name(), found),
                    advice(AnswerKind(), answer_node ? *answer_node : *node.value));
        return std::nullopt;
    }
    agreed.answer = *answer;
    if (written_out) {
        TableReader table(*written_out, name(), log);
        table.mark_known("answer");
        agreed.why = table.find_or("why", Text(), "");
        agreed.extras = table.extras();
    }
    return agreed;
}

void read_consensus(TableReader& root, Assessment& assessment) {
    std::optional<TableReader> table = root.table("consensus", "[consensus]");
    if (!table) return;
    std::vector<TomlNode> others;
    for (const TomlNode& node : table->nodes()) {
        if (std::optional<AgreedAnswer> agreed = read_agreed(node, root.log())) {
            assessment.consensus.push_back(*std::move(agreed));
        } else {
            others.push_back(node);
        }
    }
    put_in_written_order(others);
    assessment.consensus_extras = entries_of(others);
}

Respondent read_respondent(TableReader& table) {
    Respondent respondent{.id = {table.require("id", FilledText())},
                          .role = table.find_or("role", Text(), ""),
                          .answers = {},
                          .extras = {},
                          .at = table.at(),
                          .unfinished = table.find_or("unfinished", Truth(), false)};
    std::optional<TableReader> answers = table.table("answers", "answers of " + table.name());
    const std::vector<TomlNode> nodes = answers ? answers->nodes() : std::vector<TomlNode>();
    respondent.answers.reserve(nodes.size());
    for (const TomlNode& node : nodes) {
        const auto opening = [&] { return fmt::format("answer of {} to {} is", table.name(), in_quotes(node.key)); };
        if (const std::optional<Answer> answer = answers->read_as(*node.value, opening, AnswerKind())) {
            respondent.answers.push_back({{std::string(node.key)}, *answer, node.key_at});
        }
    }
    respondent.said = read_said(table, "said of " + table.name());
    respondent.secret = table.find_or("secret", Text(), "");
    respondent.pair = table.find_or("pair", Text(), "");
    respondent.pairing_code = table.find_or("pairing_code", Text(), "");
    respondent.extras = table.extras();
    return respondent;
}

Tally read_tally(TableReader& table) {
    Tally tally{.item = {table.require("item", IdOf{"an item"})},
                .counts = table.list("counts", any_count),
                .values = table.list("values", any_number),
                .dont_know = table.find_or("dont_know", any_count, 0),
                .not_applicable = table.find_or("not_applicable", any_count, 0),
                .extras = {},
                .at = table.at(),
                .sealed = table.find_or("sealed", Truth(), false)};
    tally.extras = table.extras();
    std::sort(tally.values.begin(), tally.values.end());
    if (table.has("counts") && table.has("values")) {
        table.error(table.at("values"), fmt::format("{} has both counts and values", table.name()),
                    "keep counts for a choice of options, or values for numbers");
    }
    return tally;
}

EarlierTally read_earlier_tally(TableReader& table) {
    const int round = table.require("round", ordinal);
    return {read_tally(table), round};
}

/// Each round of an item at most once, and in order.
std::vector<EarlierTally> read_earlier_tallies(TableReader& root) {
    std::vector<EarlierTally> earlier;
    std::set<std::pair<ItemId, int>> rounds;
    const auto take = [&](TableReader& table) {
        earlier.push_back(read_earlier_tally(table));
        const EarlierTally& last = earlier.back();
        const bool is_new = rounds.emplace(last.tally.item, last.round).second;
        if (is_new || !table.is_sound()) return;
        table.error(table.at("round"),
                    fmt::format("round {} of item {} appears twice", last.round, in_quotes(last.tally.item.text)),
                    "give each round its own number, from 1");
    };
    root.take_tables("earlier_tally", {"earlier_tally", "item", "earlier tally of item"}, take);
    std::stable_sort(earlier.begin(), earlier.end(),
                     [](const EarlierTally& left, const EarlierTally& right) { return left.round < right.round; });
    return earlier;
}

template <class Id>
std::vector<Id> ids_of(std::vector<std::string> texts) {
    std::vector<Id> ids;
    ids.reserve(texts.size());
    for (std::string& text : texts)
        ids.push_back({std::move(text)});
    return ids;
}

/// Earlier versions of the program kept whose ballots they were: they are counted.
MergedFile read_merged_file(TableReader& table) {
    const auto listed = static_cast<int>(table.list("respondents", FilledText()).size());
    return {.file = table.find_or("file", Text(), ""),
            .sha256 = table.find_or("sha256", Text(), ""),
            .id = table.find_or("id", Text(), ""),
            .modified = table.find("modified", Moment()),
            .merged = table.find("merged", Moment()),
            .ballots = table.find_or("ballots", any_count, listed),
            .extras = table.extras(),
            .at = table.at()};
}

std::vector<MergedFile> read_merged_files(TableReader& root) {
    std::vector<MergedFile> files;
    root.take_tables("merged", {"merged", "file"},
                     [&](TableReader& table) { files.push_back(read_merged_file(table)); });
    return files;
}

Note read_note(TableReader& table) {
    return {.item = {table.require("item", IdOf{"an item"})},
            .text = table.find_or("text", Text(), ""),
            .extras = table.extras(),
            .at = table.at()};
}

Action read_action(TableReader& table) {
    Action action{.id = table.require("id", FilledText()),
                  .text = table.find_or("text", Text(), ""),
                  .barrier = {table.find_or("barrier", Text(), "")},
                  .measure = {table.find_or("measure", Text(), "")},
                  .owner = table.find_or("owner", Text(), ""),
                  .due = table.find("due", Day()),
                  .status = table.find_or("status", Word<ActionStatus>{all_action_statuses}, ActionStatus::open),
                  .extras = {},
                  .at = table.at(),
                  .when = table.find_or("when", Text(), ""),
                  .sign = table.find_or("sign", Text(), ""),
                  .obstacle = table.find_or("obstacle", Text(), "")};
    action.extras = table.extras();
    return action;
}

/// Each barrier at most once.
std::vector<OursAnswer> read_ours(TableReader& root) {
    std::vector<OursAnswer> answers;
    for (TableReader& table : root.tables("ours", {"ours", "barrier", "ours on barrier"})) {
        answers.push_back({.barrier = {table.require("barrier", IdOf{"a barrier"})},
                           .answer = table.require("answer", Word<Ours>{all_ours}),
                           .extras = table.extras(),
                           .at = table.at()});
    }
    const auto barrier_of = [](const OursAnswer& answer) -> auto& {
        return answer.barrier.text;
    };
    check_unique(answers, "answer on barrier", "keep one of them", barrier_of, root.log());
    return answers;
}

QuestionnaireReference read_reference(TableReader& root) {
    std::optional<TableReader> table = root.table("questionnaire", "[questionnaire]");
    if (!table) {
        if (!root.has("questionnaire")) {
            root.error(root.at(), "the assessment does not say which questionnaire it answers",
                       "add a section [questionnaire] with the questionnaire's id");
        }
        return {};
    }
    return {.id = table->require("id", IdOf{"a questionnaire"}),
            .version = table->find_or("version", Text(), ""),
            .sha256 = table->find_or("sha256", Text(), ""),
            .extras = table->extras(),
            .at = table->at()};
}

/// One part a section, and each item at most once.
template <class Part, class Read>
std::vector<Part> read_by_item(TableReader& root, std::string_view key, std::string_view kind, Read read) {
    std::vector<Part> parts;
    root.take_tables(key, {key, "item", kind}, [&](TableReader& table) { parts.push_back(read(table)); });
    const auto item_of = [](const Part& part) -> auto& {
        return part.item.text;
    };
    check_unique(parts, kind, "put both into one", item_of, root.log());
    return parts;
}

/// What a shareable copy must not hold. Somebody may have put it there by hand: then it is left out with a warning.
void leave_out_answers(Assessment& assessment, const TableReader& root) {
    if (!assessment.shareable) return;
    ProblemLog& log = root.log();
    const auto leave_out = [&](auto& parts, std::string_view what) {
        if (parts.empty()) return;
        log.warning(parts.front().at,
                    fmt::format("this is a shareable copy, and yet it has {}: they are ignored", what),
                    "take them out, or open the file that the copy was made from");
        parts.clear();
    };
    leave_out(assessment.respondents, "ballots");
    assessment.pair_secret.clear();
    leave_out(assessment.tallies, "shows of hands");
    if (!assessment.earlier_tallies.empty()) {
        log.warning(assessment.earlier_tallies.front().tally.at,
                    "this is a shareable copy, and yet it has earlier shows of hands: they are ignored");
        assessment.earlier_tallies.clear();
    }
    if (has_only_scores(assessment)) leave_out(assessment.consensus, "agreed answers");
    leave_out(assessment.given_out, "records of what was given out");
    leave_out(assessment.said, "answers to questions outside the factors");
    leave_out(assessment.ours, "answers on what the team can change itself");
    leave_out(assessment.actions, "actions");
    if (!assessment.look_again) return;
    log.warning(root.at("look_again"), "this is a shareable copy, and yet it has a date to look again: it is ignored");
    assessment.look_again.reset();
}

Assessment read(TableReader& root, int version) {
    if (version > assessment_format_version) root.log().be_lenient();
    Assessment assessment;
    assessment.format_version = version;
    assessment.id = root.require("id", FilledText());
    assessment.title = root.find_or("title", Text(), "");
    assessment.organisation = root.find_or("organisation", Text(), "");
    assessment.team = root.find_or("team", Text(), "");
    assessment.initiative = root.find_or("initiative", Text(), "");
    assessment.stage = root.find_or("stage", Text(), "");
    assessment.facilitator = root.find_or("facilitator", Text(), "");
    assessment.created = root.find("created", Moment());
    assessment.modified = root.find("modified", Moment());
    assessment.look_again = root.find("look_again", Day());
    assessment.follows = root.find_or("follows", Text(), "");
    assessment.mode = root.require("mode", Word<Mode>{all_modes});
    assessment.basis = root.find("basis", Word<Reading>{all_readings});
    assessment.people = root.find("people", any_count);
    assessment.sealed = root.find_or("sealed", Truth(), false);
    assessment.shareable = root.find_or("shareable", Truth(), false);
    assessment.minimum_group = root.find_or("minimum_group", group_size, usual_minimum_group);
    assessment.roles = root.list("roles", FilledText());
    assessment.left_open = ids_of<ItemId>(root.list("left_open", IdOf{"an item"}));
    assessment.revealed = ids_of<ItemId>(root.list("revealed", IdOf{"an item"}));
    assessment.questionnaire = read_reference(root);
    read_consensus(root, assessment);
    assessment.said = read_said(root, "[said]");
    assessment.respondents = read_parts<Respondent>(root, "respondent", read_respondent);
    assessment.tallies = read_by_item<Tally>(root, "tally", "tally of item", read_tally);
    assessment.earlier_tallies = read_earlier_tallies(root);
    assessment.merged_files = read_merged_files(root);
    assessment.given_out = read_given_out(root);
    assessment.hands_secret = root.find_or("hands_secret", Text(), "");
    assessment.pair_secret = root.find_or("pair_secret", Text(), "");
    assessment.notes = read_by_item<Note>(root, "note", "note on item", read_note);
    assessment.ours = read_ours(root);
    assessment.actions = read_parts<Action>(root, "action", read_action);
    assessment.stored_profile = read_stored_profile(root, "[profile]");
    assessment.extras = root.extras();
    leave_out_answers(assessment, root);
    return assessment;
}

}  // namespace

Loaded<Assessment> read_assessment(std::string_view text, std::string_view file) {
    return read_file<Assessment>(text, file, FileKind::assessment, read);
}

std::optional<Assessment> read_assessment_start(std::string_view start, bool is_whole) {
    const std::optional<std::string_view> lines = first_lines(start, is_whole, {"[questionnaire]"});
    return lines ? read_assessment(*lines, "").value : std::nullopt;
}

}  // namespace readiness
