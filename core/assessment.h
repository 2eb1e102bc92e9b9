// An assessment: what a team answered, noted and planned. The profile that a team keeps.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identifier.h"
#include "source_position.h"
#include "toml_tree.h"

namespace readiness {

/// An answer to one item. "Don't know" and "not applicable" are answers: no answer at all is the absence of this value.
struct Answer {
    enum class Kind { value, dont_know, not_applicable };

    Kind kind = Kind::value;
    double value = 0;  ///< In the scale's own values, as answered; 0 unless kind is value.

    static Answer of(double value) { return {Kind::value, value}; }
    static Answer dont_know() { return {Kind::dont_know, 0}; }
    static Answer not_applicable() { return {Kind::not_applicable, 0}; }
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// One answer that all agreed on.
struct AgreedAnswer {
    ItemId item;
    Answer answer;
    std::string why;
    TomlTable extras;  ///< Keys this program does not know, kept on save; so in every struct below.
    SourcePosition at;

    friend bool operator==(const AgreedAnswer&, const AgreedAnswer&) = default;
};

struct ItemAnswer {
    ItemId item;
    Answer answer;
    SourcePosition at;

    friend bool operator==(const ItemAnswer&, const ItemAnswer&) = default;
};

/// One person's ballot. The id is random; a name is never required.
struct Respondent {
    RespondentId id;
    std::string role;
    std::vector<ItemAnswer> answers;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const Respondent&, const Respondent&) = default;
};

/// A show of hands on one item: counts in the scale's option order, or one number a hand.
struct Tally {
    ItemId item;
    std::vector<int> counts;     ///< Choice scales.
    std::vector<double> values;  ///< Number scales, sorted.
    int dont_know = 0;
    int not_applicable = 0;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const Tally&, const Tally&) = default;
};

struct Note {
    ItemId item;
    std::string text;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const Note&, const Note&) = default;
};

enum class ActionStatus { open, doing, done, dropped };

/// Something the team has decided to do.
struct Action {
    std::string id;
    std::string text;
    BarrierId barrier;
    MeasureId measure;
    std::string owner;
    std::optional<std::chrono::year_month_day> due;
    ActionStatus status = ActionStatus::open;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const Action&, const Action&) = default;
};

/// What the profile is computed from.
enum class Mode { consensus, ballots, tally };

/// Which questionnaire was answered, and the fingerprint of its file.
struct QuestionnaireReference {
    std::string id;
    std::string version;
    std::string sha256;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const QuestionnaireReference&, const QuestionnaireReference&) = default;
};

/// The scores as they stood when the file was saved, for readers without the program; never computed with.
struct StoredProfile {
    struct FactorScore {
        FactorId id;
        std::optional<double> score;
        std::string band;
        TomlTable extras;
        SourcePosition at;

        friend bool operator==(const FactorScore&, const FactorScore&) = default;
    };
    struct BarrierStatus {
        BarrierId id;
        std::optional<double> pressure;
        std::string status;
        TomlTable extras;
        SourcePosition at;

        friend bool operator==(const BarrierStatus&, const BarrierStatus&) = default;
    };

    std::optional<double> overall;
    std::string band;
    std::vector<FactorScore> factors;
    std::vector<BarrierStatus> barriers;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const StoredProfile&, const StoredProfile&) = default;
};

inline constexpr int assessment_format_version = 1;

struct Assessment {
    int format_version = assessment_format_version;
    std::string id;  ///< A UUID.
    std::string title;
    std::string organisation;
    std::string team;
    std::string initiative;
    std::string stage;
    std::string facilitator;
    std::optional<std::chrono::sys_seconds> created;
    std::optional<std::chrono::sys_seconds> modified;
    Mode mode = Mode::consensus;
    std::optional<int> people;  ///< How many are in the room; a tally without it takes the largest total of any item.
    QuestionnaireReference questionnaire;
    std::vector<AgreedAnswer> consensus;
    std::vector<Respondent> respondents;
    std::vector<Tally> tallies;
    std::vector<Note> notes;
    std::vector<Action> actions;
    std::optional<StoredProfile> stored_profile;
    TomlTable extras;
    TomlTable consensus_extras;  ///< Values under [consensus] that are no answers.

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

/// The words the files use.
std::string_view to_text(Mode mode);
std::optional<Mode> mode_from_text(std::string_view text);
std::string_view to_text(ActionStatus status);
std::optional<ActionStatus> action_status_from_text(std::string_view text);

/// True where a newer program wrote the file: it may be read, and must not be written.
bool is_from_newer_program(const Assessment& assessment);

/// The agreed answer to an item, or nullptr.
const AgreedAnswer* find_agreed(const Assessment& assessment, const ItemId& item);
const Tally* find_tally(const Assessment& assessment, const ItemId& item);
/// The note on an item, or nullptr.
const Note* find_note(const Assessment& assessment, const ItemId& item);

}  // namespace readiness
