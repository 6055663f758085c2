#!/usr/bin/env bash
# Puts the executable in place: a file of the workflow, a release whose SHA-256 the workflow
# states, or a build of the source that this action came with.
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/say.sh"

sha256() {
  if command -v sha256sum >/dev/null; then
    sha256sum <"$1"
  else
    shasum -a 256 <"$1"
  fi | cut -d ' ' -f 1
}

own() {
  executable=$(absolute "$EXECUTABLE" "$GITHUB_WORKSPACE")
  [ -f "$executable" ] || refuse "executable: there is no file $EXECUTABLE"
}

# Patterns stand in variables: bash 3.2 does not read them in place.
a_version='^v?[0-9]+(\.[0-9]+)*(-[A-Za-z0-9.]+)?$'
a_repository='^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$'
a_sum='^[0-9a-f]{64}$'

download() {
  [[ $VERSION =~ $a_version ]] || refuse "version: $VERSION is not a version such as 1.2.3"
  [[ $REPOSITORY =~ $a_repository ]] || refuse "repository: $REPOSITORY is not a repository such as OWNER/REPO"
  local expected actual address
  expected=$(printf '%s' "$SHA256" | tr 'A-F' 'a-f')
  [[ $expected =~ $a_sum ]] || refuse "version $VERSION needs sha256, the 64 digits that its release states for cfn-401-audit"
  address=$GITHUB_SERVER_URL/$REPOSITORY/releases/download/v${VERSION#v}/cfn-401-audit
  executable=$(native "$(mktemp -d "$RUNNER_TEMP/cfn-401-audit.XXXXXX")")/cfn-401-audit
  curl --proto '=https' --proto-redir '=https' --fail --silent --show-error --location --retry 3 \
    --output "$executable" -- "$address" || refuse "$address could not be downloaded"
  actual=$(sha256 "$executable")
  if [ "$actual" != "$expected" ]; then
    rm -f -- "$executable"
    refuse "$address has the SHA-256 $actual, not $expected: it is not used"
  fi
  echo "$address has the SHA-256 that was stated"
}

build() {
  local source
  source=$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)
  grep -q '<artifactId>cfn-401-audit</artifactId>' "$source/pom.xml" 2>/dev/null ||
    refuse "the source of cfn-401-audit is not beside this action: give version and sha256, or executable"
  command -v mvn >/dev/null || refuse "Maven is missing, which builds cfn-401-audit: install it, or set version and sha256, or executable"
  use_java
  (cd "$source" && mvn -B -q -DskipTests package </dev/null) || refuse "cfn-401-audit could not be built: see the log of this step"
  executable=$(native "$source")/target/cfn-401-audit
}

[ -z "$EXECUTABLE" ] || [ -z "$VERSION" ] || refuse "version and executable are both given: one of them is used"
[ -n "$VERSION" ] || [ -z "$SHA256" ] || refuse "sha256 is given without version"
if [ -n "$EXECUTABLE" ]; then
  own
elif [ -n "$VERSION" ]; then
  download
else
  build
fi
printf 'executable=%s\n' "$executable" >>"$GITHUB_OUTPUT"
