#include "core/drawing/text_widths.h"

#include <array>

#include "core/base/utf8.h"

namespace readiness {

namespace {

constexpr char first_letter = ' ';
constexpr std::size_t letters = '~' - ' ' + 1;

/// From space to tilde in 1/1000 em: Inter 4.0 and Noto Sans 2.0 at weight 400.
// clang-format off
constexpr std::array<int, letters> regular = {
    282, 279, 408, 646, 638, 831, 732, 225, 363, 363, 551, 660, 280, 461, 276, 372,
    625, 572, 606, 637, 643, 608, 624, 572, 617, 624, 276, 280, 660, 660, 660, 508,
    937, 677, 651, 728, 730, 599, 587, 743, 741, 339, 543, 652, 563, 907, 760, 781,
    635, 781, 640, 638, 643, 742, 677, 949, 643, 665, 625, 363, 372, 363, 572, 452,
    498, 564, 621, 559, 621, 583, 361, 615, 618, 258, 258, 545, 258, 935, 618, 605,
    615, 615, 413, 523, 364, 618, 557, 813, 540, 557, 542, 380, 551, 380, 660,
};

/// Inter at weight 600 and Noto Sans at 700, which is in for it.
constexpr std::array<int, letters> semi_bold = {
    260, 309, 472, 646, 650, 901, 750, 266, 394, 394, 545, 673, 296, 466, 291, 413,
    667, 572, 622, 652, 666, 633, 649, 588, 646, 649, 291, 296, 673, 673, 673, 545,
    1000, 724, 672, 744, 740, 608, 586, 755, 765, 389, 561, 677, 567, 943, 813, 796,
    644, 796, 660, 650, 660, 756, 724, 1007, 691, 705, 653, 394, 413, 394, 572, 469,
    498, 604, 633, 578, 633, 593, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619,
    633, 633, 454, 550, 434, 657, 576, 856, 578, 576, 562, 394, 551, 394, 673,
};
// clang-format on

/// How much more than the table says: if a reader has neither font, a wider one may be in.
constexpr double generosity = 1.06;

/// Of a character beyond ASCII. Most words of European letters come out wider than they are.
int guessed_width(std::string_view character) {
    constexpr char32_t after_latin = 0x300;
    constexpr char32_t after_indian_scripts = 0x1000;  // Greek, Cyrillic, Hebrew and Arabic are below it too.
    const char32_t value = first_code_point(character).value;
    if (display_width(value) == 0) return 0;  // Marks over letters.
    if (value < after_latin) return 680;
    return value < after_indian_scripts ? 780 : 1000;
}

int width_of(std::string_view character, const std::array<int, letters>& table) {
    const char letter = character.front();
    if (character.size() > 1) return guessed_width(character);
    const bool known = letter >= first_letter && letter <= '~';
    return known ? table[static_cast<std::size_t>(letter - first_letter)] : 1000;
}

}  // namespace

Size text_size_by_table(LabelStyle style, std::string_view text) {
    const LabelFont font = label_font(style);
    const std::array<int, letters>& table = font.weight < 500 ? regular : semi_bold;
    int width = 0;
    each_character(text, [&](std::string_view character, std::string_view) { width += width_of(character, table); });
    return {generosity * width * font.em() / 1000, font.line};
}

}  // namespace readiness
