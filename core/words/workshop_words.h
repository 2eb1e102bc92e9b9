// The summary of a workshop in words: the same for the screen and for reports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/groups/workshop_summary.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A question of the summary, and what there is to say of it.
struct WorkshopEntry {
    ItemId item;
    std::vector<std::string> lines;  ///< At least one.

    friend bool operator==(const WorkshopEntry&, const WorkshopEntry&) = default;
};

struct WorkshopSection {
    std::string_view id;     ///< "left-open", "to-ask", "voted-again", "reasons", "notes".
    std::string_view title;  ///< "Left open".
    std::vector<WorkshopEntry> entries;

    friend bool operator==(const WorkshopSection&, const WorkshopSection&) = default;
};

/// The parts of the summary that have something in them: what is left open, who is to be asked, what was voted on
/// again, reasons, notes.
std::vector<WorkshopSection> workshop_sections(const Questionnaire& questionnaire, const WorkshopSummary& summary);

/// What stands in the place of an empty summary.
std::string_view empty_workshop_text();

/// How many gave each answer, in the scale's order: "Disagree 5 · Agree 4 · don't know 1". Numbers: "6 answers from
/// −5 % to +10 %, middle 0 % · don't know 1". "Nobody answered" without hands.
std::string hands_text(const Scale& scale, const Tally& hands);

}  // namespace readiness
