// Reads and matches a large export, and prints how long it took: import_many QUESTIONNAIRE [ROWS] [COLUMNS]
// The file is made in memory: times, an address, a role, and answers to the questionnaire's questions, again and again
// under other names where there are more columns than questions.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <utility>

#include "core/files/questionnaire_toml.h"
#include "core/importing/import_look.h"

using namespace readiness;

namespace {

std::string export_of(const Questionnaire& questionnaire, int rows, int columns) {
    std::string text = "Timestamp,Email Address,Your role";
    for (int column = 3; column < columns; ++column) {
        const auto item = static_cast<std::size_t>(column - 3);
        text +=
            ",\"" +
            (item < questionnaire.items.size() ? questionnaire.items[item].text : "Extra " + std::to_string(column)) +
            "\"";
    }
    text += "\r\n";
    const char* answers[] = {"Agree", "Disagree",   "Strongly agree",   "In between",
                             "",      "Don't know", "Strongly disagree"};
    for (int row = 0; row < rows; ++row) {
        text += "2026-11-24 09:" + std::to_string(10 + row % 50) + ":00,p" + std::to_string(row) + "@example.org,Nurse";
        for (int column = 3; column < columns; ++column) {
            const auto item = static_cast<std::size_t>(column - 3);
            const bool is_number = item < questionnaire.items.size() &&
                                   scale_of(questionnaire, questionnaire.items[item]).number() != nullptr;
            text += ',';
            text += is_number ? std::to_string(row % 30 - 10) : answers[(row * 7 + column * 3 + row / 11) % 7];
        }
        text += "\r\n";
    }
    return text;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string toml{std::istreambuf_iterator<char>(file), {}};
    const Loaded<Questionnaire> questionnaire = read_questionnaire(toml, arguments[1]);
    if (!questionnaire.value) return 1;
    const int rows = count > 2 ? std::stoi(arguments[2]) : 100'000;
    const int columns = count > 3 ? std::stoi(arguments[3]) : 48;
    std::string bytes = export_of(*questionnaire.value, rows, columns);
    std::printf("%d rows, %d columns, %.1f MB\n", rows, columns, static_cast<double>(bytes.size()) / 1e6);
    const auto start = std::chrono::steady_clock::now();
    int reports = 0;
    const auto progress = [&](double) {
        ++reports;
        return true;
    };
    Loaded<ReadTables> read = read_tables(std::move(bytes), "large.csv", progress);
    if (!read.value) return 1;
    std::printf("read     %.2f s\n", seconds_since(start));
    const Loaded<ImportLook> look = look_at(*read.value, *questionnaire.value, {}, {}, "large.csv", "", progress);
    if (!look.value) return 1;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("matched  %.2f s, %zu ballots, %zu of %zu answers, %d reports of progress\n", seconds_since(start),
                look.value->proposal.ballots, look.value->proposal.answers, look.value->proposal.of, reports);
    const double processor = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                             static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    std::printf("processor %.2f s, with making the file\n", processor);
    std::printf("memory   %.0f MB at most\n", static_cast<double>(usage.ru_maxrss) / 1024);
    return 0;
}
