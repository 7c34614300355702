package io.cloudfakes.edge.waf;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.waf.internal.WafService;
import io.cloudfakes.edge.waf.internal.inspect.Inspector;
import io.cloudfakes.edge.waf.internal.log.Logs;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.Token;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.link.WebFirewall;
import io.cloudfakes.service.Store;
import java.time.Instant;
import java.util.ArrayList;
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
          List<WafChange> changes = new ArrayList<>();
          changes.add(result.change());
          changes.addAll(Logs.changes(webAcl, result, state));
          return changes;
        });
    return Objects.requireNonNull(verdict.get());
  }

  /**
   * Says where addresses are and whose, for geographic matches and matches by autonomous system.
   * What is said later counts before what was said earlier.
   */
  public void know(Network network) {
    store.commit(List.of(new WafChange.NetworkKnown(network)));
  }

  /**
   * A token as a browser gets it that passes the silent challenge of a web ACL now. Requests send
   * it as the cookie {@code aws-waf-token}.
   *
   * @param domain it is got for, such as {@code shop.example}
   * @return the cookie's value
   */
  public String challengePassed(String domain) {
    return token(domain, false);
  }

  /** A token as a browser gets it whose user solves a puzzle now; the challenge is passed, too. */
  public String puzzleSolved(String domain) {
    return token(domain, true);
  }

  private String token(String domain, boolean solved) {
    AtomicReference<String> value = new AtomicReference<>("");
    store.commit(
        (state, call) -> {
          String text = call.ids().uuid("token") + ":" + call.ids().hex("token", 32);
          value.set(text);
          Instant now = world.clock().instant();
          return List.of(
              new WafChange.TokenGiven(new Token(text, domain, now, solved ? now : null)));
        });
    return Objects.requireNonNull(value.get());
  }

  private static @Nullable Entity webAcl(WafState state, String arn) {
    Entity entity = state.entity(arn);
    return entity == null || entity.kind() != Kind.WEB_ACL ? null : entity;
  }
}
