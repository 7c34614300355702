package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.iam.Credentials;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.ConflictingAlias;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Aliases: whose they are, who else's they overlap with, and how they move. */
class AliasesTest extends CloudFrontTestCase {
  @AfterEach
  void only_declared_errors() {
    DeclaredErrors.check(aws);
  }

  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

  private DistributionConfig certified(boolean enabled, String... aliases) {
    return config(
        c ->
            c.enabled(enabled)
                .aliases(a -> a.quantity(aliases.length).items(aliases))
                .viewerCertificate(
                    v -> v.acmCertificateArn(CERTIFICATE).sslSupportMethod("sni-only")));
  }

  private String made(CloudFrontClient client, boolean enabled, String... aliases) {
    CreateDistributionResponse made =
        client.createDistribution(b -> b.distributionConfig(certified(enabled, aliases)));
    return made.distribution().id();
  }

  private List<String> aliases(CloudFrontClient client, String id) {
    return client.getDistributionConfig(b -> b.id(id)).distributionConfig().aliases().items();
  }

  /** A client of an account beside that of the others. */
  private CloudFrontClient stranger() {
    Credentials key = aws.issueAccessKey("210987654321");
    return aws.client(
        CloudFrontClient.class,
        aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey()));
  }

  @Test
  void an_alias_moves_from_another_distribution_of_the_account() {
    String from = made(cloudFront, true, "a.example.com", "b.example.com");
    String to = made(cloudFront, true);
    cloudFront.associateAlias(b -> b.targetDistributionId(to).alias("a.example.com"));
    assertThat(aliases(cloudFront, from)).containsExactly("b.example.com");
    assertThat(aliases(cloudFront, to)).containsExactly("a.example.com");
    cloudFront.associateAlias(b -> b.targetDistributionId(to).alias("new.example.com"));
    assertThat(aliases(cloudFront, to)).containsExactly("a.example.com", "new.example.com");
  }

  @Test
  void an_alias_of_another_account_moves_from_a_disabled_distribution_alone() {
    CloudFrontClient stranger = stranger();
    String enabled = made(stranger, true, "a.example.com");
    String disabled = made(stranger, false, "b.example.com");
    String to = made(cloudFront, true);
    assertRefused(
        "IllegalUpdate",
        () -> cloudFront.associateAlias(b -> b.targetDistributionId(to).alias("a.example.com")));
    cloudFront.associateAlias(b -> b.targetDistributionId(to).alias("b.example.com"));
    assertThat(aliases(cloudFront, to)).containsExactly("b.example.com");
    assertThat(aliases(stranger, enabled)).containsExactly("a.example.com");
    assertThat(aliases(stranger, disabled)).isEmpty();
  }

  @Test
  void an_alias_goes_to_a_distribution_that_can_have_it() {
    String plain = distribution().id();
    String full =
        made(
            cloudFront,
            true,
            IntStream.range(0, 100).mapToObj(n -> "n" + n + ".example.com").toArray(String[]::new));
    assertRefused(
        "InvalidArgument",
        () -> cloudFront.associateAlias(b -> b.targetDistributionId(plain).alias("a.example.com")));
    assertRefused(
        "InvalidArgument",
        () -> cloudFront.associateAlias(b -> b.targetDistributionId(full).alias("A.example.com")));
    assertRefused(
        "TooManyDistributionCNAMEs",
        () -> cloudFront.associateAlias(b -> b.targetDistributionId(full).alias("a.example.com")));
    assertRefused(
        "NoSuchDistribution",
        () -> cloudFront.associateAlias(b -> b.targetDistributionId("E1").alias("a.example.com")));
    assertThat(aliases(cloudFront, full)).hasSize(100);
  }

  @Test
  void conflicts_are_those_of_all_accounts_with_half_of_their_ids() {
    CloudFrontClient stranger = stranger();
    String theirs = made(stranger, true, "www.example.com");
    made(cloudFront, true, "*.example.com");
    made(cloudFront, true, "www.example.org");
    String asking = made(cloudFront, true, "*.www.example.com", "a.example.com");
    List<ConflictingAlias> found =
        cloudFront
            .listConflictingAliases(b -> b.distributionId(asking).alias("www.example.com"))
            .conflictingAliasesList()
            .items();
    assertThat(found)
        .extracting(ConflictingAlias::alias)
        .containsExactly("*.example.com", "www.example.com");
    assertThat(found.get(1).accountId()).matches("\\*{6}654321");
    assertThat(found.get(1).distributionId())
        .matches("\\*+[A-Z0-9]+")
        .endsWith(theirs.substring(theirs.length() - 6));
  }

  @Test
  void what_the_asking_distribution_has_is_no_conflict() {
    String asking = made(cloudFront, true, "www.example.com");
    assertThat(
            cloudFront
                .listConflictingAliases(b -> b.distributionId(asking).alias("www.example.com"))
                .conflictingAliasesList()
                .items())
        .isEmpty();
  }

  @Test
  void conflicts_come_in_pages() {
    made(cloudFront, true, "a.example.com", "b.example.com", "c.example.com");
    String asking = made(cloudFront, true);
    var first =
        cloudFront
            .listConflictingAliases(
                b -> b.distributionId(asking).alias("*.example.com").maxItems(2))
            .conflictingAliasesList();
    assertThat(first.items())
        .extracting(ConflictingAlias::alias)
        .containsExactly("a.example.com", "b.example.com");
    assertThat(first.quantity()).isEqualTo(2);
    assertThat(first.maxItems()).isEqualTo(2);
    assertThat(first.nextMarker()).isEqualTo("b.example.com");
    var second =
        cloudFront
            .listConflictingAliases(
                b ->
                    b.distributionId(asking)
                        .alias("*.example.com")
                        .maxItems(2)
                        .marker(first.nextMarker()))
            .conflictingAliasesList();
    assertThat(second.items()).extracting(ConflictingAlias::alias).containsExactly("c.example.com");
    assertThat(second.nextMarker()).isNull();
    for (int size : List.of(0, -1)) {
      assertRefused(
          "InvalidArgument",
          () ->
              cloudFront.listConflictingAliases(
                  b -> b.distributionId(asking).alias("*.example.com").maxItems(size)));
    }
  }

  @Test
  void conflicts_are_told_to_who_shows_a_certificate() {
    String plain = distribution().id();
    assertRefused(
        "InvalidArgument",
        () ->
            cloudFront.listConflictingAliases(
                b -> b.distributionId(plain).alias("www.example.com")));
  }

  @Test
  void a_distribution_takes_requests_on_the_alias_that_moved_to_it() {
    origin.put("/a", 200, "hello");
    made(cloudFront, true, "www.example.com");
    String to = made(cloudFront, true);
    cloudFront.associateAlias(b -> b.targetDistributionId(to).alias("www.example.com"));
    assertThat(get("https://www.example.com/a").body()).isEqualTo("hello");
    assertThat(edges.distribution("www.example.com").id()).isEqualTo(to);
  }
}
