package io.cloudfakes.edge.waf.internal.state;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.edge.waf.Network;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;

/** Everything that can happen to the state of AWS WAF. */
public sealed interface WafChange extends Change<WafState> {
  /** A web ACL, rule group or set is there from now on, or is another one. */
  record EntityPut(Entity entity) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.withEntities(state.entities().plus(entity.arn(), entity));
    }
  }

  /** A web ACL, rule group or set is gone, with all that is kept by its ARN. */
  record EntityDeleted(String arn) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state
          .withEntities(state.entities().minus(arn))
          .withLogging(state.logging().minus(arn))
          .withPolicies(state.policies().minus(arn))
          .with(
              state
                  .traffic()
                  .withRates(without(state.traffic().rates(), arn, ""))
                  .withSamples(state.traffic().samples().minus(arn))
                  .withLines(
                      state.traffic().lines().minus(arn), state.traffic().writing().cancel(arn)));
    }
  }

  /** What rate-based rules of a web ACL counted is forgotten, as their settings changed. */
  record RatesForgotten(String webAcl, List<String> rules) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      TreePMap<RateKey, RateWindow> rates = state.traffic().rates();
      for (String rule : rules) {
        rates = without(rates, webAcl, rule);
      }
      return state.with(state.traffic().withRates(rates));
    }
  }

  /** A resource is protected by a web ACL from now on; null for by none. */
  record Associated(String resource, @Nullable String webAcl) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.withAssociations(
          webAcl == null
              ? state.associations().minus(resource)
              : state.associations().plus(resource, webAcl));
    }
  }

  /** A web ACL has that logging configuration from now on; null for none. */
  record LoggingPut(String webAcl, @Nullable LoggingConfiguration configuration)
      implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.withLogging(
          configuration == null
              ? state.logging().minus(webAcl)
              : state.logging().plus(webAcl, configuration));
    }
  }

  /** A rule group has that permission policy from now on; null for none. */
  record PolicyPut(String ruleGroup, @Nullable String policy) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.withPolicies(
          policy == null
              ? state.policies().minus(ruleGroup)
              : state.policies().plus(ruleGroup, policy));
    }
  }

  /** An API key is there from now on. */
  record ApiKeyPut(ApiKey key) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.withApiKeys(state.apiKeys().plus(key.key(), key));
    }
  }

  /** An API key is gone. */
  record ApiKeyDeleted(String key) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.withApiKeys(state.apiKeys().minus(key));
    }
  }

  /**
   * A request was held against a web ACL's rules.
   *
   * @param counted what rate-based rules counted it for, with the seconds they look back
   * @param samples what is kept of it for {@code GetSampledRequests}
   */
  record Inspected(String webAcl, Instant at, Map<RateKey, Long> counted, List<Sample> samples)
      implements WafChange {
    /** As many requests are kept of a web ACL as one call of {@code GetSampledRequests} shows. */
    private static final int SAMPLES = 500;

    /** With so many more instances, all of them are looked through for old ones. */
    private static final int RATES = 10_000;

    @Override
    public WafState applyTo(WafState state) {
      Traffic next = state.traffic();
      if (!counted.isEmpty()) {
        TreePMap<RateKey, RateWindow> rates = next.rates();
        for (Map.Entry<RateKey, Long> one : counted.entrySet()) {
          RateWindow window = rates.get(one.getKey());
          if (window == null) {
            // Now and then only: when all of them are young, looking at them is in vain.
            rates = rates.size() % RATES == RATES - 1 ? lately(rates, at) : rates;
            window = RateWindow.EMPTY;
          }
          rates = rates.plus(one.getKey(), window.plus(at, one.getValue()));
        }
        next = next.withRates(rates);
      }
      if (!samples.isEmpty()) {
        PVector<Sample> kept = state.samplesOf(webAcl).plusAll(samples);
        while (kept.size() > SAMPLES) {
          kept = kept.minus(0);
        }
        next = next.withSamples(next.samples().plus(webAcl, kept));
      }
      return state.with(next);
    }

    /** Without what no evaluation window reaches any more. */
    private static TreePMap<RateKey, RateWindow> lately(
        TreePMap<RateKey, RateWindow> all, Instant now) {
      TreePMap<RateKey, RateWindow> kept = all;
      for (Map.Entry<RateKey, RateWindow> one : all.entrySet()) {
        if (one.getValue().newest() < now.getEpochSecond() - 600) {
          kept = kept.minus(one.getKey());
        }
      }
      return kept;
    }
  }

  /**
   * A line of a web ACL's log waits to be written with those of its five minutes.
   *
   * @param due when they are, if no earlier line waits for it
   */
  record Logged(String webAcl, String line, Instant due) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      Traffic traffic = state.traffic();
      PVector<String> lines = traffic.lines().getOrDefault(webAcl, TreePVector.empty());
      Timers<String> writing =
          traffic.writing().due(webAcl) == null
              ? traffic.writing().schedule(due, webAcl, webAcl)
              : traffic.writing();
      return state.with(traffic.withLines(traffic.lines().plus(webAcl, lines.plus(line)), writing));
    }
  }

  /** A line of a web ACL's log goes to a log group or a delivery stream at once. */
  record LineSent(LogRecord line) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state;
    }
  }

  /** The lines of a web ACL's log that waited are written as a file. */
  record LogWritten(String webAcl, LogFile file) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      Traffic traffic = state.traffic();
      return state.with(
          traffic.withLines(traffic.lines().minus(webAcl), traffic.writing().cancel(webAcl)));
    }
  }

  /** A test says where addresses are. */
  record NetworkKnown(Network network) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.with(state.traffic().withNetworks(state.traffic().networks().plus(network)));
    }
  }

  /** A client got a token. */
  record TokenGiven(Token token) implements WafChange {
    @Override
    public WafState applyTo(WafState state) {
      return state.with(
          state.traffic().withTokens(state.traffic().tokens().plus(token.value(), token)));
    }
  }

  /** Without what a rule of a web ACL counted, or all of its rules if that is "". */
  private static TreePMap<RateKey, RateWindow> without(
      TreePMap<RateKey, RateWindow> all, String webAcl, String rule) {
    TreePMap<RateKey, RateWindow> kept = all;
    for (RateKey key : all.tailMap(new RateKey(webAcl, rule, ""), true).keySet()) {
      if (!key.webAcl().equals(webAcl)) {
        break;
      }
      if (rule.isEmpty() || key.rule().equals(rule)) {
        kept = kept.minus(key);
      }
    }
    return kept;
  }
}
