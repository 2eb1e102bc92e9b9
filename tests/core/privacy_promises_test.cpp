// What a copy for others, the record of it and the file must never tell: each attack on them by itself.
#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "attack_sample.h"
#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/files/assessment_writer.h"
#include "core/scoring/stored_profile.h"
#include "core/sharing/few_readings.h"
#include "core/sharing/ledger_toml.h"
#include "mentions.h"

using namespace readiness;
using namespace sample;

TEST_CASE("P3: trying every answer against a record finds none, and a withdrawn ballot leaves no secret") {
    sample::Sharing sharing;
    const Assessment source = sample::ballots_of(1, 9);
    REQUIRE(sharing.share(source).record);
    const GivenOut& record = sharing.given_out.front();
    int found = 0;
    for (std::size_t b = 0; b < record.ballots.size(); ++b) {
        const GivenOut::Ballot& ballot = record.ballots[b];
        std::set<std::string> prints;
        for (std::size_t at = 0; at < ballot.answers.size(); at += print_length)
            prints.insert(ballot.answers.substr(at, print_length));
        for (const std::string& secret : {std::string(), ballot.id.text, record.assessment, ballot.key}) {
            for (const char* item : {"A", "B", "G"}) {
                for (int value = 1; value <= sample::agree_steps; ++value) {
                    const std::string text = "answer " + std::to_string(value) + " " + item;
                    found += prints.contains(keyed_print(secret, text, print_length)) ? 1 : 0;
                    found +=
                        prints.contains(
                            sha256_hex(record.assessment + "\n" + ballot.id.text + "\n" + text).substr(0, print_length))
                            ? 1
                            : 0;
                }
            }
        }
    }
    CHECK(found == 0);
    const std::string ledger = write_ledger(sharing.given_out);
    CHECK_FALSE(mentions(ledger, "secret of"));
    CHECK_FALSE(mentions(ledger, "counts"));
    Assessment withdrawn = sample::with_secrets(source);
    withdrawn.given_out = sharing.given_out;
    withdrawn = applied(withdrawn, RemoveBallot{{"person-3"}});
    const std::string text = write_assessment(withdrawn, sharing.questionnaire);
    CHECK(mentions(text, "secret of person-2"));
    CHECK_FALSE(mentions(text, "secret of person-3"));
}

TEST_CASE("P6: what goes out again is cut to today's smallest group, and is never another assessment's") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 12);
    source.minimum_group = 3;
    for (std::size_t i = 0; i < 12; ++i)
        source.respondents[i].role = i < 4 ? "nurse" : i < 8 ? "porter" : "doctor";
    REQUIRE(sharing.profile(source).roles.size() == 3);
    source.minimum_group = 5;
    const StoredProfile same = sharing.profile(source);
    CHECK(same.roles.empty());
    source.respondents.push_back(sample::person(13, "nurse"));
    const ShareDecision more = sharing.share(source);
    CHECK(more.is_earlier);
    CHECK(profile_in(more).roles.empty());
    // The same ballots under another name: there is no copy of that one.
    Assessment other = source;
    other.id = "other";
    const ShareDecision refused = sharing.share(other);
    CHECK_FALSE(refused.text);
    CHECK(mentions(refused.problems.front().message, "there can be no copy now"));
}

TEST_CASE("P7: once a ballot is in the smallest group can only rise") {
    Assessment assessment = sample::ballots_of(1, 1);
    CHECK(applied(assessment, ChooseMinimumGroup{4}).minimum_group == 5);
    CHECK(applied(assessment, ChooseMinimumGroup{7}).minimum_group == 7);
    assessment.respondents.clear();
    CHECK(applied(assessment, ChooseMinimumGroup{4}).minimum_group == 4);
    CHECK(applied(assessment, ChooseMinimumGroup{2}).minimum_group == 3);
}

