package io.cloudfakes.edge.waf;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** A stage of an API behind a web ACL, and what comes of requests to it. */
final class GuardedStage {
  private final Wafv2Client waf;
  private final FakeWaf fake;
  private final String arn;

  GuardedStage(FakeAws aws) {
    this.waf = aws.client(Wafv2Client.class);
    this.fake = aws.fake(FakeWaf.class);
    this.arn = Stages.make(aws.client(ApiGatewayClient.class));
  }

  String arn() {
    return arn;
  }

  WebACLSummary protect(Rule... rules) {
    WebACLSummary made = WebAcls.create(waf, "shop", rules);
    waf.associateWebACL(b -> b.webACLArn(made.arn()).resourceArn(arn));
    return made;
  }

  Verdict ask(String path, Consumer<OutgoingRequest.Builder> more) {
    return ask(path, "203.0.113.9", "DE", more);
  }

  Verdict ask(String path, String ip, String country, Consumer<OutgoingRequest.Builder> more) {
    OutgoingRequest.Builder request = OutgoingRequest.to(URI.create("https://shop.example" + path));
    more.accept(request);
    return fake.inspect(new Inspection(arn, null, request.build(), ip, country, "an-id"));
  }

  boolean stops(String path) {
    return stops(path, request -> {});
  }

  boolean stops(String path, Consumer<OutgoingRequest.Builder> more) {
    return ask(path, more) instanceof Verdict.Stopped;
  }
}
