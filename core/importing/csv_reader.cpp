#include "core/importing/csv_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/importing/text_encoding.h"

namespace readiness {

namespace {

constexpr std::array<char, 4> delimiters{',', ';', '\t', '|'};

/// Walks the cells of a text.
class CsvWalk {
public:
    CsvWalk(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    enum class End { cell, row, text };
    struct Mistake {
        std::size_t at = 0;
        std::string_view message;
    };

    [[nodiscard]] bool is_at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] std::size_t at() const { return at_; }

    /// Hands the pieces of the next cell to `take`, and says what is behind it.
    template <class Take>
    End cell(Take take) {
        // A blank before a quotation mark is no content; other programs put one there.
        const std::size_t first = std::min(text_.find_first_not_of(' ', at_), text_.size());
        if (first < text_.size() && text_[first] == '"') {
            at_ = first;
            quoted(take);
        } else {
            const std::size_t begin = at_;
            while (at_ < text_.size() && !ends_cell(text_[at_]))
                ++at_;
            if (at_ > begin) take(text_.substr(begin, at_ - begin));
        }
        return step_over_end();
    }

    [[nodiscard]] const std::optional<Mistake>& mistake() const { return mistake_; }

private:
    [[nodiscard]] bool ends_cell(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

    template <class Take>
    void quoted(Take take) {
        const std::size_t opened = at_++;
        while (true) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                if (!mistake_) mistake_ = {opened, "a quotation mark is opened here and never closed"};
                take(text_.substr(at_));
                at_ = text_.size();
                return;
            }
            const bool is_doubled = quote + 1 < text_.size() && text_[quote + 1] == '"';
            take(text_.substr(at_, quote - at_ + (is_doubled ? 1 : 0)));
            at_ = quote + (is_doubled ? 2 : 1);
            if (!is_doubled) break;
        }
        while (at_ < text_.size() && text_[at_] == ' ')
            ++at_;
        if (at_ >= text_.size() || ends_cell(text_[at_])) return;
        if (!mistake_) mistake_ = {at_, "there is text behind a closing quotation mark"};
        while (at_ < text_.size() && !ends_cell(text_[at_]))
            ++at_;
    }

    End step_over_end() {
        if (at_ >= text_.size()) return End::text;
        const char c = text_[at_++];
        if (c == delimiter_) return End::cell;
        if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
        return End::row;
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    std::optional<Mistake> mistake_;
};

/// How many cells the first rows have if this is the separator.
std::vector<std::size_t> widths_by(std::string_view text, char delimiter) {
    constexpr std::size_t enough_rows = 60;
    std::vector<std::size_t> widths;
    CsvWalk walk(text, delimiter);
    std::size_t cells = 0;
    std::size_t bytes = 0;
    while (!walk.is_at_end() && widths.size() < enough_rows) {
        const CsvWalk::End end = walk.cell([&](std::string_view piece) { bytes += piece.size(); });
        ++cells;
        if (end == CsvWalk::End::cell) continue;
        if (bytes > 0 || cells > 1) widths.push_back(cells);
        cells = 0;
        bytes = 0;
    }
    return widths;
}

/// How well a separator fits: many cells, equally many in each row.
double fit_of(const std::vector<std::size_t>& widths) {
    std::map<std::size_t, std::size_t> rows_of;
    for (const std::size_t width : widths)
        ++rows_of[width];
    double best = 0;
    for (const auto& [width, rows] : rows_of) {
        const double share = static_cast<double>(rows) / static_cast<double>(widths.size());
        best = std::max(best, share * share * std::log(static_cast<double>(width)));
    }
    return best;
}

char delimiter_of(std::string_view text) {
    constexpr std::size_t enough_bytes = 1U << 18U;
    const std::string_view start = text.substr(0, enough_bytes);
    char best = delimiters.front();
    double best_fit = 0;
    for (const char delimiter : delimiters) {
        const double fit = fit_of(widths_by(start, delimiter));
        if (fit > best_fit) {
            best_fit = fit;
            best = delimiter;
        }
    }
    return best;
}

/// The separator that a first line `sep=;` names; that line is taken off.
std::optional<char> named_delimiter(std::string_view& text) {
    std::string_view rest = text;
    if (rest.starts_with('"')) rest.remove_prefix(1);
    if (!rest.starts_with("sep=") && !rest.starts_with("SEP=")) return std::nullopt;
    rest.remove_prefix(4);
    if (rest.empty()) return std::nullopt;
    const char named = rest.front();
    rest.remove_prefix(1);
    if (rest.starts_with('"')) rest.remove_prefix(1);
    // A byte of a longer character would cut the texts in the middle of theirs.
    const bool is_ascii = static_cast<unsigned char>(named) < 0x80;
    if (named == '\r' || named == '\n' || named == '"' || !is_ascii) return std::nullopt;
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
    text = rest;
    return named;
}

class CsvReading {
public:
    CsvReading(std::string_view whole, std::string_view file, const ImportProgress& progress)
        : whole_(whole), rest_(whole), file_(file), progress_(progress) {}

