#!/usr/bin/env bash
# From a fresh Debian 12 to a fused picture: installs what is needed, builds, runs the demo through the embedded service
# over real signed HTTP, prints the path of each result on a line of its own, and opens the window where there is a
# display. --no-window for scripts. Touches nothing outside build/ but by the package manager.
set -euo pipefail

top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build="$top/build/quickstart"
data="$top/build/quickstart-data"
# shellcheck source=packaging/install-deps.sh
. "$top/packaging/install-deps.sh"

window=yes
for argument in "$@"; do
    case "$argument" in
    --no-window) window=no ;;
    -h | --help)
        echo "usage: quickstart.sh [--no-window]"
        exit 0
        ;;
    *) fail "unknown argument $argument. The only one is --no-window." ;;
    esac
done

install_dependencies "$top"

mkdir -p "$build"
echo "Configuring and building (the first time takes a few minutes) …" >&2
cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DLIKENESS_UNITY=ON \
    -DLIKENESS_BUILD_TESTS=OFF >"$build/configure.log" 2>&1 \
    || { tail -n 20 "$build/configure.log" >&2; fail "configuring failed. See $build/configure.log."; }
cmake --build "$build" >"$build/build.log" 2>&1 \
    || { grep -A5 -m1 'error:' "$build/build.log" >&2 || tail -n 20 "$build/build.log" >&2; fail "building failed. See $build/build.log."; }

"$build/bin/likeness-cli" demo --data-dir "$data" --out-dir "$data/results" \
    || fail "the demo failed (its message stands above). Remove $data and try again; if it stays so, please report it."

if [ "$window" = yes ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/bin/likeness" --data-dir "$data"
fi
