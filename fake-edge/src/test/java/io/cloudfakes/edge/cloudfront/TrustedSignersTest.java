package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.Signer;

/** Who may sign: the keys of key groups, or, the older way, those of accounts. */
class TrustedSignersTest extends PrivateContentTestCase {
  private static final String PAIR = "APKAEIBAERJR2EXAMPLE";

  private DefaultCacheBehavior trusting(String... accounts) {
    return DefaultCacheBehavior.builder()
        .targetOriginId("web")
        .viewerProtocolPolicy("allow-all")
        .trustedSigners(t -> t.enabled(true).quantity(accounts.length).items(accounts))
        .cachePolicyId(ORIGIN_HEADERS)
        .build();
  }

  private Distribution of(DefaultCacheBehavior behavior) {
    return distribution(config -> config.defaultCacheBehavior(behavior));
  }

  private Distribution described(Distribution known) {
    return cloudFront.getDistribution(b -> b.id(known.id())).distribution();
  }

  private String signedBy(KeyPair pair, String keyPairId, String resource) {
    return signer
        .getSignedUrlWithCannedPolicy(
            b ->
                b.resourceUrl(resource)
                    .privateKey(pair.getPrivate())
                    .keyPairId(keyPairId)
                    .expirationDate(in(Duration.ofHours(1))))
        .url();
  }

  private void assertRefused(DefaultCacheBehavior behavior, String code) {
    assertRefused(code, () -> of(behavior));
  }

  @Test
  void an_account_signs_with_the_key_pairs_of_its_root_user() {
    Distribution own = of(trusting("self"));
    String resource = url(own, "/a.jpg");
    assertRefused(
        "before the pair is there",
        get(signedBy(RSA, PAIR, resource)),
        "InvalidKey",
        "Unknown Key");
    edges.trustedSignerKey("123456789012", PAIR, pem(RSA.getPublic()));
    assertThat(get(signedBy(RSA, PAIR, resource)).body()).isEqualTo("cat");

    Distribution others = of(trusting("210987654321"));
    String theirs = url(others, "/a.jpg");
    assertThat(get(signedBy(RSA, PAIR, theirs)).statusCode())
        .as("another account's")
        .isEqualTo(403);
    KeyPair pair = rsa();
    edges.trustedSignerKey("210987654321", "APKAOTHER", pem(pair.getPublic()));
    assertThat(get(signedBy(pair, "APKAOTHER", theirs)).body()).isEqualTo("cat");
    assertDenied("by another key", get(signedBy(RSA, "APKAOTHER", theirs)));
    assertThat(get(signedBy(pair, "APKAOTHER", resource)).statusCode()).isEqualTo(403);
  }

  @Test
  void a_distribution_tells_which_accounts_and_key_pairs_it_trusts() {
    Distribution made = of(trusting("self", "210987654321"));
    edges.trustedSignerKey("123456789012", PAIR, pem(RSA.getPublic()));
    edges.trustedSignerKey("123456789012", "APKASECOND", pem(rsa().getPublic()));
    var active = described(made).activeTrustedSigners();
    assertThat(active.enabled()).isTrue();
    assertThat(active.quantity()).isEqualTo(2);
    assertThat(active.items())
        .extracting(Signer::awsAccountNumber)
        .containsExactly("210987654321", "self");
    assertThat(active.items().get(0).keyPairIds().quantity()).isZero();
    assertThat(active.items().get(1).keyPairIds().items()).containsExactly(PAIR, "APKASECOND");
    assertThat(described(made).activeTrustedKeyGroups().enabled()).isFalse();
  }

  @Test
  void a_distribution_tells_which_key_groups_it_trusts() {
    var active = described(distribution).activeTrustedKeyGroups();
    assertThat(active.enabled()).isTrue();
    assertThat(active.quantity()).isEqualTo(1);
    assertThat(active.items().get(0).keyPairIds().items()).containsExactly(keyId);
    assertThat(described(distribution).activeTrustedSigners().enabled()).isFalse();
  }

  @Test
  void any_key_of_any_of_four_groups_of_five_signs() {
    List<String> groups = new ArrayList<>();
    for (int group = 0; group < 4; group++) {
      groups.add(keyGroup(Collections.nCopies(5, keyId).toArray(String[]::new)));
    }
    KeyPair last = rsa();
    String lastId = publicKey("last", last);
    groups.set(3, keyGroup(keyId, lastId));
    Distribution guarded = of(behavior(groups.toArray(String[]::new)));
    String resource = url(guarded, "/a.jpg");
    assertThat(get(signedBy(RSA, keyId, resource)).body()).isEqualTo("cat");
    assertThat(get(signedBy(last, lastId, resource)).body()).isEqualTo("cat");

    groups.add(keyGroup(keyId));
    assertRefused(
        behavior(groups.toArray(String[]::new)), "TooManyKeyGroupsAssociatedToDistribution");
    assertRefused(
        "TooManyPublicKeysInKeyGroup",
        () -> keyGroup(Collections.nCopies(6, keyId).toArray(String[]::new)));
  }

  @Test
  void a_key_that_leaves_its_group_signs_no_more() {
    KeyPair other = rsa();
    String otherId = publicKey("other", other);
    String group = keyGroup(keyId, otherId);
    String resource = url(of(behavior(group)), "/a.jpg");
    assertThat(get(signedBy(other, otherId, resource)).body()).isEqualTo("cat");
    var known = cloudFront.getKeyGroup(b -> b.id(group));
    cloudFront.updateKeyGroup(
        b ->
            b.id(group)
                .ifMatch(known.eTag())
                .keyGroupConfig(
                    c -> c.name(known.keyGroup().keyGroupConfig().name()).items(keyId)));
    assertRefused(
        "taken out", get(signedBy(other, otherId, resource)), "InvalidKey", "Unknown Key");
  }

  @Test
  void signers_are_accounts_or_groups_and_there() {
    assertRefused(trusting("me"), "TrustedSignerDoesNotExist");
    assertRefused(trusting("1", "2", "3", "4", "5", "6"), "TooManyTrustedSigners");
    assertRefused(trusting(), "InvalidArgument");
    assertRefused(behavior("00000000-0000-0000-0000-000000000000"), "TrustedKeyGroupDoesNotExist");
    assertRefused(
        trusting("self").toBuilder()
            .trustedKeyGroups(g -> g.enabled(true).quantity(1).items(keyGroup(keyId)))
            .build(),
        "InvalidArgument");
  }

  @Test
  void a_key_pair_has_an_account_and_an_rsa_key() {
    assertThatThrownBy(() -> edges.trustedSignerKey("self", PAIR, pem(RSA.getPublic())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 digits");
    assertThatThrownBy(() -> edges.trustedSignerKey("123456789012", PAIR, "key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RSA");
    assertThatThrownBy(
            () -> edges.trustedSignerKey("123456789012", PAIR, pem(ellipticCurve().getPublic())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
