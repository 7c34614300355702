package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.METRICS;

import io.cloudfakes.edge.cloudfront.WebDistributions;
import io.cloudfakes.edge.waf.Refusal.World;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.client.ClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.IPSetSummary;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** What AWS WAF refuses of web ACLs, sets, logs and associations. */
final class ThingRefusals {
  static final String NOBODY =
      "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/none/"
          + "00000000-0000-0000-0000-000000000000";
  private static final String BALANCER =
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef";

  private static final List<Refusal> ROWS = new ArrayList<>();

  private static void row(String name, String code, Consumer<World> call) {
    ROWS.add(new Refusal(name, code, call));
  }

  static {
    things();
    logs();
    associations();
  }

  private ThingRefusals() {}

  static List<Refusal> all() {
    return ROWS;
  }

  private static void things() {
    row(
        "a name that is taken",
        "WAFDuplicateItemException",
        w -> {
          w.acl();
          w.acl();
        });
    row(
        "an old token",
        "WAFOptimisticLockException",
        w -> {
          WebACLSummary made = w.acl();
          w.waf()
              .deleteFirewallManagerRuleGroups(
                  b ->
                      b.webACLArn(made.arn())
                          .webACLLockToken("00000000-0000-0000-0000-000000000000"));
        });
    row(
        "a set that a rule names, deleted",
        "WAFAssociatedItemException",
        w -> {
          IPSetSummary set =
              w.waf()
                  .createIPSet(
                      b ->
                          b.name("s")
                              .scope(Scope.REGIONAL)
                              .ipAddressVersion("IPV4")
                              .addresses("192.0.2.0/24"))
                  .summary();
          w.create(Statement.builder().ipSetReferenceStatement(i -> i.arn(set.arn())).build());
          w.waf()
              .deleteIPSet(
                  b -> b.name("s").id(set.id()).scope(Scope.REGIONAL).lockToken(set.lockToken()));
        });
    row(
        "an address that is none",
        "WAFInvalidParameterException/IP_ADDRESS",
        w ->
            w.waf()
                .createIPSet(
                    b ->
                        b.name("s")
                            .scope(Scope.REGIONAL)
                            .ipAddressVersion("IPV4")
                            .addresses("192.0.2.300/32")));
    row(
        "all addresses",
        "WAFInvalidParameterException/IP_ADDRESS",
        w ->
            w.waf()
                .createIPSet(
                    b ->
                        b.name("s")
                            .scope(Scope.REGIONAL)
                            .ipAddressVersion("IPV4")
                            .addresses("0.0.0.0/0")));
    row(
        "an address without a prefix length",
        "WAFInvalidParameterException/IP_ADDRESS",
        w ->
            w.waf()
                .createIPSet(
                    b ->
                        b.name("s")
                            .scope(Scope.REGIONAL)
                            .ipAddressVersion("IPV4")
                            .addresses("192.0.2.1")));
    row(
        "an address of the other version",
        "WAFInvalidParameterException/IP_ADDRESS",
        w ->
            w.waf()
                .createIPSet(
                    b ->
                        b.name("s")
                            .scope(Scope.REGIONAL)
                            .ipAddressVersion("IPV6")
                            .addresses("192.0.2.1/32")));
    row(
        "CloudFront elsewhere",
        "WAFInvalidParameterException/SCOPE_VALUE",
        w ->
            w.aws()
                .client(Wafv2Client.class, ClientSettings.defaults().withRegion("eu-west-1"))
                .describeAllManagedProducts(b -> b.scope(Scope.CLOUDFRONT)));
    row(
        "a policy that is none",
        "WAFInvalidPermissionPolicyException",
        w -> {
          String group =
              w.waf()
                  .createRuleGroup(
                      b ->
                          b.name("g").scope(Scope.REGIONAL).capacity(10L).visibilityConfig(METRICS))
                  .summary()
                  .arn();
          w.waf().putPermissionPolicy(b -> b.resourceArn(group).policy("{\"Statement\":7}"));
        });
    row(
        "the versions of a group without",
        "WAFInvalidOperationException",
        w ->
            w.waf()
                .listAvailableManagedRuleGroupVersions(
                    b ->
                        b.vendorName("AWS")
                            .name("AWSManagedRulesAnonymousIpList")
                            .scope(Scope.REGIONAL)));
    row(
        "a mobile SDK",
        "NotImplemented",
        w -> w.waf().listMobileSdkReleases(b -> b.platform("IOS")));
  }

  private static void log(World world, String destination) {
    String arn = world.acl().arn();
    world
        .waf()
        .putLoggingConfiguration(
            b ->
                b.loggingConfiguration(l -> l.resourceArn(arn).logDestinationConfigs(destination)));
  }

