package io.cloudfakes.edge.cloudfront.internal.signing;

import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.Names;
import io.cloudfakes.edge.cloudfront.internal.cache.QueryText;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets in requests that one of the trusted keys has signed, as long as their policies hold. */
public final class SignatureCheck {
  /** The parameters of signed URLs: no origin sees them, and no cache key has them. */
  private static final Names PARAMETERS = Names.listed(Signed.PARAMETERS);

  private static final Names OTHER_COOKIES =
      Names.allBut(Signed.PARAMETERS.stream().map(name -> Signed.COOKIE + name).toList());

  /** Letters of Base64 that CloudFront has others for. */
  private static final Pattern STANDARD = Pattern.compile("[+=/]");

  private SignatureCheck() {}

  /** The request without what signs it: in its URL, and in its cookies. */
  public static ViewerRequest unsigned(ViewerRequest request) {
    ViewerRequest bare =
        request.query().isEmpty()
            ? request
            : request.withQuery(QueryText.without(request.query(), PARAMETERS));
    if (!bare.headers().has("Cookie")) {
      return bare;
    }
    HeaderLines others = bare.headers().without("Cookie");
    String own = Cookies.of(bare.headers()).text(OTHER_COOKIES);
    return bare.withHeaders(own.isEmpty() ? others : others.plus("Cookie", own));
  }

  /**
   * Looks at a request.
   *
   * @param keys the trusted ones, by id
   * @return why it is refused; null when it is let in
   */
  public static @Nullable Refusal check(
      ViewerRequest request, Map<String, PublicKey> keys, Instant now) {
    Signed signed = Signed.of(request);
    String keyPairId = signed.keyPairId();
    if (keyPairId == null || keyPairId.isEmpty()) {
      return Refusal.NO_KEY;
    }
    PublicKey key = keys.get(keyPairId);
    if (key == null) {
      return Refusal.UNKNOWN_KEY;
    }
    byte[] signature = signed.signature() == null ? null : decode(signed.signature());
    if (signature == null) {
      return Refusal.BAD_SIGNATURE;
    }
    String url = url(request);
    String policy = policy(signed, url);
    if (policy == null) {
      return Refusal.BAD_POLICY;
    }
    AccessPolicy read = AccessPolicy.parse(policy);
    if (read == null) {
      return Refusal.BAD_POLICY;
    }
    boolean good =
        verifies(key, policy, signature, "SHA256".equals(signed.hash()))
            && (signed.hash() == null
                || signed.hash().equals("SHA256")
                || signed.hash().equals("SHA1"))
            && read.allows(url, request.address(), now);
    return good ? null : Refusal.DENIED;
  }

  /** What a canned policy is for: the URL with its own query string, to the letter. */
  private static String url(ViewerRequest request) {
    List<String> own = new ArrayList<>();
    for (String parameter : request.query().split("&", -1)) {
      if (!QueryText.isOneOf(parameter, PARAMETERS)) {
        own.add(parameter);
      }
    }
    String query = String.join("&", own);
    return request.scheme()
        + "://"
        + request.host()
        + request.path()
        + (query.isEmpty() ? "" : "?" + query);
  }

  /** The text that was signed; null when there is none. */
  private static @Nullable String policy(Signed signed, String url) {
    String policy = signed.policy();
    if (policy != null) {
      byte[] text = decode(policy);
      return text == null ? null : new String(text, StandardCharsets.UTF_8);
    }
    String expires = signed.expires();
    return expires == null || !expires.matches("\\d{1,10}")
        ? null
        : "{\"Statement\":[{\"Resource\":\""
            + url
            + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
            + expires
            + "}}}]}";
  }

  private static boolean verifies(PublicKey key, String policy, byte[] signature, boolean sha256) {
    String hash = sha256 ? "SHA256" : "SHA1";
    try {
      Signature verifier =
          Signature.getInstance(hash + (key.getAlgorithm().equals("EC") ? "withECDSA" : "withRSA"));
      verifier.initVerify(key);
      verifier.update(policy.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A signature that is none of that kind of key.
      return false;
    }
  }

  /**
   * Base64 with letters that may stand in URLs; null when it is not written so, to the last bit.
   */
  private static byte @Nullable [] decode(String text) {
    if (STANDARD.matcher(text).find()) {
      return null;
    }
    String base64 = text.replace('-', '+').replace('_', '=').replace('~', '/');
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return Base64.getEncoder().encodeToString(bytes).equals(base64) ? bytes : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
