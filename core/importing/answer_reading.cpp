#include "core/importing/answer_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "core/files/label_words.h"
#include "core/importing/tool_names.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

AnswerMeaning dont_know() {
    return {AnswerMeaning::Kind::dont_know, 0};
}
AnswerMeaning not_applicable() {
    return {AnswerMeaning::Kind::not_applicable, 0};
}
AnswerMeaning missing() {
    return {AnswerMeaning::Kind::missing, 0};
}

/// Forms of choice give each choice a semicolon.
std::string_view without_semicolon(std::string_view text) {
    while (text.ends_with(';'))
        text = without_blanks(text.substr(0, text.size() - 1));
    return text;
}

/// A prefix of letters and a number: "A1", "AO01", "agree_4".
struct Code {
    std::string prefix;
    std::int64_t number = 0;
};
std::optional<Code> code_in(std::string_view text) {
    constexpr std::size_t longest = 12;
    const std::size_t digits = text.find_first_of("0123456789");
    if (digits == std::string_view::npos || digits == 0 || text.size() > longest) return std::nullopt;
    if (text.find_first_of(" ,.;") != std::string_view::npos) return std::nullopt;
    Code code{std::string(text.substr(0, digits)), 0};
    const auto [end, error] = std::from_chars(text.data() + digits, text.data() + text.size(), code.number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return std::ranges::all_of(code.prefix, is_letter) ? std::optional(code) : std::nullopt;
}

/// The option as far from the other end of the scale.
std::optional<AnswerMeaning> mirrored(const Scale& scale, double number) {
    const std::vector<Option>& options = scale.choice()->options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].value == number) return AnswerMeaning::of(options[options.size() - 1 - i].value);
    }
    return std::nullopt;
}

/// "about 10" without its first word, in several languages; nothing if it begins with none.
std::optional<std::string_view> after_about(std::string_view text) {
    const std::string lower = folded(text);
    for (const std::string_view about : {"about",
                                         "around",
                                         "roughly",
                                         "approximately",
                                         "approx.",
                                         "approx",
                                         "circa",
                                         "ca.",
                                         "ca",
                                         "c.",
                                         "~",
                                         "≈",
                                         "perhaps",
                                         "maybe",
                                         "ungefähr",
                                         "etwa",
                                         "rund",
                                         "vielleicht",
                                         "environ",
                                         "à peu près",
                                         "peut-être",
                                         "unos",
                                         "alrededor de",
                                         "aproximadamente",
                                         "aprox.",
                                         "más o menos",
                                         "quizás",
                                         "quasi",
                                         "forse",
                                         "cerca de",
                                         "mais ou menos",
                                         "talvez",
                                         "ongeveer",
                                         "misschien",
                                         "cirka",
                                         "ungefär",
                                         "omkring",
                                         "kanskje",
                                         "noin"}) {
        if (!lower.starts_with(folded(about))) continue;
        const std::string_view rest = text.substr(std::min(text.size(), about.size()));
        const bool ends = rest.empty() || rest.front() == ' ' || !(about.back() >= 'a' && about.back() <= 'z');
        if (ends) return without_blanks(rest);
    }
    return std::nullopt;
}

bool is_whole(double number) {
    return std::trunc(number) == number && std::abs(number) < 1e6;
}

