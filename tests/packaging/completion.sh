#!/usr/bin/env bash
# completion.sh PREFIX: the installed completion files are made of the command table and complete as a person would press
# the tabulator. zsh and fish read theirs where they are at hand.
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
    ! command -v "$shell" >/dev/null || "$shell" -n "$file"
done
