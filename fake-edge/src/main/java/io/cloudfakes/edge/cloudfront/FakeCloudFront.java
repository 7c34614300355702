package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;

/** Amazon CloudFront in one world. */
public final class FakeCloudFront implements Fake {
  FakeCloudFront(FakeAws world) {}
}