/// Words for no answer that are the same in all languages, or of the language of the questionnaire: these are reported
/// and not asked. label_words.h knows more, of other languages, which are a guess.
struct UsualWords {
    std::string_view language;
    std::vector<std::string_view> dont_know;
    std::vector<std::string_view> not_applicable;
};
const std::vector<UsualWords>& usual_words() {
    static const std::vector<UsualWords> words{
        {"", {"dk", "d k"}, {"n a"}},
        {"en",
         {"dont know", "i dont know", "do not know", "i do not know", "not sure i dont know", "dont know no opinion",
          "no idea", "unknown", "cannot say", "cant say", "i cant say", "dont know cant say",
          "dont know or cannot say"},
         {"not applicable", "not applicable n a", "does not apply", "doesnt apply", "not relevant",
          "n a not applicable"}},
        {"de",
         {"weiss nicht", "weiss ich nicht", "ich weiss nicht", "keine ahnung"},
         {"trifft nicht zu", "nicht zutreffend", "entfallt", "nicht anwendbar"}},
        {"fr", {"ne sait pas", "je ne sais pas", "nsp"}, {"sans objet", "non applicable", "ne s applique pas"}},
        {"es", {"no se", "no sabe", "no lo se", "ns"}, {"no aplica", "no procede", "no corresponde"}},
        {"nl", {"weet niet", "weet ik niet", "ik weet het niet"}, {"niet van toepassing", "nvt", "n v t"}},
        {"it", {"non so", "non lo so"}, {"non applicabile", "non pertinente"}},
        {"pt", {"nao sei", "nao sabe"}, {"nao se aplica", "nao aplicavel"}},
        {"sv", {"vet ej", "vet inte", "vet inte ej"}, {"ej tillamplig", "inte relevant"}},
        {"da", {"ved ikke", "ved det ikke"}, {"ikke relevant"}},
        {"no", {"vet ikke"}, {"ikke relevant"}},
    };
    return words;
}

}  // namespace

bool is_missing_code(double number) {
    constexpr std::array codes{66.0,  77.0,  88.0,  96.0,  97.0,   98.0,   99.0,   666.0,  777.0,  888.0,
                               996.0, 997.0, 998.0, 999.0, 7777.0, 8888.0, 9997.0, 9998.0, 9999.0, 99999.0};
    if (std::ranges::find(codes, std::abs(number)) != codes.end()) return true;
    return number == -1 || number == -2 || number == -7 || number == -8 || number == -9 || number == -95 ||
           number == -94;
}

std::set<double> codes_beyond(const Scale& scale, std::span<const DistinctText> texts) {
    std::set<double> codes;
    if (!scale.choice()) return codes;
    for (const DistinctText& one : texts) {
        const auto number = number_in(one.text);
        if (number && is_missing_code(number->value) && !is_on_scale(scale, number->value)) codes.insert(number->value);
    }
    return codes;
}

AnswerTextReader::AnswerTextReader(const Questionnaire& questionnaire, const Scale& scale,
                                   std::span<const DistinctText> texts, const AnswerContext& context,
                                   const Decisions& decisions)
    : questionnaire_(questionnaire), scale_(scale), context_(context), decisions_(decisions) {
    if (const ChoiceScale* choice = scale.choice()) {
        for (const Option& option : choice->options)
            labels_.push_back(option.label.empty() ? "" : answer_key(option.label));
    }
    learn(texts);
}

void AnswerTextReader::learn(std::span<const DistinctText> texts) {
    std::optional<double> lowest;
    double highest = 0;
    std::set<std::string> prefixes;
    std::optional<std::int64_t> lowest_code;
    std::int64_t highest_code = 0;
    for (const DistinctText& one : texts) {
        const std::string_view text = without_semicolon(one.text);
        if (const auto code = code_in(text); code && !by_label(text)) {
            prefixes.insert(code->prefix);
            lowest_code = std::min(lowest_code.value_or(code->number), code->number);
            highest_code = std::max(highest_code, code->number);
        }
        const auto number = number_in(text);
        if (!number) continue;
        if (!is_missing_code(number->value)) largest_ordinary_ = std::max(largest_ordinary_, std::abs(number->value));
        if (!scale_.choice() || by_label(text)) continue;
        if (!is_on_scale(scale_, number->value)) beyond_.insert(number->value);
        if (!is_whole(number->value) || (is_missing_code(number->value) && beyond_.contains(number->value))) continue;
        lowest = std::min(lowest.value_or(number->value), number->value);
        highest = std::max(highest, number->value);
    }
    if (!scale_.choice()) return;
    const auto options = static_cast<std::int64_t>(scale_.choice()->options.size());
    const std::int64_t no_answers = (scale_.dont_know ? 1 : 0) + (scale_.not_applicable ? 1 : 0);
    if (prefixes.size() == 1 && lowest_code && highest_code <= options + no_answers) {
        code_prefix_ = *prefixes.begin();
        first_code_ = *lowest_code == 0 ? 0 : 1;
    }
    // Numbers that are no option and would be places: 1 to 5 where the values are 0 to 4, or the other way round.
    const std::vector<Option>& list = scale_.choice()->options;
    const bool has_others =
        std::ranges::any_of(beyond_, [&](double number) { return is_whole(number) && !is_missing_code(number); });
    if (!lowest || *lowest < 0 || !has_others) return;
    if (*lowest == 0 && highest <= static_cast<double>(options - 1) && list.front().value != 0) first_place_ = 0;
    if (*lowest >= 1 && highest <= static_cast<double>(options + no_answers)) first_place_ = 1;
}

