package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import org.openjdk.jmh.annotations.Benchmark;

/** What a test pays for a world of its own, its closing included. */
public class Worlds {

  @Benchmark
  public Object create() {
    try (FakeAws aws = FakeAws.create()) {
      return aws;
    }
  }

  @Benchmark
  public Object fork(OrdersTable table) {
    try (FakeAws aws = table.aws.fork()) {
      return aws;
    }
  }
}
