package io.cloudfakes.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a model's constraints: one line for each member that has some, its terms apart
 * by tabs, for example {@code KeySchemaElement.AttributeName}, {@code required}, {@code
 * length=1..255}. Terms that begin with {@code keys.} or {@code entries.} are for a map's keys and
 * for a map's or list's values; {@code into} says that structures in the value have constraints;
 * {@code unless=Other} that the member is required where the other is not given.
 */
final class ConstraintLines {
  private static final String KEYS = "keys.";
  private static final String ENTRIES = "entries.";

  /** What is said of one member. */
  record Line(String member, List<String> terms) {
    static Line read(String text) {
      List<String> parts = List.of(text.split("\t", -1));
      String name = parts.get(0);
      return new Line(name.substring(name.indexOf('.') + 1), parts.subList(1, parts.size()));
    }

    boolean required() {
      return terms.contains("required") || unless() != null;
    }

    boolean into() {
      return terms.contains("into");
    }

    /** The member beside which this one need not be there; null when there is none. */
    @Nullable String unless() {
      List<String> others = after("unless=");
      return others.isEmpty() ? null : others.get(0);
    }

    @Nullable ValueConstraint ofKeys() {
      return ValueConstraint.read(after(KEYS));
    }

    @Nullable ValueConstraint ofEntries() {
      return ValueConstraint.read(after(ENTRIES));
    }

    @Nullable ValueConstraint ofValue() {
      return ValueConstraint.read(
          terms.stream()
              .filter(term -> term.contains("=") && !term.startsWith("unless="))
              .filter(term -> !term.startsWith(KEYS) && !term.startsWith(ENTRIES))
              .toList());
    }

    private List<String> after(String start) {
      return terms.stream()
          .filter(term -> term.startsWith(start))
          .map(term -> term.substring(start.length()))
          .toList();
    }
  }

  private final Map<String, List<String>> byStructure = new HashMap<>();

  /** Reads the resource that stands beside a class. */
  ConstraintLines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource + " beside " + owner);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .forEach(
              line ->
                  byStructure
                      .computeIfAbsent(
                          line.substring(0, line.indexOf('.')), name -> new ArrayList<>())
                      .add(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of a structure's members; a line is read only when its structure is met. */
  List<Line> of(String structure) {
    return byStructure.getOrDefault(structure, List.of()).stream().map(Line::read).toList();
  }
}
