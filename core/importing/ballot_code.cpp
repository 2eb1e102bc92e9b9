#include "core/importing/ballot_code.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/importing/text_encoding.h"

namespace readiness {

namespace {

using Bytes = std::string;

constexpr std::string_view mark = "RDY1";
constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's, without I, L, O and U
constexpr std::size_t length_bytes = 2;
constexpr std::size_t checksum_bytes = 4;
constexpr std::size_t print_digits = 8;
constexpr std::size_t id_digits = 16;

// What stands in four bits for an answer; options follow from first_option on.
constexpr unsigned unanswered = 0;
constexpr unsigned dont_know = 1;
constexpr unsigned not_applicable = 2;
constexpr unsigned number_follows = 3;
constexpr unsigned first_option = 4;

/// CRC-32 of ISO-HDLC, as zip and PNG have it.
std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

// ------------------------------------------------------------------------------------------------------- writing

class Writer {
public:
    void byte(unsigned value) { bytes_ += static_cast<char>(value & 0xFFU); }
    void big(std::uint64_t value, std::size_t count) {
        for (std::size_t i = count; i-- > 0;)
            byte(static_cast<unsigned>(value >> (8U * i)));
    }
    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    void count(std::size_t value) {
        for (; value > 0x7F; value >>= 7U)
            byte(static_cast<unsigned>(value & 0x7FU) | 0x80U);
        byte(static_cast<unsigned>(value));
    }
    void text(std::string_view value) {
        count(value.size());
        bytes_ += value;
    }
    [[nodiscard]] const Bytes& bytes() const { return bytes_; }

private:
    Bytes bytes_;
};

std::uint64_t hex_number(std::string_view digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return number;
}

std::string base32(std::string_view bytes) {
    std::string out;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        bits += 8;
        for (; bits >= 5; bits -= 5)
            out += letters[(held >> (bits - 5)) & 31U];
        held &= (1U << bits) - 1U;
    }
    if (bits > 0) out += letters[(held << (5 - bits)) & 31U];
    return out;
}

unsigned nibble_of(const Answer* answer, const Scale& scale) {
    if (answer == nullptr) return unanswered;
    if (answer->kind == Answer::Kind::dont_know) return dont_know;
    if (answer->kind == Answer::Kind::not_applicable) return not_applicable;
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr) return number_follows;
    for (unsigned i = 0; i < choice->options.size(); ++i) {
        if (choice->options[i].value == answer->value) return first_option + i;
    }
    return unanswered;
}

void write_said(Writer& out, const UnscoredQuestion& question, const Said* said) {
    if (question.form == AnswerForm::text) {
        out.count(said != nullptr ? said->texts.size() : 0);
        if (said == nullptr) return;
        for (const std::string& text : said->texts)
            out.text(text);
        return;
    }
    std::vector<std::size_t> places;
    for (std::size_t i = 0; said != nullptr && i < question.options.size(); ++i) {
        if (std::ranges::find(said->texts, question.options[i]) != said->texts.end()) places.push_back(i);
    }
    out.count(places.size());
    for (const std::size_t place : places)
        out.count(place);
}

// ------------------------------------------------------------------------------------------------------- reading

/// What is thrown within this file when a code says what no code says.
struct Damaged {};

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    unsigned byte() {
        if (rest_.empty()) throw Damaged();
        const auto value = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }
    std::uint64_t big(std::size_t count) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = (value << 8U) | byte();
        return value;
    }
    std::size_t count() {
        std::size_t value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const unsigned next = byte();
            value |= static_cast<std::size_t>(next & 0x7FU) << shift;
            if ((next & 0x80U) == 0) return value;
        }
        throw Damaged();
    }
    std::string text() {
        const std::size_t size = count();
        if (size > rest_.size()) throw Damaged();
        std::string value(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return value;
    }

private:
    std::string_view rest_;
};

/// The five bits of a letter; nothing for what is none. Letters that look like figures stand for them.
std::optional<unsigned> bits_of(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const std::size_t place = letters.find(c);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(place));
}

