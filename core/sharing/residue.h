// Exact arithmetic on fractions, modulo a prime.
//
// Whether sums of fractions cancel has to be decided exactly: a tolerance, as floating point needs one, could call a
// sum zero that is not, and the fractions of an exact elimination grow to hundreds of digits. Modulo the prime 2^61 - 1
// each fraction with a denominator that the prime does not divide is one machine number, and zero stays zero. A number
// other than zero seems to be zero only if the prime happens to divide its numerator, about once in 2^61 times.
#pragma once

#include <cstdint>

namespace readiness {

class Residue {
public:
    static constexpr std::uint64_t prime = (std::uint64_t{1} << 61) - 1;

    constexpr Residue() = default;
    explicit constexpr Residue(std::int64_t number)
        : value_(number >= 0 ? static_cast<std::uint64_t>(number) % prime
                             : prime - 1 - (static_cast<std::uint64_t>(-(number + 1)) % prime)) {}

    [[nodiscard]] constexpr bool is_zero() const { return value_ == 0; }
    [[nodiscard]] constexpr std::uint64_t value() const { return value_; }

    friend constexpr Residue operator+(Residue left, Residue right) {
        const std::uint64_t sum = left.value_ + right.value_;
        return of(sum >= prime ? sum - prime : sum);
    }
    friend constexpr Residue operator-(Residue left, Residue right) {
        return of(left.value_ >= right.value_ ? left.value_ - right.value_ : left.value_ + prime - right.value_);
    }
    friend constexpr Residue operator*(Residue left, Residue right) {
        const Wide product = static_cast<Wide>(left.value_) * right.value_;
        const std::uint64_t sum =
            static_cast<std::uint64_t>(product & prime) + static_cast<std::uint64_t>(product >> 61);
        return of(sum >= prime ? sum - prime : sum);
    }
    friend constexpr Residue operator/(Residue left, Residue right) { return left * right.inverse(); }
    friend constexpr auto operator<=>(const Residue&, const Residue&) = default;

    /// By Fermat's theorem; of zero it is zero.
    [[nodiscard]] constexpr Residue inverse() const {
        Residue result(1);
        Residue power = *this;
        for (std::uint64_t exponent = prime - 2; exponent != 0; exponent >>= 1) {
            if ((exponent & 1) != 0) result = result * power;
            power = power * power;
        }
        return result;
    }

private:
    __extension__ using Wide = unsigned __int128;

    static constexpr Residue of(std::uint64_t value) {
        Residue residue;
        residue.value_ = value;
        return residue;
    }

    std::uint64_t value_ = 0;
};

}  // namespace readiness
