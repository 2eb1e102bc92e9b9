#include "app/cli/terminal.h"

#include "core/base/printable.h"

namespace readiness {

void print_line(std::FILE* to, std::string_view line) {
    fmt::print(to, "{}\n", printable(line));
}

void print_page(std::FILE* to, std::string_view page) {
    fmt::print(to, "{}", printable_lines(page));
}

}  // namespace readiness
