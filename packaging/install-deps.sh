#!/usr/bin/env bash
# Installs what packaging/debian/build-deps names, where the package manager is Debian's; elsewhere says what to install.
# Sourced by quickstart.sh and run-tests.sh: defines fail() and install_dependencies().

fail() {
    echo "$(basename "$0"): $1" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    local missing=()
    local name
    for name in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "these packages are missing: ${missing[*]}. Run this script as root, or install them and try again."
    fi
    echo "Installing ${#missing[@]} packages …" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 \
        || fail "the package lists could not be fetched. Check the network and run 'apt-get update' by hand."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
        || fail "packages could not be installed. Run 'apt-get install ${missing[*]}' by hand to see why."
}

install_dependencies() {
    local list="$1/packaging/debian/build-deps"
    if command -v apt-get >/dev/null; then
        # shellcheck disable=SC2046
        install_packages $(grep -v '^#' "$list")
        return
    fi
    case "$(uname -s)" in
    Darwin) echo "On macOS install with Homebrew: brew install cmake ninja pkg-config qt openssl@3 boost opencv dlib exempi libheif eigen google-benchmark" >&2 ;;
    *) echo "Not a Debian system. Install by vcpkg or your package manager: cmake ninja pkg-config qt6 (base, tools, svg, imageformats) openssl boost opencv dlib exempi libheif eigen3 benchmark" >&2 ;;
    esac
    command -v cmake >/dev/null && command -v ninja >/dev/null || fail "cmake and ninja are needed to go on."
}
