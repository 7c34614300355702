package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.KeyGroupConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;
import software.amazon.awssdk.services.cloudfront.model.PublicKeyConfig;

/** What public keys, groups of them and access controls must be. */
public final class KeyRules {
  private static final int MOST_IN_GROUP = 5;
  private static final int LONGEST_NAME = 64;

  private KeyRules() {}

  /** A control with a name of at most 64 characters. */
  public static SdkPojo accessControl(SdkPojo config) {
    if (((OriginAccessControlConfig) config).name().length() > LONGEST_NAME) {
      throw CloudFrontErrors.invalidArgument("The parameter Name has up to 64 characters.");
    }
    return config;
  }

  /** A key of RSA with 2,048 bits, or of ECDSA on P-256. */
  public static SdkPojo publicKey(SdkPojo config) {
    PublicKey key = parse(((PublicKeyConfig) config).encodedKey());
    boolean good =
        key instanceof RSAPublicKey rsa
            ? rsa.getModulus().bitLength() == 2048
            : key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() == 256;
    if (!good) {
      throw CloudFrontErrors.invalidArgument(
          "Your request contains empty/invalid/out of limits RSA Encoded Key");
    }
    return config;
  }

  /** Reads a key in PEM; null when it is none. */
  public static @Nullable PublicKey parse(String pem) {
    String text =
        pem.replace("-----BEGIN PUBLIC KEY-----", "")
            .replace("-----END PUBLIC KEY-----", "")
            .replaceAll("\\s", "");
    PublicKey rsa = parse("RSA", text);
    return rsa == null ? parse("EC", text) : rsa;
  }

  private static @Nullable PublicKey parse(String algorithm, String base64) {
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // A key of another kind, or none.
      return null;
    }
  }

  /** At most five keys, which are there. */
  public static SdkPojo keyGroup(SdkPojo config, CloudFrontState state, String account) {
    List<String> keys = ((KeyGroupConfig) config).items();
    if (keys.size() > MOST_IN_GROUP) {
      throw CloudFrontErrors.error(
          "TooManyPublicKeysInKeyGroup",
          "The number of public keys in this key group is more than the maximum allowed.");
    }
    for (String key : keys) {
      if (Documents.find(state, Kind.PUBLIC_KEY, key, account) == null) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter KeyGroup contains a public key that does not exist: " + key);
      }
    }
    return config;
  }
}
