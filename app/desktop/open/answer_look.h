// What a file with answers comes to: read, and looked at for a questionnaire. Nothing is written.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/importing/answer_table.h"
#include "core/importing/csv_reader.h"
#include "core/importing/decisions.h"
#include "core/importing/proposal.h"
#include "core/importing/read_tables.h"
#include "core/merging/merge.h"
#include "core/model/assessment.h"
#include "core/model/instrument.h"

namespace readiness {

/// How far the looking has come.
struct AnswerLook {
    std::string sha256;               ///< Of the file's bytes.
    std::string kind;                 ///< "comma, UTF-8".
    std::vector<std::string> sheets;  ///< Of a workbook, those with cells in them; empty for other files.
    std::string sheet;                ///< The one with the answers; empty for other files.
    /// The file's tables, until it is known which questionnaire was answered; null after that.
    std::shared_ptr<ReadTables> tables;
    /// For each questionnaire that may have been answered, how many of its questions have a column.
    std::vector<std::size_t> fits;
    /// The table with the answers, and what comes in from it; null until it is known which questionnaire was answered.
    std::shared_ptr<const AnswerTable> answers;
    std::shared_ptr<const Proposal> proposal;
    Decisions remembered;  ///< Of earlier files of the same form.
    /// What was remembered could not be used: why.
    std::vector<Problem> not_remembered;
    /// What becomes of the ballots in the assessment, if answers came into it from a form before.
    std::optional<MergedFileOutcome> outcome;
};

/// What is to be looked at.
struct AnswerTask {
    std::filesystem::path file;
    AnswerLook so_far;                             ///< Empty at first; what it has is not found again.
    std::shared_ptr<const Instrument> instrument;  ///< Null: only which of these may have been answered is looked at.
    std::vector<std::shared_ptr<const Instrument>> may_be;
    std::filesystem::path map_file;               ///< What is remembered of forms; may be empty, or not there yet.
    Decisions now;                                ///< Over what is remembered.
    std::shared_ptr<const Assessment> into = {};  ///< Null for a new one.
};

/// Does it, here and now. `progress` is told the share that is done, 0 to 1, and stops the work by false; a stopped
/// work is an error. An error also if the file cannot be read, or has no table of single people's answers. What is
/// wrong with the answers for the questionnaire is in the proposal.
Loaded<AnswerLook> look_at_answers(AnswerTask task, const ImportProgress& progress = {});

/// True for the name of a file that answers may be in: *.csv, *.tsv, *.xlsx.
bool is_named_as_answers(const std::filesystem::path& path);

/// What their names look like, for the desktop's own dialog.
inline constexpr const char* answers_pattern = "*.csv *.tsv *.txt *.xlsx *.readiness.toml";

}  // namespace readiness
