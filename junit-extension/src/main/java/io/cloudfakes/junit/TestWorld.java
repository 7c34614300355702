package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import io.cloudfakes.Snapshot;
import io.cloudfakes.service.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world of one class or one test, and where it came from. */
final class TestWorld implements Contexts.Kept {
  private final FakeAwsExtension owner;
  private final FakeAws aws;
  private final Origin origin;
  private final Instant began;
  private final Snapshot atFirst;

  /** What tests call in its place; null when they call it. */
  private final @Nullable Target target;

  /** A world made for this one only, so that it ends with it. */
  private final @Nullable FakeAws base;

  /**
   * What the outermost world was made with: enough to make it again.
   *
   * @param start the virtual time it began at, given or not
   */
  record Origin(long seed, Instant start) {
    static Origin of(FakeAws made) {
      return new Origin(made.seed().value(), made.clock().instant());
    }
  }

  TestWorld(
      FakeAwsExtension owner,
      FakeAws aws,
      Origin origin,
      @Nullable Target target,
      @Nullable FakeAws base) {
    this.owner = owner;
    this.aws = aws;
    this.origin = origin;
    this.target = target;
    this.base = base;
    this.began = aws.clock().instant();
    this.atFirst = aws.snapshot();
  }

  FakeAwsExtension owner() {
    return owner;
  }

  FakeAws aws() {
    return aws;
  }

  @Nullable Target target() {
    return target;
  }

  Origin origin() {
    return origin;
  }

  /** The virtual time it began at. */
  Instant began() {
    return began;
  }

  /** What is other in it than it was at first. */
  List<Difference> changes() {
    return atFirst.until(aws.snapshot());
  }

  @Override
  public void close() {
    aws.close();
    if (base != null) {
      base.close();
    }
  }
}
