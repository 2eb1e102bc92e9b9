// The two promises that ids make: each names one thing, and each that is named is there.
#pragma once

#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/find_by_id.h"
#include "core/base/identifier.h"
#include "core/base/known_ids.h"
#include "core/base/problem_log.h"
#include "core/base/text.h"
#include "core/toml/hints.h"
#include "core/toml/toml_tree.h"

namespace readiness {

template <class Tag>
const std::string& text_of(const Identifier<Tag>& id) {
    return id.text;
}
inline const std::string& text_of(const std::string& id) {
    return id;
}

/// An error for each element whose text, as `text_of` gives it, an earlier element has. `kind` is what an element is
/// called ("item"), `remedy` what to do. An empty text is left out: its absence is a problem of its own.
template <class Elements, class TextOf>
void check_unique(const Elements& elements, std::string_view kind, std::string_view remedy, TextOf text_of,
                  ProblemLog& log) {
    std::map<std::string_view, int> lines;
    for (const auto& element : elements) {
        const std::string& text = text_of(element);
        const auto [first, is_new] = lines.try_emplace(text, element.at.line);
        if (is_new || text.empty()) continue;
        if (log.only_counts(Severity::error)) {
            log.error(element.at, "");
            continue;
        }
        log.error(element.at, fmt::format("{} {} appears here a second time", kind, in_quotes(text)),
                  fmt::format("line {} has the first; {}", first->second, remedy));
    }
}

template <class Elements>
void check_unique_ids(const Elements& elements, std::string_view kind, ProblemLog& log) {
    check_unique(
        elements, kind, "give this one another id", [](const auto& element) -> auto& { return text_of(element.id); },
        log);
}

/// Who names something, where, and where it should be found.
struct Reference {
    std::string_view from;   ///< "item \"L1\""
    std::string_view kind;   ///< "scale"
    std::string_view place;  ///< "this file"
    SourcePosition at;
    Severity severity = Severity::error;
};

/// The problem with a reference to an element that is not there: names the id most like it, or all that there are.
template <class Elements, class Id>
void report_reference(const Elements& elements, const Id& id, const Reference& reference, ProblemLog& log) {
    if (log.only_counts(reference.severity)) return log.add(reference.severity, reference.at, "");
    // What has a wrong id of its own may well be what is meant.
    for (const auto& element : elements) {
        if (element.id.empty()) return;
    }
    std::vector<std::string> ids;
    ids.reserve(elements.size());
    for (const auto& element : elements)
        ids.push_back(element.id.text);
    const std::string known =
        ids.empty() ? fmt::format("it has no {} at all", reference.kind) : "it has: " + listed(ids);
    log.add(reference.severity, reference.at,
            fmt::format("{} names the {} {}, which {} does not have", reference.from, reference.kind,
                        in_quotes(id.text), reference.place),
            did_you_mean(id.text, ids, known));
}

/// A problem if no element has the id. An empty id is left out. Looks through all elements each time: for a reference
/// or two.
template <class Elements, class Id>
void check_reference(const Elements& elements, const Id& id, const Reference& reference, ProblemLog& log) {
    if (!id.empty() && find_by_id(elements, id) == nullptr) report_reference(elements, id, reference, log);
}

/// The same for many references: `known` has the ids of the elements.
template <class Elements, class Id>
void check_reference(const Elements& elements, const KnownIds& known, const Id& id, const Reference& reference,
                     ProblemLog& log) {
    if (!id.empty() && !known.contains(id)) report_reference(elements, id, reference, log);
}

}  // namespace readiness
