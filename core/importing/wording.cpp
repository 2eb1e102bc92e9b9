#include "core/importing/wording.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <set>
#include <utf8proc.h>
#include <utility>

#include "core/base/utf8.h"
#include "core/importing/table.h"

namespace readiness {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities{{{"&nbsp;", " "},
                                                                                 {"&amp;", "&"},
                                                                                 {"&lt;", "<"},
                                                                                 {"&gt;", ">"},
                                                                                 {"&quot;", "\""},
                                                                                 {"&#39;", "'"},
                                                                                 {"&rsquo;", "'"},
                                                                                 {"&apos;", "'"}}};

/// Tags begin with a letter or a slash: "<5" is none. Whether they end is not looked at.
bool begins_tag(std::string_view text) {
    if (text.size() < 3 || text[0] != '<') return false;
    const char c = text[1] == '/' ? text[2] : text[1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string without_html(std::string_view text) {
    if (text.find_first_of("<&") == std::string_view::npos) return std::string(text);
    std::string plain;
    std::size_t tag_ends = static_cast<std::size_t>(std::ranges::count(text, '>'));
    while (!text.empty()) {
        if (text.front() == '>') --tag_ends;
        if (tag_ends > 0 && begins_tag(text)) {
            plain += ' ';
            text.remove_prefix(text.find('>') + 1);
            --tag_ends;
            continue;
        }
        const auto* const entity =
            std::ranges::find_if(entities, [&](const auto& one) { return text.starts_with(one.first); });
        plain += entity != entities.end() ? entity->second : text.substr(0, 1);
        text.remove_prefix(entity != entities.end() ? entity->first.size() : 1);
    }
    return plain;
}

/// Case-folded and without accents.
std::string without_accents(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                        UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped, how);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_apostrophe(std::string_view character) {
    return character == "'" || character == "’" || character == "‘" || character == "`" || character == "´" ||
           character == "ʼ";
}

std::vector<std::string_view> words_in(std::string_view wording) {
    std::vector<std::string_view> words;
    while (!wording.empty()) {
        const std::size_t blank = std::min(wording.find(' '), wording.size());
        if (blank > 0) words.push_back(wording.substr(0, blank));
        wording.remove_prefix(std::min(blank + 1, wording.size()));
    }
    std::ranges::sort(words);
    return words;
}

/// As wordings have them: without apostrophes.
constexpr std::string_view denying_words[] = {
    "not",        "no",      "none",     "never",   "nobody",  "nothing",  "neither",    "nor",          "nowhere",
    "cannot",     "cant",    "dont",     "doesnt",  "didnt",   "isnt",     "arent",      "wasnt",        "werent",
    "wont",       "wouldnt", "havent",   "hasnt",   "hadnt",   "shouldnt", "couldnt",    "hardly",       "barely",
    "rarely",     "seldom",  "scarcely", "lack",    "lacks",   "lacked",   "lacking",    "missing",      "without",
    "few",        "little",  "less",     "least",   "fail",    "fails",    "failed",     "failing",      "against",
    "resist",     "resists", "oppose",   "opposes", "refuse",  "refuses",  "avoid",      "avoids",       "difficult",
    "impossible", "unable",  "hard",     "worse",   "prevent", "prevents", "inadequate", "insufficient", "nicht",
    "kein",       "keine",   "keinen",   "keiner",  "keinem",  "nie",      "niemals",    "niemand",      "kaum",
    "ohne",       "fehlt",   "fehlen",   "selten",  "wenig",   "weniger",  "pas",        "jamais",       "aucun",
    "niet",       "geen",    "nooit",    "nunca",   "ningun",  "non",      "mai",        "inte",         "ikke"};

/// How words of more than five letters begin that are no denials.
constexpr std::string_view no_denials[] = {"under", "unter",  "unser",   "unless", "unit",
                                           "union", "unique", "univers", "unanim", "uniform"};

/// "unclear", "unsafe"; and "insecure" or "disagree" where the other text has "secure" or "agree".
bool begins_as_denial(std::string_view word, const std::vector<std::string_view>& others) {
    constexpr std::string_view beginnings[] = {"in", "im", "ir", "il", "dis", "non", "mis"};
    constexpr std::size_t short_word = 5;
    const auto starts_word = [&](std::string_view beginning) { return word.starts_with(beginning); };
    if (word.size() > short_word && word.starts_with("un")) return std::ranges::none_of(no_denials, starts_word);
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) {
        return starts_word(beginning) && std::ranges::find(others, word.substr(beginning.size())) != others.end();
    });
}

/// How many words of the text deny.
std::size_t denials_in(std::string_view text, std::string_view beside) {
    const std::vector<std::string_view> others = words_in(beside);
    const std::vector<std::string_view> words = words_in(text);
    return static_cast<std::size_t>(std::ranges::count_if(words, [&](std::string_view word) {
        return std::ranges::find(denying_words, word) != std::end(denying_words) || begins_as_denial(word, others);
    }));
}

/// Twice what both have, of all that they have.
double dice(const std::vector<std::string_view>& one, const std::vector<std::string_view>& other) {
    std::vector<std::string_view> both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    const std::size_t all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(all);
}

std::vector<std::string_view> groups_of_three(std::string_view wording) {
    std::vector<std::string_view> groups;
    for (std::size_t i = 0; i + 3 <= wording.size(); ++i)
        groups.push_back(wording.substr(i, 3));
    std::ranges::sort(groups);
    return groups;
}

class Parts {
public:
    void add(std::string_view text, bool is_code = false) {
        constexpr std::size_t most_parts = 64;
        if (parts_.size() == most_parts) return;
        text = without_blanks(text);
        std::string wording = wording_of(text);
        if (wording.empty() || !met_.insert({wording, is_code}).second) return;
        parts_.push_back({std::move(wording), text, parts_.empty(), is_code});
    }
    std::vector<HeaderPart> take() { return std::move(parts_); }

private:
    std::vector<HeaderPart> parts_;
    std::set<std::pair<std::string, bool>> met_;
};

/// Where the bracket opens that a text ends with; npos if it ends with none.
std::size_t opening_of_last_bracket(std::string_view text) {
    if (!text.ends_with(']')) return std::string_view::npos;
    int depth = 0;
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == ']') ++depth;
        if (text[at] == '[' && --depth == 0) return at;
    }
    return std::string_view::npos;
}

