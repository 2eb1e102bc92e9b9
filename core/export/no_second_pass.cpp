#include "core/export/pdf_second_pass.h"

namespace readiness {

std::string second_pass(std::string pdf, std::span<const Element> /*elements*/) {
    return pdf;
}

}  // namespace readiness
