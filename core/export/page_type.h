// The letters of a report on paper: those of the design.
#pragma once

#include "core/export/page_layout.h"

namespace readiness {

inline Type scaled(Type type, double scale) {
    type.size *= scale;
    return type;
}

/// In points, at scale 1.
namespace page_type {
inline constexpr Type title{19, 700, Ink::text, 1.2};
inline constexpr Type section{12, 700, Ink::text, 1.25};
inline constexpr Type part{9.5, 700, Ink::text, 1.3};
inline constexpr Type over{9.5, 600, Ink::accent_text, 1.35};
inline constexpr Type lead{12.5, 700, Ink::text, 1.3};
inline constexpr Type body{9.5, 400, Ink::text, 1.37};
inline constexpr Type strong{9.5, 600, Ink::text, 1.37};
inline constexpr Type quiet{9, 400, Ink::muted, 1.37};
inline constexpr Type cell{9, 400, Ink::text, 1.35};
inline constexpr Type row_heading{9, 600, Ink::text, 1.35};
inline constexpr Type column_heading{9, 400, Ink::muted, 1.35};
inline constexpr Type group{9.5, 700, Ink::text, 1.35};
inline constexpr Type remark{8.5, 400, Ink::muted, 1.33};
inline constexpr Type caption{8, 400, Ink::muted, 1.35};
inline constexpr Type foot{7.5, 400, Ink::muted, 1.35};
}  // namespace page_type

}  // namespace readiness
