// The guide to the statistics: complete, short enough for its places, and telling the numbers of the code.
#include "core/words/statistic_guide.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "core/files/questionnaire_toml.h"
#include "core/groups/discussion.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/platform/path_text.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/profile.h"
#include "core/statistics/agreement.h"
#include "core/statistics/group_statistics.h"
#include "core/statistics/habit.h"
#include "core/words/agreement_words.h"
#include "core/words/titles.h"
#include "file_text.h"

using namespace readiness;

namespace {

/// What a reader sees as one sign: UTF-8 without its continuation bytes.
std::size_t signs_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(text);
    return lines;
}

std::size_t times_in(std::string_view text, std::string_view part) {
    std::size_t times = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++times;
    return times;
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower;
}

bool is_kebab_case(std::string_view id) {
    const auto is_letter_or_dash = [](char sign) { return (sign >= 'a' && sign <= 'z') || sign == '-'; };
    return !id.empty() && std::all_of(id.begin(), id.end(), is_letter_or_dash) && id.front() != '-' &&
           id.back() != '-' && times_in(id, "--") == 0;
}

std::vector<std::string_view> fields_of(const StatisticEntry& entry) {
    return {entry.id,      entry.title,   entry.plain,  entry.meaning,
            entry.formula, entry.example, entry.source, entry.limits};
}

bool has_year(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const std::string_view four = text.substr(i, 4);
        const bool digits = std::all_of(four.begin(), four.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
        if (digits && (four.starts_with("19") || four.starts_with("20"))) return true;
    }
    return false;
}

/// Whether this part of the entry has the phrase; not as the beginning of a longer number: "n < 5" is not in "n < 50".
bool says(std::string_view text, std::string_view phrase) {
    const std::size_t at = text.find(phrase);
    if (at == std::string_view::npos) return false;
    const std::string_view rest = text.substr(at + phrase.size());
    const bool goes_on = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
    const bool has_decimals = rest.size() > 1 && rest[0] == '.' && rest[1] >= '0' && rest[1] <= '9';
    return !goes_on && !has_decimals;
}

