#include "core/files/assessment_writer.h"

#include <algorithm>
#include <bitset>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/files/assessment_words.h"
#include "core/files/file_format.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

// --- values

TomlValue toml_of(int number) {
    return {std::int64_t{number}};
}
TomlValue toml_of(double number) {
    return {number};
}
TomlValue toml_of(bool truth) {
    return {truth};
}
TomlValue toml_of(std::string_view text) {
    return {std::string(text)};
}

TomlValue toml_of(std::chrono::year_month_day day) {
    return {TomlLiteral{fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                                    static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()))}};
}

TomlValue toml_of(std::chrono::sys_seconds moment) {
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - midnight);
    const TomlValue date = toml_of(std::chrono::year_month_day(midnight));
    return {TomlLiteral{fmt::format("{}T{:02}:{:02}:{:02}Z", std::get<TomlLiteral>(date.data).text,
                                    time.hours().count(), time.minutes().count(), time.seconds().count())}};
}

/// A value of a scale: whole numbers as people write them, without a decimal point.
TomlValue scale_value(double value) {
    constexpr double all_whole_numbers_fit = 9007199254740992;  // 2^53
    const bool is_whole = std::trunc(value) == value && std::abs(value) < all_whole_numbers_fit;
    return is_whole ? TomlValue{static_cast<std::int64_t>(value)} : TomlValue{value};
}

TomlValue toml_of(const Answer& answer) {
    switch (answer.kind) {
        case Answer::Kind::dont_know: return toml_of(dont_know_word);
        case Answer::Kind::not_applicable: return toml_of(not_applicable_word);
        case Answer::Kind::value: break;
    }
    return scale_value(answer.value);
}

// --- tables

bool is_empty(const TomlValue& value) {
    const auto* text = std::get_if<std::string>(&value.data);
    const auto* array = std::get_if<TomlArray>(&value.data);
    const auto* table = std::get_if<TomlTable>(&value.data);
    return (text && text->empty()) || (array && array->empty()) || (table && table->empty());
}

/// A table in the making. A key that is taken stays as it is: a file with one key twice could not be read again.
struct TableWriter {
    TomlTable table;

    void put(std::string_view key, TomlValue value) {
        if (has(key)) return;
        met.set(look_of(key));
        table.push_back({std::string(key), std::move(value)});
    }

    [[nodiscard]] bool has(std::string_view key) {
        if (!met.test(look_of(key))) return false;
        constexpr std::size_t soon_searched = 64;
        if (table.size() < soon_searched) {
            const auto has_key = [&](const TomlEntry& entry) { return entry.key == key; };
            return std::any_of(table.begin(), table.end(), has_key);
        }
        for (; known < table.size(); ++known)
            keys.insert(table[known].key);
        return keys.contains(std::string(key));
    }

    /// A number below 256 that keys which differ seldom share.
    static std::size_t look_of(std::string_view key) {
        std::size_t look = key.size();
        for (const char character : key)
            look = look * 31 + static_cast<unsigned char>(character);
        return look % 256;
    }

    std::bitset<256> met;                  ///< By look_of(): most keys are new, and need no search.
    std::unordered_set<std::string> keys;  ///< Of a long table.
    std::size_t known = 0;                 ///< How many of its keys are among them.

    /// Leaves empty texts, lists and tables out.
    void add(std::string_view key, TomlValue value) {
        if (!is_empty(value)) put(key, std::move(value));
    }
    void add(std::string_view key, std::string_view text) { add(key, toml_of(text)); }

    template <class T>
    void add_if_any(std::string_view key, const std::optional<T>& value) {
        if (value) put(key, toml_of(*value));
    }

    /// Leaves out what is usual.
    void add_if_true(std::string_view key, bool truth) {
        if (truth) put(key, toml_of(truth));
    }

    /// Adds the keys that this program does not know, empty ones too.
    TomlTable with(const TomlTable& extras) && {
        for (const auto& [key, value] : extras)
            put(key, value);
        return std::move(table);
    }
};

template <class Elements, class ToToml>
TomlValue list_of(const Elements& elements, ToToml to_toml) {
    TomlArray list;
    list.reserve(elements.size());
    for (const auto& element : elements) {
        if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(element)>>) {
            list.push_back({to_toml(*element)});
        } else {
            list.push_back({to_toml(element)});
        }
    }
    return {std::move(list)};
}

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

/// Sorted by a member, without moving the parts themselves.
template <class Part, class Member>
std::vector<const Part*> sorted_by(const std::vector<Part>& parts, Member member) {
    std::vector<const Part*> sorted;
    sorted.reserve(parts.size());
    for (const Part& part : parts)
        sorted.push_back(&part);
    std::ranges::stable_sort(
        sorted, {}, [member](const Part* part) -> auto& { return std::invoke(member, *part); });
    return sorted;
}

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

/// Ids in the same order, for the same reason.
std::vector<const RespondentId*> by_id(const std::vector<RespondentId>& ids) {
    return sorted_by(ids, &RespondentId::text);
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
    out.add("respondents", id_list(by_id(merged.respondents)));
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

TomlTable factor_score_table(const StoredProfile::FactorScore& factor) {
    TableWriter out;
    out.add("id", factor.id.text);
    out.add_if_any("score", factor.score);
    out.add("band", factor.band);
    out.add_if_any("people", factor.people);
    out.add("verdict", factor.verdict);
    out.add_if_true("hidden", factor.withheld);
    return std::move(out).with(factor.extras);
}

TomlTable barrier_status_table(const StoredProfile::BarrierStatus& barrier) {
    TableWriter out;
    out.add("id", barrier.id.text);
    out.add_if_any("pressure", barrier.pressure);
    out.add("status", barrier.status);
    out.add_if_true("hidden", barrier.withheld);
    return std::move(out).with(barrier.extras);
}

TomlTable stored_role_table(const StoredProfile::Role& role) {
    TableWriter scores;
    for (const StoredProfile::RoleScore& cell : role.scores)
        scores.put(cell.factor.text, toml_of(cell.score));
    TableWriter out;
    out.add("role", role.role);
    out.add_if_any("people", role.people);
    out.add("scores", {std::move(scores.table)});
    return std::move(out).with(role.extras);
}

TomlTable profile_table(const StoredProfile& profile) {
    TableWriter out;
    out.add_if_any("people", profile.people);
    out.add_if_any("overall", profile.overall);
    out.add("band", profile.band);
    out.add("factor", list_of(profile.factors, factor_score_table));
    out.add("barrier", list_of(profile.barriers, barrier_status_table));
    out.add("role", list_of(profile.roles, stored_role_table));
    return std::move(out).with(profile.extras);
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
    out.add("questionnaire", {reference_table(assessment.questionnaire)});
    out.add("consensus", {consensus_table(assessment, order)});
    out.add("said", {said_table(assessment.said, questionnaire)});
    out.add("respondent", list_of(by_id(assessment.respondents), [&](const Respondent& respondent) {
                return respondent_table(respondent, order, questionnaire);
            }));
    out.add("tally", list_of(order.of(assessment.tallies), tally_table));
    out.add("earlier_tally", list_of(order.of(assessment.earlier_tallies), earlier_tally_table));
    out.add("merged", list_of(assessment.merged_files, merged_file_table));
    out.add("note", list_of(order.of(assessment.notes), note_table));
    out.add("ours", list_of(by_barrier(assessment.ours), ours_table));
    out.add("action", list_of(assessment.actions, action_table));
    if (profile) out.put("profile", {profile_table(*profile)});
    return write_toml(std::move(out).with(assessment.extras));
}

}  // namespace readiness
