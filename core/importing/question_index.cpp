#include "core/importing/question_index.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "core/importing/known_columns.h"
#include "core/importing/told_direction.h"
#include "core/importing/tool_names.h"

namespace readiness {

namespace {

/// A text beside a code that is less like the question than this is another question's.
constexpr double least_likeness_beside_code = 0.3;
constexpr double least_likeness_of_guess = 0.4;
/// More words than this beside a question are a text of their own, in which "score" may be any word.
constexpr std::size_t most_words_beside = 8;
/// Two texts that are less alike than this say different things, and not the opposite.
constexpr double least_likeness_to_deny = 0.6;

std::vector<HeaderPart> parts_of(std::span<const std::string_view> headers) {
    std::vector<HeaderPart> parts;
    for (const std::string_view header : headers) {
        for (HeaderPart& part : header_parts(header))
            parts.push_back(std::move(part));
    }
    return parts;
}

std::size_t words_in(std::string_view wording) {
    return static_cast<std::size_t>(std::ranges::count(wording, ' ')) + 1;
}

/// The share of the shorter one's groups of three letters that the other has: "Who decides?" for a longer question.
double share_within(std::string_view shorter, std::string_view longer) {
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    if (shorter.size() < 6) return 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i + 3 <= shorter.size(); ++i)
        found += longer.find(shorter.substr(i, 3)) != std::string_view::npos ? 1U : 0U;
    return static_cast<double>(found) / static_cast<double>(shorter.size() - 2);
}

/// The place of an option that a part names by its label; nothing if it names none.
std::optional<std::size_t> option_labelled(const UnscoredQuestion& question, std::string_view wording) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (wording_of(question.options[i]) == wording) return i;
    }
    return std::nullopt;
}

/// The same by its number from 1, as in "1" or "SQ001".
std::optional<std::size_t> option_numbered(const UnscoredQuestion& question, std::string_view wording) {
    const std::size_t digits = std::min(wording.find_first_of("0123456789"), wording.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(wording.data() + digits, wording.data() + wording.size(), number);
    const bool is_number = error == std::errc() && end == wording.data() + wording.size();
    if (is_number && digits <= 2 && number >= 1 && number <= question.options.size()) return number - 1;
    return std::nullopt;
}

/// "choice Nurse" of REDCap's "Your sites (choice=Ward)".
std::string_view without_choice(std::string_view wording) {
    const std::size_t at = wording.rfind("choice ");
    return at == std::string_view::npos ? wording : wording.substr(at + 7);
}

/// The option that a column of its own is about: by a label rather than by a number.
std::string option_in(const UnscoredQuestion& question, std::span<const HeaderPart> parts) {
    for (const HeaderPart& part : parts) {
        if (const auto option = option_labelled(question, without_choice(part.wording)))
            return question.options[*option];
    }
    for (const HeaderPart& part : parts) {
        const auto option = part.is_whole ? std::nullopt : option_numbered(question, without_choice(part.wording));
        if (option) return question.options[*option];
    }
    return "";
}

/// The wordings of the headers without the question's own.
std::string words_beside(std::span<const std::string_view> headers, const Item& item) {
    const std::string own = wording_of(item.text);
    std::string beside;
    for (const std::string_view header : headers) {
        std::string wording = header.size() > longest_question ? std::string() : wording_of(header);
        if (const std::size_t at = wording.find(own); at != std::string::npos) wording.erase(at, own.size());
        beside += ' ' + wording;
    }
    return words_in(beside) > most_words_beside ? "" : beside;
}

}  // namespace

QuestionIndex::QuestionIndex(const Questionnaire& questionnaire) : questionnaire_(questionnaire) {
    for (const Item& item : questionnaire.items) {
        add(texts_, item.text, {&item, nullptr});
        add(codes_, item.id.text, {&item, nullptr});
        if (!item.code.empty()) add(codes_, item.code, {&item, nullptr});
        item_wordings_.push_back(wording_of(item.text));
    }
    for (const UnscoredQuestion& question : questionnaire.unscored) {
        add(texts_, question.text, {nullptr, &question});
        add(codes_, question.id.text, {nullptr, &question});
    }
    // What this program's own forms call them. An id or a code that reads the same goes before it.
    const std::vector<std::string> names = tool_names(questionnaire);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t items = questionnaire.items.size();
        codes_.try_emplace(wording_of(names[i]), i < items ? Asked{&questionnaire.items[i], nullptr}
                                                           : Asked{nullptr, &questionnaire.unscored[i - items]});
    }
}

void QuestionIndex::add(std::map<std::string, Asked, std::less<>>& by, std::string_view text, Asked asked) {
    const auto [place, is_new] = by.try_emplace(wording_of(text), asked);
    if (is_new || (place->second.item == asked.item && place->second.question == asked.question)) return;
    place->second = {};  // two questions with one text: it names neither
}

const QuestionIndex::Asked* QuestionIndex::find(const std::map<std::string, Asked, std::less<>>& by,
                                                std::string_view wording) {
    const auto found = by.find(wording);
    return found != by.end() && (found->second.item || found->second.question) ? &found->second : nullptr;
}

QuestionMatch QuestionIndex::by_text(std::span<const HeaderPart> parts) const {
    for (const bool whole : {true, false}) {
        for (const HeaderPart& part : parts) {
            if (part.is_code || part.is_whole != whole) continue;
            if (const Asked* asked = find(texts_, part.wording))
                return {asked->item, asked->question, whole ? MatchedBy::text : MatchedBy::part};
        }
    }
    return {};
}

