#!/usr/bin/env bash
# install.sh CMAKE BUILD PREFIX: installs everything into a prefix of its own.
set -euo pipefail
rm -rf "$3"
"$1" --install "$2" --prefix "$3" >/dev/null
test -x "$3/bin/likeness" && test -x "$3/bin/likeness-cli"
