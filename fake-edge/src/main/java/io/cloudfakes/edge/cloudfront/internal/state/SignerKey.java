package io.cloudfakes.edge.cloudfront.internal.state;

/**
 * The public half of a CloudFront key pair of an account's root user: no action of CloudFront's
 * makes one, and a distribution that trusts the account lets in what its private half has signed.
 *
 * @param id the key pair's, for example {@code APKAEIBAERJR2EXAMPLE}
 * @param pem the key in PEM
 */
public record SignerKey(String account, String id, String pem) implements Resource {
  @Override
  public Kind kind() {
    return Kind.SIGNER_KEY;
  }
}
