// Makes what is exported, while the window goes on.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/export/export.h"
#include "core/model/edit.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// What is exported.
struct ExportTask {
    ScoredAssessment scored;
    std::filesystem::path path;  ///< The assessment's file.
    ExportRequest request;
    std::filesystem::path data_folder;
    std::filesystem::path state_folder = {};
};

/// What was made, and what the assessment is to keep of it, if it is for others.
struct MadeExport : Loaded<std::string> {
    RecordGivenOut keep = {};
};

/// The file's bytes, made here and now. What is for others is made from a shareable copy, which goes on record unless
/// it cannot be exported at all. Warnings may stand beside the bytes.
MadeExport make_export(const ExportTask& task);

/// One export at a time, each in a thread of its own: a long report of many ballots takes longer than a frame, and for
/// a copy it may have to wait for another program.
class ExportWork {
public:
    ExportWork();
    /// Waits for what has been begun.
    ~ExportWork();
    ExportWork(const ExportWork&) = delete;
    ExportWork& operator=(const ExportWork&) = delete;

    /// Begins anew; what was begun before is discarded.
    void begin(ExportTask task);
    /// True from begin() until the result is taken or discarded.
    [[nodiscard]] bool runs() const { return current_ != nullptr; }
    /// What was made, once, as soon as it is.
    std::optional<MadeExport> take();
    /// What is being made will not be taken.
    void discard();

private:
    struct Run;
    std::unique_ptr<Run> current_;
    std::vector<std::unique_ptr<Run>> discarded_;
};

}  // namespace readiness