std::optional<AnswerMeaning> AnswerTextReader::decided(const std::string& key) const {
    for (const std::string& scale : {scale_.id.text, std::string(every_scale)}) {
        const auto found = decisions_.answers.find({scale, key});
        if (found == decisions_.answers.end()) continue;
        const bool is_value = found->second.kind == AnswerMeaning::Kind::value;
        if (!is_value || is_on_scale(scale_, found->second.value)) return found->second;
    }
    return std::nullopt;
}

std::optional<AnswerTextReader::Read> AnswerTextReader::by_label(std::string_view text) const {
    const std::string key = answer_key(text);
    std::vector<AnswerMeaning> exact;
    std::vector<AnswerMeaning> alike;
    const auto compare = [&](std::string_view label, const std::string& its_key, const AnswerMeaning& meaning) {
        if (its_key.empty()) return;
        if (without_blanks(label) == text) exact.push_back(meaning);
        if (its_key == key) alike.push_back(meaning);
    };
    if (const ChoiceScale* choice = scale_.choice()) {
        for (std::size_t i = 0; i < labels_.size(); ++i)
            compare(choice->options[i].label, labels_[i], AnswerMeaning::of(choice->options[i].value));
    }
    if (scale_.dont_know) compare(*scale_.dont_know, answer_key(*scale_.dont_know), dont_know());
    if (scale_.not_applicable) compare(*scale_.not_applicable, answer_key(*scale_.not_applicable), not_applicable());
    const std::vector<AnswerMeaning>& meant = exact.empty() ? alike : exact;
    if (meant.empty()) return std::nullopt;
    // Of two answers that are called alike nobody can say which is meant.
    return meant.size() == 1 ? Read{meant.front(), ReadBy::label, true} : Read{};
}

std::optional<AnswerTextReader::Read> AnswerTextReader::by_words(std::string_view text) const {
    if (is_spreadsheet_error(text)) return Read{missing(), ReadBy::error, true};
    // What R and its kin write for an empty cell. In small letters it is a name that somebody gave to a choice.
    if (text == "NA" || text == "<NA>") return Read{missing(), ReadBy::words, context_.na_is_missing};
    if (text == "na" && scale_.not_applicable) return Read{not_applicable(), ReadBy::words, true};
    for (const std::string_view empty : {".", "-", "--", "–", "NULL", "null", "NaN", "nan", "None"}) {
        if (text == empty) return Read{missing(), ReadBy::words, text != "None"};
    }
    const std::string wording = wording_of(text);
    const std::string_view language = std::string_view(questionnaire_.language).substr(0, 2);
    for (const UsualWords& usual : usual_words()) {
        if (!usual.language.empty() && usual.language != language) continue;
        if (std::ranges::find(usual.dont_know, wording) != usual.dont_know.end())
            return Read{dont_know(), ReadBy::words, scale_.dont_know.has_value()};
        if (std::ranges::find(usual.not_applicable, wording) != usual.not_applicable.end())
            return Read{not_applicable(), ReadBy::words, scale_.not_applicable.has_value()};
    }
    return std::nullopt;
}

AnswerTextReader::Read AnswerTextReader::at_place(std::int64_t place, ReadBy by) const {
    const std::vector<Option>& options = scale_.choice()->options;
    const auto count = static_cast<std::int64_t>(options.size());
    if (place >= 0 && place < count)
        return {AnswerMeaning::of(options[static_cast<std::size_t>(place)].value), by, false};
    const std::int64_t behind = place - count;
    if (behind == 0 && scale_.dont_know) return {dont_know(), by, false};
    if (behind == (scale_.dont_know ? 1 : 0) && scale_.not_applicable) return {not_applicable(), by, false};
    return {};
}

