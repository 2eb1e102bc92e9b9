#include "assessment.h"

#include "find_by_id.h"

namespace readiness {

std::string_view to_text(Mode mode) {
    switch (mode) {
        case Mode::consensus: return "consensus";
        case Mode::ballots: return "ballots";
        case Mode::tally: return "tally";
    }
    return "";
}

std::optional<Mode> mode_from_text(std::string_view text) {
    for (const Mode mode : {Mode::consensus, Mode::ballots, Mode::tally}) {
        if (to_text(mode) == text) return mode;
    }
    return std::nullopt;
}

std::string_view to_text(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return "open";
        case ActionStatus::doing: return "doing";
        case ActionStatus::done: return "done";
        case ActionStatus::dropped: return "dropped";
    }
    return "";
}

std::optional<ActionStatus> action_status_from_text(std::string_view text) {
    for (const ActionStatus status :
         {ActionStatus::open, ActionStatus::doing, ActionStatus::done, ActionStatus::dropped}) {
        if (to_text(status) == text) return status;
    }
    return std::nullopt;
}

bool is_from_newer_program(const Assessment& assessment) {
    return assessment.format_version > assessment_format_version;
}

const AgreedAnswer* find_agreed(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.consensus, item);
}

const Tally* find_tally(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.tallies, item);
}

const Note* find_note(const Assessment& assessment, const ItemId& item) {
    return find_by_item(assessment.notes, item);
}

}  // namespace readiness
