package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The top-level domains under which names can be registered. */
final class TopLevelDomains {
  private static final Set<String> SUPPORTED =
      new TreeSet<>(
          List.of(
              "ai", "app", "be", "biz", "ca", "cc", "ch", "cl", "click", "cloud", "club", "co",
              "co.nz", "co.uk", "co.za", "com", "com.ar", "com.au", "com.br", "com.mx", "com.sg",
              "de", "dev", "es", "eu", "fi", "fr", "gg", "im", "in", "info", "io", "it", "jp",
              "link", "me", "me.uk", "mobi", "mx", "name", "net", "net.au", "net.nz", "nl",
              "online", "org", "org.nz", "org.uk", "page", "pro", "ru", "se", "sh", "shop", "site",
              "store", "tech", "tv", "uk", "us", "vc", "xyz", "zone"));

  private TopLevelDomains() {}

  /** All of them, in the order of the alphabet. */
  static List<String> all() {
    return List.copyOf(SUPPORTED);
  }

  /** The longest supported one that a name ends in; null when there is none. */
  static @Nullable String of(String plain) {
    int dot = plain.indexOf('.');
    while (dot >= 0) {
      String rest = plain.substring(dot + 1);
      if (SUPPORTED.contains(rest)) {
        return rest;
      }
      dot = plain.indexOf('.', dot + 1);
    }
    return null;
  }

  static void require(String plain) {
    if (plain.isEmpty()
        || plain.length() > 255
        || plain.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw DomainErrors.invalidInput("The domain name " + plain + " is not valid");
    }
    if (of(plain) == null) {
      throw DomainErrors.error(
          "UnsupportedTLD", "Amazon Route 53 does not support the top-level domain of " + plain);
    }
  }
}
