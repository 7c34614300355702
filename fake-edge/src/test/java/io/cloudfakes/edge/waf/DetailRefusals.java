package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.Looks.bytes;
import static io.cloudfakes.edge.waf.Looks.path;
import static io.cloudfakes.edge.waf.Refusal.admin;
import static io.cloudfakes.edge.waf.WebAcls.METRICS;
import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;

import io.cloudfakes.edge.waf.Refusal.World;
import io.cloudfakes.transport.client.ClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.CreateRuleGroupRequest;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What AWS WAF refuses of labels, headers, references, policies and ARNs. */
final class DetailRefusals {
  private static final String INVALID = "WAFInvalidParameterException/";
  private static final String FINGERPRINT = "0123456789abcdef0123456789abcdef";

  private static final List<Refusal> ROWS = new ArrayList<>();

  private static void row(String name, String code, Consumer<World> call) {
    ROWS.add(new Refusal(name, code, call));
  }

  static {
    labels();
    actions();
    fields();
    references();
    policies();
    resources();
  }

  private DetailRefusals() {}

  static List<Refusal> all() {
    return ROWS;
  }

  private static void label(String name, String label) {
    row(
        name,
        INVALID + "RULE",
        w ->
            w.acl(
                rule("a", 0, block(), admin()).toBuilder().ruleLabels(l -> l.name(label)).build()));
  }

  private static void labels() {
    label("six namespaces", "a:b:c:d:e:f:g");
    label("a name of 129 characters", "a:" + "x".repeat(129));
    label("an empty namespace", "a::b");
    label("a label without a name", "a:");
    row(
        "a label of a rule that refers to a group",
        INVALID + "RULE",
        w ->
            w.acl(
                group(g -> g.vendorName("AWS").name("AWSManagedRulesAnonymousIpList")).toBuilder()
                    .ruleLabels(l -> l.name("a"))
                    .build()));
  }

  private static Rule group(
      Consumer<software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupStatement.Builder> of) {
    return Rule.builder()
        .name("use")
        .priority(0)
        .overrideAction(o -> o.none(n -> {}))
        .visibilityConfig(METRICS)
        .statement(s -> s.managedRuleGroupStatement(of))
        .build();
  }

