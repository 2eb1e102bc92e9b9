#include "core/words/workshop_words.h"

#include <fmt/format.h>
#include <utility>

#include "core/base/text.h"
#include "core/statistics/group_statistics.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

const Scale& scale_of_item(const Questionnaire& questionnaire, const ItemId& item) {
    return scale_of(questionnaire, *find_item(questionnaire, item));
}

std::string numbers_text(const Scale& scale, const std::vector<double>& numbers) {
    const Spread spread = spread_of(numbers);
    if (!spread.median) return "";
    const auto shown = [&](double number) { return answer_text(scale, Answer::of(number)); };
    if (*spread.min == *spread.max) return fmt::format("{} at {}", counted(spread.n, "answer"), shown(*spread.min));
    return fmt::format("{} from {} to {}, middle {}", counted(spread.n, "answer"), shown(*spread.min),
                       shown(*spread.max), shown(*spread.median));
}

/// The first letter as a capital.
std::string as_sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

WorkshopEntry worded(const Questionnaire& questionnaire, const WorkshopSummary::LeftOpen& open) {
    if (!open.last) return {open.item, {"The room did not agree."}};
    return {open.item, {"Last answers: " + hands_text(scale_of_item(questionnaire, open.item), open.last->hands)}};
}

WorkshopEntry worded(const Questionnaire& /*questionnaire*/, const WorkshopSummary::ToAsk& ask) {
    WorkshopEntry entry{ask.item, {}};
    if (ask.agreed_unknown) {
        entry.lines.emplace_back("The room agreed that it does not know.");
        if (!ask.why.empty()) entry.lines.push_back(ask.why);
    } else {
        entry.lines.push_back(
            fmt::format("{} of {} {} know", ask.dont_know, ask.of, ask.dont_know == 1 ? "does not" : "do not"));
    }
    return entry;
}

WorkshopEntry worded(const Questionnaire& questionnaire, const WorkshopSummary::VotedAgain& again) {
    const Scale& scale = scale_of_item(questionnaire, again.item);
    WorkshopEntry entry{again.item, {}};
    for (const Round& round : again.rounds) {
        entry.lines.push_back(fmt::format("{}: {}", as_sentence(round_name(round)), hands_text(scale, round.hands)));
    }
    if (again.agreed) entry.lines.push_back("Agreed: " + answer_text(scale, *again.agreed));
    return entry;
}

WorkshopEntry worded(const Questionnaire& questionnaire, const WorkshopSummary::Reason& reason) {
    const Scale& scale = scale_of_item(questionnaire, reason.item);
    return {reason.item, {"Agreed: " + answer_text(scale, reason.answer), reason.why}};
}

WorkshopEntry worded(const Questionnaire& /*questionnaire*/, const WorkshopSummary::NoteTaken& note) {
    return {note.item, {note.text}};
}

template <class Entries>
void add_section(std::vector<WorkshopSection>& sections, const Questionnaire& questionnaire, std::string_view id,
                 std::string_view title, const Entries& entries) {
    if (entries.empty()) return;
    WorkshopSection section{id, title, {}};
    for (const auto& entry : entries)
        section.entries.push_back(worded(questionnaire, entry));
    sections.push_back(std::move(section));
}

}  // namespace

std::vector<WorkshopSection> workshop_sections(const Questionnaire& questionnaire, const WorkshopSummary& summary) {
    std::vector<WorkshopSection> sections;
    add_section(sections, questionnaire, "left-open", "Left open", summary.left_open);
    add_section(sections, questionnaire, "to-ask", "Who to ask", summary.to_ask);
    add_section(sections, questionnaire, "voted-again", "Voted again", summary.voted_again);
    add_section(sections, questionnaire, "reasons", "Reasons", summary.reasons);
    add_section(sections, questionnaire, "notes", "Notes", summary.notes);
    return sections;
}

std::string_view empty_workshop_text() {
    return "Nothing was written down, left open or voted on again.";
}

std::string hands_text(const Scale& scale, const Tally& hands) {
    std::vector<std::string> parts;
    if (const ChoiceScale* choice = scale.choice()) {
        for (std::size_t i = 0; i < hands.counts.size() && i < choice->options.size(); ++i) {
            const Option& option = choice->options[i];
            const std::string name = option.label.empty() ? number_text(option.value) : option.label;
            if (hands.counts[i] > 0) parts.push_back(fmt::format("{}\u00a0{}", name, hands.counts[i]));
        }
    } else {
        parts.push_back(numbers_text(scale, hands.values));
    }
    if (hands.dont_know > 0) parts.push_back(fmt::format("don't know\u00a0{}", hands.dont_know));
    if (hands.not_applicable > 0) parts.push_back(fmt::format("not applicable\u00a0{}", hands.not_applicable));
    const std::string text = joined(parts, " · ");
    return text.empty() ? "Nobody answered" : text;
}

}  // namespace readiness
