// Which rows are from one person: by address, name, the tool's id, or a code for pairing.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/importing/looking.h"
#include "core/importing/value_kinds.h"

namespace readiness {

namespace {

/// Of each row what says whose it is; empty if nothing does.
using Owners = std::vector<std::string>;

class SamePeople {
public:
    explicit SamePeople(Looking& looking) : looking_(looking), fates_(looking.proposal.rows) {}

    void find() {
        const Twice which = looking_.decisions.twice.value_or(Twice::later);
        const Owners named = people();
        if (find_two_dates(named)) return;
        keep_one_of(named, which);
        for (const ColumnProposal& column : looking_.proposal.columns) {
            if (is_left_out(column, LeftOut::identifier)) settle_ids(column, which);
            if (column.use == ImportedAs::pairing_code) settle(column, owners_in(column), IdsSay::perhaps, which);
        }
    }

private:
    [[nodiscard]] static bool is_left_out(const ColumnProposal& column, LeftOut reason) {
        return column.use == ImportedAs::left_out && column.reason == reason;
    }

    [[nodiscard]] bool is_in(std::size_t row) const { return comes_in(fates_[row]); }

    [[nodiscard]] Owners owners_in(const ColumnProposal& column) const {
        Owners owners(looking_.rows());
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            std::string text = folded(looking_.texts[column.column].text(row));
            if (!is_nobody(text)) owners[row] = std::move(text);
        }
        return owners;
    }

    static bool is_nobody(std::string_view text) {
        constexpr std::array<std::string_view, 8> nobody{"",        "anonymous", "anonym", "anonyme",
                                                         "anonimo", "na",        "n/a",    "-"};
        return std::ranges::find(nobody, text) != nobody.end();
    }

    /// True if a name is more than a first name or initials: many are called Maria.
    static bool is_full_name(std::string_view name) {
        const std::string wording = wording_of(name);
        const std::size_t blank = wording.find(' ');
        if (std::ranges::any_of(wording, [](char c) { return c >= '0' && c <= '9'; })) return true;  // "Participant 7"
        constexpr std::size_t initials = 4;  // "a b", "a b c" with its blanks and a letter more
        return blank != std::string::npos && wording.size() > initials + 1;
    }

    /// By an address, else a staff number, else names.
    [[nodiscard]] Owners people() const {
        Owners people(looking_.rows());
        // On a tablet that is passed round, the name is its keeper's.
        if (looking_.proposal.tool == FormTool::odk || looking_.proposal.tool == FormTool::readiness) return people;
        for (const LeftOut reason : {LeftOut::email, LeftOut::staff_number, LeftOut::name}) {
            bool has_any = false;
            for (const ColumnProposal& column : looking_.proposal.columns) {
                if (!is_left_out(column, reason)) continue;
                const ColumnTexts& texts = looking_.texts[column.column];
                for (std::size_t row = 0; row < looking_.rows(); ++row) {
                    const std::string text = folded(texts.text(row));
                    if (is_nobody(text)) continue;
                    people[row] += text + ' ';
                    has_any = true;
                }
            }
            if (reason == LeftOut::name) {
                for (std::string& person : people)
                    person = is_full_name(person) ? person : "";
            }
            if (has_any) break;
        }
        return people;
    }

    /// What it says that an id is there twice.
    enum class IdsSay { nothing, perhaps, one_person };

    struct Counted {
        std::size_t filled = 0;
        std::size_t different = 0;
        std::size_t in = 0;  ///< Rows that come in.
    };

    [[nodiscard]] Counted counted(const Owners& owners) const {
        Counted counted;
        std::set<std::string_view> met;
        for (std::size_t row = 0; row < owners.size(); ++row) {
            if (!is_in(row)) continue;
            ++counted.in;
            if (owners[row].empty()) continue;
            ++counted.filled;
            met.insert(owners[row]);
        }
        counted.different = met.size();
        return counted;
    }

