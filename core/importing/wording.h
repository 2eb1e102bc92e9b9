// What texts of forms are compared by, and how alike two of them are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

/// The letters and digits alone, folded, without accents and apostrophes, with one blank between words: "Don’t know "
/// and "<b>don't&nbsp;know</b>" are one. Tags and common entities of HTML are left out first. A text without any letter
/// or digit ("+", "?") stands for itself.
std::string wording_of(std::string_view text);

/// In bytes. A longer text is a remark, or damage, and is compared as a whole and nothing else: its pieces would take
/// as much time and memory as the square of its length.
inline constexpr std::size_t longest_question = 2048;

/// How alike two wordings are, 0 to 1: by words, or by groups of three letters, whichever is more. 0 if either is
/// longer than a question, and they are not the same.
double likeness(std::string_view one, std::string_view other);

/// True if one of the two wordings denies and the other does not: "the roles are clear" and "the roles are not clear",
/// "… are unclear", "… hardly are". Two texts that are alike but for that ask the opposite of each other. It knows
/// English words, and a few of other languages; what only looks like a denial counts too, since a person then decides.
bool denies_other(std::string_view one, std::string_view other);

/// True if a word of the wording denies, as denies_other() knows them: "nicht zu", "unlikely".
bool denies(std::string_view wording);

/// The pieces of a text with several choices, each ending in `between` or set apart by it; without blanks at both
/// sides, and without empty ones.
std::vector<std::string> pieces_of(std::string_view text, char between);

/// A piece of a header that may be a question by itself.
struct HeaderPart {
    std::string wording;
    std::string_view text;
    bool is_whole = false;
    bool is_code = false;  ///< Cut out of a name such as "lead-L1" or "LEAD[L1]": it can be a code, and no text.
};

/// The pieces in which forms put a question: the whole; in brackets at the end, "Leadership [Row]"; behind and before a
/// dash or a colon, "How far …? - Row"; behind a code or a number, "L1. Text"; the last part of a name, "lead-L1",
/// "work/W1", "lead_L1"; the code in "LEAD[L1]. …". Each wording once, the whole first; at most 64, and of a text
/// that is longer than a question the whole alone.
std::vector<HeaderPart> header_parts(std::string_view header);

}  // namespace readiness