std::optional<AnswerTextReader::Read> AnswerTextReader::number_on_choice(double number) const {
    if (first_place_ && is_whole(number) && !context_.missing_codes.contains(number)) {
        const Read read = at_place(static_cast<std::int64_t>(number) - *first_place_, ReadBy::place);
        const bool is_own_value = read.meaning == AnswerMeaning::of(number);
        if (read.meaning) return Read{read.meaning, is_own_value ? ReadBy::value : ReadBy::place, is_own_value};
    }
    if (is_on_scale(scale_, number)) {
        if (context_.runs_backwards) return Read{mirrored(scale_, number), ReadBy::legend, false};
        return Read{AnswerMeaning::of(number), ReadBy::value, true};
    }
    if (!is_missing_code(number)) return std::nullopt;
    return no_answer_by_code(number);
}

AnswerTextReader::Read AnswerTextReader::no_answer_by_code(double number) const {
    const std::set<double>& codes = context_.missing_codes;
    if (codes.size() != 2 || !codes.contains(number) || !scale_.dont_know || !scale_.not_applicable)
        return {missing(), ReadBy::code, false};
    const double nearest = std::ranges::min(codes, {}, [](double code) { return std::pair(std::abs(code), code); });
    return {number == nearest ? dont_know() : not_applicable(), ReadBy::code, false};
}

AnswerTextReader::Read AnswerTextReader::number_in_range(double number, bool is_doubtful) const {
    if (!is_on_scale(scale_, number)) {
        return {missing(), is_missing_code(number) ? ReadBy::code : ReadBy::nothing, false};
    }
    // A code on the scale is none if it is no code elsewhere and other answers are as far out.
    constexpr double surely_a_code = 96;
    const bool is_code = context_.missing_codes.contains(number) ||
                         (is_missing_code(number) && std::abs(number) >= 66 &&
                          (number <= -95 || number > surely_a_code * 5 || largest_ordinary_ * 2 < std::abs(number)));
    if (is_code) return no_answer_by_code(number);
    return {AnswerMeaning::of(number), ReadBy::value, !is_doubtful};
}

std::optional<AnswerTextReader::Read> AnswerTextReader::by_number(std::string_view text) const {
    const NumberScale* scale = scale_.number();
    if (!scale) {
        const auto number = number_in(text);
        return number ? number_on_choice(number->value) : std::nullopt;
    }
    for (const std::string_view unit :
         {std::string_view(scale->unit), std::string_view("per cent"), std::string_view("percent"),
          std::string_view("Prozent"), std::string_view("%")}) {
        const bool is_percent_word = unit != scale->unit;
        if (unit.empty() || (is_percent_word && scale->unit != "%") || !folded(text).ends_with(folded(unit))) continue;
        text = without_blanks(text.substr(0, text.size() - std::min(unit.size(), text.size())));
        break;
    }
    const auto number = number_in(text);
    if (!number) {
        const auto rest = after_about(text);
        const auto about = rest ? number_in(*rest) : std::nullopt;
        const bool is_guess = about && !about->is_doubtful && is_on_scale(scale_, about->value);
        return is_guess ? std::optional(Read{AnswerMeaning::of(about->value), ReadBy::about, false}) : std::nullopt;
    }
    if (!number->is_doubtful) return number_in_range(number->value, false);
    // "1,250" is one and a quarter, or a thousand and more: what is on the scale alone, if only one is.
    const double other = number->value < 1000 ? number->value * 1000 : number->value / 1000;
    if (is_on_scale(scale_, number->value) != is_on_scale(scale_, other))
        return number_in_range(is_on_scale(scale_, number->value) ? number->value : other, false);
    return number_in_range(number->value, true);
}

