#!/bin/sh
# Names the calls of std::filesystem that may throw: file_calls.sh ROOT
# The programs pass an error code, since a disk can be removed at any moment. A folder is read by entries_of(), since a
# range-based loop over a folder throws whatever it is given. core/platform is below entries_of() and walks by itself.
# Exit codes: 0 there are none; 1 there are some.
set -eu
cd "$1"

status=0
# refuse WHAT PATTERN: prints the lines of the programs' files that match, and what to do about them.
refuse() {
    found=$(grep -rnE --include='*.h' --include='*.cpp' -e "$2" app core |
        grep -vE '(exists|is_directory)\(status\)|^core/(storage/folder_entries|platform/posix_folders)\.cpp:' || true)
    if [ -n "$found" ]; then
        printf '%s:\n%s\n' "$1" "$found"
        status=1
    fi
}

calls='absolute|canonical|weakly_canonical|relative|proximate|copy|copy_file|copy_symlink|create_director(y|ies)'
calls="$calls|create_(hard_link|symlink|directory_symlink)|current_path|equivalent|exists|file_size|hard_link_count"
calls="$calls|is_[a-z_]+|last_write_time|permissions|read_symlink|remove|remove_all|rename|resize_file|space|status"
calls="$calls|symlink_status"
calls_with_two='copy|copy_file|copy_symlink|create_(hard_link|symlink|directory_symlink)|equivalent|rename'
of_entries='is_[a-z_]+|last_write_time|file_size|hard_link_count|exists|status|symlink_status|refresh'
argument='([^(),]|\([^()]*\))*'

refuse "Pass an error code" "(fs|filesystem)::($calls)\\($argument\\)"
refuse "Pass an error code" "(fs|filesystem)::($calls_with_two)\\($argument,$argument\\)"
refuse "Pass an error code" "(fs|filesystem)::temp_directory_path\\(\\)"
refuse "Pass an error code" "entry(\\.|->)($of_entries)\\(\\)"
refuse "Use entries_of(folder)" 'directory_iterator'
exit $status