QuestionMatch QuestionIndex::by_code(std::span<const HeaderPart> parts) const {
    for (const HeaderPart& part : parts) {
        if (!part.is_code && !part.is_whole) continue;
        if (const Asked* asked = find(codes_, part.wording)) return {asked->item, asked->question, MatchedBy::code};
    }
    // "L7_R", "L7 (reversed)", "L7R": computed from the question's answers.
    for (const HeaderPart& part : parts) {
        const std::size_t cut = part.wording.rfind(' ');
        const bool has_mark =
            cut != std::string::npos && is_recoded_mark(std::string_view(part.wording).substr(cut + 1));
        const bool has_letter = cut == std::string::npos && part.wording.ends_with('r');
        if (!has_mark && !has_letter) continue;
        const std::size_t end = has_mark ? cut : part.wording.size() - 1;
        const Asked* asked = find(codes_, std::string_view(part.wording).substr(0, end));
        if (asked && asked->item) return {asked->item, nullptr, MatchedBy::code, false, true, true};
    }
    // "sites/ward", "sites___1", "Q9_2": the name of a question before that of an option.
    for (const HeaderPart& part : parts) {
        if (!part.is_code && !part.is_whole) continue;
        const std::size_t cut = part.wording.rfind(' ');
        if (cut == std::string::npos) continue;
        const Asked* asked = find(codes_, std::string_view(part.wording).substr(0, cut));
        if (asked && asked->question && asked->question->form == AnswerForm::several)
            return {nullptr, asked->question, MatchedBy::code};
    }
    return {};
}

QuestionMatch QuestionIndex::by_words_within(std::span<const HeaderPart> parts) const {
    constexpr std::size_t enough_words = 4;
    QuestionMatch found;
    std::size_t longest = 0;
    for (const HeaderPart& part : parts) {
        if (!part.is_whole) continue;
        const std::string within = " " + part.wording + " ";
        for (std::size_t i = 0; i < item_wordings_.size(); ++i) {
            const std::string& wording = item_wordings_[i];
            if (words_in(wording) < enough_words || wording.size() <= longest) continue;
            if (within.find(" " + wording + " ") == std::string::npos) continue;
            if (denies_other(part.wording, wording)) continue;  // "It is not true that …"
            longest = wording.size();
            found = {&questionnaire_.items[i], nullptr, MatchedBy::contained};
        }
    }
    return found;
}

QuestionMatch QuestionIndex::match(std::span<const std::string_view> headers) const {
    const std::vector<HeaderPart> parts = parts_of(headers);
    QuestionMatch match = by_text(parts);
    if (!match) match = by_code(parts);
    if (!match) match = by_words_within(parts);
    if (!match) return match;
    if (match.item && match.by == MatchedBy::code) {
        const std::string own = wording_of(match.item->text);
        double best = 1;
        bool denies = false;
        for (const HeaderPart& part : parts) {
            // A name such as "page_1-lead_L1" has no words to be held against the question's.
            if (part.is_code || words_in(part.wording) < 3 || part.text.find(' ') == std::string_view::npos) continue;
            if (best == 1) best = 0;
            const double alike = likeness(part.wording, own);
            if (alike >= best) denies = alike >= least_likeness_to_deny && denies_other(part.wording, own);
            best = std::max(best, alike);
        }
        match.is_doubtful = best < least_likeness_beside_code || denies;
        match.may_be_turned = denies || match.item->reverse;
    }
    if (match.item && !match.is_recoded) match.is_recoded = says_recoded(words_beside(headers, *match.item));
    const std::string asked = wording_of(match.item ? match.item->text : match.question->text);
    for (const HeaderPart& part : parts) {
        const bool is_other_part = part.wording != asked && !part.is_whole;
        if (is_other_part && is_beside_question(part.wording) && !find(codes_, part.wording)) match.is_beside = true;
    }
    if (match.question && match.question->form == AnswerForm::several) match.option = option_in(*match.question, parts);
    return match;
}

const Item* QuestionIndex::item_named(std::string_view text) const {
    const std::string_view headers[] = {text};
    const QuestionMatch found = match(headers);
    return found.is_doubtful || found.is_beside || found.is_recoded ? nullptr : found.item;
}

std::vector<ItemGuess> QuestionIndex::guesses(std::span<const std::string_view> headers) const {
    std::vector<ItemGuess> guesses;
    const std::vector<HeaderPart> parts = parts_of(headers);
    for (std::size_t i = 0; i < item_wordings_.size(); ++i) {
        double best = 0;
        bool denies = false;
        for (const HeaderPart& part : parts) {
            if (part.is_code || part.wording.size() > longest_question) continue;
            constexpr double less_sure = 0.8;
            const double alike = std::max(likeness(part.wording, item_wordings_[i]),
                                          less_sure * share_within(part.wording, item_wordings_[i]));
            if (alike > best) denies = denies_other(part.wording, item_wordings_[i]);
            best = std::max(best, alike);
        }
        const Item& item = questionnaire_.items[i];
        if (best >= least_likeness_of_guess) guesses.push_back({&item, best, denies || item.reverse});
    }
    std::ranges::stable_sort(guesses, std::greater(), &ItemGuess::likeness);
    constexpr std::size_t most_guesses = 3;
    if (guesses.size() > most_guesses) guesses.resize(most_guesses);
    return guesses;
}

}  // namespace readiness
