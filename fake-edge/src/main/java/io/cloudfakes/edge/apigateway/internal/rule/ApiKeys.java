package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ApiKey;

/** What API keys may be. */
public final class ApiKeys {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 128;
  private static final int LONGEST_NAME = 1024;
  private static final int LONGEST_DESCRIPTION = 125_000;

  /** Which patch operations they take; labels and stages are of before there were usage plans. */
  public static final PatchTable<ApiKey> PATCH =
      PatchTable.of(ApiKey.class, PatchWording.LISTING)
          .members("/description", "/enabled", "/name", "/customerId")
          .line("/stages", List.of("add", "remove"), ApiKeys::stage)
          .line("/labels", List.of("add", "remove"), (key, target) -> refused());

  private ApiKeys() {}

  public static ApiKey required(RestRegion region, String id) {
    ApiKey key = region.keys().get(id);
    if (key == null) {
      throw RestErrors.noSuch("API Key");
    }
    return key;
  }

  /** Refuses a key that cannot be. */
  public static ApiKey checked(ApiKey key) {
    String value = key.value();
    if (value.length() < SHORTEST) {
      throw RestErrors.badRequest("API Key value should be at least " + SHORTEST + " characters");
    }
    if (value.length() > LONGEST) {
      throw RestErrors.badRequest(
          "API Key value exceeds maximum size of " + LONGEST + " characters");
    }
    if (key.name() != null && key.name().length() > LONGEST_NAME) {
      throw RestErrors.badRequest(
          "Invalid API Key name, can be at most " + LONGEST_NAME + " characters.");
    }
    if (key.description() != null && key.description().length() > LONGEST_DESCRIPTION) {
      throw RestErrors.badRequest("Invalid API Key description specified.");
    }
    Tags.checked(key.tags());
    return key;
  }

  /** Refuses a key that another one has the value of. */
  public static void unique(ApiKey key, RestRegion region) {
    for (ApiKey other : region.keys().values()) {
      if (other.value().equals(key.value()) && !other.id().equals(key.id())) {
        throw RestErrors.conflict("API Key already exists");
      }
    }
  }

  /** A key as answers show it: with its value only when that is asked for. */
  public static ApiKey shown(ApiKey key, @Nullable Boolean withValue) {
    return Boolean.TRUE.equals(withValue) ? key : key.toBuilder().value(null).build();
  }

  private static ApiKey stage(ApiKey key, PatchTarget target) {
    String stage = target.required();
    if (!stage.matches("[a-z0-9]+/.+")) {
      throw RestErrors.badRequest("Invalid stage key specified: " + stage);
    }
    Set<String> stages = new LinkedHashSet<>(key.stageKeys());
    if (target.isRemove()) {
      stages.remove(stage);
    } else {
      stages.add(stage);
    }
    return key.toBuilder().stageKeys(stages).build();
  }

  private static ApiKey refused() {
    throw RestErrors.notModelled("the labels of API keys");
  }
}
