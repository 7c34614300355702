package io.cloudfakes.internal.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A world described in a JSON file: accounts, when and with what seed it begins, and the options of
 * each fake in a section named as its service.
 */
public final class WorldFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> OF_THE_WORLD =
      List.of(
          "accounts",
          "account",
          "region",
          "seed",
          "start",
          "port",
          "callLogCapacity",
          "verifyUnknownKeys",
          "recordChanges");

  private WorldFile() {}

  /**
   * Sets what the file says.
   *
   * @param providers of the fakes whose options it may set
   * @throws IllegalArgumentException when the file cannot be read or says what cannot be, with the
   *     name of the field
   */
  public static void read(Path file, List<FakeProvider> providers, FakeAws.Builder world) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + file.toAbsolutePath() + ": " + e, e);
    }
    try {
      read(text, providers, world);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  static void read(String text, List<FakeProvider> providers, FakeAws.Builder world) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "no JSON: "
              + e.getOriginalMessage()
              + " (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ")",
          e);
    }
    Section file = Section.of("", node);
    Map<String, Optional<Class<?>>> ofFakes = optionTypes(providers);
    List<String> known = new ArrayList<>(OF_THE_WORLD);
    known.addAll(ofFakes.keySet());
    file.requireOnly(known);
    setWorld(file, world);
    ofFakes.forEach(
        (name, type) ->
            file.find(name)
                .map(options -> Section.of(name, options))
                .ifPresent(section -> setOptions(section, type, world)));
  }

  private static Map<String, Optional<Class<?>>> optionTypes(List<FakeProvider> providers) {
    Map<String, Optional<Class<?>>> types = new LinkedHashMap<>();
    for (FakeProvider provider : providers) {
      if (!provider.services().isEmpty()) {
        types.put(provider.services().get(0).name(), provider.optionsType());
      }
    }
    return types;
  }

  private static void setWorld(Section file, FakeAws.Builder world) {
    for (Section account : file.sections("accounts")) {
      world.account(AccountSections.account(account));
    }
    file.text("account").ifPresent(world::account);
    file.text("region").ifPresent(world::region);
    file.number("seed").ifPresent(world::seed);
    file.find("start").ifPresent(start -> world.startingAt(OptionRecords.instant("start", start)));
    file.integer("port").ifPresent(world::port);
    file.integer("callLogCapacity").ifPresent(world::callLogCapacity);
    if (file.flag("verifyUnknownKeys").orElse(false)) {
      world.verifyUnknownKeys();
    }
    if (file.flag("recordChanges").orElse(false)) {
      world.recordChanges();
    }
  }

  private static void setOptions(Section section, Optional<Class<?>> type, FakeAws.Builder world) {
    if (type.isEmpty()) {
      section.requireOnly(List.of());
    } else {
      world.option(OptionRecords.read(type.get(), section));
    }
  }
}
