package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.Arn;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyPrincipals;
import io.cloudfakes.iam.PolicyStatement;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What S3 asks of the policy of a bucket beyond that it is a policy. */
public final class BucketPolicies {
  private static final int MOST_BYTES = 20 * 1024;

  /** As origin access identities of CloudFront have it: an account's is shorter. */
  private static final Pattern ACCESS_IDENTITY = Pattern.compile("[0-9a-f]{96}");

  private static final String NO_RESOURCE = "Action does not apply to any resource(s) in statement";

  private BucketPolicies() {}

  /** Policies are their own account's alone, whatever they say. */
  public static void requireOwnAccount(Bucket bucket, String method, CallContext call) {
    if (!call.caller().accountId().equals(bucket.owner())) {
      throw AccessErrors.notForOtherAccounts(method).asException();
    }
  }

  /**
   * The policy a bucket is to have.
   *
   * @param json null when the request has no body
   * @param confirmed whether the caller means to take from itself the right to change it again
   */
  public static PolicyDocument read(
      @Nullable String json, Bucket bucket, boolean confirmed, CallContext call) {
    PolicyDocument policy;
    try {
      policy = PolicyDocument.resourcePolicy(json == null ? "" : json);
    } catch (MalformedPolicyException malformed) {
      String detail = malformed.detail();
      throw (detail == null
              ? AccessErrors.malformedPolicy(malformed.reason())
              : AccessErrors.malformedPolicy(malformed.reason()).with("Detail", detail))
          .asException();
    }
    if (policy.text().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw AccessErrors.policyTooLarge(MOST_BYTES).asException();
    }
    for (PolicyStatement statement : policy.statements()) {
      requirePrincipals(statement, call);
      requireActions(statement, bucket);
      ConditionKeys.require(statement);
    }
    requireNotBlocked(policy, bucket, confirmed, call);
    return policy;
  }

  private static void requireNotBlocked(
      PolicyDocument policy, Bucket bucket, boolean confirmed, CallContext call) {
    if (policy.isPublic() && AccessRules.of(bucket).block().blocksPublicPolicy()) {
      throw AccessDecision.blocked(
          bucket,
          "s3:PutBucketPolicy",
          null,
          "because public policies are blocked by the BlockPublicPolicy block public access"
              + " setting.",
          call);
    }
    if (!confirmed && AccessDecision.locksOut(policy, bucket, call)) {
      throw S3Errors.accessDenied().asException();
    }
  }

  private static void requirePrincipals(PolicyStatement statement, CallContext call) {
    PolicyPrincipals principals = statement.principals();
    if (principals == null) {
      return;
    }
    for (PolicyPrincipals.Named named : principals.named()) {
      boolean there =
          switch (named.type()) {
            case CANONICAL_USER ->
                call.accounts().ofCanonicalId(named.value()) != null
                    || ACCESS_IDENTITY.matcher(named.value()).matches();
            case AWS -> {
              Arn arn = Arn.parseOrNull(named.value());
              yield arn == null || call.accounts().exists(arn);
            }
            case SERVICE, FEDERATED -> true;
          };
      if (!there) {
        throw AccessErrors.malformedPolicy("Invalid principal in policy")
            .with("Detail", "\"" + named.type() + "\" : \"" + named.value() + "\"")
            .asException();
      }
    }
  }

  private static void requireActions(PolicyStatement statement, Bucket bucket) {
    boolean onBucket = false;
    boolean onObjects = false;
    for (String resource : statement.resources()) {
      requireOwn(resource, bucket);
      String rest = resource.substring(bucket.arn().length());
      onBucket |= rest.indexOf('/') < 0;
      onObjects |= !rest.isEmpty();
    }
    for (String action : statement.actions()) {
      boolean known = action.equals("*");
      boolean applies = known;
      for (var permission : S3Permissions.all().entrySet()) {
        if (PolicyStatement.actionMatches(action, permission.getKey())) {
          known = true;
          applies |=
              switch (permission.getValue()) {
                case OBJECT -> onObjects;
                case BUCKET -> onBucket;
                case ACCOUNT -> false;
              };
        }
      }
      if (!known) {
        throw AccessErrors.malformedPolicy("Policy has invalid action").asException();
      }
      // Excepted actions and resources leave others, so they always apply to something.
      if (!applies && !statement.exceptsActions() && !statement.exceptsResources()) {
        throw AccessErrors.malformedPolicy(NO_RESOURCE).asException();
      }
    }
  }

  /** A bucket's policy is about the bucket and what is in it. */
  private static void requireOwn(String resource, Bucket bucket) {
    boolean own = resource.startsWith(bucket.arn());
    if (own && resource.length() > bucket.arn().length()) {
      own = List.of('/', '*', '?').contains(resource.charAt(bucket.arn().length()));
    }
    if (!own) {
      throw AccessErrors.malformedPolicy("Policy has invalid resource").asException();
    }
  }
}
