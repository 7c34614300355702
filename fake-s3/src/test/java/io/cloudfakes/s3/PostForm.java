package io.cloudfakes.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A form as a browser fills it in and sends it. */
final class PostForm {
  static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
  static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private String file = "";
  private String fileName = "";
  private boolean hasFile;

  PostForm with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  PostForm without(String name) {
    fields.remove(name);
    return this;
  }

  PostForm file(String name, String content) {
    fileName = name;
    file = content;
    hasFile = true;
    return this;
  }

  /** Adds a policy of those conditions and signs it; the fields of the signature are allowed. */
  PostForm signed(String accessKeyId, String secret, String expiration, String... conditions) {
    String credential = accessKeyId + "/20260301/us-east-1/s3/aws4_request";
    with("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    with("X-Amz-Credential", credential);
    with("X-Amz-Date", "20260301T000000Z");
    String all =
        java.util.Arrays.stream(conditions)
            .map(condition -> condition.replace('\'', '"'))
            .collect(Collectors.joining(","));
    return policy(
            "{\"expiration\":\""
                + expiration
                + "\",\"conditions\":["
                + all
                + (all.isEmpty() ? "" : ",")
                + "{\"x-amz-algorithm\":\"AWS4-HMAC-SHA256\"},{\"x-amz-credential\":\""
                + credential
                + "\"},[\"starts-with\",\"$x-amz-date\",\"\"]]}")
        .sign(secret);
  }

  PostForm policy(String json) {
    return with(
        "policy", Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
  }

  PostForm sign(String secret) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String step : new String[] {"20260301", "us-east-1", "s3", "aws4_request"}) {
      key = hmac(key, step);
    }
    return with("X-Amz-Signature", HexFormat.of().formatHex(hmac(key, fields.get("policy"))));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] body() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            out.writeBytes(
                ("--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    if (hasFile) {
      out.writeBytes(
          ("--"
                  + BOUNDARY
                  + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                  + fileName
                  + "\"\r\nContent-Type: image/jpeg\r\n\r\n"
                  + file
                  + "\r\n--"
                  + BOUNDARY
                  + "\r\nContent-Disposition: form-data; name=\"submit\"\r\n\r\nUpload\r\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
