package io.cloudfakes.s3.internal.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How access logs name what was asked: {@code REST.GET.OBJECT}. */
public final class AccessLogOperations {
  /** The actions whose resource is not named after them, or whose method is not HTTP's. */
  private static final Map<String, String> PARTICULAR =
      Map.ofEntries(
          Map.entry("AbortMultipartUpload", "REST.DELETE.UPLOAD"),
          Map.entry("CompleteMultipartUpload", "REST.POST.UPLOAD"),
          Map.entry("CopyObject", "REST.COPY.OBJECT"),
          Map.entry("CreateMultipartUpload", "REST.POST.UPLOADS"),
          Map.entry("DeleteBucketPolicy", "REST.DELETE.BUCKETPOLICY"),
          Map.entry("DeleteObjects", "REST.POST.MULTI_OBJECT_DELETE"),
          Map.entry("GetBucketLifecycleConfiguration", "REST.GET.LIFECYCLE"),
          Map.entry("GetBucketLogging", "REST.GET.LOGGING_STATUS"),
          Map.entry("GetBucketNotificationConfiguration", "REST.GET.NOTIFICATION"),
          Map.entry("GetBucketPolicy", "REST.GET.BUCKETPOLICY"),
          Map.entry("GetObjectAcl", "REST.GET.ACL"),
          Map.entry("GetObjectLegalHold", "REST.GET.OBJECT_LOCK_LEGALHOLD"),
          Map.entry("GetObjectRetention", "REST.GET.OBJECT_LOCK_RETENTION"),
          Map.entry("ListMultipartUploads", "REST.GET.UPLOADS"),
          Map.entry("ListObjects", "REST.GET.BUCKET"),
          Map.entry("ListObjectsV2", "REST.GET.BUCKET"),
          Map.entry("ListObjectVersions", "REST.GET.BUCKETVERSIONS"),
          Map.entry("ListParts", "REST.GET.UPLOAD"),
          Map.entry("OptionsObject", "REST.OPTIONS.PREFLIGHT"),
          Map.entry("PostObject", "REST.POST.OBJECT"),
          Map.entry("PutBucketLifecycleConfiguration", "REST.PUT.LIFECYCLE"),
          Map.entry("PutBucketLogging", "REST.PUT.LOGGING_STATUS"),
          Map.entry("PutBucketNotificationConfiguration", "REST.PUT.NOTIFICATION"),
          Map.entry("PutBucketPolicy", "REST.PUT.BUCKETPOLICY"),
          Map.entry("PutObjectAcl", "REST.PUT.ACL"),
          Map.entry("PutObjectLegalHold", "REST.PUT.OBJECT_LOCK_LEGALHOLD"),
          Map.entry("PutObjectRetention", "REST.PUT.OBJECT_LOCK_RETENTION"),
          Map.entry("RestoreObject", "REST.POST.RESTORE"),
          Map.entry("SelectObjectContent", "REST.SELECT.OBJECT"),
          Map.entry("UploadPart", "REST.PUT.PART"),
          Map.entry("UploadPartCopy", "REST.COPY.PART"),
          Map.entry("WebsiteGetObject", "WEBSITE.GET.OBJECT"),
          Map.entry("WebsiteHeadObject", "WEBSITE.HEAD.OBJECT"));

  /** The verbs actions begin with, and the method each is asked by. */
  private static final List<Map.Entry<String, String>> VERBS =
      List.of(
          Map.entry("Get", "GET"),
          Map.entry("List", "GET"),
          Map.entry("Head", "HEAD"),
          Map.entry("Put", "PUT"),
          Map.entry("Create", "PUT"),
          Map.entry("Delete", "DELETE"));

  private AccessLogOperations() {}

  /** The name of an action. */
  public static String of(String action) {
    String particular = PARTICULAR.get(action);
    if (particular != null) {
      return particular;
    }
    for (Map.Entry<String, String> verb : VERBS) {
      if (action.startsWith(verb.getKey())) {
        return "REST." + verb.getValue() + "." + resource(action.substring(verb.getKey().length()));
      }
    }
    return "REST.POST." + resource(action);
  }

  /** {@code BucketRequestPayment} is a {@code REQUEST_PAYMENT}. */
  private static String resource(String noun) {
    String bare =
        noun.startsWith("Bucket") && noun.length() > 6 ? noun.substring("Bucket".length()) : noun;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        name.append('_');
      }
      name.append(c);
    }
    return name.toString().toUpperCase(Locale.ROOT);
  }

  /** What a transition to a storage class is called. */
  public static String transition(String storageClass) {
    return switch (storageClass) {
      case "STANDARD_IA" -> "S3.TRANSITION_SIA.OBJECT";
      case "ONEZONE_IA" -> "S3.TRANSITION_ZIA.OBJECT";
      case "INTELLIGENT_TIERING" -> "S3.TRANSITION_INT.OBJECT";
      case "GLACIER_IR" -> "S3.TRANSITION_GIR.OBJECT";
      case "DEEP_ARCHIVE" -> "S3.TRANSITION_GDA.OBJECT";
      default -> "S3.TRANSITION.OBJECT";
    };
  }
}
