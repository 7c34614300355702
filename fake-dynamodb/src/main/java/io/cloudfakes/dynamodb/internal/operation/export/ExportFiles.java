package io.cloudfakes.dynamodb.internal.operation.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.export.ExportedData;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportType;

/** The files of one export, as AWS lays them out. */
final class ExportFiles {
  /** A new table of AWS's has four partitions, and each makes a file, be it empty. */
  private static final int PARTITIONS = 4;

  private static final Bytes NEWLINE = Bytes.utf8("\n");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final ExportDescription export;
  private final ObjectStore store;
  private final ObjectStore.Encryption encryption;

  ExportFiles(ExportDescription export, ObjectStore store, ObjectStore.Encryption encryption) {
    this.export = export;
    this.store = store;
    this.encryption = encryption;
  }

  /** The key of the manifest that tells of the whole export. */
  static String summaryKey(ExportDescription export) {
    return folder(export) + "manifest-summary.json";
  }

  void write(ExportedData data) {
    put(folder(export) + "_started", Bytes.EMPTY);
    List<Bytes> files = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      List<Bytes> lines = lines(data, partition);
      Bytes content = zipped(lines);
      String key = dataFolder() + name(partition) + ".json.gz";
      String etag = put(key, content);
      files.add(fileLine(lines.size(), content, etag, key));
    }
    manifest("manifest-files", joined(files));
    manifest("manifest-summary", summary(export));
  }

  /** The manifest that tells of the whole export. */
  static Bytes summary(ExportDescription export) {
    boolean full = export.exportType() == ExportType.FULL_EXPORT;
    return ExportJson.object(
        json -> {
          json.writeStringField("version", full ? "2020-06-30" : "2023-08-01");
          json.writeStringField("exportArn", export.exportArn());
          time(json, "startTime", export.startTime());
          time(json, "endTime", export.endTime());
          json.writeStringField("tableArn", export.tableArn());
          json.writeStringField("tableId", export.tableId());
          if (full) {
            time(json, "exportTime", export.exportTime());
          } else {
            time(json, "exportFromTime", export.incrementalExportSpecification().exportFromTime());
            time(json, "exportToTime", export.incrementalExportSpecification().exportToTime());
          }
          json.writeStringField("s3Bucket", export.s3Bucket());
          json.writeStringField("s3Prefix", export.s3Prefix());
          json.writeStringField("s3SseAlgorithm", export.s3SseAlgorithmAsString());
          json.writeStringField("s3SseKmsKeyId", export.s3SseKmsKeyId());
          json.writeStringField("manifestFilesS3Key", folder(export) + "manifest-files.json");
          json.writeNumberField("billedSizeBytes", export.billedSizeBytes());
          json.writeNumberField("itemCount", export.itemCount());
          json.writeStringField("outputFormat", export.exportFormatAsString());
          if (!full) {
            json.writeStringField(
                "outputView", export.incrementalExportSpecification().exportViewTypeAsString());
          }
          json.writeStringField("exportType", export.exportTypeAsString());
        });
  }

  private static void time(JsonGenerator json, String name, Instant time) throws IOException {
    json.writeStringField(name, TIME.format(time));
  }

  private static Bytes fileLine(int items, Bytes content, String etag, String key) {
    return ExportJson.object(
        json -> {
          json.writeNumberField("itemCount", items);
          json.writeStringField("md5Checksum", md5(content));
          json.writeStringField("etag", etag);
          json.writeStringField("dataFileS3Key", key);
        });
  }

  private void manifest(String name, Bytes content) {
    put(folder(export) + name + ".json", content);
    put(folder(export) + name + ".checksum", Bytes.utf8(md5(content)));
  }

  private String put(String key, Bytes content) {
    return store.write(export.s3Bucket(), key, content, encryption);
  }

  private static List<Bytes> lines(ExportedData data, int partition) {
    List<Bytes> lines = new ArrayList<>();
    if (data instanceof ExportedData.Full full) {
      ItemMap.Cursor<Item> items = full.items().all();
      while (items.next()) {
        if (partitionOf(items.key()) == partition) {
          lines.add(ExportJson.item(items.value()));
        }
      }
    } else if (data instanceof ExportedData.Incremental incremental) {
      for (ExportedData.Written written : incremental.items()) {
        if (partitionOf(written.key()) == partition) {
          lines.add(ExportJson.written(written));
        }
      }
    }
    return lines;
  }

  private static int partitionOf(ItemKey key) {
    // The two highest bits.
    return (int) (key.spread() >>> (Long.SIZE - 2));
  }

  private static Bytes joined(List<Bytes> lines) {
    List<Bytes> all = new ArrayList<>(lines.size() * 2);
    for (Bytes line : lines) {
      all.add(line);
      all.add(NEWLINE);
    }
    return Bytes.concat(all);
  }

  private static Bytes zipped(List<Bytes> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      joined(lines).writeTo(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  private static String folder(ExportDescription export) {
    String arn = export.exportArn();
    return root(export) + arn.substring(arn.lastIndexOf('/') + 1) + "/";
  }

  /** Incremental exports share one folder of data. */
  private String dataFolder() {
    return export.exportType() == ExportType.FULL_EXPORT
        ? folder(export) + "data/"
        : root(export) + "data/";
  }

  private static String root(ExportDescription export) {
    String prefix = export.s3Prefix();
    return (prefix == null || prefix.isEmpty() ? "" : prefix + "/") + "AWSDynamoDB/";
  }

  /** 26 letters and digits that no other file has. */
  private String name(int partition) {
    byte[] hash =
        digest("SHA-256", (export.exportArn() + partition).getBytes(StandardCharsets.UTF_8), null);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 26; i++) {
      name.append(LETTERS.charAt(hash[i] & 31));
    }
    return name.toString();
  }

  private static String md5(Bytes content) {
    return Base64.getEncoder().encodeToString(digest("MD5", new byte[0], content));
  }

  private static byte[] digest(String algorithm, byte[] first, @Nullable Bytes content) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(first);
      if (content != null) {
        content.updateTo(digest);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has " + algorithm, e);
    }
  }
}
