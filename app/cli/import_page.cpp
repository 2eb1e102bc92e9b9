#include "app/cli/import_page.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/importing/import_map.h"
#include "core/importing/known_columns.h"
#include "core/words/import_words.h"

namespace readiness {

void print_import_summary(const ImportPage& page) {
    const Proposal& proposal = page.look.proposal;
    const bool is_known = proposal.tool != FormTool::plain;
    say(stdout, "{}: {}, {}, {}", page.file, counted(proposal.rows.size(), "row"), page.kind,
        is_known ? fmt::format("looks like an export of {}", name_of(proposal.tool)) : "no tool known by sight");
    for (const Tell& tell : proposal.tells)
        say(stdout, "  {}", tell_words(tell, proposal, page.questionnaire));
}

void print_import_columns(const ImportPage& page) {
    constexpr std::size_t longest = 44;
    for (const ColumnProposal& column : page.look.proposal.columns) {
        if (column.is_blank()) continue;
        std::string header(utf8_prefix(column.header, longest));
        if (header.size() < column.header.size()) header += "…";
        std::replace(header.begin(), header.end(), '\n', ' ');
        say(stdout, "  {:>3}  {:<46} {:<30} {}", column_letters(column.column), header,
            column_words(column, page.questionnaire), understood_words(column, page.look.proposal));
    }
}

void print_import_asks(const ImportPage& page) {
    const Proposal& proposal = page.look.proposal;
    constexpr std::size_t most = 100;
    std::vector<Problem> problems;
    for (const Ask& ask : proposal.asks) {
        if (problems.size() == most) {
            problems.push_back(
                {Severity::error, page.file, {}, fmt::format("and {} more", proposal.asks.size() - most), ""});
            break;
        }
        AskWords words = ask_words(ask, proposal, page.questionnaire);
        problems.push_back({Severity::error,
                            page.file,
                            {static_cast<int>(ask.row), static_cast<int>(ask.column) + 1},
                            std::move(words.question),
                            words.likely.empty() ? "decide it in a map file" : std::move(words.likely)});
    }
    report(problems, stderr);
    ImportMap map;
    map.forms.push_back(open_entries(proposal, page.questionnaire));
    fmt::print(
        "Nothing was brought in: {} to decide. Write these lines into a file, correct what is not so, and name the\n"
        "file with --map. If all that is called likely is right, --take-guesses does the same.\n\n",
        counted(proposal.asks.size(), "thing"));
    print_page(stdout, write_import_map(map));
}

}  // namespace readiness
