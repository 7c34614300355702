package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/**
 * Says what becomes of a bucket's objects as they age, in place of what was said before. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html">
 * PutBucketLifecycleConfiguration</a>.
 *
 * <p>Modelled: all of it; rules of the former schema, with a prefix of their own, are kept as they
 * were sent. The least size of objects that change their class is a document of its own, of the
 * type {@link TransitionDefaultMinimumObjectSize}.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MissingRequestBodyError}, {@code MalformedXML}, {@code
 * InvalidRequest}, {@code InvalidArgument}, {@code InvalidTag}, {@code InvalidDigest}, {@code
 * BadDigest}, {@code AccessDenied}.
 */
public final class PutBucketLifecycleConfiguration
    implements Operation<
        PutBucketLifecycleConfigurationRequest, PutBucketLifecycleConfigurationResponse, S3State> {
  @Override
  public Outcome<PutBucketLifecycleConfigurationResponse, S3State> decide(
      PutBucketLifecycleConfigurationRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutLifecycleConfiguration",
            call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    TransitionDefaultMinimumObjectSize least =
        size(request.transitionDefaultMinimumObjectSizeAsString());
    BucketLifecycleConfiguration kept =
        LifecycleDocument.kept(request.lifecycleConfiguration(), call);
    PutBucketLifecycleConfigurationResponse response =
        PutBucketLifecycleConfigurationResponse.builder()
            .transitionDefaultMinimumObjectSize(least)
            .build();
    return Outcome.of(
        response,
        List.of(
            BucketChange.Configured.of(bucket.name(), kept),
            BucketChange.Configured.of(bucket.name(), least)));
  }

  private static TransitionDefaultMinimumObjectSize size(@Nullable String header) {
    if (header == null) {
      return TransitionDefaultMinimumObjectSize.ALL_STORAGE_CLASSES_128_K;
    }
    TransitionDefaultMinimumObjectSize size = TransitionDefaultMinimumObjectSize.fromValue(header);
    if (size == TransitionDefaultMinimumObjectSize.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidRequest("Invalid TransitionDefaultMinimumObjectSize found: " + header)
          .asException();
    }
    return size;
  }
}
