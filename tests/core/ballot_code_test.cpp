// Codes of ballots: what is written comes back, whatever a mail does to it, and what is damaged says where.
#include "core/importing/ballot_code.h"

#include <chrono>
#include <string>

#include "forms_sample.h"

using namespace forms;
using namespace std::chrono;

namespace {

CodedBallot ballot_of(const Questionnaire& questionnaire, std::size_t person, std::size_t people = 16) {
    FormOptions options;
    options.ask_pairing_code = true;
    options.ask_role = true;
    const Form form = form_of(questionnaire, options);
    CodedBallot ballot{expected(form, given_to(form, people)[person]), sys_seconds{sys_days{2026y / November / 24}}};
    ballot.respondent.id = {fmt::format("r{:016x}", 0x123456789abcdefU + person)};
    return ballot;
}

std::vector<CodedBallot> read(const std::string& text, const Questionnaire& questionnaire) {
    const CodedBallots found = ballots_in(text, questionnaire, "mail.txt");
    INFO(lines_of(found.problems));
    CHECK(found.problems.empty());
    return found.ballots;
}

}  // namespace

TEST_CASE("the code of a ballot comes back as the same ballot") {
    const std::vector<Questionnaire> all{shipped::questionnaire("four-factors.toml"),
                                         shipped::questionnaire("full-scan.toml"), shipped::questionnaire("pulse.toml"),
                                         odd()};
    for (const Questionnaire& questionnaire : all) {
        for (std::size_t person = 0; person < 16; ++person) {
            const CodedBallot ballot = ballot_of(questionnaire, person);
            CHECK(read(ballot_code(ballot, questionnaire), questionnaire) == std::vector{ballot});
        }
    }
}

TEST_CASE("the code of a full scan fits into a short message") {
    const Questionnaire full = shipped::questionnaire("full-scan.toml");
    CodedBallot ballot = ballot_of(full, 3);
    ballot.respondent.role.clear();
    ballot.respondent.pairing_code.clear();
    CHECK(ballot_code(ballot, full).size() < 160);
}

TEST_CASE("codes are found in whatever a mail puts around them") {
    const CodedBallot one = ballot_of(odd(), 1);
    const CodedBallot two = ballot_of(odd(), 2);
    const std::string first = ballot_code(one, odd());
    const std::string second = ballot_code(two, odd());
    CHECK(read("Hi,\n\nmy answers: " + first + ".\nBye\n" + second + " Ann", odd()) == std::vector{one, two});
    CHECK(read(first + second, odd()).size() == 1);  // nothing between them: no mail joins two
    std::string quoted = "> ";
    std::string small;
    for (std::size_t i = 0; i < first.size(); ++i) {
        quoted += first[i];
        if (i % 30 == 29) quoted += "\r\n> ";
        small += first[i] >= 'A' && first[i] <= 'Z' ? static_cast<char>(first[i] - 'A' + 'a') : first[i];
    }
    CHECK(read(quoted, odd()) == std::vector{one});
    CHECK(read(small, odd()) == std::vector{one});
    CHECK(read("*" + first.substr(0, 9) + "\xE2\x80\x8B" + first.substr(9) + "*", odd()) == std::vector{one});
    std::string looks_alike = first;
    for (char& c : looks_alike) {
        if (&c >= looks_alike.data() + 4 && c == '0') c = 'O';
        if (&c >= looks_alike.data() + 4 && c == '1') c = 'l';
    }
    CHECK(read(looks_alike, odd()) == std::vector{one});
}

TEST_CASE("of one person's codes the last that was handed in counts") {
    CodedBallot early = ballot_of(odd(), 1);
    CodedBallot late = early;
    late.respondent.answers.pop_back();
    late.when += minutes(5);
    const std::string text = ballot_code(late, odd()) + "\n\n> " + ballot_code(early, odd());
    CHECK(read(text, odd()) == std::vector{late});
    CHECK(read(ballot_code(early, odd()) + '\n' + ballot_code(late, odd()), odd()) == std::vector{late});
}

TEST_CASE("a damaged code is an error at its line, and the others come in") {
    const CodedBallot one = ballot_of(odd(), 1);
    const std::string good = ballot_code(one, odd());
    int unnoticed = 0;
    for (std::size_t i = 4; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = bad[i] == 'A' ? 'B' : 'A';
        const CodedBallots found = ballots_in("Hello\n " + bad + "\n" + good, odd(), "mail.txt");
        CHECK(found.ballots == std::vector{one});
        unnoticed += found.problems.empty() ? 1 : 0;
        if (found.problems.empty()) continue;
        CHECK(found.problems.front().at == SourcePosition{2, 2});
        CHECK(found.problems.front().file == "mail.txt");
    }
    CHECK(unnoticed <= 1);  // the bits that fill the last letter up mean nothing
    for (const std::size_t kept : {4U, 6U, 20U, 60U}) {
        const CodedBallots cut = ballots_in(good.substr(0, kept), odd(), "mail.txt");
        CHECK(cut.ballots.empty());
        CHECK(cut.problems.size() == 1);
    }
}

TEST_CASE("a code of another questionnaire is refused") {
    const CodedBallots found =
        ballots_in(ballot_code(ballot_of(odd(), 1), odd()), shipped::questionnaire("pulse.toml"), "mail.txt");
    CHECK(found.ballots.empty());
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems.front().message.find("another questionnaire") != std::string::npos);
}

TEST_CASE("a text without a code has none") {
    CHECK_FALSE(has_ballot_codes("Our robot RDY1 is ready."));
    CHECK_FALSE(has_ballot_codes("HARDY1ABCDEFGHJKMNPQRSTVWXYZABCDEFGHJKMNPQRSTVWXYZ"));
    CHECK_FALSE(has_ballot_codes(""));
    CHECK(has_ballot_codes("x " + ballot_code(ballot_of(odd(), 1), odd())));
}
