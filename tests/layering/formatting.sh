#!/bin/sh
# formatting.sh CLANG-FORMAT ROOT: fails and names the first places where a source is not formatted.
cd "$2" && find lib app tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 "$1" --dry-run --Werror
