// Of few people nothing that is written has what shows each of them: looked for in the bytes of every format.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "copy_sample.h"
#include "core/export/export.h"
#include "core/report/profile_json.h"
#include "core/report/profile_toml.h"
#include "core/scoring/profile.h"
#include "mentions.h"
#include "scored_sample.h"
#include "scoring_sample.h"

#ifdef READINESS_READS_XLSX
#include <zip.h>
#endif

using namespace readiness;

namespace {

constexpr double numbers_given[] = {-4.37, 3.91, -12.83, 0.19, 7.77, -1.23, 4.59, -8.31, 2.07, -6.61, 5.83};

/// So many people who each gave another number, and two answers more.
ScoredAssessment room_of(int people) {
    Questionnaire q = sample::with_items(2);
    sample::add_item(q, "N", "f", "change");
    sample::add_item(q, "G", "g");
    Assessment assessment;
    assessment.id = "room";
    assessment.title = "Ward 7";
    assessment.mode = Mode::ballots;
    assessment.questionnaire.id = "sample";
    for (int i = 0; i < people; ++i) {
        Respondent& respondent = assessment.respondents.emplace_back();
        respondent.id = {fmt::format("person-{}", i)};
        respondent.role = i % 2 == 0 ? "nurse" : "doctor";
        respondent.answers = {{{"A"}, Answer::of(1 + i % 5), {}},
                              {{"B"}, Answer::of(1 + (i + 2) % 5), {}},
                              {{"N"}, Answer::of(numbers_given[i]), {}},
                              {{"G"}, Answer::of(2 + i % 3), {}}};
    }
    return scored(q, {}, assessment);
}

/// The parts of a workbook, else the bytes themselves.
std::string readable(const std::string& bytes) {
#ifdef READINESS_READS_XLSX
    if (!bytes.starts_with("PK")) return bytes;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    std::string text;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t* part = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        REQUIRE(part != nullptr);
        char piece[4096];
        for (zip_int64_t count = 0; (count = zip_fread(part, piece, sizeof piece)) > 0;)
            text.append(piece, static_cast<std::size_t>(count));
        zip_fclose(part);
    }
    zip_close(archive);
    return text;
#else
    return bytes;
#endif
}

/// What a picture says: among the coordinates of its lines any number can stand.
std::string without_tags(const std::string& svg) {
    std::string text;
    bool in_tag = false;
    for (const char character : svg) {
        if (character == '<') in_tag = true;
        if (!in_tag) text += character;
        if (character == '>') in_tag = false;
    }
    REQUIRE_FALSE(text.empty());
    return text;
}

struct Written {
    std::string what;
    std::string text;
};

/// Every part in every format that this build can write.
std::vector<Written> all_written(const ScoredAssessment& scored, ForWhom for_whom) {
    std::vector<Written> written;
    for (const ExportPart part : all_export_parts) {
        for (const ExportFormat format : all_export_formats) {
            ExportRequest request;
            request.part = part;
            request.format = format;
            request.for_whom = for_whom;
            request.today = std::chrono::year(2026) / 11 / 24;
            request.scratch = std::filesystem::temp_directory_path();
            const Loaded<std::string> made = export_of(scored, request);
            if (!made.value) continue;
            std::string text = readable(*made.value);
            if (format == ExportFormat::svg) text = without_tags(text);
            written.push_back({fmt::format("{}{}", part_id(part), extension_of(format)), std::move(text)});
        }
    }
    REQUIRE(written.size() > 10);
    return written;
}

/// Quartiles, smallest and largest of the people's scores, as files write numbers.
std::vector<std::string> extremes(const ScoredAssessment& scored) {
    std::vector<std::string> figures;
    for (const FactorResult& factor : scored.profile()->factors) {
        for (const auto& figure : {factor.spread.q1, factor.spread.q3, factor.spread.min, factor.spread.max}) {
            std::string text = fmt::format("{}", figure.value());
            // A number such as 25 stands in files for many reasons.
            if (text.size() > 5) figures.push_back(text.substr(0, 7));
        }
    }
    REQUIRE(figures.size() >= 3);
    return figures;
}

}  // namespace

TEST_CASE("P11: for other people no format has a quartile, a smallest or largest answer, or what one person answered") {
    for (const int people : {5, 9, 11}) {
        const ScoredAssessment room = room_of(people);
        const Assessment copy = first_copy(room);
        std::vector<Written> written =
            all_written({room.instrument(), copy, room.questionnaire_matches()}, ForWhom::others);
        for (const Written& one : written) {
            CAPTURE(people, one.what);
            for (const std::string& figure : extremes(room))
                CHECK_FALSE(mentions(one.text, figure));
            for (int i = 0; i < people; ++i)
                CHECK_FALSE(mentions(one.text, fmt::format("{}", std::abs(numbers_given[i]))));
            CHECK_FALSE(mentions(one.text, "person-"));
        }
    }
}

TEST_CASE(
    "P11: of fewer than ten people nothing that is written has a quartile, a smallest or largest, or whose ballot") {
    for (const int people : {4, 5, 9}) {
        const ScoredAssessment room = room_of(people);
        std::vector<Written> written = all_written(room, ForWhom::the_room);
        written.push_back({"score in JSON", profile_json(room)});
        written.push_back({"score in TOML", profile_toml(room)});
        for (const Written& one : written) {
            CAPTURE(people, one.what);
            for (const std::string& figure : extremes(room))
                CHECK_FALSE(mentions(one.text, figure));
            CHECK_FALSE(mentions(one.text, "person-"));
        }
    }
    // Of more people the room has them, so that the search above finds what is there.
    const ScoredAssessment many = room_of(11);
    CHECK(mentions(profile_json(many), extremes(many).front()));
    std::vector<Written> written = all_written(many, ForWhom::the_room);
    CHECK(std::ranges::any_of(written, [](const Written& one) { return mentions(one.text, "person-"); }));
}
