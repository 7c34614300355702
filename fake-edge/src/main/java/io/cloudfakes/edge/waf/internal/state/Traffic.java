package io.cloudfakes.edge.waf.internal.state;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.edge.waf.Network;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * What is known of requests, and of where they come from.
 *
 * @param rates what rate-based rules have counted
 * @param samples the latest inspected requests, by the web ACL's ARN, oldest first
 * @param lines of logs that wait to be written, by the web ACL's ARN, oldest first
 * @param writing when the log files are due, with the web ACL's ARN
 * @param networks what a test said of addresses, latest last
 * @param tokens of clients, by their value
 */
public record Traffic(
    TreePMap<RateKey, RateWindow> rates,
    TreePMap<String, PVector<Sample>> samples,
    TreePMap<String, PVector<String>> lines,
    Timers<String> writing,
    PVector<Network> networks,
    TreePMap<String, Token> tokens) {

  static final Traffic NONE =
      new Traffic(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          Timers.none(),
          TreePVector.empty(),
          TreePMap.empty());

  Traffic withRates(TreePMap<RateKey, RateWindow> all) {
    return new Traffic(all, samples, lines, writing, networks, tokens);
  }

  Traffic withSamples(TreePMap<String, PVector<Sample>> all) {
    return new Traffic(rates, all, lines, writing, networks, tokens);
  }

  Traffic withLines(TreePMap<String, PVector<String>> all, Timers<String> due) {
    return new Traffic(rates, samples, all, due, networks, tokens);
  }

  Traffic withNetworks(PVector<Network> all) {
    return new Traffic(rates, samples, lines, writing, all, tokens);
  }

  Traffic withTokens(TreePMap<String, Token> all) {
    return new Traffic(rates, samples, lines, writing, networks, all);
  }
}
