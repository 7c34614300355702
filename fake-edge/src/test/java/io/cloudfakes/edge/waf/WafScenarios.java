package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.contract.ContractWorld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.IPSetSummary;
import software.amazon.awssdk.services.wafv2.model.Regex;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSetSummary;
import software.amazon.awssdk.services.wafv2.model.RuleGroupSummary;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WafNonexistentItemException;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What a client does with the actions of AWS WAF, and what AWS promises of them. */
final class WafScenarios {
  private static final String ID = "00000000-0000-0000-0000-000000000000";
  private static final String BUCKET = "arn:aws:s3:::aws-waf-logs-shop";

  private final ContractWorld world;
  private final Wafv2Client waf;

  private WafScenarios(ContractWorld world, Wafv2Client waf) {
    this.world = world;
    this.waf = waf;
  }

  /** By the actions that each plays. */
  static Map<List<String>, Consumer<ContractWorld>> all() {
    return all(world -> world.client(Wafv2Client.class));
  }

  /** The same by clients of another kind. */
  static Map<List<String>, Consumer<ContractWorld>> all(
      Function<ContractWorld, Wafv2Client> client) {
    Map<List<String>, Consumer<ContractWorld>> all =
        new TreeMap<>(java.util.Comparator.comparing(List::toString));
    all.put(
        List.of("CreateWebACL", "GetWebACL", "ListWebACLs", "UpdateWebACL", "DeleteWebACL"),
        world -> new WafScenarios(world, client.apply(world)).webAcls());
    all.put(
        List.of("CreateIPSet", "GetIPSet", "ListIPSets", "UpdateIPSet", "DeleteIPSet"),
        world -> new WafScenarios(world, client.apply(world)).ipSets());
    all.put(
        List.of(
            "CreateRegexPatternSet",
            "GetRegexPatternSet",
            "ListRegexPatternSets",
            "UpdateRegexPatternSet",
            "DeleteRegexPatternSet"),
        world -> new WafScenarios(world, client.apply(world)).regexPatternSets());
    all.put(
        List.of(
            "CheckCapacity",
            "CreateRuleGroup",
            "GetRuleGroup",
            "ListRuleGroups",
            "UpdateRuleGroup",
            "DeleteRuleGroup",
            "PutPermissionPolicy",
            "GetPermissionPolicy",
            "DeletePermissionPolicy"),
        world -> new WafScenarios(world, client.apply(world)).ruleGroups());
    all.put(
        List.of(
            "AssociateWebACL",
            "GetWebACLForResource",
            "ListResourcesForWebACL",
            "DisassociateWebACL",
            "GetSampledRequests",
            "GetRateBasedStatementManagedKeys"),
        world -> new WafScenarios(world, client.apply(world)).traffic());
    all.put(
        List.of(
            "PutLoggingConfiguration",
            "GetLoggingConfiguration",
            "ListLoggingConfigurations",
            "DeleteLoggingConfiguration"),
        world -> new WafScenarios(world, client.apply(world)).logging());
    all.put(
        List.of("CreateAPIKey", "ListAPIKeys", "GetDecryptedAPIKey", "DeleteAPIKey"),
        world -> new WafScenarios(world, client.apply(world)).apiKeys());
    all.put(
        List.of("TagResource", "ListTagsForResource", "UntagResource"),
        world -> new WafScenarios(world, client.apply(world)).tags());
    all.put(
        List.of(
            "DescribeAllManagedProducts",
            "DescribeManagedProductsByVendor",
            "DescribeManagedRuleGroup",
            "ListAvailableManagedRuleGroups",
            "ListAvailableManagedRuleGroupVersions",
            "ListManagedRuleSets",
            "DeleteFirewallManagerRuleGroups"),
        world -> new WafScenarios(world, client.apply(world)).managed());
    all.put(
        List.of(
            "GetManagedRuleSet",
            "PutManagedRuleSetVersions",
            "UpdateManagedRuleSetVersionExpiryDate"),
        world -> new WafScenarios(world, client.apply(world)).vendors());
    return all;
  }

