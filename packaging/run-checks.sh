#!/usr/bin/env bash
# The long checks, after run-tests.sh has built and tested: ThreadSanitizer, clang, clang-tidy, clazy, coverage, fuzzers,
# figures and packages. Each can be named alone: run-checks.sh [tsan|clang|tidy|clazy|coverage|fuzz|bench|packages]…
# Stops at the first failure with one line that says what to do.
set -euo pipefail

top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$top"
# shellcheck source=packaging/install-deps.sh
. "$top/packaging/install-deps.sh"
# shellcheck source=packaging/steps.sh
. "$top/packaging/steps.sh"
fuzz_seconds="${LIKENESS_FUZZ_SECONDS:-60}"

# Product sources that both tools read, headers of lib and app included by them.
product_sources() { git ls-files 'lib/*.cpp' 'app/*.cpp' ':!app/trainer'; }

# Analysis needs no objects and no precompiled headers, only the commands.
commands_for_analysis() {
    configure clang
    mkdir -p build/clang/analysis
    sed -E 's# -Xclang -include-pch -Xclang [^ ]+\.pch##' build/clang/compile_commands.json >build/clang/analysis/compile_commands.json
}

# OpenCV's pool is built without ThreadSanitizer, so that its hand-over is not seen: OpenCV has one thread here. Two tests of
# the engine and of the portraits take more than ten minutes each then and are left out, as is the search of all memory, of
# which there is five times as much.
check_tsan() {
    step "Unit and service tests under ThreadSanitizer"
    configure tsan
    build tsan sanitized_tests
    run_tests tsan
}

check_clang() {
    step "clang 14, warnings are errors; unit tests"
    install_packages clang-14
    configure clang
    build clang
    run_tests clang -L unit
}

# What moc wrote is included by our files, but not ours.
check_tidy() {
    step "clang-tidy over lib and app"
    install_packages clang-14 clang-tidy-14
    commands_for_analysis
    local tidy=(clang-tidy-14 -p build/clang/analysis --quiet "--header-filter=^$top/(lib|app)/")
    product_sources | xargs -P "$(nproc)" -n 4 "${tidy[@]}" >build/clang/tidy.log 2>/dev/null \
        || { grep -E 'error:|warning:' build/clang/tidy.log | sort -u | head -n 20; fail "clang-tidy found something. See build/clang/tidy.log."; }
}

check_clazy() {
    step "clazy over lib and app, levels 0 and 1"
    install_packages clang-14 clazy
    commands_for_analysis
    product_sources | xargs -P "$(nproc)" -n 4 clazy-standalone -p build/clang/analysis \
        -checks=level0,level1,no-qstring-ref,no-non-pod-global-static --ignore-included-files >build/clang/clazy.log 2>&1 || true
    if grep -E '^[^ ]*(lib|app)/.*warning:.*clazy' build/clang/clazy.log | sort -u | head -n 20 | grep .; then
        fail "clazy found something. See build/clang/clazy.log."
    fi
}

coverage_of() { # name, least percent, path filter…
    local name="$1" least="$2"
    shift 2
    local filters=()
    local path
    for path in "$@"; do filters+=(--filter "$path"); done
    gcovr -r . "${filters[@]}" --exclude '.*_autogen/.*' --gcov-ignore-parse-errors=negative_hits.warn_once_per_file --print-summary \
        --txt "build/coverage/$name.txt" build/coverage 2>build/coverage/gcovr.log | sed -n "s/^lines: /$name lines: /p" \
        | tee "build/coverage/$name.sum"
    awk -v least="$least" '{ exit !($3 + 0 >= least) }' "build/coverage/$name.sum" \
        || fail "line coverage of $name is below $least %. build/coverage/$name.txt names the lines no test runs."
}

check_coverage() {
    step "Line coverage"
    install_packages gcovr
    configure coverage
    build coverage
    find build/coverage -name '*.gcda' -delete
    run_tests coverage -LE 'packaging|shape|interop'
    coverage_of lib 90 'lib/'
    coverage_of app 75 'app/'
}

check_fuzz() {
    step "Fuzzers, $fuzz_seconds s each"
    install_packages clang-14
    configure fuzz
    build fuzz fuzzers
    "$top/tests/fuzz/run.sh" build/fuzz "$fuzz_seconds" \
        || fail "a fuzzer found something. The input stands in build/fuzz/findings; mend it and keep the input in tests/fuzz/corpus."
}

check_bench() {
    step "Figures"
    configure release -DLIKENESS_WERROR=ON -DLIKENESS_BUILD_TRAINER=ON -DLIKENESS_BUILD_BENCH=ON
    build release figures
    "$top/tests/bench/run.sh" build/release | tee build/release/figures.txt
}

check_packages() {
    step "Packages, and an installation in a fresh Debian 12"
    build release package
    ls -l build/release/packages/*.deb build/release/packages/*.tar.gz
    if [ "$(id -u)" -eq 0 ] && unshare --mount true 2>/dev/null; then
        install_packages mmdebstrap
        "$top/packaging/debian/try-in-chroot.sh" build/release/packages/likeness_[0-9]*.deb build/release/chroot
    else
        echo "No root, or no mounts allowed: the package is not installed in a chroot."
    fi
}

[ $# -gt 0 ] || set -- tsan clang tidy clazy coverage fuzz bench packages
for part in "$@"; do
    declare -F "check_$part" >/dev/null || fail "unknown part $part. Parts: tsan clang tidy clazy coverage fuzz bench packages."
    "check_$part"
done
