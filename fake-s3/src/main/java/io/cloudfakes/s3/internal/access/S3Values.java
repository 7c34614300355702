package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.SigningIdentity;
import io.cloudfakes.iam.SigningMechanism;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * The values of S3's own condition keys. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html">Bucket
 * policy examples using condition keys</a>.
 */
final class S3Values {
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The members of requests that keys stand for. */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("prefix", "Prefix"),
          Map.entry("delimiter", "Delimiter"),
          Map.entry("max-keys", "MaxKeys"),
          Map.entry("x-amz-acl", "ACL"),
          Map.entry("x-amz-grant-read", "GrantRead"),
          Map.entry("x-amz-grant-write", "GrantWrite"),
          Map.entry("x-amz-grant-read-acp", "GrantReadACP"),
          Map.entry("x-amz-grant-write-acp", "GrantWriteACP"),
          Map.entry("x-amz-grant-full-control", "GrantFullControl"),
          Map.entry("x-amz-copy-source", "CopySource"),
          Map.entry("x-amz-metadata-directive", "MetadataDirective"),
          Map.entry("x-amz-storage-class", "StorageClass"),
          Map.entry("x-amz-website-redirect-location", "WebsiteRedirectLocation"),
          Map.entry("x-amz-server-side-encryption", "ServerSideEncryption"),
          Map.entry("x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
          Map.entry("x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
          Map.entry("x-amz-object-ownership", "ObjectOwnership"),
          Map.entry("object-lock-legal-hold", "ObjectLockLegalHoldStatus"),
          Map.entry("if-match", "IfMatch"),
          Map.entry("if-none-match", "IfNoneMatch"));

  private S3Values() {}

  /** The values of {@code s3:} and that name; empty when the request has none. */
  static List<String> of(String name, RequestValues request) {
    int slash = name.indexOf('/');
    if (slash > 0) {
      return one(tag(name.substring(0, slash), name.substring(slash + 1), request));
    }
    return name.equals("requestobjecttagkeys")
        ? List.copyOf(requestTags(request).keySet())
        : one(plain(name, request));
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  private static @Nullable Object plain(String name, RequestValues request) {
    String member = MEMBERS.get(name);
    if (member != null) {
      return request.member(member);
    }
    Bucket bucket = request.bucket();
    return switch (name) {
      case "versionid" -> request.versionId();
      case "locationconstraint" ->
          request.member("CreateBucketConfiguration") instanceof CreateBucketConfiguration made
              ? made.locationConstraintAsString()
              : null;
      case "resourceaccount" -> bucket == null ? null : bucket.owner();
      case "object-lock-mode" ->
          or(
              request.member("ObjectLockMode"),
              retention(request, ObjectLockRetention::modeAsString));
      case "object-lock-retain-until-date" -> retainUntil(request);
      case "object-lock-remaining-retention-days" -> {
        Instant until = retainUntil(request);
        yield until == null ? null : Duration.between(request.call().now(), until).toDays();
      }
      case "x-amz-content-sha256" -> request.header("x-amz-content-sha256");
      case "signatureversion" -> signatureVersion(request.signer());
      case "authtype" -> authType(request);
      case "signatureage" -> signatureAge(request);
      case "dataaccesspointarn" -> request.via() == null ? null : request.via().arn();
      case "dataaccesspointaccount" -> request.via() == null ? null : request.via().account();
      case "accesspointnetworkorigin" -> request.via() == null ? null : "Internet";
      case "tlsversion" -> request.values("aws:securetransport").contains("true") ? "1.3" : null;
      default -> null;
    };
  }

  private static @Nullable Object or(@Nullable Object one, @Nullable Object other) {
    return one == null ? other : one;
  }

  private static <T> @Nullable T retention(
      RequestValues request, Function<ObjectLockRetention, @Nullable T> part) {
    return request.member("Retention") instanceof ObjectLockRetention retention
        ? part.apply(retention)
        : null;
  }

  private static @Nullable Instant retainUntil(RequestValues request) {
    Object given =
        or(
            request.member("ObjectLockRetainUntilDate"),
            retention(request, ObjectLockRetention::retainUntilDate));
    return given instanceof Instant until ? until : null;
  }

  private static @Nullable String tag(String name, String key, RequestValues request) {
    return switch (name) {
      case "existingobjecttag" -> existingTags(request).get(key);
      case "requestobjecttag" -> requestTags(request).get(key);
      default -> null;
    };
  }

  private static Map<String, String> existingTags(RequestValues request) {
    Bucket bucket = request.bucket();
    String key = request.key();
    ObjectVersions versions = bucket == null || key == null ? null : bucket.objects().versions(key);
    if (versions == null) {
      return Map.of();
    }
    ObjectVersion found =
        request.versionId() == null ? versions.newest() : versions.find(request.versionId());
    return found instanceof StoredObject object ? object.attributes().tags() : Map.of();
  }

  /** Tags come as a document, or in a header written like a query. */
  private static Map<String, String> requestTags(RequestValues request) {
    Map<String, String> tags = new LinkedHashMap<>();
    Object given = request.member("Tagging");
    if (given instanceof Tagging document) {
      for (Tag tag : document.tagSet()) {
        tags.put(tag.key(), tag.value());
      }
    } else if (given instanceof String header && !header.isEmpty()) {
      for (String pair : header.split("&", -1)) {
        int equals = pair.indexOf('=');
        tags.put(
            decoded(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return tags;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static @Nullable String signatureVersion(@Nullable SigningIdentity signer) {
    if (signer == null) {
      return null;
    }
    SigningMechanism mechanism = signer.mechanism();
    if (mechanism.version4a()) {
      return "AWS4-ECDSA-P256-SHA256";
    }
    return mechanism.version4() ? "AWS4-HMAC-SHA256" : null;
  }

  private static @Nullable String authType(RequestValues request) {
    SigningIdentity signer = request.signer();
    if (signer == null || request.call().caller().isAnonymous()) {
      return null;
    }
    if (signer.mechanism() == SigningMechanism.ANONYMOUS) {
      // Neither in headers nor in the query: in the fields of a form.
      return "POST";
    }
    return signer.mechanism().presigned() ? "REST-QUERY-STRING" : "REST-HEADER";
  }

  /** How long ago it was signed, in milliseconds. */
  private static @Nullable Long signatureAge(RequestValues request) {
    String date = request.parameter("X-Amz-Date");
    String signed = date == null ? request.header("x-amz-date") : date;
    if (signed == null) {
      return null;
    }
    try {
      return Duration.between(AMZ_DATE.parse(signed, Instant::from), request.call().now())
          .toMillis();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
