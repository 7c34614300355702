package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.keyvalues.KeyValueService;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/** Brings {@link FakeCloudFront} into every world. Found by {@link java.util.ServiceLoader}. */
public final class FakeCloudFrontProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeCloudFront.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(CloudFrontService.SERVICE, KeyValueService.SERVICE);
  }

  @Override
  public Optional<Class<?>> optionsType() {
    return Optional.of(CloudFrontOptions.class);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeCloudFront(world);
  }
}
