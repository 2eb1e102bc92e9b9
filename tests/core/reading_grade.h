// How many years of school a text asks of its readers: the Flesch-Kincaid grade, with syllables counted by spelling.
// Good to about one grade.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reading_grade {

inline bool is_vowel(char letter) {
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

/// At least 1; a number counts as one.
inline int syllables_of(std::string word) {
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    if (word.empty() || std::isdigit(static_cast<unsigned char>(word.front())) != 0) return 1;
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++count;
    if (count > 1 && word.ends_with("e") && !word.ends_with("le")) --count;
    const bool speaks_ending = word.ends_with("ted") || word.ends_with("ded") || word.ends_with("eed");
    if (count > 1 && word.ends_with("ed") && !speaks_ending) --count;
    return std::max(count, 1);
}

struct Counts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
};

/// A sentence ends with a full stop, a colon, a question mark or an exclamation mark before a blank or the end.
inline void count(std::string_view text, Counts& counts) {
    std::string word;
    int words_in_sentence = 0;
    const auto end_word = [&] {
        if (word.empty()) return;
        counts.syllables += syllables_of(word);
        ++words_in_sentence;
        word.clear();
    };
    const auto end_sentence = [&] {
        counts.words += words_in_sentence;
        if (words_in_sentence > 0) ++counts.sentences;
        words_in_sentence = 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || (c == '\'' && !word.empty())) {
            word += c;
            continue;
        }
        end_word();
        const bool before_blank = i + 1 == text.size() || std::isspace(static_cast<unsigned char>(text[i + 1])) != 0;
        if (std::string_view(".:?!").find(c) != std::string_view::npos && before_blank) end_sentence();
    }
    end_word();
    end_sentence();
}

/// The grade of all texts together; 0 without a word.
inline double of(const std::vector<std::string>& texts) {
    Counts counts;
    for (const std::string& text : texts)
        count(text, counts);
    if (counts.words == 0) return 0;
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

inline double of(const std::string& text) {
    return of(std::vector{text});
}

}  // namespace reading_grade
