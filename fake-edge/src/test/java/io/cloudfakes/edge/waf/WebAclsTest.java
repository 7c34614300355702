package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.transport.client.ClientSettings;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.IPAddressVersion;
import software.amazon.awssdk.services.wafv2.model.IPSetSummary;
import software.amazon.awssdk.services.wafv2.model.PositionalConstraint;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.Tag;
import software.amazon.awssdk.services.wafv2.model.TextTransformationType;
import software.amazon.awssdk.services.wafv2.model.WafAssociatedItemException;
import software.amazon.awssdk.services.wafv2.model.WafDuplicateItemException;
import software.amazon.awssdk.services.wafv2.model.WafInvalidParameterException;
import software.amazon.awssdk.services.wafv2.model.WafLimitsExceededException;
import software.amazon.awssdk.services.wafv2.model.WafNonexistentItemException;
import software.amazon.awssdk.services.wafv2.model.WafOptimisticLockException;
import software.amazon.awssdk.services.wafv2.model.WebACL;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** Web ACLs, rule groups and sets: made, changed, listed, associated, deleted. */
class WebAclsTest {
  static Statement admin() {
    return Statement.builder()
        .byteMatchStatement(
            b ->
                b.searchString(SdkBytes.fromUtf8String("/admin"))
                    .fieldToMatch(f -> f.uriPath(u -> {}))
                    .positionalConstraint(PositionalConstraint.STARTS_WITH)
                    .textTransformations(t -> t.priority(0).type(TextTransformationType.NONE)))
        .build();
  }

  @ContractTest
  void a_web_acl_is_changed_only_with_its_latest_token(Wafv2Client waf) {
    WebACLSummary made = WebAcls.create(waf, "shop", rule("admin", 0, block(), admin()));
    assertThat(made.arn())
        .isEqualTo("arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/" + made.id());

    WebACL shown = waf.getWebACL(b -> b.name("shop").id(made.id()).scope(Scope.REGIONAL)).webACL();
    assertThat(shown.capacity()).isEqualTo(2);
    assertThat(shown.labelNamespace()).isEqualTo("awswaf:123456789012:webacl:shop:");
    assertThat(shown.rules()).hasSize(1);
    assertThat(waf.getWebACL(b -> b.arn(made.arn())).webACL()).isEqualTo(shown);

    String next =
        waf.updateWebACL(
                b ->
                    b.name("shop")
                        .id(made.id())
                        .scope(Scope.REGIONAL)
                        .lockToken(made.lockToken())
                        .defaultAction(d -> d.block(a -> {}))
                        .visibilityConfig(METRICS))
            .nextLockToken();
    assertThat(next).isNotEqualTo(made.lockToken());
    assertThatExceptionOfType(WafOptimisticLockException.class)
        .isThrownBy(
            () ->
                waf.deleteWebACL(
                    b ->
                        b.name("shop")
                            .id(made.id())
                            .scope(Scope.REGIONAL)
                            .lockToken(made.lockToken())));
    waf.deleteWebACL(b -> b.name("shop").id(made.id()).scope(Scope.REGIONAL).lockToken(next));
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(() -> waf.getWebACL(b -> b.name("shop").id(made.id()).scope(Scope.REGIONAL)))
        .withMessageContaining("because your resource doesn’t exist.");
  }

  @ContractTest
  void names_are_taken_once_and_lists_come_in_pages(Wafv2Client waf) {
    for (String name : List.of("c", "a", "b")) {
      WebAcls.create(waf, name);
    }
    assertThatExceptionOfType(WafDuplicateItemException.class)
        .isThrownBy(() -> WebAcls.create(waf, "a"));

    var first = waf.listWebACLs(b -> b.scope(Scope.REGIONAL).limit(2));
    assertThat(first.webACLs()).extracting(WebACLSummary::name).containsExactly("a", "b");
    var second =
        waf.listWebACLs(b -> b.scope(Scope.REGIONAL).limit(2).nextMarker(first.nextMarker()));
    assertThat(second.webACLs()).extracting(WebACLSummary::name).containsExactly("c");
    assertThat(second.nextMarker()).isNull();
    assertThat(waf.listWebACLs(b -> b.scope(Scope.CLOUDFRONT)).webACLs()).isEmpty();
  }

