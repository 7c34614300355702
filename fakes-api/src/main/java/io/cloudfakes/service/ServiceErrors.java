package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The errors a service can answer, by AWS's model of it and the lists in its documentation: which
 * action gives which, with what status and usually in what words.
 */
public final class ServiceErrors {
  private final boolean known;
  private final Map<String, AwsError> byCode = new LinkedHashMap<>();
  private final Map<String, List<String>> byAction = new LinkedHashMap<>();
  private List<String> ofEvery = List.of();

  private ServiceErrors(@Nullable List<String> lines) {
    known = lines != null;
    if (lines != null) {
      lines.forEach(this::line);
    }
  }

  /** Those of a service, by the name it has in action strings. */
  static ServiceErrors of(String service) {
    try (InputStream list = ServiceErrors.class.getResourceAsStream("errors/" + service + ".txt")) {
      return new ServiceErrors(
          list == null
              ? null
              : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    List<String> words = List.of(line.split(" "));
    switch (words.get(0)) {
      case "error" -> {
        String code = words.get(1);
        String message = String.join(" ", words.subList(3, words.size()));
        int status = Integer.parseInt(words.get(2));
        byCode.put(code, AwsError.of(code, status, message.isEmpty() ? code : message));
      }
      case "every" -> ofEvery = words.subList(1, words.size());
      case "action" -> byAction.put(words.get(1), words.subList(2, words.size()));
      default -> throw new IllegalStateException(line);
    }
  }

  /** Whether there is a list at all; a service that is not AWS's has none. */
  public boolean known() {
    return known;
  }

  /** The codes of the errors an action can give: its own first, then those that any may give. */
  public List<String> codes(String action) {
    Set<String> codes = new LinkedHashSet<>(byAction.getOrDefault(action, List.of()));
    codes.addAll(ofEvery);
    return new ArrayList<>(codes);
  }

  /**
   * The error of that code with its usual status and message; 400 and the code itself where nothing
   * is known.
   */
  public AwsError usual(String code) {
    AwsError listed = byCode.get(code);
    return listed == null ? AwsError.of(code, 400, code) : listed;
  }
}
