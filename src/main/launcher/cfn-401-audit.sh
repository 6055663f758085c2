#!/bin/sh
# Starts the jar that follows these lines in the same file. Needs Java 17 or newer.
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
elif java=$(command -v java); then
  :
elif [ -n "${JAVA_HOME:-}" ]; then
  echo "cfn-401-audit: there is no Java at JAVA_HOME ($JAVA_HOME) and none on the PATH: install Java 17 or newer" >&2
  exit 2
else
  echo "cfn-401-audit: there is no Java on the PATH: install Java 17 or newer, or set JAVA_HOME" >&2
  exit 2
fi
# The file "release" of a Java tells its version without starting it. It lies where the links lead
# to; not every system can follow them with one command.
file=$java
while [ -h "$file" ]; do
  link=$(ls -ld -- "$file")
  link=${link#*"$file -> "}
  case $link in
    /*) file=$link ;;
    *) file=${file%/*}/$link ;;
  esac
done
release=${file%/*}/../release
version=
if [ -r "$release" ]; then
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*) version=${line#*=} ;;
    esac
  done <"$release"
elif version=$("$java" -version 2>&1); then
  version=${version#*" version "}
else
  echo "cfn-401-audit: $java does not run: install Java 17 or newer, or set JAVA_HOME" >&2
  exit 2
fi
version=${version#\"}
version=${version%%\"*}
major=${version%%[!0-9]*}
if [ -n "$major" ] && [ "$major" -lt 17 ]; then
  echo "cfn-401-audit: $java is Java $version: install Java 17 or newer, or set JAVA_HOME" >&2
  exit 2
fi
if [ -t 1 ]; then
  export CFN_401_AUDIT_TERMINAL=1
else
  unset CFN_401_AUDIT_TERMINAL
fi
# Without UsePerfData a run leaves no file of counters in the temporary folder.
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -jar "$0" "$@"
