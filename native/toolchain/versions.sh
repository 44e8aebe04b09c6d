# What the toolchain is made of. The three are coupled: see "Changing versions" in native/README.md.
# shellcheck shell=bash disable=SC2034
GRAAL_VERSION=25.0.2                                # org.graalvm.nativeimage:svm on Maven Central
OPENJDK_SOURCES=openjdk-25.0.3+9-native.tar.xz      # C sources of the JDK's libraries, in openjdk/
TRIED_JDK_UPDATES="25.0.3 25.0.5"                   # updates of JDK 25 that this has been tried with
DEBIAN_SUITE=trixie                                 # where the JDK comes from on a machine without one