    /// An id that is nearly always another one is a person's, or an answer sheet's; a number that counts rows may begin
    /// anew with a second form that was put below the first, and a session, a case or a key may be one of many people.
    [[nodiscard]] IdsSay said_by(const ColumnProposal& column, const Owners& owners) const {
        const Counted found = counted(owners);
        if (found.different == found.filled || found.different < 2) return IdsSay::nothing;
        if (found.filled * 5 < found.in * 4 || found.different * 2 < found.filled) return IdsSay::nothing;
        if (has_long_ids(column)) return IdsSay::one_person;
        const bool is_nearly_unique = found.different * 3 >= found.filled * 2;
        return is_nearly_unique && !may_be_of_many(column) && !begins_anew(owners) ? IdsSay::one_person
                                                                                   : IdsSay::perhaps;
    }

    [[nodiscard]] bool may_be_of_many(const ColumnProposal& column) const {
        constexpr std::array<std::string_view, 20> of_many{"session",
                                                           "session id",
                                                           "case",
                                                           "case id",
                                                           "caseid",
                                                           "key",
                                                           "parent key",
                                                           "seed",
                                                           "index",
                                                           "no",
                                                           "nr",
                                                           "n",
                                                           "row",
                                                           "row id",
                                                           "access code",
                                                           "zugangscode",
                                                           "externalreference",
                                                           "external data reference",
                                                           "laufende nummer",
                                                           "study id"};
        return std::ranges::any_of(looking_.parts[column.column], [&](const HeaderPart& part) {
            return part.is_whole && std::ranges::find(of_many, part.wording) != of_many.end();
        });
    }

    /// Numbers that are there again, and in a row that counts on from the one above, as with a second form below.
    [[nodiscard]] bool begins_anew(const Owners& owners) const {
        std::set<std::string_view> met;
        double before = 0;
        bool was_again = false;
        for (std::size_t row = 0; row < owners.size(); ++row) {
            if (owners[row].empty() || !is_in(row)) continue;
            const auto number = number_in(owners[row]);
            if (!number) return false;
            const bool is_again = !met.insert(owners[row]).second;
            if (is_again && was_again && number->value == before + 1) return true;
            was_again = is_again;
            before = number->value;
        }
        return false;
    }

    void settle_ids(const ColumnProposal& column, Twice which) {
        if (looking_.answers.was_one_row_an_answer || looking_.proposal.tool == FormTool::readiness) return;
        const Owners owners = owners_in(column);
        settle(column, owners, said_by(column, owners), which);
    }

    void settle(const ColumnProposal& column, const Owners& owners, IdsSay says, Twice which) {
        if (says == IdsSay::nothing) return;
        if (says == IdsSay::one_person || looking_.decisions.twice) {
            keep_one_of(owners, which);
        } else {
            ask_same_codes(column, owners);
        }
    }

    void ask_same_codes(const ColumnProposal& column, const Owners& codes) {
        std::unordered_map<std::string_view, std::pair<int, std::size_t>> met;
        for (std::size_t row = 0; row < looking_.rows(); ++row) {
            if (!codes[row].empty() && is_in(row)) ++met.try_emplace(codes[row], 0, row).first->second.first;
        }
        const auto first = std::ranges::min_element(met, {}, [](const auto& one) {
            return one.second.first > 1 ? one.second.second : static_cast<std::size_t>(-1);
        });
        if (first == met.end() || first->second.first < 2) return;
        const auto twice = std::ranges::count_if(met, [](const auto& one) { return one.second.first > 1; });
        Ask ask{AskKind::same_code, column.column, looking_.number(first->second.second), static_cast<int>(twice)};
        ask.text = looking_.texts[column.column].text(first->second.second);
        looking_.proposal.asks.push_back(std::move(ask));
    }

