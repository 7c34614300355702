package io.cloudfakes.s3;

/** What a new bucket is like, unless the request that creates it says otherwise. */
public enum BucketDefaults {
  /**
   * As of April 2023: no ACLs (object ownership {@code BucketOwnerEnforced}) and all four public
   * access blocks. The default.
   */
  SINCE_2023,
  /** As before: ACLs (object ownership {@code ObjectWriter}) and no public access block. */
  BEFORE_2023
}
