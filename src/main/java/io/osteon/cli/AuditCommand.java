package io.osteon.cli;

import io.osteon.governance.audit.AuditAnchor;
import io.osteon.governance.audit.AuditExport;
import io.osteon.governance.audit.AuditHead;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.audit.AuditVerification;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.platform.ServiceDatabase;
import io.osteon.platform.StartFailure;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit verify} and {@code audit export}: the audit trail for whoever is at the machine. */
final class AuditCommand implements Command {
  private static final String DATABASE = "--database";
  private static final String ANCHOR = "--anchor";
  private static final String FORMAT = "--format";

  @Override
  public CommandSpec specification() {
    CommandSpec command =
        Options.command(
            "audit", "Verifies the audit trail, or exports it; by the settings of serve.");
    command.addOption(
        Options.text(
            DATABASE, "URL", "JDBC address of the database; that of the settings when left out."));
    command.addOption(
        Options.text(
            ANCHOR, "ROW:HASH", "verify: a row that was noted earlier and must still be there."));
    command.addOption(
        Options.text(FORMAT, "csv|jsonl", "export: CSV, or JSON lines when left out."));
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel("verify|export")
            .description(
                "verify: whether every row is there, unchanged and in order; export: all rows.")
            .build());
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) {
    String action = arguments.matchedPositionalValue(0, "");
    Optional<AuditAnchor> anchor = anchor(arguments.matchedOptionValue(ANCHOR, (String) null));
    boolean csv = isCsv(arguments.matchedOptionValue(FORMAT, "jsonl"));
    if (!action.equals("verify") && !action.equals("export")) {
      throw new CommandFailure("\"%s\" is unknown; expected verify or export".formatted(action));
    }
    String url = arguments.matchedOptionValue(DATABASE, (String) null);
    if (url != null) {
      System.setProperty("quarkus.datasource.jdbc.url", url);
    }
    try (ServiceDatabase database = ServiceDatabase.open()) {
      AuditTrail trail = database.auditTrail();
      return action.equals("verify")
          ? verify(trail, anchor, terminal)
          : export(trail, csv, terminal);
    } catch (StartFailure e) {
      throw new CommandFailure(e.getMessage(), e);
    } catch (DatabaseUnavailableException e) {
      throw new CommandFailure("the database cannot be reached", e);
    } catch (JdbiException e) {
      throw new CommandFailure("the database has no audit trail; start the service once", e);
    }
  }

  private static Optional<AuditAnchor> anchor(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<AuditAnchor> anchor = AuditAnchor.of(text);
    if (anchor.isEmpty()) {
      throw new CommandFailure(
          "--anchor is \"%s\"; expected the number of a row, a colon and its hash".formatted(text));
    }
    return anchor;
  }

  private static boolean isCsv(String format) {
    if (!format.equals("csv") && !format.equals("jsonl")) {
      throw new CommandFailure("--format is \"%s\"; expected csv or jsonl".formatted(format));
    }
    return format.equals("csv");
  }

  private static int verify(AuditTrail trail, Optional<AuditAnchor> anchor, Terminal terminal) {
    AuditVerification verification = trail.verify(anchor);
    if (!verification.valid()) {
      terminal
          .out()
          .print(
              "BROKEN at row %d of %d: %s\n"
                  .formatted(
                      verification.firstBadSequence().orElse(0),
                      verification.rows(),
                      verification.what()));
      return ExitCode.FAILED;
    }
    terminal.out().print("%d rows, whole and in order\n".formatted(verification.rows()));
    verification.head().map(AuditCommand::note).ifPresent(terminal.out()::print);
    return ExitCode.OK;
  }

  private static String note(AuditHead head) {
    return "to be noted elsewhere: %d:%s (signed by %s)\n"
        .formatted(head.sequence(), head.hash(), head.key());
  }

  private static int export(AuditTrail trail, boolean csv, Terminal terminal) {
    if (csv) {
      terminal.out().print(AuditExport.csvHeader());
    }
    trail.each(
        AuditQuery.all(),
        entry ->
            terminal.out().print(csv ? AuditExport.csv(entry) : AuditExport.json(entry) + "\n"));
    return ExitCode.OK;
  }
}
