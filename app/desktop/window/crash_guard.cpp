#include "app/desktop/window/crash_guard.h"

#include <exception>
#include <fmt/format.h>
#include <string>

#include "app/desktop/open/document.h"
#include "core/base/printable.h"
#include "core/platform/output.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

/// Saves what waits; what became of the answers, in a sentence.
std::string save_after_failure(Program& program) {
    if (!program.state().document) return "No assessment was open.";
    program.flush();
    const Document& document = *program.state().document;
    const std::string path = text_of(document.path());
    if (document.unsaved()) {
        const std::string why = document.save_problem() ? describe(*document.save_problem()) : path;
        const std::string copy = text_of(program.kept_unsaved());
        return copy.empty() ? fmt::format("The last answers could not be saved. {}", why)
                            : fmt::format("The last answers could not be saved. {}\nThey are in {}.", why, copy);
    }
    return fmt::format("All answers are saved in {}.", path);
}

/// Reports a failure by functions that do not throw themselves.
void report(Program& program, std::FILE* errors, const char* cause) noexcept {
    std::fprintf(errors, "readiness: the program failed and has to end (%s).\n", cause);
    try {
        const std::string saved = save_after_failure(program);
        std::fprintf(errors, "%s\n", saved.c_str());
        tell_without_window(fmt::format("The program failed and has to end ({}).\n{}", cause, saved));
    } catch (...) {
        std::fputs("The last answers could not be saved.\n", errors);
    }
}

}  // namespace

int end_saved(Program& program, std::FILE* errors) noexcept {
    try {
        program.flush();
        if (!program.state().document || !program.state().document->unsaved()) return 0;
        std::fprintf(errors, "readiness: %s\n", printable_lines(save_after_failure(program)).c_str());
    } catch (...) {
        std::fputs("readiness: The last answers could not be saved.\n", errors);
    }
    return 1;
}

int with_crash_guard(Program& program, std::FILE* errors, const std::function<int()>& run) noexcept {
    try {
        return run();
    } catch (const std::exception& failure) {
        report(program, errors, failure.what());
    } catch (...) {
        report(program, errors, "no cause is known");
    }
    return 1;
}

}  // namespace readiness
