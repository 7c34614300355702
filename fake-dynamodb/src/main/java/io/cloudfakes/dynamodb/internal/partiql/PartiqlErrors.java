package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;

/** What DynamoDB says of statements it does not take. */
public final class PartiqlErrors {
  private PartiqlErrors() {}

  /** A text that is no statement. */
  static AwsErrorException malformed(String detail) {
    return DynamoDbErrors.validation("Statement wasn't well formed, can't be processed: " + detail);
  }

  /** A write whose item is not said, or a read that must be of one item and is not. */
  public static AwsErrorException keyMissing() {
    return DynamoDbErrors.validation(
        "Where clause does not contain a mandatory equality on all key attributes");
  }

  /** More or fewer parameters than question marks. */
  static AwsErrorException parameterCount() {
    return DynamoDbErrors.validation("Number of parameters in request and statement don't match.");
  }

  /** What AWS's guide says DynamoDB's PartiQL has not. */
  static AwsErrorException unsupported(String what) {
    return DynamoDbErrors.validation("Unsupported " + what);
  }

  /** What AWS may take and this library does not model. */
  static AwsErrorException notModelled(String what) {
    return DynamoDbErrors.notImplemented("PartiQL statements", what);
  }
}
