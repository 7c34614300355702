package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.PolicyDocument;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a bucket, with a policy of its own: kept in the bucket's configuration, under its
 * ARN. One of several regions is kept with each of its buckets.
 *
 * @param name its name; of one of several regions its alias
 * @param arn what clients give in place of the bucket's name
 * @param alias what they may give too
 * @param account whose it is
 * @param policy null when it has none
 * @param block which public access is blocked
 */
public record AccessPoint(
    String name,
    String arn,
    String alias,
    String account,
    @Nullable PolicyDocument policy,
    PublicAccessBlock block) {

  /** A new one in one region, all public access blocked. */
  public static AccessPoint of(String name, String account, String region, String suffix) {
    return new AccessPoint(
        name,
        "arn:aws:s3:" + region + ":" + account + ":accesspoint/" + name,
        name + "-" + suffix + "-s3alias",
        account,
        null,
        PublicAccessBlock.ALL);
  }

  /** A new one of several regions, all public access blocked. */
  public static AccessPoint ofRegions(String account, String suffix) {
    String alias = suffix + ".mrap";
    return new AccessPoint(
        alias,
        "arn:aws:s3::" + account + ":accesspoint/" + alias,
        alias,
        account,
        null,
        PublicAccessBlock.ALL);
  }

  /** Whether it leads to buckets of several regions. */
  boolean ofSeveralRegions() {
    return arn.startsWith("arn:aws:s3::");
  }

  public AccessPoint with(@Nullable PolicyDocument newPolicy) {
    return new AccessPoint(name, arn, alias, account, newPolicy, block);
  }

  public AccessPoint with(PublicAccessBlock newBlock) {
    return new AccessPoint(name, arn, alias, account, policy, newBlock);
  }
}