    /// People whose rows are of several dates: events of REDCap, waves, visits. True if they are, and what stays is
    /// settled or has to be said.
    bool find_two_dates(const Owners& named) {
        for (const ColumnProposal& dates : looking_.proposal.columns) {
            if (dates.use != ImportedAs::left_out || !names_date(dates)) continue;
            const ColumnTexts& texts = looking_.texts[dates.column];
            if (texts.texts.size() < 2) continue;
            if (settle_dates(dates, named, true)) return true;
            for (const ColumnProposal& column : looking_.proposal.columns) {
                if (!is_left_out(column, LeftOut::identifier)) continue;
                if (settle_dates(dates, owners_in(column), has_long_ids(column))) return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool names_date(const ColumnProposal& column) const {
        return std::ranges::any_of(looking_.parts[column.column],
                                   [](const HeaderPart& part) { return part.is_whole && is_date_name(part.wording); });
    }

    [[nodiscard]] bool has_long_ids(const ColumnProposal& column) const {
        constexpr double nearly_all = 0.8;
        return share_of(looking_.texts[column.column], is_identifier) >= nearly_all;
    }

    /// With one row of a person at each date, but for a few; else it is not the person's column. Where few have many
    /// rows, as with a record for each ward, they are groups, unless they surely are people.
    bool settle_dates(const ColumnProposal& dates, const Owners& owners, bool are_people) {
        const ColumnTexts& texts = looking_.texts[dates.column];
        std::set<std::pair<std::string_view, std::string_view>> met;
        std::unordered_map<std::string_view, std::size_t> first;
        std::unordered_map<std::string_view, std::size_t> times;
        std::size_t most_times = 0;
        std::optional<TwoDates> found;
        std::size_t filled = 0;
        for (std::size_t row = 0; row < owners.size(); ++row) {
            if (owners[row].empty() || !is_in(row)) continue;
            ++filled;
            if (met.emplace(owners[row], texts.text(row)).second)
                most_times = std::max(most_times, ++times[owners[row]]);
            const auto [place, is_new] = first.try_emplace(owners[row], row);
            const std::size_t earlier = place->second;
            if (is_new || found || texts.text(row) == texts.text(earlier)) continue;
            found = TwoDates{dates.column, looking_.number(earlier), looking_.number(row), texts.text(earlier),
                             texts.text(row)};
        }
        constexpr std::size_t few = 5;  // of five rows one
        if ((filled - met.size()) * few > filled) return false;
        if (!found || (!are_people && first.size() < most_times)) return false;
        if (looking_.decisions.twice) {
            keep_one_of(owners, *looking_.decisions.twice);
        } else {
            looking_.two_dates = found;
        }
        return true;
    }

    void keep_one_of(const Owners& people, Twice which) {
        if (which == Twice::both) return;
        const std::vector<long long> times = time_of_rows();
        const Counted found = counted(people);
        // One address in every row is an account that all used.
        if (found.different < 2 && found.filled > 2) return;
        std::unordered_map<std::string_view, std::size_t> stays;
        for (std::size_t row = 0; row < people.size(); ++row) {
            if (people[row].empty() || !is_in(row)) continue;
            const auto [place, is_new] = stays.try_emplace(people[row], row);
            if (is_new) continue;
            std::size_t& other = place->second;
            const bool is_later = times.empty() || times[row] >= times[other];
            const std::size_t goes = is_later == (which == Twice::later) ? other : row;
            if (goes == other) other = row;
            fates_[goes] = RowFate::same_person;
        }
    }

    /// When each row was handed in, by the last of the columns with times that are all there; else empty.
    [[nodiscard]] std::vector<long long> time_of_rows() const {
        std::vector<long long> found;
        for (const ColumnProposal& column : looking_.proposal.columns) {
            if (!is_left_out(column, LeftOut::time)) continue;
            std::vector<long long> times = times_of(looking_.texts[column.column]);
            if (!times.empty()) found = std::move(times);
        }
        return found;
    }

    Looking& looking_;
    std::vector<RowFate>& fates_;
};

}  // namespace

void find_same_people(Looking& looking) {
    SamePeople(looking).find();
}

}  // namespace readiness
