#include "app/desktop/window/export_work.h"

#include <exception>
#include <fmt/format.h>
#include <utility>

#include "core/storage/copy_for_others.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

namespace readiness {

MadeExport make_export(const ExportTask& task) {
    // What cannot be exported at all must not put a copy on record.
    Loaded<std::string> made = export_of(task.scored, task.request);
    if (!made.value || task.request.for_whom == ForWhom::the_room) return {std::move(made), {}};
    if (auto problem = try_writing(task.output, made.value->size())) return {{std::nullopt, {*std::move(problem)}}, {}};
    RecordGivenOut kept;
    ShareRequest request;
    request.now = task.request.now;
    request.ledger_folder = task.ledger_folder;
    request.moved_folder = task.moved_folder;
    request.keep = [&kept](const RecordGivenOut& keep) {
        kept = keep;
        return std::nullopt;
    };
    Loaded<ScoredAssessment> copy = copy_for_others(task.scored, task.path, request, task.data_folder);
    if (!copy.value) return {{std::nullopt, std::move(copy.problems)}, {}};
    made = export_of(*copy.value, task.request);
    append(copy.problems, made.problems);
    made.problems = std::move(copy.problems);
    return {std::move(made), std::move(kept)};
}

MadeExport made_or_failed(const ExportTask& task) {
    try {
        return make_export(task);
    } catch (const std::exception& failure) {
        Problem problem{Severity::error, "", {}, fmt::format("it could not be made ({})", failure.what()), "try again"};
        return {{std::nullopt, {std::move(problem)}}, {}};
    }
}

}  // namespace readiness
