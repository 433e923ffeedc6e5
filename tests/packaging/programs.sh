#!/usr/bin/env bash
# programs.sh PREFIX SCRATCH: both programs run from the prefix, with their module, and fuse a picture.
set -euo pipefail
prefix="$1"
scratch="$2"
rm -rf "$scratch"
mkdir -p "$scratch/home"
export HOME="$scratch/home" XDG_DATA_HOME="$scratch/home/data" XDG_CONFIG_HOME="$scratch/home/config"

"$prefix/bin/likeness-cli" --version | grep -Eq '[0-9]+\.[0-9]+\.[0-9]+'
"$prefix/bin/likeness" --version | grep -Eq '[0-9]+\.[0-9]+\.[0-9]+'

"$prefix/bin/likeness-cli" demo --data-dir "$scratch/data" --out-dir "$scratch/results" >"$scratch/paths"
count=0
while read -r path; do
    case "$path" in
    /*) test -s "$path" && count=$((count + 1)) ;;
    esac
done <"$scratch/paths"
test "$count" -gt 0

# What is installed stands on its own feet: no program remembers the folder it was built in.
for file in "$prefix"/bin/likeness "$prefix"/bin/likeness-cli "$prefix"/lib/likeness/*.so; do
    if readelf -d "$file" | grep -Eq 'R(UN)?PATH'; then
        echo "$file has a run path"
        exit 1
    fi
    # The loader would keep registers, and keys in them, on a stack when it looked for a function later.
    readelf -d "$file" | grep -Eq 'FLAGS_1.* NOW' || { echo "$file looks for functions when they are called"; exit 1; }
done

# What the first paint has no time for is loaded when it is wanted.
if ldd "$prefix/bin/likeness" | grep -E 'lib(heif|opencv|dlib|avcodec|Qt6Multimedia)'; then
    echo "the window waits for these before it is painted"
    exit 1
fi
