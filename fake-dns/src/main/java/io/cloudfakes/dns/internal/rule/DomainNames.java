package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.zone.RecordName;

/** Reads domain names, and says in Route 53's words what is wrong with those that are none. */
public final class DomainNames {
  private static final int LONGEST_LABEL = 63;

  private DomainNames() {}

  /**
   * A name as Route 53 keeps it.
   *
   * @throws IllegalArgumentException when it is no domain name, with Route 53's message
   */
  public static RecordName read(String given) {
    String rest =
        given.endsWith(".") && given.length() > 1 ? given.substring(0, given.length() - 1) : given;
    if (!given.equals(".")) {
      for (String label : rest.split("\\.", -1)) {
        if (label.isEmpty()) {
          throw problem("DomainLabelEmpty (Domain label is empty)", given);
        }
        if (label.length() > LONGEST_LABEL && label.indexOf('\\') < 0) {
          throw problem("DomainLabelTooLong (Domain label is too long)", given);
        }
        if (label.chars().anyMatch(c -> c <= ' ' || c > '~')) {
          throw problem("UnsupportedCharacter (Value contains unsupported characters)", given);
        }
      }
    }
    try {
      return given.equals(".") ? new RecordName(".", "") : RecordName.parse(given);
    } catch (IllegalArgumentException e) {
      throw problem("DomainNameTooLong (Domain name is too long)", given);
    }
  }

  private static IllegalArgumentException problem(String what, String given) {
    return new IllegalArgumentException(
        "FATAL problem: " + what + " encountered with '" + given + "'");
  }

  /** As {@link #read}, for members of requests that are not record sets. */
  public static RecordName ofRequest(String given) {
    try {
      return read(given);
    } catch (IllegalArgumentException e) {
      throw Route53Errors.invalidInput(String.valueOf(e.getMessage()));
    }
  }
}
