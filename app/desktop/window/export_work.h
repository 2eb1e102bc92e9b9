// Makes what is exported. A long report of many ballots takes longer than a frame, and for a copy it may have to wait
// for another program: see background_work.h.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "core/base/problem.h"
#include "core/export/export.h"
#include "core/model/edit.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// What is exported.
struct ExportTask {
    ScoredAssessment scored;
    std::filesystem::path path;    ///< The assessment's file.
    std::filesystem::path output;  ///< Where it is to be written.
    ExportRequest request;
    std::filesystem::path data_folder;
    std::filesystem::path ledger_folder = {};
    std::filesystem::path moved_folder = {};  ///< See ShareRequest.
};

/// What was made, and what the assessment is to keep of it, if it is for others.
struct MadeExport : Loaded<std::string> {
    RecordGivenOut keep = {};
};

/// The file's bytes, made here and now. What is for others is made from a shareable copy, which goes on record unless
/// it cannot be exported or written at all. The assessment must keep the record before the bytes are written, and must
/// have kept its secrets already. Warnings may stand beside the bytes.
MadeExport make_export(const ExportTask& task);

/// The same, with an error in place of an exception.
MadeExport made_or_failed(const ExportTask& task);

}  // namespace readiness
