// How long it takes to audit the copies of a large organisation: 300 people in 40 units, and the whole.
//
//   audit_time [PEOPLE UNITS GAP_IN]
//
// One answer in GAP_IN is left out; 0 (the usual): none.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/model/instrument.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/sharing/chosen_figures.h"
#include "core/sharing/copy_figures.h"
#include "core/sharing/given_rows.h"
#include "tests/core/scoring_sample.h"

using namespace readiness;

namespace {

constexpr int factors = 8;
constexpr int items_each = 6;
constexpr int barriers = 30;

Instrument large_instrument() {
    Instrument instrument;
    instrument.questionnaire = sample::blank();
    for (int item = 0; item < factors * items_each; ++item) {
        Item& added = sample::add_item(instrument.questionnaire, "Q" + std::to_string(item),
                                       "factor" + std::to_string(item / items_each));
        added.barriers = {{{"barrier" + std::to_string(item % barriers)}, 1, {}}};
    }
    for (int barrier = 0; barrier < barriers; ++barrier) {
        Barrier one;
        one.id = {"barrier" + std::to_string(barrier)};
        instrument.evidence.barriers.push_back(one);
    }
    return instrument;
}

/// Of the processor, so that other programs do not count.
double seconds_since(std::clock_t start) {
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int count, char** words) {
    const int people = count > 1 ? std::atoi(words[1]) : 300;
    const int units = count > 2 ? std::atoi(words[2]) : 40;
    const int gap_in = count > 3 ? std::atoi(words[3]) : 0;
    const auto instrument = std::make_shared<const Instrument>(large_instrument());
    std::mt19937 chance(1);
    Assessment whole;
    whole.id = "whole";
    whole.mode = Mode::ballots;
    std::vector<Assessment> parts(static_cast<std::size_t>(units));
    for (int person = 0; person < people; ++person) {
        Respondent respondent;
        respondent.id = {"person " + std::to_string(person)};
        respondent.secret = respondent.id.text;
        for (const Item& item : instrument->questionnaire.items) {
            if (gap_in == 0 || chance() % static_cast<unsigned>(gap_in) != 0)
                respondent.answers.push_back({item.id, Answer::of(1 + static_cast<double>(chance() % 5)), {}});
        }
        whole.respondents.push_back(respondent);
        parts[static_cast<std::size_t>(person % units)].respondents.push_back(respondent);
    }
    std::vector<GivenOut> records;
    for (std::size_t unit = 0; unit < parts.size(); ++unit) {
        parts[unit].id = "unit " + std::to_string(unit);
        parts[unit].mode = Mode::ballots;
        records.push_back(all_figures(ScoredAssessment(instrument, parts[unit], true), 5));
    }
    const ScoredAssessment scored(instrument, whole, true);
    const GivenOut all = all_figures(scored, 5);
    const std::vector<const GivenOut*> earlier = of_same_people(all, records);
    std::size_t bytes = 0;
    for (const GivenOut::Ballot& ballot : all.ballots)
        bytes += ballot.answers.size() + ballot.id.text.size() + ballot.key.size() + ballot.role.size();

    auto start = std::clock();
    GivenCase made = given_case(whole, all, earlier);
    made.audit.smallest = 5;
    std::printf("%zu rows of %zu answers in %.2f s\n", made.audit.known.size() + made.audit.fresh.size(),
                made.atoms.size(), seconds_since(start));
    start = std::clock();
    const bool exposed = exposure(made.audit).has_value();
    std::printf("audited at once in %.2f s: %s\n", seconds_since(start), exposed ? "not safe" : "safe");
    start = std::clock();
    const ChosenFigures chosen = chosen_figures(scored, all, earlier);
    std::printf("chosen in %.2f s: %zu of %zu figures\n", seconds_since(start), chosen.shown.size(),
                all.figures.size());
    std::printf("the fingerprints of the whole are %.1f KiB\n", static_cast<double>(bytes) / 1024);
    return 0;
}
