#include "core/words/later_words.h"

#include <fmt/format.h>

namespace readiness {

std::string later_citation(const LaterFindings& later, const LaterFinding& finding) {
    const LaterSource* source = find_source(later, finding.source);
    return source == nullptr ? "" : fmt::format("{}, {}", source->authors, source->year);
}

std::string reference_text(const LaterSource& source) {
    const std::string doi = source.doi.empty() ? "" : " doi:" + source.doi;
    return fmt::format("{} ({}). {}. {}.{}", source.authors, source.year, source.title, source.published, doi);
}

}  // namespace readiness