void add_code_parts(std::string_view name, Parts& parts) {
    const std::size_t bracket = opening_of_last_bracket(name);
    if (bracket != std::string_view::npos) {
        parts.add(name.substr(bracket + 1, name.size() - bracket - 2), true);
        return;
    }
    for (const char cut : {'/', '-', ':', '.', '_'}) {
        if (const std::size_t at = name.rfind(cut); at != std::string_view::npos) parts.add(name.substr(at + 1), true);
    }
}

}  // namespace

std::string wording_of(std::string_view text) {
    const std::string plain = without_html(text);
    std::string wording;
    if (is_ascii(plain)) {
        // Most texts by far; the same as below.
        for (const char c : plain) {
            const bool is_capital = c >= 'A' && c <= 'Z';
            if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                wording += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
            } else if (c != '\'' && c != '`' && !wording.empty() && wording.back() != ' ') {
                wording += ' ';
            }
        }
    } else {
        each_character(without_accents(plain), [&](std::string_view character, std::string_view) {
            if (is_apostrophe(character)) return;
            if (is_letter(first_code_point(character).value)) {
                wording += character;
            } else if (!wording.empty() && wording.back() != ' ') {
                wording += ' ';
            }
        });
    }
    if (!wording.empty() && wording.back() == ' ') wording.pop_back();
    return wording.empty() ? std::string(without_blanks(plain)) : wording;
}

double likeness(std::string_view one, std::string_view other) {
    if (one == other) return 1;
    if (std::max(one.size(), other.size()) > longest_question) return 0;
    return std::max(dice(words_in(one), words_in(other)), dice(groups_of_three(one), groups_of_three(other)));
}

bool denies_other(std::string_view one, std::string_view other) {
    return denials_in(one, other) % 2 != denials_in(other, one) % 2;
}

bool denies(std::string_view wording) {
    return denials_in(wording, "") > 0;
}

std::vector<std::string> pieces_of(std::string_view text, char between) {
    std::vector<std::string> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        const std::string_view piece = without_blanks(text.substr(0, end));
        if (!piece.empty()) pieces.emplace_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

std::vector<HeaderPart> header_parts(std::string_view header) {
    Parts parts;
    header = without_blanks(header);
    parts.add(header);
    if (header.size() > longest_question) return parts.take();
    const std::size_t bracket = opening_of_last_bracket(header);
    if (bracket != std::string_view::npos) {
        parts.add(header.substr(bracket + 1, header.size() - bracket - 2));
        parts.add(header.substr(0, bracket));
    }
    for (const std::string_view cut : {" - ", " – ", " — ", ": ", ". ", ") ", " | ", " > ", "\n", " / ", "."}) {
        for (std::size_t at = header.find(cut); at != std::string_view::npos; at = header.find(cut, at + 1)) {
            const std::string_view behind = header.substr(at + cut.size());
            parts.add(behind);
            parts.add(header.substr(0, at));
            // "L1. How far do you agree? [Row]"
            if (bracket != std::string_view::npos && bracket > at + cut.size())
                parts.add(behind.substr(0, bracket - at - cut.size()));
        }
    }
    // A name has no blanks; a code may stand before a text, as in "LEAD[L1]. How far …".
    const std::size_t blank = std::min(header.find_first_of(" \n\t"), header.size());
    std::string_view name = header.substr(0, blank);
    const bool is_before_text = blank < header.size();
    if (is_before_text && !name.empty() && std::string_view(".:)-").find(name.back()) != std::string_view::npos) {
        name.remove_suffix(1);
        parts.add(name, true);
        add_code_parts(name, parts);
    } else if (!is_before_text) {
        add_code_parts(name, parts);
    }
    return parts.take();
}

}  // namespace readiness
