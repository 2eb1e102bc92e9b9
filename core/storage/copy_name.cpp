#include "core/storage/copy_name.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "core/base/text.h"

namespace readiness {

namespace {

/// A mark at the end of a name: "#" stands for digits, "%" for up to three, "@" for capital letters and digits, "*" for
/// anything, each at least one character but "*"; letters count in any case, unless the mark has capital ones.
struct Mark {
    CopyKind kind;
    std::string_view pattern;
};

constexpr Mark marks[] = {
    // Dropbox: "(Ann's conflicted copy 2026-11-24)", "(… (1))", "(Case Conflict)"
    {CopyKind::dropbox, " (*'s conflicted copy*)"},
    {CopyKind::dropbox, " (*\xE2\x80\x99s conflicted copy*)"},
    {CopyKind::dropbox, " (case conflict*)"},
    {CopyKind::dropbox, " (selective sync conflict*)"},
    {CopyKind::dropbox, " (unicode encoding conflict*)"},
    // Nextcloud, ownCloud: "(conflicted copy 2026-11-24 101500)", earlier "_conflict-20261124-101500"
    {CopyKind::nextcloud, " (conflicted copy*)"},
    {CopyKind::nextcloud, "_conflict-#*"},
    // Syncthing: ".sync-conflict-20261124-101500-ABCDEFG"
    {CopyKind::syncthing, ".sync-conflict-#*"},
    // Seafile: "(SFConflict ann@example.org 2026-11-24-10-15-00)"
    {CopyKind::seafile, " (sfconflict*)"},
    // OneDrive: "-COMPUTER"; of all names of computers, those that Windows gives
    {CopyKind::onedrive, "-DESKTOP-@"},
    {CopyKind::onedrive, "-LAPTOP-@"},
    {CopyKind::onedrive, "-WIN-@"},
    {CopyKind::onedrive, "-PC-@"},
    {CopyKind::other_sync, " (*conflicted copy*)"},
    {CopyKind::other_sync, " (conflict*)"},
    {CopyKind::other_sync, " [conflict*]"},
    {CopyKind::other_sync, "-conflict-#*"},
    {CopyKind::other_sync, ".conflict*"},
    {CopyKind::backup, ".bak"},
    {CopyKind::backup, ".bak#"},
    {CopyKind::backup, ".backup"},
    {CopyKind::backup, ".old"},
    {CopyKind::backup, ".orig"},
    {CopyKind::backup, ".save"},
    {CopyKind::backup, ".~#~"},
    {CopyKind::backup, "~"},
    {CopyKind::by_hand, " - copy"},
    {CopyKind::by_hand, " - copy (#)"},
    {CopyKind::by_hand, " copy"},
    {CopyKind::by_hand, " copy #"},
    {CopyKind::by_hand, " (copy)"},
    {CopyKind::by_hand, " (copy #)"},
    {CopyKind::by_hand, " (another copy)"},
    {CopyKind::by_hand, " (#th copy)"},
    {CopyKind::by_hand, " (#rd copy)"},
    {CopyKind::by_hand, " - kopie"},
    {CopyKind::by_hand, " - kopie (#)"},
    {CopyKind::by_hand, " - copie"},
    {CopyKind::by_hand, " - copia"},
    {CopyKind::downloaded, " (%)"},
    {CopyKind::downloaded, "(%)"},
};

/// These only behind everything: before the ending they may be somebody's own.
constexpr Mark marks_behind_all[] = {
    {CopyKind::backup, ".#"},
    {CopyKind::backup, "_bak"},
    {CopyKind::backup, "-bak"},
};

constexpr std::string_view copy_starts[] = {"copy of ", "kopie von ", "copie de ", "copia de "};

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_letter_or_digit(char c) {
    return is_digit(c) || (small(c) >= 'a' && small(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool fits(std::string_view pattern, std::string_view text);

/// At least `least` characters of the kind, and then the rest.
template <class IsOne>
bool fits_run(std::string_view rest, std::string_view text, std::size_t least, IsOne is_one) {
    std::size_t length = 0;
    while (true) {
        if (length >= least && fits(rest, text.substr(length))) return true;
        if (length >= text.size() || !is_one(text[length])) return false;
        ++length;
    }
}

bool fits(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) return text.empty();
    const std::string_view rest = pattern.substr(1);
    switch (pattern.front()) {
        case '#': return fits_run(rest, text, 1, is_digit);
        case '%': return text.size() < 4 || !is_digit(text[3]) ? fits_run(rest, text, 1, is_digit) : false;
        case '@': return fits_run(rest, text, 1, [](char c) { return is_digit(c) || is_capital(c); });
        case '*': return fits_run(rest, text, 0, [](char) { return true; });
        default: break;
    }
    if (text.empty()) return false;
    const bool same =
        is_capital(pattern.front()) ? text.front() == pattern.front() : small(text.front()) == pattern.front();
    return same && fits(rest, text.substr(1));
}

bool ends_so(std::string_view text, std::string_view end) {
    if (text.size() < end.size()) return false;
    return fits(end, text.substr(text.size() - end.size()));
}

bool cut_end(std::string_view& text, std::string_view end) {
    if (!ends_so(text, end)) return false;
    text.remove_suffix(end.size());
    return true;
}

/// A mark before the ending does not reach over it.
bool has_ending(std::string_view text) {
    constexpr std::string_view ending = ".toml";
    for (std::size_t from = 0; from + ending.size() <= text.size(); ++from) {
        if (fits(ending, text.substr(from, ending.size()))) return true;
    }
    return false;
}

/// Cuts the shortest mark off that is at the end and leaves something before it.
std::optional<CopyKind> cut_mark(std::string_view& text, std::span<const Mark> known = marks) {
    for (const Mark& mark : known) {
        for (std::size_t from = text.size(); from-- > 1;) {
            if (!fits(mark.pattern, text.substr(from)) || has_ending(text.substr(from))) continue;
            text = text.substr(0, from);
            return mark.kind;
        }
    }
    return std::nullopt;
}

/// "#ward-7.readiness.toml#": what a text editor keeps of a file that it did not get to save.
std::optional<CopyKind> cut_crosses(std::string_view& text) {
    if (text.size() < 3 || !text.starts_with('#') || !text.ends_with('#')) return std::nullopt;
    text = text.substr(1, text.size() - 2);
    return CopyKind::backup;
}

/// The mark that says most counts: a copy of a conflict copy is a conflict.
void take_kind(CopyKind& kind, CopyKind found) {
    const auto is_weak = [](CopyKind one) { return one == CopyKind::none || one == CopyKind::downloaded; };
    if (is_weak(kind)) kind = found;
}

void cut_marks(std::string_view& text, CopyKind& kind) {
    while (const auto found = cut_mark(text))
        take_kind(kind, *found);
}

/// Where ".readiness" stands as a part of the name; npos if it does not.
std::size_t place_of_word(std::string_view stem) {
    constexpr std::string_view word = ".readiness";
    for (std::size_t from = stem.size(); from-- > 1;) {
        if (stem.size() - from < word.size() || !fits(word, stem.substr(from, word.size()))) continue;
        const std::string_view behind = stem.substr(from + word.size());
        if (behind.empty() || !is_letter_or_digit(behind.front())) return from;
    }
    return std::string_view::npos;
}

}  // namespace

CopyName copy_name(std::string_view file_name) {
    CopyName name;
    std::string_view rest = file_name;
    const auto cut_behind = [&] {
        while (true) {
            if (cut_end(rest, ".txt")) continue;
            std::optional<CopyKind> mark = cut_mark(rest);
            if (!mark) mark = cut_mark(rest, marks_behind_all);
            if (!mark) mark = cut_crosses(rest);
            if (!mark) return;
            take_kind(name.kind, *mark);
        }
    };
    cut_behind();
    constexpr std::string_view word = ".readiness";
    std::string ending = ".toml";
    if (cut_end(rest, word) && !rest.empty()) {
        ending = word;
    } else if (!cut_end(rest, ending) || rest.empty()) {
        return {CopyKind::none, std::string(file_name)};
    } else if (const std::size_t place = place_of_word(rest); place != std::string_view::npos) {
        std::string_view behind = rest.substr(place);
        cut_marks(behind, name.kind);
        // What is left behind the word is the name of a computer.
        if (behind.size() > word.size())
            take_kind(name.kind, behind[word.size()] == '-' ? CopyKind::onedrive : CopyKind::other_sync);
        rest = rest.substr(0, place);
        ending = assessment_ending;
    }
    cut_marks(rest, name.kind);
    for (const std::string_view start : copy_starts) {
        if (rest.size() <= start.size() || !fits(start, rest.substr(0, start.size()))) continue;
        rest.remove_prefix(start.size());
        take_kind(name.kind, CopyKind::by_hand);
    }
    name.plain = std::string(rest) + ending;
    return name;
}

bool is_longer_name(std::string_view name, std::string_view plain) {
    return !plain.empty() && name.size() > plain.size() && folded(name).find(folded(plain)) != std::string::npos;
}

std::string_view copy_words(CopyKind kind) {
    switch (kind) {
        case CopyKind::none: return "";
        case CopyKind::by_hand: return "Copy";
        case CopyKind::downloaded: return "Second copy";
        case CopyKind::dropbox: return "Dropbox conflict copy";
        case CopyKind::onedrive: return "OneDrive conflict copy";
        case CopyKind::syncthing: return "Syncthing conflict copy";
        case CopyKind::nextcloud: return "Nextcloud conflict copy";
        case CopyKind::seafile: return "Seafile conflict copy";
        case CopyKind::other_sync: return "Conflict copy";
        case CopyKind::backup: return "Backup";
    }
    return "";
}

}  // namespace readiness
