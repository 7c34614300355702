package io.cloudfakes.s3.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bucket is to someone who has read S3's documentation and has all the time in the world:
 * lists of versions, newest first, and maps of parts. Each question is answered with AWS's error
 * code, or with {@link #GOOD}.
 */
final class NaiveBucket {
  static final String GOOD = "good";

  enum Versioning {
    NEVER,
    ENABLED,
    SUSPENDED
  }

  /** One version; a delete marker has no content. */
  static final class Version {
    final String id;
    final String content;
    final String etag;
    Map<String, String> tags = new TreeMap<>();
    boolean hold;
    String mode;
    Instant until;

    Version(String id, String content, String etag) {
      this.id = id;
      this.content = content;
      this.etag = etag;
    }

    boolean isMarker() {
      return content == null;
    }
  }

  /** An upload under way. */
  static final class Begun {
    final String key;
    final long writesBefore;
    final TreeMap<Integer, String> parts = new TreeMap<>();

    Begun(String key, long writesBefore) {
      this.key = key;
      this.writesBefore = writesBefore;
    }
  }

  final String name;
  final boolean lockable;
  final TreeMap<String, List<Version>> keys =
      new TreeMap<>(
          (x, y) ->
              Arrays.compareUnsigned(
                  x.getBytes(StandardCharsets.UTF_8), y.getBytes(StandardCharsets.UTF_8)));
  final Map<String, Begun> uploads = new LinkedHashMap<>();
  final Map<String, Long> writes = new TreeMap<>();
  Versioning versioning = Versioning.NEVER;

  NaiveBucket(String name, boolean lockable) {
    this.name = name;
    this.lockable = lockable;
    this.versioning = lockable ? Versioning.ENABLED : Versioning.NEVER;
  }

  static String md5(String content) {
    return md5(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The ETag of an object put together from one part. */
  static String etagOfOnePart(String part) {
    return md5(HexFormat.of().parseHex(md5(part))) + "-1";
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest version of a key when it is an object. */
  Version current(String key) {
    List<Version> versions = keys.get(key);
    return versions == null || versions.get(0).isMarker() ? null : versions.get(0);
  }

  Version find(String key, String id) {
    return keys.getOrDefault(key, List.of()).stream()
        .filter(v -> v.id.equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Whether an object may be written under these conditions. */
  String mayWrite(String key, String ifMatch, String ifNoneMatch) {
    Version current = current(key);
    if (ifNoneMatch != null && current != null) {
      return "PreconditionFailed";
    }
    return mayMatch(current, ifMatch);
  }

  private static String mayMatch(Version current, String ifMatch) {
    if (ifMatch == null) {
      return GOOD;
    }
    if (current == null) {
      return "NoSuchKey";
    }
    return current.etag.equals(ifMatch) ? GOOD : "PreconditionFailed";
  }

  String mayDelete(String key, String ifMatch) {
    return mayMatch(current(key), ifMatch);
  }

  /** Whether an upload may be completed with that one part under these conditions. */
  String mayComplete(String key, String id, String etag, String ifMatch, String ifNoneMatch) {
    Begun begun = uploads.get(id);
    if (begun == null || !begun.key.equals(key)) {
      return "NoSuchUpload";
    }
    String part = begun.parts.get(1);
    if (part == null || !md5(part).equals(etag)) {
      return "InvalidPart";
    }
    boolean raced = writes.getOrDefault(key, 0L) != begun.writesBefore;
    String refusal = mayWrite(key, ifMatch, ifNoneMatch);
    // The condition may hold again, and yet something happened.
    return refusal.equals(GOOD) && raced && (ifMatch != null || ifNoneMatch != null)
        ? "ConditionalRequestConflict"
        : refusal;
  }

  /** What a read of a version, or without an id of the current one, finds. */
  String mayRead(String key, String id) {
    if (id == null) {
      return current(key) == null ? "NoSuchKey" : GOOD;
    }
    if (versioning == Versioning.NEVER && !id.equals("null")) {
      return "InvalidArgument";
    }
    Version found = find(key, id);
    if (found == null) {
      return "NoSuchVersion";
    }
    return found.isMarker() ? "MethodNotAllowed" : GOOD;
  }

  /** What finds who wants to change something of a version: delete markers have nothing. */
  String mayTouch(String key, String id) {
    boolean marked = id == null && keys.containsKey(key) && current(key) == null;
    return marked ? "MethodNotAllowed" : mayRead(key, id);
  }

  String mayRemove(String key, String id, boolean bypass, Instant now) {
    if (versioning == Versioning.NEVER && !id.equals("null")) {
      return "InvalidArgument";
    }
    if (bypass && !lockable) {
      return "InvalidArgument";
    }
    Version found = find(key, id);
    if (found == null || found.isMarker()) {
      return GOOD;
    }
    boolean retained =
        found.until != null
            && found.until.isAfter(now)
            && !(bypass && found.mode.equals("GOVERNANCE"));
    return found.hold || retained ? "AccessDenied" : GOOD;
  }

  /** Whether a retention may be set: it may be lengthened; else only who may bypass may. */
  String mayRetain(Version version, String mode, Instant until, boolean bypass, Instant now) {
    if (!until.isAfter(now)) {
      return "InvalidArgument";
    }
    if (version.until == null || !version.until.isAfter(now)) {
      return GOOD;
    }
    boolean weaker =
        until.isBefore(version.until)
            || (version.mode.equals("COMPLIANCE") && mode.equals("GOVERNANCE"));
    if (version.mode.equals("COMPLIANCE")) {
      return weaker ? "AccessDenied" : GOOD;
    }
    return weaker && !bypass ? "AccessDenied" : GOOD;
  }

  void write(String key, String content, String etag, String id) {
    put(key, new Version(id == null ? "null" : id, content, etag));
  }

  /** A plain delete; {@code id} is what the new marker was given. */
  void delete(String key, String id) {
    switch (versioning) {
      case NEVER -> {
        if (keys.remove(key) != null) {
          written(key);
        }
      }
      case ENABLED -> put(key, new Version(id, null, ""));
      case SUSPENDED -> put(key, new Version("null", null, ""));
    }
  }

  void remove(String key, String id) {
    List<Version> versions = keys.get(key);
    if (versions != null) {
      if (versions.removeIf(v -> v.id.equals(id))) {
        written(key);
      }
      if (versions.isEmpty()) {
        keys.remove(key);
      }
    }
  }

  void begin(String key, String id) {
    uploads.put(id, new Begun(key, writes.getOrDefault(key, 0L)));
  }

  private void put(String key, Version version) {
    List<Version> versions = keys.computeIfAbsent(key, k -> new ArrayList<>());
    if (version.id.equals("null")) {
      versions.removeIf(v -> v.id.equals("null"));
    }
    versions.add(0, version);
    written(key);
  }

  private void written(String key) {
    writes.merge(key, 1L, Long::sum);
  }
}
