#include "core/words/sources.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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

/// "page 21, refs 369–372": empty if there is no page.
std::string place_text(const std::vector<int>& pages, const std::vector<int>& refs) {
    if (pages.empty() || refs.empty()) return pages_text(pages);
    return fmt::format("{}, {} {}", pages_text(pages), refs.size() == 1 ? "ref" : "refs", joined_refs(refs));
}

/// None for the 0 of a file that names no page.
std::vector<int> one_page(int page) {
    return page > 0 ? std::vector{page} : std::vector<int>();
}

std::string tip_text(const Tip& tip, bool in_full) {
    const std::string place = tip.page > 0 ? fmt::format(", page {}", tip.page) : "";
    const std::string title = fmt::format("Tip {}{}: {}.", tip.number, place, tip.title);
    return in_full ? joined({title, tip.about}, " ") : title;
}

/// What a barrier's measures have said already.
struct Said {
    std::set<ApproachId> approaches;
    std::set<int> tips;
};

void add_approach(std::vector<std::string>& texts, const Evidence& evidence, const Approach& approach, Said& said) {
    if (!said.approaches.insert(approach.id).second) {
        texts.push_back(approach.title + ": see above.");
        return;
    }
    texts.push_back(fmt::format("{}: {}", approach.title, joined({approach.finding, grade_text(approach)}, " ")));
    for (const EvidenceFigure& figure : evidence.figures) {
        if (figure.approach == approach.id) texts.push_back(figure_text(figure));
    }
}

std::vector<std::string> basis_of(const Evidence& evidence, const Measure& measure, Said& said) {
    std::vector<std::string> texts;
    const Approach* approach = measure.approach ? find_approach(evidence, *measure.approach) : nullptr;
    if (approach != nullptr) add_approach(texts, evidence, *approach, said);
    for (const int number : measure.tips) {
        const Tip* tip = find_tip(evidence, number);
        if (tip != nullptr) texts.push_back(tip_text(*tip, said.tips.insert(number).second));
    }
    if (!measure.pages.empty()) texts.push_back(fmt::format("In the source: {}.", pages_text(measure.pages)));
    return texts;
}

}  // namespace

std::string pages_text(const std::vector<int>& pages) {
    std::vector<int> sorted = pages;
    std::ranges::sort(sorted);
    std::vector<std::string> runs;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first;
        while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1)
            ++last;
        runs.push_back(last == first ? fmt::format("{}", sorted[first])
                                     : fmt::format("{} to {}", sorted[first], sorted[last]));
        first = last + 1;
    }
    if (runs.empty()) return "";
    return fmt::format("{} {}", sorted.size() == 1 ? "page" : "pages", joined(runs, ", "));
}

std::string citation(const Barrier& barrier) {
    return place_text(barrier.pages.empty() ? one_page(barrier.page) : barrier.pages, barrier.refs);
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

std::string grade_text(const Approach& approach) {
    if (!approach.grade) return "How much is known: the source does not grade it.";
    return fmt::format("How much is known: {} in amount, {} in quality. This is not how well it works.",
                       approach.grade->amount, approach.grade->quality);
}

std::string figure_text(const EvidenceFigure& figure) {
    const std::string place = place_text(one_page(figure.page), figure.refs);
    return "In numbers: " + joined({figure.about, place.empty() ? "" : "(" + place + ")"}, " ");
}

std::vector<std::string> figure_texts(const Evidence& evidence, const BarrierId& barrier) {
    std::vector<std::string> texts;
    for (const EvidenceFigure& figure : evidence.figures) {
        if (figure.barrier == barrier) texts.push_back(figure_text(figure));
    }
    return texts;
}

std::string_view about_measures() {
    return "The first steps are our own, and no study has tested them. The pages say where the source names "
           "the problem, or something like the step. The order is our judgement.";
}

std::string first_step_text(const Measure& measure) {
    return joined(
        {measure.who.empty() ? "" : "Who: " + measure.who, measure.takes.empty() ? "" : "First step: " + measure.takes},
        " · ");
}

std::vector<WordedMeasure> measures_against(const Evidence& evidence, const Barrier& barrier) {
    std::vector<WordedMeasure> worded;
    Said said;
    for (const MeasureId& id : barrier.counter) {
        const Measure* measure = find_measure(evidence, id);
        if (measure != nullptr) worded.push_back({measure, basis_of(evidence, *measure, said)});
    }
    return worded;
}

}  // namespace readiness
