// A table of a report in HTML.
#pragma once

#include <cstddef>

#include "core/report/blocks.h"
#include "core/report/html.h"

namespace readiness {

/// The table, named by the heading with the id "section-N" if `section` is not 0. The first cell of a row is its
/// heading. A row's remarks are a list in a row of their own, which names the heading of the row they belong to;
/// `number` makes the ids of these different from those of other tables.
Html html_table(const Table& table, std::size_t number, std::size_t section);

}  // namespace readiness
