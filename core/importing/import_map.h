// The map file: what was decided about a form's exports, for the next one. core/FILES.md describes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/base/source_position.h"
#include "core/importing/decisions.h"
#include "core/importing/proposal.h"
#include "core/model/questionnaire.h"
#include "core/toml/toml_tree.h"

namespace readiness {

struct MappedColumn {
    std::string header;  ///< As in the file, or its column_key(), or "column D".
    std::string is;      ///< An item's or question's id or code, "role", "pairing-code" or "left-out".
    SourcePosition at;

    friend bool operator==(const MappedColumn&, const MappedColumn&) = default;
};

struct MappedAnswer {
    std::string scale;  ///< Its id; empty: every scale.
    std::string text;
    AnswerMeaning means;
    SourcePosition at;

    friend bool operator==(const MappedAnswer&, const MappedAnswer&) = default;
};

/// What is known of one form.
struct MappedForm : FormChoices {
    std::string shape;          ///< shape_of() its exports; empty: it is for every file.
    std::string tool;           ///< For people who read the file.
    std::string questionnaire;  ///< Its id; empty: any.
    std::vector<MappedColumn> columns;
    std::vector<MappedAnswer> answers;
    TomlTable extras;  ///< Keys that this program does not know, kept on save.
    SourcePosition at;

    friend bool operator==(const MappedForm&, const MappedForm&) = default;
};

struct ImportMap {
    std::vector<MappedForm> forms;
    TomlTable extras;

    friend bool operator==(const ImportMap&, const ImportMap&) = default;
};

/// Reads a map file; every mistake is an error at its line and column. `file` is what problems name.
Loaded<ImportMap> read_import_map(std::string_view text, std::string_view file);

/// The file's text; reading it gives the same map.
std::string write_import_map(const ImportMap& map);

/// What the map says about exports of that shape, those for every file first. A column that is to be what the
/// questionnaire does not have, and a value that is not on its scale, are errors at their lines. Forms of other
/// questionnaires say nothing.
Loaded<Decisions> decisions_in(const ImportMap& map, std::string_view shape, const Questionnaire& questionnaire,
                               std::string_view file);

/// The sheet that the map names for every file, or for the only form in it; empty if it names none.
std::string sheet_in(const ImportMap& map);

/// All that was decided and guessed of a proposal, as it would be remembered.
MappedForm mapped_form(const Proposal& proposal, const Questionnaire& questionnaire, const Decisions& decisions);

/// The questions that are open, each as the entry that would decide it, with what is likely filled in.
MappedForm open_entries(const Proposal& proposal, const Questionnaire& questionnaire);

/// The map with what is decided of a form: it takes the place of what was known of that shape and questionnaire.
ImportMap with_form(ImportMap map, MappedForm form);

}  // namespace readiness
