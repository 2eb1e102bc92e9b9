#include "core/importing/xlsx_parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <zip.h>

#include "core/base/text.h"

namespace readiness {

namespace {

constexpr std::uint64_t largest_part = 256U << 20U;
constexpr std::uint64_t largest_whole = 512U << 20U;
constexpr std::uint64_t most_parts = 5000;
/// Tables of equal answers are packed well, but not like this.
constexpr std::uint64_t most_packed = 1000;
constexpr std::uint64_t small_part = 1U << 20U;

void check_name(std::string_view name) {
    const bool leads_out = name.empty() || name.starts_with('/') || name.find('\\') != std::string_view::npos ||
                           name == ".." || name.starts_with("../") || name.ends_with("/..") ||
                           name.find("/../") != std::string_view::npos || (name.size() > 1 && name[1] == ':');
    if (leads_out) throw XlsxError{fmt::format("its archive has a part {}, which leads out of it", in_quotes(name))};
}

struct CloseFile {
    void operator()(zip_file* file) const { zip_fclose(file); }
};

}  // namespace

void XlsxParts::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

XlsxParts::XlsxParts(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        if (code == ZIP_ER_MEMORY) throw XlsxError{"there is not enough memory to open it"};
        throw XlsxError{"the workbook is damaged, or was cut off: its archive cannot be opened"};
    }
    archive_.reset(archive);
    list();
}

void XlsxParts::list() {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > most_parts)
        throw XlsxError{fmt::format("its archive has {} parts; a workbook has fewer than {}", count, most_parts)};
    std::uint64_t whole = 0;
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive_.get(), i, 0, &about) != 0 || (about.valid & ZIP_STAT_NAME) == 0)
            throw XlsxError{"the workbook is damaged: the list of its parts cannot be read"};
        const std::string name = about.name;
        check_name(name);
        const std::uint64_t size = (about.valid & ZIP_STAT_SIZE) != 0 ? about.size : 0;
        const std::uint64_t packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : 0;
        whole += std::min(size, largest_whole + 1);
        if (size > largest_part || whole > largest_whole)
            throw XlsxError{fmt::format("its part {} is too large when unpacked", in_quotes(name))};
        if (size > small_part && size / most_packed > packed)
            throw XlsxError{fmt::format("its part {} is packed more than a thousandfold", in_quotes(name))};
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
            throw XlsxError{"the workbook is protected by a password"};
        if (!indices_.try_emplace(name, Part{i, size}).second)
            throw XlsxError{fmt::format("its archive has the part {} twice", in_quotes(name))};
    }
}

void XlsxParts::read(const std::string& name, const std::function<bool(std::string_view piece)>& take) const {
    const auto part = indices_.find(name);
    if (part == indices_.end()) throw XlsxError{fmt::format("the workbook has no part {}", in_quotes(name))};
    const std::unique_ptr<zip_file, CloseFile> file(zip_fopen_index(archive_.get(), part->second.index, 0));
    if (file == nullptr)
        throw XlsxError{fmt::format("the part {} of the workbook cannot be unpacked", in_quotes(name))};
    std::array<char, 65536> piece{};
    std::uint64_t unpacked = 0;
    while (true) {
        const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) throw XlsxError{fmt::format("the part {} of the workbook is damaged", in_quotes(name))};
        if (count == 0) break;
        unpacked += static_cast<std::uint64_t>(count);
        if (unpacked > part->second.size)
            throw XlsxError{fmt::format("more comes out of its part {} than it says", in_quotes(name))};
        if (!take({piece.data(), static_cast<std::size_t>(count)})) return;
    }
    if (unpacked < part->second.size)
        throw XlsxError{fmt::format("the part {} of the workbook was cut off", in_quotes(name))};
}

std::string XlsxParts::text(const std::string& name) const {
    constexpr std::size_t small = 8U << 20U;
    std::string text;
    read(name, [&](std::string_view piece) {
        text += piece;
        if (text.size() > small) throw XlsxError{fmt::format("its part {} is too large", in_quotes(name))};
        return true;
    });
    return text;
}

std::uint64_t XlsxParts::size(const std::string& name) const {
    const auto part = indices_.find(name);
    return part == indices_.end() ? 0 : part->second.size;
}

void check_xml_start(std::string_view xml, const std::string& part) {
    if (xml.starts_with("\xFF\xFE") || xml.starts_with("\xFE\xFF") ||
        xml.substr(0, 64).find('\0') != std::string_view::npos)
        throw XlsxError{fmt::format("its part {} is not in UTF-8", in_quotes(part))};
    if (xml.find("<!DOCTYPE") != std::string_view::npos || xml.find("<!ENTITY") != std::string_view::npos)
        throw XlsxError{fmt::format("its part {} declares entities, which no workbook does", in_quotes(part))};
}

