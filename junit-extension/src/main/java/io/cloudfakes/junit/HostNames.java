package io.cloudfakes.junit;

/** The JVM's host names being a world's, until closed. */
final class HostNames implements Contexts.Kept {
  private final AutoCloseable resolution;

  HostNames(AutoCloseable resolution) {
    this.resolution = resolution;
  }

  @Override
  public void close() {
    try {
      resolution.close();
    } catch (Exception e) {
      throw new IllegalStateException("The host names of this JVM were not put back", e);
    }
  }
}