  @ContractTest
  void what_protects_a_resource_stays(Wafv2Client waf, ApiGatewayClient apis) {
    String stage = Stages.make(apis);
    WebACLSummary made = WebAcls.create(waf, "shop");
    waf.associateWebACL(b -> b.webACLArn(made.arn()).resourceArn(stage));

    assertThat(waf.getWebACLForResource(b -> b.resourceArn(stage)).webACL().name())
        .isEqualTo("shop");
    assertThat(
            waf.listResourcesForWebACL(b -> b.webACLArn(made.arn()).resourceType("API_GATEWAY"))
                .resourceArns())
        .containsExactly(stage);
    assertThat(waf.listResourcesForWebACL(b -> b.webACLArn(made.arn())).resourceArns()).isEmpty();
    assertThatExceptionOfType(WafAssociatedItemException.class)
        .isThrownBy(
            () ->
                waf.deleteWebACL(
                    b ->
                        b.name("shop")
                            .id(made.id())
                            .scope(Scope.REGIONAL)
                            .lockToken(made.lockToken())));
    waf.disassociateWebACL(b -> b.resourceArn(stage));
    assertThat(waf.getWebACLForResource(b -> b.resourceArn(stage)).webACL()).isNull();
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                waf.associateWebACL(
                    b -> b.webACLArn(made.arn()).resourceArn("arn:aws:s3:::a-bucket-of-mine")))
        .satisfies(e -> assertThat(e.fieldAsString()).isEqualTo("RESOURCE_ARN"));
  }

  @ContractTest
  void sets_are_checked_and_kept_while_rules_name_them(Wafv2Client waf) {
    IPSetSummary set =
        waf.createIPSet(
                b ->
                    b.name("offices")
                        .scope(Scope.REGIONAL)
                        .ipAddressVersion(IPAddressVersion.IPV4)
                        .addresses("192.0.2.0/24", "198.51.100.7/32"))
            .summary();
    for (String wrong : List.of("192.0.2.1", "0.0.0.0/0", "2001:db8::/32", "shop.example/8")) {
      assertThatExceptionOfType(WafInvalidParameterException.class)
          .as(wrong)
          .isThrownBy(
              () ->
                  waf.updateIPSet(
                      b ->
                          b.name("offices")
                              .id(set.id())
                              .scope(Scope.REGIONAL)
                              .lockToken(set.lockToken())
                              .addresses(wrong)))
          .satisfies(
              e -> {
                assertThat(e.fieldAsString()).isEqualTo("IP_ADDRESS");
                assertThat(e.parameter()).isEqualTo(wrong);
              });
    }
    WebAcls.create(
        waf,
        "shop",
        rule(
            "offices",
            0,
            block(),
            Statement.builder().ipSetReferenceStatement(i -> i.arn(set.arn())).build()));
    assertThatExceptionOfType(WafAssociatedItemException.class)
        .isThrownBy(
            () ->
                waf.deleteIPSet(
                    b ->
                        b.name("offices")
                            .id(set.id())
                            .scope(Scope.REGIONAL)
                            .lockToken(set.lockToken())));
    assertThat(
            waf.getIPSet(b -> b.name("offices").id(set.id()).scope(Scope.REGIONAL))
                .ipSet()
                .addresses())
        .containsExactly("192.0.2.0/24", "198.51.100.7/32");
  }

  @ContractTest
  void a_rule_group_holds_no_more_than_its_capacity(Wafv2Client waf) {
    assertThat(
            waf.checkCapacity(
                    b -> b.scope(Scope.REGIONAL).rules(rule("admin", 0, block(), admin())))
                .capacity())
        .isEqualTo(2);
    assertThatExceptionOfType(WafLimitsExceededException.class)
        .isThrownBy(
            () ->
                waf.createRuleGroup(
                    b ->
                        b.name("g")
                            .scope(Scope.REGIONAL)
                            .capacity(1L)
                            .visibilityConfig(METRICS)
                            .rules(rule("admin", 0, block(), admin()))));
    assertThat(waf.listRuleGroups(b -> b.scope(Scope.REGIONAL)).ruleGroups()).isEmpty();
  }

  @ContractTest
  void statements_that_are_not_one_thing_are_refused(Wafv2Client waf) {
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                WebAcls.create(waf, "shop", rule("none", 0, block(), Statement.builder().build())))
        .satisfies(e -> assertThat(e.fieldAsString()).isEqualTo("STATEMENT"))
        .withMessageContaining(
            "You have used none or multiple values for a field that requires exactly one value.");
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                WebAcls.create(
                    waf, "shop", rule("a", 0, block(), admin()), rule("b", 0, block(), admin())))
        .satisfies(e -> assertThat(e.fieldAsString()).isEqualTo("RULE"));
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                WebAcls.create(
                    waf,
                    "shop",
                    rule(
                        "a",
                        0,
                        block(),
                        Statement.builder()
                            .andStatement(
                                a ->
                                    a.statements(
                                        admin(),
                                        Statement.builder()
                                            .rateBasedStatement(
                                                r -> r.limit(10L).aggregateKeyType("IP"))
                                            .build()))
                            .build())));
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(
            () ->
                WebAcls.create(
                    waf,
                    "shop",
                    rule(
                        "a",
                        0,
                        block(),
                        Statement.builder()
                            .ipSetReferenceStatement(
                                i ->
                                    i.arn(
                                        "arn:aws:wafv2:us-east-1:123456789012:regional/ipset/x/"
                                            + "00000000-0000-0000-0000-000000000000"))
                            .build())));
    assertThat(waf.listWebACLs(b -> b.scope(Scope.REGIONAL)).webACLs()).isEmpty();
  }

  @ContractTest
  void tags_are_added_changed_and_taken_off(Wafv2Client waf) {
    WebACLSummary made = WebAcls.create(waf, "shop");
    waf.tagResource(
        b ->
            b.resourceARN(made.arn())
                .tags(
                    Tag.builder().key("team").value("web").build(),
                    Tag.builder().key("cost").value("7").build()));
    waf.untagResource(b -> b.resourceARN(made.arn()).tagKeys("cost"));
    assertThat(
            waf.listTagsForResource(b -> b.resourceARN(made.arn())).tagInfoForResource().tagList())
        .containsExactly(Tag.builder().key("team").value("web").build());
  }

  @ContractTest
  void logs_policies_and_keys_are_kept(Wafv2Client waf) {
    WebACLSummary made = WebAcls.create(waf, "shop");
    String bucket = "arn:aws:s3:::aws-waf-logs-shop";
    waf.putLoggingConfiguration(
        b -> b.loggingConfiguration(l -> l.resourceArn(made.arn()).logDestinationConfigs(bucket)));
    assertThat(
            waf.getLoggingConfiguration(b -> b.resourceArn(made.arn()))
                .loggingConfiguration()
                .logDestinationConfigs())
        .containsExactly(bucket);
    assertThat(waf.listLoggingConfigurations(b -> b.scope(Scope.REGIONAL)).loggingConfigurations())
        .hasSize(1);
    waf.deleteLoggingConfiguration(b -> b.resourceArn(made.arn()));
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(() -> waf.getLoggingConfiguration(b -> b.resourceArn(made.arn())));

    String key =
        waf.createAPIKey(b -> b.scope(Scope.REGIONAL).tokenDomains("shop.example")).apiKey();
    assertThat(waf.listAPIKeys(b -> b.scope(Scope.REGIONAL)).apiKeySummaries()).hasSize(1);
    assertThat(waf.getDecryptedAPIKey(b -> b.scope(Scope.REGIONAL).apiKey(key)).tokenDomains())
        .containsExactly("shop.example");
    waf.deleteAPIKey(b -> b.scope(Scope.REGIONAL).apiKey(key));
    assertThat(waf.listAPIKeys(b -> b.scope(Scope.REGIONAL)).apiKeySummaries()).isEmpty();
  }

  @ContractTest
  void what_is_for_cloudfront_is_asked_for_in_one_region(FakeAws aws) {
    Wafv2Client elsewhere =
        aws.client(Wafv2Client.class, ClientSettings.defaults().withRegion("eu-west-1"));
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(() -> elsewhere.listWebACLs(b -> b.scope(Scope.CLOUDFRONT)))
        .satisfies(e -> assertThat(e.fieldAsString()).isEqualTo("SCOPE_VALUE"))
        .withMessageContaining(
            "Error reason: The scope is not valid., field: SCOPE_VALUE, parameter: CLOUDFRONT");
  }
}
