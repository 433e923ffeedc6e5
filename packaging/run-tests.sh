#!/usr/bin/env bash
# Installs what is needed, builds once and runs every test headless, then the unit and service tests under
# AddressSanitizer and UndefinedBehaviorSanitizer. --full adds ThreadSanitizer, clang, clang-tidy, clazy, coverage,
# fuzzers and packages. Stops at the first failure with one line that says what to do.
set -euo pipefail

top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$top"
# shellcheck source=packaging/install-deps.sh
. "$top/packaging/install-deps.sh"
# shellcheck source=packaging/steps.sh
. "$top/packaging/steps.sh"

full=no
for argument in "$@"; do
    case "$argument" in
    --full) full=yes ;;
    -h | --help)
        echo "usage: run-tests.sh [--full]"
        exit 0
        ;;
    *) fail "unknown argument $argument. The only one is --full." ;;
    esac
done

step "Dependencies"
install_dependencies "$top"
if ! command -v npm >/dev/null; then
    install_packages nodejs npm
fi

step "Build (release, warnings are errors)"
configure release -DLIKENESS_WERROR=ON -DLIKENESS_BUILD_TRAINER=ON
build release
build release all_verify_interface_header_sets

step "Official SDKs for the interop tests"
mkdir -p build/interop
cp tests/interop/package.json tests/interop/package-lock.json build/interop/
npm ci --prefix build/interop --no-audit --no-fund --silent >build/interop/npm.log 2>&1 \
    || fail "the official SDKs could not be installed from npm. See build/interop/npm.log."

step "Tests"
run_tests release

if [ "$full" = yes ]; then
    "$top/packaging/run-checks.sh" || exit 1
fi

step "Unit and service tests under AddressSanitizer and UndefinedBehaviorSanitizer"
configure asan
build asan sanitized_tests
run_tests asan
