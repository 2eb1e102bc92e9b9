// An assessment: what a team answered, noted and planned. The profile that a team keeps.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/identifier.h"
#include "core/base/source_position.h"
#include "core/model/action.h"
#include "core/model/given_out.h"
#include "core/model/mode.h"
#include "core/model/stored_profile.h"
#include "core/toml/toml_tree.h"

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

/// What was said to a question outside the factors. It enters no score.
struct Said {
    QuestionId question;
    std::vector<std::string> texts;  ///< The text, or the options that were picked; never empty.
    bool is_list = false;            ///< In the file they are a list: any number of options could be picked.
    SourcePosition at;

    friend bool operator==(const Said&, const Said&) = default;
};

/// One person's ballot. The id is random; a name is never required.
struct Respondent {
    RespondentId id;
    std::string role;
    std::vector<ItemAnswer> answers;
    TomlTable extras;
    SourcePosition at;
    /// The person is still answering, or was when the program ended. Such a ballot counts in no result.
    bool unfinished = false;
    std::vector<Said> said = {};  ///< To questions outside the factors, but not the role.
    /// Random, from the first copy for others on: the key of the fingerprints in GivenOut, which is removed with the
    /// ballot.
    std::string secret = {};
    /// By which the same person's ballot of another round is known: a keyed hash of a self-made code; see pairing.h.
    std::string pair = {};
    /// That code as it was typed, in a ballot that comes back from a form: only in the file that the form made. merge()
    /// makes `pair` of it.
    std::string pairing_code = {};

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
    bool sealed = false;  ///< Counted, and not shown to the room yet.

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// A show of hands that was followed by another one on the same item.
struct EarlierTally {
    Tally tally;
    int round = 1;  ///< 1 is the first.

    friend bool operator==(const EarlierTally&, const EarlierTally&) = default;
};

/// Where imported ballots came from.
struct MergedFile {
    std::string file;                                  ///< Its name, without the folder.
    std::string sha256;                                ///< Of its bytes.
    std::string id;                                    ///< Of the assessment in it.
    std::optional<std::chrono::sys_seconds> modified;  ///< When that assessment was last changed.
    std::optional<std::chrono::sys_seconds> merged;
    int ballots = 0;  ///< How many were taken from it. Whose is not kept.
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const MergedFile&, const MergedFile&) = default;
};

struct Note {
    ItemId item;
    std::string text;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const Note&, const Note&) = default;
};

/// What the profile counts. Agreed first: the agreed answer to an item if there is one, else its ballots or hands.
enum class Reading { agreed_first, consensus, ballots, tally };

/// Which questionnaire was answered, and the fingerprint of its file.
struct QuestionnaireReference {
    std::string id;
    std::string version;
    std::string sha256;
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const QuestionnaireReference&, const QuestionnaireReference&) = default;
};

struct Questionnaire;

inline constexpr int assessment_format_version = 1;

/// The smallest group whose results are shown on their own, and the least that it can be set to.
inline constexpr int usual_minimum_group = 5;
inline constexpr int least_minimum_group = 3;

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
    std::optional<Reading> basis = {};  ///< Absent: the profile counts what the mode says; see reading_of().
    std::optional<int> people;          ///< How many were said to be in the room; see people_in_room().
    bool sealed = false;  ///< Ballots are being collected: nothing of them is shown until they are opened.
    bool shareable =
        false;  ///< A copy for others: answers and free text are removed, the stored profile is all it has.
    int minimum_group = usual_minimum_group;  ///< Smaller groups are not shown on their own.
    std::vector<std::string> roles;           ///< What people pick their role from.
    QuestionnaireReference questionnaire;
    std::vector<AgreedAnswer> consensus;
    std::vector<Said> said;         ///< What all agreed to say to questions outside the factors.
    std::vector<ItemId> left_open;  ///< Items on which the room left its disagreement standing.
    std::vector<ItemId> revealed;   ///< Items whose ballots the room has seen, one by one.
    std::vector<Respondent> respondents;
    std::vector<Tally> tallies;
    std::vector<EarlierTally> earlier_tallies;  ///< By item, then from the first round.
    std::vector<MergedFile> merged_files;
    std::vector<GivenOut> given_out;  ///< Copies for others that these ballots or hands were in.
    std::string hands_secret = {};    ///< As Respondent::secret, for the shows of hands.
    std::string pair_secret = {};     ///< Of Respondent::pair; the same in all rounds that follow one another.
    std::vector<Note> notes;
    std::vector<OursAnswer> ours;  ///< Which barriers the team can change itself, one answer each.
    std::vector<Action> actions;   ///< The plan, in the team's order.
    std::optional<std::chrono::year_month_day> look_again = {};  ///< When the team means to answer again.
    std::string follows = {};  ///< The id of the assessment that this one looks at again; empty for a first one.
    std::optional<StoredProfile> stored_profile;
    TomlTable extras;
    TomlTable consensus_extras;  ///< Values under [consensus] that are no answers.

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

