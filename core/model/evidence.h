// What is known to help and to hinder a change, with its place in the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/identifier.h"
#include "core/base/source_position.h"
#include "core/model/later_findings.h"

namespace readiness {

struct EvidenceSource {
    std::string id;
    std::string title;
    std::string series;
    std::string publisher;
    std::string author;
    int year = 0;
    std::string caution;  ///< How far the source may be trusted.

    friend bool operator==(const EvidenceSource&, const EvidenceSource&) = default;
};

/// Whose barrier it is, from the person to the world outside.
enum class Level { individual, team, organisation, infrastructure, context };

inline constexpr Level all_levels[] = {Level::individual, Level::team, Level::organisation, Level::infrastructure,
                                       Level::context};

/// The word the files use.
std::string_view to_text(Level level);

/// Something that hinders spread.
struct Barrier {
    BarrierId id;
    std::string title;
    Level level = Level::individual;
    int page = 0;            ///< Where its main statement is; 0 if the file names no page.
    std::vector<int> pages;  ///< All that it rests on, `page` among them; empty if there is no more than `page`.
    std::vector<int> refs;   ///< The source's own reference numbers.
    std::string about;
    std::vector<MeasureId> counter;  ///< What a team could try, best first in the judgement of the file's authors.
    SourcePosition at;

    friend bool operator==(const Barrier&, const Barrier&) = default;
};

/// Something that a team can do.
struct Measure {
    MeasureId id;
    std::string title;
    std::string how;    ///< Concrete first steps.
    std::string who;    ///< Who could do it: "ward manager"; empty if the file does not say.
    std::string takes;  ///< How long the first step takes: "20 minutes this week"; empty if the file does not say.
    std::optional<ApproachId> approach;
    std::vector<int> tips;
    std::vector<int> pages;
    SourcePosition at;

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// How much evidence there is for an approach and how good it is, in the source's words.
struct EvidenceGrade {
    std::string amount;
    std::string quality;

    friend bool operator==(const EvidenceGrade&, const EvidenceGrade&) = default;
};

/// A way of spreading practice.
struct Approach {
    ApproachId id;
    std::string title;
    std::string target;
    std::optional<EvidenceGrade> grade;  ///< Absent if the source does not grade the evidence for it.
    std::string finding;
    std::vector<int> pages;
    SourcePosition at;

    friend bool operator==(const Approach&, const Approach&) = default;
};

struct Tip {
    int number = 0;
    std::string title;
    std::string about;
    int page = 0;
    SourcePosition at;

    friend bool operator==(const Tip&, const Tip&) = default;
};

/// Numbers that the source gives, in a sentence: an example beside an approach or a barrier.
struct EvidenceFigure {
    FigureId id;
    std::vector<double> values;
    std::string unit;
    int page = 0;
    std::vector<int> refs;
    std::string about;                   ///< A sentence, with the numbers in it.
    std::optional<ApproachId> approach;  ///< What it illustrates.
    std::optional<BarrierId> barrier;    ///< The same.
    SourcePosition at;

    friend bool operator==(const EvidenceFigure&, const EvidenceFigure&) = default;
};

/// Where a catalogue names the file with what was learned since.
struct LaterFile {
    std::string name;  ///< Empty if the catalogue names none.
    SourcePosition at;

    friend bool operator==(const LaterFile&, const LaterFile&) = default;
};

struct Evidence {
    EvidenceSource source;
    std::vector<Barrier> barriers;
    std::vector<Measure> measures;
    std::vector<Approach> approaches;
    std::vector<Tip> tips;
    std::vector<EvidenceFigure> figures;
    LaterFile since = {};
    LaterFindings later = {};  ///< Read from that file; empty if there is none that can be used.

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// The part with that id, or nullptr.
const Barrier* find_barrier(const Evidence& evidence, const BarrierId& id);
const Measure* find_measure(const Evidence& evidence, const MeasureId& id);
const Approach* find_approach(const Evidence& evidence, const ApproachId& id);
const Tip* find_tip(const Evidence& evidence, int number);

}  // namespace readiness
