package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.zone.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Address;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** What the values of record sets must look like, by type. */
final class ValueRules {
  private static final int LONGEST_STRING = 255;
  private static final int MOST_VALUES = 400;
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private ValueRules() {}

  /** All that is wrong with the values of a record set. */
  static List<String> findings(ResourceRecordSet set) {
    List<String> findings = new ArrayList<>();
    String type = set.typeAsString();
    Set<String> seen = new TreeSet<>();
    for (ResourceRecord record : set.resourceRecords()) {
      String problem = problem(type, record.value());
      if (problem != null) {
        findings.add("Invalid Resource Record: '" + problem + "'");
      } else if (!seen.add(record.value())) {
        findings.add("Duplicate Resource Record: '" + record.value() + "'");
      }
    }
    int most = type.equals("CNAME") || type.equals("SOA") ? 1 : MOST_VALUES;
    if (set.resourceRecords().size() > most) {
      findings.add("Cannot have more than " + most + " records in a RRSet.");
    }
    return findings;
  }

  /** What is wrong with a value; null when nothing is. */
  private static @Nullable String problem(String type, String value) {
    return switch (type) {
      case "A" ->
          IPV4.matcher(value).matches()
              ? null
              : fatal("ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)", value);
      case "AAAA" ->
          Address.toByteArray(value, Address.IPv6) != null
              ? null
              : fatal("AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)", value);
      case "CNAME", "NS", "PTR" -> name(value);
      case "MX" ->
          numbersAndName(value, 1, "MXRRDATANotTwoFields (MX record doesn't have 2 fields)");
      case "SRV" ->
          numbersAndName(value, 3, "SRVRRDATANotFourFields (SRV record doesn't have 4 fields)");
      case "TXT", "SPF" -> strings(value);
      default -> readable(type, value);
    };
  }

  private static @Nullable String name(String value) {
    try {
      DomainNames.read(value);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private static @Nullable String numbersAndName(String value, int numbers, String wrongCount) {
    String[] fields = value.trim().split("\\s+", -1);
    if (fields.length != numbers + 1) {
      return fatal(wrongCount, value);
    }
    for (int i = 0; i < numbers; i++) {
      if (!fields[i].matches("\\d{1,5}") || Integer.parseInt(fields[i]) > 0xFFFF) {
        return fatal("InvalidNumber (Value is not a number between 0 and 65535)", value);
      }
    }
    return name(fields[numbers]);
  }

  private static @Nullable String strings(String value) {
    String rest = value.strip();
    if (rest.isEmpty()) {
      return fatal("InvalidCharacterString (Value should be enclosed in quotation marks)", value);
    }
    while (!rest.isEmpty()) {
      Matcher quoted = QUOTED.matcher(rest);
      if (!quoted.lookingAt()) {
        return fatal("InvalidCharacterString (Value should be enclosed in quotation marks)", value);
      }
      String content = quoted.group(1).replaceAll("\\\\(?:[0-3][0-7]{2}|.)", "x");
      if (content.chars().anyMatch(c -> c > '~' || c < ' ')) {
        return fatal("UnsupportedCharacter (Value contains unsupported characters)", value);
      }
      if (content.length() > LONGEST_STRING) {
        return fatal("CharacterStringTooLong (Value is too long, >255 octets per string)", value);
      }
      rest = rest.substring(quoted.end()).stripLeading();
    }
    return readable("TXT", value);
  }

  private static @Nullable String readable(String type, String value) {
    try {
      RecordValues.read(org.xbill.DNS.Name.root, type, 0, value);
      return null;
    } catch (IllegalArgumentException e) {
      return fatal(type + "RRDATAInvalid (Value is not a valid " + type + " record)", value);
    }
  }

  private static String fatal(String what, String value) {
    return "FATAL problem: " + what + " encountered with '" + value + "'";
  }
}
