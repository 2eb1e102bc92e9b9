// Reads a questionnaire file with the evidence that it names.
#pragma once

#include <filesystem>
#include <functional>

#include "core/base/problem.h"
#include "core/model/evidence.h"
#include "core/model/instrument.h"

namespace readiness {

/// Reads an evidence file, and the file that it names with what was learned since. That one is looked for beside the
/// evidence file and then among the evidence in the shipped folder. If it is missing or has mistakes, there are
/// warnings and no later findings: what the catalogue itself says can be used without them.
Loaded<Evidence> load_evidence(const std::filesystem::path& path, const std::filesystem::path& shipped_folder = {});

/// Reads an evidence file. Several questionnaires may name one file, which need not be read again for each.
using EvidenceReader = std::function<Loaded<Evidence>(const std::filesystem::path&)>;

/// Reads a questionnaire and the evidence that it names, and checks them against each other. The evidence is looked for
/// beside the questionnaire, for one in a folder `editions` beside that folder, and then in the shipped folder, so that
/// a copy of a shipped questionnaire works anywhere. Without a reader, load_evidence reads it.
Loaded<Instrument> load_instrument(const std::filesystem::path& path, const std::filesystem::path& shipped_folder = {},
                                   const EvidenceReader& read_evidence_file = {});

}  // namespace readiness
