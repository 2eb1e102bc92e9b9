// What sign stands beside a status in a report.
#pragma once

#include "core/model/action.h"
#include "core/report/blocks.h"
#include "core/scoring/profile.h"

namespace readiness {

Sign sign_of(BarrierStatus status);
Sign sign_of(ActionStatus status);

}  // namespace readiness
