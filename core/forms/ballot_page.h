// The page for a browser: one HTML file that asks one question at a time and fetches nothing.
#pragma once

#include <string>

#include "core/forms/form.h"
#include "core/model/instrument.h"

namespace readiness {

/// The files of assets/ballot, as they are on the disk; see load_ballot_page_parts().
struct BallotPageParts {
    std::string html;  ///< With a name in double braces where each of the others, and the texts, go.
    std::string css;
    std::string js;

    friend bool operator==(const BallotPageParts&, const BallotPageParts&) = default;
};

/// The page: its script and its style are in it, and a Content-Security-Policy that allows these two by their hashes
/// and nothing else. The questions are in it as JSON that cannot end the element it is in. The same form gives the same
/// bytes.
std::string ballot_page(const Form& form, const Instrument& instrument, const BallotPageParts& parts);

}  // namespace readiness
