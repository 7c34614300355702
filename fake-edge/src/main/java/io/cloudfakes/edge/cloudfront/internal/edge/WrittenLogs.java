package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.LogTarget;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.pcollections.PVector;

/** The access log of a distribution: what its buckets hold, and what is still to be written. */
public final class WrittenLogs {
  private WrittenLogs() {}

  /** The lines in the order of time, without their heads. */
  public static List<String> of(String distribution, CloudFrontState state, Links links) {
    List<String> lines = new ArrayList<>();
    for (LogTarget target : targets(distribution, state)) {
      lines.addAll(written(target, links));
      PVector<String> waiting = state.logs().get(target);
      if (waiting != null) {
        lines.addAll(waiting);
      }
    }
    // To the second only: within one the lines stay as they were written.
    lines.sort(Comparator.comparing(WrittenLogs::time));
    return lines;
  }

  private static List<LogTarget> targets(String distribution, CloudFrontState state) {
    return state.logs().keySet().stream()
        .filter(target -> target.distribution().equals(distribution))
        .sorted(Comparator.comparing(LogTarget::bucket).thenComparing(LogTarget::prefix))
        .toList();
  }

  private static String time(String line) {
    return line.substring(0, "yyyy-MM-dd HH:mm:ss".length());
  }

  private static List<String> written(LogTarget target, Links links) {
    List<String> lines = new ArrayList<>();
    links
        .find(ObjectStore.class)
        .ifPresent(
            store -> {
              for (String key : store.keys(target.bucket(), target.files())) {
                store.read(target.bucket(), key).map(WrittenLogs::lines).ifPresent(lines::addAll);
              }
            });
    return lines;
  }

  private static List<String> lines(Bytes file) {
    try (GZIPInputStream text = new GZIPInputStream(file.inputStream())) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("An object in a log's place is no log", e);
    }
  }
}
