package io.cloudfakes.dns.internal.rule;

/** Ids as requests bring them: AWS's clients may leave the path before an id. */
public final class ResourceIds {
  private ResourceIds() {}

  /** The id without {@code /hostedzone/}, {@code /change/} or {@code /delegationset/} before it. */
  public static String plain(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
