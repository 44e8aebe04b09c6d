package io.osteon.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line and where help is. */
final class UsageError {
  private static final String PROGRAM = "osteon";

  private UsageError() {}

  static String sentence(ParameterException e) {
    String command = e.getCommandLine().getCommandName();
    String help = command.equals(PROGRAM) ? PROGRAM : PROGRAM + " " + command;
    return "%s (try: %s --help)".formatted(problem(e, command), help);
  }

  private static String problem(ParameterException e, String command) {
    List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      // said first, also where something is missing besides
      return unmatched(new UnmatchedArgumentException(e.getCommandLine(), unmatched), command);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec argument = missing.getMissing().get(0);
      String name = argument instanceof OptionSpec option ? option.longestName() : command;
      return name + " needs " + argument.paramLabel();
    }
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  private static String unmatched(UnmatchedArgumentException e, String command) {
    String argument = e.getUnmatched().get(0);
    if (argument.startsWith("-X")) {
      return "%s is an option of the Java runtime; it stands before -jar".formatted(argument);
    }
    if (argument.startsWith("-")) {
      return "there is no option %s%s".formatted(argument, suggestion(e));
    }
    return command.equals(PROGRAM)
        ? "there is no command %s%s".formatted(argument, suggestion(e))
        : "%s does not take %s as well".formatted(command, argument);
  }

  private static String suggestion(UnmatchedArgumentException e) {
    List<String> suggestions = e.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
  }
}
