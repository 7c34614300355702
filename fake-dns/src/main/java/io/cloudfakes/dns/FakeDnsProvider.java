package io.cloudfakes.dns;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.dns.internal.Route53DomainsService;
import io.cloudfakes.dns.internal.Route53Service;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/** Brings {@link FakeDns} into every world. Found by {@link java.util.ServiceLoader}. */
public final class FakeDnsProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeDns.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(Route53Service.SERVICE, Route53DomainsService.SERVICE);
  }

  @Override
  public Optional<Class<?>> optionsType() {
    return Optional.of(Route53Options.class);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeDns(world);
  }
}
