#include "core/sharing/ledger_toml.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/files/given_out_toml.h"
#include "core/files/given_out_writer.h"
#include "core/toml/toml_reader.h"
#include "core/toml/toml_text.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

constexpr std::string_view format_line = "readiness-shared-copies/2";

}  // namespace

Loaded<std::vector<GivenOut>> read_ledger(std::string_view text, std::string_view file) {
    ProblemLog log(file);
    const std::optional<toml::table> document = parse_toml(text, log);
    if (!document) return log.loaded<std::vector<GivenOut>>(std::nullopt);
    TableReader root(*document, "the ledger of shared copies", log);
    const std::string format = root.require("format", FilledText());
    if (!format.empty() && format != format_line) {
        root.error(root.at("format"), fmt::format("format is {}, which this program does not know", in_quotes(format)),
                   "use the program that wrote it");
    }
    return log.loaded<std::vector<GivenOut>>(read_given_out(root));
}

std::string write_ledger(const std::vector<GivenOut>& records) {
    TomlTable root = {{"format", {std::string(format_line)}}};
    if (!records.empty()) root.push_back({"given_out", given_out_list(records)});
    return write_toml(root);
}

}  // namespace readiness
