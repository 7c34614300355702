package io.cloudfakes.iam;

import org.jspecify.annotations.Nullable;

/**
 * What a signature is good for: the day, the region and the service, as the {@code Credential} of a
 * signed request writes them after the access key id.
 *
 * @param date the day as sent, {@code yyyyMMdd} when well-formed
 * @param region the region; "" in Signature Version 4A, whose scope names none
 * @param terminator {@code aws4_request} when well-formed
 */
public record CredentialScope(String date, String region, String service, String terminator) {
  static final String TERMINATOR = "aws4_request";

  /** Reads {@code AKID/date/region/service/aws4_request}; null when the parts are not five. */
  static @Nullable CredentialScope ofV4(String credential) {
    int date = credential.indexOf('/') + 1;
    int region = credential.indexOf('/', date) + 1;
    int service = credential.indexOf('/', region) + 1;
    int terminator = credential.indexOf('/', service) + 1;
    if (date == 0 || region == 0 || service == 0 || terminator == 0) {
      return null;
    }
    return credential.indexOf('/', terminator) >= 0
        ? null
        : new CredentialScope(
            credential.substring(date, region - 1),
            credential.substring(region, service - 1),
            credential.substring(service, terminator - 1),
            credential.substring(terminator));
  }

  /** Reads {@code AKID/date/service/aws4_request}; null when the parts are not four. */
  static @Nullable CredentialScope ofV4a(String credential) {
    int date = credential.indexOf('/') + 1;
    int service = credential.indexOf('/', date) + 1;
    int terminator = credential.indexOf('/', service) + 1;
    if (date == 0 || service == 0 || terminator == 0) {
      return null;
    }
    return credential.indexOf('/', terminator) >= 0
        ? null
        : new CredentialScope(
            credential.substring(date, service - 1),
            "",
            credential.substring(service, terminator - 1),
            credential.substring(terminator));
  }

  /** The scope as the string to sign has it. */
  @Override
  public String toString() {
    return region.isEmpty()
        ? date + '/' + service + '/' + terminator
        : date + '/' + region + '/' + service + '/' + terminator;
  }
}
