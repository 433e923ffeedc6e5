#!/usr/bin/env bash
# screenshots.sh [--build FOLDER] [--quick] [OUT]: every page of the real program on an X server of its own, light and dark,
# English and Chinese, 1280×800 and 1920×1080, at 100 % and 150 %, as OUT/<number of the page>-<theme>-<language>-<size>-<scale>.png
# (OUT is build/screenshots without it). --quick takes one size and scale. Names no page: it walks from page to page until
# the first comes again, after a fusion of the samples.
set -euo pipefail

top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=packaging/install-deps.sh
. "$top/packaging/install-deps.sh"

build="$top/build/release"
out="$top/build/screenshots"
sizes=(1280x800 1920x1080)
scales=(100 150)
while [ $# -gt 0 ]; do
    case "$1" in
    --build) build="$(realpath "$2")"; shift ;;
    --quick) sizes=(1280x800); scales=(100) ;;
    -h | --help) echo "usage: screenshots.sh [--build FOLDER] [--quick] [OUT]"; exit 0 ;;
    -*) fail "unknown argument $1. There are --build FOLDER and --quick." ;;
    *) out="$1" ;;
    esac
    shift
done
[ -x "$build/bin/likeness" ] || fail "there is no program in $build. Build it first, or name its folder with --build."
command -v apt-get >/dev/null && install_packages xvfb xdotool imagemagick fonts-noto-cjk
mkdir -p "$out"
scratch="$(mktemp -d)"
pids=()
cleanup() {
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
    rm -rf "$scratch"
}
trap cleanup EXIT

title() { xdotool getwindowname "$window" 2>/dev/null || true; }
press() { xdotool windowfocus "$window" key --clearmodifiers "$1"; }

# Until the picture of the screen stays the same for half a second.
settle() {
    local before='' now i
    for ((i = 0; i < 40; ++i)); do
        now="$(import -silent -window root -depth 8 rgb:- | md5sum)"
        [ "$now" = "$before" ] && return
        before="$now"
        sleep 0.5
    done
}


walk() { # suffix of the names
    local first="" page
    local number=0
    while :; do
        page="$(title)"
        [ "$page" = "$first" ] && break
        [ -n "$first" ] || first="$page"
        number=$((number + 1))
        [ "$number" -lt 30 ] || fail "the pages do not come round."
        settle
        import -silent -window root "$out/$number-$1.png"
        press ctrl+Next
        sleep 0.3
    done
}

shoot() { # theme, language, size, scale
    local data="$scratch/data"
    printf '[look]\ntheme=%s\nlanguage=%s\ntourSeen=true\n' "$1" "$2" >"$data/likeness.ini"
    : >"$scratch/display"
    # without -noreset it starts anew when the last client goes, as a search does before the program has come
    Xvfb -displayfd 3 -screen 0 "${3}x24" -nolisten tcp -noreset 3>"$scratch/display" 2>/dev/null &
    local server=$!
    pids=("$server")
    local number=''
    until read -r number <"$scratch/display" && DISPLAY=":$number" xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done
    export DISPLAY=":$number"
    QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$(awk -v s="$4" 'BEGIN { print s / 100 }')" LC_ALL=C.UTF-8 \
        "$build/bin/likeness" --data-dir "$data" --language "$2" "$photo" >"$scratch/program.log" 2>&1 &
    local program=$!
    pids+=("$program")
    window=''
    for _ in $(seq 300); do
        window="$(xdotool search --onlyvisible --name 'Likeness$' 2>/dev/null | head -n 1 || true)"
        [ -n "$window" ] && break
        sleep 0.1
    done
    [ -n "$window" ] || { cat "$scratch/program.log"; fail "the window did not appear."; }
    xdotool windowmove "$window" 0 0 windowsize "$window" "${3%x*}" "${3#*x}"
    settle
    local start
    start="$(title)"
    # A sample photo and a material come into place; the first fusion begins once they are there.
    local i
    for ((i = 0; i < 600; ++i)); do
        [ "$(title)" = "$start" ] || break
        ((i % 30)) || press ctrl+Return
        sleep 0.1
    done
    [ "$(title)" != "$start" ] || fail "the first fusion did not end."
    settle
    walk "$1-$2-$3-$4"
    press ctrl+q
    wait "$program" || { cat "$scratch/program.log"; fail "the program did not end well."; }
    kill "$server"
    wait "$server" 2>/dev/null || true
    pids=()
}

mkdir -p "$scratch/data"
touch "$scratch/begin"
photo="$("$build/bin/likeness-cli" demo --json --data-dir "$scratch/data" --out-dir "$scratch/results" 2>/dev/null \
    | sed -n 's/.*"photos": *\[ *"\([^"]*\)".*/\1/p')"
[ -s "$photo" ] || fail "the demo gives no sample photo."
for size in "${sizes[@]}"; do
    for scale in "${scales[@]}"; do
        for theme in light dark; do
            for language in en zh_CN; do
                shoot "$theme" "$language" "$size" "$scale"
            done
        done
    done
done
echo "$(find "$out" -name '*.png' -newer "$scratch/begin" | wc -l) pictures in $out"
