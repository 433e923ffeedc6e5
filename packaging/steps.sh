#!/usr/bin/env bash
# The steps that run-tests.sh and run-checks.sh are made of. Sourced after install-deps.sh, in the top folder.

step() { echo; echo "== $1"; }

configure() { # preset [option…]
    local preset="$1"
    shift
    mkdir -p "build/$preset"
    cmake --preset "$preset" "$@" >"build/$preset/configure.log" 2>&1 \
        || { tail -n 20 "build/$preset/configure.log"; fail "configuring $preset failed. See build/$preset/configure.log."; }
}

build() { # preset [target…]
    local preset="$1"
    shift
    local targets=()
    [ $# -gt 0 ] && targets=(--target "$@")
    cmake --build "build/$preset" "${targets[@]}" >"build/$preset/build.log" 2>&1 \
        || { grep -A8 -m2 'error' "build/$preset/build.log" || tail -n 20 "build/$preset/build.log"
             fail "building $preset failed. See build/$preset/build.log."; }
}

run_tests() { # preset [ctest option…]
    local preset="$1"
    shift
    ctest --preset "$preset" "$@" \
        || fail "tests of $preset failed. Run 'ctest --preset $preset --rerun-failed --output-on-failure' to see them again."
}
