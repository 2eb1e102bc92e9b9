#include "core/sharing/shareable_copy.h"

#include <chrono>

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/groups/role_scores.h"
#include "core/report/profile_page.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/scoring.h"
#include "core/scoring/stored_profile.h"
#include "core/sharing/share_decision.h"
#include "mentions.h"
#include "problems_text.h"
#include "shared_sample.h"

using namespace readiness;

namespace {

TomlTable marked(const std::string& place) {
    return {{"key-mark", {"extra mark " + place}}};
}

/// With a mark in every text that must not go out: each holds the word "mark".
Assessment with_marks(Assessment assessment) {
    assessment.facilitator = "facilitator mark";
    assessment.roles = {"role list mark"};
    assessment.left_open = {{"left-open-mark"}};
    assessment.revealed = {{"revealed-mark"}};
    assessment.extras = marked("root");
    assessment.consensus_extras = marked("consensus");
    assessment.questionnaire.extras = marked("questionnaire");
    for (Respondent& respondent : assessment.respondents) {
        respondent.id.text += "-id-mark";
        respondent.extras = marked("respondent");
    }
    if (!assessment.respondents.empty()) assessment.respondents[0].role = "small role mark";
    assessment.consensus = {{{"A"}, Answer::of(4), "why mark", marked("agreed"), {}},
                            {{"unknown-item-mark"}, Answer::of(4), "", {}, {}}};
    for (Tally& tally : assessment.tallies)
        tally.extras = marked("tally");
    Tally earlier = sample::hands("A", {1, 2, 3, 0, 0});
    earlier.extras = marked("earlier");
    assessment.earlier_tallies = {{earlier, 1}};
    MergedFile& merged = assessment.merged_files.emplace_back();
    merged.file = "merged file mark";
    merged.id = "merged id mark";
    merged.ballots = 3;
    merged.extras = marked("merged");
    assessment.notes = {{{"A"}, "note mark", marked("note"), {}}};
    Action& action = assessment.actions.emplace_back();
    action.id = "action mark";
    action.text = "action text mark";
    action.owner = "owner mark";
    action.barrier = {"barrier mark"};
    action.measure = {"measure mark"};
    action.when = "when mark";
    action.sign = "sign mark";
    action.obstacle = "obstacle mark";
    assessment.ours = {{{"ours barrier mark"}, Ours::with_help, marked("ours"), {}}};
    assessment.look_again = std::chrono::year(2027) / std::chrono::February / 24;
    action.extras = marked("action");
    StoredProfile& stored = assessment.stored_profile.emplace();
    stored.extras = marked("profile");
    StoredProfile::FactorScore factor;
    factor.id = {"f"};
    factor.extras = marked("factor");
    stored.factors = {factor};
    return assessment;
}

Assessment hands_of(int people) {
    Assessment assessment =
        sample::tally({sample::hands("A", {0, 1, people - 1, 0, 0}), sample::hands("B", {0, 0, people, 0, 0}),
                       sample::hands("G", {people - 4, 2, 2, 0, 0})});
    assessment.id = "hands";
    assessment.questionnaire = {"sample", "1.0", "edition", {}, {}};
    return assessment;
}

Assessment read_back(const std::string& text) {
    const Loaded<Assessment> read = read_assessment(text, "copy");
    CHECK(lines_of(read.problems).empty());
    return read.value.value();
}

}  // namespace

TEST_CASE("no free text, reason, note, name, id or unknown key of the source reaches a copy") {
    const Mode mode = GENERATE(Mode::ballots, Mode::tally, Mode::consensus);
    Assessment source = sample::ballots_of(1, 9);
    source.tallies = hands_of(9).tallies;
    source.mode = mode;
    source = with_marks(std::move(source));
    const std::string text = sample::Sharing().text(source);
    CHECK(mentions(text, "shareable = true"));
    CHECK(mentions(text, "title = \"Ward 7\""));
    CHECK_FALSE(mentions(text, "mark"));
    CHECK_FALSE(mentions(text, "person-"));
    CHECK_FALSE(mentions(text, "respondent"));
    CHECK_FALSE(mentions(text, "counts"));
    CHECK_FALSE(mentions(text, "ours"));
    CHECK_FALSE(mentions(text, "look_again"));
    CHECK(mentions(text, "[consensus]\nA = 4\n") == (mode == Mode::consensus));
}