/// True for what may stand within a code: what breaks lines and marks quoted ones, signs of chats that make letters
/// bold, and blanks that nobody sees, which are no ASCII.
bool is_between(char c) {
    return std::string_view(" \t\r\n>|*_~=-").find(c) != std::string_view::npos ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Takes bytes from the letters of a text.
class LetterReader {
public:
    explicit LetterReader(std::string_view text) : rest_(text) {}

    /// False if the letters end before.
    bool take(std::size_t count, Bytes& to) {
        while (to.size() < count) {
            while (!rest_.empty() && is_between(rest_.front()))
                rest_.remove_prefix(1);
            const auto bits = rest_.empty() ? std::nullopt : bits_of(rest_.front());
            if (!bits) return false;
            rest_.remove_prefix(1);
            held_ = (held_ << 5U) | *bits;
            held_bits_ += 5;
            if (held_bits_ < 8) continue;
            held_bits_ -= 8;
            to += static_cast<char>((held_ >> held_bits_) & 0xFFU);
            held_ &= (1U << held_bits_) - 1U;
        }
        return true;
    }

private:
    std::string_view rest_;
    unsigned held_ = 0;
    unsigned held_bits_ = 0;
};

Said read_said(Reader& in, const UnscoredQuestion& question) {
    Said said;
    said.question = question.id;
    said.is_list = question.form == AnswerForm::several;
    const std::size_t count = in.count();
    if (question.form == AnswerForm::one && count > 1) throw Damaged();
    std::size_t least = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (question.form == AnswerForm::text) {
            said.texts.push_back(in.text());
            continue;
        }
        const std::size_t place = in.count();
        if (place < least || place >= question.options.size()) throw Damaged();
        said.texts.push_back(question.options[place]);
        least = place + 1;
    }
    return said;
}

Answer read_answer(unsigned nibble, const Scale& scale) {
    if (nibble == dont_know && scale.dont_know) return Answer::dont_know();
    if (nibble == not_applicable && scale.not_applicable) return Answer::not_applicable();
    const ChoiceScale* choice = scale.choice();
    if (nibble == number_follows && choice == nullptr) return Answer::of(0);
    if (choice == nullptr || nibble < first_option || nibble - first_option >= choice->options.size()) throw Damaged();
    return Answer::of(choice->options[nibble - first_option].value);
}

double read_number(Reader& in, const Scale& scale) {
    const std::string digits = in.text();
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !is_on_scale(scale, value)) throw Damaged();
    return value;
}

CodedBallot read_ballot(Reader& in, const Questionnaire& questionnaire) {
    CodedBallot ballot;
    Respondent& respondent = ballot.respondent;
    respondent.id = {fmt::format("r{:016x}", in.big(id_digits / 2))};
    ballot.when = std::chrono::sys_seconds(std::chrono::seconds(in.big(4)));
    unsigned pair = 0;
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        if (i % 2 == 0) pair = in.byte();
        const unsigned nibble = i % 2 == 0 ? pair >> 4U : pair & 15U;
        const Item& item = questionnaire.items[i];
        if (nibble != unanswered)
            respondent.answers.push_back({item.id, read_answer(nibble, scale_of(questionnaire, item)), {}});
    }
    for (ItemAnswer& given : respondent.answers) {
        const Scale& scale = scale_of(questionnaire, *find_item(questionnaire, given.item));
        if (given.answer.kind == Answer::Kind::value && scale.number() != nullptr)
            given.answer.value = read_number(in, scale);
    }
    respondent.role = in.text();
    respondent.pairing_code = in.text();
    for (const UnscoredQuestion* question : asked_last(questionnaire)) {
        Said said = read_said(in, *question);
        if (!said.texts.empty()) respondent.said.push_back(std::move(said));
    }
    return ballot;
}

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where the next code begins, from `from` on; npos if there is none.
std::size_t next_mark(std::string_view text, std::size_t from) {
    for (; from + mark.size() <= text.size(); ++from) {
        const std::string_view here = text.substr(from, mark.size());
        const bool same = std::ranges::equal(here, mark, [](char one, char other) {
            return one == other || (one >= 'a' && one <= 'z' && one - 'a' + 'A' == other);
        });
        const bool begins = from == 0 || !is_letter_or_digit(text[from - 1]);
        if (same && begins) return from;
    }
    return std::string_view::npos;
}

}  // namespace

std::string layout_print(const Questionnaire& questionnaire) {
    std::string text = questionnaire.id + '\n' + questionnaire.version;
    for (const Item& item : questionnaire.items) {
        text += '\n' + item.id.text;
        const Scale& scale = scale_of(questionnaire, item);
        if (const ChoiceScale* choice = scale.choice()) {
            for (const Option& option : choice->options)
                text += fmt::format(" {}", option.value);
        } else {
            text += fmt::format(" {}..{}", scale.number()->min, scale.number()->max);
        }
    }
    for (const UnscoredQuestion* question : asked_last(questionnaire)) {
        text += fmt::format("\n{} {}", question->id.text, to_text(question->form));
        for (const std::string& option : question->options)
            text += '\t' + option;
    }
    return sha256_hex(text).substr(0, print_digits);
}

