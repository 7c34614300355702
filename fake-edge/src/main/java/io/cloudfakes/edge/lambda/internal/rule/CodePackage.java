package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An uploaded package of code, checked: a zip with entries that stay within it, of no more than 50
 * MB, 250 MB unpacked.
 *
 * @param sha256 in Base64
 */
public record CodePackage(Bytes zip, String sha256) {
  private static final int LARGEST = 52_428_800;
  private static final long LARGEST_UNPACKED = 262_144_000;
  private static final int BUFFER = 1 << 16;

  /** A package in a request. */
  public static CodePackage ofRequest(SdkBytes zip) {
    Bytes bytes = Bytes.wrap(zip.asByteArrayUnsafe());
    if (bytes.length() > LARGEST) {
      throw LambdaErrors.packageTooLarge(LARGEST).asException();
    }
    return checked(bytes);
  }

  /**
   * A package in a bucket.
   *
   * @throws io.cloudfakes.AwsErrorException when it is not there
   */
  public static CodePackage ofObject(String bucket, @Nullable String key, Links links) {
    if (key == null) {
      throw LambdaErrors.invalidParameter("S3Key is required when S3Bucket is given.")
          .asException();
    }
    ObjectStore store = links.find(ObjectStore.class).orElse(null);
    if (store == null || store.owner(bucket).isEmpty()) {
      throw noObject("NoSuchBucket", "The specified bucket does not exist");
    }
    return checked(
        store
            .read(bucket, key)
            .orElseThrow(() -> noObject("NoSuchKey", "The specified key does not exist.")));
  }

  private static RuntimeException noObject(String code, String message) {
    return LambdaErrors.invalidParameter(
            "Error occurred while GetObject. S3 Error Code: "
                + code
                + ". S3 Error Message: "
                + message)
        .asException();
  }

  /** A zip bomb is found before it is unpacked any further. */
  private static CodePackage checked(Bytes zip) {
    long unpacked = 0;
    boolean empty = true;
    byte[] buffer = new byte[BUFFER];
    try (ZipInputStream entries = new ZipInputStream(zip.inputStream())) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        empty = false;
        if (leavesThePackage(entry.getName())) {
          throw unreadable();
        }
        unpacked += length(entries, buffer, LARGEST_UNPACKED - unpacked);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable();
    }
    if (empty) {
      throw unreadable();
    }
    return new CodePackage(zip, sha256(zip));
  }

  private static long length(InputStream entry, byte[] buffer, long most) throws IOException {
    long length = 0;
    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      length += read;
      if (length > most) {
        throw LambdaErrors.invalidParameter(
                "Unzipped size must be smaller than " + LARGEST_UNPACKED + " bytes")
            .asException();
      }
    }
    return length;
  }

  private static boolean leavesThePackage(String name) {
    if (name.startsWith("/") || name.contains("\\")) {
      return true;
    }
    for (String step : name.split("/", -1)) {
      if (step.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static RuntimeException unreadable() {
    return LambdaErrors.invalidParameter(
            "Could not unzip uploaded file. Please check your file, then try to upload again.")
        .asException();
  }

  private static String sha256(Bytes code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      code.updateTo(digest);
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
