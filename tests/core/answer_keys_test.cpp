// The keys that answer a question.
#include "core/words/answer_keys.h"

#include <string>
#include <vector>

#include "catch.h"
#include "core/model/questionnaire.h"

using namespace readiness;

namespace {

ChoiceScale scale_of_values(const std::vector<double>& values) {
    ChoiceScale scale;
    for (const double value : values)
        scale.options.push_back({value, "label", {}});
    return scale;
}

std::vector<std::string> keys_of(const ChoiceScale& scale) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < scale.options.size(); ++i)
        keys.push_back(option_key(scale, i));
    return keys;
}

/// The value that typing the digits leaves chosen, or -1.
double after_typing(const ChoiceScale& scale, const std::string& digits) {
    std::string before;
    double chosen = -1;
    for (const char digit : digits) {
        const TypedKey typed = type_key(scale, before, static_cast<char32_t>(digit));
        before = typed.typed;
        if (typed.option) chosen = scale.options[*typed.option].value;
    }
    return chosen;
}

const ChoiceScale one_to_five = scale_of_values({1, 2, 3, 4, 5});
const ChoiceScale zero_to_three = scale_of_values({0, 1, 2, 3});
const ChoiceScale one_to_ten = scale_of_values({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
const ChoiceScale zero_to_ten = scale_of_values({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

}  // namespace

TEST_CASE("the key of an answer is its value") {
    CHECK(keys_of(one_to_five) == std::vector<std::string>{"1", "2", "3", "4", "5"});
    CHECK(keys_of(zero_to_three) == std::vector<std::string>{"0", "1", "2", "3"});
    CHECK(keys_of(scale_of_values({5, 4, 3, 2, 1})) == std::vector<std::string>{"5", "4", "3", "2", "1"});
    CHECK(keys_of(scale_of_values({0, 5, 10})) == std::vector<std::string>{"0", "5", "10"});
    CHECK(keys_of(zero_to_ten).back() == "10");
}

TEST_CASE("values that nobody would type have their place as key") {
    const std::vector<std::string> places{"1", "2", "3"};
    CHECK(keys_of(scale_of_values({1, 2.5, 4})) == places);
    CHECK(keys_of(scale_of_values({0, 25, 100})) == places);
    CHECK(keys_of(scale_of_values({-1, 0, 1})) == places);
}

TEST_CASE("no key is another answer's value") {
    const ChoiceScale deck = scale_of_values({0, 1, 2, 3, 5, 8, 13});
    CHECK(keys_of(deck) == std::vector<std::string>{"0", "1", "2", "3", "5", "8", "13"});
    CHECK(after_typing(deck, "3") == 3);
    CHECK(after_typing(deck, "13") == 13);
    CHECK(keys_of(scale_of_values({0, 1, 2, 3, 5, 8, 13, 20, 40, 100})).back() == "100");
    const ChoiceScale tens = scale_of_values({0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100});
    CHECK(keys_of(tens).back() == "100");
    CHECK(after_typing(tens, "10") == 10);
    CHECK(after_typing(tens, "100") == 100);
}

TEST_CASE("each key that is shown chooses its own option, on any scale") {
    for (const ChoiceScale& scale :
         {one_to_five, zero_to_three, one_to_ten, zero_to_ten, scale_of_values({3, 2, 1, 0}),
          scale_of_values({0, 1, 10}), scale_of_values({10, 0}), scale_of_values({0, 0.5, 1}),
          scale_of_values({-2, -1, 0, 1, 2}), scale_of_values({0, 1, 2, 3, 5, 8, 13, 20, 40, 100}),
          scale_of_values({0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100})}) {
        for (std::size_t i = 0; i < scale.options.size(); ++i) {
            CAPTURE(option_key(scale, i));
            CHECK(after_typing(scale, option_key(scale, i)) == scale.options[i].value);
        }
    }
}

TEST_CASE("a digit answers at once, and a second one that makes a longer key goes on with it") {
    const TypedKey one = type_key(one_to_ten, "", U'1');
    CHECK(one == TypedKey{"1", 0, true});
    CHECK(type_key(one_to_ten, one.typed, U'0') == TypedKey{"10", 9, false});
    CHECK(type_key(one_to_ten, one.typed, U'3') == TypedKey{"3", 2, false});
    CHECK(type_key(one_to_ten, "", U'3') == TypedKey{"3", 2, false});
    CHECK(after_typing(one_to_ten, "110") == 10);
    CHECK(after_typing(zero_to_ten, "100") == 0);
}

TEST_CASE("a digit that is only the beginning of a key chooses nothing yet") {
    const ChoiceScale steps = scale_of_values({0, 5, 10});
    CHECK(type_key(steps, "", U'1') == TypedKey{"1", std::nullopt, true});
    CHECK(type_key(steps, "1", U'0') == TypedKey{"10", 2, false});
    CHECK(type_key(steps, "1", U'5') == TypedKey{"5", 1, false});
    CHECK(type_key(steps, "1", U'7') == TypedKey{});
}

TEST_CASE("a digit that no answer has chooses nothing, and 0 is an answer only on a scale that has it") {
    CHECK(type_key(one_to_five, "", U'0') == TypedKey{});
    CHECK(type_key(one_to_five, "", U'7') == TypedKey{});
    CHECK(type_key(zero_to_three, "", U'0') == TypedKey{"0", 0, false});
    CHECK(type_key(zero_to_three, "", U'4') == TypedKey{});
}

TEST_CASE("the keys of a scale are said in words") {
    CHECK(keys_text(one_to_five) == "1 to 5");
    CHECK(keys_text(zero_to_ten) == "0 to 10");
    CHECK(keys_text(scale_of_values({3, 2, 1, 0})) == "0 to 3");
    CHECK(keys_text(scale_of_values({0, 5, 10})) == "0, 5 and 10");
    CHECK(keys_text(scale_of_values({0, 1})) == "0 and 1");
    CHECK(keys_text(scale_of_values({0, 25, 50, 100})) == "1 to 4");
}

TEST_CASE("a key that is no answer is met with the keys that are") {
    const Scale scale{{"s"}, one_to_five, {}};
    CHECK(no_answer_text(scale, U'7') == "This question has answers 1 to 5.");
    CHECK(no_answer_text(scale, U'0') == "This question has answers 1 to 5. Don't know is D.");
    CHECK(no_answer_text(scale, U'-') == "This question has answers 1 to 5. Not applicable is A.");
    CHECK(no_answer_text(scale, U'q').empty());
}

TEST_CASE("while a second digit may come, what was typed is said") {
    CHECK(typing_text(one_to_ten, type_key(one_to_ten, "", U'1')) == "1 is chosen. 0 makes it 10.");
    CHECK(typing_text(one_to_ten, type_key(one_to_ten, "", U'2')).empty());
    const ChoiceScale steps = scale_of_values({0, 5, 10});
    CHECK(typing_text(steps, type_key(steps, "", U'1')) == "1 … 0 makes it 10.");
    CHECK(typing_text(steps, type_key(steps, "1", U'0')).empty());
}
