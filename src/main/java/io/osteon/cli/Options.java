package io.osteon.cli;

import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that several commands share. */
final class Options {
  static final String VERBOSE = "--verbose";
  private static final String AT = "--at";
  private static final String LANGUAGE = "--lang";
  private static final String JSON = "--json";
  private static final String RULES = "--rules";

  private Options() {}

  /** A command with the options that every command has. */
  static CommandSpec command(String name, String description) {
    CommandSpec command = CommandSpec.create().name(name);
    command.usageMessage().description(description);
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    command.addOption(
        OptionSpec.builder(VERBOSE)
            .type(boolean.class)
            .description("Show the stack trace of an error.")
            .build());
    return command;
  }

  static OptionSpec at() {
    return text(AT, "DATE", "Evaluation date, for example 2026-11-23; today when left out.");
  }

  static OptionSpec language() {
    return text(LANGUAGE, "en|zh", "Language of the words; English when left out.");
  }

  static OptionSpec rules() {
    return text(RULES, "DIR", "Folder of a rule base; the shipped one when left out.");
  }

  static OptionSpec json(String description) {
    return OptionSpec.builder(JSON).type(boolean.class).description(description).build();
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static LocalDate at(ParseResult arguments) {
    String date = arguments.matchedOptionValue(AT, (String) null);
    if (date == null) {
      return LocalDate.now(ZoneId.systemDefault());
    }
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new CommandFailure(
          "--at is \"%s\"; expected a date such as 2026-11-23".formatted(date), e);
    }
  }

  static Language language(ParseResult arguments) {
    String tag = arguments.matchedOptionValue(LANGUAGE, Language.EN.tag());
    return Key.parse(tag, Language.values())
        .orElseThrow(
            () -> new CommandFailure("--lang is \"%s\"; expected en or zh".formatted(tag)));
  }

  static boolean json(ParseResult arguments) {
    return arguments.matchedOptionValue(JSON, false);
  }

  static Optional<Path> rules(ParseResult arguments) {
    return Optional.ofNullable(arguments.matchedOptionValue(RULES, (String) null)).map(Path::of);
  }
}
