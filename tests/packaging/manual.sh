#!/usr/bin/env bash
# manual.sh PREFIX: the manual pages name every command and every option that the installed programs tell of.
set -euo pipefail
prefix="$1"
bad=0

plain() { MANWIDTH=100 man -l -E UTF-8 "$1" 2>/dev/null | sed 's/\xe2\x80\x90/-/g; s/\xe2\x88\x92/-/g' | col -b; }
has() { # page text, what, where
    grep -qE -- "(^|[^a-z-])$2([^a-z-]|$)" <<<"$1" || { echo "$3 does not name $2"; bad=1; }
}

page="$(plain "$prefix/share/man/man1/likeness-cli.1")"
cli="$prefix/bin/likeness-cli"
mapfile -t commands < <("$cli" --help --language en | sed -n 's/^  \([a-z-]*\( [a-z]*\)\?\)  .*/\1/p' | sed 's/ *$//')
test "${#commands[@]}" -ge 10
for command in "${commands[@]}"; do
    has "$page" "$command" likeness-cli.1
    # shellcheck disable=SC2086
    for option in $("$cli" $command --help --language en | grep -oE -- '(^| )--?[a-z-]+' | sort -u); do
        has "$page" "$option" likeness-cli.1
    done
done

page="$(plain "$prefix/share/man/man1/likeness.1")"
for option in $("$prefix/bin/likeness" --help | grep -oE -- '--[a-z-]+' | grep -vE 'help-all|qt' | sort -u); do
    has "$page" "$option" likeness.1
done
exit $bad
