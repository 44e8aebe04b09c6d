package io.osteon.engine.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A record that rules can match on, with all that they may read of it. */
public final class FactType {

  /** Where facts of a type come from. */
  public enum Origin {
    /** Read from the case. */
    RECORDED,
    /** Computed from recorded facts. */
    COMPUTED,
    /** Inserted by a rule. */
    INSERTED,
    /** Not a fact: a value that facts are made of. */
    VALUE
  }

  private final Class<?> javaClass;
  private final Origin origin;
  private final Map<String, Accessor> accessors;
  private final List<String> parameters;
  private final Constructor constructor;

  private FactType(Builder<?> builder) {
    this.javaClass = builder.javaClass;
    this.origin = builder.origin;
    this.accessors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(builder.accessors));
    this.parameters = List.copyOf(builder.parameters);
    this.constructor = builder.constructor;
  }

  static <F> Builder<F> recorded(Class<F> javaClass) {
    return new Builder<>(javaClass, Origin.RECORDED);
  }

  static <F> Builder<F> computed(Class<F> javaClass) {
    return new Builder<>(javaClass, Origin.COMPUTED);
  }

  static <F> Builder<F> inserted(Class<F> javaClass) {
    return new Builder<>(javaClass, Origin.INSERTED);
  }

  static <F> Builder<F> value(Class<F> javaClass) {
    return new Builder<>(javaClass, Origin.VALUE);
  }

  /** The simple name that rules use. */
  public String name() {
    return javaClass.getSimpleName();
  }

  /** The record. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** Where facts of this type come from. */
  public Origin origin() {
    return origin;
  }

  /** All fields, in the order of the record, computed ones last. */
  public Collection<Accessor> accessors() {
    return accessors.values();
  }

  /** The names of all fields. */
  public Collection<String> accessorNames() {
    return accessors.keySet();
  }

  /** A field by its name. */
  public Optional<Accessor> accessor(String name) {
    return Optional.ofNullable(accessors.get(name));
  }

  /** The ids of the parameters that decide whether there is a fact of this type at all. */
  public List<String> parameters() {
    return parameters;
  }

  /** How a rule may make one; empty when it may not. */
  public Optional<Constructor> constructor() {
    return Optional.ofNullable(constructor);
  }

  @Override
  public String toString() {
    return name();
  }

  /** Registers the fields of one type. */
  static final class Builder<F> {
    private final Class<F> javaClass;
    private final Origin origin;
    private final Map<String, Accessor> accessors = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();
    private Constructor constructor;

    private Builder(Class<F> javaClass, Origin origin) {
      this.javaClass = javaClass;
      this.origin = origin;
    }

    Builder<F> field(String name, Class<?> type, Function<F, ?> reader) {
      return add(name, ValueType.of(type), reader, List.of(), fact -> List.of());
    }

    /** A field whose value rests on parameters. */
    Builder<F> field(String name, Class<?> type, Function<F, ?> reader, String... parameters) {
      List<String> ids = List.of(parameters);
      return add(name, ValueType.of(type), reader, ids, fact -> ids);
    }

    /** A field whose value rests on parameters, not all of them in each fact. */
    Builder<F> field(
        String name,
        Class<?> type,
        Function<F, ?> reader,
        List<String> parameters,
        Function<F, List<String>> deciding) {
      return add(name, ValueType.of(type), reader, parameters, deciding);
    }

    Builder<F> list(String name, Class<?> element, Function<F, ?> reader, String... parameters) {
      List<String> ids = List.of(parameters);
      return add(name, ValueType.listOf(element), reader, ids, fact -> ids);
    }

    /** The parameters that decide whether there is such a fact. */
    Builder<F> presentBy(String... ids) {
      parameters.addAll(List.of(ids));
      return this;
    }

    /** The only constructor that rules may call: one text. */
    Builder<F> constructor(String parameter, Function<String, F> create) {
      constructor =
          new Constructor(
              List.of(new Constructor.Parameter(parameter, ValueType.STRING)),
              arguments -> create.apply((String) arguments[0]));
      return this;
    }

    /** Fields whose value can be unknown; whole numbers say so by their type, {@code Integer}. */
    Builder<F> optional(String... names) {
      for (String name : names) {
        accessors.computeIfPresent(
            name,
            (key, field) ->
                new Accessor(
                    field.name(),
                    field.type(),
                    true,
                    field.reader(),
                    field.parameters(),
                    field.deciding()));
      }
      return this;
    }

    FactType build() {
      return new FactType(this);
    }

    private Builder<F> add(
        String name,
        ValueType type,
        Function<F, ?> reader,
        List<String> ids,
        Function<F, List<String>> deciding) {
      Accessor accessor =
          new Accessor(
              name,
              type,
              type.raw() == Integer.class,
              fact -> reader.apply(javaClass.cast(fact)),
              ids,
              fact -> deciding.apply(javaClass.cast(fact)));
      if (accessors.put(name, accessor) != null) {
        throw new IllegalStateException("registered twice: " + javaClass.getName() + "." + name);
      }
      return this;
    }
  }
}