  private static void actions() {
    row(
        "an action of a rule that refers to a group",
        INVALID + "RULE",
        w ->
            w.acl(
                group(g -> g.vendorName("AWS").name("AWSManagedRulesAnonymousIpList")).toBuilder()
                    .overrideAction(
                        (software.amazon.awssdk.services.wafv2.model.OverrideAction) null)
                    .action(block())
                    .build()));
    row(
        "an override of a rule that refers to no group",
        INVALID + "RULE",
        w ->
            w.acl(
                rule("a", 0, block(), admin()).toBuilder()
                    .action((RuleAction) null)
                    .overrideAction(o -> o.none(n -> {}))
                    .build()));
    row(
        "two inserted headers of one name",
        INVALID + "HEADER_NAME",
        w ->
            w.create(
                RuleAction.builder()
                    .allow(
                        a ->
                            a.customRequestHandling(
                                h ->
                                    h.insertHeaders(
                                        i -> i.name("Seen").value("1"),
                                        i -> i.name("seen").value("2"))))
                    .build()));
    row(
        "two headers of one name in a reply",
        INVALID + "HEADER_NAME",
        w ->
            w.create(
                RuleAction.builder()
                    .block(
                        b ->
                            b.customResponse(
                                c ->
                                    c.responseCode(403)
                                        .responseHeaders(
                                            i -> i.name("Seen").value("1"),
                                            i -> i.name("seen").value("2"))))
                    .build()));
    row(
        "a content type of its own",
        INVALID + "HEADER_NAME",
        w ->
            w.create(
                RuleAction.builder()
                    .block(
                        b ->
                            b.customResponse(
                                c ->
                                    c.responseCode(403)
                                        .responseHeaders(i -> i.name("Content-Type").value("1"))))
                    .build()));
    row(
        "a challenge that is good for 299 seconds",
        INVALID + "CHALLENGE_CONFIG",
        w ->
            w.acl(
                rule("a", 0, RuleAction.builder().challenge(c -> {}).build(), admin()).toBuilder()
                    .challengeConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(299L)))
                    .build()));
    row(
        "challenges of a web ACL that are good for 299 seconds",
        INVALID + "CHALLENGE_CONFIG",
        w ->
            w.waf()
                .createWebACL(
                    b ->
                        b.name("shop")
                            .scope(Scope.REGIONAL)
                            .defaultAction(d -> d.allow(a -> {}))
                            .visibilityConfig(METRICS)
                            .challengeConfig(
                                c -> c.immunityTimeProperty(i -> i.immunityTime(299L)))));
    row(
        "a puzzle that is good for 59 seconds",
        "ValidationException",
        w ->
            w.acl(
                rule("a", 0, RuleAction.builder().captcha(c -> {}).build(), admin()).toBuilder()
                    .captchaConfig(c -> c.immunityTimeProperty(i -> i.immunityTime(59L)))
                    .build()));
  }

  private static void fields() {
    FieldToMatch ja3 =
        FieldToMatch.builder().ja3Fingerprint(j -> j.fallbackBehavior("MATCH")).build();
    row(
        "a part of a fingerprint",
        INVALID + "FIELD_TO_MATCH",
        w -> w.create(bytes("STARTS_WITH", ja3, FINGERPRINT)));
    row(
        "a fingerprint by a regular expression",
        INVALID + "FIELD_TO_MATCH",
        w ->
            w.create(
                Statement.builder()
                    .regexMatchStatement(
                        r -> r.regexString("a").fieldToMatch(ja3).textTransformations(Looks.NONE))
                    .build()));
    row(
        "a word that is no text",
        INVALID + "BYTE_MATCH_STATEMENT",
        w ->
            w.create(
                Statement.builder()
                    .byteMatchStatement(
                        b ->
                            b.searchString(SdkBytes.fromByteArray(new byte[] {(byte) 0xff, 'a'}))
                                .positionalConstraint("CONTAINS_WORD")
                                .fieldToMatch(path())
                                .textTransformations(Looks.NONE))
                    .build()));
    row(
        "two transformations of one priority before counting",
        INVALID + "TEXT_TRANSFORMATION",
        w ->
            w.create(
                Statement.builder()
                    .rateBasedStatement(
                        r ->
                            r.limit(10L)
                                .aggregateKeyType("CUSTOM_KEYS")
                                .customKeys(
                                    k ->
                                        k.uriPath(
                                            u -> u.textTransformations(Looks.NONE, Looks.NONE))))
                    .build()));
  }

  private static Statement in(String set) {
    return Statement.builder().ipSetReferenceStatement(i -> i.arn(set)).build();
  }

  private static String set(Wafv2Client waf, Scope scope) {
    return waf.createIPSet(
            b -> b.name("s").scope(scope).ipAddressVersion("IPV4").addresses("192.0.2.0/24"))
        .summary()
        .arn();
  }

  private static void references() {
    row(
        "a set for CloudFront in a regional web ACL",
        INVALID + "RULE",
        w -> w.create(in(set(w.waf(), Scope.CLOUDFRONT))));
    row(
        "a set of another region",
        "WAFNonexistentItemException",
        w -> {
          Wafv2Client there =
              w.aws().client(Wafv2Client.class, ClientSettings.defaults().withRegion("eu-west-1"));
          w.create(in(set(there, Scope.REGIONAL)));
        });
    row(
        "a web ACL of another region by its ARN",
        "WAFNonexistentItemException",
        w -> {
          WebACLSummary made = w.acl();
          w.aws()
              .client(Wafv2Client.class, ClientSettings.defaults().withRegion("eu-west-1"))
              .getWebACL(b -> b.arn(made.arn()));
        });
    row(
        "the tags of a web ACL of another region",
        "WAFNonexistentItemException",
        w -> {
          WebACLSummary made = w.acl();
          w.aws()
              .client(Wafv2Client.class, ClientSettings.defaults().withRegion("eu-west-1"))
              .listTagsForResource(b -> b.resourceARN(made.arn()));
        });
    row(
        "a group within a group",
        INVALID + "STATEMENT",
        w ->
            w.waf()
                .createRuleGroup(
                    (CreateRuleGroupRequest.Builder b) ->
                        b.name("g")
                            .scope(Scope.REGIONAL)
                            .capacity(1000L)
                            .visibilityConfig(METRICS)
                            .rules(
                                group(
                                    g ->
                                        g.vendorName("AWS")
                                            .name("AWSManagedRulesAnonymousIpList")))));
  }

  private static void policy(String name, String statement) {
    row(
        name,
        "WAFInvalidPermissionPolicyException",
        w -> {
          String group =
              w.waf()
                  .createRuleGroup(
                      b ->
                          b.name("g").scope(Scope.REGIONAL).capacity(10L).visibilityConfig(METRICS))
                  .summary()
                  .arn();
          w.waf()
              .putPermissionPolicy(
                  b ->
                      b.resourceArn(group)
                          .policy(
                              "{\"Version\":\"2012-10-17\",\"Statement\":[{"
                                  + statement.replace('\'', '"')
                                  + "}]}"));
        });
  }

  private static void policies() {
    String who = "'Principal':{'AWS':'111122223333'},";
    String all = "'wafv2:CreateWebACL','wafv2:UpdateWebACL','wafv2:PutFirewallManagerRuleGroups'";
    policy("a policy that denies", "'Effect':'Deny'," + who + "'Action':[" + all + "]");
    policy("a policy for nobody", "'Effect':'Allow','Action':[" + all + "]");
    policy(
        "a policy that names resources",
        "'Effect':'Allow'," + who + "'Action':[" + all + "],'Resource':'*'");
    policy("a policy of one action", "'Effect':'Allow'," + who + "'Action':'wafv2:CreateWebACL'");
    policy(
        "a policy of one action more",
        "'Effect':'Allow'," + who + "'Action':[" + all + ",'wafv2:GetWebACL']");
    policy("a policy of all actions", "'Effect':'Allow'," + who + "'Action':'wafv2:*'");
  }

  private static void resource(String name, String arn) {
    row(
        name,
        INVALID + "RESOURCE_ARN",
        w -> {
          String acl = w.acl().arn();
          w.waf().associateWebACL(b -> b.webACLArn(acl).resourceArn(arn));
        });
  }

  private static void resources() {
    resource(
        "a network load balancer",
        "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/a/0123456789abcdef");
    resource("an instance", "arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0");
    resource("an API without stage", "arn:aws:apigateway:us-east-1::/restapis/abcdefghij");
    resource("an API of HTTP", "arn:aws:apigateway:us-east-1::/apis/abcdefghij/stages/prod");
    resource("a distribution", "arn:aws:cloudfront::123456789012:distribution/E1234567890ABC");
    row(
        "a regional web ACL for Amplify",
        INVALID + "SCOPE_VALUE",
        w -> {
          String acl = w.acl().arn();
          w.waf()
              .associateWebACL(
                  b ->
                      b.webACLArn(acl)
                          .resourceArn("arn:aws:amplify:us-east-1:123456789012:apps/d1a2b3c4d5"));
        });
  }
}