TEST_CASE("a copy of a vote in which agreed answers count first has no answer, and opens as it was shared") {
    const bool by_hands = GENERATE(true, false);
    sample::Sharing sharing;
    Assessment source = by_hands ? hands_of(9) : sample::ballots_of(1, 9);
    source.basis = Reading::agreed_first;
    source.consensus = sample::agreed({{"A", Answer::of(5)}}).consensus;
    const Profile profile = score(sharing.questionnaire, sharing.evidence, source);
    const std::string text = sharing.text(source);
    CHECK(mentions(text, "basis = \"agreed-first\""));
    CHECK_FALSE(mentions(text, "[consensus]"));
    const Assessment copy = read_back(text);
    CHECK(has_only_scores(copy));
    CHECK(copy.stored_profile->overall == stored_profile_of(profile).overall);
    // Somebody puts an answer into the copy by hand: it does not count.
    const auto forged = read_assessment(text + "\n[consensus]\nA = 1\n", "copy");
    REQUIRE(forged.value);
    CHECK(forged.value->consensus.empty());
    CHECK(has_only_scores(*forged.value));
}

TEST_CASE("a copy of what the room agreed on keeps the agreed answers, whatever else was collected") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    source.consensus = sample::agreed({{"A", Answer::of(5)}}).consensus;
    source.basis = Reading::consensus;
    const Assessment copy = read_back(sharing.text(source));
    CHECK(copy.consensus.size() == 1);
    CHECK_FALSE(has_only_scores(copy));
    CHECK(copy.respondents.empty());
    CHECK(sharing.given_out.empty());
}

TEST_CASE("a factor on whose votes few people are is withheld, however much of it is agreed") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    source.basis = Reading::agreed_first;
    source.consensus = sample::agreed({{"A", Answer::of(5)}}).consensus;
    for (std::size_t i = 1; i < source.respondents.size(); ++i)
        std::erase_if(source.respondents[i].answers, [](const ItemAnswer& given) { return given.item.text == "B"; });
    // One person answered B: with the agreed A the factor's score would say what.
    const StoredProfile stored = sharing.profile(source);
    CHECK(stored.factors[0].withheld);
    CHECK_FALSE(stored.overall);
    // With B agreed as well the score is the room's own.
    source.consensus = sample::agreed({{"A", Answer::of(5)}, {"B", Answer::of(5)}}).consensus;
    CHECK(sample::Sharing().profile(source).factors[0].score == 100.0);
}

TEST_CASE("after a copy of the votes, one in which agreed answers count waits for enough new votes") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    const StoredProfile before = sharing.profile(source);
    source.basis = Reading::agreed_first;
    source.consensus = sample::agreed({{"A", Answer::of(5)}}).consensus;
    source.respondents.push_back(sample::person(10));
    const ShareDecision decision = sharing.share(source);
    CHECK(decision.is_earlier);
    CHECK(read_back(decision.text.value()).stored_profile == before);
}

TEST_CASE("a plan that somebody puts into a copy by hand is not shown") {
    const std::string text = sample::Sharing().text(sample::ballots_of(1, 9));
    const auto forged = read_assessment("look_again = 2027-02-24\n" + text +
                                            "\n[[action]]\nid = \"a1\"\ntext = \"Leave\"\n"
                                            "\n[[ours]]\nbarrier = \"b\"\nanswer = \"no\"\n",
                                        "copy");
    REQUIRE(forged.value);
    CHECK(forged.value->actions.empty());
    CHECK(forged.value->ours.empty());
    CHECK_FALSE(forged.value->look_again);
    CHECK(forged.problems.size() == 3);
}

