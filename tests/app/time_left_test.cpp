// What the facilitator's window says of the time.
#include "app/desktop/screens/facilitator/time_left.h"

#include "catch.h"

using namespace readiness;

TEST_CASE("before the room has a pace, the questions that are left take their part of the questionnaire's time") {
    CHECK(time_left_text({20, 0, 0, 0, 10}) == "20 questions left, about 10 min without talk");
    CHECK(time_left_text({20, 7, 7, 0, 10}) == "13 questions left, about 7 min without talk");
    CHECK(time_left_text({20, 9, 7, 5, 10}) == "11 questions left, about 6 min without talk");
}

TEST_CASE("after three questions the room's own pace counts") {
    CHECK(time_left_text({20, 7, 0, 13, 10}) == "13 questions left, about 25 min at this pace");
    CHECK(time_left_text({20, 10, 7, 6, 10}) == "10 questions left, about 20 min at this pace");
}

TEST_CASE("without a pace and a plan nothing is said of minutes, and at the end nothing is left") {
    CHECK(time_left_text({20, 19, 19, 0, 0}) == "1 question left");
    CHECK(time_left_text({20, 20, 0, 30, 10}) == "Every question has its answer.");
    CHECK_FALSE(minutes_left({20, 20, 0, 30, 10}).has_value());
}

TEST_CASE("the time that passed is in whole minutes, and in hours from the sixtieth") {
    CHECK(passed_text(0.9) == "0 min");
    CHECK(passed_text(31.5) == "31 min");
    CHECK(passed_text(65) == "1 h 05");
}
