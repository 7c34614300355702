package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.SignerKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.model.ActiveTrustedSigners;
import software.amazon.awssdk.services.cloudfront.model.Signer;

/** The older way to say who may sign: accounts, by the key pairs of their root users. */
public final class SignerRules {
  private static final String SELF = "self";
  private static final int MOST = 5;

  private SignerRules() {}

  /** Refuses what names no account, or too many. */
  static void require(Behavior behavior) {
    if (behavior.signers().size() > MOST) {
      throw CloudFrontErrors.error(
          "TooManyTrustedSigners",
          "Your request contains more trusted signers than are allowed per distribution.");
    }
    for (String signer : behavior.signers()) {
      if (!signer.equals(SELF) && !signer.matches("\\d{12}")) {
        throw CloudFrontErrors.error(
            "TrustedSignerDoesNotExist", "One or more of your trusted signers don't exist.");
      }
    }
  }

  /**
   * The keys that may sign for a behaviour, by id.
   *
   * @param owner whose the distribution is
   */
  public static Map<String, PublicKey> keys(
      Behavior behavior, String owner, CloudFrontState state) {
    Map<String, PublicKey> keys = new TreeMap<>();
    for (String signer : behavior.signers()) {
      for (SignerKey one : of(signer, owner, state)) {
        PublicKey key = KeyRules.parse(one.pem());
        if (key != null) {
          keys.put(one.id(), key);
        }
      }
    }
    return keys;
  }

  private static List<SignerKey> of(String signer, String owner, CloudFrontState state) {
    return state.all(Kind.SIGNER_KEY, SignerKey.class, signer.equals(SELF) ? owner : signer);
  }

  /** What GetDistribution says of them. */
  static ActiveTrustedSigners active(EdgeDistribution distribution, CloudFrontState state) {
    TreeSet<String> accounts = new TreeSet<>();
    for (Behavior behavior : Behaviors.all(distribution.config())) {
      if (behavior.trustsSigners()) {
        accounts.addAll(behavior.signers());
      }
    }
    List<Signer> signers = new ArrayList<>();
    for (String account : accounts) {
      List<String> ids =
          of(account, distribution.account(), state).stream().map(SignerKey::id).toList();
      signers.add(
          Signer.builder()
              .awsAccountNumber(account)
              .keyPairIds(k -> k.quantity(ids.size()).items(ids.isEmpty() ? null : ids))
              .build());
    }
    return ActiveTrustedSigners.builder()
        .enabled(!signers.isEmpty())
        .quantity(signers.size())
        .items(signers.isEmpty() ? null : signers)
        .build();
  }
}
