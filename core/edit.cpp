#include "edit.h"

#include <fmt/format.h>

#include "find_by_id.h"

namespace readiness {

namespace {

void apply(Assessment& assessment, const AgreeAnswer& edit) {
    AgreedAnswer* agreed = find_by_item(assessment.consensus, edit.item);
    if (!edit.answer) {
        std::erase_if(assessment.consensus, [&](const AgreedAnswer& other) { return other.item == edit.item; });
    } else if (agreed != nullptr) {
        agreed->answer = *edit.answer;
    } else {
        assessment.consensus.push_back({edit.item, *edit.answer, "", {}, {}});
    }
}

void apply(Assessment& assessment, const WriteWhy& edit) {
    AgreedAnswer* agreed = find_by_item(assessment.consensus, edit.item);
    if (agreed != nullptr) agreed->why = edit.text;
}

void apply(Assessment& assessment, const WriteNote& edit) {
    Note* note = find_by_item(assessment.notes, edit.item);
    if (note != nullptr) {
        note->text = edit.text;
    } else {
        assessment.notes.push_back({edit.item, edit.text, {}, {}});
    }
    std::erase_if(assessment.notes, [](const Note& other) { return other.text.empty() && other.extras.empty(); });
}

void apply(Assessment& assessment, const WriteDetail& edit) {
    detail_of(assessment, edit.detail) = edit.text;
}

}  // namespace

Assessment applied(Assessment assessment, const Edit& edit) {
    std::visit([&](const auto& change) { apply(assessment, change); }, edit);
    return assessment;
}

bool is_typing(const Edit& edit) {
    const auto* answer = std::get_if<AgreeAnswer>(&edit);
    return answer == nullptr || answer->moving;
}

bool continues(const Edit& earlier, const Edit& later) {
    return is_typing(earlier) && is_typing(later) && earlier.index() == later.index() &&
           describe(earlier) == describe(later);
}

std::string describe(const Edit& edit) {
    struct Words {
        std::string operator()(const AgreeAnswer& change) const {
            return fmt::format("answer to {}", change.item.text);
        }
        std::string operator()(const WriteWhy& change) const { return fmt::format("reason for {}", change.item.text); }
        std::string operator()(const WriteNote& change) const { return fmt::format("note on {}", change.item.text); }
        std::string operator()(const WriteDetail& change) const { return std::string(to_text(change.detail)); }
    };
    return std::visit(Words{}, edit);
}

std::string& detail_of(Assessment& assessment, Detail detail) {
    switch (detail) {
        case Detail::organisation: return assessment.organisation;
        case Detail::team: return assessment.team;
        case Detail::initiative: return assessment.initiative;
        case Detail::stage: return assessment.stage;
        case Detail::facilitator: return assessment.facilitator;
        case Detail::title: break;
    }
    return assessment.title;
}

const std::string& detail_of(const Assessment& assessment, Detail detail) {
    return detail_of(const_cast<Assessment&>(assessment), detail);  // NOLINT(*-const-cast): only reads
}

std::string_view to_text(Detail detail) {
    switch (detail) {
        case Detail::title: return "title";
        case Detail::organisation: return "organisation";
        case Detail::team: return "team";
        case Detail::initiative: return "initiative";
        case Detail::stage: return "stage";
        case Detail::facilitator: return "facilitator";
    }
    return "";
}

}  // namespace readiness
