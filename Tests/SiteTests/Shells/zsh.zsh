# Types a line into zsh with the completions, presses tab, and prints what stands there then. Arguments: the folder of `_tributary`, the line.
zmodload zsh/zpty
zpty shell "TERM=dumb zsh -f -i"
zpty -w shell "PS1=; fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D; bindkey -e
show() { zle -I; print -r -- \"<<\$BUFFER>>\" }; zle -N show; bindkey '^Xs' show; print rea''dy"
zpty -r shell text '*ready*'
zpty -w -n shell "$2"$'\t\x18s'
zpty -r shell text '*<<*>>*'
print -r -- "${${text##*<<}%%>>*}"
zpty -d shell
