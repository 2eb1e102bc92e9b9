// Attacks on what goes out to others: each tries to find out what one person, or a few, said.
//
// READINESS_ATTACKS=1000 runs each of those with chance in them so many times; the usual few are for every day.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/files/assessment_writer.h"
#include "core/groups/role_scores.h"
#include "core/merging/merge.h"
#include "core/merging/merged_assessment.h"
#include "core/scoring/stored_profile.h"
#include "core/sharing/few_readings.h"
#include "core/sharing/ledger_toml.h"
#include "mentions.h"
#include "shared_sample.h"

using namespace readiness;

namespace {

int runs(int usual) {
    const char* wanted = std::getenv("READINESS_ATTACKS");
    return wanted != nullptr ? std::atoi(wanted) : usual;
}

/// How often an attack was tried and what became of it: printed if many were asked for.
struct Tries {
    const char* attack;
    int tried = 0;
    int solved = 0;
    int copies = 0;  ///< That were asked for.
    int given = 0;   ///< With new scores.

    ~Tries() {
        if (std::getenv("READINESS_ATTACKS") == nullptr) return;
        std::printf("%-52s %6d tried, %5d solved, %6d of %6d copies given out\n", attack, tried, solved, given, copies);
    }
    bool note(const ShareDecision& decision) {
        ++copies;
        if (decision.text && !decision.is_earlier) ++given;
        return decision.text.has_value();
    }
};

StoredProfile profile_in(const ShareDecision& decision) {
    return read_assessment(decision.text.value(), "copy").value.value().stored_profile.value();
}

/// People with random answers, roles and gaps.
class Crowd {
public:
    explicit Crowd(unsigned seed) : chance_(seed) {}

    int below(int end) { return static_cast<int>(chance_() % static_cast<unsigned>(end)); }
    bool one_in(int times) { return below(times) == 0; }

    Respondent person(const std::vector<std::string>& roles, int gap_in) {
        Respondent respondent;
        respondent.id = {"person-" + std::to_string(next_++)};
        if (!roles.empty()) respondent.role = roles[static_cast<std::size_t>(below(static_cast<int>(roles.size())))];
        for (const char* item : {"A", "B", "C", "G"}) {
            if (gap_in == 0 || !one_in(gap_in)) respondent.answers.push_back({{item}, answer(), {}});
        }
        return respondent;
    }
    Answer answer() { return Answer::of(1 + below(sample::agree_steps)); }

    Assessment team(const std::string& id, int people, const std::vector<std::string>& roles = {}, int gap_in = 0) {
        Assessment assessment = sample::ballots_of(1, 0, id);
        for (int i = 0; i < people; ++i)
            assessment.respondents.push_back(person(roles, gap_in));
        return assessment;
    }

private:
    std::mt19937 chance_;
    int next_ = 0;
};

/// Factor f of the items A, B and C, factor g of G alone; a barrier for each of A, B and G, and one for B and G.
sample::Sharing sharing_of_crowds() {
    sample::Sharing sharing;
    Questionnaire q = sample::with_items(3);
    sample::add_item(q, "G", "g");
    q.items[0].barriers = {{{"a"}, 1, {}}};
    q.items[1].barriers = {{{"b"}, 1, {}}, {{"both"}, 1, {}}};
    q.items[3].barriers = {{{"g"}, 1, {}}, {{"both"}, 2, {}}};
    sharing.questionnaire = q;
    sharing.evidence = sample::evidence_with({"a", "b", "g", "both"});
    return sharing;
}

Assessment together(const sample::Sharing& sharing, const std::vector<Assessment>& teams, const std::string& id) {
    std::vector<BallotFile> files;
    for (const Assessment& team : teams)
        files.push_back({team.id, "bytes of " + team.id, team});
    return merged_assessment(sharing.questionnaire, "", files, {id, "", sample::sharing_day}).assessment;
}

std::optional<double> score_at(const StoredProfile& profile, const char* factor) {
    for (const StoredProfile::FactorScore& score : profile.factors) {
        if (score.id.text == factor) return score.score;
    }
    return std::nullopt;
}

double true_sum(const sample::Sharing& sharing, const Assessment& team, const char* factor) {
    double sum = 0;
    const Profile profile = score(sharing.questionnaire, sharing.evidence, team);
    for (const double own : find_result(profile, FactorId{factor})->respondent_scores)
        sum += own;
    return sum;
}

// ------------------------------------------------------------------------------- an attacker who solves equations

/// A copy, with who was in it, which is what the attacker knows, and their answers, which the attacker wants.
struct Seen {
    Assessment source;
    StoredProfile shown;
};

/// Solves for sums of few people from all copies that were seen, in floating point and by no part of the program.
class Solver {
public:
    Solver(const Questionnaire& questionnaire, const std::vector<Seen>& seen) : questionnaire_(questionnaire) {
        for (const Seen& one : seen)
            add(one);
    }

