package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.DomainNames;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.List;

/** Which names hosted zones may have. */
final class ZoneNameRules {
  private static final List<String> RESERVED = List.of("example.com", "example.net", "example.org");

  private ZoneNameRules() {}

  static RecordName require(String given, boolean privateZone, Route53Options options) {
    RecordName name;
    try {
      name = DomainNames.read(given);
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
    String plain = name.text().substring(0, name.text().length() - 1);
    if (plain.isEmpty() || name.wildcard()) {
      throw invalid("The specified domain name is not valid.");
    }
    if (!privateZone && plain.indexOf('.') < 0) {
      throw invalid(plain + " is a top-level domain: The specified domain name is not valid.");
    }
    for (String reserved : RESERVED) {
      if (options.reservesExampleDomains()
          && (plain.equals(reserved) || plain.endsWith("." + reserved))) {
        throw invalid(plain + " is reserved by AWS!");
      }
    }
    return name;
  }

  private static AwsErrorException invalid(String message) {
    return Route53Errors.error("InvalidDomainName", message);
  }
}
