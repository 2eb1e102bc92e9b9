#include "core/forms/odk_form.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <vector>
#include <xlsxwriter.h>

#include "core/base/utf8.h"
#include "core/export/xlsx_file.h"
#include "core/export/xlsx_text.h"
#include "core/words/form_words.h"

namespace readiness {

namespace {

/// A sheet that is filled row by row from its top.
class FormSheet {
public:
    FormSheet(lxw_workbook* book, const char* name, std::vector<std::string> columns)
        : sheet_(workbook_add_worksheet(book, name)), columns_(std::move(columns)) {
        lxw_format* bold = workbook_add_format(book);
        format_set_bold(bold);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(i), columns_[i].c_str(), bold);
        constexpr double wide = 28;
        worksheet_set_column(sheet_, 0, static_cast<lxw_col_t>(columns_.size() - 1), wide, nullptr);
        worksheet_freeze_panes(sheet_, 1, 0);
    }

    /// Cells by the names of their columns; those that are empty stay so.
    void add(const std::map<std::string, std::string>& cells) {
        ++row_;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto cell = cells.find(columns_[i]);
            if (cell == cells.end() || cell->second.empty()) continue;
            worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(i), xlsx_text(cell->second).c_str(), nullptr);
        }
    }

private:
    lxw_worksheet* sheet_;
    std::vector<std::string> columns_;
    lxw_row_t row_ = 0;
};

/// Text for people: "${" would begin the name of a question.
std::string shown(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '{' && out.ends_with('$')) out += ' ';
        out += c;
    }
    return out;
}

/// A choice's name has no blanks. Roles that are not the questionnaire's own go by their words: importing cannot know
/// what a code of theirs stands for.
std::string name_of(const FormQuestion& question, const FormChoice& choice) {
    const bool has_own_words = question.use == FormQuestionUse::role && choice.code.starts_with('R');
    if (!has_own_words) return choice.code;
    std::string name;
    each_character(choice.label, [&](std::string_view character, std::string_view) {
        if (is_letter(first_code_point(character).value)) {
            name += character;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    });
    while (name.ends_with('_'))
        name.pop_back();
    return name.empty() ? choice.code : name;
}

class Writing {
public:
    Writing(lxw_workbook* book, const Form& form, const Questionnaire& questionnaire)
        : form_(form),
          questionnaire_(questionnaire),
          survey_(book, "survey",
                  {"type", "name", "label", "hint", "required", "appearance", "constraint", "constraint_message"}),
          choices_(book, "choices", {"list_name", "name", "label"}),
          settings_(book, "settings", {"form_title", "form_id", "version"}) {}

    void write() {
        survey_.add({{"type", "note"}, {"name", "introduction"}, {"label", shown(form_.introduction)}});
        for (const FormSection& section : form_.sections) {
            survey_.add({{"type", "begin_group"},
                         {"name", section.name},
                         {"label", shown(section.title)},
                         {"appearance", "field-list"}});
            for (const FormQuestion& question : section.questions)
                add(question);
            survey_.add({{"type", "end_group"}});
        }
        settings_.add(
            {{"form_title", form_.title}, {"form_id", questionnaire_.id}, {"version", questionnaire_.version}});
    }

private:
    void add(const FormQuestion& question) {
        std::map<std::string, std::string> row{{"name", question.name},
                                               {"label", shown(question.text)},
                                               {"hint", shown(question.help)},
                                               {"required", "no"}};
        switch (question.kind) {
            case FormAnswerKind::one: row["type"] = "select_one " + list_of(question); break;
            case FormAnswerKind::several: row["type"] = "select_multiple " + list_of(question); break;
            case FormAnswerKind::number: add_number(question, row); break;
            case FormAnswerKind::text: row["type"] = "text"; break;
        }
        survey_.add(row);
    }

    /// Words can be written in place of the number where the scale has them.
    static void add_number(const FormQuestion& question, std::map<std::string, std::string>& row) {
        const NumberScale& scale = *question.scale->number();
        std::string within = fmt::format("number(.) >= {} and number(.) <= {}", scale.min, scale.max);
        std::string& hint = row["hint"];
        hint += (hint.empty() ? "" : " ") + number_help(*question.scale, true);
        if (question.choices.empty()) {
            row["type"] = "decimal";
        } else {
            row["type"] = "text";
            within = fmt::format("not(regex(., '^[-+0-9.,]+$')) or ({})", within);
        }
        row["constraint"] = within;
        row["constraint_message"] = number_objection(*question.scale, true);
    }

    /// Questions on one scale share a list of choices.
    std::string list_of(const FormQuestion& question) {
        std::vector<FormChoice> list;
        for (const FormChoice& choice : question.choices)
            list.push_back({choice.label, name_of(question, choice)});
        const auto same = std::ranges::find(lists_, list, &List::choices);
        if (same != lists_.end()) return same->name;
        std::string name = "list_" + question.name;
        for (const FormChoice& choice : list)
            choices_.add({{"list_name", name}, {"name", choice.code}, {"label", shown(choice.label)}});
        lists_.push_back({name, std::move(list)});
        return name;
    }

    struct List {
        std::string name;
        std::vector<FormChoice> choices;
    };

    const Form& form_;
    const Questionnaire& questionnaire_;
    FormSheet survey_;
    FormSheet choices_;
    FormSheet settings_;
    std::vector<List> lists_;
};

}  // namespace

Loaded<std::string> odk_form(const Form& form, const Questionnaire& questionnaire,
                             const std::filesystem::path& scratch) {
    return xlsx_bytes(scratch, [&](lxw_workbook* book) {
        set_properties(book, form.title, 0);
        Writing(book, form, questionnaire).write();
    });
}

}  // namespace readiness
