// Questionnaires and assessments in the places where the library looks for them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/platform/path_text.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "sample_files.h"
#include "temporary_folder.h"

namespace readiness {

using Texts = std::vector<std::string>;

/// The three places where questionnaires are looked for.
struct Shelves {
    TemporaryFolder folder;
    std::filesystem::path shipped = folder.path / "shipped";
    std::filesystem::path data = folder.path / "data";
    std::filesystem::path beside = folder.path / "beside";

    std::filesystem::path put(const std::filesystem::path& path, const std::string& text) const {
        return folder.file(path, text);
    }
    [[nodiscard]] std::vector<ListedQuestionnaire> list() const { return Library(shipped, data).questionnaires(); }
    /// Opens an assessment that lies beside.
    [[nodiscard]] Loaded<OpenedAssessment> open(const std::string& text,
                                                const std::filesystem::path& questionnaire = {}) const {
        Library library(shipped, data);
        return open_assessment(put(beside / "a.readiness.toml", text), library, questionnaire);
    }
};

/// The questionnaire "ward" in another version.
inline std::string edition(const std::string& version, const std::string& title) {
    std::string text = questionnaire_file("ward", title);
    return text.replace(text.find("1.0"), 3, version);
}

inline Texts names_of(const std::vector<ListedQuestionnaire>& list) {
    Texts names;
    for (const ListedQuestionnaire& listed : list)
        names.push_back(text_of(listed.path.filename()));
    return names;
}

inline Texts messages_of(const std::vector<Problem>& problems) {
    Texts messages;
    for (const Problem& problem : problems)
        messages.push_back(problem.message);
    return messages;
}

}  // namespace readiness