TEST_CASE("P8: the score and the words of a question alone never leave one list of answers") {
    // Every way in which five people can answer one question.
    const std::vector<double> readiness = {0, 25, 50, 75, 100};
    using Shown = std::tuple<double, std::string, std::string>;
    std::map<Shown, int> readings;
    for (int sum = 0; sum < 3125; ++sum) {
        std::vector<int> counts(5);
        Assessment five = sample::ballots_of(1, 5);
        for (int person = 0, rest = sum; person < 5; ++person, rest /= 5) {
            ++counts[static_cast<std::size_t>(rest % 5)];
            five.respondents[static_cast<std::size_t>(person)].answers = {{{"G"}, Answer::of(1 + rest % 5), {}}};
        }
        // In order, so that each list of answers counts once.
        std::vector<int> order;
        for (int rest = sum, person = 0; person < 5; ++person, rest /= 5)
            order.push_back(rest % 5);
        if (!std::ranges::is_sorted(order)) continue;
        sample::Sharing sharing;
        const StoredProfile profile = sharing.profile(five);
        const StoredProfile::FactorScore& factor = profile.factors.at(1);
        CHECK(factor.verdict.empty());
        if (factor.score) CHECK_FALSE(has_few_readings(readiness, counts));
        ++readings[{factor.score.value_or(-1), factor.band, factor.verdict}];
    }
    for (const auto& [shown, lists] : readings)
        CHECK(lists >= least_readings);
}

TEST_CASE("P8: a score at an end of the scale is a band, and so is the whole that it could be solved from") {
    sample::Sharing sharing;
    Assessment alike = sample::ballots_of(1, 12);
    for (Respondent& respondent : alike.respondents) {
        respondent.answers[0].answer = Answer::of(5);
        respondent.answers[1].answer = Answer::of(5);
    }
    const StoredProfile profile = sharing.profile(alike);
    CHECK_FALSE(profile.factors[0].score);
    CHECK(profile.factors[0].band == "ready");
    CHECK_FALSE(profile.factors[0].withheld);
    CHECK(profile.factors[1].score);
    CHECK_FALSE(profile.overall);
}

TEST_CASE("P9: neither the order of ballots nor the record of merging tells who answered when or where") {
    sample::Sharing sharing;
    Assessment first = sample::ballots_of(5, 9, "first");
    Assessment second = sample::ballots_of(1, 4, "second");
    const Assessment merged = together(sharing, {first, second}, "both");
    const std::string text = write_assessment(merged, sharing.questionnaire);
    std::vector<std::size_t> places;
    for (int i = 1; i <= 9; ++i)
        places.push_back(text.find("id = \"person-" + std::to_string(i) + "\""));
    CHECK(std::ranges::is_sorted(places));
    const std::string record = text.substr(text.find("[[merged]]"));
    CHECK_FALSE(mentions(record, "person-"));
    CHECK(mentions(record, "ballots = 5"));
    CHECK(mentions(record, "ballots = 4"));
}

TEST_CASE("P10: on another computer the record in the file holds a later copy back, also after merging") {
    sample::Sharing here;
    const Assessment source = sample::ballots_of(1, 9);
    ShareDecision first = here.share(source);
    Assessment travelling = applied(sample::with_secrets(source), RecordGivenOut{first.record, {}, ""});
    sample::Sharing elsewhere;
    const auto share_there = [&](const Assessment& assessment) {
        return decide_on_copy(scored(elsewhere.questionnaire, elsewhere.evidence, sample::with_secrets(assessment)),
                              assessment.given_out, sample::sharing_day, "");
    };
    travelling.respondents.push_back(sample::person(10));
    CHECK(share_there(travelling).is_earlier);
    // Through its file, and merged with one more ballot into a new assessment.
    const Assessment read = read_assessment(write_assessment(travelling, here.questionnaire), "").value.value();
    CHECK(read.given_out.size() == 1);
    const Assessment merged = together(here, {read, sample::ballots_of(11, 11, "one more")}, "merged");
    CHECK(merged.given_out.size() == 1);
    CHECK_FALSE(share_there(merged).text);
}

TEST_CASE("P12: after a withdrawal no copy that the ballot was in goes out again") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    REQUIRE(sharing.share(source).text);
    source.respondents.erase(source.respondents.begin());
    const ShareDecision after = sharing.share(source);
    CHECK_FALSE(after.text);
    CHECK_FALSE(after.is_earlier);
}