  private static Statement admin() {
    return Looks.bytes("STARTS_WITH", Looks.path(), "/admin");
  }

  private static void gone(ThrowingCallable call) {
    assertThatExceptionOfType(WafNonexistentItemException.class).isThrownBy(call);
  }

  private void webAcls() {
    WebACLSummary made = WebAcls.create(waf, "shop", rule("admin", 0, block(), admin()));
    assertThat(waf.listWebACLs(b -> b.scope(Scope.REGIONAL)).webACLs()).containsExactly(made);
    String next =
        waf.updateWebACL(
                b ->
                    b.name("shop")
                        .id(made.id())
                        .scope(Scope.REGIONAL)
                        .lockToken(made.lockToken())
                        .description("closed")
                        .defaultAction(d -> d.block(a -> {}))
                        .visibilityConfig(METRICS))
            .nextLockToken();
    var shown = waf.getWebACL(b -> b.arn(made.arn()));
    assertThat(shown.webACL().description()).isEqualTo("closed");
    assertThat(shown.webACL().rules()).isEmpty();
    assertThat(shown.lockToken()).isEqualTo(next);
    waf.deleteWebACL(b -> b.name("shop").id(made.id()).scope(Scope.REGIONAL).lockToken(next));
    gone(() -> waf.getWebACL(b -> b.arn(made.arn())));
  }

  private void ipSets() {
    IPSetSummary made =
        waf.createIPSet(
                b ->
                    b.name("offices")
                        .scope(Scope.REGIONAL)
                        .ipAddressVersion("IPV6")
                        .addresses("2001:db8::/32"))
            .summary();
    assertThat(waf.listIPSets(b -> b.scope(Scope.REGIONAL)).ipSets()).containsExactly(made);
    String next =
        waf.updateIPSet(
                b ->
                    b.name("offices")
                        .id(made.id())
                        .scope(Scope.REGIONAL)
                        .lockToken(made.lockToken())
                        .addresses("2001:db8:1::/48"))
            .nextLockToken();
    var shown = waf.getIPSet(b -> b.name("offices").id(made.id()).scope(Scope.REGIONAL));
    assertThat(shown.ipSet().addresses()).containsExactly("2001:db8:1::/48");
    assertThat(shown.ipSet().ipAddressVersionAsString()).isEqualTo("IPV6");
    waf.deleteIPSet(b -> b.name("offices").id(made.id()).scope(Scope.REGIONAL).lockToken(next));
    gone(() -> waf.getIPSet(b -> b.name("offices").id(made.id()).scope(Scope.REGIONAL)));
  }

  private void regexPatternSets() {
    RegexPatternSetSummary made =
        waf.createRegexPatternSet(
                b ->
                    b.name("bots")
                        .scope(Scope.REGIONAL)
                        .regularExpressionList(Regex.builder().regexString("bot$").build()))
            .summary();
    assertThat(waf.listRegexPatternSets(b -> b.scope(Scope.REGIONAL)).regexPatternSets())
        .containsExactly(made);
    String next =
        waf.updateRegexPatternSet(
                b ->
                    b.name("bots")
                        .id(made.id())
                        .scope(Scope.REGIONAL)
                        .lockToken(made.lockToken())
                        .regularExpressionList(Regex.builder().regexString("^spider").build()))
            .nextLockToken();
    assertThat(
            waf.getRegexPatternSet(b -> b.name("bots").id(made.id()).scope(Scope.REGIONAL))
                .regexPatternSet()
                .regularExpressionList())
        .extracting(Regex::regexString)
        .containsExactly("^spider");
    waf.deleteRegexPatternSet(
        b -> b.name("bots").id(made.id()).scope(Scope.REGIONAL).lockToken(next));
    assertThat(waf.listRegexPatternSets(b -> b.scope(Scope.REGIONAL)).regexPatternSets()).isEmpty();
  }

