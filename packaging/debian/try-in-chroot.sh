#!/usr/bin/env bash
# try-in-chroot.sh DEB SCRATCH: installs the package in a fresh minimal Debian 12, where nothing of the build is, fuses a
# picture there by the command line and starts the window under Xvfb. Needs root and mmdebstrap.
set -euo pipefail
deb="$(realpath "$1")"
mkdir -p "$2"
scratch="$(realpath "$2")"
base="$scratch/bookworm.tar"
root="$scratch/root"

fail() {
    echo "$(basename "$0"): $1" >&2
    exit 1
}
[ "$(id -u)" -eq 0 ] || fail "a chroot needs root. Run it as root."
command -v mmdebstrap >/dev/null || fail "mmdebstrap is missing. Install it and try again."

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

unmount() {
    [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || true
    for place in tmp/.X11-unix dev proc; do
        mountpoint -q "$root/$place" && umount "$root/$place"
    done
    rm -rf "$root"
}
[ ! -d "$root" ] || unmount
trap unmount EXIT

[ -s "$base" ] || mmdebstrap --quiet --variant=minbase bookworm "$base" || fail "no base system could be fetched. Check the network."
mkdir -p "$root"
tar -C "$root" -xf "$base" --exclude=./dev/*
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
for file in /etc/apt/apt.conf.d/*proxy*; do
    [ ! -f "$file" ] || cp "$file" "$root/etc/apt/apt.conf.d/"
done
cp "$deb" "$root/likeness.deb"

inside apt-get update -qq
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /likeness.deb >"$scratch/install.log" 2>&1 \
    || { tail -n 20 "$scratch/install.log"; fail "the package does not install. See $scratch/install.log."; }
inside likeness-cli --version
inside likeness-cli demo --data-dir /root/data --out-dir /root/results || fail "the demo fails in the chroot."

# The window: on a display of its own; an X client of the host sees it appear.
mkdir -m 700 "$root/root/run"
mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 50); do
    [ -s "$scratch/display" ] && break
    sleep 0.1
done
display=":$(cat "$scratch/display")"
(exec chroot "$root" env -i PATH=/usr/bin:/bin HOME=/root LC_ALL=C.UTF-8 DISPLAY="$display" XDG_RUNTIME_DIR=/root/run \
    likeness --data-dir /root/data 2>"$scratch/window.err") &
window=$!
for _ in $(seq 100); do
    title="$(DISPLAY="$display" xdotool search --onlyvisible --name 'Likeness$' getwindowname 2>/dev/null || true)"
    [ -n "$title" ] && break
    sleep 0.1
done
kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true
[ -n "$title" ] || { cat "$scratch/window.err"; fail "the window did not appear in the chroot."; }
[ ! -s "$scratch/window.err" ] || { cat "$scratch/window.err"; fail "the window complains in the chroot."; }
echo "window: $title"
