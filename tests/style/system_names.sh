#!/bin/sh
# Names the files that ask which system they are built for, where none may: system_names.sh ROOT
# core/platform is the seam to the system, and CMake chooses its files; gl_compat.h is the seam to OpenGL.
# Exit codes: 0 there are none; 1 there are some.
set -eu
cd "$1"

found=$(grep -rnE --include='*.h' --include='*.cpp' \
    -e '\b(_WIN32|_WIN64|WIN32|__MINGW[A-Z0-9_]*__|_MSC_VER|__APPLE__|__linux__|__unix__)\b' \
    -e '#include <(windows\.h|unistd\.h|sys/[a-z]+\.h|fcntl\.h|io\.h)>' app core |
    grep -vE '^(core/platform/|app/desktop/ui/gl_compat\.h:)' || true)
[ -z "$found" ] || {
    printf 'Put what differs between systems into core/platform:\n%s\n' "$found"
    exit 1
}