const StatisticEntry& entry(std::string_view id) {
    const StatisticEntry* found = find_statistic(id);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("the guide explains each statistic once, in the order to read them") {
    const std::vector<std::string_view> expected = {
        "score",           "bands",     "bounds",        "pressure",      "one-question", "mean",       "sd",
        "median",          "quartiles", "counts",        "rwg",           "rwg-j",        "rwg-star",   "rwg-skewed",
        "chance-by-habit", "ad-mean",   "ad-median",     "split",         "verdict",      "hear-first", "talk-first",
        "unknowns",        "role-gap",  "minimum-group", "shareable-copy"};
    std::vector<std::string_view> ids;
    for (const StatisticEntry& each : statistic_guide())
        ids.push_back(each.id);
    CHECK(ids == expected);
    CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(std::all_of(ids.begin(), ids.end(), is_kebab_case));
}

TEST_CASE("every part of every explanation is filled, and no text begins or ends with a blank") {
    for (const StatisticEntry& each : statistic_guide()) {
        for (const std::string_view field : fields_of(each)) {
            INFO(each.id << ": " << field);
            REQUIRE_FALSE(field.empty());
            CHECK(std::isspace(static_cast<unsigned char>(field.front())) == 0);
            CHECK(std::isspace(static_cast<unsigned char>(field.back())) == 0);
            CHECK(times_in(field, "  ") == 0);
        }
    }
}

TEST_CASE("no two statistics have the same name, first words or meaning") {
    std::set<std::string_view> seen;
    for (const StatisticEntry& each : statistic_guide()) {
        INFO(each.id);
        CHECK(seen.insert(each.title).second);
        CHECK(seen.insert(each.plain).second);
        CHECK(seen.insert(each.meaning).second);
    }
}

TEST_CASE("a statistic's meaning is one sentence that fits a hover") {
    for (const StatisticEntry& each : statistic_guide()) {
        INFO(each.id << ": " << each.meaning);
        CHECK(each.meaning.back() == '.');
        CHECK(each.meaning.find_first_of(".!?\n") == each.meaning.size() - 1);
        CHECK(signs_in(each.meaning) <= 140);
    }
}

TEST_CASE("a statistic's formula and its example have at most three lines of at most 90 characters") {
    for (const StatisticEntry& each : statistic_guide()) {
        for (const std::string_view text : {each.formula, each.example}) {
            const std::vector<std::string_view> lines = lines_of(text);
            INFO(each.id);
            CHECK(lines.size() <= 3);
            for (const std::string_view line : lines) {
                INFO(line);
                CHECK_FALSE(line.empty());
                CHECK(signs_in(line) <= 90);
            }
        }
    }
}

TEST_CASE("an example has numbers in it") {
    for (const StatisticEntry& each : statistic_guide()) {
        INFO(each.id << ": " << each.example);
        CHECK(each.example.find_first_of("0123456789") != std::string_view::npos);
    }
}

TEST_CASE("the examples come to what the code comes to") {
    const std::vector<CountedValue> answers = {{2, 1}, {3, 1}, {4, 2}, {5, 1}};
    const Spread spread = spread_of(answers);
    CHECK(says(entry("mean").example, fmt::format("= {:.1f}", *spread.mean)));
    CHECK(says(entry("sd").example, fmt::format("= {:.2f}", *spread.sd)));
    CHECK(says(entry("quartiles").example, fmt::format("x_1 = {}", *spread.q1)));
    CHECK(says(entry("quartiles").example, fmt::format("x_3 = {}", *spread.q3)));
    CHECK(says(entry("ad-mean").example, fmt::format("= {:.2f}", *spread.ad_mean)));
    CHECK(says(entry("ad-median").example, fmt::format("= {:.1f}", *spread.ad_median)));
    CHECK(says(entry("rwg").example, fmt::format("= {:.2f}", *rwg(answers, 5))));

    const std::vector<CountedValue> close = {{3, 1}, {4, 3}, {5, 1}};
    CHECK(says(entry("rwg-skewed").example, fmt::format("= {:.2f}", *rwg(close, 5))));
    CHECK(says(entry("rwg-skewed").example, fmt::format("= {:.2f}", *rwg_skewed(close, 5))));
    CHECK(verdict_on(5, rwg(close, 5), rwg_skewed(close, 5)) == Verdict::alike);
    CHECK(says(entry("chance-by-habit").example,
               fmt::format("Five people, five options: {:.0f} %", 100 * chance_by_habit(5, 5))));
    CHECK(says(entry("chance-by-habit").example, fmt::format("12 people: {:.0f} %", 100 * chance_by_habit(12, 5))));
    CHECK(says(entry("chance-by-habit").example, fmt::format("nine people: {:.0f} %", 100 * chance_by_habit(9, 5))));
}

TEST_CASE("the guide tells the null of habit as the code has it") {
    CHECK(says(entry("rwg-skewed").formula, fmt::format("{:.2f} for A = 5", variance_of_habit(5))));
    std::string table = "A = 6 to 11:";
    for (int options = 6; options <= 11; ++options)
        table += fmt::format("{} {:.2f}", options == 6 ? "" : ",", variance_of_habit(options));
    CHECK(says(entry("rwg-skewed").formula, table));
    CHECK(says(entry("rwg-skewed").formula,
               fmt::format("{:.2f} of even chance", variance_of_habit(4) / variance_of_chance(4))));
    std::string shares;
    for (const double share : shares_of_habit(5))
        shares += fmt::format("{}{:.2f}", shares.empty() ? "" : ", ", share);
    CHECK(says(entry("chance-by-habit").formula, shares));
    CHECK(says(entry("chance-by-habit").formula, fmt::format("up to {} people", most_people_for_chance)));
}

TEST_CASE("a formula subtracts with a true minus sign and multiplies with a dot") {
    for (const StatisticEntry& each : statistic_guide()) {
        for (const std::string_view text : {each.formula, each.example}) {
            INFO(each.id << ": " << text);
            CHECK(times_in(text, " - ") == 0);
            CHECK(times_in(text, " * ") == 0);
            CHECK(times_in(text, ">=") == 0);
        }
    }
}

TEST_CASE("the first words about a statistic are without terms of the field") {
    for (const StatisticEntry& each : statistic_guide()) {
        const std::string plain = lower_case(each.plain);
        for (const char* term : {"variance", "deviation", "coefficient", "statistic", "r_wg", "σ"}) {
            INFO(each.id << ": " << each.plain << " has " << term);
            CHECK(times_in(plain, term) == 0);
        }
    }
}

TEST_CASE("the limits of a statistic are one to three sentences") {
    for (const StatisticEntry& each : statistic_guide()) {
        INFO(each.id << ": " << each.limits);
        CHECK(each.limits.back() == '.');
        CHECK(times_in(each.limits, ". ") <= 2);
    }
}

TEST_CASE("a statistic's source has a year, or is told to be our own or anybody's") {
    for (const StatisticEntry& each : statistic_guide()) {
        INFO(each.id << ": " << each.source);
        CHECK((has_year(each.source) || each.source.starts_with("Readiness's own rule") ||
               each.source.starts_with("Textbook")));
    }
}

TEST_CASE("each statistic is found by its id, and nothing by any other word") {
    for (const StatisticEntry& each : statistic_guide())
        CHECK(find_statistic(each.id) == &each);
    CHECK(find_statistic("") == nullptr);
    CHECK(find_statistic("rwg-") == nullptr);
    CHECK(find_statistic("RWG") == nullptr);
    CHECK(find_statistic("no-such-thing") == nullptr);
}

TEST_CASE("the guide tells from how many answers on there is a verdict as the code has it") {
    CHECK(says(entry("verdict").formula, fmt::format("n < {}: too few to say", fewest_for_verdict)));
    CHECK(says(entry("verdict").limits, fmt::format("n ≥ {}", fewest_for_verdict)));
    for (const char* id : {"rwg", "rwg-j", "rwg-star"}) {
        INFO(id);
        CHECK(says(entry(id).limits, fmt::format("n < {}", fewest_for_verdict)));
    }
}

TEST_CASE("the guide tells the limits of agreement as the code has them") {
    const std::string agreement = fmt::format("{:.2f}", agreement_from);
    const std::string some = fmt::format("{:.2f}", some_agreement_from);
    CHECK(
        says(entry("verdict").formula, "≥ " + agreement + " " + std::string(verdict_words(Verdict::agreement, false))));
    CHECK(says(entry("verdict").formula, std::string(verdict_words(Verdict::alike, false))));
    CHECK(says(entry("rwg-skewed").formula, "≥ " + agreement));
    CHECK(says(entry("chance-by-habit").formula, "≥ " + agreement));
    CHECK(says(entry("verdict").formula, "≥ " + some + " " + std::string(verdict_words(Verdict::some, false))));
    CHECK(says(entry("verdict").formula, "less: " + std::string(verdict_words(Verdict::little, false))));
    CHECK(says(entry("verdict").source, agreement));
    CHECK(says(entry("rwg").limits, agreement));
}

TEST_CASE("the guide tells what makes a question worth talking about as the code has it") {
    const std::string unknown = fmt::format("{:g} %", 100 * unknown_worth_talking_about);
    CHECK(says(entry("talk-first").formula, "unknown ≥ " + unknown));
    CHECK(says(entry("unknowns").formula, "from " + unknown));
    CHECK(says(entry("talk-first").formula, "no bands: lowest score"));
}

TEST_CASE("the guide tells what makes a barrier strong as the code has it") {
    const std::string& formula = std::string(entry("pressure").formula);
    for (const BarrierStatus status :
         {BarrierStatus::blocking, BarrierStatus::watch, BarrierStatus::clear, BarrierStatus::not_assessed}) {
        INFO(status_title(status));
        CHECK(says(formula, std::string(status_title(status)) + ":"));
    }
    CHECK(says(formula, fmt::format("Strong: above {:.0f}", blocking_above)));
    CHECK(says(formula, fmt::format("Watch: above {:.0f}", watch_above)));
    CHECK(says(formula, fmt::format("Little seen: up to {:.0f}", watch_above)));
    CHECK(says(entry("pressure").limits, fmt::format("{:.0f} and {:.0f} are", blocking_above, watch_above)));
    CHECK(barrier_minimum_answered == 0.5);
    CHECK(status_at(100 - (25 + 0.5 * 75) / 1.5) == BarrierStatus::watch);
    CHECK(status_at(100 - 50) == BarrierStatus::watch);  // Middle answers everywhere.
}

TEST_CASE("the guide's example of a rule on one question is what the code makes of it") {
    const BlocksRule third{.barrier = {"b"}, .at_or_below = 25, .share = 0.333, .at = {}};
    CHECK(third.answered == 0.5);
    const auto outcome = [&](int low, int answered, int asked) {
        ItemResult item;
        item.answers = {{1, 0, low}, {5, 100, answered - low}};
        item.counts.answered = answered;
        item.counts.dont_know = asked - answered;
        return outcome_of(third, item);
    };
    CHECK(outcome(4, 10, 12) == RuleOutcome::fires);
    CHECK(outcome(2, 3, 12) == RuleOutcome::waiting);
}

TEST_CASE("the guide tells the bands of the shipped questionnaires") {
    for (const char* name : {"full-scan", "four-factors", "pulse"}) {
        INFO(name);
        const auto path = source_folder() / "questionnaires" / (std::string(name) + ".toml");
        const Loaded<Questionnaire> loaded = read_questionnaire(file_text(path), text_of(path));
        REQUIRE(loaded.value);
        for (const Band& band : loaded.value->bands)
            CHECK(says(entry("bands").formula, fmt::format("{} from {:.0f}", band.title, band.from)));
    }
}

TEST_CASE("what is not tested against results says so, and calls its lines our own") {
    for (const char* id : {"bands", "pressure", "one-question"}) {
        INFO(id);
        CHECK(says(entry(id).limits, "our own"));
        CHECK(says(entry(id).limits, "not tested against results"));
    }
    CHECK(says(entry("score").limits, "Some people give the same answer to everything"));
    CHECK(says(entry("score").meaning, "the best answer to every question"));
}

TEST_CASE("the guide tells how small a group may be as the code has it") {
    CHECK(says(entry("minimum-group").formula, fmt::format("usually {}", usual_minimum_group)));
    CHECK(says(entry("minimum-group").formula, fmt::format("never set below {}", least_minimum_group)));
}
