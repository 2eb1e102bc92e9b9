#include "app/desktop/dialogs/hand_out_fields.h"

#include <fmt/format.h>
#include <string>
#include <string_view>

#include "app/desktop/widgets/option_row.h"
#include "core/base/text.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

constexpr float introduction_units = 84;
constexpr float roles_units = 96;

/// What is said about a kind of form: what to do with the chosen one, and why one is not there.
std::string about_kind(FormKind kind, bool is_chosen) {
    if (!is_built_in(kind))
        return fmt::format("Not available: this build lacks the library for {} files.", extension_of(kind));
    return is_chosen ? std::string(what_to_do_with(kind)) : "";
}

class Fields : public FieldColumn {
public:
    Fields(Ui& ui, const Box& area, HandOutDialog& dialog, bool draws)
        : FieldColumn(ui, area, draws), dialog_(dialog) {}

    float draw() {
        const float begin = top();
        name("As");
        draw_kinds();
        name("Title");
        draw_title();
        name("Beginning");
        draw_introduction();
        name("Also ask");
        draw_role();
        draw_code();
        name("File");
        file_place(dialog_);
        return top() - ui().px(gap_units) - begin;
    }

private:
    void draw_kinds() {
        for (const FormKind kind : all_form_kinds) {
            const bool is_chosen = kind == dialog_.kind;
            const std::string title = capitalised(std::string(form_words(kind)));
            const std::string about = about_kind(kind, is_chosen);
            const std::string id = fmt::format("form {}", to_text(kind));
            const OptionRow row{id, title, about, is_built_in(kind)};
            const float height = option_row_height(ui(), row, across());
            if (draws() && draw_option_row(ui(), here(height), row, is_chosen)) {
                dialog_.kind = kind;
                use.changed = true;
            }
            go_to(top() + height);
            skip(row_gap_units);
        }
        skip(gap_units - row_gap_units);
    }

    void draw_title() {
        if (draws()) {
            const std::string& usual = dialog_.instrument->questionnaire.title;
            const Typed typed = ui().text_field("form title", here(ui().button_height()), dialog_.title, usual);
            use.changed |= typed == Typed::changed;
        }
        go_to(top() + ui().button_height());
        skip(gap_units);
    }

    void draw_introduction() {
        if (draws())
            use.changed |= ui().text_area("introduction", here(ui().px(introduction_units)), dialog_.introduction);
        skip(introduction_units + under_units);
        words(fmt::format("People read this before the first question. Left empty, it says: {}",
                          usual_introduction(dialog_.instrument->questionnaire)));
        skip(gap_units);
    }

    void draw_role() {
        const bool always = role_question(dialog_.instrument->questionnaire) != nullptr;
        if (always) {
            words("This questionnaire always asks for the role.");
        } else {
            if (draws())
                use.changed |= ui().checkbox("ask role", "The role", here(ui().button_height()), dialog_.asks_role);
            go_to(top() + ui().button_height());
        }
        skip(under_units);
        if (!dialog_.asks_role) return;
        if (draws()) use.changed |= ui().text_area("form roles", here(ui().px(roles_units)), dialog_.roles);
        skip(roles_units + under_units);
        words(always ? "The roles to pick from, one on each line."
                     : "The roles to pick from, one on each line. Left empty, people write their role in their own "
                       "words.");
        skip(between_units);
    }

    void draw_code() {
        if (draws())
            use.changed |=
                ui().checkbox("ask code", "A code for pairing", here(ui().button_height()), dialog_.asks_pairing_code);
        go_to(top() + ui().button_height());
        words("Each person makes a code up. With it, answers of two dates can be paired without a name.");
        skip(gap_units);
    }

    static constexpr float row_gap_units = 6;

    HandOutDialog& dialog_;
};

}  // namespace

float hand_out_fields_height(Ui& ui, const HandOutDialog& dialog, float width) {
    HandOutDialog untouched = dialog;
    return Fields(ui, {0, 0, width, 0}, untouched, false).draw();
}

FieldUse draw_hand_out_fields(Ui& ui, const Box& area, HandOutDialog& dialog) {
    Fields fields(ui, area, dialog, true);
    fields.draw();
    return fields.use;
}

}  // namespace readiness
