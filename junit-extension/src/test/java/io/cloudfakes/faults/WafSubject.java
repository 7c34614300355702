package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.edge.waf.internal.WafService;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.CreateIpSetResponse;

/** Makes API keys, of which each call makes another. */
final class WafSubject extends Subject {
  private final Wafv2Client waf;
  private final String set;

  WafSubject(FakeAws aws, Way way, Wafv2Client waf) {
    super(aws, way);
    this.waf = waf;
    // The middle of its reply is part of the description, whatever one bit of it says.
    CreateIpSetResponse made =
        waf.createIPSet(
            b ->
                b.name("office")
                    .scope("REGIONAL")
                    .ipAddressVersion("IPV4")
                    .addresses("192.0.2.0/24")
                    .description("w".repeat(256)));
    this.set = made.summary().id();
    aws.calls().clear();
  }

  @Override
  String internalError() {
    return "WAFInternalErrorException";
  }

  @Override
  String throttled() {
    return "ThrottlingException";
  }

  @Override
  String expired() {
    return "ExpiredTokenException";
  }

  @Override
  String skewed() {
    return "InvalidSignatureException";
  }

  @Override
  String write() {
    return "wafv2:CreateAPIKey";
  }

  @Override
  String read() {
    return "wafv2:GetIPSet";
  }

  @Override
  void doWrite() {
    waf.createAPIKey(
        b ->
            b.scope("REGIONAL")
                .tokenDomains("shop.test")
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)));
  }

  @Override
  String doRead() {
    return waf.getIPSet(b -> b.name("office").scope("REGIONAL").id(set)).ipSet().toString();
  }

  @Override
  long effects() {
    return aws.store(WafService.SERVICE).state().apiKeys().size();
  }
}
