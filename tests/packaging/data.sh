#!/usr/bin/env bash
# data.sh PREFIX: desktop entry, metadata, icons and manual pages are there and right, as far as a checker is at hand.
set -euo pipefail
share="$1/share"

desktop-file-validate "$share/applications/likeness.desktop"
appstreamcli validate --no-net --pedantic "$share/metainfo/org.likeness.likeness.metainfo.xml"

for size in 16 22 24 32 48 64 128 256 512; do
    icon="$share/icons/hicolor/${size}x${size}/apps/likeness.png"
    # Width and height stand in the bytes 16 to 23 of a PNG.
    shape="$(od -An -j16 -N8 -tu1 "$icon" | awk '{ print $3 * 256 + $4 "x" $7 * 256 + $8 }')"
    test "$shape" = "${size}x${size}" || { echo "$icon is $shape"; exit 1; }
done
test -s "$share/icons/hicolor/scalable/apps/likeness.svg"

for schema in fuse batch-run error; do
    test -s "$share/likeness/schemas/$schema.schema.json"
done

for page in likeness likeness-cli; do
    text="$share/man/man1/$page.1"
    test -s "$text"
    if command -v man >/dev/null; then
        warnings="$(MANWIDTH=80 man -l --warnings -E UTF-8 "$text" 2>&1 >/dev/null)"
        test -z "$warnings" || { echo "$warnings"; exit 1; }
    fi
done
