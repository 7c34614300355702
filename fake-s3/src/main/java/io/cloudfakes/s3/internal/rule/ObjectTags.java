package io.cloudfakes.s3.internal.rule;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Tag;

/** The rules for the tags of an object, in a header and in a document. */
public final class ObjectTags {
  private static final String HEADER = "x-amz-tagging";
  private static final int MOST = 10;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final String SYSTEM = "aws:";
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private ObjectTags() {}

  /** The tags of the header {@code x-amz-tagging}, written as the parameters of a query. */
  public static Map<String, String> ofHeader(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return Map.of();
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (String pair : header.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String key = decode(equals < 0 ? pair : pair.substring(0, equals), header);
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1), header);
      if (tags.put(key, value) != null) {
        throw invalidHeader(header);
      }
    }
    return valid(tags);
  }

  /** The tags of a document. */
  public static Map<String, String> ofDocument(List<Tag> given) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Tag tag : given) {
      if (tag.key() == null || tag.value() == null) {
        throw S3Errors.malformedXml().asException();
      }
      if (tags.put(tag.key(), tag.value()) != null) {
        throw TagErrors.invalid(
                "Cannot provide multiple Tags with the same key", "TagKey", tag.key())
            .asException();
      }
    }
    return valid(tags);
  }

  private static Map<String, String> valid(Map<String, String> tags) {
    if (tags.size() > MOST) {
      throw TagErrors.tooMany(MOST).asException();
    }
    tags.forEach(ObjectTags::requireValid);
    return Collections.unmodifiableMap(tags);
  }

  private static void requireValid(String key, String value) {
    if (key.startsWith(SYSTEM)) {
      throw TagErrors.invalid("System tags cannot be added/updated by requester", "TagKey", key)
          .asException();
    }
    if (key.isEmpty() || key.length() > LONGEST_KEY || !ALLOWED.matcher(key).matches()) {
      throw TagErrors.invalid("The TagKey you have provided is invalid", "TagKey", key)
          .asException();
    }
    if (value.length() > LONGEST_VALUE || !ALLOWED.matcher(value).matches()) {
      throw TagErrors.invalid("The TagValue you have provided is invalid", "TagValue", value)
          .asException();
    }
  }

  private static String decode(String text, String header) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalidHeader(header);
    }
  }

  private static RuntimeException invalidHeader(String header) {
    return S3Errors.invalidArgument(
            "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query"
                + " parameters without tag name duplicates.",
            HEADER,
            header)
        .asException();
  }
}
