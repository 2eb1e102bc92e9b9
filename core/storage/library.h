// The questionnaires at hand, shipped and the user's own: which there are, and which one an assessment answers.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/files/preamble_toml.h"
#include "core/model/assessment.h"
#include "core/model/instrument.h"

namespace readiness {

/// A questionnaire file that was found, whether or not it can be used.
struct ListedQuestionnaire {
    std::filesystem::path path;
    bool shipped = false;
    std::shared_ptr<const Instrument> instrument;  ///< Null if the file has errors.
    std::vector<Problem> problems;
    std::string audience;      ///< One sentence: whom it is for; empty if nobody says.
    bool recommended = false;  ///< The one to begin with.
};

/// A questionnaire that several assessments may share; never null if it is there.
using FoundInstrument = Loaded<std::shared_ptr<const Instrument>>;

/// Where earlier editions of the questionnaires in `folder` are kept, so that what answers them can still be read.
std::filesystem::path editions_folder(const std::filesystem::path& folder);

/// Reads each folder and each file once, however often it is asked: a picture of the disk as it was then. To see what
/// has changed since, make a new one. Of files that say in their first lines that they are no questionnaires, or have
/// another id, no more is read.
class Library {
public:
    /// Folders that are missing are empty.
    Library(std::filesystem::path shipped_folder, std::filesystem::path data_folder);

    /// All `*.toml` files directly in both folders that are questionnaires, or are meant to be. Other TOML files are
    /// passed over, and so is what is named `*.readiness.toml`; another file that cannot be parsed is listed with its
    /// problems. Shipped ones first, in the order of their shelf (read_shelf()) and then by title; the user's own by
    /// title. Of two files with one id the shipped one is used, then one that is no copy by its name, that
    /// is, neither has a mark of copies (copy_name.h) nor the name of another of them within its own, then the first;
    /// the other is listed with an error. Earlier editions are not listed.
    std::vector<ListedQuestionnaire> questionnaires();

    /// The questionnaire that the assessment at `assessment_path` answers. It is looked for by id beside the
    /// assessment, in the data folder and in the shipped folder, each followed by its earlier editions; of several with
    /// that id the one with the wanted fingerprint wins, then one with the wanted version, then one that is no
    /// copy by its name, as above, then the first found. If another file could be meant as well, a warning
    /// names both. One that is not found, or that has errors, is an error, the last of the problems.
    FoundInstrument find_instrument(const QuestionnaireReference& wanted, const std::filesystem::path& assessment_path);

    /// The earlier edition of that version of the questionnaire `newer`, which is in the file `newer_path`; looked for
    /// in the same places. nullptr if it is not found, or has errors.
    std::shared_ptr<const Instrument> find_earlier(const Questionnaire& newer, const std::string& version,
                                                   const std::filesystem::path& newer_path);

    /// The questionnaire in that very file, for an assessment at `assessment_path`; errors as above.
    FoundInstrument instrument_at(const std::filesystem::path& questionnaire_path, const QuestionnaireReference& wanted,
                                  const std::filesystem::path& assessment_path);

private:
    /// A file that could be a questionnaire by its name.
    struct KnownFile {
        std::filesystem::path path;
        bool readable = false;
        Preamble preamble;
        std::string sha256;  ///< Empty until it is asked for: see take_fingerprint().
    };

    std::vector<KnownFile>& files_in(const std::filesystem::path& folder);
    static KnownFile known_file(const std::filesystem::path& path);
    static void take_fingerprint(KnownFile& file);
    const FoundInstrument& loaded(const std::filesystem::path& path);
    void list_folder(const std::filesystem::path& folder, bool shipped, std::vector<ListedQuestionnaire>& list);
    [[nodiscard]] static std::vector<Problem> ambiguity(const QuestionnaireReference& wanted,
                                                        const std::filesystem::path& assessment_path,
                                                        const KnownFile& used, std::span<const KnownFile> candidates);
    [[nodiscard]] std::vector<KnownFile> candidates_for(const QuestionnaireReference& wanted,
                                                        std::span<const std::filesystem::path> folders);

    std::filesystem::path shipped_folder_;
    std::filesystem::path data_folder_;
    std::map<std::filesystem::path, std::vector<KnownFile>> files_;  ///< Without those that are no questionnaires.
    std::map<std::filesystem::path, FoundInstrument> instruments_;
    std::map<std::filesystem::path, Loaded<Evidence>> evidence_;
};

}  // namespace readiness
