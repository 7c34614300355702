package io.cloudfakes.edge.apigateway;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeProvider;
import io.cloudfakes.edge.apigateway.internal.HttpService;
import io.cloudfakes.edge.apigateway.internal.ManagementService;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.service.Service;
import java.util.List;

/** Brings {@link FakeApiGateway} into every world. Found by {@link java.util.ServiceLoader}. */
public final class FakeApiGatewayProvider implements FakeProvider {
  @Override
  public Class<? extends Fake> type() {
    return FakeApiGateway.class;
  }

  @Override
  public List<Service<?>> services() {
    return List.of(RestService.SERVICE, HttpService.SERVICE, ManagementService.SERVICE);
  }

  @Override
  public Fake create(FakeAws world) {
    return new FakeApiGateway(world);
  }
}
