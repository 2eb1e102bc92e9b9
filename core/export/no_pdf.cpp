#include "core/export/pdf.h"

namespace readiness {

bool can_write_pdf() {
    return false;
}

std::string pdf_of(const ReportDocument& /*document*/, std::chrono::sys_seconds /*now*/, const FontFolders& /*fonts*/) {
    return "";
}

std::string png_of(const Drawing& /*drawing*/, const PictureLook& /*look*/, const FontFolders& /*fonts*/) {
    return "";
}

std::string png_of(const ReportDocument& /*document*/, const PictureLook& /*look*/, const FontFolders& /*fonts*/) {
    return "";
}

std::string svg_of(const ReportDocument& /*document*/, const PictureLook& /*look*/, const FontFolders& /*fonts*/) {
    return "";
}

}  // namespace readiness
