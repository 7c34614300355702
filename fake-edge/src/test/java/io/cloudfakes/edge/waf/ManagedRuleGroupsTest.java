package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.LabelSummary;
import software.amazon.awssdk.services.wafv2.model.ManagedProductDescriptor;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupStatement;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupVersion;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleSummary;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.WafInvalidOperationException;
import software.amazon.awssdk.services.wafv2.model.WafInvalidParameterException;
import software.amazon.awssdk.services.wafv2.model.WafNonexistentItemException;

/** The rule groups that AWS keeps. */
class ManagedRuleGroupsTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);

  @AfterEach
  void close() {
    aws.close();
  }

  /** As the guide's list of AWS Managed Rules has them. */
  @ParameterizedTest
  @CsvSource({
    "AWSManagedRulesCommonRuleSet, 700, core-rule-set, 22, true",
    "AWSManagedRulesAdminProtectionRuleSet, 100, admin-protection, 1, true",
    "AWSManagedRulesKnownBadInputsRuleSet, 200, known-bad-inputs, 11, true",
    "AWSManagedRulesSQLiRuleSet, 200, sql-database, 5, true",
    "AWSManagedRulesLinuxRuleSet, 200, linux-os, 3, true",
    "AWSManagedRulesUnixRuleSet, 100, posix-os, 2, true",
    "AWSManagedRulesWindowsRuleSet, 200, windows-os, 6, true",
    "AWSManagedRulesPHPRuleSet, 100, php-app, 3, true",
    "AWSManagedRulesWordPressRuleSet, 100, wordpress-app, 2, true",
    "AWSManagedRulesAmazonIpReputationList, 25, amazon-ip-list, 3, false",
    "AWSManagedRulesAnonymousIpList, 50, anonymous-ip-list, 2, false",
    "AWSManagedRulesATPRuleSet, 50, atp, 11, true",
    "AWSManagedRulesACFPRuleSet, 50, acfp, 16, true",
    "AWSManagedRulesBotControlRuleSet, 50, bot-control, 27, true",
    "AWSManagedRulesAntiDDoSRuleSet, 50, anti-ddos, 3, true",
  })
  void each_is_described(String name, long capacity, String space, int rules, boolean versioned) {
    var described =
        waf.describeManagedRuleGroup(b -> b.vendorName("AWS").name(name).scope(Scope.REGIONAL));
    assertThat(described.capacity()).isEqualTo(capacity);
    assertThat(described.labelNamespace()).isEqualTo("awswaf:managed:aws:" + space + ":");
    assertThat(described.rules()).hasSize(rules).allMatch(rule -> rule.action() != null);
    assertThat(described.availableLabels())
        .extracting(LabelSummary::name)
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(described.snsTopicArn())
        .isEqualTo(
            versioned
                ? "arn:aws:sns:us-east-1:248400274283:aws-managed-waf-rule-notifications"
                : null);
    assertThat(described.versionName() != null).isEqualTo(versioned);
  }

  @ContractTest
  void the_core_rules_have_their_actions_and_labels(Wafv2Client waf) {
    var described =
        waf.describeManagedRuleGroup(
            b ->
                b.vendorName("AWS")
                    .name("AWSManagedRulesCommonRuleSet")
                    .versionName("Version_1.5")
                    .scope(Scope.REGIONAL));
    assertThat(described.versionName()).isEqualTo("Version_1.5");
    assertThat(described.rules())
        .extracting(RuleSummary::name)
        .startsWith("NoUserAgent_HEADER", "UserAgent_BadBots_HEADER")
        .endsWith("CrossSiteScripting_URIPATH");
    assertThat(described.rules()).allMatch(rule -> rule.action().block() != null);
    assertThat(described.availableLabels())
        .extracting(LabelSummary::name)
        .contains("awswaf:managed:aws:core-rule-set:BadBots_Header");
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(
            () ->
                waf.describeManagedRuleGroup(
                    b ->
                        b.vendorName("AWS")
                            .name("AWSManagedRulesCommonRuleSet")
                            .versionName("Version_9.9")
                            .scope(Scope.REGIONAL)));
  }

  @ContractTest
  void versions_come_in_pages_and_one_is_the_default(Wafv2Client waf) {
    var first =
        waf.listAvailableManagedRuleGroupVersions(
            b ->
                b.vendorName("AWS")
                    .name("AWSManagedRulesKnownBadInputsRuleSet")
                    .scope(Scope.REGIONAL)
                    .limit(2));
    assertThat(first.versions())
        .extracting(ManagedRuleGroupVersion::name)
        .containsExactly("Version_1.15", "Version_1.16");
    assertThat(first.currentDefaultVersion()).isEqualTo("Version_1.17");
    var second =
        waf.listAvailableManagedRuleGroupVersions(
            b ->
                b.vendorName("AWS")
                    .name("AWSManagedRulesKnownBadInputsRuleSet")
                    .scope(Scope.REGIONAL)
                    .nextMarker(first.nextMarker()));
    assertThat(second.versions())
        .extracting(ManagedRuleGroupVersion::name)
        .containsExactly("Version_1.17");
    assertThatExceptionOfType(WafInvalidOperationException.class)
        .isThrownBy(
            () ->
                waf.listAvailableManagedRuleGroupVersions(
                    b ->
                        b.vendorName("AWS")
                            .name("AWSManagedRulesAnonymousIpList")
                            .scope(Scope.REGIONAL)));
  }

  @ContractTest
  void products_are_those_of_the_vendor(Wafv2Client waf) {
    List<ManagedProductDescriptor> all =
        waf.describeAllManagedProducts(b -> b.scope(Scope.REGIONAL)).managedProducts();
    assertThat(all).hasSize(15).allMatch(one -> one.vendorName().equals("AWS"));
    assertThat(
            waf.describeManagedProductsByVendor(b -> b.vendorName("AWS").scope(Scope.REGIONAL))
                .managedProducts())
        .isEqualTo(all);
    assertThat(
            waf.describeManagedProductsByVendor(b -> b.vendorName("Other").scope(Scope.REGIONAL))
                .managedProducts())
        .isEmpty();
    assertThat(all)
        .filteredOn(ManagedProductDescriptor::isAdvancedManagedRuleSet)
        .extracting(ManagedProductDescriptor::managedRuleSetName)
        .containsExactly(
            "AWSManagedRulesACFPRuleSet",
            "AWSManagedRulesATPRuleSet",
            "AWSManagedRulesAntiDDoSRuleSet",
            "AWSManagedRulesBotControlRuleSet");
  }

  private static Rule rule(ManagedRuleGroupStatement.Builder statement) {
    return Rule.builder()
        .name("managed")
        .priority(0)
        .overrideAction(o -> o.none(n -> {}))
        .visibilityConfig(METRICS)
        .statement(s -> s.managedRuleGroupStatement(statement.vendorName("AWS").build()))
        .build();
  }

  @ContractTest
  void references_are_to_versions_and_settings_that_fit(Wafv2Client waf) {
    assertThat(
            waf.checkCapacity(
                    b ->
                        b.scope(Scope.REGIONAL)
                            .rules(
                                rule(
                                    ManagedRuleGroupStatement.builder()
                                        .name("AWSManagedRulesCommonRuleSet")
                                        .version("Version_1.5")
                                        // AWS ignores names of rules that are not there.
                                        .ruleActionOverrides(
                                            o ->
                                                o.name("NoSuchRule")
                                                    .actionToUse(a -> a.count(c -> {}))))))
                .capacity())
        .isEqualTo(700);
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(
            () ->
                WebAcls.create(
                    waf,
                    "shop",
                    rule(
                        ManagedRuleGroupStatement.builder()
                            .name("AWSManagedRulesCommonRuleSet")
                            .version("Version_9.9"))));
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                WebAcls.create(
                    waf,
                    "shop",
                    rule(ManagedRuleGroupStatement.builder().name("AWSManagedRulesATPRuleSet"))))
        .satisfies(e -> assertThat(e.fieldAsString()).isEqualTo("MANAGED_RULE_GROUP_CONFIG"));
    assertThatExceptionOfType(WafInvalidParameterException.class)
        .isThrownBy(
            () ->
                WebAcls.create(
                    waf,
                    "shop",
                    rule(
                        ManagedRuleGroupStatement.builder()
                            .name("AWSManagedRulesCommonRuleSet")
                            .managedRuleGroupConfigs(
                                c ->
                                    c.awsManagedRulesBotControlRuleSet(
                                        x -> x.inspectionLevel("COMMON"))))))
        .satisfies(e -> assertThat(e.fieldAsString()).isEqualTo("MANAGED_RULE_GROUP_CONFIG"));
    assertThat(waf.listWebACLs(b -> b.scope(Scope.REGIONAL)).webACLs()).isEmpty();
  }

  @ContractTest
  void nobody_here_is_a_vendor(Wafv2Client waf) {
    String id = "00000000-0000-0000-0000-000000000000";
    assertThat(waf.listManagedRuleSets(b -> b.scope(Scope.REGIONAL)).managedRuleSets()).isEmpty();
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(() -> waf.getManagedRuleSet(b -> b.name("mine").id(id).scope(Scope.REGIONAL)));
    assertThatExceptionOfType(WafNonexistentItemException.class)
        .isThrownBy(
            () ->
                waf.putManagedRuleSetVersions(
                    b -> b.name("mine").id(id).scope(Scope.REGIONAL).lockToken(id)));
  }
}
