#include "core/report/html.h"

#include <utility>

#include "core/drawing/palette.h"
#include "core/report/clean_text.h"
#include "core/report/html_style.h"

namespace readiness {

namespace {

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char character : text) {
        switch (character) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += character;
        }
    }
    return safe;
}

}  // namespace

Html& Html::markup(const Markup& markup) {
    bytes_ += markup.text();
    return *this;
}

Html& Html::text(std::string_view text) {
    bytes_ += escaped(clean_text(text));
    return *this;
}

Html& Html::number(std::size_t number) {
    bytes_ += std::to_string(number);
    return *this;
}

Html& Html::picture(const Drawing& drawing, std::size_t number, const SvgWords& words) {
    bytes_ += svg_in_page(drawing, light_palette(), {clean_text(words.title), clean_text(words.description)},
                          "figure-" + std::to_string(number));
    return *this;
}

Html& Html::style(Sheet sheet) {
    bytes_ += "<style>\n" + html_style(sheet) + "</style>\n";
    return *this;
}

Html& Html::add(const Html& more) {
    bytes_ += more.bytes_;
    return *this;
}

}  // namespace readiness
