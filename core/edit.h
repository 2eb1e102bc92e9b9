// The only ways in which an assessment changes: small values that can be undone, and tested without a window.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "assessment.h"
#include "identifier.h"

namespace readiness {

/// Agrees an answer to an item, or takes it back where there is none. A reason already given stays with a new answer.
struct AgreeAnswer {
    ItemId item;
    std::optional<Answer> answer;
    bool moving = false;  ///< Part of a longer movement: a slider being dragged, a number being typed.
};

/// Writes why an answer was agreed. Without an agreed answer it changes nothing.
struct WriteWhy {
    ItemId item;
    std::string text;
};

/// Writes the note on an item; an empty text takes it away.
struct WriteNote {
    ItemId item;
    std::string text;
};

enum class Detail { title, organisation, team, initiative, stage, facilitator };

/// Says what the assessment is about.
struct WriteDetail {
    Detail detail = Detail::title;
    std::string text;
};

using Edit = std::variant<AgreeAnswer, WriteWhy, WriteNote, WriteDetail>;

/// The assessment after the edit.
Assessment applied(Assessment assessment, const Edit& edit);

/// True for what comes in small steps, such as typing: steps at one place are one step to undo, and saving waits until
/// they rest.
bool is_typing(const Edit& edit);
/// True where the later edit goes on with the text that the earlier one changed.
bool continues(const Edit& earlier, const Edit& later);

/// What the edit did, for "Undo …": "answer to L1", "note on L1", "title".
std::string describe(const Edit& edit);

/// The detail's text in an assessment, and its key in the file.
const std::string& detail_of(const Assessment& assessment, Detail detail);
std::string& detail_of(Assessment& assessment, Detail detail);
std::string_view to_text(Detail detail);

}  // namespace readiness
