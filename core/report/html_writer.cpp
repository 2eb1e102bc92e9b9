#include "core/report/html_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/report/clean_text.h"
#include "core/report/html.h"
#include "core/report/html_table.h"

namespace readiness {

namespace {

/// Below so many, links to the sections would be longer than the way to them.
constexpr std::size_t fewest_for_contents = 3;

/// Writes one block after the other. Headings have the ids "section-1", "section-2" and so on, the title's among them.
class HtmlWriter {
public:
    void operator()(const Heading& heading) {
        if (clean_text(heading.text).empty()) return;
        const int level = level_of(heading);
        if (level == 1 && only_paragraphs_) head_ = std::exchange(body_, {});
        begin_block(level == 1 ? Part::head : Part::body);
        ++section_;
        switch (level) {
            case 1: element("<h1 id=\"section-", heading.text, "</h1>\n"); break;
            case 2:
                element("<h2 id=\"section-", heading.text, "</h2>\n");
                sections_.push_back({section_, heading.text});
                break;
            default: element("<h3 id=\"section-", heading.text, "</h3>\n");
        }
        level_ = level;
        if (level == 1) title_ = heading.text;
    }
    void operator()(const Paragraph& words) {
        if (clean_text(words.text).empty()) return;
        const bool only_paragraphs = only_paragraphs_;
        begin_block(part_);
        only_paragraphs_ = only_paragraphs;
        paragraph(words);
    }
    void operator()(const Callout& box) {
        begin_block(Part::body);
        out().markup("<div class=\"box\">\n");
        for (const Paragraph& words : box.paragraphs)
            paragraph(words);
        out().markup("</div>\n");
    }
    void operator()(const SideBySide& columns) {
        begin_block(Part::body);
        out().markup("<div class=\"columns\">\n");
        for (const Blocks* blocks : {&columns.left, &columns.right}) {
            out().markup("<div>\n");
            for (const Block& block : *blocks)
                std::visit(*this, block);
            out().markup("</div>\n");
        }
        out().markup("</div>\n");
    }
    void operator()(const List& list) {
        if (list.items.empty()) return;
        begin_block(Part::body);
        out().markup("<ul>\n");
        for (const std::string& item : list.items)
            out().markup("<li>").text(item).markup("</li>\n");
        out().markup("</ul>\n");
    }
    void operator()(const Table& table) {
        begin_block(Part::body);
        out().add(html_table(table, ++tables_, section_));
    }
    void operator()(const Figure& figure) {
        // Its title and its description are in the drawing, for those who do not see it.
        std::string words = figure.repeats_text ? figure.caption : joined({figure.caption, figure.in_words}, " ");
        if (!figure.numbers.columns.empty()) words.clear();
        if (figure.drawing.shapes.empty()) {
            (*this)(Paragraph{words});
            numbers(figure.numbers);
            return;
        }
        begin_block(Part::body);
        ++figures_;
        // It can be moved sideways where the page is narrow, so the keyboard must reach it.
        out().markup("<figure>\n<div class=\"picture\" role=\"group\" tabindex=\"0\" aria-labelledby=\"figure-");
        out().number(figures_).markup("-title\">\n");
        out().picture(figure.drawing, figures_, {figure.caption, figure.in_words}).markup("</div>\n");
        if (!clean_text(words).empty()) out().markup("<figcaption>").text(words).markup("</figcaption>\n");
        out().markup("</figure>\n");
        numbers(figure.numbers);
    }
    /// The first page stands by itself: links to the sections come after it.
    void operator()(const Break&) {
        break_due_ = !body_.empty() || !front_.empty();
        if (!front_.empty() || body_.empty()) return;
        front_ = std::exchange(body_, {});
        part_ = Part::body;
        sections_.clear();
    }

    [[nodiscard]] std::string page(const ReportDocument& document) && {
        Html page;
        page.markup(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.text(title_.empty() ? "Readiness report" : title_).markup("</title>\n");
        page.style(document.sheet).markup("</head>\n");
        if (document.sheet == Sheet::poster) page.markup("<body class=\"poster\">\n");
        if (document.sheet == Sheet::pages) page.markup("<body>\n");
        if (!head_.empty()) page.markup("<header>\n").add(head_).markup("</header>\n");
        page.markup("<main>\n").add(front_);
        if (!front_.empty() && sections_.size() >= fewest_for_contents) page.add(contents());
        page.add(body_).markup("</main>\n");
        if (!clean_text(document.foot).empty())
            page.markup("<footer><p>").text(document.foot).markup("</p></footer>\n");
        page.markup("</body>\n</html>\n");
        return std::move(page).bytes();
    }

private:
    enum class Part { head, body };
    struct Section {
        std::size_t number = 0;
        std::string title;
    };

    /// A page has one title, and no level is left out on the way down.
    [[nodiscard]] int level_of(const Heading& heading) const {
        const bool title = heading.level <= 1 && level_ == 0;
        return title ? 1 : std::clamp(heading.level, 2, std::max(level_ + 1, 2));
    }

    /// The head is the title with the paragraphs before and after it, and ends where the body begins.
    void begin_block(Part part) {
        only_paragraphs_ = false;
        if (part == Part::body || (body_.empty() && front_.empty())) part_ = part;
        if (std::exchange(break_due_, false)) out().markup("<hr>\n");
    }
    Html& out() { return part_ == Part::head ? head_ : body_; }

    void paragraph(const Paragraph& words) {
        if (clean_text(words.text).empty()) return;
        switch (words.voice) {
            case Voice::plain: out().markup("<p>"); break;
            case Voice::quiet: out().markup("<p class=\"quiet\">"); break;
            case Voice::strong: out().markup("<p class=\"strong\">"); break;
            case Voice::lead: out().markup("<p class=\"lead\">"); break;
            case Voice::over: out().markup("<p class=\"over\">"); break;
        }
        out().text(words.text).markup("</p>\n");
    }

    /// Folded away: the picture has them too, and paper has no room for both.
    void numbers(const Table& table) {
        if (table.columns.empty()) return;
        out().markup("<details>\n<summary>The same in numbers</summary>\n");
        out().add(html_table(table, ++tables_, 0)).markup("</details>\n");
    }

    void element(const Markup& begin, std::string_view text, const Markup& end) {
        out().markup(begin).number(section_).markup("\">").text(text).markup(end);
    }

    [[nodiscard]] Html contents() const {
        Html links;
        links.markup("<nav aria-label=\"Contents\">\n<ul>\n");
        for (const Section& section : sections_) {
            links.markup("<li><a href=\"#section-").number(section.number).markup("\">");
            links.text(section.title).markup("</a></li>\n");
        }
        links.markup("</ul>\n</nav>\n");
        return links;
    }

    Html head_;
    Html front_;  ///< What comes before the first page break.
    Html body_;
    Part part_ = Part::body;
    bool break_due_ = false;       ///< What follows begins on a new page.
    bool only_paragraphs_ = true;  ///< Nothing else was written so far.
    int level_ = 0;                ///< Of the heading before; 0 before the first.
    std::size_t section_ = 0;
    std::size_t tables_ = 0;
    std::size_t figures_ = 0;
    std::string title_;
    std::vector<Section> sections_;
};

}  // namespace

std::string html_of(const ReportDocument& document) {
    HtmlWriter writer;
    for (const Block& block : document.blocks)
        std::visit(writer, block);
    return std::move(writer).page(document);
}

}  // namespace readiness