    Loaded<CsvTable> read() {
        const std::optional<char> named = named_delimiter(rest_);
        CsvTable read;
        read.delimiter = named ? *named : delimiter_of(rest_);
        CsvWalk walk(rest_, read.delimiter);
        for (std::uint32_t number = named ? 2 : 1; !walk.is_at_end() && !problem_; ++number) {
            read_row(walk, read.table, number);
            if (progress_ && number % rows_between_reports == 0 && !go_on(walk.at())) break;
        }
        if (problem_) return {std::nullopt, {*problem_}};
        return {std::move(read), {}};
    }

private:
    static constexpr std::uint32_t rows_between_reports = 4096;

    bool go_on(std::size_t at) {
        if (progress_(static_cast<double>(at) / static_cast<double>(rest_.size()))) return true;
        problem_ = Problem{Severity::error, file_, {}, "reading was stopped", "nothing was brought in"};
        return false;
    }

    void read_row(CsvWalk& walk, SheetTable& table, std::uint32_t number) {
        table.begin_row(number);
        CsvWalk::End end = CsvWalk::End::cell;
        bool is_blank = true;
        while (end == CsvWalk::End::cell && !problem_) {
            const std::size_t begin = walk.at();
            SheetTable::Cell cell;
            end = walk.cell([&](std::string_view piece) {
                if (cell.size + piece.size() <= longest_cell + 1) table.extend(cell, piece);
            });
            if (cell.size > 0) is_blank = false;
            table.add(cell);
            check(walk, table, cell, begin);
        }
        if (is_blank && !problem_) table.drop_row();
    }

    void check(const CsvWalk& walk, const SheetTable& table, const SheetTable::Cell& cell, std::size_t begin) {
        if (walk.mistake()) {
            refuse(walk.mistake()->at, std::string(walk.mistake()->message),
                   "a quotation mark inside quotation marks is written twice: mend it there, or export the file again");
        } else if (walk.at() - begin > longest_cell + 4 || cell.size > longest_cell) {
            refuse(begin, "this cell is longer than a mebibyte", "is a quotation mark missing somewhere before?");
        } else if (table.width(table.rows() - 1) > most_columns) {
            refuse(begin, fmt::format("this row has more than {} cells", most_columns), "this is no table of answers");
        } else if (table.cells() > most_cells || table.bytes() > std::numeric_limits<std::uint32_t>::max() / 2) {
            refuse(begin, fmt::format("the table has more than {} cells", most_cells), "split the file");
        }
    }

    void refuse(std::size_t at, std::string message, std::string hint) {
        problem_ = Problem{Severity::error, file_, place_in(whole_, at + (whole_.size() - rest_.size())),
                           std::move(message), std::move(hint)};
    }

    std::string_view whole_;
    std::string_view rest_;
    std::string file_;
    const ImportProgress& progress_;
    std::optional<Problem> problem_;
};

}  // namespace

Loaded<CsvTable> read_csv(std::string_view text, std::string_view file, const ImportProgress& progress) {
    return CsvReading(text, file, progress).read();
}

}  // namespace readiness
