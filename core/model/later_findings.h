// What was learned after a catalogue's source was written: findings, each with the work that it rests on. They stand
// beside the source and never change what it says.
#pragma once

#include <string>
#include <vector>

#include "core/base/identifier.h"
#include "core/base/source_position.h"

namespace readiness {

using LaterSourceId = Identifier<struct LaterSourceTag>;
using LaterFindingId = Identifier<struct LaterFindingTag>;

/// A published work.
struct LaterSource {
    LaterSourceId id;
    std::string authors;  ///< As they are named beside a finding: "Weiner and others".
    int year = 0;
    std::string title;
    std::string published;  ///< Where: a journal with its volume, or a publisher.
    std::string doi;        ///< Without an address before it: "10.1136/bmj.n1679". Empty if it has none.
    SourcePosition at;

    friend bool operator==(const LaterSource&, const LaterSource&) = default;
};

struct LaterFinding {
    LaterFindingId id;
    LaterSourceId source;
    std::string text;
    std::vector<BarrierId> barriers;  ///< That it bears on; empty if it bears on change in general.
    SourcePosition at;

    friend bool operator==(const LaterFinding&, const LaterFinding&) = default;
};

struct LaterFindings {
    std::string about;  ///< How these works were chosen, and so how far to trust them.
    std::vector<LaterSource> sources;
    std::vector<LaterFinding> findings;

    friend bool operator==(const LaterFindings&, const LaterFindings&) = default;
};

/// The source with that id, or nullptr.
const LaterSource* find_source(const LaterFindings& later, const LaterSourceId& id);

/// The findings that bear on the barrier, in the order of the file.
std::vector<const LaterFinding*> findings_on(const LaterFindings& later, const BarrierId& barrier);

/// The findings that bear on no barrier of their own, in the order of the file.
std::vector<const LaterFinding*> general_findings(const LaterFindings& later);

}  // namespace readiness
