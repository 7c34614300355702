package io.cloudfakes.edge.waf;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.waf.internal.WafService;
import io.cloudfakes.edge.waf.internal.inspect.Inspector;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.link.WebFirewall;
import io.cloudfakes.service.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * AWS WAF in one world: its web ACLs stand before the distributions of CloudFront and the stages of
 * API Gateway that they are attached to.
 *
 * <p>A test can also ask it directly what would come of a request:
 *
 * <pre>{@code
 * FakeWaf waf = aws.fake(FakeWaf.class);
 * WebFirewall.Verdict verdict = waf.inspect(inspection);
 * }</pre>
 */
public final class FakeWaf implements Fake, WebFirewall {
  private final Store<WafState> store;
  private final FakeAws world;

  FakeWaf(FakeAws world) {
    this.world = world;
    this.store = world.store(WafService.SERVICE);
    world.links().register(WebFirewall.class, this);
  }

  @Override
  public boolean exists(String webAclArn) {
    return webAcl(store.state(), webAclArn) != null;
  }

  /**
   * Holds a request against the rules of the web ACL that protects the resource. Rate-based rules
   * count it, and {@code GetSampledRequests} shows it.
   */
  @Override
  public Verdict inspect(Inspection inspection) {
    AtomicReference<Verdict> verdict = new AtomicReference<>(new Verdict.Allowed(Map.of()));
    store.commit(
        (state, call) -> {
          String arn =
              inspection.webAclArn() != null
                  ? inspection.webAclArn()
                  : state.associations().get(inspection.resourceArn());
          Entity webAcl = arn == null ? null : webAcl(state, arn);
          if (webAcl == null) {
            return List.of();
          }
          Inspector.Result result =
              Inspector.inspect(webAcl, state, inspection, world.clock().instant());
          verdict.set(result.verdict());
          return List.of(result.change());
        });
    return Objects.requireNonNull(verdict.get());
  }

  private static @Nullable Entity webAcl(WafState state, String arn) {
    Entity entity = state.entity(arn);
    return entity == null || entity.kind() != Kind.WEB_ACL ? null : entity;
  }
}
