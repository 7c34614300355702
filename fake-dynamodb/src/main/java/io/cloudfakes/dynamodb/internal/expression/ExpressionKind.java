package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.Faults;

/** Which request member an expression stands in. */
public enum ExpressionKind {
  CONDITION("ConditionExpression"),
  FILTER("FilterExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  UPDATE("UpdateExpression"),
  PROJECTION("ProjectionExpression");

  private final String member;

  ExpressionKind(String member) {
    this.member = member;
  }

  public String member() {
    return member;
  }

  /** The refusal of an expression of this kind. */
  AwsErrorException invalid(Faults faults, String text) {
    return faults.request("Invalid " + member + ": " + text);
  }
}