namespace {

/// Finds elements of one name in a text that comes in pieces.
class ElementFinder {
public:
    ElementFinder(const std::string& part, std::string_view name,
                  const std::function<void(std::string_view element)>& take)
        : part_(part), name_(name), take_(take) {}

    void add(std::string_view piece) {
        text_.append(piece);
        if (opening_.empty() && !find_prefix()) return;
        while (take_one()) {
        }
        text_.erase(0, keep_from_);
        searched_ -= std::min(searched_, keep_from_);
        keep_from_ = 0;
        if (text_.size() > longest_element)
            throw XlsxError{fmt::format("a row in its part {} has no end", in_quotes(part_))};
    }

    void finish() const {
        if (!opening_.empty() && text_.find(opening_) != std::string::npos && find_opening(0) != std::string::npos)
            throw XlsxError{fmt::format("its part {} ends in the middle of a row", in_quotes(part_))};
    }

private:
    static constexpr std::size_t longest_element = 32U << 20U;

    /// The prefix of the first element, "x:" of <x:worksheet>; false while it is not there yet.
    bool find_prefix() {
        std::size_t at = 0;
        while (true) {
            at = text_.find('<', at);
            if (at == std::string::npos || at + 1 >= text_.size()) return too_long();
            if (text_[at + 1] != '?' && text_[at + 1] != '!') break;
            at = text_.find('>', at);
            if (at == std::string::npos) return too_long();
        }
        const std::size_t end = text_.find_first_of(" \t\r\n/>", at + 1);
        if (end == std::string::npos) return too_long();
        check_xml_start(text_.substr(0, end), part_);
        const std::string root = text_.substr(at + 1, end - at - 1);
        const std::size_t colon = root.find(':');
        const std::string prefix = colon == std::string::npos ? "" : root.substr(0, colon + 1);
        opening_ = "<" + prefix + name_;
        closing_ = "</" + prefix + name_ + ">";
        keep_from_ = end;
        return true;
    }

    [[nodiscard]] bool too_long() const {
        constexpr std::size_t longest_prologue = 1U << 16U;
        check_xml_start(text_.substr(0, longest_prologue), part_);
        if (text_.size() > longest_prologue) throw XlsxError{fmt::format("its part {} is no XML", in_quotes(part_))};
        return false;
    }

    [[nodiscard]] std::size_t find_opening(std::size_t from) const {
        for (std::size_t at = text_.find(opening_, from); at != std::string::npos; at = text_.find(opening_, at + 1)) {
            const std::size_t behind = at + opening_.size();
            if (behind >= text_.size()) return at;
            if (std::string_view(" \t\r\n/>").find(text_[behind]) != std::string_view::npos) return at;
        }
        return std::string::npos;
    }

    /// Takes the next element; false if none has come whole.
    bool take_one() {
        const std::size_t begin = find_opening(keep_from_);
        if (begin == std::string::npos) {
            // What may be the start of an opening stays.
            keep_from_ = std::max(keep_from_, text_.size() - std::min(text_.size(), opening_.size()));
            return false;
        }
        keep_from_ = begin;
        const std::size_t tag_end = text_.find('>', begin);
        if (tag_end == std::string::npos) return false;
        std::size_t end = tag_end + 1;
        if (text_[tag_end - 1] != '/') {
            const std::size_t closing = text_.find(closing_, std::max(tag_end, searched_));
            if (closing == std::string::npos) {
                searched_ = text_.size() - std::min(text_.size(), closing_.size());
                return false;
            }
            end = closing + closing_.size();
        }
        take_(std::string_view(text_).substr(begin, end - begin));
        keep_from_ = end;
        return true;
    }

    const std::string& part_;
    std::string name_;
    const std::function<void(std::string_view element)>& take_;
    std::string opening_;
    std::string closing_;
    std::string text_;
    std::size_t keep_from_ = 0;
    std::size_t searched_ = 0;  ///< Up to here nothing closes the element that has begun.
};

}  // namespace

void each_element(const XlsxParts& parts, const std::string& part, std::string_view name,
                  const std::function<void(std::string_view element)>& take) {
    ElementFinder finder(part, name, take);
    parts.read(part, [&](std::string_view piece) {
        finder.add(piece);
        return true;
    });
    finder.finish();
}

}  // namespace readiness
