// A questionnaire: what is asked, on which scales, and how each answer counts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/identifier.h"
#include "core/base/source_position.h"

namespace readiness {

/// One answer that can be picked from a choice scale.
struct Option {
    double value = 0;             ///< What the file stores.
    std::string label;            ///< What people read; between the two ends of a scale it may be empty.
    std::optional<double> score;  ///< Readiness 0 to 100; without it the options are evenly spaced.
    SourcePosition at = {};

    friend bool operator==(const Option&, const Option&) = default;
};

/// Two to eleven options, from the least to the most.
struct ChoiceScale {
    std::vector<Option> options;

    friend bool operator==(const ChoiceScale&, const ChoiceScale&) = default;
};

/// A corner of the line that turns a number into readiness.
struct ScalePoint {
    double x = 0;
    double readiness = 0;  ///< 0 to 100.

    friend bool operator==(const ScalePoint&, const ScalePoint&) = default;
};

/// Any number from min to max; readiness is linear between the points and flat outside them.
struct NumberScale {
    std::string unit;
    double min = 0;
    double max = 0;
    std::vector<ScalePoint> points;  ///< Ascending in x; two at one x are a step, the later one holds at x.

    friend bool operator==(const NumberScale&, const NumberScale&) = default;
};

/// What the answers that are no value are called unless a scale says otherwise.
inline constexpr std::string_view usual_dont_know = "Don't know";
inline constexpr std::string_view usual_not_applicable = "Not applicable";

struct Scale {
    ScaleId id;
    std::variant<ChoiceScale, NumberScale> kind;
    SourcePosition at;
    /// What "don't know" and "not applicable" are called on this scale; nothing if it does not offer the answer.
    std::optional<std::string> dont_know = std::string(usual_dont_know);
    std::optional<std::string> not_applicable = std::string(usual_not_applicable);
    bool is_of_item = false;  ///< It was written on an item, and not as a scale for several.

    [[nodiscard]] const ChoiceScale* choice() const { return std::get_if<ChoiceScale>(&kind); }
    [[nodiscard]] const NumberScale* number() const { return std::get_if<NumberScale>(&kind); }
    friend bool operator==(const Scale&, const Scale&) = default;
};

/// A stretch of the 0 to 100 line with a name; it reaches up to where the next band starts.
struct Band {
    BandId id;
    std::string title;
    double from = 0;
    SourcePosition at = {};

    friend bool operator==(const Band&, const Band&) = default;
};

/// An axis of the radar.
struct Factor {
    FactorId id;
    std::string title;
    std::string short_title;  ///< For tight places; the title if the file gives none.
    std::string about;
    double weight = 1;
    SourcePosition at;

    friend bool operator==(const Factor&, const Factor&) = default;
};

/// How much an item says about a barrier.
struct BarrierLink {
    BarrierId barrier;
    double weight = 1;
    SourcePosition at;

    friend bool operator==(const BarrierLink&, const BarrierLink&) = default;
};

/// Enough low answers make a barrier blocking, whatever the mean: when at least `share` (0 to 1) of the answers to the
/// item have a readiness at or below `at_or_below` (0 to 100), and at least `answered` (0 to 1) of those whom the item
/// applies to have answered it. An agreed answer decides alone.
struct BlocksRule {
    BarrierId barrier;
    double at_or_below = 0;
    double share = 0;
    double answered = 0.5;
    SourcePosition at;

    friend bool operator==(const BlocksRule&, const BlocksRule&) = default;
};

/// Where among many something with an id is likely to be: looked at first, and by the id wherever it is. Two are equal
/// wherever they point: a place is no part of what a thing is.
struct LikelyPlace {
    std::size_t index = 0;

    friend bool operator==(const LikelyPlace&, const LikelyPlace&) { return true; }
};

/// One question.
struct Item {
    ItemId id;
    FactorId factor;
    ScaleId scale;
    std::string text;
    std::string help;
    bool reverse = false;  ///< Reverse-scored: the top of the scale is the least ready.
    double weight = 1;     ///< Within its factor.
    std::vector<BarrierLink> barriers;
    std::optional<BlocksRule> blocks;
    SourcePosition at;
    std::string code = {};  ///< What the instrument itself calls the question, any text; see code_of().
    LikelyPlace scale_place = {};

    friend bool operator==(const Item&, const Item&) = default;
};

/// What a question outside the factors asks for.
enum class AnswerForm {
    role,     ///< The person's role, one of the options: kept as the role of the ballot.
    text,     ///< Any text.
    one,      ///< One of the options.
    several,  ///< Any number of the options.
};
inline constexpr AnswerForm all_answer_forms[] = {AnswerForm::role, AnswerForm::text, AnswerForm::one,
                                                  AnswerForm::several};

/// "role", "text", "one", "several".
std::string_view to_text(AnswerForm form);

/// A question that is asked and enters no score.
struct UnscoredQuestion {
    QuestionId id;
    std::string text;
    std::string help;
    AnswerForm form = AnswerForm::text;
    std::vector<std::string> options;  ///< What can be picked; empty for a text.
    SourcePosition at;

