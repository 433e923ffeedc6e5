#!/usr/bin/env bash
# run.sh BUILD: request, service, history, start and session with their baselines, in one run on this machine. The window starts under Xvfb.
set -euo pipefail
build="$(realpath "$1")"
scratch="$(mktemp -d)"
mkdir -m 700 "$scratch/run"
export XDG_RUNTIME_DIR="$scratch/run"
trap 'rm -rf "$scratch"' EXIT
echo "machine: $(nproc) processors, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg)"
# Processor time, both in one thread: other programs come and go.
"$build/bin/likeness-bench-request" --benchmark_format=console --benchmark_color=false 2>/dev/null | tee "$scratch/request" | grep '^request:'
awk '/floor.*_median/ { low = $4 } /buildAndSign.*_median/ { own = $4 }
    END { printf "request: %.2f ms to build and sign, the floor %.2f ms, ratio %.2f (bar 1.3)\n", own, low, own / low }
    /decode\/qt:0.*_median/ { ours = $4 } /decode\/qt:1.*_median/ { printf "request: %.2f ms to decode a result of 4.9 MB in base64, Qt %.2f ms\n", ours, $4 }' "$scratch/request"
QT_LOGGING_RULES='*.debug=false' QT_QPA_PLATFORM=offscreen "$build/bin/likeness-bench-service"
"$build/bin/likeness-bench-history" "$build/bin/likeness-cli"
"$build/bin/likeness-cli" demo -q --data-dir "$scratch/data" --out-dir "$scratch/results" >/dev/null
"$build/bin/likeness-bench-load" "$build/bin/likeness-cli" "$scratch/data" "${LIKENESS_LOAD_SECONDS:-60}"
xvfb-run -a -s '-screen 0 1920x1080x24 -nolisten tcp' "$build/bin/likeness-bench-start" "$(find "$build/tests/bench" "$build/lib" -name likeness_firstpaint.so | head -n 1)" \
    "$build/bin/likeness-bench-emptywindow" "$build/bin/likeness" --data-dir "$scratch/data"
"$build/bin/likeness-bench-session" "$(find "$build/tests/bench" "$build/lib" -name likeness_stalls.so | head -n 1)"
