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
# Java starts faster from an archive of the classes that a run loads. It holds for one Java and one
# build of this file, so the first run makes it, beside its own work, and later ones take it. One
# that does not fit, for whatever reason, is made anew. A machine that runs a job once has no use
# for it.
cache=
if [ -z "${CI:-}" ] && [ "${CFN_401_AUDIT_CACHE:-}" != off ]; then
  case ${XDG_CACHE_HOME:-} in
    /*) cache=$XDG_CACHE_HOME/cfn-401-audit ;;
    *) [ -z "${HOME:-}" ] || cache=$HOME/.cache/cfn-401-audit ;;
  esac
fi
# An archive knows this file by the path that Java was given.
case $0 in
  /*) self=$0 ;;
  *) self=$PWD/$0 ;;
esac
# start: runs Java. Without UsePerfData a run leaves no file of counters in the temporary folder.
start() {
  # shellcheck disable=SC2086
  exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData \
    ${CFN_401_AUDIT_OPTS:-} "$@"
}
# identity: what tells this build, this Java and this archive from all others.
identity() {
  echo "$version $file $self $(ls -lLn -- "$self" "$archive" 2>&1)"
}
# make: writes the archive by auditing a template of its own.
make() (
  umask 077
  work=$cache/making
  # A run that was killed leaves this folder behind.
  find "$work" -prune -mmin +10 -exec rm -rf {} +
  mkdir -p "$cache" && mkdir "$work" || return 0
  trap 'rm -rf "$work"' EXIT
  cat >"$work/train.yaml" <<'TEMPLATE'
Resources:
  Pool: {Type: AWS::Cognito::UserPool}
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties: {UserPoolId: !Ref Pool, ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]}
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: train}}
  Authorizer:
    Type: AWS::ApiGateway::Authorizer
    Properties:
      Name: train
      RestApiId: !Ref Api
      Type: COGNITO_USER_POOLS
      IdentitySource: method.request.header.Authorization
      ProviderARNs: [!Sub "${Pool.Arn}"]
  Method:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: COGNITO_USER_POOLS
      AuthorizerId: !Ref Authorizer
      AuthorizationScopes: [orders/read]
      Integration: {Type: MOCK}
TEMPLATE
  cat >"$work/train.json" <<'TEMPLATE'
{"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool"}, "Api": {"Type": "AWS::ApiGateway::RestApi"},
"Method": {"Type": "AWS::ApiGateway::Method", "Properties": {"RestApiId": {"Ref": "Api"}, "HttpMethod": "GET",
"ResourceId": {"Fn::GetAtt": ["Api", "RootResourceId"]}, "AuthorizationType": "COGNITO_USER_POOLS"}}}}
TEMPLATE
  cd "$work" || return 0
  (start -XX:ArchiveClassesAtExit="$work/classes.jsa" -jar "$self" \
    -f text -f sarif="$work/sarif" "$work/train.yaml" "$work/train.json")
  [ -s "$work/classes.jsa" ] && mv "$work/classes.jsa" "$archive" && identity >"$work/identity" &&
    mv "$work/identity" "$archive.of"
)
if [ -n "$cache" ]; then
  archive=$cache/classes-$major.jsa
  made=
  if [ -r "$archive.of" ]; then
    made=$(cat "$archive.of")
  fi
  if [ -n "$made" ] && [ "$made" = "$(identity)" ]; then
    # What Java has to say of an archive is for nobody.
    start -XX:SharedArchiveFile="$archive" -Xlog:disable -jar "$self" "$@"
  fi
  make </dev/null >/dev/null 2>&1 &
fi
start -jar "$self" "$@"