TEST_CASE("a copy keeps what says what it is about") {
    Assessment source = sample::ballots_of(1, 9);
    source.organisation = "North";
    source.team = "Night";
    source.initiative = "Sepsis";
    source.stage = "before-rollout";
    source.created = sample::sharing_day;
    source.modified = sample::sharing_day;
    source.minimum_group = 4;
    const Assessment copy = read_back(sample::Sharing().text(source));
    CHECK(copy.id == source.id);
    CHECK(copy.organisation == "North");
    CHECK(copy.team == "Night");
    CHECK(copy.initiative == "Sepsis");
    CHECK(copy.stage == "before-rollout");
    CHECK(copy.created == source.created);
    CHECK(copy.modified == source.modified);
    CHECK(copy.minimum_group == 4);
    CHECK(copy.mode == Mode::ballots);
    CHECK(copy.questionnaire.sha256 == "edition");
}

TEST_CASE("a copy of ballots has people, scores at one decimal, verdicts and pressures") {
    sample::Sharing sharing;
    const Assessment source = sample::ballots_of(1, 9);
    const Profile profile = score(sharing.questionnaire, sharing.evidence, source);
    const StoredProfile stored = sharing.profile(source);
    CHECK(stored.people == 9);
    REQUIRE(stored.factors.size() == 2);
    CHECK(stored.factors[0].people == 9);
    CHECK(stored.factors[0].score == Approx(*profile.factors[0].score).margin(0.05));
    CHECK(stored.factors[0].verdict.empty());  // Of nine people.
    CHECK(stored.overall == Approx(*profile.overall.score).margin(0.05));
    REQUIRE(stored.barriers.size() == 1);
    CHECK(stored.barriers[0].pressure.has_value());
    const Assessment more = sample::ballots_of(1, 12);
    const StoredProfile of_more = sample::Sharing().profile(more);
    CHECK_FALSE(of_more.factors[0].verdict.empty());
    CHECK(of_more.factors[1].verdict.empty());  // Of one question.
}

TEST_CASE("a factor that too few stand behind is withheld, and so are the overall and its barriers") {
    Assessment source = sample::ballots_of(1, 9);
    for (int i = 0; i < 5; ++i)
        source.respondents[static_cast<std::size_t>(i)].answers.pop_back();
    const StoredProfile stored = sample::Sharing().profile(source);
    CHECK_FALSE(stored.factors[0].withheld);
    CHECK(stored.factors[1].withheld);
    CHECK_FALSE(stored.factors[1].score);
    CHECK_FALSE(stored.factors[1].people);
    CHECK(stored.factors[1].band.empty());
    CHECK_FALSE(stored.overall);
    CHECK(stored.band.empty());
    CHECK(stored.barriers[0].withheld);
    CHECK_FALSE(stored.barriers[0].pressure);
}

TEST_CASE("in a tally the item with the fewest answers counts for its factor") {
    Assessment source = hands_of(9);
    source.tallies[1] = sample::hands("B", {0, 0, 4, 0, 0}, 5);
    const StoredProfile stored = sample::Sharing().profile(source);
    CHECK(stored.factors[0].withheld);
    CHECK(stored.factors[1].people == 9);
    CHECK_FALSE(stored.overall);
}

TEST_CASE("a factor without any answer is not withheld, and does not take the overall away") {
    Assessment source = sample::ballots_of(1, 9);
    for (Respondent& respondent : source.respondents)
        respondent.answers.pop_back();
    const StoredProfile stored = sample::Sharing().profile(source);
    CHECK_FALSE(stored.factors[1].withheld);
    CHECK_FALSE(stored.factors[1].score);
    CHECK(stored.overall.has_value());
}

TEST_CASE("only roles that may be shown are in a copy, and they can be read from it") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 17);
    for (std::size_t i = 0; i < 17; ++i)
        source.respondents[i].role = i < 8 ? "nurse" : i < 12 ? "doctor" : i < 14 ? "porter" : "cook";
    const std::string text = sharing.text(source);
    CHECK(mentions(text, "role = \"nurse\"\npeople = 8\n"));
    CHECK_FALSE(mentions(text, "porter"));
    CHECK_FALSE(mentions(text, "cook"));
    CHECK_FALSE(mentions(text, "doctor"));
    const Assessment copy = read_back(text);
    const auto roles = role_scores(sharing.questionnaire, copy);
    REQUIRE(roles.size() == 1);
    CHECK(roles[0].shown);
    CHECK(roles[0].factors[0].score.has_value());
}

