# Shared by native/build and the scripts below native/toolchain: words to the user, checksums. To be sourced.
# shellcheck shell=bash
toolchain=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=versions.sh
source "$toolchain/versions.sh"

# What the user is to read goes to descriptor 3; the output of a step goes into a log.
{ true >&3; } 2>/dev/null || exec 3>&2

# Exit codes: 1 a step failed, and these
WRONG_USAGE_OR_MISSING=2
WRONG_CHECKSUM=3

say() { printf '%s\n' "$*" >&3; }

# fail CODE MESSAGE: one message, and the end
fail() {
  local code=$1
  shift
  if [ -n "${OPEN_LINE:-}" ]; then say; fi
  say "native/build: $*"
  exit "$code"
}

# step LOG TEXT COMMAND...: says the text, runs the command, says how long it took
step() {
  local log=$1 text=$2 start=$SECONDS status=0
  shift 2
  printf '  %-66s' "$text" >&3
  OPEN_LINE=yes "$@" > "$log" 2>&1 || status=$?
  if [ "$status" -eq 0 ]; then
    printf ' %4d s\n' $((SECONDS - start)) >&3
    return
  fi
  # a step that knows why it failed has said so
  if [ "$status" -ne "$WRONG_USAGE_OR_MISSING" ] && [ "$status" -ne "$WRONG_CHECKSUM" ]; then
    printf '\n' >&3
    tail -n 30 "$log" >&3
    say "native/build: this step failed: $text. The end of its output is above."
    status=1
  fi
  exit "$status"
}

# pinned_checksum NAME: the checksum of a file in checksums.sha256, or nothing
pinned_checksum() { awk -v name="$1" '$2 == name && $1 != "#" { print $1 }' "$toolchain/checksums.sha256"; }

# verify FILE ADVICE: the file is what the repository says it is, or the end
verify() {
  local file=$1 advice=$2 name expected actual
  name=$(basename "$file")
  expected=$(pinned_checksum "$name")
  actual=$(sha256sum "$file" | cut -d ' ' -f 1)
  if [ -z "$expected" ]; then
    fail "$WRONG_CHECKSUM" "$name is not listed in native/toolchain/checksums.sha256 (it has $actual). $advice"
  fi
  if [ "$expected" != "$actual" ]; then
    fail "$WRONG_CHECKSUM" "$name has a wrong checksum.
  file      $file
  expected  $expected
  found     $actual
  $advice"
  fi
}

# on_debian_as_root: whether missing packages can be installed
on_debian_as_root() { [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; }
