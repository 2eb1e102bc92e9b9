#include "core/importing/told_direction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/files/label_words.h"
#include "core/importing/table.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

struct Told {
    int number = 0;
    std::string_view label;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The mark between a number and what it stands for; empty if there is none.
std::string_view mark_at(std::string_view text) {
    for (const std::string_view mark : {"=", ":", "(", "–", "—", "-", "means", "bedeutet", "signifie", "significa"}) {
        if (text.starts_with(mark)) return mark;
    }
    return {};
}

/// Numbers of one or two digits, each with what stands behind its mark, to the next mark of punctuation or number.
std::vector<Told> told_in(std::string_view text) {
    std::vector<Told> told;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.'))) continue;
        std::size_t end = at;
        int number = 0;
        while (end < text.size() && is_digit(text[end]) && end - at < 2)
            number = number * 10 + (text[end++] - '0');
        if (end < text.size() && is_digit(text[end])) continue;
        std::string_view rest = without_blanks(text.substr(end));
        const std::string_view mark = mark_at(rest);
        if (mark.empty()) continue;
        rest = without_blanks(rest.substr(mark.size()));
        const std::size_t stop = std::min(rest.find_first_of(",;()[]/|\n\"0123456789"), rest.size());
        const std::string_view label = without_blanks(rest.substr(0, stop));
        if (!wording_of(label).empty()) told.push_back({number, label});
    }
    return told;
}

/// A code book's lines that belong together: "1", "2" and so on, until one of them comes again.
class CodeBook {
public:
    /// Appends the lines before this row to `texts` if it does not go on with them.
    void add_row(const SheetTable& table, std::size_t row, std::vector<std::string>& texts) {
        for (std::size_t cell = 0; cell + 1 < table.width(row); ++cell) {
            const std::string_view number = without_blanks(table.cell(row, cell));
            const std::string_view label = without_blanks(table.cell(row, cell + 1));
            if (number.empty() || number.size() > 2 || !std::ranges::all_of(number, is_digit) || label.empty())
                continue;
            if (!numbers_.insert(std::string(number)).second) {
                end(texts);
                numbers_.insert(std::string(number));
            }
            text_ += fmt::format("{} = {}\n", number, label);
            return;
        }
        end(texts);
    }
    void end(std::vector<std::string>& texts) {
        if (!text_.empty()) texts.push_back(std::move(text_));
        text_.clear();
        numbers_.clear();
    }

private:
    std::string text_;
    std::set<std::string> numbers_;
};

/// How far up the scale an option is, 0 to 1; nothing if the label cannot be placed.
std::optional<double> height_of(std::string_view label, const ChoiceScale& scale) {
    const std::string wording = wording_of(label);
    const auto last = static_cast<double>(scale.options.size() - 1);
    const bool rises = scale.options.front().value < scale.options.back().value;
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        if (wording_of(scale.options[i].label) != wording) continue;
        const double place = static_cast<double>(i) / last;
        return rises ? place : 1 - place;
    }
    const Option& lowest = rises ? scale.options.front() : scale.options.back();
    const Option& highest = rises ? scale.options.back() : scale.options.front();
    const bool up_is_good = is_bad(leaning_of(lowest.label)) || leaning_of(highest.label) == Leaning::good;
    const bool up_is_bad = is_bad(leaning_of(highest.label)) || leaning_of(lowest.label) == Leaning::good;
    Leaning leaning = leaning_of(label);
    if (leaning == Leaning::unknown && denies(wording)) leaning = Leaning::bad;
    if (leaning == Leaning::unknown || up_is_good == up_is_bad) return std::nullopt;
    return is_bad(leaning) == up_is_bad ? 1 : 0;
}

constexpr std::array<std::string_view, 24> recoded_words{
    "r",         "rev",        "reverse",      "reversed",   "recoded",   "recode",    "rec",       "inv",
    "inverse",   "inverted",   "umgepolt",     "invertiert", "rekodiert", "umkodiert", "recodiert", "inversee",
    "omgekeerd", "gespiegeld", "gehercodeerd", "invertido",  "invertida", "score",     "punktwert", "recodificado"};

}  // namespace

bool says_backwards(std::string_view text, const Scale& scale) {
    if (!scale.choice() || scale.choice()->options.size() < 2 || text.size() > longest_question) return false;
    const std::vector<Told> told = told_in(text);
    if (told.size() < 2) return false;
    const auto [lowest, highest] = std::ranges::minmax(told, {}, &Told::number);
    if (lowest.number == highest.number) return false;
    std::optional<double> low = height_of(lowest.label, *scale.choice());
    std::optional<double> high = height_of(highest.label, *scale.choice());
    if (!low && !high) return false;
    // Of two ends one may be in words that nobody knows here.
    if (!low) low = 1 - *high;
    if (!high) high = 1 - *low;
    return *low > *high;
}

std::vector<std::string> told_in_rows(const SheetTable& table, std::size_t rows) {
    std::vector<std::string> texts;
    CodeBook book;
    for (std::size_t row = 0; row < std::min(rows, table.rows()); ++row) {
        std::string whole;  // "1 = strongly agree" and "5 = strongly disagree" may stand in cells of their own
        for (std::size_t cell = 0; cell < table.width(row); ++cell)
            whole += fmt::format("{}; ", table.cell(row, cell));
        texts.push_back(std::move(whole));
        book.add_row(table, row, texts);
    }
    book.end(texts);
    std::erase_if(texts,
                  [](const std::string& text) { return text.size() > longest_question || told_in(text).size() < 2; });
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

bool is_recoded_mark(std::string_view word) {
    return std::ranges::find(recoded_words, word) != recoded_words.end();
}

bool says_recoded(std::string_view header_wording) {
    while (!header_wording.empty()) {
        const std::size_t end = std::min(header_wording.find(' '), header_wording.size());
        if (is_recoded_mark(header_wording.substr(0, end))) return true;
        header_wording.remove_prefix(std::min(end + 1, header_wording.size()));
    }
    return false;
}

}  // namespace readiness
