#!/bin/sh
# The native-image command of an assembled toolchain: HOME/bin/native-image.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
lib=$home/lib/svm
# The launcher is short-lived: a simple collector and no optimising compiler start fastest.
exec "$lib/jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI \
  -Dlauncher.home="$home" -Dlauncher.version="$(cat "$lib/version")" \
  "@$lib/exports.args" "@$lib/opens.args" "@$lib/launcher.args" \
  --upgrade-module-path "$(echo "$lib"/upgrade/*.jar)" --module-path "$lib/builder" \
  -cp "$lib/launcher" launcher.NativeImage "$@"