    /// True if some combination of the figures rests on these people alone.
    [[nodiscard]] bool solves_for(const std::set<std::string>& people) {
        if (!rank_of_all_) rank_of_all_ = rank({});
        std::vector<bool> of_them(atoms_.size());
        for (const auto& [atom, place] : atoms_)
            of_them[place] = people.contains(std::get<0>(atom));
        return *rank_of_all_ > rank(of_them);
    }

    [[nodiscard]] std::vector<std::string> people() const {
        std::set<std::string> all;
        for (const auto& [atom, place] : atoms_)
            all.insert(std::get<0>(atom));
        return {all.begin(), all.end()};
    }

private:
    using Atom = std::tuple<std::string, std::string, double>;
    using Row = std::map<std::size_t, double>;

    std::size_t atom(const Respondent& person, const ItemAnswer& given) {
        return atoms_.try_emplace(Atom{person.id.text, given.item.text, given.answer.value}, atoms_.size())
            .first->second;
    }

    [[nodiscard]] std::vector<const ItemAnswer*> answers_at(const Respondent& person, const FactorId& factor) const {
        std::vector<const ItemAnswer*> answers;
        for (const ItemAnswer& given : person.answers) {
            if (find_item(questionnaire_, given.item)->factor == factor) answers.push_back(&given);
        }
        return answers;
    }

    void add_people(const std::vector<const Respondent*>& people, const FactorId& factor) {
        const auto of_factor = std::ranges::count(questionnaire_.items, factor, &Item::factor);
        Row row;
        for (const Respondent* person : people) {
            const auto answers = answers_at(*person, factor);
            if (answers.empty() || 2 * std::ssize(answers) < of_factor) continue;
            for (const ItemAnswer* given : answers)
                row[atom(*person, *given)] = 1.0 / static_cast<double>(answers.size());
        }
        rows_.push_back(std::move(row));
    }

    /// The mean of the means of questions, each with its weight.
    template <class WeightOf>
    void add_questions(const Assessment& source, WeightOf weight_of) {
        Row row;
        for (const Item& item : questionnaire_.items) {
            const double weight = weight_of(item);
            std::vector<std::size_t> atoms;
            for (const Respondent& person : source.respondents) {
                for (const ItemAnswer& given : person.answers) {
                    if (weight > 0 && given.item == item.id) atoms.push_back(atom(person, given));
                }
            }
            for (const std::size_t one : atoms)
                row[one] = weight / static_cast<double>(atoms.size());
        }
        rows_.push_back(std::move(row));
    }

    void add(const Seen& seen) {
        std::vector<const Respondent*> all;
        for (const Respondent& person : seen.source.respondents)
            all.push_back(&person);
        for (const StoredProfile::FactorScore& factor : seen.shown.factors) {
            // Where agreed answers count first, a factor is the mean of its questions.
            const bool by_question = reading_of(seen.source) == Reading::agreed_first;
            if (factor.score && !by_question) add_people(all, factor.id);
            if (!factor.score || !by_question) continue;
            add_questions(seen.source, [&](const Item& item) { return item.factor == factor.id ? item.weight : 0; });
        }
        for (const StoredProfile::BarrierStatus& barrier : seen.shown.barriers) {
            if (!barrier.pressure) continue;
            add_questions(seen.source, [&](const Item& item) {
                const auto link = std::ranges::find(item.barriers, barrier.id, &BarrierLink::barrier);
                return link != item.barriers.end() ? link->weight : 0;
            });
        }
        for (const StoredProfile::Role& role : seen.shown.roles) {
            std::vector<const Respondent*> its_people;
            for (const Respondent& person : seen.source.respondents) {
                if (role_key(person.role) == role_key(role.role)) its_people.push_back(&person);
            }
            for (const StoredProfile::RoleScore& cell : role.scores)
                add_people(its_people, cell.factor);
        }
    }

