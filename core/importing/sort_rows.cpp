#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/importing/looking.h"

namespace readiness {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class RowSorting {
public:
    explicit RowSorting(Looking& looking) : looking_(looking), fates_(looking.proposal.rows) {
        fates_.assign(looking.rows(), RowFate::comes_in);
    }

    void sort() {
        find_long_rows();
        find_marks();
        find_test_words();
        find_empty();
        find_same_people(looking_);
        tell_fates();
        tell_alike();
    }

private:
    /// More cells than the headers have: a separator without quotation marks has moved what is behind it.
    void find_long_rows() {
        const AnswerTable& answers = looking_.answers;
        if (!answers.table.name.empty() || answers.was_one_row_an_answer) return;
        std::size_t width = 0;
        for (std::size_t row = answers.first_header; row < answers.first_answers(); ++row)
            width = std::max(width, answers.table.width(row));
        std::vector<std::uint32_t> short_rows;
        int short_count = 0;
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            const std::size_t place = answers.first_answers() + row;
            bool has_more = false;
            for (std::size_t column = width; column < answers.table.width(place); ++column)
                has_more = has_more || !without_blanks(answers.table.cell(place, column)).empty();
            if (has_more) fates_[row] = RowFate::too_long;
            if (answers.table.width(place) >= width) continue;
            if (short_rows.size() < rows_named) short_rows.push_back(looking_.number(row));
            ++short_count;
        }
        // Some programs leave empty cells at the end of a row out.
        if (short_count > 0 && static_cast<std::size_t>(short_count) * 2 < looking_.rows())
            looking_.proposal.tells.push_back({TellKind::too_short, short_count, short_rows});
    }

    /// The tool's own marks: not submitted, a preview, rejected in a review.
    void find_marks() {
        for (const ColumnProposal& column : looking_.proposal.columns) {
            if (column.use != ImportedAs::left_out) continue;
            for (const MarkColumn& mark : mark_columns()) {
                if (is_mark_column(column, mark)) apply(looking_.texts[column.column], mark);
            }
        }
    }

    [[nodiscard]] bool is_mark_column(const ColumnProposal& column, const MarkColumn& mark) const {
        const FormTool tool = looking_.proposal.tool;
        if (mark.header == "ended" && tool != FormTool::formr) return false;
        if (mark.header == "*complete" && tool != FormTool::redcap) return false;
        // A column that nobody fills in says nothing of its empty cells.
        if (mark.if_empty && looking_.texts[column.column].filled == 0 && looking_.rows() > 1) return false;
        return std::ranges::any_of(looking_.parts[column.column], [&](const HeaderPart& part) {
            return (part.is_whole || part.is_code) && fits_pattern(mark.header, part.wording);
        });
    }

