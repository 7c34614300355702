package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Refusal.admin;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ResourceType;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.WafAssociatedItemException;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** Which web ACL protects what, and what a rule group's bodies are for. */
class AssociationsTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private WebACLSummary acl(String name, Scope scope) {
    return waf.createWebACL(
            b ->
                b.name(name)
                    .scope(scope)
                    .defaultAction(d -> d.allow(a -> {}))
                    .visibilityConfig(METRICS))
        .summary();
  }

  @ParameterizedTest
  @CsvSource({
    "REGIONAL, APPLICATION_LOAD_BALANCER,"
        + " arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef",
    "REGIONAL, APPSYNC, arn:aws:appsync:us-east-1:123456789012:apis/abcdefghij",
    "REGIONAL, COGNITO_USER_POOL,"
        + " arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbCdEf",
    "REGIONAL, APP_RUNNER_SERVICE, arn:aws:apprunner:us-east-1:123456789012:service/a/b",
    "REGIONAL, VERIFIED_ACCESS_INSTANCE,"
        + " arn:aws:ec2:us-east-1:123456789012:verified-access-instance/vai-0123456789abcdef0",
    "CLOUDFRONT, AMPLIFY, arn:aws:amplify:eu-west-1:123456789012:apps/d1a2b3c4d5"
  })
  void each_kind_of_resource_has_the_web_acl_that_came_last(
      Scope scope, ResourceType type, String resource) {
    WebACLSummary first = acl("first", scope);
    WebACLSummary second = acl("second", scope);
    waf.associateWebACL(b -> b.webACLArn(first.arn()).resourceArn(resource));
    waf.associateWebACL(b -> b.webACLArn(second.arn()).resourceArn(resource));
    assertThat(waf.getWebACLForResource(b -> b.resourceArn(resource)).webACL().arn())
        .isEqualTo(second.arn());
    assertThat(
            waf.listResourcesForWebACL(b -> b.webACLArn(second.arn()).resourceType(type))
                .resourceArns())
        .containsExactly(resource);
    assertThat(
            waf.listResourcesForWebACL(b -> b.webACLArn(first.arn()).resourceType(type))
                .resourceArns())
        .isEmpty();
    assertThatExceptionOfType(WafAssociatedItemException.class)
        .isThrownBy(
            () ->
                waf.deleteWebACL(
                    b ->
                        b.name("second")
                            .id(second.id())
                            .scope(scope)
                            .lockToken(second.lockToken())));
    waf.disassociateWebACL(b -> b.resourceArn(resource));
    assertThat(waf.getWebACLForResource(b -> b.resourceArn(resource)).webACL()).isNull();
    waf.deleteWebACL(
        b -> b.name("second").id(second.id()).scope(scope).lockToken(second.lockToken()));
  }

  /** Nobody says in a check what the bodies are: that of the web ACL comes with its creation. */
  @Test
  void bodies_of_overrides_need_not_be_there_when_the_capacity_is_checked() {
    String group =
        waf.createRuleGroup(
                b ->
                    b.name("g")
                        .scope(Scope.REGIONAL)
                        .capacity(7L)
                        .visibilityConfig(METRICS)
                        .rules(WebAcls.rule("admin", 0, WebAcls.block(), admin())))
            .summary()
            .arn();
    Rule use =
        Rule.builder()
            .name("use")
            .priority(0)
            .overrideAction(o -> o.none(n -> {}))
            .visibilityConfig(METRICS)
            .statement(
                s ->
                    s.ruleGroupReferenceStatement(
                        g ->
                            g.arn(group)
                                .ruleActionOverrides(
                                    o ->
                                        o.name("admin")
                                            .actionToUse(
                                                a ->
                                                    a.block(
                                                        x ->
                                                            x.customResponse(
                                                                c ->
                                                                    c.responseCode(505)
                                                                        .customResponseBodyKey(
                                                                            "sorry")))))))
            .build();
    assertThat(waf.checkCapacity(b -> b.scope(Scope.REGIONAL).rules(use)).capacity()).isEqualTo(7);
  }
}
