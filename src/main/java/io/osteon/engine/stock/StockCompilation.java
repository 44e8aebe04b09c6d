package io.osteon.engine.stock;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The process in which Drools compiles rule files as it does for anybody: to its executable model.
 * Files come on standard input, what Drools says of them goes to standard output. It compiles and
 * ends; nothing that it made is ever loaded or run.
 *
 * <p>Of Osteon only this package and the facts are there, so that nothing else may be named here.
 */
public final class StockCompilation {

  /** After which the process ends itself, should nobody be there any more to end it. */
  private static final long MOST_MILLISECONDS = 10 * 60 * 1000;

  /** How long it looks for the rules that messages without a place are about. */
  private static final long SEARCH_NANOSECONDS = 60_000_000_000L;

  private static final int LONGEST_TEXT = 300;
  private static final int OVERDUE = 3;
  private static final String FOLDER = "src/main/resources/";
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);

  private final KieServices services = KieServices.get();
  private final Class<? extends KieBuilder.ProjectType> executableModel;
  private int compilations;

  private StockCompilation() throws ClassNotFoundException {
    // by name: the compiler is on the class path of this process, not on that of the build
    executableModel =
        Class.forName("org.drools.model.codegen.ExecutableModelProject")
            .asSubclass(KieBuilder.ProjectType.class);
  }

  /**
   * Compiles what standard input holds.
   *
   * @param arguments none
   * @throws IOException when the input is not what {@link StockDrools} writes
   * @throws ClassNotFoundException when the compiler is not on the class path
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    PrintStream answer = System.out;
    System.setOut(System.err); // what libraries print is no part of the answer
    endInTime();
    Map<String, String> files = StockMessage.readFiles(new DataInputStream(System.in));
    List<StockMessage> messages = new StockCompilation().messages(files);
    DataOutputStream out = new DataOutputStream(answer);
    StockMessage.writeAll(out, messages);
    out.flush();
    Runtime.getRuntime().halt(0); // Drools' threads have nothing left to do
  }

  private static void endInTime() {
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(MOST_MILLISECONDS);
              } catch (InterruptedException e) {
                // nobody interrupts it
              }
              Runtime.getRuntime().halt(OVERDUE);
            },
            "overdue");
    watch.setDaemon(true);
    watch.start();
  }

  /** What Drools says of all files together; each message with its rule's line where possible. */
  private List<StockMessage> messages(Map<String, String> files) {
    List<StockMessage> whole = compile(files);
    if (whole.stream().allMatch(message -> message.line() > 0)) {
      return whole;
    }
    Set<StockMessage> placed = new LinkedHashSet<>();
    long until = System.nanoTime() + SEARCH_NANOSECONDS;
    for (Map.Entry<String, String> file : files.entrySet()) {
      for (RuleDescr rule : rules(file.getValue())) {
        if (System.nanoTime() < until) {
          placed.addAll(alone(file.getKey(), file.getValue(), rule));
        }
      }
    }
    for (StockMessage message : whole) {
      boolean found = placed.stream().anyMatch(other -> other.error() == message.error());
      if (message.line() > 0 || !found) {
        placed.add(message);
      }
    }
    return List.copyOf(placed);
  }

  /** What Drools says of one rule without the others; a message without a line gets the rule's. */
  private List<StockMessage> alone(String path, String text, RuleDescr rule) {
    StringBuilder only = new StringBuilder(text);
    for (RuleDescr other : rules(text)) {
      if (other.getStartCharacter() != rule.getStartCharacter()) {
        int end = Math.min(text.length(), other.getEndCharacter() + 1);
        for (int i = Math.max(0, other.getStartCharacter()); i < end; i++) {
          if (only.charAt(i) != '\n') {
            only.setCharAt(i, ' ');
          }
        }
      }
    }
    return compile(Map.of(path, only.toString())).stream()
        .map(m -> m.line() > 0 ? m : new StockMessage(m.error(), path, rule.getLine(), m.text()))
        .toList();
  }

  private static List<RuleDescr> rules(String text) {
    try {
      PackageDescr read = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
      return read == null ? List.of() : read.getRules();
    } catch (DroolsParserException e) {
      return List.of(); // the compiler has said so already
    }
  }

  private List<StockMessage> compile(Map<String, String> files) {
    ReleaseId release = services.newReleaseId("io.osteon", "draft", String.valueOf(++compilations));
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
    Map<String, String> paths = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          // a folder that is not the package's would be a warning
          Matcher found = PACKAGE.matcher(text);
          String folder = found.find() ? found.group(1).replace('.', '/') : "rules";
          String name = folder + "/file" + paths.size() + ".drl";
          paths.put(name, path);
          system.write(FOLDER + name, text);
        });
    try {
      KieBuilder builder = services.newKieBuilder(system).buildAll(executableModel);
      return builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING).stream()
          .filter(message -> !message.getText().startsWith("Java source of "))
          .map(message -> of(message, paths))
          .distinct()
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      // Drools' compiler does not always answer with a message
      return new ArrayList<>(List.of(new StockMessage(true, "", 0, oneLine(e.toString()))));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static StockMessage of(Message message, Map<String, String> paths) {
    String told = String.valueOf(message.getPath());
    String path =
        paths.getOrDefault(told.startsWith(FOLDER) ? told.substring(FOLDER.length()) : told, "");
    // of a class that Drools made, its line says nothing to anybody
    int line = path.isEmpty() ? 0 : Math.max(0, message.getLine());
    return new StockMessage(
        message.getLevel() == Message.Level.ERROR, path, line, oneLine(message.getText()));
  }

  private static String oneLine(String text) {
    String first = text.strip().lines().findFirst().orElse("").strip();
    return first.length() <= LONGEST_TEXT ? first : first.substring(0, LONGEST_TEXT) + "…";
  }
}
