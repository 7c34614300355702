package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;

/**
 * S3's dialect: a name of its own for nearly every root element, and errors without an envelope.
 */
record S3Xml() implements XmlDialect {
  private static final XmlMembers MEMBERS = new XmlMembers(true);
  private static final int HOST_ID_BYTES = 56;

  private static final Map<String, String> ROOTS =
      Map.ofEntries(
          Map.entry("CreateMultipartUpload", "InitiateMultipartUploadResult"),
          Map.entry("DeleteObjects", "DeleteResult"),
          Map.entry("GetBucketAccelerateConfiguration", "AccelerateConfiguration"),
          Map.entry("GetBucketAcl", "AccessControlPolicy"),
          Map.entry("GetBucketCors", "CORSConfiguration"),
          Map.entry("GetBucketLifecycleConfiguration", "LifecycleConfiguration"),
          Map.entry("GetBucketLogging", "BucketLoggingStatus"),
          Map.entry("GetBucketNotificationConfiguration", "NotificationConfiguration"),
          Map.entry("GetBucketRequestPayment", "RequestPaymentConfiguration"),
          Map.entry("GetBucketTagging", "Tagging"),
          Map.entry("GetBucketVersioning", "VersioningConfiguration"),
          Map.entry("GetBucketWebsite", "WebsiteConfiguration"),
          Map.entry("GetObjectAcl", "AccessControlPolicy"),
          Map.entry("GetObjectAttributes", "GetObjectAttributesOutput"),
          Map.entry("GetObjectTagging", "Tagging"),
          Map.entry("ListBucketAnalyticsConfigurations", "ListBucketAnalyticsConfigurationResult"),
          Map.entry(
              "ListBucketIntelligentTieringConfigurations",
              "ListBucketIntelligentTieringConfigurationsOutput"),
          Map.entry("ListBucketInventoryConfigurations", "ListInventoryConfigurationsResult"),
          Map.entry("ListBucketMetricsConfigurations", "ListMetricsConfigurationsResult"),
          Map.entry("ListBuckets", "ListAllMyBucketsResult"),
          Map.entry("ListDirectoryBuckets", "ListAllMyDirectoryBucketsResult"),
          Map.entry("ListObjectVersions", "ListVersionsResult"),
          Map.entry("ListObjects", "ListBucketResult"),
          Map.entry("ListObjectsV2", "ListBucketResult"));

  @Override
  public String namespace() {
    return "http://s3.amazonaws.com/doc/2006-03-01/";
  }

  @Override
  public String prolog() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  }

  @Override
  public String contentType() {
    return "application/xml";
  }

  @Override
  public XmlMembers members() {
    return MEMBERS;
  }

  @Override
  public String root(String action) {
    return ROOTS.getOrDefault(action, action + "Result");
  }

  /** GetBucketLocation's reply is one element holding the region's name. */
  @Override
  public boolean isElement(Member payload) {
    return payload.name.equals("LocationConstraint");
  }

  @Override
  public void addIds(HttpResponse reply, String requestId) {
    reply.add("x-amz-id-2", hostId(requestId)).add("x-amz-request-id", requestId);
  }

  /** Opaque, as long as AWS's, and always the same for the same request. */
  static String hostId(String requestId) {
    ByteBuffer bytes = ByteBuffer.allocate(HOST_ID_BYTES);
    long mixed = requestId.hashCode();
    while (bytes.hasRemaining()) {
      mixed = (mixed + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
      bytes.putLong(mixed ^ (mixed >>> 31));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  @Override
  public Bytes error(AwsError error, String requestId) {
    XmlWriter out = new XmlWriter(prolog()).open("Error");
    XmlDialect.writeError(out, error, MEMBERS);
    return out.element("RequestId", requestId)
        .element("HostId", hostId(requestId))
        .close("Error")
        .toBytes();
  }

  @Override
  public AwsError badDocument(String reason) {
    return AwsError.of(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }

  @Override
  public AwsError badParameter(String name, String value, String reason) {
    String message =
        name.startsWith("max-")
            ? "Provided " + name + " not an integer or within integer range"
            : "Invalid value for " + name + ": " + reason;
    return AwsError.of("InvalidArgument", 400, message)
        .with("ArgumentName", name)
        .with("ArgumentValue", value);
  }
}
