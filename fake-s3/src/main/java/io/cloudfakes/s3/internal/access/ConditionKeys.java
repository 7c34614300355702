package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.PolicyStatement;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The condition keys S3 knows, and the permissions each says something of; a key without any says
 * something of all.
 */
final class ConditionKeys {
  private static final Set<String> LISTS = actions("ListBucket ListBucketVersions");
  private static final Set<String> ACLS =
      actions("CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl");
  private static final Set<String> WRITES = actions("PutObject ReplicateObject");
  private static final Set<String> LOCKS =
      actions(
          "PutObject ReplicateObject PutObjectRetention PutObjectLegalHold"
              + " BypassGovernanceRetention");
  private static final Set<String> TAGGED =
      actions(
          "GetObject GetObjectVersion GetObjectAcl GetObjectVersionAcl GetObjectTagging"
              + " GetObjectVersionTagging GetObjectAttributes GetObjectVersionAttributes"
              + " PutObjectAcl PutObjectVersionAcl PutObjectTagging PutObjectVersionTagging"
              + " DeleteObject DeleteObjectVersion DeleteObjectTagging"
              + " DeleteObjectVersionTagging");
  private static final Set<String> TAGS =
      actions("PutObject PutObjectTagging PutObjectVersionTagging ReplicateTags");
  private static final Set<String> VERSIONS =
      actions(
          "GetObjectVersion GetObjectVersionAcl GetObjectVersionTagging GetObjectVersionTorrent"
              + " GetObjectVersionAttributes GetObjectVersionForReplication DeleteObjectVersion"
              + " DeleteObjectVersionTagging PutObjectVersionAcl PutObjectVersionTagging"
              + " GetObjectRetention PutObjectRetention GetObjectLegalHold PutObjectLegalHold"
              + " RestoreObject");
  private static final Set<String> ALL = Set.of();

  private static final Map<String, Set<String>> KEYS = new HashMap<>();

  static {
    put(LISTS, "prefix delimiter max-keys");
    put(
        ACLS,
        "x-amz-acl x-amz-grant-read x-amz-grant-write x-amz-grant-read-acp x-amz-grant-write-acp"
            + " x-amz-grant-full-control");
    put(
        WRITES,
        "x-amz-copy-source x-amz-metadata-directive x-amz-storage-class"
            + " x-amz-website-redirect-location x-amz-server-side-encryption"
            + " x-amz-server-side-encryption-aws-kms-key-id"
            + " x-amz-server-side-encryption-customer-algorithm if-match if-none-match");
    put(
        LOCKS,
        "object-lock-mode object-lock-retain-until-date object-lock-remaining-retention-days"
            + " object-lock-legal-hold");
    put(TAGGED, "existingobjecttag");
    put(TAGS, "requestobjecttag requestobjecttagkeys");
    put(VERSIONS, "versionid");
    put(actions("CreateBucket"), "locationconstraint");
    put(actions("CreateBucket PutBucketOwnershipControls"), "x-amz-object-ownership");
    put(
        ALL,
        "authtype signatureage signatureversion tlsversion x-amz-content-sha256 resourceaccount"
            + " dataaccesspointarn dataaccesspointaccount accesspointnetworkorigin");
  }

  private ConditionKeys() {}

  private static Set<String> actions(String names) {
    return Set.of(("s3:" + names.replace(" ", " s3:")).split(" ", -1));
  }

  private static void put(Set<String> actions, String keys) {
    for (String key : keys.split(" ", -1)) {
      KEYS.put("s3:" + key, actions);
    }
  }

  /** Refuses a key that S3 does not know, and one that says nothing of the statement's actions. */
  static void require(PolicyStatement statement) {
    for (String key : statement.conditionKeys()) {
      int slash = key.indexOf('/');
      String name = slash < 0 ? key : key.substring(0, slash);
      if (name.startsWith("aws:")) {
        continue;
      }
      Set<String> actions = KEYS.get(name);
      if (actions == null) {
        throw AccessErrors.malformedPolicy("Policy has an invalid condition key").asException();
      }
      if (!actions.isEmpty()
          && !statement.exceptsActions()
          && !statement.actions().stream().allMatch(action -> covers(action, actions))) {
        throw AccessErrors.malformedPolicy(
                "Conditions do not apply to combination of actions and resources in statement")
            .asException();
      }
    }
  }

  /** Every action a statement writes out has to know the key; of a wildcard's, one. */
  private static boolean covers(String action, Set<String> known) {
    return known.stream().anyMatch(name -> PolicyStatement.actionMatches(action, name));
  }
}
