package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSetSummary;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WafAssociatedItemException;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What is in use cannot be deleted, however deep it is named; and samples of what was seen. */
class ReferencesTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private static Statement nested(String how, Statement one) {
    return switch (how) {
      case "not" -> Looks.not(one);
      case "and" -> Looks.and(Refusal.admin(), one);
      case "or" -> Looks.or(Refusal.admin(), Looks.not(one));
      case "rate" ->
          Statement.builder()
              .rateBasedStatement(r -> r.limit(10L).aggregateKeyType("IP").scopeDownStatement(one))
              .build();
      default -> one;
    };
  }

  private static Rule using(String how, Statement one) {
    if (!how.equals("managed")) {
      return rule("use", 0, block(), nested(how, one));
    }
    return Rule.builder()
        .name("use")
        .priority(0)
        .overrideAction(o -> o.none(n -> {}))
        .visibilityConfig(METRICS)
        .statement(
            s ->
                s.managedRuleGroupStatement(
                    m ->
                        m.vendorName("AWS")
                            .name("AWSManagedRulesAnonymousIpList")
                            .scopeDownStatement(one)))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "not", "and", "or", "rate", "managed"})
  void a_set_in_use_stays(String how) {
    RegexPatternSetSummary set =
        waf.createRegexPatternSet(
                b ->
                    b.name("p")
                        .scope(Scope.REGIONAL)
                        .regularExpressionList(r -> r.regexString("a")))
            .summary();
    WebACLSummary acl =
        WebAcls.create(
            waf,
            "shop",
            using(
                how,
                Statement.builder()
                    .regexPatternSetReferenceStatement(
                        r ->
                            r.arn(set.arn())
                                .fieldToMatch(Looks.path())
                                .textTransformations(Looks.NONE))
                    .build()));
    assertThatExceptionOfType(WafAssociatedItemException.class).isThrownBy(() -> delete(set));
    waf.deleteWebACL(
        b -> b.name("shop").id(acl.id()).scope(Scope.REGIONAL).lockToken(acl.lockToken()));
    delete(set);
    assertThat(waf.listRegexPatternSets(b -> b.scope(Scope.REGIONAL)).regexPatternSets()).isEmpty();
  }

  private void delete(RegexPatternSetSummary set) {
    waf.deleteRegexPatternSet(
        b -> b.name("p").id(set.id()).scope(Scope.REGIONAL).lockToken(set.lockToken()));
  }

  @Test
  void a_web_acl_of_a_stage_that_is_gone_can_be_deleted() {
    GuardedStage stage = new GuardedStage(aws);
    WebACLSummary acl = stage.protect();
    String api = stage.arn().split("/", -1)[2];
    aws.client(ApiGatewayClient.class).deleteRestApi(b -> b.restApiId(api));
    waf.deleteWebACL(
        b -> b.name("shop").id(acl.id()).scope(Scope.REGIONAL).lockToken(acl.lockToken()));
    assertThat(waf.listWebACLs(b -> b.scope(Scope.REGIONAL)).webACLs()).isEmpty();
  }

  private List<String> sampled(WebACLSummary acl, long from, long to, long most) {
    var now = aws.clock().instant();
    var answer =
        waf.getSampledRequests(
            b ->
                b.webAclArn(acl.arn())
                    .scope(Scope.REGIONAL)
                    .ruleMetricName("shop")
                    .timeWindow(
                        t -> t.startTime(now.plusSeconds(from)).endTime(now.plusSeconds(to)))
                    .maxItems(most));
    return answer.sampledRequests().stream()
        .map(SampledHTTPRequest::request)
        .map(request -> request.uri() + " of " + answer.populationSize())
        .toList();
  }

  @Test
  void samples_are_of_the_time_that_is_asked_for_and_of_three_hours_at_most() {
    GuardedStage stage = new GuardedStage(aws);
    WebACLSummary acl = stage.protect();
    stage.stops("/old");
    aws.clock().advance(java.time.Duration.ofHours(2));
    stage.stops("/a");
    stage.stops("/b?c=d");
    aws.clock().advance(java.time.Duration.ofHours(1).plusMinutes(1));
    stage.stops("/new");
    assertThat(sampled(acl, -4 * 3600, 60, 10))
        .containsExactly("/a of 3", "/b?c=d of 3", "/new of 3");
    assertThat(sampled(acl, -2 * 3600, -60, 10)).containsExactly("/a of 2", "/b?c=d of 2");
    assertThat(sampled(acl, -2 * 3600, 60, 1)).containsExactly("/a of 3");
    assertThat(sampled(acl, -30, 60, 10)).containsExactly("/new of 1");
  }
}
