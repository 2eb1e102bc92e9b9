// Paper for drawings without a font, and what is in a drawing.
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "core/drawing/drawing.h"

namespace sample {

/// Each byte of a text is seven units wide.
inline readiness::Paper paper(double width, double height, double unit = 1) {
    const auto measure = [unit](readiness::LabelStyle style, std::string_view text) {
        return readiness::Size{7 * unit * static_cast<double>(text.size()), readiness::label_font(style).line * unit};
    };
    return {{width, height}, unit, measure};
}

/// The shapes of one kind, in their order.
template <class Kind>
std::vector<Kind> all(const readiness::Drawing& drawing) {
    std::vector<Kind> found;
    for (const readiness::Drawing::Shape& shape : drawing.shapes) {
        if (const Kind* one = std::get_if<Kind>(&shape)) found.push_back(*one);
    }
    return found;
}

/// The same with that ink only.
template <class Kind>
std::vector<Kind> all(const readiness::Drawing& drawing, readiness::Ink ink) {
    std::vector<Kind> found = all<Kind>(drawing);
    std::erase_if(found, [&](const Kind& one) { return one.ink != ink; });
    return found;
}

inline std::vector<std::string> texts_of(const readiness::Drawing& drawing) {
    std::vector<std::string> texts;
    for (const readiness::Drawing::Label& label : all<readiness::Drawing::Label>(drawing))
        texts.push_back(label.text);
    return texts;
}

/// Which labels overlap or leave the paper; empty if none does.
inline std::string fault_of_labels(const readiness::Drawing& drawing) {
    const auto labels = all<readiness::Drawing::Label>(drawing);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const readiness::Rectangle& box = labels[i].box;
        if (box.left < 0 || box.top < -1e-6 || box.right > drawing.size.width + 1 ||
            box.bottom > drawing.size.height + 1e-6) {
            return labels[i].text + " leaves the paper";
        }
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (overlap(box, labels[j].box)) return labels[i].text + " lies over " + labels[j].text;
        }
    }
    return "";
}

}  // namespace sample
