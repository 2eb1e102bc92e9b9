#include "core/result/look_again.h"

namespace readiness {

namespace chrono = std::chrono;

chrono::year_month_day proposed_look_again(chrono::year_month_day today) {
    constexpr chrono::months later{3};
    const chrono::year_month_day same_day = today + later;
    if (same_day.ok()) return same_day;
    return chrono::year_month_day(same_day.year() / same_day.month() / chrono::last);
}

LookAgain look_again_on(const std::optional<chrono::year_month_day>& date, chrono::year_month_day today) {
    if (!date) return LookAgain::no_date;
    constexpr chrono::days soon{14};
    const chrono::days to_go = chrono::sys_days(*date) - chrono::sys_days(today);
    if (to_go < chrono::days(0)) return LookAgain::passed;
    return to_go <= soon ? LookAgain::near : LookAgain::later;
}

}  // namespace readiness
