#include "core/export/pdf_second_pass.h"

#include <cstddef>
#include <memory>
#include <qpdf/qpdf-c.h>
#include <string_view>
#include <utility>

namespace readiness {

namespace {

/// The library's interface for C: its headers for C++ cannot be read by every compiler.
struct EndQpdf {
    void operator()(qpdf_data file) const { qpdf_cleanup(&file); }
};
using File = std::unique_ptr<std::remove_pointer_t<qpdf_data>, EndQpdf>;

/// Objects of one file, by name.
class Objects {
public:
    explicit Objects(qpdf_data file) : file_(file) {}

    [[nodiscard]] qpdf_oh root() const { return qpdf_get_root(file_); }
    [[nodiscard]] bool is_dictionary(qpdf_oh object) const {
        return qpdf_oh_is_dictionary(file_, object) != QPDF_FALSE;
    }
    [[nodiscard]] bool is_array(qpdf_oh object) const { return qpdf_oh_is_array(file_, object) != QPDF_FALSE; }
    [[nodiscard]] bool has(qpdf_oh object, const char* key) const {
        return qpdf_oh_has_key(file_, object, key) != QPDF_FALSE;
    }
    [[nodiscard]] qpdf_oh get(qpdf_oh object, const char* key) const { return qpdf_oh_get_key(file_, object, key); }
    [[nodiscard]] int count(qpdf_oh array) const { return qpdf_oh_get_array_n_items(file_, array); }
    [[nodiscard]] qpdf_oh at(qpdf_oh array, int index) const { return qpdf_oh_get_array_item(file_, array, index); }
    [[nodiscard]] std::string_view name(qpdf_oh object) const { return qpdf_oh_get_name(file_, object); }

    [[nodiscard]] qpdf_oh dictionary() const { return qpdf_oh_new_dictionary(file_); }
    void set(qpdf_oh object, const char* key, qpdf_oh value) const { qpdf_oh_replace_key(file_, object, key, value); }
    [[nodiscard]] qpdf_oh shared(qpdf_oh object) const { return qpdf_make_indirect_object(file_, object); }
    void set_yes(qpdf_oh object, const char* key) const { set(object, key, qpdf_oh_new_bool(file_, QPDF_TRUE)); }
    void set_name(qpdf_oh object, const char* key, const char* name) const {
        set(object, key, qpdf_oh_new_name(file_, name));
    }
    void set_number(qpdf_oh object, const char* key, int number) const {
        set(object, key, qpdf_oh_new_integer(file_, number));
    }
    void set_text(qpdf_oh object, const char* key, const std::string& text) const {
        set(object, key, qpdf_oh_new_unicode_string(file_, text.c_str()));
    }

private:
    qpdf_data file_;
};

/// Walks the structure in the order in which its elements were begun.
class StructureWriter {
public:
    StructureWriter(const Objects& objects, std::span<const Element> elements)
        : objects_(objects), elements_(elements) {}

    /// What a structure's /K holds: an element, an array of these, or the number of a piece of a page.
    void visit(qpdf_oh kids) {
        if (objects_.is_array(kids)) {
            for (int i = 0; i < objects_.count(kids); ++i)
                visit(objects_.at(kids, i));
        } else if (objects_.is_dictionary(kids) && objects_.has(kids, "/S")) {
            describe(kids);
            if (as_expected_ && objects_.has(kids, "/K")) visit(objects_.get(kids, "/K"));
        }
    }

    [[nodiscard]] bool is_as_expected() const { return as_expected_ && next_ == elements_.size(); }

private:
    void describe(qpdf_oh node) {
        if (next_ == elements_.size() ||
            objects_.name(objects_.get(node, "/S")).substr(1) != tag_of(elements_[next_].role)) {
            as_expected_ = false;
            return;
        }
        const Element& element = elements_[next_++];
        if (!element.in_words.empty()) objects_.set_text(node, "/Alt", element.in_words);
        if (element.heading_of == HeadingOf::nothing && element.columns == 1) return;
        const qpdf_oh attributes = objects_.dictionary();
        objects_.set_name(attributes, "/O", "/Table");
        if (element.columns > 1) objects_.set_number(attributes, "/ColSpan", element.columns);
        if (element.heading_of == HeadingOf::column) objects_.set_name(attributes, "/Scope", "/Column");
        if (element.heading_of == HeadingOf::row) objects_.set_name(attributes, "/Scope", "/Row");
        objects_.set(node, "/A", attributes);
    }

    const Objects& objects_;
    std::span<const Element> elements_;
    std::size_t next_ = 0;
    bool as_expected_ = true;
};

/// A structure has one outermost element.
void put_in_document(const Objects& objects, qpdf_oh tree) {
    const qpdf_oh kids = objects.get(tree, "/K");
    const qpdf_oh document = objects.shared(objects.dictionary());
    objects.set_name(document, "/Type", "/StructElem");
    objects.set_name(document, "/S", "/Document");
    objects.set(document, "/P", tree);
    objects.set(document, "/K", kids);
    if (objects.is_array(kids)) {
        for (int i = 0; i < objects.count(kids); ++i)
            objects.set(objects.at(kids, i), "/P", document);
    } else {
        objects.set(kids, "/P", document);
    }
    objects.set(tree, "/K", document);
}

/// False if the file's structure is not that of the elements.
bool describe(qpdf_data file, std::span<const Element> elements) {
    const Objects objects(file);
    const qpdf_oh root = objects.root();
    objects.set_text(root, "/Lang", "en");
    const qpdf_oh view = objects.dictionary();
    objects.set_yes(view, "/DisplayDocTitle");
    objects.set(root, "/ViewerPreferences", view);
    if (!objects.has(root, "/StructTreeRoot")) return elements.empty();
    const qpdf_oh marked = objects.dictionary();
    objects.set_yes(marked, "/Marked");
    objects.set(root, "/MarkInfo", marked);
    const qpdf_oh tree = objects.get(root, "/StructTreeRoot");
    StructureWriter structure(objects, elements);
    structure.visit(objects.get(tree, "/K"));
    put_in_document(objects, tree);
    return structure.is_as_expected();
}

}  // namespace

std::string second_pass(std::string pdf, std::span<const Element> elements) {
    if (pdf.empty()) return pdf;
    const File file(qpdf_init());
    qpdf_silence_errors(file.get());
    // Where this does not go well, cairo's own file is whole, and says everything to those who see it.
    qpdf_set_suppress_warnings(file.get(), QPDF_TRUE);  // It prints them, and cairo names some fonts twice.
    if ((qpdf_read_memory(file.get(), "report", pdf.data(), pdf.size(), nullptr) & QPDF_ERRORS) != 0) return pdf;
    if (!describe(file.get(), elements) || qpdf_has_error(file.get()) != QPDF_FALSE) return pdf;
    if ((qpdf_init_write_memory(file.get()) & QPDF_ERRORS) != 0) return pdf;
    qpdf_set_deterministic_ID(file.get(), QPDF_TRUE);
    qpdf_set_object_stream_mode(file.get(), qpdf_o_generate);
    if ((qpdf_write(file.get()) & QPDF_ERRORS) != 0) return pdf;
    return {reinterpret_cast<const char*>(qpdf_get_buffer(file.get())), qpdf_get_buffer_length(file.get())};
}

}  // namespace readiness
