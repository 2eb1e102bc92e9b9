// A seat for each person who is expected to answer, filled as ballots come in. Which seat is filled says nothing about
// who answered.
#pragma once

#include "app/desktop/ui/ui.h"

namespace readiness {

struct Seats {
    int in = 0;
    int unfinished = 0;
    int to_come = 0;

    [[nodiscard]] int count() const { return in + unfinished + to_come; }
};

/// The height of the rows at that width, in pixels; 0 if there are no seats.
float seats_height(const Ui& ui, const Seats& seats, float width);
/// From the top left of the area: filled with a check mark for a ballot that is in, a diamond in a ring for one that is
/// not finished, an empty ring for one to come. More than a hundred people get a bar.
void draw_seats(const Ui& ui, const Box& area, const Seats& seats);

}  // namespace readiness
