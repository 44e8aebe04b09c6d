package io.osteon.cli;

import io.osteon.platform.ServiceStart;
import io.osteon.platform.StartFailure;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: starts the service and waits until it is stopped. */
final class ServeCommand implements Command {
  private static final String PORT = "--port";
  private static final String DEMO = "--demo";

  @Override
  public CommandSpec specification() {
    CommandSpec command = Options.command("serve", "Starts the service (the default command).");
    command.addOption(Options.text(PORT, "PORT", "HTTP port; 8080 when left out."));
    command.addOption(Options.rules());
    command.addOption(
        OptionSpec.builder(DEMO)
            .type(boolean.class)
            .description(
                "Put invented patients, meetings and a rule change under review into an empty"
                    + " database; one with data of its own stays as it is.")
            .build());
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) {
    if (arguments.commandSpec().optionsMap().containsKey(PORT)) {
      configure(arguments);
    }
    try {
      ServiceStart.run();
    } catch (StartFailure e) {
      throw new CommandFailure(e.getMessage(), e);
    }
    return ExitCode.OK;
  }

  private static void configure(ParseResult arguments) {
    String port = arguments.matchedOptionValue(PORT, (String) null);
    if (port != null) {
      System.setProperty("quarkus.http.port", Integer.toString(port(port)));
    }
    if (arguments.hasMatchedOption(DEMO)) {
      System.setProperty("osteon.demonstration", "true");
    }
    Options.rules(arguments)
        .map(Path::toAbsolutePath)
        .ifPresent(folder -> System.setProperty("osteon.rules", folder.toString()));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CommandFailure("--port is \"%s\"; expected 0 to 65535".formatted(text));
  }
}
