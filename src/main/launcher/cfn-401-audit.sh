#!/bin/sh
# Starts the jar that follows these lines in the same file. Needs Java 17 or newer.
if [ -t 1 ]; then
  export CFN_401_AUDIT_TERMINAL=1
else
  unset CFN_401_AUDIT_TERMINAL
fi
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -jar "$0" "$@"
