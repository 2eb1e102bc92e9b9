#include "core/report/signs.h"

namespace readiness {

Sign sign_of(BarrierStatus status) {
    switch (status) {
        case BarrierStatus::blocking: return Sign::strong;
        case BarrierStatus::watch: return Sign::watch;
        case BarrierStatus::clear: return Sign::little_seen;
        case BarrierStatus::not_assessed: return Sign::not_assessed;
    }
    return Sign::none;
}

Sign sign_of(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return Sign::open;
        case ActionStatus::doing: return Sign::doing;
        case ActionStatus::done: return Sign::done;
        case ActionStatus::dropped: return Sign::dropped;
    }
    return Sign::none;
}

}  // namespace readiness
