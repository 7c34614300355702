package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/** The errors Route 53 Domains answers with: all have status 400. */
public final class DomainErrors {
  private DomainErrors() {}

  public static AwsErrorException error(String code, String message) {
    return AwsError.of(code, 400, message).asException();
  }

  public static AwsErrorException invalidInput(String message) {
    return error("InvalidInput", message);
  }
}
