# Types a line into fish with the completions, presses tab, and prints what stands there then. Arguments: the script with the completions, the
# line. It is zsh that gives fish a terminal, since fish asks the terminal where the cursor is.
zmodload zsh/zpty
zpty shell "TERM=dumb fish -i --no-config"
zpty -w shell "source ${(q)1}; function show; echo '<<'(commandline)'>>'; end; bind \\cx show; echo rea''dy"
zpty -r shell text '*ready*'
zpty -w -n shell "$2"$'\t\x18'
zpty -r shell text '*<<*>>*'
print -r -- "${${text##*<<}%%>>*}"
zpty -d shell
