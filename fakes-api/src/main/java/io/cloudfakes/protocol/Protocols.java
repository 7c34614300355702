package io.cloudfakes.protocol;

import java.util.Map;

/** The wire protocols AWS's services speak, as ready-made {@link Protocol}s, safe to share. */
public final class Protocols {
  private static final String S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private static final String JSON = "application/x-amz-json-";
  private static final String CBOR = "application/x-amz-cbor-";

  private Protocols() {}

  /** REST-XML as S3 speaks it. */
  public static Protocol s3() {
    return new Rest(new XmlFormat(S3_NAMESPACE, true));
  }

  /**
   * The {@code x-amz-id-2} of S3's reply to that request, which its event records repeat.
   *
   * @param requestId as in {@code x-amz-request-id}
   */
  public static String s3HostId(String requestId) {
    return XmlFormat.hostId(requestId);
  }

  /**
   * REST-XML as CloudFront and Route 53 speak it.
   *
   * @param xmlNamespace of the root elements of replies
   */
  public static Protocol restXml(String xmlNamespace) {
    return new Rest(new XmlFormat(xmlNamespace, false));
  }

  /** REST-JSON as API Gateway speaks it. */
  public static Protocol restJson() {
    return new Rest(new RestJson(false));
  }

  /** REST-JSON as Lambda speaks it: errors have a {@code Type}, and {@code Message} is capital. */
  public static Protocol lambda() {
    return new Rest(new RestJson(true));
  }

  /**
   * Query, as STS, IAM and SNS speak it.
   *
   * @param xmlNamespace of the root elements of replies
   */
  public static Protocol query(String xmlNamespace) {
    return new Query(new XmlFormat(xmlNamespace, false));
  }

  /**
   * AWS JSON, as Cognito and Kinesis speak it.
   *
   * @param version {@code 1.0} or {@code 1.1}
   * @param errorPrefix what stands before an error's code in {@code __type}, for example {@code
   *     com.amazonaws.kinesis.v20131202#}; "" for nothing
   */
  public static Protocol json(String version, String errorPrefix) {
    return new JsonRpc(JsonFormat.JSON, JSON + version, errorPrefix, false, false, null);
  }

  /**
   * AWS JSON whose errors call their text {@code Message}, as Global Accelerator's and WAF's do.
   */
  public static Protocol jsonWithCapitalMessage(String version, String errorPrefix) {
    return new JsonRpc(JsonFormat.JSON, JSON + version, errorPrefix, true, false, null);
  }

  /** AWS JSON whose replies carry a check sum ({@code x-amz-crc32}), as DynamoDB's do. */
  public static Protocol jsonWithCrc32(String version, String errorPrefix) {
    return new JsonRpc(JsonFormat.JSON, JSON + version, errorPrefix, false, true, null);
  }

  /**
   * AWS JSON of a service that once spoke Query, such as SQS: errors say in {@code
   * x-amzn-query-error} what they were called then.
   *
   * @param queryCodes the old codes by the new; a code that is not there kept its name
   */
  public static Protocol jsonQueryCompatible(
      String version, String errorPrefix, Map<String, String> queryCodes) {
    return new JsonRpc(
        JsonFormat.JSON, JSON + version, errorPrefix, false, false, Map.copyOf(queryCodes));
  }

  /** AWS JSON in CBOR's encoding, as the SDK speaks it to Kinesis. */
  public static Protocol cbor(String version, String errorPrefix) {
    return new JsonRpc(JsonFormat.CBOR, CBOR + version, errorPrefix, false, false, null);
  }
}
