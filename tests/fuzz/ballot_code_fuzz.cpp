// Any text gives ballots whose answers are on their scales, or problems; and so do any bytes that have the length and
// the checksum of a code, which chance would never find.
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <string>

#include "claim.h"
#include "core/importing/ballot_code.h"
#include "import_claims.h"

namespace {

using namespace readiness;

std::string code_of(const std::string& payload) {
    std::string bytes;
    bytes += static_cast<char>(payload.size() >> 8U);
    bytes += static_cast<char>(payload.size() & 0xFFU);
    bytes += payload;
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((~crc >> static_cast<unsigned>(shift)) & 0xFFU);
    std::string code = "RDY1";
    unsigned held = 0;
    unsigned bits = 0;
    for (const char byte : bytes + '\0') {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            code += "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(held >> (bits - 5)) & 31U];
        held &= (1U << bits) - 1U;
    }
    return code;
}

void check(const std::string& text) {
    const Questionnaire& questionnaire = fuzzed_questionnaire();
    has_ballot_codes(text);
    const CodedBallots found = ballots_in(text, questionnaire, "mail.txt");
    for (const CodedBallot& ballot : found.ballots) {
        for (const ItemAnswer& given : ballot.respondent.answers) {
            const Item* item = find_item(questionnaire, given.item);
            claim(item != nullptr, "an answer to no question");
            claim(given.answer.kind != Answer::Kind::value ||
                      is_on_scale(scale_of(questionnaire, *item), given.answer.value),
                  "an answer that is not on its scale");
        }
        const CodedBallots again = ballots_in(ballot_code(ballot, questionnaire), questionnaire, "mail.txt");
        claim(again.ballots.size() == 1 && again.ballots.front() == ballot, "a ballot that its code does not give");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    check(bytes);
    std::string payload;
    const std::string print = layout_print(fuzzed_questionnaire());
    for (std::size_t i = 0; i < print.size(); i += 2)
        payload += static_cast<char>(std::stoi(print.substr(i, 2), nullptr, 16));
    check(code_of(payload + bytes.substr(0, 60000)));
    return 0;
}
