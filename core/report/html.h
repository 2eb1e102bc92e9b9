// HTML as a value of its own, so that text from people can only come into it escaped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/drawing/drawing.h"
#include "core/drawing/svg.h"
#include "core/report/blocks.h"

namespace readiness {

/// A piece of HTML that stands in the program's own source. A text made while the program runs cannot become one: it
/// does not compile.
class Markup {
public:
    template <std::size_t size>
    consteval Markup(const char (&literal)[size]) : text_(literal, size - 1) {}  // NOLINT(*-explicit-*)

    [[nodiscard]] std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// HTML that grows from the front to the back.
class Html {
public:
    Html& markup(const Markup& markup);
    /// The one way in for text that is not in the source: cleaned (clean_text) and escaped, for use between tags and in
    /// attributes in double quotes. It must not go into style, nor into an attribute that holds an address.
    Html& text(std::string_view text);
    Html& number(std::size_t number);
    /// A drawing as inline SVG. It is named by its words, which have the ids "figure-N-title" and "figure-N-words".
    Html& picture(const Drawing& drawing, std::size_t number, const SvgWords& words);
    /// The style element for a report on such a sheet, whole.
    Html& style(Sheet sheet);
    Html& add(const Html& more);

    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    [[nodiscard]] std::string bytes() && { return std::move(bytes_); }

private:
    std::string bytes_;
};

}  // namespace readiness
