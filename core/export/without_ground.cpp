#include <variant>

#include "core/export/pdf.h"

namespace readiness {

Drawing without_ground(Drawing drawing) {
    const Rectangle whole{0, 0, drawing.size.width, drawing.size.height};
    std::erase_if(drawing.shapes, [&](const Drawing::Shape& shape) {
        const auto* block = std::get_if<Drawing::Block>(&shape);
        return block != nullptr && block->ink == Ink::surface && block->box == whole;
    });
    return drawing;
}

}  // namespace readiness
