#!/bin/sh
# Starts the jar that follows these lines in the same file. Needs Java 17 or newer.
self=$0
while [ -h "$self" ]; do
  link=$(ls -ld -- "$self")
  link=${link#*" -> "}
  case $link in
    /*) self=$link ;;
    *) self=$(dirname -- "$self")/$link ;;
  esac
done
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
# The file "release" beside the virtual machine tells its version without starting it.
home=$java
while [ -h "$home" ]; do
  link=$(ls -ld -- "$home")
  link=${link#*" -> "}
  case $link in
    /*) home=$link ;;
    *) home=$(dirname -- "$home")/$link ;;
  esac
done
home=${home%/bin/java}
version=
if [ -r "$home/release" ]; then
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;;
    esac
  done <"$home/release"
else
  version=$("$java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p;q')
fi
version=${version#\"}
major=${version%%[!0-9]*}
if [ -n "$major" ] && [ "$major" -lt 17 ]; then
  echo "cfn-401-audit: $java is Java ${version%\"}: install Java 17 or newer, or set JAVA_HOME" >&2
  exit 2
fi
if [ -t 1 ]; then
  export CFN_401_AUDIT_TERMINAL=1
else
  unset CFN_401_AUDIT_TERMINAL
fi
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -jar "$self" "$@"
