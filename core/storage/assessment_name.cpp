#include "core/storage/assessment_name.h"

#include <string>
#include <string_view>
#include <utility>

#include "core/platform/path_text.h"

namespace readiness {

std::string_view ending_of_assessment(std::string_view name) {
    return name.ends_with(short_assessment_ending) ? short_assessment_ending : assessment_ending;
}

AssessmentName assessment_name(const std::filesystem::path& path) {
    using Kind = AssessmentName::Kind;
    constexpr std::string_view kept_mark = " (changed elsewhere";
    const std::string name = text_of(path.filename());
    if (name.starts_with('.')) return {};
    CopyName copy = copy_name(name);
    const std::string_view ending = ending_of_assessment(copy.plain);
    if (!copy.plain.ends_with(ending) || copy.plain.size() == ending.size()) return {};
    std::string original = copy.plain.substr(0, copy.plain.size() - ending.size());
    if (const std::size_t kept = original.find(kept_mark); kept != std::string::npos && kept > 0) {
        return {Kind::changed_elsewhere, original.substr(0, kept)};
    }
    return {copy.kind == CopyKind::none ? Kind::plain : Kind::copy, std::move(original), copy.kind};
}

bool is_named_as_assessment(const std::filesystem::path& path) {
    // Of thousands of files nearly all are named as usual, whatever stands before: no need to look for marks of copies.
    const std::string name = text_of(path.filename());
    const std::string_view ending = ending_of_assessment(name);
    if (!name.starts_with('.') && name.size() > ending.size() && name.ends_with(ending)) return true;
    return assessment_name(path).kind != AssessmentName::Kind::none;
}

}  // namespace readiness
