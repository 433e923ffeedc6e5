#!/usr/bin/env bash
# screenshots.sh [--build FOLDER] [--quick] [OUT]: every page of the real program on an X server of its own, light and dark,
# English and Chinese, 1280×800 and 1920×1080, at 100 % and 150 %, as OUT/<number of the page>-<theme>-<language>-<size>-<scale>.png
# (OUT is build/screenshots without it). --quick takes one size and scale. The pages are not named here: it walks from one
# to the next until the first comes again, after a fusion of the samples. Then come what two pages show on wish: effect-…,
# a material tried on the samples, and compare-…, two calls of a batch beside each other.
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

# Until the picture of the screen is another one than this and has settled.
change() { # picture before
    local i
    for ((i = 0; i < 100; ++i)); do
        [ "$(import -silent -window root -depth 8 rgb:- | md5sum)" = "$1" ] || break
        sleep 0.1
    done
    settle
}

# Presses keys one after the other, each when the one before has shown what it does.
steps() {
    local key before
    for key; do
        before="$(import -silent -window root -depth 8 rgb:- | md5sum)"
        press "$key"
        change "$before"
    done
}

wishes() { # suffix of the names
    steps alt+4 ctrl+Return # a batch of the samples: calls whose results are kept
    steps alt+6 shift+Down alt+m
    import -silent -window root "$out/compare-$1.png"
    steps Escape alt+5 ctrl+f
    xdotool type sample_1 # a picture: the sample video cannot be tried
    settle
    steps alt+t alt+y
    import -silent -window root "$out/effect-$1.png"
}

shoot() { # theme, language, size, scale
    local data="$scratch/run" # each begins as the first
    rm -rf "$data" "$scratch/home"
    mkdir "$scratch/home"
    cp -r "$scratch/data" "$data"
    printf '[look]\ntheme=%s\nlanguage=%s\ntourSeen=true\n' "$1" "$2" >"$data/likeness.ini"
    : >"$scratch/display"
    # without -noreset it starts anew when the last client goes, as a search does before the program has come
    Xvfb -displayfd 3 -screen 0 "${3}x24" -nolisten tcp -noreset 3>"$scratch/display" 2>/dev/null &
    local server=$!
    pids=("$server")
    local number=''
    until read -r number <"$scratch/display" && DISPLAY=":$number" xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done
    export DISPLAY=":$number"
    # a home of its own: the batch writes into the pictures of whoever is at home
    HOME="$scratch/home" QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$(awk -v s="$4" 'BEGIN { print s / 100 }')" LC_ALL=C.UTF-8 \
        "$build/bin/likeness" --data-dir "$data" --language "$2" "${photos[@]}" >"$scratch/program.log" 2>&1 &
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
    wishes "$1-$2-$3-$4"
    press ctrl+q
    wait "$program" || { cat "$scratch/program.log"; fail "the program did not end well."; }
    kill "$server"
    wait "$server" 2>/dev/null || true
    pids=()
}

mkdir -p "$scratch/data"
touch "$scratch/begin"
mapfile -t photos < <("$build/bin/likeness-cli" demo --json --data-dir "$scratch/data" --out-dir "$scratch/results" 2>/dev/null \
    | sed -n 's/.*"photos": *\[\([^]]*\)\].*/\1/p' | tr ',' '\n' | tr -d '" ')
[ -s "${photos[0]:-}" ] || fail "the demo gives no sample photo."
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
