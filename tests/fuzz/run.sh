#!/usr/bin/env bash
# run.sh BUILD SECONDS [NAME…]: fuzzes each target (or those named) for that long, starting from its corpus. What it finds
# lies in BUILD/findings/NAME; new interesting inputs in BUILD/corpus/NAME. Prints a line each; the first finding ends it.
set -euo pipefail
build="$(realpath "$1")"
seconds="$2"
shift 2
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names < <(cd "$here/corpus" && printf '%s\n' *)
export QT_QPA_PLATFORM=offscreen LSAN_OPTIONS="suppressions=$here/../support/lsan.supp"

for name in "${names[@]}"; do
    mkdir -p "$build/findings/$name" "$build/corpus/$name"
    log="$build/findings/$name.log"
    if ! (cd "$build/findings/$name" && "$build/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=16384 \
        -print_final_stats=1 -artifact_prefix="$build/findings/$name/" "$build/corpus/$name" "$here/corpus/$name") >"$log" 2>&1; then
        grep -m1 -E 'ERROR:|broken promise|runtime error' "$log" || tail -n 5 "$log"
        echo "fuzz_$name found something: see $log"
        exit 1
    fi
    awk -v name="$name" '/number_of_executed_units/ { runs = $2 } /cov:/ { for (i = 1; i < NF; ++i) if ($i == "cov:") cov = $(i + 1) }
        END { printf "%-14s %10d runs, %5d edges\n", name, runs, cov }' "$log"
done
