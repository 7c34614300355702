package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.edge.apigateway.StageMetrics;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/**
 * What is known of a stage's traffic.
 *
 * @param accessLog its newest lines, at most {@value #LINES}
 * @param metrics counted since the stage was there
 */
public record StageJournal(TreePVector<String> accessLog, StageMetrics metrics) {
  private static final int LINES = 1_000;

  public static final StageJournal EMPTY = new StageJournal(TreePVector.empty(), StageMetrics.NONE);

  /** The same with one request more; the line is null when none is written. */
  StageJournal with(StageMetrics more, @Nullable String line) {
    TreePVector<String> lines = accessLog;
    if (line != null) {
      lines = lines.size() < LINES ? lines : lines.minus(0);
      lines = lines.plus(line);
    }
    return new StageJournal(lines, metrics.plus(more));
  }
}
