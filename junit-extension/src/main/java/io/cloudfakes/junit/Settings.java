package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a world is to be made with, in the order in which it was said: the later word counts.
 *
 * @param words each sets one option
 */
record Settings(List<Consumer<FakeAws.Builder>> words) {
  static final Settings NONE = new Settings(List.of());
  static final String SEED = "cloudfakes.seed";
  static final String START = "cloudfakes.start";

  Settings {
    words = List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Settings and(Consumer<FakeAws.Builder> word) {
    return and(new Settings(List.of(word)));
  }

  Settings and(Settings later) {
    List<Consumer<FakeAws.Builder>> all = new ArrayList<>(words);
    all.addAll(later.words);
    return new Settings(all);
  }

  FakeAws make(FakeAws.Builder builder) {
    words.forEach(word -> word.accept(builder));
    return builder.create();
  }

  /** What the run was started with: {@code -Dcloudfakes.seed=…}, {@code -Dcloudfakes.start=…}. */
  static Settings ofTheRun(ExtensionContext context) {
    Settings found = NONE;
    Optional<String> seed = context.getConfigurationParameter(SEED);
    if (seed.isPresent()) {
      long number = seed(seed.get());
      found = found.and(builder -> builder.seed(number));
    }
    Optional<String> start = context.getConfigurationParameter(START);
    if (start.isPresent()) {
      Instant instant = instant(start.get(), START);
      found = found.and(builder -> builder.startingAt(instant));
    }
    return found;
  }

  /** What {@link FakeAwsTest} says at that context's class or method. */
  static Settings saidAt(ExtensionContext context) {
    Optional<AnnotatedElement> element = context.getElement();
    return AnnotationSupport.findAnnotation(element, FakeAwsTest.class)
        .map(said -> read(said, "@FakeAwsTest on " + Contexts.name(context)))
        .orElse(NONE);
  }

  private static Settings read(FakeAwsTest said, String where) {
    Settings read = NONE;
    if (said.seed() != FakeAwsTest.INHERITED) {
      read = read.and(builder -> builder.seed(said.seed()));
    }
    if (!said.start().isEmpty()) {
      Instant start = instant(said.start(), where + ": start");
      read = read.and(builder -> builder.startingAt(start));
    }
    if (!said.account().isEmpty()) {
      read = read.and(builder -> builder.account(said.account()));
    }
    if (!said.region().isEmpty()) {
      read = read.and(builder -> builder.region(said.region()));
    }
    if (said.callLogCapacity() != -1) {
      read = read.and(builder -> builder.callLogCapacity(said.callLogCapacity()));
    }
    try {
      read.words.forEach(word -> word.accept(FakeAws.builder()));
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(where + ": " + e.getMessage(), e);
    }
    if (said.callLogCapacity() < -1) {
      throw new ExtensionConfigurationException(
          where
              + ": callLogCapacity is a number of calls, 0 or more, not "
              + said.callLogCapacity());
    }
    return read;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text.trim());
    } catch (NumberFormatException e) {
      throw new ExtensionConfigurationException(
          SEED + " is a whole number such as 42, not \"" + text + "\"", e);
    }
  }

  private static Instant instant(String text, String where) {
    try {
      return Instant.parse(text.trim());
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          where
              + " is an instant in UTC such as \"2026-01-31T12:00:00Z\", not \""
              + text
              + "\""
              + (text.matches("\\d{4}-\\d{2}-\\d{2}") ? "; write \"" + text + "T00:00:00Z\"" : ""),
          e);
    }
  }
}
