package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.protocol.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigateway.model.UnauthorizedCacheControlHeaderStrategy;

/** The settings that a stage has for all its methods, or for one. */
public final class MethodSettings {
  /** The key of those for all methods. */
  private static final String ALL = "*/*";

  /** What a setting is that nobody set. */
  private static final MethodSetting USUAL =
      MethodSetting.builder()
          .metricsEnabled(false)
          .loggingLevel("OFF")
          .dataTraceEnabled(false)
          .throttlingBurstLimit(5_000)
          .throttlingRateLimit(10_000.0)
          .cachingEnabled(false)
          .cacheTtlInSeconds(300)
          .cacheDataEncrypted(false)
          .requireAuthorizationForCacheControl(true)
          .unauthorizedCacheControlHeaderStrategy("SUCCEED_WITH_RESPONSE_HEADER")
          .build();

  private static final Map<String, String> MEMBERS = members();

  private MethodSettings() {}

  /** The members by what stands for them in the paths of patch operations. */
  private static Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("metrics/enabled", "metricsEnabled");
    members.put("logging/dataTrace", "dataTraceEnabled");
    members.put("logging/loglevel", "loggingLevel");
    members.put("throttling/burstLimit", "throttlingBurstLimit");
    members.put("throttling/rateLimit", "throttlingRateLimit");
    members.put("caching/ttlInSeconds", "cacheTtlInSeconds");
    members.put("caching/enabled", "cachingEnabled");
    members.put("caching/dataEncrypted", "cacheDataEncrypted");
    members.put(
        "caching/requireAuthorizationForCacheControl", "requireAuthorizationForCacheControl");
    members.put(
        "caching/unauthorizedCacheControlHeaderStrategy", "unauthorizedCacheControlHeaderStrategy");
    return members;
  }

  /**
   * What holds for a method in a stage; null when the stage has no settings for it, nor for all.
   *
   * @param path the resource's, for example {@code /pets/{petId}}
   */
  public static @Nullable MethodSetting of(Stage stage, String path, String verb) {
    for (Map.Entry<String, MethodSetting> entry : stage.methodSettings().entrySet()) {
      if (entry.getKey().equals(ALL)) {
        continue;
      }
      int slash = entry.getKey().lastIndexOf('/');
      String of = PatchTarget.unescaped(entry.getKey().substring(0, slash));
      if (entry.getKey().substring(slash + 1).equals(verb)
          && (of.startsWith("/") ? of : "/" + of).equals(path)) {
        return entry.getValue();
      }
    }
    return stage.methodSettings().get(ALL);
  }

  static PatchTable<Stage> addTo(PatchTable<Stage> table) {
    MEMBERS.forEach(
        (path, member) ->
            table.line(
                "/{path}/{verb}/" + path,
                List.of("replace", "add"),
                (stage, target) -> changed(stage, target, member)));
    return table.line("/{path}/{verb}", List.of("remove"), MethodSettings::removed);
  }

  /** Keys keep the path as it is written in the operation. */
  private static String keyOf(PatchTarget target) {
    return target.segments().get(0) + "/" + target.segments().get(1);
  }

  private static Stage changed(Stage stage, PatchTarget target, String member) {
    Map<String, MethodSetting> settings = new TreeMap<>(stage.methodSettings());
    String key = keyOf(target);
    MethodSetting before = settings.getOrDefault(key, settings.getOrDefault(ALL, USUAL));
    SdkField<?> field = Objects.requireNonNull(Shape.of(MethodSetting.class).field(member));
    settings.put(
        key,
        checked(
            Documents.with(MethodSetting.class, before, member, PatchValues.of(field, target))));
    return stage.toBuilder().methodSettings(settings).build();
  }

  private static MethodSetting checked(MethodSetting setting) {
    Integer ttl = setting.cacheTtlInSeconds();
    if (ttl != null && (ttl < 0 || ttl > 3600)) {
      throw RestErrors.badRequest("Invalid cacheTtlInSeconds, must be between 0 and 3600");
    }
    String level = setting.loggingLevel();
    if (level != null && !List.of("OFF", "ERROR", "INFO").contains(level)) {
      throw RestErrors.badRequest(
          "Invalid logging level specified. Must be one of: [OFF, ERROR, INFO]");
    }
    if (setting.unauthorizedCacheControlHeaderStrategy()
        == UnauthorizedCacheControlHeaderStrategy.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest(
          "Invalid unauthorizedCacheControlHeaderStrategy specified. Must be one of:"
              + " [FAIL_WITH_403, SUCCEED_WITH_RESPONSE_HEADER, SUCCEED_WITHOUT_RESPONSE_HEADER]");
    }
    return setting;
  }

  private static Stage removed(Stage stage, PatchTarget target) {
    Map<String, MethodSetting> settings = new TreeMap<>(stage.methodSettings());
    if (settings.remove(keyOf(target)) == null) {
      throw StagePatch.refusal(target);
    }
    return stage.toBuilder().methodSettings(settings).build();
  }
}
