package io.cloudfakes.edge.waf.internal.state;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A file of a web ACL's log on its way to its bucket. */
public record LogFile(String bucket, String key, List<String> lines) implements Delivery {
  private static final Duration INTERVAL = Duration.ofMinutes(5);
  private static final String BUCKET = "arn:aws:s3:::";

  /**
   * The file for the lines of five minutes.
   *
   * @param destination the bucket's ARN, with a prefix for keys if it has one
   * @param within any moment of the five minutes
   * @param hash that ends its name, of 8 hexadecimal digits
   */
  public static LogFile of(
      Entity webAcl, String destination, List<String> lines, Instant within, String hash) {
    String region = webAcl.scope().equals("CLOUDFRONT") ? "cloudfront" : webAcl.region();
    LocalDateTime from = LocalDateTime.ofInstant(begin(within), ZoneOffset.UTC);
    String path = destination.substring(BUCKET.length());
    int slash = path.indexOf('/');
    String prefix = slash < 0 ? "" : path.substring(slash + 1) + "/";
    return new LogFile(
        slash < 0 ? path : path.substring(0, slash),
        prefix
            + String.join(
                "/",
                "AWSLogs",
                webAcl.account(),
                "WAFLogs",
                region,
                webAcl.name(),
                format("yyyy/MM/dd/HH/mm", from),
                String.join(
                    "_",
                    webAcl.account(),
                    "waflogs",
                    region,
                    webAcl.name(),
                    format("yyyyMMdd'T'HHmm'Z'", from),
                    hash + ".log.gz")),
        lines);
  }

  /** When the five minutes of that moment begin. */
  static Instant begin(Instant moment) {
    long seconds = INTERVAL.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
  }

  /** When the lines of that moment are written. */
  public static Instant due(Instant moment) {
    return begin(moment).plus(INTERVAL);
  }

  private static String format(String pattern, LocalDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
  }

  @Override
  public String describe() {
    return "wafv2:LogFile → s3://" + bucket + "/" + key;
  }

  @Override
  public String target() {
    return BUCKET + bucket;
  }

  @Override
  public Bytes message() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (String line : lines) {
        gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(packed.toByteArray());
  }

  @Override
  public void deliver(Links links) {
    ObjectStore store = links.find(ObjectStore.class).orElse(null);
    // A bucket that went away in the meantime gets no file.
    if (store != null && store.owner(bucket).isPresent()) {
      store.write(bucket, key, message(), ObjectStore.Encryption.NONE);
    }
  }
}
