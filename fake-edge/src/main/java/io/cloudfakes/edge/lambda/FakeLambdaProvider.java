package io.cloudfakes.edge.lambda;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.edge.lambda.internal.LambdaService;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/** Brings {@link FakeLambda} into every world. Found by {@link java.util.ServiceLoader}. */
public final class FakeLambdaProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeLambda.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(LambdaService.SERVICE);
  }

  @Override
  public Optional<Class<?>> optionsType() {
    return Optional.of(LambdaOptions.class);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeLambda(world);
  }
}
