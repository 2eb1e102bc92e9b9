#include "core/files/assessment_writer.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/files/assessment_words.h"
#include "core/files/file_format.h"
#include "core/files/given_out_writer.h"
#include "core/files/stored_profile_writer.h"
#include "core/files/table_writer.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

template <class Part>
const ItemId& item_of(const Part& part) {
    return part.item;
}
const ItemId& item_of(const ItemId& item) {
    return item;
}
const ItemId& item_of(const EarlierTally& earlier) {
    return earlier.tally.item;
}

/// Puts answers, tallies or notes into the questionnaire's order; those on items that it does not have come last.
class ItemOrder {
public:
    explicit ItemOrder(const Questionnaire& questionnaire) {
        for (std::size_t i = 0; i < questionnaire.items.size(); ++i)
            places_.try_emplace(questionnaire.items[i].id.text, i);
    }

    /// The parts themselves stay where they are.
    template <class Part>
    [[nodiscard]] std::vector<const Part*> of(const std::vector<Part>& parts) const {
        std::vector<std::pair<std::size_t, const Part*>> placed;
        placed.reserve(parts.size());
        for (const Part& part : parts) {
            const auto found = places_.find(item_of(part).text);
            placed.emplace_back(found != places_.end() ? found->second : places_.size(), &part);
        }
        std::ranges::stable_sort(placed, {}, &std::pair<std::size_t, const Part*>::first);
        std::vector<const Part*> ordered;
        ordered.reserve(parts.size());
        for (const auto& [place, part] : placed)
            ordered.push_back(part);
        return ordered;
    }

private:
    std::unordered_map<std::string_view, std::size_t> places_;
};

// --- parts of the file, each with its keys in the order in which they are written

TomlTable reference_table(const QuestionnaireReference& reference) {
    TableWriter out;
    out.add("id", reference.id);
    out.add("version", reference.version);
    out.add("sha256", reference.sha256);
    return std::move(out).with(reference.extras);
}

/// The bare answer if there is nothing else to say.
TomlValue agreed_value(const AgreedAnswer& agreed) {
    if (agreed.why.empty() && agreed.extras.empty()) return toml_of(agreed.answer);
    TableWriter out;
    out.put("answer", toml_of(agreed.answer));
    out.add("why", agreed.why);
    return {std::move(out).with(agreed.extras)};
}

TomlTable consensus_table(const Assessment& assessment, const ItemOrder& order) {
    TableWriter out;
    for (const AgreedAnswer* agreed : order.of(assessment.consensus))
        out.put(agreed->item.text, agreed_value(*agreed));
    return std::move(out).with(assessment.consensus_extras);
}

/// In the questionnaire's order; what it does not ask comes last.
TomlTable said_table(std::vector<Said> said, const Questionnaire& questionnaire) {
    const auto place_of = [&](const Said& one) {
        const UnscoredQuestion* question = find_unscored(questionnaire, one.question);
        return question != nullptr ? question - questionnaire.unscored.data() : std::ssize(questionnaire.unscored);
    };
    std::ranges::stable_sort(said, {}, place_of);
    TableWriter out;
    for (const Said& one : said) {
        const auto list = [&] {
            return list_of(one.texts, [](const std::string& text) { return toml_of(text).data; });
        };
        out.put(one.question.text, one.is_list || one.texts.size() != 1 ? list() : toml_of(one.texts.front()));
    }
    return std::move(out.table);
}

/// The ids are random, so that this order says nothing about who answered when.
std::vector<const Respondent*> by_id(const std::vector<Respondent>& respondents) {
    return sorted_by(respondents, &Respondent::id);
}

TomlTable respondent_table(const Respondent& respondent, const ItemOrder& order, const Questionnaire& questionnaire) {
    TableWriter answers;
    answers.table.reserve(respondent.answers.size());
    for (const ItemAnswer* given : order.of(respondent.answers))
        answers.put(given->item.text, toml_of(given->answer));
    TableWriter out;
    out.add("id", respondent.id.text);
    out.add("role", respondent.role);
    out.add_if_true("unfinished", respondent.unfinished);
    out.add("answers", {std::move(answers.table)});
    out.add("said", {said_table(respondent.said, questionnaire)});
    out.add("secret", respondent.secret);
    out.add("pair", respondent.pair);
    out.add("pairing_code", respondent.pairing_code);
    return std::move(out).with(respondent.extras);
}

void add_hands(TableWriter& out, const Tally& tally) {
    out.add("counts", list_of(tally.counts, [](int count) { return toml_of(count).data; }));
    out.add("values", list_of(tally.values, [](double value) { return scale_value(value).data; }));
    out.put("dont_know", toml_of(tally.dont_know));
    out.put("not_applicable", toml_of(tally.not_applicable));
    out.add_if_true("sealed", tally.sealed);
}