    void apply(const ColumnTexts& texts, const MarkColumn& mark) {
        const bool has_codes = looking_.proposal.tool == FormTool::qualtrics || mark.header != "status";
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            const std::string_view text = texts.text(row);
            const std::string wording = text.empty() ? "" : wording_of(text);
            const bool says = std::ranges::any_of(
                mark.if_says, [&](std::string_view pattern) { return fits_pattern(pattern, wording); });
            if (says && is_number(wording) && !has_codes) continue;
            if (says || (mark.if_empty && text.empty())) set(row, mark.mark);
        }
    }

    void set(std::size_t row, RowMark mark) {
        if (fates_[row] != RowFate::comes_in) return;
        const Decisions& decided = looking_.decisions;
        const auto fate_of = [](std::optional<RowChoice> choice, RowFate otherwise) {
            switch (choice.value_or(RowChoice::leave_out)) {
                case RowChoice::leave_out: return otherwise;
                case RowChoice::keep: return RowFate::comes_in_unfinished;
                case RowChoice::count: return RowFate::comes_in;
            }
            return otherwise;
        };
        switch (mark) {
            case RowMark::unfinished: fates_[row] = fate_of(decided.unfinished, RowFate::unfinished); break;
            case RowMark::test: fates_[row] = fate_of(decided.tests, RowFate::test); break;
            case RowMark::rejected: fates_[row] = fate_of(decided.rejected, RowFate::rejected); break;
        }
    }

    void find_test_words() {
        for (const ColumnProposal& column : looking_.proposal.columns) {
            if (is_left_out(column, LeftOut::identifier)) find_test_sessions(column);
            const bool is_name = column.use == ImportedAs::left_out &&
                                 (column.reason == LeftOut::name || column.reason == LeftOut::email);
            if (!is_name && column.use != ImportedAs::role) continue;
            const ColumnTexts& texts = looking_.texts[column.column];
            for (std::size_t row = 0; row < looking_.rows(); ++row) {
                const std::string_view text = texts.text(row);
                if (!text.empty() && is_test_word(wording_of(text.substr(0, text.find('@'))))) set(row, RowMark::test);
            }
        }
    }

    /// formr's sessions to try a run out.
    void find_test_sessions(const ColumnProposal& column) {
        const bool is_session = std::ranges::any_of(looking_.parts[column.column], [](const HeaderPart& part) {
            return part.is_whole && part.wording.starts_with("session");
        });
        if (!is_session) return;
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            if (is_test_session(looking_.texts[column.column].text(row))) set(row, RowMark::test);
        }
    }

    [[nodiscard]] static bool is_left_out(const ColumnProposal& column, LeftOut reason) {
        return column.use == ImportedAs::left_out && column.reason == reason;
    }

    void find_empty() {
        std::vector<bool> has_answers(looking_.rows(), false);
        for (const ColumnProposal& column : looking_.proposal.columns) {
            if (column.use != ImportedAs::item && column.use != ImportedAs::undecided) continue;
            const ColumnTexts& texts = looking_.texts[column.column];
            for (std::size_t row = 0; row < looking_.rows(); ++row) {
                if (texts.of_row[row] == ColumnTexts::no_text) continue;
                const AnswerReading* read =
                    column.use == ImportedAs::item ? &column.answers[texts.of_row[row]] : nullptr;
                const bool is_missing = read && read->is_sure && read->meaning->kind == AnswerMeaning::Kind::missing;
                if (!is_missing) has_answers[row] = true;
            }
        }
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            if (is_in(row) && !has_answers[row]) fates_[row] = RowFate::no_answers;
        }
    }

    [[nodiscard]] bool is_in(std::size_t row) const { return comes_in(fates_[row]); }

    void tell_fates() {
        constexpr std::array kinds{std::pair{RowFate::too_long, TellKind::too_long},
                                   std::pair{RowFate::unfinished, TellKind::unfinished},
                                   std::pair{RowFate::test, TellKind::test},
                                   std::pair{RowFate::rejected, TellKind::rejected},
                                   std::pair{RowFate::same_person, TellKind::same_person},
                                   std::pair{RowFate::no_answers, TellKind::no_answers}};
        for (const auto& [fate, kind] : kinds) {
            Tell tell{kind};
            for (std::size_t row = 0; row < fates_.size(); ++row) {
                if (fates_[row] != fate) continue;
                ++tell.count;
                if (tell.rows.size() < rows_named) tell.rows.push_back(looking_.number(row));
            }
            if (tell.count > 0) looking_.proposal.tells.push_back(std::move(tell));
        }
    }

    /// Rows with the same answers, at least ten of them: by chance that hardly happens.
    void tell_alike() {
        constexpr int enough_answers = 10;
        constexpr std::uint64_t prime = 1'099'511'628'211ULL;  // FNV-1a
        std::vector<std::uint64_t> hashes(looking_.rows(), 14'695'981'039'346'656'037ULL);
        std::vector<int> answered(looking_.rows(), 0);
        for (const ColumnProposal& column : looking_.proposal.columns) {
            if (column.use != ImportedAs::item) continue;
            const ColumnTexts& texts = looking_.texts[column.column];
            for (std::size_t row = 0; row < looking_.rows(); ++row) {
                hashes[row] = (hashes[row] ^ texts.of_row[row]) * prime;
                answered[row] += texts.of_row[row] != ColumnTexts::no_text ? 1 : 0;
            }
        }
        std::unordered_map<std::uint64_t, std::size_t> met;
        Tell tell{TellKind::alike};
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            if (!is_in(row) || answered[row] < enough_answers) continue;
            const auto [place, is_new] = met.try_emplace(hashes[row], row);
            if (is_new) continue;
            ++tell.count;
            if (tell.rows.size() >= rows_named) continue;
            tell.rows.push_back(looking_.number(place->second));
            tell.rows.push_back(looking_.number(row));
        }
        if (tell.count > 0) looking_.proposal.tells.push_back(std::move(tell));
    }

    Looking& looking_;
    std::vector<RowFate>& fates_;
};

}  // namespace

void sort_rows(Looking& looking) {
    RowSorting(looking).sort();
}

}  // namespace readiness
