package io.osteon.platform.security;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where new passwords are shown, once: the console and not the log, since logs are kept and sent
 * elsewhere.
 */
public final class PasswordConsole {
  private PasswordConsole() {}

  /** Shows a text in UTF-8, whatever the platform's default is. */
  public static void show(String text) {
    PrintStream console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    console.print(text);
    console.flush();
  }
}
