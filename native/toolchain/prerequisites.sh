# Programs and headers of the machine: installed on Debian as root, else named in one line. To be sourced after common.sh.
# shellcheck shell=bash

# ensure PACKAGE WHAT TEST...: the test succeeds, if need be after the package was installed
ensure() {
  local package=$1 what=$2
  shift 2
  if "$@" > /dev/null 2>&1; then return; fi
  if on_debian_as_root; then
    say "installing $package"
    { apt-get install -y -qq "$package" || { apt-get update -qq && apt-get install -y -qq "$package"; }; } \
      > /dev/null 2>&1 || true
    if "$@" > /dev/null 2>&1; then return; fi
  fi
  fail "$WRONG_USAGE_OR_MISSING" "$what is missing. On Debian or Ubuntu: apt-get install $package"
}

has_header() { printf '#include <%s>\n' "$1" | gcc -E -; }

has_javac_17() {
  local version
  version=$("${JAVA_HOME:+$JAVA_HOME/bin/}javac" -version 2>&1) || return 1
  version=${version#javac }
  [ "${version%%.*}" -ge 17 ]
}

# what any native-image needs, and the service's own build
ensure_compilers() {
  ensure gcc "gcc" command -v gcc
  ensure libc6-dev "the C library's headers (stdio.h)" has_header stdio.h
  ensure zlib1g-dev "zlib's header (zlib.h)" has_header zlib.h
  ensure maven "mvn" command -v mvn
  ensure openjdk-17-jdk-headless "a JDK 17 or newer (javac, or JAVA_HOME)" has_javac_17
}

# what assembling the toolchain needs beside
ensure_assembly_tools() {
  ensure unzip "unzip" command -v unzip
  ensure xz-utils "xz" command -v xz
  ensure binutils "ar" command -v ar
  ensure util-linux "flock" command -v flock
}