TomlTable tally_table(const Tally& tally) {
    TableWriter out;
    out.add("item", tally.item.text);
    add_hands(out, tally);
    return std::move(out).with(tally.extras);
}

TomlTable earlier_tally_table(const EarlierTally& earlier) {
    TableWriter out;
    out.add("item", earlier.tally.item.text);
    out.put("round", toml_of(earlier.round));
    add_hands(out, earlier.tally);
    return std::move(out).with(earlier.tally.extras);
}

template <class Ids>
TomlValue id_list(const Ids& ids) {
    return list_of(ids, [](const auto& id) { return toml_of(id.text).data; });
}

TomlTable merged_file_table(const MergedFile& merged) {
    TableWriter out;
    out.add("file", merged.file);
    out.add("sha256", merged.sha256);
    out.add("id", merged.id);
    out.add_if_any("modified", merged.modified);
    out.add_if_any("merged", merged.merged);
    out.put("ballots", toml_of(merged.ballots));
    return std::move(out).with(merged.extras);
}

TomlTable note_table(const Note& note) {
    TableWriter out;
    out.add("item", note.item.text);
    out.add("text", note.text);
    return std::move(out).with(note.extras);
}

TomlTable action_table(const Action& action) {
    TableWriter out;
    out.add("id", action.id);
    out.add("text", action.text);
    out.add("barrier", action.barrier.text);
    out.add("measure", action.measure.text);
    out.add("owner", action.owner);
    out.add_if_any("due", action.due);
    out.add("status", to_text(action.status));
    out.add("when", action.when);
    out.add("sign", action.sign);
    out.add("obstacle", action.obstacle);
    return std::move(out).with(action.extras);
}

TomlTable ours_table(const OursAnswer& ours) {
    TableWriter out;
    out.add("barrier", ours.barrier.text);
    out.add("answer", to_text(ours.answer));
    return std::move(out).with(ours.extras);
}

/// By barrier, since which of them was answered first says nothing.
std::vector<const OursAnswer*> by_barrier(const std::vector<OursAnswer>& ours) {
    return sorted_by(ours, &OursAnswer::barrier);
}

}  // namespace

std::string write_assessment(const Assessment& assessment, const Questionnaire& questionnaire) {
    return write_assessment(assessment, questionnaire, assessment.stored_profile);
}

std::string write_assessment(const Assessment& assessment, const Questionnaire& questionnaire,
                             const std::optional<StoredProfile>& profile) {
    const ItemOrder order(questionnaire);
    TableWriter out;
    out.add("format", format_text(FileKind::assessment, assessment.format_version));
    out.add("id", assessment.id);
    out.add("title", assessment.title);
    out.add("organisation", assessment.organisation);
    out.add("team", assessment.team);
    out.add("initiative", assessment.initiative);
    out.add("stage", assessment.stage);
    out.add("facilitator", assessment.facilitator);
    out.add_if_any("created", assessment.created);
    out.add_if_any("modified", assessment.modified);
    out.add_if_any("look_again", assessment.look_again);
    out.add("follows", assessment.follows);
    out.add("mode", to_text(assessment.mode));
    if (assessment.basis) out.add("basis", to_text(*assessment.basis));
    out.add_if_any("people", assessment.people);
    out.add_if_true("sealed", assessment.sealed);
    out.add_if_true("shareable", assessment.shareable);
    if (assessment.minimum_group != usual_minimum_group) out.put("minimum_group", toml_of(assessment.minimum_group));
    out.add("roles", list_of(assessment.roles, [](const std::string& role) { return toml_of(role).data; }));
    out.add("left_open", id_list(order.of(assessment.left_open)));
    out.add("revealed", id_list(order.of(assessment.revealed)));
    out.add("hands_secret", assessment.hands_secret);
    out.add("pair_secret", assessment.pair_secret);
    out.add("questionnaire", {reference_table(assessment.questionnaire)});
    out.add("consensus", {consensus_table(assessment, order)});
    out.add("said", {said_table(assessment.said, questionnaire)});
    out.add("respondent", list_of(by_id(assessment.respondents), [&](const Respondent& respondent) {
                return respondent_table(respondent, order, questionnaire);
            }));
    out.add("tally", list_of(order.of(assessment.tallies), tally_table));
    out.add("earlier_tally", list_of(order.of(assessment.earlier_tallies), earlier_tally_table));
    out.add("merged", list_of(assessment.merged_files, merged_file_table));
    out.add("given_out", given_out_list(assessment.given_out));
    out.add("note", list_of(order.of(assessment.notes), note_table));
    out.add("ours", list_of(by_barrier(assessment.ours), ours_table));
    out.add("action", list_of(assessment.actions, action_table));
    if (profile) out.put("profile", {profile_table(*profile)});
    return write_toml(std::move(out).with(assessment.extras));
}

}  // namespace readiness