/// The words the files use.
std::string_view to_text(Reading reading);

/// What the profile counts: the basis, and without one what the mode says.
Reading reading_of(const Assessment& assessment);

/// The ballots or hands that the reading counts; consensus if it counts nothing but agreed answers. Agreed first counts
/// those of the mode, or the others if only these were collected. A room that agrees on its answers next and has both
/// counts its ballots, which hold every question. A vote without any ballot and hand counts the agreed answers that it
/// has.
Mode votes_counted(const Assessment& assessment);

/// votes_counted() of agreed first, whatever the reading is.
Mode votes_beside_agreed(const Assessment& assessment);

/// True for a shareable copy of ballots or of shows of hands: its profile is the stored one, since the answers are
/// removed. A copy of agreed answers still has them, and is scored as any other assessment.
bool has_only_scores(const Assessment& assessment);

/// The readings of one kind of answer for which something was collected, in the order consensus, ballots, tally.
std::vector<Reading> collected_readings(const Assessment& assessment);

/// True if a newer program wrote the file: it may be read, and must not be written.
bool is_from_newer_program(const Assessment& assessment);

/// True for that, and for a shareable copy: both may be looked at and not changed.
bool is_read_only(const Assessment& assessment);

/// The agreed answer to an item, or nullptr.
const AgreedAnswer* find_agreed(const Assessment& assessment, const ItemId& item);
const Tally* find_tally(const Assessment& assessment, const ItemId& item);
/// The ballot with that id, or nullptr.
const Respondent* find_respondent(const Assessment& assessment, const RespondentId& id);
/// The ballots that results are computed from: all that were handed in. They point into the assessment.
std::vector<const Respondent*> handed_in_ballots(const Assessment& assessment);
/// The answer that a ballot gives to an item, or nullptr.
const Answer* find_answer(const Respondent& respondent, const ItemId& item);
/// What was said to the question, on a ballot or by all; nullptr if nothing was.
const Said* find_said(const std::vector<Said>& said, const QuestionId& question);
bool is_left_open(const Assessment& assessment, const ItemId& item);
/// True if the room has seen what the ballots say on the item.
bool is_revealed(const Assessment& assessment, const ItemId& item);
/// What people pick their role from: the list of the assessment, and without one the options of the questionnaire's
/// question for the role. Empty if roles are not asked.
std::vector<std::string> roles_to_pick(const Assessment& assessment, const Questionnaire& questionnaire);
/// How many hands a tally counted: all options, "don't know" and "not applicable".
int hands(const Tally& tally);
/// The number of the show of hands that is on, or would be the next: one more than there are earlier ones.
int round_of(const Assessment& assessment, const ItemId& item);
/// The note on an item, or nullptr.
const Note* find_note(const Assessment& assessment, const ItemId& item);
/// The action with that id, or nullptr.
const Action* find_action(const Assessment& assessment, std::string_view id);
/// Whether the team can change the barrier itself; nothing if it has not said.
std::optional<Ours> find_ours(const Assessment& assessment, const BarrierId& barrier);

}  // namespace readiness
