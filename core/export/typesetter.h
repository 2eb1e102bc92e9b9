// Text on cairo, set by pango: Inter, and the system's fonts for what Inter does not have.
#pragma once

#include <cairo.h>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "core/export/page_layout.h"

namespace readiness {

class Typesetter {
public:
    /// Fonts in these folders are used beside the system's: the program may bring Inter along. Without Inter, Noto Sans
    /// stands in, then DejaVu Sans, then whatever the system has for "sans-serif".
    explicit Typesetter(std::span<const std::filesystem::path> font_folders);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    Typesetter(Typesetter&&) = delete;
    Typesetter& operator=(Typesetter&&) = delete;

    /// See TextSetter. The same fonts give the same lines.
    [[nodiscard]] SetText set(std::string_view text, const Type& type, double width) const;
    /// Draws one line in the current source, its base line beginning at `at`. It is text in the file, and can be
    /// selected there.
    void show(cairo_t* cairo, Point at, std::string_view line, const Type& type, bool right_to_left) const;
    /// Adds the outlines of a line's letters to the current path.
    void add_outlines(cairo_t* cairo, Point at, std::string_view line, const Type& type) const;
    [[nodiscard]] double width_of(std::string_view line, const Type& type) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace readiness
