// What a fuzzer claims of every input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

/// Ends the fuzzer with the text if the claim is false: libFuzzer then keeps the input.
inline void claim(bool is_true, const std::string& text) {
    if (is_true) return;
    std::fprintf(stderr, "%s\n", text.c_str());
    std::abort();
}
