package io.cloudfakes.edge.lambda.internal.rule;

/** Tags of functions and other resources. */
public final class Tags {
  private static final int MOST = 50;

  private Tags() {}

  /**
   * Refuses too many.
   *
   * @throws io.cloudfakes.AwsErrorException {@code InvalidParameterValueException} (400)
   */
  public static void requireFew(int count) {
    if (count > MOST) {
      throw LambdaErrors.invalidParameter("Number of tags exceeds resource tag limit.")
          .asException();
    }
  }
}
