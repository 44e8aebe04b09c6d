package io.osteon.cdshooks;

import java.util.function.Supplier;

/** The body of a call, read when it is first asked for: often only after the service is known. */
final class CallBody implements Supplier<byte[]> {
  private final Supplier<byte[]> reader;
  private byte[] bytes;

  CallBody(Supplier<byte[]> reader) {
    this.reader = reader;
  }

  @Override
  public byte[] get() {
    if (bytes == null) {
      bytes = reader.get();
    }
    return bytes;
  }
}
