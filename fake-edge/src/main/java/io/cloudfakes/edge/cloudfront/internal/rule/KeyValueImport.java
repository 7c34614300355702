package io.cloudfakes.edge.cloudfront.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudfront.model.ImportSource;
import software.amazon.awssdk.services.cloudfront.model.ImportSourceType;

/**
 * Key value stores that begin with what an object of a bucket holds. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions-create-s3-kvp.html">File
 * format for key-value pairs</a>.
 */
public final class KeyValueImport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String BUCKETS = "arn:aws:s3:::";

  private KeyValueImport() {}

  /** The pairs of the object that a source names. */
  public static ValueStore.Pairs of(ImportSource source, CallContext call) {
    String arn = source.sourceARN();
    int slash = arn.indexOf('/');
    if (source.sourceType() != ImportSourceType.S3
        || !arn.startsWith(BUCKETS)
        || slash < 0
        || slash == arn.length() - 1) {
      throw CloudFrontErrors.invalidArgument("The source ARN is not that of an object: " + arn);
    }
    String bucket = arn.substring(BUCKETS.length(), slash);
    Optional<ObjectStore> objects = call.links().find(ObjectStore.class);
    if (!objects.flatMap(o -> o.owner(bucket)).filter(call.account()::equals).isPresent()) {
      throw CloudFrontErrors.error("AccessDenied", "Access denied to the bucket " + bucket);
    }
    Bytes content =
        objects
            .flatMap(o -> o.read(bucket, arn.substring(slash + 1)))
            .orElseThrow(
                () -> CloudFrontErrors.invalidArgument("The source object does not exist: " + arn));
    if (content.length() > KeyValuePairs.MOST) {
      throw CloudFrontErrors.error(
          "EntitySizeLimitExceeded", "The source object exceeds the maximum size of 5 MB.");
    }
    return KeyValuePairs.changed(KeyValuePairs.none(call), pairs(content.utf8()), List.of(), call);
  }

  private static Map<String, String> pairs(String text) {
    JsonNode data;
    try {
      data = JSON.readTree(text).path("data");
    } catch (JsonProcessingException e) {
      throw CloudFrontErrors.invalidArgument("The source object is not valid JSON.");
    }
    if (!data.isArray()) {
      throw CloudFrontErrors.invalidArgument("The source object has no array named data.");
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (JsonNode pair : data) {
      if (!pair.path("key").isTextual() || !pair.path("value").isTextual()) {
        throw CloudFrontErrors.invalidArgument("Each element of data must have a key and a value.");
      }
      String key = pair.path("key").asText();
      String value = pair.path("value").asText();
      String fault = KeyValuePairs.fault(key, value);
      if (fault != null) {
        throw CloudFrontErrors.invalidArgument(fault);
      }
      if (pairs.put(key, value) != null) {
        throw CloudFrontErrors.invalidArgument("The source object has the key " + key + " twice.");
      }
    }
    return pairs;
  }
}
