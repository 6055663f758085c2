# shellcheck shell=bash
# What the scripts of this action have in common: sentences for the log of a job, and paths.
# All of it runs on the bash 3.2 of macOS too.

# annotate LEVEL SENTENCE: an annotation of the job.
annotate() {
  local text=$2
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '::%s title=cfn-401-audit::%s\n' "$1" "$text"
}

refuse() {
  annotate error "$1"
  exit 2
}

# quote FILE: shows text that others wrote. The runner carries out no command in it, since nobody
# can guess the word that ends the silence.
quote() {
  local word
  word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$word"
  cat "$1"
  printf '\n::%s::\n' "$word"
}

# native PATH: as Java on this system takes it; the bash of Windows has paths of its own.
native() {
  if command -v cygpath >/dev/null; then
    cygpath -m "$1"
  else
    printf '%s\n' "$1"
  fi
}

# absolute PATH FOLDER: the path, from that folder unless it says otherwise.
absolute() {
  case $1 in
    /* | [A-Za-z]:[/\\]*) native "$1" ;;
    *) native "$2/$1" ;;
  esac
}

# use_java: takes a Java that the runner carries and the tests know. Without one, the executable
# looks at JAVA_HOME and the PATH, and says what it misses.
use_java() {
  local version cpu name
  for version in 17 21 25; do
    for cpu in X64 ARM64 arm64 aarch64; do
      name=JAVA_HOME_${version}_$cpu
      if [ -n "${!name:-}" ] && [ -x "${!name}/bin/java" ]; then
        export JAVA_HOME=${!name}
        return
      fi
    done
  done
}
