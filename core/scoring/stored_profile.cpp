#include "core/scoring/stored_profile.h"

#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/find_by_id.h"
#include "core/base/problem_log.h"
#include "core/base/text.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

/// What of a profile goes into a file, in full precision. Barriers that the questionnaire does not ask about stay out.
/// Nothing of one that is read by question does: the items are not in a stored profile.
StoredProfile summary_of(const Profile& profile) {
    StoredProfile summary;
    if (profile.results == Results::questions) return summary;
    summary.overall = profile.overall.score;
    summary.band = profile.overall.band.text;
    for (const FactorResult& factor : profile.factors) {
        summary.factors.push_back({factor.id, factor.score, factor.band.text, {}, {}});
    }
    for (const BarrierResult& barrier : profile.barriers) {
        if (!barrier.asked) continue;
        summary.barriers.push_back({barrier.id, barrier.pressure, std::string(to_text(barrier.status)), {}, {}});
    }
    return summary;
}

std::optional<double> one_decimal(const std::optional<double>& score) {
    return score ? std::optional(std::round(*score * 10) / 10) : std::nullopt;
}

/// Gives each part the extras of the part with its id in the profile that the file held before.
template <class Parts>
void carry_extras(const Parts& from, Parts& to) {
    for (auto& part : to) {
        if (const auto* before = find_by_id(from, part.id)) part.extras = before->extras;
    }
}

bool differ(const std::optional<double>& stored, const std::optional<double>& recomputed) {
    constexpr double rounding = 0.05 + 1e-9;  // half of the last decimal, and the last bits of a tie
    if (!stored || !recomputed) return stored.has_value() != recomputed.has_value();
    return std::abs(*stored - *recomputed) > rounding;
}

bool differ(const std::string& stored, const std::string& recomputed) {
    return stored != recomputed;
}

std::string shown(const std::optional<double>& score) {
    return score ? fmt::format("{:.1f}", *one_decimal(score)) : "none";
}

std::string shown(const std::string& word) {
    return word.empty() ? "none" : in_quotes(word);
}
/// A file may list what was not assessed; leaving it out says the same.
bool says_something(const StoredProfile::FactorScore& factor) {
    return factor.score || !factor.band.empty();
}

bool says_something(const StoredProfile::BarrierStatus& barrier) {
    return barrier.pressure || barrier.status != to_text(BarrierStatus::not_assessed);
}

bool has_scores(const StoredProfile& stored) {
    return stored.overall || !stored.band.empty() || !stored.factors.empty() || !stored.barriers.empty();
}

struct Comparison {
    ProblemLog& log;

    template <class Value>
    void compare(SourcePosition at, std::string_view what, const Value& stored, const Value& recomputed) {
        if (!differ(stored, recomputed)) return;
        log.warning(at,
                    fmt::format("{} is {} in the file and {} when recomputed", what, shown(stored), shown(recomputed)),
                    "the recomputed one counts; the next save puts it into the file");
    }

    void compare(const StoredProfile::FactorScore& stored, const StoredProfile::FactorScore& recomputed) {
        const std::string id = in_quotes(recomputed.id.text);
        compare(stored.at, "score of factor " + id, stored.score, recomputed.score);
        compare(stored.at, "band of factor " + id, stored.band, recomputed.band);
    }

    void compare(const StoredProfile::BarrierStatus& stored, const StoredProfile::BarrierStatus& recomputed) {
        const std::string id = in_quotes(recomputed.id.text);
        compare(stored.at, "pressure of barrier " + id, stored.pressure, recomputed.pressure);
        compare(stored.at, "status of barrier " + id, stored.status, recomputed.status);
    }

    /// A part that only one side has is compared with an empty one.
    template <class Part>
    void compare(SourcePosition at, const std::vector<Part>& stored, const std::vector<Part>& recomputed) {
        for (const Part& part : recomputed) {
            Part nothing;
            nothing.at = at;
            const Part* found = find_by_id(stored, part.id);
            compare(found ? *found : nothing, part);
        }
        for (const Part& part : stored) {
            Part nothing;
            nothing.id = part.id;
            if (!find_by_id(recomputed, part.id) && says_something(part)) compare(part, nothing);
        }
    }
};

}  // namespace

StoredProfile stored_profile_of(const Profile& profile, const std::optional<StoredProfile>& before) {
    StoredProfile stored = summary_of(profile);
    stored.overall = one_decimal(stored.overall);
    for (StoredProfile::FactorScore& factor : stored.factors)
        factor.score = one_decimal(factor.score);
    for (StoredProfile::BarrierStatus& barrier : stored.barriers)
        barrier.pressure = one_decimal(barrier.pressure);
    if (before) {
        stored.extras = before->extras;
        carry_extras(before->factors, stored.factors);
        carry_extras(before->barriers, stored.barriers);
    }
    return stored;
}

std::vector<Problem> check_stored_profile(const Assessment& assessment, const Profile& profile, std::string_view file) {
    ProblemLog log(file);
    // The answers of a shareable copy are removed: its stored profile is the only one.
    if (!assessment.stored_profile || has_only_scores(assessment)) return {};
    const StoredProfile& stored = *assessment.stored_profile;
    if (profile.results == Results::questions) {
        if (!has_scores(stored)) return {};
        log.warning(stored.at, "the scores in [profile] are not used: this questionnaire is read question by question",
                    "the next save leaves them out; the answers stay as they are");
        return log.in_file_order();
    }
    const StoredProfile recomputed = summary_of(profile);
    Comparison comparison{log};
    comparison.compare(stored.at, "overall", stored.overall, recomputed.overall);
    // Earlier versions of the program gave a provisional overall a band.
    if (!profile.overall.provisional) comparison.compare(stored.at, "band of the whole", stored.band, recomputed.band);
    comparison.compare(stored.at, stored.factors, recomputed.factors);
    comparison.compare(stored.at, stored.barriers, recomputed.barriers);
    return log.in_file_order();
}

}  // namespace readiness
