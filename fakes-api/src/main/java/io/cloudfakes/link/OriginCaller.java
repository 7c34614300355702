package io.cloudfakes.link;

import io.cloudfakes.iam.Caller;

/**
 * As whom a fake sends a request to another: what the signature of an AWS service stands for.
 *
 * @param caller the service, for example {@code cloudfront.amazonaws.com}, or its identity
 * @param sourceArn what it acts for, as the policies' {@code aws:SourceArn}; "" for nothing
 * @param sourceAccount whose that is, 12 digits
 */
public record OriginCaller(Caller caller, String sourceArn, String sourceAccount) {}
