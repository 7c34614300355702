package io.cloudfakes.edge.lambda.internal.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;

/**
 * One function.
 *
 * @param published its published versions by number
 * @param lastPublished the greatest number that was given to a version, ever
 * @param aliases by name
 * @param policies by version or alias; by "" the function's own
 * @param settings what else was set for the function, or for one version or alias
 */
public record DeployedFunction(
    FunctionKey key,
    FunctionVersion latest,
    TreePMap<Integer, FunctionVersion> published,
    int lastPublished,
    TreePMap<String, AliasConfiguration> aliases,
    TreePMap<String, ResourcePolicy> policies,
    SortedMap<String, String> tags,
    TreePMap<SettingKey, SdkPojo> settings) {

  public DeployedFunction {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** A function that is new. */
  public static DeployedFunction of(FunctionKey key, FunctionVersion latest) {
    return new DeployedFunction(
        key,
        latest,
        TreePMap.empty(),
        0,
        TreePMap.empty(),
        TreePMap.empty(),
        Collections.emptySortedMap(),
        TreePMap.empty());
  }

  /** The version of that number; null when there is none. */
  public @Nullable FunctionVersion version(String number) {
    if (number.equals(FunctionVersion.LATEST)) {
      return latest;
    }
    return number.matches("[0-9]{1,9}") ? published.get(Integer.valueOf(number)) : null;
  }

  /**
   * The newest published version.
   *
   * @throws IllegalStateException when there is none
   */
  public FunctionVersion newest() {
    FunctionVersion version = published.get(lastPublished);
    if (version == null) {
      throw new IllegalStateException("Nothing of " + key.arn() + " was published");
    }
    return version;
  }

  /** The policy of a version or alias, or of the function itself (""); null when there is none. */
  public @Nullable ResourcePolicy policy(String qualifier) {
    return policies.get(qualifier);
  }

  /** What was set of that kind; null when nothing was. */
  public <T extends SdkPojo> @Nullable T setting(Class<T> kind, String qualifier) {
    return kind.cast(settings.get(new SettingKey(kind.getSimpleName(), qualifier)));
  }

  /** All that was set of a kind, by version or alias. */
  public <T extends SdkPojo> SortedMap<String, T> settings(Class<T> kind) {
    SortedMap<String, T> found = new TreeMap<>();
    settings.forEach(
        (setting, value) -> {
          if (setting.kind().equals(kind.getSimpleName())) {
            found.put(setting.qualifier(), kind.cast(value));
          }
        });
    return found;
  }

  public DeployedFunction withLatest(FunctionVersion version) {
    return new DeployedFunction(
        key, version, published, lastPublished, aliases, policies, tags, settings);
  }

  /** Adds the next version. */
  public DeployedFunction withPublished(FunctionVersion version) {
    int number = Integer.parseInt(version.number());
    return new DeployedFunction(
        key, latest, published.plus(number, version), number, aliases, policies, tags, settings);
  }

  /** Takes a version away, with what was set for it. */
  public DeployedFunction withoutVersion(int number) {
    return new DeployedFunction(
            key,
            latest,
            published.minus(number),
            lastPublished,
            aliases,
            policies.minus(String.valueOf(number)),
            tags,
            settings)
        .withoutSettings(String.valueOf(number));
  }

  public DeployedFunction withAlias(AliasConfiguration alias) {
    return new DeployedFunction(
        key,
        latest,
        published,
        lastPublished,
        aliases.plus(alias.name(), alias),
        policies,
        tags,
        settings);
  }

  /** Takes an alias away, with what was set for it. */
  public DeployedFunction withoutAlias(String name) {
    return new DeployedFunction(
            key,
            latest,
            published,
            lastPublished,
            aliases.minus(name),
            policies.minus(name),
            tags,
            settings)
        .withoutSettings(name);
  }

  public DeployedFunction withPolicy(String qualifier, ResourcePolicy policy) {
    return new DeployedFunction(
        key,
        latest,
        published,
        lastPublished,
        aliases,
        policy.statements().isEmpty()
            ? policies.minus(qualifier)
            : policies.plus(qualifier, policy),
        tags,
        settings);
  }

  public DeployedFunction withTags(SortedMap<String, String> newTags) {
    return new DeployedFunction(
        key, latest, published, lastPublished, aliases, policies, newTags, settings);
  }

  /** Sets something; what was set of its kind before is replaced. */
  public <T extends SdkPojo> DeployedFunction withSetting(
      Class<T> kind, String qualifier, T setting) {
    return withSettings(settings.plus(new SettingKey(kind.getSimpleName(), qualifier), setting));
  }

  public DeployedFunction withoutSetting(Class<? extends SdkPojo> kind, String qualifier) {
    return withSettings(settings.minus(new SettingKey(kind.getSimpleName(), qualifier)));
  }

  private DeployedFunction withoutSettings(String qualifier) {
    TreePMap<SettingKey, SdkPojo> left = settings;
    for (SettingKey setting : settings.keySet()) {
      if (setting.qualifier().equals(qualifier)) {
        left = left.minus(setting);
      }
    }
    return withSettings(left);
  }

  private DeployedFunction withSettings(TreePMap<SettingKey, SdkPojo> newSettings) {
    return new DeployedFunction(
        key, latest, published, lastPublished, aliases, policies, tags, newSettings);
  }
}
