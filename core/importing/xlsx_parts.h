// The parts of a workbook's archive. Internal to xlsx_reader.cpp and its neighbours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace readiness {

/// What is wrong with a workbook; caught by read_xlsx(), which alone throws nothing.
struct XlsxError {
    std::string message;
    std::uint32_t row = 0;
    std::size_t column = 0;  ///< From 1; 0: no particular one.
};

/// An archive in memory, whose parts are known to be harmless by name and size.
class XlsxParts {
public:
    /// Throws XlsxError. The bytes must outlive it.
    explicit XlsxParts(std::string_view bytes);

    [[nodiscard]] bool has(const std::string& name) const { return indices_.contains(name); }

    /// Hands the part's bytes to `take`, piece by piece, until it returns false. Throws XlsxError if there is no such
    /// part, if it is damaged, or if more comes out of it than it says.
    void read(const std::string& name, const std::function<bool(std::string_view piece)>& take) const;

    /// A part as one text; for those that are small.
    [[nodiscard]] std::string text(const std::string& name) const;
    [[nodiscard]] std::uint64_t size(const std::string& name) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    struct Part {
        std::uint64_t index = 0;
        std::uint64_t size = 0;
    };
    void list();

    std::unique_ptr<zip, Close> archive_;
    std::map<std::string, Part, std::less<>> indices_;
};

/// Hands each element of that name directly below one another in a part to `take`, as a text of its own, so that a
/// large part is never whole in memory as a tree. `name` is without the prefix that the part's first element has.
/// Throws XlsxError for document types, for text in another encoding than UTF-8, and for an element without an end.
void each_element(const XlsxParts& parts, const std::string& part, std::string_view name,
                  const std::function<void(std::string_view element)>& take);

/// Throws XlsxError if a text has a document type, or is in another encoding than UTF-8.
void check_xml_start(std::string_view xml, const std::string& part);

}  // namespace readiness
