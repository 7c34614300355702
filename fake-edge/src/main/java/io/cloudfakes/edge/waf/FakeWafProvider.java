package io.cloudfakes.edge.waf;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.edge.waf.internal.WafService;
import io.cloudfakes.service.Service;
import java.util.List;

/** Brings {@link FakeWaf} into every world. Found by {@link java.util.ServiceLoader}. */
public final class FakeWafProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeWaf.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(WafService.SERVICE);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeWaf(world);
  }
}
