package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Compression;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of an access log on its way to its bucket. */
record LogFile(String bucket, String key, List<String> lines) implements Delivery {
  private static final String HEAD =
      "#Version: 1.0\n#Fields: " + String.join(" ", LogFields.NAMES) + "\n";

  /** A file for each hour in which there were requests. */
  static List<Delivery> of(CloudFrontChange.LogWritten written) {
    Map<String, List<String>> hours = new TreeMap<>();
    for (String line : written.lines()) {
      hours.computeIfAbsent(LogFields.hour(line), hour -> new ArrayList<>()).add(line);
    }
    List<Delivery> files = new ArrayList<>();
    hours.forEach(
        (hour, lines) ->
            files.add(
                new LogFile(
                    written.target().bucket(),
                    written.target().files() + hour + "." + written.name() + ".gz",
                    lines)));
    return files;
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

  /** Logs are kept as well as can be: a bucket that is gone gets none. */
  @Override
  public void deliver(Links links) {
    links
        .find(ObjectStore.class)
        .filter(store -> store.owner(bucket).isPresent())
        .ifPresent(store -> store.write(bucket, key, message(), ObjectStore.Encryption.NONE));
  }
}
