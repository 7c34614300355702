package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The errors that AWS's model declares for each action: no other may be answered with. */
public final class DeclaredErrors {
  private static final Map<String, Set<String>> BY_ACTION = read();

  /** What any action may be answered with, and what this library says of what it has not. */
  private static final Set<String> COMMON =
      new TreeSet<>(List.of("MalformedInput", "MalformedXML", "NotImplemented", "Throttling"));

  private DeclaredErrors() {}

  /** Fails when a call in the log of a world was answered with another error. */
  public static void check(FakeAws aws) {
    List<String> undeclared = new ArrayList<>();
    for (Call call : aws.calls().all()) {
      Set<String> declared = BY_ACTION.get(call.action());
      if (call.service().equals("cloudfront") && declared != null && call.error().isPresent()) {
        String code = call.error().get().code();
        if (!declared.contains(code) && !COMMON.contains(code)) {
          undeclared.add(call.action() + " " + code + ": " + call.error().get().message());
        }
      }
    }
    assertThat(undeclared).isEmpty();
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> all = new TreeMap<>();
    try (InputStream in =
        DeclaredErrors.class.getResourceAsStream("/cloudfront-declared-errors.txt")) {
      for (String line :
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList()) {
        List<String> words = List.of(line.split(" "));
        if (!line.startsWith("#")) {
          all.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    // In the documentation of CallerReference, though not in the lists.
    all.get("CreateInvalidation").add("InvalidationBatchAlreadyExists");
    all.get("CreateInvalidationForDistributionTenant").add("InvalidationBatchAlreadyExists");
    return all;
  }
}