TEST_CASE("a copy is refused where it could not be safe, with why and what to do") {
    sample::Sharing sharing;
    const auto refusal = [&](const Assessment& source) {
        const ShareDecision decision = sharing.share(source);
        CHECK_FALSE(decision.text);
        CHECK_FALSE(decision.record);
        CHECK(has_errors(decision.problems));
        return lines_of(decision.problems);
    };
    CHECK(mentions(refusal(sample::ballots_of(1, 4)), "4 people took part, and with fewer than 5"));
    CHECK(mentions(refusal(sample::ballots_of(1, 0)), "0 people took part"));
    Assessment few = sample::ballots_of(1, 2);
    few.minimum_group = 1;
    CHECK(mentions(refusal(few), "fewer than 3"));
    CHECK(mentions(refusal(hands_of(4)), "4 people took part"));

    Assessment sealed = sample::ballots_of(1, 9);
    sealed.sealed = true;
    CHECK(mentions(refusal(sealed), "sealed"));
    Assessment withheld_hands = hands_of(9);
    withheld_hands.tallies[0].sealed = true;
    CHECK(mentions(refusal(withheld_hands), "sealed"));

    Assessment newer = sample::ballots_of(1, 9);
    newer.format_version = assessment_format_version + 1;
    CHECK(mentions(refusal(newer), "newer program"));
    Assessment copy = sample::ballots_of(1, 9);
    copy.shareable = true;
    CHECK(mentions(refusal(copy), "a shareable copy already"));
}

TEST_CASE("a copy of agreed answers needs no group and is scored as it stands") {
    sample::Sharing sharing;
    Assessment source = sample::agreed({{"A", Answer::of(4)}, {"B", Answer::dont_know()}});
    source.id = "agreed";
    source.questionnaire.id = "sample";
    const ShareDecision decision = sharing.share(source);
    CHECK_FALSE(decision.record);
    const Assessment copy = read_back(decision.text.value());
    CHECK(score(sharing.questionnaire, {}, copy) == score(sharing.questionnaire, {}, source));
    CHECK(copy.stored_profile->overall == 75.0);
}

TEST_CASE("the profile of a copy is the stored one") {
    sample::Sharing sharing;
    sharing.evidence.source.caution = "Made up for tests.";
    const Assessment source = sample::ballots_of(1, 9);
    const Profile before = score(sharing.questionnaire, sharing.evidence, source);
    const Assessment copy = read_back(sharing.text(source));
    const ScoredAssessment counted = scored(sharing.questionnaire, sharing.evidence, copy);
    const Profile& profile = *counted.profile();
    CHECK(profile.respondents == 9);
    CHECK(profile.factors[0].score == Approx(*before.factors[0].score).margin(0.05));
    CHECK(profile.factors[0].n == 9);
    CHECK_FALSE(profile.factors[0].verdict);
    CHECK(profile.factors[0].band == before.factors[0].band);
    CHECK(profile.overall.weakest == before.overall.weakest);
    CHECK(profile.barriers[0].status == before.barriers[0].status);
    CHECK(profile.barriers[0].asked);
    REQUIRE(profile.items.size() == 3);
    CHECK_FALSE(profile.items[0].score);
    CHECK(check_stored_profile(copy, profile, "copy").empty());
    const std::string text = text_of(profile_page(counted));
    CHECK(mentions(text, "A shareable copy"));
    CHECK(mentions(text, "Made up for tests."));
    CHECK_FALSE(mentions(text, "Questions"));
}

TEST_CASE("ballots put into a copy by hand are ignored and told") {
    const std::string text = sample::Sharing().text(sample::ballots_of(1, 9)) +
                             "\n[[respondent]]\nid = \"r1\"\nanswers = { A = 1 }\n"
                             "\n[[tally]]\nitem = \"A\"\ncounts = [1, 0, 0, 0, 0]\n";
    const Loaded<Assessment> read = read_assessment(text, "copy");
    REQUIRE(read.value.has_value());
    CHECK(read.value->respondents.empty());
    CHECK(read.value->tallies.empty());
    CHECK(mentions(lines_of(read.problems), "this is a shareable copy, and yet it has ballots: they are ignored"));
    CHECK(mentions(lines_of(read.problems), "shows of hands"));
}
