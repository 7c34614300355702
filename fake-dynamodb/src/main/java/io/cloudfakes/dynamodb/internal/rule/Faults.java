package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.ValidationTexts;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.ConstraintFault;
import io.cloudfakes.service.ConstraintWording;
import java.util.List;

/**
 * How one call's validation faults are worded: AWS wraps them differently by operation and by the
 * age of its validation layer.
 */
public final class Faults {
  private static final List<String> PREFIXED = List.of("PutItem", "UpdateItem", "DeleteItem");
  private static final List<String> MOVED =
      List.of("PutItem", "UpdateItem", "DeleteItem", "GetItem", "BatchGetItem", "Query");

  private static final ConstraintWording CLASSIC =
      new ConstraintWording(false, true, "com.amazonaws.dynamodb.v20120810.");
  private static final ConstraintWording NEW = new ConstraintWording(true, false, "");

  private final CallContext call;

  private Faults(CallContext call) {
    this.call = call;
  }

  public static Faults of(CallContext call) {
    return new Faults(call);
  }

  /** A fault of the values or expressions of the request, found before the table is looked at. */
  public AwsErrorException request(String text) {
    boolean prefixed = isNewWording() && PREFIXED.contains(call.action());
    return DynamoDbErrors.validation(prefixed ? "1 validation error detected: " + text : text);
  }

  /** A fault of the request whose text begins as most do. */
  public AwsErrorException invalidParameter(String text) {
    return request("One or more parameter values were invalid: " + text);
  }

  /** All faults of the request's members against AWS's model, in one. */
  public AwsErrorException members(List<ConstraintFault> faults) {
    boolean moved = isNewWording() && MOVED.contains(call.action());
    return DynamoDbErrors.validation((moved ? NEW : CLASSIC).message(faults));
  }

  boolean isNewWording() {
    return call.options(DynamoDbOptions.class).validationTexts() == ValidationTexts.SINCE_2026;
  }
}
