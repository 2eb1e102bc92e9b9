#include "core/files/label_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace readiness {

namespace {

/// In small letters, with plain apostrophes, and one blank between words.
std::string plain(std::string_view label) {
    std::string text;
    each_character(folded(label), [&](std::string_view character, std::string_view) {
        if (character == "’" || character == "‘" || character == "`" || character == "´") {
            text += '\'';
        } else if (character == " " || character == "\u00a0" || character == "\t" || character == "\n") {
            if (!text.empty() && text.back() != ' ') text += ' ';
        } else {
            text += character;
        }
    });
    return text;
}

std::vector<std::string> words_of(const std::string& label) {
    std::vector<std::string> words(1);
    each_character(label, [&](std::string_view character, std::string_view) {
        if (is_letter(first_code_point(character).value) || character == "'") {
            words.back() += character;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    });
    if (words.back().empty()) words.pop_back();
    for (std::string& word : words) {
        // French: "d'accord".
        if (word.starts_with("d'") || word.starts_with("l'")) word.erase(0, 2);
    }
    return words;
}

using Phrases = std::span<const std::string_view>;

bool has_word(const std::vector<std::string>& words, Phrases wanted) {
    return std::ranges::any_of(words, [&](const std::string& word) {
        return std::ranges::find(wanted, std::string_view(word)) != wanted.end();
    });
}

bool has_phrase(std::string_view label, Phrases phrases) {
    return std::ranges::any_of(phrases,
                               [&](std::string_view phrase) { return label.find(phrase) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 17> never_words{
    "never",  "rarely",   "seldom", "unlikely",  "nie", "niemals", "selten", "nooit",  "zelden",
    "jamais", "rarement", "nunca",  "raramente", "mai", "aldrig",  "aldri",  "sjelden"};
constexpr std::array<std::string_view, 36> bad_words{
    "red",       "rot",          "disagree",    "disagrees",      "no",           "not",
    "none",      "nothing",      "poor",        "poorly",         "bad",          "badly",
    "worst",     "false",        "low",         "weak",           "insufficient", "inadequate",
    "difficult", "dissatisfied", "unsatisfied", "unsatisfactory", "unimportant",  "nicht",
    "kein",      "keine",        "nein",        "schlecht",       "niet",         "oneens",
    "nee",       "pas",          "non",         "desacuerdo",     "uenig",        "ikke"};
constexpr std::array<std::string_view, 38> good_words{
    "green",    "grün",   "great",   "complete",   "completed",    "agree",     "agrees", "yes",
    "always",   "often",  "fully",   "completely", "excellent",    "good",      "best",   "true",
    "high",     "strong", "likely",  "satisfied",  "satisfactory", "important", "easy",   "ready",
    "stimme",   "ja",     "immer",   "gut",        "eens",         "altijd",    "goed",   "accord",
    "toujours", "oui",    "acuerdo", "siempre",    "enig",         "alltid"};

/// Of these, much is bad and none is good: "High risk" is not the better end.
constexpr std::array<std::string_view, 30> turning_words{
    "risk",     "risks",        "resistance", "barrier", "barriers", "problem",   "problems", "conflict",
    "workload", "burden",       "stress",     "delay",   "delays",   "error",     "errors",   "harm",
    "cost",     "costs",        "turnover",   "concern", "concerns", "doubt",     "doubts",   "difficulty",
    "effort",   "difficulties", "risiko",     "risque",  "riesgo",   "widerstand"};

constexpr std::array<std::string_view, 58> dont_know_phrases{"no basis to",
                                                             "no basis for",
                                                             "not my area",
                                                             "cannot assess",
                                                             "can't assess",
                                                             "unable to assess",
                                                             "not observed",
                                                             "no experience of",
                                                             "not enough information",
                                                             "nicht beurteilen",
                                                             "not able to say",
                                                             "don't know",
                                                             "dont know",
                                                             "do not know",
                                                             "didn't know",
                                                             "no opinion",
                                                             "can't say",
                                                             "cannot say",
                                                             "can not say",
                                                             "can't judge",
                                                             "cannot judge",
                                                             "unable to judge",
                                                             "unable to rate",
                                                             "unable to answer",
                                                             "unable to say",
                                                             "no idea",
                                                             "no opportunity to",
                                                             "weiß nicht",
                                                             "weiss nicht",
                                                             "keine meinung",
                                                             "weet niet",
                                                             "weet ik niet",
                                                             "geen mening",
                                                             "ne sait pas",
                                                             "ne sais pas",
                                                             "sans opinion",
                                                             "sans avis",
                                                             "no sabe",
                                                             "no lo sé",
                                                             "no sé",
                                                             "non so",
                                                             "não sei",
                                                             "não sabe",
                                                             "vet ej",
                                                             "vet inte",
                                                             "ved ikke",
                                                             "vet ikke",
                                                             "en osaa sanoa",
                                                             "nie wiem",
                                                             "nevím",
                                                             "не знаю",
                                                             "δεν γνωρίζω",
                                                             "bilmiyorum",
                                                             "不知道",
                                                             "不清楚",
                                                             "わからない",
                                                             "分からない",
                                                             "모르겠"};
constexpr std::array<std::string_view, 20> not_applicable_phrases{"not applicable",
                                                                  "n/a",
                                                                  "not relevant",
                                                                  "no aplica",
                                                                  "non applicable",
                                                                  "sans objet",
                                                                  "niet van toepassing",
                                                                  "n.v.t",
                                                                  "nicht zutreffend",
                                                                  "nicht anwendbar",
                                                                  "non applicabile",
                                                                  "não se aplica",
                                                                  "ej tillämplig",
                                                                  "inte relevant",
                                                                  "ikke relevant",
                                                                  "ei sovellu",
                                                                  "nie dotyczy",
                                                                  "не применимо",
                                                                  "不适用",
                                                                  "該当しない"};
constexpr std::array<std::string_view, 11> missing_phrases{
    "no answer",     "not answered",  "no response",  "prefer not to", "rather not say", "keine angabe",
    "keine antwort", "geen antwoord", "sans réponse", "no contesta",   "declined to"};
/// Whole labels that are answers within longer ones.
constexpr std::array<std::string_view, 12> bare_unknown{"nsp",     "ns/nc",     "dk",       "d/k",
                                                        "unknown", "don't no",  "?",        "not known",
                                                        "unclear", "unbekannt", "onbekend", "inconnu"};
constexpr std::array<std::string_view, 4> bare_not_applicable{"na", "n.a.", "does not apply", "doesn't apply"};
constexpr std::array<std::string_view, 8> bare_missing{"skip",  "skip this", "missing", "refused",
                                                       "blank", "skipped",   "no data", "none given"};
/// A middle of many scales, and no answer at their ends.
constexpr std::array<std::string_view, 8> unsure_phrases{"unsure",   "not sure", "undecided", "uncertain",
                                                         "unsicher", "weifel",   "indécis",   "no estoy seguro"};

bool is_whole(std::string_view label, Phrases wholes) {
    return std::ranges::find(wholes, label) != wholes.end();
}

}  // namespace

bool is_bad(Leaning leaning) {
    return leaning == Leaning::bad || leaning == Leaning::never;
}

Leaning leaning_of(std::string_view label) {
    const std::vector<std::string> words = words_of(plain(label));
    if (has_word(words, turning_words)) return Leaning::unknown;
    if (has_word(words, never_words)) return Leaning::never;
    if (has_word(words, bad_words)) return Leaning::bad;
    return has_word(words, good_words) ? Leaning::good : Leaning::unknown;
}

std::optional<NoAnswer> no_answer_in(std::string_view label, bool is_end) {
    std::string text = plain(label);
    while (!text.empty() && (text.back() == ' ' || (text.back() == '.' && text != "n.a.")))
        text.pop_back();
    if (has_phrase(text, dont_know_phrases) || is_whole(text, bare_unknown)) return NoAnswer::dont_know;
    if (has_phrase(text, not_applicable_phrases) || is_whole(text, bare_not_applicable))
        return NoAnswer::not_applicable;
    if (has_phrase(text, missing_phrases) || is_whole(text, bare_missing)) return NoAnswer::missing;
    if (is_end && has_phrase(text, unsure_phrases)) return NoAnswer::dont_know;
    return std::nullopt;
}

bool is_code_among(const ChoiceScale& scale, std::size_t option) {
    constexpr std::size_t enough_to_follow = 3;
    constexpr std::array codes{-1.0, -8.0, -9.0, -77.0, -88.0, -97.0, -98.0, -99.0, -999.0,
                               9.0,  77.0, 88.0, 97.0,  98.0,  99.0,  997.0, 998.0, 999.0};
    const double value = scale.options[option].value;
    if (std::ranges::find(codes, value) == codes.end()) return false;
    std::vector<double> others;
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        if (i != option) others.push_back(scale.options[i].value);
    }
    std::ranges::sort(others);
    const auto is_gap = [](double left, double right) { return right - left != 1; };
    const bool follow = std::ranges::adjacent_find(others, is_gap) == others.end();
    const bool apart = !others.empty() && (value < others.front() - 1 || value > others.back() + 1);
    return follow && apart && others.size() >= enough_to_follow;
}

}  // namespace readiness