std::string ballot_code(const CodedBallot& ballot, const Questionnaire& questionnaire) {
    const Respondent& respondent = ballot.respondent;
    Writer out;
    out.big(hex_number(layout_print(questionnaire)), print_digits / 2);
    out.big(hex_number(std::string_view(respondent.id.text).substr(1)), id_digits / 2);
    out.big(static_cast<std::uint64_t>(ballot.when.time_since_epoch().count()), 4);
    unsigned pair = 0;
    std::vector<double> numbers;
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        const Item& item = questionnaire.items[i];
        const Answer* answer = find_answer(respondent, item.id);
        const unsigned nibble = nibble_of(answer, scale_of(questionnaire, item));
        if (nibble == number_follows) numbers.push_back(answer->value);
        if (i % 2 == 0) pair = nibble << 4U;
        if (i % 2 == 1 || i + 1 == questionnaire.items.size()) out.byte(i % 2 == 1 ? pair | nibble : pair);
    }
    for (const double number : numbers)
        out.text(fmt::format("{}", number));
    out.text(respondent.role);
    out.text(respondent.pairing_code);
    for (const UnscoredQuestion* question : asked_last(questionnaire))
        write_said(out, *question, find_said(respondent.said, question->id));
    Writer whole;
    whole.big(out.bytes().size(), length_bytes);
    const Bytes framed = whole.bytes() + out.bytes();
    Writer end;
    end.big(checksum(framed), checksum_bytes);
    return std::string(mark) + base32(framed + end.bytes());
}

bool has_ballot_codes(std::string_view text) {
    for (std::size_t at = next_mark(text, 0); at != std::string_view::npos; at = next_mark(text, at + 1)) {
        constexpr std::size_t shortest = 20;  // more than a word that begins so
        Bytes bytes;
        if (LetterReader(text.substr(at + mark.size())).take(shortest, bytes)) return true;
    }
    return false;
}

CodedBallots ballots_in(std::string_view text, const Questionnaire& questionnaire, std::string_view file) {
    CodedBallots found;
    std::map<RespondentId, std::size_t> places;
    const auto wrong = [&](std::size_t at, std::string message, std::string hint) {
        found.problems.push_back(
            {Severity::error, std::string(file), place_in(text, at), std::move(message), std::move(hint)});
    };
    for (std::size_t at = next_mark(text, 0); at != std::string_view::npos; at = next_mark(text, at + 1)) {
        LetterReader in(text.substr(at + mark.size()));
        Bytes bytes;
        const char* copy_again = "copy the code once more, from RDY1 to its last letter";
        if (!in.take(length_bytes, bytes)) {
            wrong(at, "this code is cut off", copy_again);
            continue;
        }
        const std::size_t payload = static_cast<std::size_t>(Reader(bytes).big(length_bytes));
        const std::size_t framed = length_bytes + payload;
        if (!in.take(framed + checksum_bytes, bytes)) {
            wrong(at, "this code is cut off, or a letter in it is wrong", copy_again);
            continue;
        }
        if (checksum(std::string_view(bytes).substr(0, framed)) !=
            Reader(std::string_view(bytes).substr(framed)).big(checksum_bytes)) {
            wrong(at, "a letter in this code is wrong or missing", copy_again);
            continue;
        }
        try {
            Reader reader(std::string_view(bytes).substr(length_bytes, payload));
            if (fmt::format("{:08x}", reader.big(print_digits / 2)) != layout_print(questionnaire)) {
                wrong(at, "this code answers another questionnaire, or another edition of it",
                      "name the questionnaire that the page was made from");
                continue;
            }
            CodedBallot ballot = read_ballot(reader, questionnaire);
            const auto [place, is_new] = places.try_emplace(ballot.respondent.id, found.ballots.size());
            if (is_new) {
                found.ballots.push_back(std::move(ballot));
            } else if (found.ballots[place->second].when < ballot.when) {
                found.ballots[place->second] = std::move(ballot);
            }
        } catch (const Damaged&) {
            wrong(at, "this code says what the questionnaire cannot place",
                  "it may come from another program: ask for the answers in another way");
        }
    }
    return found;
}

}  // namespace readiness
