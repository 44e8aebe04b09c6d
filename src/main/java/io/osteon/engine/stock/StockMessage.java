package io.osteon.engine.stock;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that Drools says of a file, as it travels between the two processes.
 *
 * @param error it refuses the file; otherwise it warns
 * @param path of the file, empty when Drools does not tell
 * @param line 1-based, 0 when Drools does not tell
 * @param text what it says, one line
 */
public record StockMessage(boolean error, String path, int line, String text) {

  /** Writes rule files, texts by path. */
  static void writeFiles(DataOutputStream out, Map<String, String> files) throws IOException {
    out.writeInt(files.size());
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(out, file.getKey());
      write(out, file.getValue());
    }
  }

  static Map<String, String> readFiles(DataInputStream in) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(read(in), read(in));
    }
    return files;
  }

  /** Writes what Drools says. */
  static void writeAll(DataOutputStream out, List<StockMessage> messages) throws IOException {
    out.writeInt(messages.size());
    for (StockMessage message : messages) {
      out.writeBoolean(message.error());
      write(out, message.path());
      out.writeInt(message.line());
      write(out, message.text());
    }
  }

  static List<StockMessage> readAll(DataInputStream in) throws IOException {
    List<StockMessage> messages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      messages.add(new StockMessage(in.readBoolean(), read(in), in.readInt(), read(in)));
    }
    return messages;
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
