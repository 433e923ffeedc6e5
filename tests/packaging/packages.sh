#!/usr/bin/env bash
# packages.sh CPACK BUILD SCRATCH: the DEB and TGZ packages hold what they should, as Debian's policy wants it, and what is
# unpacked runs. Where lintian is at hand it has nothing to say but what stands below with a reason.
set -euo pipefail
cpack="$1"
build="$2"
scratch="$3"
rm -rf "$scratch"
mkdir -p "$scratch"
fail() { echo "$1"; exit 1; }

"$cpack" --config "$build/CPackConfig.cmake" -B "$scratch" -G "TGZ;DEB" >"$scratch/cpack.log" 2>&1 || { tail -n 30 "$scratch/cpack.log"; exit 1; }
programs="$(echo "$scratch"/likeness_[0-9]*_*.deb)"
development="$(echo "$scratch"/likeness-dev_[0-9]*_*.deb)"

# Control fields: libraries by shlibdeps, plugins by name, the development package beside the programs.
depends=" $(dpkg-deb -f "$programs" Depends),"
for name in libqt6core6 libqt6widgets6 libqt6network6 libqt6sql6 libqt6multimedia6 libdlib19.1 libopencv-core406 libopencv-imgproc406 libexempi8 \
    libssl3 libqt6sql6-sqlite libqt6svg6 libqt6keychain1 libsecret-1-0 qt6-image-formats-plugins qt6-qpa-plugins \
    qt6-translations-l10n; do
    [[ "$depends" == *" $name"[\ ,]* ]] || fail "the package does not depend on $name:$depends"
done
[[ "$depends" != *-dev* ]] || fail "a program depends on a development package:$depends"
for package in "$programs" "$development"; do
    for field in Package Version Architecture Maintainer Section Priority Installed-Size Description; do
        [ -n "$(dpkg-deb -f "$package" $field)" ] || fail "$package has no $field"
    done
    [ "$(dpkg-deb -f "$package" Description | wc -l)" -gt 2 ] || fail "$package has no long description"
done

# Files: owner, modes, copyright, change log; manual pages are compressed; nothing beside /usr.
for package in "$programs" "$development"; do
    name="$(dpkg-deb -f "$package" Package)"
    dpkg-deb -c "$package" >"$scratch/$name.list"
    awk '$2 != "root/root" { print "owner: " $0; bad = 1 } $6 !~ /^\.\/(usr\/.*)?$/ { print "place: " $0; bad = 1 }
         /^-/ && $1 != ($6 ~ /\/bin\// ? "-rwxr-xr-x" : "-rw-r--r--") { print "mode: " $0; bad = 1 } END { exit bad }' "$scratch/$name.list" \
        || fail "$name breaks the rules above"
    for file in copyright changelog.gz; do
        grep -q " ./usr/share/doc/$name/$file$" "$scratch/$name.list" || fail "$name lacks $file"
    done
done
for page in likeness likeness-cli; do
    grep -q " ./usr/share/man/man1/$page.1.gz$" "$scratch/likeness.list" || fail "no compressed manual page $page"
done
if command -v lintian >/dev/null; then
    # No bug of Debian asks for this package; CPack calls ldconfig for the engine module, which harms nothing.
    lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs,maintscript-calls-ldconfig \
        --allow-root "$programs" "$development" || fail "lintian has something to say"
fi

# Unpacked, both forms run.
dpkg-deb -x "$programs" "$scratch/deb"
mkdir -p "$scratch/tgz" "$scratch/home"
tar -C "$scratch/tgz" --strip-components=1 -xzf "$(echo "$scratch"/likeness-*-programs.tar.gz)"
export HOME="$scratch/home"
for prefix in "$scratch/deb/usr" "$scratch/tgz"; do
    "$prefix/bin/likeness" --version | grep -Eq '[0-9]+\.[0-9]+'
    "$prefix/bin/likeness-cli" demo --data-dir "$scratch/data" --out-dir "$scratch/results" | grep -q '^/' || fail "the demo fails in $prefix"
    rm -rf "$scratch/data"
done
