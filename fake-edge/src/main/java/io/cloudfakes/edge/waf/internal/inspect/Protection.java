package io.cloudfakes.edge.waf.internal.inspect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.DataProtection;
import software.amazon.awssdk.services.wafv2.model.FieldToProtect;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * What a web ACL keeps out of samples and logs: parts of requests are substituted or hashed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/data-protection-masking.html">Data
 *     protection</a>
 */
public final class Protection {
  private static final String SUBSTITUTE = "REDACTED";

  private final List<DataProtection> all;

  private Protection(List<DataProtection> all) {
    this.all = all;
  }

  public static Protection of(WebACL acl) {
    return new Protection(
        acl.dataProtectionConfig() == null
            ? List.of()
            : acl.dataProtectionConfig().dataProtections());
  }

  /** A header's value as it may be shown; cookies and their header have both kinds of names. */
  public String header(String name, String value) {
    String shown = shown("SINGLE_HEADER", name, value);
    if (!name.equalsIgnoreCase("cookie")) {
      return shown;
    }
    return pairs(shown, ";", "SINGLE_COOKIE");
  }

  /** A query string as it may be shown. */
  public String query(String query) {
    return pairs(shown("QUERY_STRING", null, query), "&", "SINGLE_QUERY_ARGUMENT");
  }

  /** What a rule against injections found, as it may be shown. */
  String matched(String location, @Nullable String field, String data) {
    String type =
        switch (location) {
          case "HEADER" -> "SINGLE_HEADER";
          case "COOKIE" -> "SINGLE_COOKIE";
          case "ALL_QUERY_ARGS", "SINGLE_QUERY_ARG" -> "SINGLE_QUERY_ARGUMENT";
          default -> location;
        };
    DataProtection found = find(type, field);
    return found == null || Boolean.TRUE.equals(found.excludeRuleMatchDetails())
        ? data
        : hidden(found, data);
  }

  /** A value that a rate-based rule counted by, as it may be shown. */
  public String counted(String type, @Nullable String field, String value) {
    DataProtection found = find(type, field);
    return found == null || Boolean.TRUE.equals(found.excludeRateBasedDetails())
        ? value
        : hidden(found, value);
  }

  private String pairs(String text, String separator, String type) {
    List<String> shown = new ArrayList<>();
    for (String pair : text.split(separator, -1)) {
      int equals = pair.indexOf('=');
      shown.add(
          equals < 0
              ? pair
              : pair.substring(0, equals + 1)
                  + shown(type, pair.substring(0, equals).trim(), pair.substring(equals + 1)));
    }
    return String.join(separator, shown);
  }

  private String shown(String type, @Nullable String key, String value) {
    DataProtection found = find(type, key);
    return found == null ? value : hidden(found, value);
  }

  private @Nullable DataProtection find(String type, @Nullable String key) {
    for (DataProtection one : all) {
      FieldToProtect field = one.field();
      if (field.fieldTypeAsString().equals(type)
          && (key == null
              || field.fieldKeys().isEmpty()
              || field.fieldKeys().stream().anyMatch(key::equalsIgnoreCase))) {
        return one;
      }
    }
    return null;
  }

  private static String hidden(DataProtection protection, String value) {
    if (protection.actionAsString().toUpperCase(Locale.ROOT).equals("SUBSTITUTION")) {
      return SUBSTITUTE;
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
