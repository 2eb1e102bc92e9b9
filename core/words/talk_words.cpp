#include "core/words/talk_words.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <utility>

#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/readiness_words.h"

namespace readiness {

namespace {

/// Everybody is counted: else a reader looks for those who are left out.
std::string split_text(const ScoredAssessment& scored, const SplitQuestion& split) {
    const int between = split.answers - split.lower - split.upper;
    const std::string sides =
        fmt::format("{} on the side of {}, {} of {}", split.lower, side_text(scored, split.item, Side::lower),
                    split.upper, side_text(scored, split.item, Side::upper));
    return fmt::format("Split: {} {}.", question_text(scored, split.item),
                       joined({sides, between > 0 ? fmt::format("{} in between", between) : "",
                               not_known_text(split.dont_know, split.missing)},
                              ", "));
}

/// "People disagree on 7 more questions: 2 on Leadership, 5 on Time." For a question alone its words are as short.
std::string more_split_text(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.more_split.size() == 1)
        return fmt::format("People also disagree on {}", question_text(scored, page.more_split.front()));
    std::vector<std::string> factors;
    for (const Factor& factor : scored.questionnaire().factors) {
        const auto of_factor = [&](const ItemId& id) {
            const Item* item = find_item(scored.questionnaire(), id);
            return item != nullptr && item->factor == factor.id;
        };
        const auto count = std::ranges::count_if(page.more_split, of_factor);
        if (count > 0) factors.push_back(fmt::format("{} on {}", count, factor.title));
    }
    return fmt::format("People disagree on {} more questions: {}.", page.more_split.size(), joined(factors, ", "));
}

/// A statement can be so or not; a question has an answer.
std::string unknown_text(const ScoredAssessment& scored, const UnknownQuestion& unknown) {
    const std::string text = question_text(scored, unknown.item);
    const bool asks = text.ends_with("?”");
    const std::string_view what = asks ? "the answer to this:" : "whether this is so:";
    if (unknown.agreed) return fmt::format("The team does not know {} {}", what, text);
    return fmt::format("{} of {} {} know {} {}", unknown.dont_know, unknown.of,
                       unknown.dont_know == 1 ? "does not" : "do not", what, text);
}

std::vector<std::string> split_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    for (const SplitQuestion& split : page.split)
        texts.push_back(split_text(scored, split));
    if (!page.more_split.empty()) texts.push_back(more_split_text(scored, page));
    return texts;
}

/// "4 to 6 of 8 do not know"; without "of 8" if the questions concern different numbers of people.
std::string how_many_do_not_know(const std::vector<UnknownQuestion>& unknown) {
    const auto counts = std::ranges::minmax(unknown, {}, &UnknownQuestion::dont_know);
    const int fewest = counts.min.dont_know;
    const int most = counts.max.dont_know;
    const bool same =
        std::ranges::all_of(unknown, [&](const UnknownQuestion& each) { return each.of == unknown.front().of; });
    const std::string of = same ? fmt::format(" of {}", unknown.front().of) : "";
    if (fewest == most) return fmt::format("{}{} {}", most, of, most == 1 ? "does not know" : "do not know");
    return fmt::format("{} to {}{} do not know", fewest, most, of);
}

std::string more_unknown_text(const ScoredAssessment& scored, const FirstPage& page) {
    const std::string questions = counted(page.more_unknown.size(), "more question", "more questions");
    if (scored.profile()->mode == Mode::consensus)
        return fmt::format("The team does not know the answer to {}.", questions);
    if (mixes_agreed_and_votes(*scored.profile())) return fmt::format("The answer to {} is not known.", questions);
    const std::size_t more = page.more_unknown.size();
    const bool all = page.unknown.size() + more == scored.profile()->items.size();
    const std::string which =
        more == 1 ? questions : "each of " + (all ? fmt::format("the other {} questions", more) : questions);
    return fmt::format("On {} {}.", which, how_many_do_not_know(page.more_unknown));
}

std::vector<std::string> unknown_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    for (const UnknownQuestion& unknown : page.unknown)
        texts.push_back(unknown_text(scored, unknown));
    if (!page.more_unknown.empty()) texts.push_back(more_unknown_text(scored, page));
    return texts;
}

bool is_without_answers(const ScoredAssessment& scored, const FirstPage& page) {
    return page.refused || scored.profile() == nullptr || page.answer.which == ReadinessAnswer::Case::nobody_answered;
}

}  // namespace

std::string side_text(const ScoredAssessment& scored, const ItemId& item, Side side) {
    const Item* asked = find_item(scored.questionnaire(), item);
    const ChoiceScale* choice = asked != nullptr ? scale_of(scored.questionnaire(), *asked).choice() : nullptr;
    if (choice == nullptr || choice->options.size() < 2)
        return side == Side::lower ? "a number that scores below 50" : "a number that scores above 50";
    const std::size_t options = choice->options.size();
    const std::size_t place = side == Side::lower ? options / 2 - 1 : (options + 1) / 2;
    return fmt::format("“{}”", option_text(choice->options[place]));
}

std::vector<std::string> talk_texts(const ScoredAssessment& scored, const FirstPage& page) {
    if (is_without_answers(scored, page)) return {};
    if (!page.has_answers) return {"A shareable copy does not say how people answered single questions."};
    std::vector<std::string> split = split_texts(scored, page);
    std::vector<std::string> unknown = unknown_texts(scored, page);
    std::vector<std::string>& first = page.answer.which == ReadinessAnswer::Case::mostly_unknown ? unknown : split;
    std::vector<std::string>& then = &first == &split ? unknown : split;
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

std::string nothing_to_talk_about(const ScoredAssessment& scored, const FirstPage& page) {
    if (is_without_answers(scored, page) || !page.has_answers) return "";
    if (!page.split.empty() || !page.unknown.empty()) return "";
    if (scored.profile()->mode == Mode::consensus) return "No agreed answer is “don’t know”.";
    return page.answer.could_split > 0 ? "People do not disagree on any question, and few say “don’t know”."
                                       : "Few people say “don’t know”.";
}

}  // namespace readiness
