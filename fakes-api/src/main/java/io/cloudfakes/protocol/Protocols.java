package io.cloudfakes.protocol;

import java.util.Map;

/** The wire protocols AWS's services speak, as ready-made {@link Protocol}s, safe to share. */
public final class Protocols {
  private Protocols() {}

  /**
   * AWS JSON, as most services speak it.
   *
   * @param version {@code 1.0} or {@code 1.1}
   * @param errorPrefix what stands before an error's code in {@code __type}, for example {@code
   *     com.amazonaws.kinesis.v20131202#}; "" for nothing
   */
  public static Protocol json(String version, String errorPrefix) {
    return json(version, errorPrefix, false, Map.of());
  }

  /** AWS JSON whose replies carry a check sum ({@code x-amz-crc32}), as DynamoDB's do. */
  public static Protocol jsonWithCrc32(String version, String errorPrefix) {
    return json(version, errorPrefix, true, Map.of());
  }

  /**
   * AWS JSON of a service that once spoke Query, such as SQS: errors say in {@code
   * x-amzn-query-error} what they were called then.
   *
   * @param queryCodes the old codes by the new; a code that is not there kept its name
   */
  public static Protocol jsonQueryCompatible(
      String version, String errorPrefix, Map<String, String> queryCodes) {
    return json(version, errorPrefix, false, queryCodes);
  }

  private static Protocol json(
      String version, String errorPrefix, boolean crc32, Map<String, String> queryCodes) {
    return new JsonRpc(
        JsonFormat.JSON,
        "application/x-amz-json-" + version,
        errorPrefix,
        crc32,
        Map.copyOf(queryCodes));
  }

  /** AWS JSON in CBOR's encoding, as the SDK speaks it to Kinesis. */
  public static Protocol cbor(String version, String errorPrefix) {
    return new JsonRpc(
        JsonFormat.CBOR, "application/x-amz-cbor-" + version, errorPrefix, false, Map.of());
  }

  /** REST-XML as S3 speaks it. */
  public static Protocol s3() {
    return new RestXml(new S3Xml());
  }

  /**
   * The {@code x-amz-id-2} of S3's reply to that request, which its event records repeat.
   *
   * @param requestId as in {@code x-amz-request-id}
   */
  public static String s3HostId(String requestId) {
    return S3Xml.hostId(requestId);
  }

  /**
   * REST-XML as CloudFront and Route 53 speak it.
   *
   * @param xmlNamespace of the root elements of replies
   */
  public static Protocol restXml(String xmlNamespace) {
    return new RestXml(new PlainXml(xmlNamespace));
  }

  /** REST-JSON as API Gateway speaks it. */
  public static Protocol restJson() {
    return new RestJson(false);
  }

  /** REST-JSON as Lambda speaks it: errors have a {@code Type}, and {@code Message} is capital. */
  public static Protocol lambda() {
    return new RestJson(true);
  }

  /**
   * Query, as STS, IAM and SNS speak it.
   *
   * @param xmlNamespace of the root elements of replies
   */
  public static Protocol query(String xmlNamespace) {
    return new Query(new PlainXml(xmlNamespace));
  }
}
