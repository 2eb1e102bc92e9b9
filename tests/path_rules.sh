#!/bin/sh
# Names the lines that break a rule about paths: path_rules.sh ROOT
# - A path becomes text by text_of(), and text a path by path_of(): path::string() is not UTF-8 on every system.
# - The programs call the file system with an error code, since the other forms throw. A folder is read by entries_of(),
#   since a range-based loop over a folder throws too.
# Exit codes: 0 all rules are kept; 1 some are broken.
set -eu
cd "$1"

status=0
# refuse WHAT PATTERN FOLDER...: says what is wrong with the lines of the folders' C++ files that match.
refuse() {
    what=$1
    pattern=$2
    shift 2
    found=$(grep -rnE --include='*.h' --include='*.cpp' -e "$pattern" "$@" |
        grep -vE '(exists|is_directory)\(status\)|^core/storage/folder_entries\.cpp:' || true)
    if [ -n "$found" ]; then
        printf '%s:\n%s\n' "$what" "$found"
        status=1
    fi
}

calls='absolute|canonical|weakly_canonical|relative|proximate|copy|copy_file|copy_symlink|create_director(y|ies)'
calls="$calls|create_(hard_link|symlink|directory_symlink)|current_path|equivalent|exists|file_size|hard_link_count"
calls="$calls|is_[a-z_]+|last_write_time|permissions|read_symlink|remove|remove_all|rename|resize_file|space|status"
calls="$calls|symlink_status|temp_directory_path"
calls_with_two='copy|copy_file|copy_symlink|create_(hard_link|symlink|directory_symlink)|equivalent|rename'
asked='is_[a-z_]+|last_write_time|file_size|hard_link_count|exists|status|symlink_status|refresh'

refuse "use text_of(path)" '\.(generic_)?(u8)?string\(\)' app core tests
argument='([^(),]|\([^()]*\))*'
refuse "pass an error code" "(fs|filesystem)::($calls)\\($argument\\)" app core
refuse "pass an error code" "(fs|filesystem)::($calls_with_two)\\($argument,$argument\\)" app core
refuse "pass an error code" "entry(\\.|->)($asked)\\(\\)" app core
refuse "use entries_of(folder)" 'directory_iterator' app core
exit $status
