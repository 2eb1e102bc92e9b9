#include "core/export/pdf.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "core/export/cairo_drawing.h"
#include "core/export/cairo_objects.h"
#include "core/export/page_layout.h"
#include "core/export/pdf_second_pass.h"
#include "core/export/typesetter.h"

namespace readiness {

namespace {

/// Draws pages, and says to cairo what each piece belongs to.
class PdfWriter {
public:
    PdfWriter(const PageLayout& layout, const Typesetter& typesetter)
        : layout_(layout),
          typesetter_(typesetter),
          surface_(cairo_pdf_surface_create_for_stream(append_bytes, &bytes_, layout.size.width, layout.size.height)),
          cairo_(cairo_create(surface_.get())) {}

    void describe(std::chrono::sys_seconds now) {
        set(CAIRO_PDF_METADATA_TITLE, layout_.title);
        set(CAIRO_PDF_METADATA_CREATOR, "Readiness");
        set(CAIRO_PDF_METADATA_CREATE_DATE, fmt::format("{:%FT%TZ}", fmt::gmtime(now)));
    }

    void write() {
        for (const PaperPage& page : layout_.pages) {
            for (const Piece& piece : page.pieces) {
                open(piece.element);
                draw(cairo_.get(), piece, light_palette(), typesetter_);
            }
            open(-1);
            cairo_show_page(cairo_.get());
        }
        for (const Bookmark& bookmark : layout_.bookmarks)
            add(bookmark);
        cairo_.reset();
        cairo_surface_finish(surface_.get());
    }

    /// Empty if it did not go well.
    std::string bytes() { return cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS ? bytes_ : ""; }
    [[nodiscard]] const std::vector<Element>& begun() const { return begun_; }

private:
    void set(cairo_pdf_metadata_t which, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface_.get(), which, text.c_str());
    }

    /// From the outermost on.
    [[nodiscard]] std::vector<int> path_to(int element) const {
        std::vector<int> path;
        for (; element >= 0; element = layout_.elements[static_cast<std::size_t>(element)].parent)
            path.push_back(element);
        std::ranges::reverse(path);
        return path;
    }

    /// Ends and begins elements until `element` is the innermost one. What is split over pages is one for each page:
    /// a table has its headings on each.
    void open(int element) {
        if (!open_.empty() && open_.back() == element) return;
        const std::vector<int> path = path_to(element);
        const auto shared = static_cast<std::size_t>(std::ranges::mismatch(open_, path).in1 - open_.begin());
        while (open_.size() > shared) {
            cairo_tag_end(cairo_.get(), tag_of(role(open_.back())));
            open_.pop_back();
        }
        for (std::size_t i = shared; i < path.size(); ++i) {
            cairo_tag_begin(cairo_.get(), tag_of(role(path[i])), "");
            open_.push_back(path[i]);
            begun_.push_back(layout_.elements[static_cast<std::size_t>(path[i])]);
        }
    }

    [[nodiscard]] Role role(int element) const { return layout_.elements[static_cast<std::size_t>(element)].role; }

    void add(const Bookmark& bookmark) {
        constexpr std::size_t levels = std::size(decltype(parents_){});
        const std::size_t level =
            std::min<std::size_t>(static_cast<std::size_t>(std::max(bookmark.level, 1)), levels) - 1;
        int parent = CAIRO_PDF_OUTLINE_ROOT;
        for (std::size_t above = 0; above < level; ++above) {
            if (parents_[above] != 0) parent = parents_[above];
        }
        const std::string place =
            fmt::format("page={} pos=[{:.1f} {:.1f}]", bookmark.page + 1, 0.0, std::max(bookmark.top - 6, 0.0));
        const int flags = level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0;
        parents_[level] = cairo_pdf_surface_add_outline(surface_.get(), parent, bookmark.text.c_str(), place.c_str(),
                                                        static_cast<cairo_pdf_outline_flags_t>(flags));
        std::fill(parents_.begin() + static_cast<std::ptrdiff_t>(level) + 1, parents_.end(), 0);
    }

    const PageLayout& layout_;
    const Typesetter& typesetter_;
    std::string bytes_;
    CairoSurface surface_;
    CairoContext cairo_;
    std::vector<int> open_;
    std::vector<Element> begun_;
    std::array<int, 3> parents_{};  ///< The last bookmark of each level; 0: none.
};

}  // namespace

bool can_write_pdf() {
    return true;
}

std::string pdf_of(const ReportDocument& document, std::chrono::sys_seconds now, const FontFolders& fonts) {
    const Typesetter typesetter(fonts);
    const PageLayout layout = lay_out(document, [&](std::string_view text, const Type& type, double width) {
        return typesetter.set(text, type, width);
    });
    PdfWriter writer(layout, typesetter);
    writer.describe(now);
    writer.write();
    return second_pass(writer.bytes(), writer.begun());
}

const char* tag_of(Role role) {
    switch (role) {
        case Role::title: return "H1";
        case Role::section: return "H2";
        case Role::part: return "H3";
        case Role::paragraph: return "P";
        case Role::list: return "L";
        case Role::list_item: return "LI";
        case Role::list_label: return "Lbl";
        case Role::list_body: return "LBody";
        case Role::table: return "Table";
        case Role::row: return "TR";
        case Role::heading_cell: return "TH";
        case Role::cell: return "TD";
        case Role::figure: return "Figure";
    }
    return "P";
}

}  // namespace readiness
