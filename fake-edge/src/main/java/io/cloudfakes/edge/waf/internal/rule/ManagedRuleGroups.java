package io.cloudfakes.edge.waf.internal.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule groups that AWS keeps. They can be named in web ACLs and cost what they cost; what their
 * rules look for is AWS's own business, so they have no effect here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html">AWS
 *     Managed Rules rule groups list</a>
 */
public final class ManagedRuleGroups {
  /** Who keeps them all; nobody subscribes to others of the marketplace here. */
  public static final String VENDOR = "AWS";

  /** Where AWS tells of new versions. */
  private static final String TOPIC =
      "arn:aws:sns:us-east-1:248400274283:aws-managed-waf-rule-notifications";

  private ManagedRuleGroups() {}

  /**
   * A rule group of AWS's.
   *
   * @param capacity in WCU
   * @param namespace what its labels begin with, with a colon at the end
   * @param versions oldest first; none when it has none to choose from
   * @param advanced whether it is one for intelligent threat mitigation
   */
  public record Group(
      String name,
      long capacity,
      String namespace,
      List<Version> versions,
      boolean advanced,
      String title,
      String description,
      List<ManagedRule> rules) {

    /** Whether it has versions to choose from. */
    public boolean versioned() {
      return !versions.isEmpty();
    }

    /** The version that is used when none is asked for; null for a group without versions. */
    public @Nullable Version defaultVersion() {
      return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    /** Whether it has a version of that name. */
    public boolean hasVersion(String name) {
      return versions.stream().anyMatch(version -> version.name().equals(name));
    }

    public boolean hasRule(String name) {
      return rules.stream().anyMatch(rule -> rule.name().equals(name));
    }

    /** Where new versions are announced; null for a group without versions. */
    public @Nullable String topic() {
      return versioned() ? TOPIC : null;
    }
  }

  /** A version, and when AWS released it. */
  public record Version(String name, Instant released) {}

  /**
   * A rule.
   *
   * @param action {@code Block}, {@code Count}, {@code CAPTCHA} or {@code Challenge}
   * @param labels whole ones
   */
  public record ManagedRule(String name, String action, List<String> labels) {}

  /** Read with the first look: most worlds never ask. */
  private static final class Known {
    static final List<Group> ALL = read();
  }

  /** All of them, by name. */
  public static List<Group> all() {
    return Known.ALL;
  }

  /**
   * The group of that name.
   *
   * @throws io.cloudfakes.AwsErrorException WAFNonexistentItemException
   */
  public static Group required(String vendor, String name) {
    for (Group group : all()) {
      if (vendor.equals(VENDOR) && group.name().equals(name)) {
        return group;
      }
    }
    throw WafErrors.nonexistent();
  }

  private static List<Group> read() {
    try (InputStream in =
            Objects.requireNonNull(
                ManagedRuleGroups.class.getResourceAsStream("managed-rule-groups.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Group> groups = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(" ")) {
          Group group = groups.get(groups.size() - 1);
          group.rules().add(rule(line.substring(1), group.namespace()));
        } else if (!line.startsWith("#")) {
          groups.add(group(List.of(line.split("\\|", -1))));
        }
      }
      return List.copyOf(groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Group group(List<String> parts) {
    List<Version> versions = new ArrayList<>();
    if (!parts.get(3).equals("-")) {
      for (String version : parts.get(3).split(",", -1)) {
        int at = version.indexOf('@');
        versions.add(
            new Version(
                "Version_" + version.substring(0, at),
                LocalDate.parse(version.substring(at + 1))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()));
      }
    }
    return new Group(
        parts.get(0),
        Long.parseLong(parts.get(1)),
        "awswaf:managed:aws:" + parts.get(2) + ":",
        List.copyOf(versions),
        parts.get(4).equals("advanced"),
        parts.get(5),
        parts.get(6),
        new ArrayList<>());
  }

  private static ManagedRule rule(String line, String namespace) {
    List<String> words = Arrays.asList(line.split(" ", -1));
    List<String> labels = new ArrayList<>();
    for (String label : words.subList(2, words.size())) {
      labels.add(label.startsWith("awswaf:") ? label : namespace + label);
    }
    return new ManagedRule(words.get(0), words.get(1), List.copyOf(labels));
  }
}
