package io.cloudfakes.bench;

/** How much of this JVM's heap is in use. */
final class Heap {
  private Heap() {}

  /** In bytes, once nothing more can be collected. */
  static long used() {
    Runtime runtime = Runtime.getRuntime();
    long last = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      System.gc();
      long now = runtime.totalMemory() - runtime.freeMemory();
      if (now >= last) {
        break;
      }
      last = now;
    }
    return last;
  }
}