    /// Of the rows without these atoms.
    [[nodiscard]] int rank(const std::vector<bool>& without) const {
        std::vector<std::vector<double>> rows;
        for (const Row& row : rows_) {
            std::vector<double>& dense = rows.emplace_back(atoms_.size());
            for (const auto& [place, value] : row) {
                if (without.empty() || !without[place]) dense[place] = value;
            }
        }
        int found = 0;
        for (std::size_t column = 0; column < atoms_.size(); ++column) {
            const auto first = rows.begin() + found;
            if (first == rows.end()) break;
            const auto largest = std::max_element(first, rows.end(), [&](const auto& left, const auto& right) {
                return std::abs(left[column]) < std::abs(right[column]);
            });
            constexpr double nothing = 1e-9;
            if (std::abs((*largest)[column]) < nothing) continue;
            std::swap(*first, *largest);
            for (auto row = first + 1; row != rows.end(); ++row) {
                const double times = (*row)[column] / (*first)[column];
                if (times == 0) continue;
                for (std::size_t i = column; i < atoms_.size(); ++i)
                    (*row)[i] -= times * (*first)[i];
            }
            ++found;
        }
        return found;
    }

    const Questionnaire& questionnaire_;
    std::map<Atom, std::size_t> atoms_;
    std::vector<Row> rows_;
    std::optional<int> rank_of_all_;
};

/// True if the attacker finds anything about one person, about two, or about some others that are too few.
bool finds_anybody(Solver solver, Crowd& crowd, int smallest) {
    const std::vector<std::string> people = solver.people();
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (solver.solves_for({people[i]})) return true;
    }
    for (int guess = 0; guess < 12 && !people.empty(); ++guess) {
        std::set<std::string> some;
        while (static_cast<int>(some.size()) < std::min<int>(smallest - 1, static_cast<int>(people.size())))
            some.insert(people[static_cast<std::size_t>(crowd.below(static_cast<int>(people.size())))]);
        if (solver.solves_for(some)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("P1: a unit that is too small cannot be found as the whole less the others") {
    Tries tries{"P1 whole less units"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(100 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        std::vector<Assessment> units;
        const int number = 3 + crowd.below(4);
        for (int i = 0; i < number; ++i)
            units.push_back(crowd.team("unit " + std::to_string(i), 5 + crowd.below(8)));
        units.push_back(crowd.team("small", 1 + crowd.below(4)));
        std::vector<Assessment> asked = units;
        asked.insert(crowd.one_in(2) ? asked.begin() : asked.end(), together(sharing, units, "whole"));
        std::map<std::string, StoredProfile> out;
        for (const Assessment& one : asked) {
            const ShareDecision decision = sharing.share(one);
            if (tries.note(decision)) out[one.id] = profile_in(decision);
        }
        ++tries.tried;
        for (const char* factor : {"f", "g"}) {
            double sum = 0;
            int people = 0;
            bool all = out.contains("whole") && score_at(out["whole"], factor);
            if (all) sum = *score_at(out["whole"], factor) * out["whole"].people.value();
            if (all) people = out["whole"].people.value();
            for (int i = 0; i < number && all; ++i) {
                const std::string id = "unit " + std::to_string(i);
                all = out.contains(id) && score_at(out[id], factor);
                if (!all) break;
                sum -= *score_at(out[id], factor) * out[id].people.value();
                people -= out[id].people.value();
            }
            if (all && std::abs(sum - true_sum(sharing, units.back(), factor)) < 2.0 * people) ++tries.solved;
        }
    }
    CHECK(tries.solved == 0);
    CHECK(tries.given * 2 > tries.copies);
}

TEST_CASE("P2: somebody who comes after a copy with roles is not the new total less what was shown") {
    Tries tries{"P2 newcomer after a copy with roles"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(200 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        Assessment team = crowd.team("team", 12 + crowd.below(10), {"nurse", "doctor", "porter"});
        std::vector<Seen> seen;
        for (int copy = 0; copy < 4; ++copy) {
            const ShareDecision decision = sharing.share(team);
            if (tries.note(decision) && !decision.is_earlier) seen.push_back({team, profile_in(decision)});
            for (int more = 1 + crowd.below(3); more > 0; --more)
                team.respondents.push_back(crowd.person({"nurse", "doctor", "porter"}, 0));
        }
        ++tries.tried;
        if (finds_anybody(Solver(sharing.questionnaire, seen), crowd, 5)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
}

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

TEST_CASE("P5: one copy in which people left questions out reveals none of them") {
    Tries tries{"P5 one copy with gaps"};
    for (int run = 0; run < runs(30); ++run) {
        Crowd crowd(500 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        Assessment team = crowd.team("team", 6 + crowd.below(12), {}, crowd.one_in(2) ? 12 : 0);
        if (crowd.one_in(2)) team.respondents[0].answers.erase(team.respondents[0].answers.begin() + crowd.below(3));
        const ShareDecision decision = sharing.share(team);
        ++tries.tried;
        if (!tries.note(decision)) continue;
        if (finds_anybody(Solver(sharing.questionnaire, {{team, profile_in(decision)}}), crowd, 5)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
    CHECK(tries.given * 2 > tries.copies);
}

TEST_CASE("P1, P2 and P5 together: series of copies of people who come, go and change, with units, roles and gaps") {
    Tries tries{"series, with units, roles and gaps"};
    for (int run = 0; run < runs(12); ++run) {
        Crowd crowd(700 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        const std::vector<std::string> roles =
            crowd.one_in(2) ? std::vector<std::string>{"nurse", "doctor"} : std::vector<std::string>{};
        std::vector<Assessment> teams = {crowd.team("one", 5 + crowd.below(6), roles, 15),
                                         crowd.team("two", 3 + crowd.below(6), roles, 15)};
        std::vector<Seen> seen;
        for (int copy = 0; copy < 5; ++copy) {
            const bool whole = crowd.one_in(3);
            const std::size_t which = static_cast<std::size_t>(crowd.below(2));
            const Assessment asked = whole ? together(sharing, teams, "both") : teams[which];
            const ShareDecision decision = sharing.share(asked);
            if (tries.note(decision) && !decision.is_earlier) seen.push_back({asked, profile_in(decision)});
            Assessment& team = teams[which];
            for (int change = crowd.below(4); change > 0; --change) {
                if (team.respondents.empty() || crowd.one_in(2)) {
                    team.respondents.push_back(crowd.person(roles, 15));
                } else if (crowd.one_in(2)) {
                    team.respondents.erase(team.respondents.begin());
                } else if (!team.respondents.back().answers.empty()) {
                    team.respondents.back().answers.front().answer = crowd.answer();
                }
            }
        }
        ++tries.tried;
        if (finds_anybody(Solver(sharing.questionnaire, seen), crowd, 5)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
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

TEST_CASE("P7: two settings of the smallest group show no role that each of them hides, and it can only rise") {
    Tries tries{"P7 two settings"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(900 + static_cast<unsigned>(run));
        const Assessment team = crowd.team("team", 12 + crowd.below(9), {"nurse", "doctor", "porter", "cook"}, 10);
        std::vector<Seen> seen;
        sample::Sharing sharing = sharing_of_crowds();
        for (const int smallest : {3, 4, 5}) {
            // Each on a computer that knows nothing of the others.
            sharing.given_out.clear();
            Assessment asked = team;
            asked.minimum_group = smallest;
            const ShareDecision decision = sharing.share(asked);
            if (tries.note(decision)) seen.push_back({asked, profile_in(decision)});
        }
        ++tries.tried;
        if (finds_anybody(Solver(sharing.questionnaire, seen), crowd, 3)) ++tries.solved;
    }
    CHECK(tries.solved == 0);

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

TEST_CASE("P12: what is left of the roles is enough without the largest of them too") {
    Tries tries{"P12 rest without its largest role"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(1200 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        const Assessment team =
            crowd.team("team", 14 + crowd.below(12), {"nurse", "nurse", "nurse", "doctor", "porter", "cook"});
        const ShareDecision decision = sharing.share(team);
        ++tries.tried;
        if (!tries.note(decision)) continue;
        const StoredProfile profile = profile_in(decision);
        std::map<std::string, int> hidden;
        for (const Respondent& person : team.respondents)
            ++hidden[person.role];
        for (const StoredProfile::Role& role : profile.roles)
            hidden.erase(role.role);
        int people = 0;
        int largest = 0;
        for (const auto& [role, count] : hidden) {
            people += count;
            largest = std::max(largest, count);
        }
        if (!profile.roles.empty() && people > 0 && people - largest < 5) ++tries.solved;
    }
    CHECK(tries.solved == 0);
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
