package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.ContinuationTokens;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Lists the configuration documents of one kind that a bucket has, in the order of their ids, 100
 * to a page: the actions {@code ListBucket…Configurations}.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument} (for a continuation token), {@code
 * AccessDenied}, {@code InvalidBucketOwnerAWSAccountID}.
 */
public final class ListDocuments<D> implements DocumentOperation {
  private static final int PAGE = 100;

  private final DocumentKind<D> kind;

  ListDocuments(DocumentKind<D> kind) {
    this.kind = kind;
  }

  @Override
  public DocumentKind<D> kind() {
    return kind;
  }

  @Override
  public Outcome<SdkResponse, S3State> decide(SdkRequest request, S3State state, CallContext call) {
    DocumentRequest asked = new DocumentRequest(request);
    Bucket bucket =
        BucketAccess.forBucket(
            state, asked.bucket(), asked.expectedBucketOwner(), kind.getPermission(), call);
    String list = kind.member() + " of " + bucket.name();
    String after = ContinuationTokens.read(list, asked.continuationToken());
    List<D> rest =
        bucket.documents().all(kind.type()).stream()
            .filter(one -> after == null || ConfigurationIds.of(one).compareTo(after) > 0)
            .toList();
    boolean truncated = rest.size() > PAGE;
    List<D> page = truncated ? rest.subList(0, PAGE) : rest;
    DocumentRequest.Reply reply = asked.reply();
    reply.set("IsTruncated", truncated);
    reply.set("ContinuationToken", asked.continuationToken());
    if (!page.isEmpty()) {
      reply.set(kind.member() + "List", page);
    }
    if (truncated) {
      reply.set(
          "NextContinuationToken",
          ContinuationTokens.after(list, ConfigurationIds.of(page.get(PAGE - 1))));
    }
    return Outcome.of(reply.build());
  }
}