  private static void logs() {
    row(
        "a bucket of another name",
        "WAFInvalidParameterException/LOG_DESTINATION",
        w -> log(w, "arn:aws:s3:::logs-of-the-shop"));
    row(
        "two destinations",
        "WAFLimitsExceededException",
        w -> {
          String arn = w.acl().arn();
          w.waf()
              .putLoggingConfiguration(
                  b ->
                      b.loggingConfiguration(
                          l ->
                              l.resourceArn(arn)
                                  .logDestinationConfigs(
                                      "arn:aws:s3:::aws-waf-logs-a",
                                      "arn:aws:s3:::aws-waf-logs-b")));
        });
    row(
        "a queue as the destination",
        "WAFInvalidParameterException/LOG_DESTINATION",
        w -> log(w, "arn:aws:sqs:us-east-1:123456789012:aws-waf-logs-shop"));
    row(
        "a bucket that is not there",
        "WAFLogDestinationPermissionIssueException",
        w -> {
          w.aws().links().register(ObjectStore.class, new NoBuckets());
          log(w, "arn:aws:s3:::aws-waf-logs-shop");
        });
    row(
        "the log of no web ACL",
        "WAFNonexistentItemException",
        w ->
            w.waf()
                .putLoggingConfiguration(
                    b ->
                        b.loggingConfiguration(
                            l ->
                                l.resourceArn(NOBODY)
                                    .logDestinationConfigs("arn:aws:s3:::aws-waf-logs-shop"))));
    row(
        "bodies redacted",
        "WAFInvalidParameterException/FIELD_TO_MATCH",
        w -> {
          String arn = w.acl().arn();
          w.waf()
              .putLoggingConfiguration(
                  b ->
                      b.loggingConfiguration(
                          l ->
                              l.resourceArn(arn)
                                  .redactedFields(f -> f.body(x -> {}))
                                  .logDestinationConfigs("arn:aws:s3:::aws-waf-logs-shop")));
        });
    row(
        "the scope of AWS's own logs",
        "WAFInvalidOperationException",
        w -> {
          String arn = w.acl().arn();
          w.waf()
              .putLoggingConfiguration(
                  b ->
                      b.loggingConfiguration(
                          l ->
                              l.resourceArn(arn)
                                  .logScope("SECURITY_LAKE")
                                  .logDestinationConfigs("arn:aws:s3:::aws-waf-logs-shop")));
        });
  }

  /** A store without buckets. */
  static final class NoBuckets implements ObjectStore {
    @Override
    public Optional<String> owner(String bucket) {
      return Optional.empty();
    }

    @Override
    public List<String> keys(String bucket, String prefix) {
      return List.of();
    }

    @Override
    public Optional<Bytes> read(String bucket, String key) {
      return Optional.empty();
    }

    @Override
    public String write(String bucket, String key, Bytes content, Encryption encryption) {
      throw new IllegalStateException("There is no bucket");
    }
  }

  private static void associations() {
    row(
        "a stage that is not there",
        "WAFNonexistentItemException",
        w -> {
          String arn = w.acl().arn();
          w.waf()
              .associateWebACL(
                  b ->
                      b.webACLArn(arn)
                          .resourceArn(
                              "arn:aws:apigateway:us-east-1::/restapis/abcdefghij/stages/prod"));
        });
    row(
        "a stage with no web ACL there",
        "WAFNonexistentItemException",
        w -> w.waf().associateWebACL(b -> b.webACLArn(NOBODY).resourceArn(w.stage())));
    row(
        "a bucket",
        "WAFInvalidParameterException/RESOURCE_ARN",
        w -> {
          String arn = w.acl().arn();
          w.waf().associateWebACL(b -> b.webACLArn(arn).resourceArn("arn:aws:s3:::a-bucket-here"));
        });
    row(
        "a load balancer elsewhere",
        "WAFInvalidParameterException/RESOURCE_ARN",
        w -> {
          String arn = w.acl().arn();
          w.waf()
              .associateWebACL(
                  b -> b.webACLArn(arn).resourceArn(BALANCER.replace("us-east-1", "eu-west-1")));
        });
    row(
        "a web ACL for CloudFront",
        "WAFInvalidParameterException/SCOPE_VALUE",
        w -> {
          String arn =
              w.waf()
                  .createWebACL(
                      b ->
                          b.name("edge")
                              .scope(Scope.CLOUDFRONT)
                              .defaultAction(d -> d.allow(a -> {}))
                              .visibilityConfig(METRICS))
                  .summary()
                  .arn();
          w.waf().associateWebACL(b -> b.webACLArn(arn).resourceArn(w.stage()));
        });
    row(
        "a web ACL that a stage has, deleted",
        "WAFAssociatedItemException",
        w -> {
          WebACLSummary made = w.acl();
          String stage = w.stage();
          w.waf().associateWebACL(b -> b.webACLArn(made.arn()).resourceArn(stage));
          delete(w, made, Scope.REGIONAL);
        });
    row(
        "a web ACL that a distribution has, deleted",
        "WAFAssociatedItemException",
        w -> {
          WebACLSummary made =
              w.waf()
                  .createWebACL(
                      b ->
                          b.name("shop")
                              .scope(Scope.CLOUDFRONT)
                              .defaultAction(d -> d.allow(a -> {}))
                              .visibilityConfig(METRICS))
                  .summary();
          w.aws()
              .client(CloudFrontClient.class)
              .createDistribution(
                  b ->
                      b.distributionConfig(
                          WebDistributions.before("www.example.com", 80)
                              .webACLId(made.arn())
                              .build()));
          delete(w, made, Scope.CLOUDFRONT);
        });
  }

  private static void delete(World world, WebACLSummary made, Scope scope) {
    world
        .waf()
        .deleteWebACL(
            b -> b.name(made.name()).id(made.id()).scope(scope).lockToken(made.lockToken()));
  }
}
