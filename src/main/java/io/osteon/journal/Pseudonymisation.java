package io.osteon.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.osteon.intake.fhir.CaseFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Takes from a FHIR Bundle what names people before it is stored: names, identifiers, addresses,
 * telephone numbers, photographs, contacts, narratives, notes, and who ordered, performed or
 * recorded. No rule reads any of them, so that the rest gives the same answer, byte for byte; it is
 * copied as it came. Logical ids stay, since answers name their sources by them, and so do dates,
 * the birth date among them, since rules count from them: what remains is a pseudonym that the
 * health record alone can resolve.
 */
public final class Pseudonymisation {
  /** Members of a resource. */
  private static final Set<String> OF_RESOURCES =
      Set.of(
          "name",
          "identifier",
          "telecom",
          "address",
          "photo",
          "contact",
          "text",
          "note",
          "communication",
          "generalPractitioner",
          "managingOrganization",
          "performer",
          "recorder",
          "asserter",
          "requester",
          "informationSource",
          "qualification",
          "accession");

  /** Members of a reference to a person or a place; what they point to is left. */
  private static final Set<String> OF_REFERENCES = Set.of("display", "identifier");

  /** Members that are references to a person or a visit. */
  private static final Set<String> REFERENCES =
      Set.of("subject", "patient", "encounter", "context", "actor", "individual");

  private static final JsonFactory FACTORY = new JsonFactory();

  private final byte[] input;
  private final ByteArrayOutputStream output;

  /** Where the next byte to be copied stands. */
  private int next;

  private Pseudonymisation(byte[] input) {
    this.input = input;
    this.output = new ByteArrayOutputStream(input.length);
  }

  /** The input of an entry as it is stored; case JSON has no member that names anybody. */
  static byte[] of(JournalEntry entry) {
    if (CaseFormat.of(entry.mediaType()) != CaseFormat.FHIR_JSON) {
      return entry.input();
    }
    return of(entry.input());
  }

  /** A FHIR resource in JSON without what names people. */
  public static byte[] of(byte[] resource) {
    try {
      byte[] input = utf8(resource);
      try (JsonParser json = FACTORY.createParser(input)) {
        return new Pseudonymisation(input).copy(json);
      }
    } catch (IOException e) {
      // it was read as FHIR before it came here
      throw new IllegalStateException("an input that was evaluated is not JSON", e);
    }
  }

  /** Places are counted in bytes of UTF-8; the other encodings of JSON become it. */
  private static byte[] utf8(byte[] input) throws IOException {
    try (JsonParser json = FACTORY.createParser(input)) {
      json.nextToken();
      if (json.currentTokenLocation().getByteOffset() >= 0) {
        return input;
      }
      ByteArrayOutputStream copy = new ByteArrayOutputStream(input.length);
      try (JsonGenerator out = FACTORY.createGenerator(copy)) {
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
          out.copyCurrentEventExact(json);
        }
      }
      return copy.toByteArray();
    }
  }

  /** What an object is, which says which of its members name people. */
  private enum Kind {
    RESOURCE,
    REFERENCE,
    OTHER
  }

  /** An object or array that has begun. */
  private static final class Open {
    private final Kind kind;
    private final boolean array;

    /** Of the member that it is the value of; that of the array for what stands in one. */
    private final String name;

    /** A member of it has been kept. */
    private boolean kept;

    Open(Kind kind, boolean array, String name) {
      this.kind = kind;
      this.array = array;
      this.name = name;
    }
  }

  private byte[] copy(JsonParser json) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    String member = "";
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case FIELD_NAME -> {
          member = json.currentName();
          if (names(open.peek(), member)) {
            cut(json, open.peek());
          } else {
            open.peek().kept = true;
          }
        }
        case START_OBJECT, START_ARRAY ->
            open.push(begun(open.peek(), member, token == JsonToken.START_ARRAY));
        case END_OBJECT, END_ARRAY -> open.pop();
        default -> {
          // a value of a member that is kept, or of an array
        }
      }
    }
    output.write(input, next, input.length - next);
    return output.toByteArray();
  }

  private static Open begun(Open parent, String member, boolean array) {
    String name = parent != null && parent.array ? parent.name : member;
    return new Open(array ? Kind.OTHER : kind(parent, name), array, name);
  }

  /** The Bundle itself, what stands in its entries, and what resources contain. */
  private static Kind kind(Open parent, String name) {
    if (parent == null || name.equals("resource") || name.equals("contained")) {
      return Kind.RESOURCE;
    }
    return REFERENCES.contains(name) ? Kind.REFERENCE : Kind.OTHER;
  }

  private static boolean names(Open object, String member) {
    return switch (object.kind) {
      case RESOURCE -> OF_RESOURCES.contains(member);
      case REFERENCE -> OF_REFERENCES.contains(member);
      case OTHER -> false;
    };
  }

  /** Leaves out a member, with the comma before it, or else after it. */
  private void cut(JsonParser json, Open object) throws IOException {
    int start = (int) json.currentTokenLocation().getByteOffset();
    json.nextToken();
    json.skipChildren();
    json.finishToken();
    int end = (int) json.currentLocation().getByteOffset();
    if (object.kept) {
      copyTo(lastBefore(start, ','));
    } else {
      copyTo(start);
      int after = firstAfter(end);
      if (input[after] == ',') {
        end = after + 1;
      }
    }
    next = end;
  }

  private void copyTo(int position) {
    if (position > next) {
      output.write(input, next, position - next);
    }
  }

  private int lastBefore(int position, char sought) {
    int at = position - 1;
    while (input[at] != sought) {
      at--;
    }
    return at;
  }

  private int firstAfter(int position) {
    int at = position;
    while (input[at] == ' ' || input[at] == '\n' || input[at] == '\r' || input[at] == '\t') {
      at++;
    }
    return at;
  }
}