std::optional<AnswerTextReader::Read> AnswerTextReader::by_label_and_number(std::string_view text) const {
    if (!scale_.choice()) return std::nullopt;
    const std::string wording = wording_of(text);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (const bool in_front : {true, false}) {
        std::string_view label = wording;
        std::string_view digits;
        const std::size_t blank = in_front ? label.find(' ') : label.rfind(' ');
        if (blank == std::string_view::npos) return std::nullopt;
        digits = in_front ? label.substr(0, blank) : label.substr(blank + 1);
        label = in_front ? label.substr(blank + 1) : label.substr(0, blank);
        if (!std::ranges::all_of(digits, is_digit) || digits.size() > 3) continue;
        const std::optional<Read> named = by_label(label);
        if (!named || !named->meaning) continue;
        const std::optional<AnswerMeaning>& meaning = named->meaning;
        double number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        // The label says it; a number that is another option's makes it doubtful.
        const bool contradicts =
            meaning->kind == AnswerMeaning::Kind::value && is_on_scale(scale_, number) && meaning->value != number;
        return Read{meaning, ReadBy::label, !contradicts};
    }
    return std::nullopt;
}

std::optional<AnswerTextReader::Read> AnswerTextReader::by_code(std::string_view text) const {
    if (!scale_.choice() || !first_code_) return std::nullopt;
    const std::optional<Code> code = code_in(text);
    if (!code || code->prefix != code_prefix_) return std::nullopt;
    const Read read = at_place(code->number - *first_code_, ReadBy::place);
    return read.meaning ? std::optional(read) : std::nullopt;
}

std::optional<AnswerTextReader::Read> AnswerTextReader::by_likeness(std::string_view text) const {
    const std::string said = wording_of(text);
    for (const UsualWords& usual : usual_words()) {
        if (scale_.dont_know && std::ranges::find(usual.dont_know, said) != usual.dont_know.end())
            return Read{dont_know(), ReadBy::words, false};
        if (scale_.not_applicable && std::ranges::find(usual.not_applicable, said) != usual.not_applicable.end())
            return Read{not_applicable(), ReadBy::words, false};
    }
    if (const auto none = no_answer_in(text, true)) {
        switch (*none) {
            case NoAnswer::dont_know:
                if (scale_.dont_know) return Read{dont_know(), ReadBy::words, false};
                break;
            case NoAnswer::not_applicable:
                if (scale_.not_applicable) return Read{not_applicable(), ReadBy::words, false};
                break;
            case NoAnswer::missing: return Read{missing(), ReadBy::words, false};
        }
    }
    if (!scale_.choice()) return std::nullopt;
    constexpr double nearly_the_same = 0.75;
    double best = nearly_the_same;
    double second = 0;
    std::optional<AnswerMeaning> found;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const double alike = labels_[i].empty() ? 0 : likeness(said, labels_[i]);
        if (alike > best) {
            second = found ? best : 0;
            best = alike;
            found = AnswerMeaning::of(scale_.choice()->options[i].value);
        } else {
            second = std::max(second, alike);
        }
    }
    if (!found || second == best) return std::nullopt;
    return Read{found, ReadBy::likeness, false};
}

AnswerTextReader::Read AnswerTextReader::read(std::string_view text) const {
    text = without_blanks(without_semicolon(text));
    if (text.empty()) return {missing(), ReadBy::words, true};
    if (const auto meaning = decided(answer_key(text))) return {meaning, ReadBy::decision, true};
    if (const auto read = by_label(text)) return *read;
    if (const auto meaning = meaning_of_code(text, scale_)) return {meaning, ReadBy::label, true};
    if (const auto read = by_words(text)) return *read;
    if (const auto read = by_number(text)) return *read;
    if (const auto read = by_label_and_number(text)) return *read;
    if (const auto read = by_code(text)) return *read;
    return by_likeness(text).value_or(Read{});
}

AnswerReading AnswerTextReader::read(const DistinctText& text) const {
    Read read = this->read(text.text);
    if (!read.is_sure && read.meaning && read.by != ReadBy::nothing && decisions_.take_guesses) read.is_sure = true;
    return {std::string(text.text), text.rows, text.first_row, read.meaning, read.by, read.is_sure};
}

}  // namespace readiness