  private void ruleGroups() {
    long capacity =
        waf.checkCapacity(b -> b.scope(Scope.REGIONAL).rules(rule("admin", 0, block(), admin())))
            .capacity();
    RuleGroupSummary made =
        waf.createRuleGroup(
                b ->
                    b.name("common")
                        .scope(Scope.REGIONAL)
                        .capacity(capacity)
                        .visibilityConfig(METRICS)
                        .rules(rule("admin", 0, block(), admin())))
            .summary();
    assertThat(waf.listRuleGroups(b -> b.scope(Scope.REGIONAL)).ruleGroups()).containsExactly(made);
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
            + "{\"AWS\":\"111122223333\"},\"Action\":[\"wafv2:CreateWebACL\","
            + "\"wafv2:UpdateWebACL\",\"wafv2:PutFirewallManagerRuleGroups\"]}]}";
    waf.putPermissionPolicy(b -> b.resourceArn(made.arn()).policy(policy));
    assertThat(waf.getPermissionPolicy(b -> b.resourceArn(made.arn())).policy()).isEqualTo(policy);
    waf.deletePermissionPolicy(b -> b.resourceArn(made.arn()));
    gone(() -> waf.getPermissionPolicy(b -> b.resourceArn(made.arn())));
    String next =
        waf.updateRuleGroup(
                b ->
                    b.name("common")
                        .id(made.id())
                        .scope(Scope.REGIONAL)
                        .lockToken(made.lockToken())
                        .visibilityConfig(METRICS))
            .nextLockToken();
    var shown = waf.getRuleGroup(b -> b.arn(made.arn()));
    assertThat(shown.ruleGroup().rules()).isEmpty();
    assertThat(shown.ruleGroup().capacity()).isEqualTo(capacity);
    waf.deleteRuleGroup(b -> b.name("common").id(made.id()).scope(Scope.REGIONAL).lockToken(next));
    gone(() -> waf.getRuleGroup(b -> b.arn(made.arn())));
  }

  private void traffic() {
    String stage = Stages.make(world.client(ApiGatewayClient.class));
    WebACLSummary made =
        WebAcls.create(
            waf,
            "shop",
            rule(
                "rate",
                0,
                block(),
                Statement.builder()
                    .rateBasedStatement(r -> r.limit(10L).aggregateKeyType("IP"))
                    .build()));
    waf.associateWebACL(b -> b.webACLArn(made.arn()).resourceArn(stage));
    assertThat(waf.getWebACLForResource(b -> b.resourceArn(stage)).webACL().arn())
        .isEqualTo(made.arn());
    assertThat(
            waf.listResourcesForWebACL(b -> b.webACLArn(made.arn()).resourceType("API_GATEWAY"))
                .resourceArns())
        .containsExactly(stage);
    var now = world.aws().clock().instant();
    assertThat(
            waf.getSampledRequests(
                    b ->
                        b.webAclArn(made.arn())
                            .scope(Scope.REGIONAL)
                            .ruleMetricName("rate")
                            .timeWindow(t -> t.startTime(now.minusSeconds(60)).endTime(now))
                            .maxItems(10L))
                .sampledRequests())
        .isEmpty();
    assertThat(
            waf.getRateBasedStatementManagedKeys(
                    b ->
                        b.scope(Scope.REGIONAL)
                            .webACLName("shop")
                            .webACLId(made.id())
                            .ruleName("rate"))
                .managedKeysIPV4()
                .addresses())
        .isEmpty();
    waf.disassociateWebACL(b -> b.resourceArn(stage));
    assertThat(waf.getWebACLForResource(b -> b.resourceArn(stage)).webACL()).isNull();
  }

  private void logging() {
    WebACLSummary made = WebAcls.create(waf, "shop");
    var put =
        waf.putLoggingConfiguration(
                b ->
                    b.loggingConfiguration(
                        l -> l.resourceArn(made.arn()).logDestinationConfigs(BUCKET)))
            .loggingConfiguration();
    assertThat(put.logTypeAsString()).isEqualTo("WAF_LOGS");
    assertThat(put.logScopeAsString()).isEqualTo("CUSTOMER");
    assertThat(waf.getLoggingConfiguration(b -> b.resourceArn(made.arn())).loggingConfiguration())
        .isEqualTo(put);
    assertThat(waf.listLoggingConfigurations(b -> b.scope(Scope.REGIONAL)).loggingConfigurations())
        .containsExactly(put);
    waf.deleteLoggingConfiguration(b -> b.resourceArn(made.arn()));
    gone(() -> waf.getLoggingConfiguration(b -> b.resourceArn(made.arn())));
  }

