package io.cloudfakes.edge.lambda.internal.state;

import java.util.Comparator;

/** Where a function is: its account, its region and its name. Ordered as listings are. */
public record FunctionKey(String account, String region, String name)
    implements Comparable<FunctionKey> {
  private static final Comparator<FunctionKey> ORDER =
      Comparator.comparing(FunctionKey::account)
          .thenComparing(FunctionKey::region)
          .thenComparing(FunctionKey::name);

  /** The ARN without version or alias. */
  public String arn() {
    return "arn:" + partition(region) + ":lambda:" + region + ":" + account + ":function:" + name;
  }

  /** The ARN with a version or alias. */
  public String arn(String qualifier) {
    return arn() + ":" + qualifier;
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  @Override
  public int compareTo(FunctionKey other) {
    return ORDER.compare(this, other);
  }
}
