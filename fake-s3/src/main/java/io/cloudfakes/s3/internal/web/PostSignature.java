package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.iam.SignedText;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of its signature.
 *
 * @param signed the policy, signed; null when the form is anonymous or the signature not whole
 * @param fault what is wrong with it; null for nothing
 */
record PostSignature(@Nullable SignedText signed, @Nullable AwsError fault) {
  private static final PostSignature NONE = new PostSignature(null, null);
  private static final String[] VERSION_4 = {
    "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Signature"
  };
  private static final String[] VERSION_2 = {"AWSAccessKeyId", "Signature"};

  static PostSignature of(FormData form) {
    if (hasOneOf(form, VERSION_4)) {
      return version4(form);
    }
    if (hasOneOf(form, VERSION_2)) {
      AwsError missing = missing(form, VERSION_2);
      return new PostSignature(null, missing == null ? PostErrors.unsupportedSignature() : missing);
    }
    return NONE;
  }

  private static PostSignature version4(FormData form) {
    AwsError missing = missing(form, VERSION_4);
    String policy = form.field("policy");
    String credential = form.field("X-Amz-Credential");
    String signature = form.field("X-Amz-Signature");
    if (missing != null || policy == null || credential == null || signature == null) {
      return new PostSignature(null, missing == null ? PostErrors.noField("policy") : missing);
    }
    if (!"AWS4-HMAC-SHA256".equals(form.field("X-Amz-Algorithm"))) {
      return new PostSignature(null, PostErrors.badAlgorithm());
    }
    SignedText signed =
        SignedText.of(credential, policy, signature, form.field("X-Amz-Security-Token"));
    return new PostSignature(signed, signed == null ? PostErrors.badCredential() : null);
  }

  private static boolean hasOneOf(FormData form, String[] names) {
    for (String name : names) {
      if (form.field(name) != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable AwsError missing(FormData form, String[] names) {
    for (String name : names) {
      if (form.field(name) == null) {
        return PostErrors.noField(name);
      }
    }
    return null;
  }
}
