package io.cloudfakes.s3.internal.operation;

import io.cloudfakes.service.RequestMembers;
import java.util.List;

/** Request members that several of S3's actions leave alone; see {@link RequestMembers}. */
public final class S3Members {
  /** {@code RequestPayer} is read at the one door of all operations, {@link BucketAccess}. */
  public static final RequestMembers ANY = RequestMembers.ALL_READ.withoutEffect("RequestPayer");

  public static final List<String> CUSTOMER_KEY =
      List.of("SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5");

  public static final List<String> UNMODELLED_ATTRIBUTES =
      List.of("SSEKMSEncryptionContext", "BucketKeyEnabled", "Tagging", "WebsiteRedirectLocation");

  private S3Members() {}
}
