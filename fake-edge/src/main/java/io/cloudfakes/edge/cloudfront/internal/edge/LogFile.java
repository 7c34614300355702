package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Compression;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.cloudfront.model.LoggingConfig;

/** A file of an access log on its way to its bucket. */
record LogFile(String bucket, String key, List<String> lines) implements Delivery {
  private static final String HEAD =
      "#Version: 1.0\n"
          + "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem"
          + " sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type"
          + " x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for"
          + " ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status"
          + " fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type"
          + " sc-content-type sc-content-len sc-range-start sc-range-end\n";

  static LogFile of(CloudFrontChange.LogWritten written, LoggingConfig logging) {
    String host = logging.bucket();
    String prefix = logging.prefix() == null ? "" : logging.prefix();
    String hour =
        DateTimeFormatter.ofPattern("yyyy-MM-dd-HH", Locale.ROOT)
            .format(LocalDateTime.ofInstant(written.at(), ZoneOffset.UTC));
    return new LogFile(
        host.substring(0, host.indexOf(".s3")),
        prefix + written.distribution() + "." + hour + "." + written.name() + ".gz",
        written.lines());
  }

  @Override
  public String describe() {
    return "cloudfront:AccessLog → s3://" + bucket + "/" + key;
  }

  @Override
  public String target() {
    return "arn:aws:s3:::" + bucket;
  }

  @Override
  public Bytes message() {
    return Compression.gzip(Bytes.utf8(HEAD + String.join("\n", lines) + "\n"));
  }

  @Override
  public void deliver(Links links) {
    links
        .find(ObjectStore.class)
        .ifPresent(store -> store.write(bucket, key, message(), ObjectStore.Encryption.NONE));
  }
}
