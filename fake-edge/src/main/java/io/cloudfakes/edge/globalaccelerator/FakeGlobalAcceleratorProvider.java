package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.edge.globalaccelerator.internal.GlobalAcceleratorService;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Brings {@link FakeGlobalAccelerator} into every world. Found by {@link ServiceLoader}. */
public final class FakeGlobalAcceleratorProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeGlobalAccelerator.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(GlobalAcceleratorService.SERVICE);
  }

  @Override
  public Optional<Class<?>> optionsType() {
    return Optional.of(GlobalAcceleratorOptions.class);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeGlobalAccelerator(world);
  }
}
