package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.ResourcePolicy;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyPrincipals;
import io.cloudfakes.iam.PolicyStatement;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;

/** What DynamoDB asks of the policy of a table beyond that it is a policy. */
public final class PolicyRules {
  private static final int MOST_BYTES = 20 * 1024;

  private PolicyRules() {}

  /**
   * The policy a table is to have.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse it
   */
  public static ResourcePolicy read(String text, TableId table, CallContext call) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw DynamoDbErrors.limitExceeded(
          "Resource-based policy size exceeds the limit of " + MOST_BYTES + " bytes");
    }
    PolicyDocument document;
    try {
      document = PolicyDocument.resourcePolicy(text);
    } catch (MalformedPolicyException malformed) {
      throw invalid(malformed.reason());
    }
    for (PolicyStatement statement : document.statements()) {
      requirePrincipals(statement, call);
      requireOwn(statement, table);
    }
    return new ResourcePolicy(document, text, Long.toString(call.now().toEpochMilli()));
  }

  private static void requirePrincipals(PolicyStatement statement, CallContext call) {
    PolicyPrincipals principals = statement.principals();
    if (principals == null) {
      return;
    }
    for (PolicyPrincipals.Named named : principals.named()) {
      Arn arn = Arn.parseOrNull(named.value());
      if (named.type() == PolicyPrincipals.Type.AWS
          && arn != null
          && !call.accounts().exists(arn)) {
        throw invalid("Invalid principal in policy: \"AWS\":\"" + named.value() + "\"");
      }
    }
  }

  /** A table's policy is about the table and its indexes, and about what DynamoDB does. */
  private static void requireOwn(PolicyStatement statement, TableId table) {
    for (String action : statement.actions()) {
      if (!action.equals("*") && !action.startsWith("dynamodb:")) {
        throw invalid("Policy has invalid action: " + action);
      }
    }
    for (String resource : statement.resources()) {
      boolean own =
          resource.equals("*")
              || resource.equals(table.arn())
              || resource.startsWith(table.arn() + "/index/")
              || resource.equals(table.arn() + "/*")
              || resource.equals(table.arn() + "*");
      if (!own) {
        throw invalid("Policy has invalid resource: " + resource);
      }
    }
  }

  private static AwsErrorException invalid(String reason) {
    return DynamoDbErrors.validation("Invalid policy document: " + reason);
  }
}