  private void apiKeys() {
    String key =
        waf.createAPIKey(b -> b.scope(Scope.REGIONAL).tokenDomains("shop.example")).apiKey();
    assertThat(waf.listAPIKeys(b -> b.scope(Scope.REGIONAL)).apiKeySummaries())
        .extracting(one -> one.apiKey())
        .containsExactly(key);
    assertThat(waf.getDecryptedAPIKey(b -> b.scope(Scope.REGIONAL).apiKey(key)).tokenDomains())
        .containsExactly("shop.example");
    waf.deleteAPIKey(b -> b.scope(Scope.REGIONAL).apiKey(key));
    gone(() -> waf.getDecryptedAPIKey(b -> b.scope(Scope.REGIONAL).apiKey(key)));
  }

  private void tags() {
    WebACLSummary made = WebAcls.create(waf, "shop");
    waf.tagResource(b -> b.resourceARN(made.arn()).tags(t -> t.key("team").value("web")));
    assertThat(
            waf.listTagsForResource(b -> b.resourceARN(made.arn())).tagInfoForResource().tagList())
        .extracting(tag -> tag.key() + "=" + tag.value())
        .containsExactly("team=web");
    waf.untagResource(b -> b.resourceARN(made.arn()).tagKeys("team"));
    assertThat(
            waf.listTagsForResource(b -> b.resourceARN(made.arn())).tagInfoForResource().tagList())
        .isEmpty();
  }

  private void managed() {
    var groups =
        waf.listAvailableManagedRuleGroups(b -> b.scope(Scope.REGIONAL)).managedRuleGroups();
    assertThat(groups).hasSize(15);
    assertThat(waf.describeAllManagedProducts(b -> b.scope(Scope.REGIONAL)).managedProducts())
        .extracting(product -> product.managedRuleSetName())
        .containsExactlyElementsOf(groups.stream().map(group -> group.name()).toList());
    assertThat(
            waf.describeManagedProductsByVendor(b -> b.vendorName("AWS").scope(Scope.REGIONAL))
                .managedProducts())
        .hasSize(15);
    assertThat(
            waf.describeManagedRuleGroup(
                    b ->
                        b.vendorName("AWS")
                            .name("AWSManagedRulesCommonRuleSet")
                            .scope(Scope.REGIONAL))
                .capacity())
        .isEqualTo(700);
    assertThat(
            waf.listAvailableManagedRuleGroupVersions(
                    b ->
                        b.vendorName("AWS").name("AWSManagedRulesPHPRuleSet").scope(Scope.REGIONAL))
                .currentDefaultVersion())
        .isEqualTo("Version_2.0");
    assertThat(waf.listManagedRuleSets(b -> b.scope(Scope.REGIONAL)).managedRuleSets()).isEmpty();
    WebACLSummary made = WebAcls.create(waf, "shop");
    String next =
        waf.deleteFirewallManagerRuleGroups(
                b -> b.webACLArn(made.arn()).webACLLockToken(made.lockToken()))
            .nextWebACLLockToken();
    assertThat(waf.getWebACL(b -> b.arn(made.arn())).lockToken())
        .isEqualTo(next)
        .isNotEqualTo(made.lockToken());
  }

  private void vendors() {
    gone(() -> waf.getManagedRuleSet(b -> b.name("mine").id(ID).scope(Scope.REGIONAL)));
    gone(
        () ->
            waf.putManagedRuleSetVersions(
                b -> b.name("mine").id(ID).scope(Scope.REGIONAL).lockToken(ID)));
    gone(
        () ->
            waf.updateManagedRuleSetVersionExpiryDate(
                b ->
                    b.name("mine")
                        .id(ID)
                        .scope(Scope.REGIONAL)
                        .lockToken(ID)
                        .versionToExpire("Version_1.0")
                        .expiryTimestamp(world.aws().clock().instant())));
  }
}