    friend bool operator==(const UnscoredQuestion&, const UnscoredQuestion&) = default;
};

/// The instrument's own unit, in which scores are shown beside 0 to 100: 0 is `min` there, and 100 is `max`.
struct OwnUnit {
    std::string name;  ///< "mean", "level"; may be empty.
    double min = 0;
    double max = 100;
    int decimals = 1;

    friend bool operator==(const OwnUnit&, const OwnUnit&) = default;
};

/// What became of a question of an earlier edition.
struct ItemChange {
    ItemId item;
    std::vector<ItemId> now;  ///< What is asked instead, of the questionnaire that says so; empty if it was left out.
    std::string why;
    SourcePosition at;

    friend bool operator==(const ItemChange&, const ItemChange&) = default;
};

/// An earlier edition, in a file of its own. Its questions that are not among the changes are the same, word for word.
struct Edition {
    std::string version;
    std::vector<ItemChange> changes;
    SourcePosition at;

    friend bool operator==(const Edition&, const Edition&) = default;
};

/// What the answers come to.
enum class Results {
    factors,    ///< Factor scores, an overall score and barriers.
    questions,  ///< Each question by itself: no single one can stand for a whole factor.
};
inline constexpr Results all_results[] = {Results::factors, Results::questions};

/// "factors", "questions".
std::string_view to_text(Results results);

struct Questionnaire {
    std::string id;
    std::string version;
    std::string title;
    std::string summary;
    std::string language = "en";
    int minutes = 0;                ///< How long it takes; 0 if the file does not say.
    std::string evidence;           ///< Path of the evidence file, relative to the questionnaire's; may be empty.
    double minimum_answered = 0.5;  ///< Share of a factor's item weight a respondent must answer to get a score.
    Results results = Results::factors;
    std::vector<Band> bands;       ///< Ascending, the first from 0; empty for an instrument without cut-offs.
    std::optional<OwnUnit> shown;  ///< Nothing: scores are shown from 0 to 100 alone.
    std::vector<Scale> scales;
    std::vector<Factor> factors;
    std::vector<Item> items;
    std::vector<UnscoredQuestion> unscored;
    std::vector<Edition> editions;  ///< The earlier ones.

    friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

/// The part with that id, or nullptr.
const Scale* find_scale(const Questionnaire& questionnaire, const ScaleId& id);
const Factor* find_factor(const Questionnaire& questionnaire, const FactorId& id);
const Item* find_item(const Questionnaire& questionnaire, const ItemId& id);
const Band* find_band(const Questionnaire& questionnaire, const BandId& id);

const UnscoredQuestion* find_unscored(const Questionnaire& questionnaire, const QuestionId& id);
/// The question for the person's role, or nullptr: of several the first.
const UnscoredQuestion* role_question(const Questionnaire& questionnaire);
/// The questions outside the factors that are asked after the items: all but those for the role.
std::vector<const UnscoredQuestion*> asked_last(const Questionnaire& questionnaire);

/// What people call the item: its code, or its id if it has none.
const std::string& code_of(const Item& item);
/// The same for an id, which stands for itself if the questionnaire has no such item.
std::string code_of(const Questionnaire& questionnaire, const ItemId& id);

/// The earlier edition with that version, or nullptr.
const Edition* find_edition(const Questionnaire& questionnaire, std::string_view version);

/// Readiness 0 to 100 of an option, by its index: its score, and without one 100 i / (k - 1) for the option with the
/// index i of k, which are at least two.
double option_readiness(const ChoiceScale& scale, std::size_t option);

/// True for the value of an option, and for a number within the range of a number scale.
bool is_on_scale(const Scale& scale, double value);

/// True if each question is read by itself: then no factor has a score, there is no overall, and no barrier is
/// assessed.
bool is_read_by_question(const Questionnaire& questionnaire);

/// What a questionnaire comes to that does not say so: questions if no factor has more than one item, else factors.
Results default_results(const Questionnaire& questionnaire);

/// Notes for every item where its scale is, so that scale_of() finds it at once however many scales there are.
void note_scale_places(Questionnaire& questionnaire);

/// The item's scale. The questionnaire must have been checked: every item's scale is there.
const Scale& scale_of(const Questionnaire& questionnaire, const Item& item);

/// True if the item says something about the barrier: by a link, or by its `blocks` rule.
bool bears_on(const Item& item, const BarrierId& barrier);

/// The factor's items in file order; empty for a factor that is not there.
std::vector<const Item*> items_of(const Questionnaire& questionnaire, const FactorId& factor);

/// Where the second and the later bands start, ascending.
std::vector<double> band_limits(const Questionnaire& questionnaire);

/// The place of the band among the questionnaire's, 0 for the lowest; nothing if it has no such band.
std::optional<int> band_rank(const Questionnaire& questionnaire, const BandId& id);

/// The band a readiness of 0 to 100 falls in; nullptr if the questionnaire has no bands.
const Band* band_of(const Questionnaire& questionnaire, double readiness);

}  // namespace readiness
