package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.ResourcePolicy;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.PrincipalMatch;
import io.cloudfakes.iam.ResourceSide;
import io.cloudfakes.iam.Verdict;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call's caller may do what it asks to a table: its own policies and the table's are put
 * together as IAM does.
 */
public final class TableAccess {
  private TableAccess() {}

  /**
   * Returns when the call is allowed.
   *
   * @param table null when there is none of that id
   * @param name the name or ARN by which the request names it
   * @throws io.cloudfakes.AwsErrorException {@code AccessDeniedException}, in AWS's words
   */
  public static void require(TableId id, @Nullable Table table, String name, CallContext call) {
    if (!isFree(id, table, call)) {
      require(new CallUse(name, call), id, table, call);
    }
  }

  /**
   * The same for a call that is made of several uses.
   *
   * @throws io.cloudfakes.AwsErrorException {@code AccessDeniedException}, in AWS's words
   */
  static void require(TableId id, @Nullable Table table, TableUse use, CallContext call) {
    if (!isFree(id, table, call)) {
      require(use, id, table, call);
    }
  }

  /** Most calls are an account's own to a table without a policy: nothing is gathered for them. */
  private static boolean isFree(TableId id, @Nullable Table table, CallContext call) {
    Caller caller = call.caller();
    return caller.isRoot()
        && (table == null || table.feature(ResourcePolicy.class) == null)
        && caller.accountId().equals(id.account());
  }

  /** Returns when the caller's own policies allow what is asked of no table in particular. */
  public static void requireOwn(String resource, CallContext call) {
    if (!call.caller().isRoot()) {
      AccessRequest request =
          new AccessRequest(
              call.caller(),
              "dynamodb:" + call.action(),
              resource,
              new AccessValues(null, null, null, call));
      requireAllowed(PolicyEvaluation.identity(request), request);
    }
  }

  /** Whether a caller could not change that policy again once the table has it. */
  public static boolean locksOut(PolicyDocument policy, Table table, CallContext call) {
    TableId id = table.definition().id();
    return policy.denies(
        new AccessRequest(
            call.caller(),
            "dynamodb:PutResourcePolicy",
            id.arn(),
            new AccessValues(id, table, null, call)));
  }

  private static void require(TableUse use, TableId id, @Nullable Table table, CallContext call) {
    String permission = "dynamodb:" + use.permission();
    String index = use.index();
    AccessRequest request =
        new AccessRequest(
            call.caller(),
            permission,
            index == null ? id.arn() : id.arn() + "/index/" + index,
            new AccessValues(id, table, use, call));
    ResourcePolicy policy = table == null ? null : table.feature(ResourcePolicy.class);
    ResourceSide side =
        policy == null || isRescue(id, permission, call)
            ? new ResourceSide(id.account(), false, PrincipalMatch.NONE, false)
            : ResourceSide.of(id.account(), policy.document(), request);
    requireAllowed(PolicyEvaluation.decide(request, side), request);
  }

  /** The account that owns a table can always take a policy away that locks it out. */
  private static boolean isRescue(TableId id, String permission, CallContext call) {
    return permission.equals("dynamodb:DeleteResourcePolicy")
        && call.caller().isRoot()
        && call.caller().accountId().equals(id.account());
  }

  private static void requireAllowed(Verdict verdict, AccessRequest request) {
    if (!verdict.allowed()) {
      throw AwsError.of(
              "AccessDeniedException",
              400,
              "User: "
                  + request.caller().arn()
                  + " is not authorized to perform: "
                  + request.action()
                  + " on resource: "
                  + request.resource()
                  + " "
                  + verdict.reason(request.action()))
          .asException();
    }
  }
}
