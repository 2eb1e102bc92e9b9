// The baseline for growth.py: parses a file with toml++ and does nothing else.
#include <fstream>
#include <iterator>
#include <string>
#include <toml++/toml.h>

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return toml::parse(text).empty() ? 1 : 0;
}
