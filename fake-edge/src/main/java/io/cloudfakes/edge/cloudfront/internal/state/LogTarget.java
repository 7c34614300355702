package io.cloudfakes.edge.cloudfront.internal.state;

/**
 * Where lines of an access log go: as their distribution said when the requests came, whatever
 * becomes of it since.
 *
 * @param bucket its name
 * @param prefix of the files' keys; "" for none, else it ends with a slash
 */
public record LogTarget(String distribution, String bucket, String prefix) {
  /** The beginning of the keys of its files. */
  public String files() {
    return prefix + distribution + ".";
  }
}
