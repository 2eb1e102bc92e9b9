#include "core/importing/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/base/utf8.h"

namespace readiness {

namespace {

/// What the bytes 0x80 to 0x9F are in Windows-1252; those that it leaves free stand for nothing known.
constexpr std::array<char32_t, 32> windows_1252_letters{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append(std::string& text, char32_t character) {
    if (character < 0x80) {
        text += static_cast<char>(character);  // most of a file
    } else {
        text += utf8_of(character);
    }
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        // Most of a file is ASCII.
        const auto* const other =
            std::ranges::find_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        text.remove_prefix(static_cast<std::size_t>(other - text.begin()));
        if (text.empty()) return true;
        const std::size_t length = utf8_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? windows_1252_letters[byte - 0x80U] : byte);
    }
    return text;
}

/// Where a text in UTF-16 cannot be read, as an offset in `text`; nothing if it can.
std::optional<std::size_t> append_utf16(std::string& text, std::string_view bytes, bool is_big) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(is_big ? (first << 8U) | second : (second << 8U) | first);
    };
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t character = unit(at);
        const bool is_first_half = character >= 0xD800 && character < 0xDC00;
        if (is_first_half && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low < 0xDC00 || low >= 0xE000) return text.size();
            character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        } else if (character >= 0xD800 && character < 0xE000) {
            return text.size();
        }
        append(text, character);
    }
    if (bytes.size() % 2 != 0) return text.size();
    return std::nullopt;
}

/// UTF-16 without a mark: letters of most languages have a zero at every second byte.
std::optional<TextEncoding> utf16_by_zeros(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    const std::string_view start = bytes.substr(0, enough);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    const std::size_t many = start.size() / 5;
    if (start.size() < 4 || (zeros[0] > many && zeros[1] > many)) return std::nullopt;
    if (zeros[1] > many) return TextEncoding::utf16_little;
    if (zeros[0] > many) return TextEncoding::utf16_big;
    return std::nullopt;
}

struct Guess {
    TextEncoding encoding = TextEncoding::utf8;
    std::size_t mark = 0;  ///< Bytes of the byte order mark.
};

Guess encoding_of(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return {TextEncoding::utf8, 3};
    if (bytes.starts_with("\xFF\xFE")) return {TextEncoding::utf16_little, 2};
    if (bytes.starts_with("\xFE\xFF")) return {TextEncoding::utf16_big, 2};
    if (const auto utf16 = utf16_by_zeros(bytes)) return {*utf16, 0};
    return {is_utf8(bytes) ? TextEncoding::utf8 : TextEncoding::windows_1252, 0};
}

/// Control characters that no table has; tabs and line ends are none.
bool is_binary(std::string_view text) {
    constexpr std::size_t enough = 65536;
    const std::string_view start = text.substr(0, enough);
    const auto odd = std::ranges::count_if(start, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
    });
    return odd > 8 && static_cast<std::size_t>(odd) * 50 > start.size();
}

Problem refusal(std::string_view file, SourcePosition at, std::string message) {
    return {Severity::error, std::string(file), at, std::move(message),
            "export the answers again as CSV UTF-8 or as .xlsx"};
}

}  // namespace

SourcePosition place_in(std::string_view text, std::size_t offset) {
    SourcePosition at{1, 1};
    for (std::size_t i = 0; i < offset && i < text.size();) {
        const bool is_end = text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'));
        at = is_end ? SourcePosition{at.line + 1, 1} : SourcePosition{at.line, at.column + 1};
        i += std::max<std::size_t>(utf8_length(text.substr(i)), 1);
    }
    return at;
}

std::string_view name_of(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::utf8: return "UTF-8";
        case TextEncoding::windows_1252: return "Windows-1252";
        default: return "UTF-16";
    }
}

Loaded<DecodedText> decode_text(std::string bytes, std::string_view file) {
    const auto refused = [&](SourcePosition at, std::string message) {
        return Loaded<DecodedText>{std::nullopt, {refusal(file, at, std::move(message))}};
    };
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return refused({1, 1}, "the text is in UTF-32, which this program does not read");
    const Guess guess = encoding_of(bytes);
    DecodedText decoded{{}, guess.encoding};
    const std::string_view content = std::string_view(bytes).substr(guess.mark);
    std::optional<std::size_t> unreadable;
    switch (guess.encoding) {
        case TextEncoding::utf16_little: unreadable = append_utf16(decoded.text, content, false); break;
        case TextEncoding::utf16_big: unreadable = append_utf16(decoded.text, content, true); break;
        case TextEncoding::windows_1252: decoded.text = from_windows_1252(content); break;
        case TextEncoding::utf8:
            bytes.erase(0, guess.mark);
            // A mark says UTF-8, but a spreadsheet may have added other letters behind it.
            if (guess.mark > 0 && !is_utf8(bytes)) {
                decoded = {from_windows_1252(bytes), TextEncoding::windows_1252};
            } else {
                decoded.text = std::move(bytes);
            }
            break;
    }
    if (is_binary(decoded.text)) return refused({}, "this is no table of answers: the file is not text");
    if (const std::size_t zero = decoded.text.find('\0'); zero != std::string::npos)
        return refused(place_in(decoded.text, zero), "there is a zero byte in the text: the file is damaged");
    if (unreadable)
        return refused(place_in(decoded.text, *unreadable), "half a character: the file is damaged, or was cut off");
    return {std::move(decoded), {}};
}

}  // namespace readiness
