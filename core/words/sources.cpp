#include "core/words/sources.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/base/text.h"

namespace readiness {

namespace {

/// "369–372, 380": a run of three or more is joined, two neighbours stay apart.
std::string joined_refs(const std::vector<int>& refs) {
    std::string text;
    for (std::size_t first = 0; first < refs.size();) {
        std::size_t last = first;
        while (last + 1 < refs.size() && refs[last + 1] == refs[last] + 1)
            ++last;
        if (last - first < 2) last = first;
        if (!text.empty()) text += ", ";
        text += last == first ? fmt::format("{}", refs[first]) : fmt::format("{}–{}", refs[first], refs[last]);
        first = last + 1;
    }
    return text;
}

std::string approach_text(const Approach& approach) {
    if (!approach.grade) return approach.title + ": evidence not graded";
    return fmt::format("{}: evidence {} in amount, {} in quality", approach.title, approach.grade->amount,
                       approach.grade->quality);
}

/// "page 12", "pages 12, 22"; empty for no number.
std::string numbered(std::string_view one, const std::vector<int>& numbers) {
    if (numbers.empty()) return "";
    return fmt::format("{}{} {}", one, numbers.size() == 1 ? "" : "s", fmt::join(numbers, ", "));
}

}  // namespace

std::string citation(const Barrier& barrier) {
    if (barrier.page == 0) return "";
    if (barrier.refs.empty()) return fmt::format("page {}", barrier.page);
    return fmt::format("page {}, {} {}", barrier.page, barrier.refs.size() == 1 ? "ref" : "refs",
                       joined_refs(barrier.refs));
}

std::string citation(const EvidenceSource& source, const Barrier& barrier) {
    return joined({source.series.empty() ? source.title : source.series, citation(barrier)}, ", ");
}

std::string reason_for_asking(const Barrier& barrier) {
    return fmt::format(
        "It helps to see whether this stands in the way of a change here: “{}”. This is what was found elsewhere. {} "
        "It says nothing yet about this place.",
        barrier.title, barrier.about);
}

std::string source_text(const EvidenceSource& source) {
    if (source.title.empty()) return "";
    return joined({source.title, source.publisher, source.year > 0 ? std::to_string(source.year) : ""}, ", ");
}

std::string measure_basis_text(const Evidence& evidence, const Measure& measure) {
    const Approach* approach = measure.approach ? find_approach(evidence, *measure.approach) : nullptr;
    return joined({approach != nullptr ? approach_text(*approach) : "", numbered("page", measure.pages)}, " · ");
}

std::vector<std::string> tip_texts(const Evidence& evidence, const Measure& measure) {
    std::vector<std::string> texts;
    for (const int number : measure.tips) {
        const Tip* tip = find_tip(evidence, number);
        if (tip == nullptr) continue;
        const std::string place = tip->page > 0 ? fmt::format(", page {}", tip->page) : "";
        texts.push_back(fmt::format("Tip {}{}: {}. {}", number, place, tip->title, tip->about));
    }
    return texts;
}

}  // namespace readiness
