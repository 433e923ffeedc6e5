#!/usr/bin/env bash
# library.sh CMAKE COMPILER EXAMPLE PREFIX SCRATCH: the worked example is built against the installed library alone and
# calls the installed command line's embedded service.
set -euo pipefail
cmake="$1"
compiler="$2"
example="$3"
prefix="$4"
scratch="$5"
rm -rf "$scratch"
mkdir -p "$scratch"

"$cmake" -S "$example" -B "$scratch/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$prefix" >"$scratch/configure.log" 2>&1 \
    || { cat "$scratch/configure.log"; exit 1; }
"$cmake" --build "$scratch/build" >"$scratch/build.log" 2>&1 || { cat "$scratch/build.log"; exit 1; }

# Headers of the components and no more: none of the window, of the portraits, or of one class's own.
folders="$(find "$prefix/include/likeness" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort | tr '\n' ' ')"
test "$folders" = "api core engine json media net service settings sign store workflow " || { echo "headers of $folders"; exit 1; }
private="$(find "$prefix/include" -name '*_p.h' -o -path '*/opencv/*')"
test -z "$private" || { echo "private headers: $private"; exit 1; }

# A component that is not there is refused by name.
mkdir -p "$scratch/wrong"
printf 'cmake_minimum_required(VERSION 3.25)\nproject(Wrong LANGUAGES CXX)\nfind_package(Likeness REQUIRED COMPONENTS window)\n' >"$scratch/wrong/CMakeLists.txt"
if "$cmake" -S "$scratch/wrong" -B "$scratch/wrong/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$prefix" >"$scratch/wrong.log" 2>&1; then
    echo "an unknown component was found"
    exit 1
fi
tr '\n' ' ' <"$scratch/wrong.log" | grep -Eq 'no +component +window'

cli="$prefix/bin/likeness-cli"
"$cli" demo --data-dir "$scratch/data" --out-dir "$scratch/results" >/dev/null
project="$("$cli" projects list --data-dir "$scratch/data" --json | python3 -c '
import json, sys
def first(value):
    if isinstance(value, list):
        return first(value[0])
    for key in ("Id", "id", "ProjectId"):
        if key in value:
            return value[key]
    return first(next(v for v in value.values() if isinstance(v, (list, dict))))
print(first(json.load(sys.stdin)))')"

"$cli" serve --listen 127.0.0.1:0 --data-dir "$scratch/data" >"$scratch/serve.out" 2>"$scratch/serve.err" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null' EXIT
for _ in $(seq 100); do
    grep -q 'listening on' "$scratch/serve.out" && break
    sleep 0.1
done
url="$(sed -n 's/^listening on //p' "$scratch/serve.out")"
TENCENTCLOUD_SECRET_ID="$(sed -n 's/.*secretId \([^ ]*\).*/\1/p' "$scratch/serve.err")"
TENCENTCLOUD_SECRET_KEY="$(sed -n 's/.*secretKey \([^ ]*\).*/\1/p' "$scratch/serve.err")"
export TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY
"$scratch/build/list-materials" "$url" "$project" >"$scratch/materials"
test "$(grep -c . "$scratch/materials")" -ge 4
