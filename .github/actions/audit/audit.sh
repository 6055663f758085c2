#!/usr/bin/env bash
# Audits once, with every report in that one run: annotations in the log, the summary of the job,
# SARIF, and the counts. Ends with 0 whatever was found; the output exit-code says what was.
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/say.sh"

true_or_false() {
  [ "$2" = true ] || [ "$2" = false ] || refuse "$1 takes true or false, not $2"
}
true_or_false summary "$SUMMARY"
true_or_false upload "$UPLOAD"
[[ $SARIF_FILE != *[$'\r\n']* ]] || refuse "sarif-file names more than one line"

reports=$(native "$(mktemp -d "$RUNNER_TEMP/cfn-401-audit.XXXXXX")")
sarif=$reports/cfn-401-audit.sarif
if [ -n "$SARIF_FILE" ]; then
  sarif=$(absolute "$SARIF_FILE" "$PWD")
  mkdir -p -- "${sarif%/*}"
  rm -f -- "$sarif"
fi

# add LINES: each line is one word of the command line, and no shell reads it.
add() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line#"${line%%[![:space:]]*}"}
    line=${line%"${line##*[![:space:]]}"}
    [ -z "$line" ] || words+=("$line")
  done <<<"$1"
}
words=(audit -f github -f "sarif=$sarif" -f "json=$reports/report.json")
[ "$SUMMARY" = false ] || words+=(-f "markdown=$reports/summary.md")
words+=(--fail-on "$FAIL_ON")
add "$ARGUMENTS"
words+=(--)
add "$PATHS"

use_java
# The bash of Windows would take /read in an argument for a path.
export MSYS_NO_PATHCONV=1 MSYS2_ARG_CONV_EXCL='*'
code=0
sh "$EXECUTABLE" "${words[@]}" </dev/null >"$reports/log" 2>"$reports/remarks" || code=$?
[ ! -s "$reports/remarks" ] || quote "$reports/remarks"
# GitHub drops what exceeds ten annotations, so this one comes before the findings.
case $code in
  0 | 1) ;;
  2) annotate error "wrong usage, or input that cannot be used: see the log of this step" ;;
  3) annotate error "an internal error of cfn-401-audit: see the log of this step" ;;
  *) annotate error "cfn-401-audit ended with $code: see the log of this step" ;;
esac
cat "$reports/log"

if [ -f "$reports/summary.md" ]; then
  cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi

to_upload=false
if [ "$UPLOAD" = false ]; then
  :
elif [ "$FROM_FORK" = true ]; then
  annotate notice "not uploaded to code scanning: the token of a pull request from a fork may not write there"
elif [ "$code" -gt 1 ]; then
  annotate warning "not uploaded to code scanning: an incomplete report would close alerts that still hold"
else
  to_upload=true
fi

# count NAME: the first number of that name in the JSON report, where the summary comes first.
count() {
  sed -n "/^ *\"$1\": *\([0-9][0-9]*\),*\$/{s//\1/p;q;}" "$reports/report.json"
}
{
  echo "exit-code=$code"
  echo "upload=$to_upload"
  if [ -f "$reports/report.json" ]; then
    for name in errors warnings notes unreachable undecided; do
      echo "$name=$(count "$name")"
    done
  fi
  [ ! -f "$sarif" ] || echo "sarif-file=$sarif"
} >>"$GITHUB_OUTPUT"
