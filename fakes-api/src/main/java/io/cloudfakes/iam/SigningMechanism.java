package io.cloudfakes.iam;

/** The ways a request can say who sent it. */
public enum SigningMechanism {
  /** Nothing in the request says who sent it. */
  ANONYMOUS(false),
  /** {@code Authorization: AWS4-HMAC-SHA256 …}. */
  V4_HEADER(false),
  /** A presigned URL of Signature Version 4. */
  V4_QUERY(true),
  /** {@code Authorization: AWS4-ECDSA-P256-SHA256 …}, good in a set of regions. */
  V4A_HEADER(false),
  /** A presigned URL of Signature Version 4A. */
  V4A_QUERY(true),
  /** {@code Authorization: AWS akid:signature}, S3's own of before 2014. */
  V2_HEADER(false),
  /** A presigned URL with {@code AWSAccessKeyId} and {@code Signature}, S3's own of before 2014. */
  V2_QUERY(true),
  /** An {@code Authorization} header that is none of AWS's, for example a bearer token. */
  OTHER(false);

  private final boolean presigned;

  SigningMechanism(boolean presigned) {
    this.presigned = presigned;
  }

  /** Whether the signature is in the query instead of in headers. */
  public boolean presigned() {
    return presigned;
  }

  /** Whether this is Signature Version 4 or 4A. */
  public boolean version4() {
    return this == V4_HEADER || this == V4_QUERY || version4a();
  }

  /** Whether this is Signature Version 4A. */
  public boolean version4a() {
    return this == V4A_HEADER || this == V4A_QUERY;
  }

  String algorithm() {
    return version4a() ? SigningIdentity.V4A : SigningIdentity.V4;
  }
}
