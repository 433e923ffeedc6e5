#!/usr/bin/env bash
# completion.sh PREFIX: the installed completion files are made of the command table and complete as a person would press
# the tabulator, in each of the three shells.
set -euo pipefail
share="$1/share"
PATH="$1/bin:$PATH"
# shellcheck source=/dev/null
source "$share/bash-completion/completions/likeness-cli"

expect() { # the line so far, a word that must be offered, a word that must not
    read -ra COMP_WORDS <<<"$1"
    [[ $1 == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _likeness_cli
    [[ " ${COMPREPLY[*]} " == *" $2 "* ]] || { echo "'$1' does not offer $2: ${COMPREPLY[*]}"; exit 1; }
    [[ " ${COMPREPLY[*]} " != *" $3 "* ]] || { echo "'$1' offers $3: ${COMPREPLY[*]}"; exit 1; }
}
expect 'likeness-cli ' fuse list
expect 'likeness-cli fu' fuse-ultra demo
expect 'likeness-cli materials ' list fuse
expect 'likeness-cli materials list --' --project --photo
expect 'likeness-cli --data-dir fuse materials ' add fuse
expect 'likeness-cli fuse --photo a.jpg --' --template-face --landmarks
expect 'likeness-cli fuse --return ' base64 --photo
expect 'likeness-cli fuse --language ' zh_CN --photo

for shell in bash zsh fish; do
    case $shell in
    bash) file="$share/bash-completion/completions/likeness-cli" ;;
    zsh) file="$share/zsh/site-functions/_likeness-cli" ;;
    fish) file="$share/fish/vendor_completions.d/likeness-cli.fish" ;;
    esac
    likeness-cli completion "$shell" --language en | cmp - "$file"
    grep -q template-face "$file"
    command -v "$shell" >/dev/null || { echo "$shell is missing: it is named in packaging/debian/build-deps"; exit 1; }
    "$shell" -n "$file"
done

# In a terminal of zsh's own: what is typed, the tabulator and Return; the command tells the line it got.
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
touch list.jpg base.jpg photo.jpg # words of the command come before files of such names
cat >typed.zsh <<'END'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= PS2= RPROMPT=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -D -u"
zpty -w shell "likeness-cli() { print -r -- \"<\"\"<\$*>\"\">\" }" # not as it is echoed
shift
for line in "$@"; do
    zpty -w -n shell "$line"$'\t\n'
    zpty -r shell text '*<<*>>*'
    print -r -- "${${text##*<<}%%>>*}"
done
zpty -d shell
END
typed() { # the line so far, the line as it is completed
    local line
    line="$(HOME="$scratch" ZDOTDIR="$scratch" timeout 30 zsh -f typed.zsh "$share/zsh/site-functions" "likeness-cli $1")"
    [[ ${line% } == "$2" ]] || { echo "zsh makes '$line' of '$1'"; exit 1; }
}
typed mat materials
typed 'materials li' 'materials list'
typed 'fuse --templ' 'fuse --template-face'
typed '--data-dir fuse fuse --return b' '--data-dir fuse fuse --return base64'
typed 'fuse --photo ph' 'fuse --photo photo.jpg'

offers() { # the line so far, a word that must be offered, a word that must not
    local words
    words=" $(HOME="$scratch" fish -N -c "source $share/fish/vendor_completions.d/likeness-cli.fish; complete -C '$1'" | cut -f1 | tr '\n' ' ')"
    [[ $words == *" $2 "* ]] || { echo "fish does not offer $2 for '$1': $words"; exit 1; }
    [[ $words != *" $3 "* ]] || { echo "fish offers $3 for '$1': $words"; exit 1; }
}
offers 'likeness-cli ' fuse list
offers 'likeness-cli fu' fuse-ultra demo
offers 'likeness-cli materials ' list fuse
offers 'likeness-cli materials list --' --project --photo
offers 'likeness-cli fuse --photo a.jpg --' --template-face --landmarks
offers 'likeness-cli fuse --return ' base64 url2
offers 'likeness-cli fuse --photo ph' photo.jpg list.jpg
