package io.cloudfakes.s3;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/** How S3 joins every world; found by {@link java.util.ServiceLoader}. */
public final class FakeS3Provider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeS3.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(S3Service.SERVICE);
  }

  @Override
  public Optional<Class<?>> optionsType() {
    return Optional.of(S3Options.class);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeS3(world);
  }
}
