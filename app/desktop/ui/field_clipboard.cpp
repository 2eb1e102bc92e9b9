#include "app/desktop/ui/field_clipboard.h"

namespace readiness {

namespace {

/// The clipboard's own functions find their own pointer while they run.
struct AsBefore {
    explicit AsBefore(void* user) { compat::clipboard_user() = user; }
    ~AsBefore() { compat::clipboard_user() = ours; }
    AsBefore(const AsBefore&) = delete;
    AsBefore& operator=(const AsBefore&) = delete;

    void* ours = compat::clipboard_user();
};

}  // namespace

FieldClipboard::FieldClipboard(StandIns& stand_ins)
    : stand_ins_(stand_ins),
      read_(compat::clipboard_reader()),
      write_(compat::clipboard_writer()),
      user_(compat::clipboard_user()) {
    compat::clipboard_reader() = &FieldClipboard::read;
    compat::clipboard_writer() = &FieldClipboard::write;
    compat::clipboard_user() = this;
}

FieldClipboard::~FieldClipboard() {
    compat::clipboard_reader() = read_;
    compat::clipboard_writer() = write_;
    compat::clipboard_user() = user_;
}

const char* FieldClipboard::read(compat::ClipboardOwner owner) {
    FieldClipboard& self = *static_cast<FieldClipboard*>(compat::clipboard_user());
    if (self.read_ == nullptr) return nullptr;
    const AsBefore as_before(self.user_);
    const char* text = self.read_(compat::clipboard_owner(owner, self.user_));
    if (text == nullptr) return nullptr;
    self.pasted_ = self.stand_ins_.for_field(text);
    return self.pasted_.c_str();
}

void FieldClipboard::write(compat::ClipboardOwner owner, const char* text) {
    const FieldClipboard& self = *static_cast<const FieldClipboard*>(compat::clipboard_user());
    if (self.write_ == nullptr) return;
    const AsBefore as_before(self.user_);
    self.write_(compat::clipboard_owner(owner, self.user_), self.stand_ins_.from_field(text).c_str());
}

}  // namespace readiness
