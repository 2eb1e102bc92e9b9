// What a cell's text looks like: a date, a number, somebody's address.
#pragma once

#include <optional>
#include <string_view>

namespace readiness {

/// "ann@example.org"
bool is_email(std::string_view text);
/// "192.0.2.1", "2001:db8::1"
bool is_network_address(std::string_view text);
/// A date, a time, or both, as forms and spreadsheets of any country write them: "24.11.2026 09:00",
/// "11/24/26 9:00:11", "2026-11-24T09:10:00.123Z", "2026/11/24 9:31:05 AM GMT+1".
bool is_time(std::string_view text);
/// "uuid:00000000-0000-4000-8000-000000000000", "R_3fZq0f…": long, of letters and digits in one piece.
bool is_identifier(std::string_view text);
/// At least seven digits with blanks, dashes, brackets or a plus between them, and no letter.
bool is_phone_number(std::string_view text);
/// True for a cell that says that its option was picked: a tick, "yes", "1", or the option itself.
bool says_picked(std::string_view text, std::string_view option);
/// True for a cell that says that it was not, or that is empty: "0", "Unchecked", "no".
bool says_not_picked(std::string_view text);
/// Errors of spreadsheets: "#REF!", "#N/A". They stand for nothing.
bool is_spreadsheet_error(std::string_view text);

/// A number as people and spreadsheets of any country write it: "7.5", "7,5", "+10", "−5", "1 250". With one comma or
/// point and three digits behind it ("1,250") it may be either: `is_doubtful`.
struct ReadNumber {
    double value = 0;
    bool is_doubtful = false;
};
/// Nothing for all else. The unit, such as "%", must have been taken off.
std::optional<ReadNumber> number_in(std::string_view text);

}  // namespace readiness
