package io.cloudfakes.dynamodb;

import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** One bucket in a map, where this module's tests have no S3. */
public final class Shelves implements ObjectStore {
  public static final String BUCKET = "shelves";
  static final String OWNER = "000000000000";

  public final TreeMap<String, Bytes> objects = new TreeMap<>();
  final List<Encryption> encryptions = new ArrayList<>();

  @Override
  public Optional<String> owner(String bucket) {
    return bucket.equals(BUCKET) ? Optional.of(OWNER) : Optional.empty();
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  @Override
  public Optional<Bytes> read(String bucket, String key) {
    return Optional.ofNullable(objects.get(key));
  }

  @Override
  public String write(String bucket, String key, Bytes content, Encryption encryption) {
    objects.put(key, content);
    encryptions.add(encryption);
    return "etag-" + content.length();
  }

  String text(String key) {
    return objects.get(key).utf8();
  }

  /** All lines of the zipped objects whose keys begin so, in the order of the keys. */
  List<String> unzippedLines(String prefix) {
    List<String> lines = new ArrayList<>();
    for (String key : keys(BUCKET, prefix)) {
      if (key.endsWith(".json.gz")) {
        try (GZIPInputStream in = new GZIPInputStream(objects.get(key).inputStream())) {
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .forEach(lines::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return lines;
  }

  public void put(String key, String text) {
    objects.put(key, Bytes.utf8(text));
  }

  void putZipped(String key, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      Bytes.utf8(text).writeTo(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    objects.put(key, Bytes.wrap(out.toByteArray()));
  }
}
