#include "core/sharing/ledger_toml.h"

#include "core/files/given_out_toml.h"
#include "core/files/given_out_writer.h"
#include "core/files/toml_file.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

constexpr std::string_view format_line = "readiness-shared-copies/2";

}  // namespace

Loaded<std::vector<GivenOut>> read_ledger(std::string_view text, std::string_view file) {
    return read_own_file<std::vector<GivenOut>>(text, file, "the ledger of shared copies", format_line, read_given_out);
}

std::string write_ledger(const std::vector<GivenOut>& records) {
    TomlTable root = {{"format", {std::string(format_line)}}};
    if (!records.empty()) root.push_back({"given_out", given_out_list(records)});
    return write_toml(root);
}

}  // namespace readiness
