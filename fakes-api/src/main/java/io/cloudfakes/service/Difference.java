package io.cloudfakes.service;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a world's state that is other than it was: an object, an item, a table.
 *
 * @param place what it is, for example {@code s3 photos/cat.jpg}
 * @param before its content then, as a reader sees it; null when it was not there
 * @param after its content now; null when it is not there any more
 * @param unfinished whether it is work that was begun and never ended, such as a multipart upload,
 *     which costs money and which nobody sees
 */
public record Difference(
    String place, @Nullable String before, @Nullable String after, boolean unfinished) {

  /** Something that is there, or was. */
  public static Difference of(String place, @Nullable String before, @Nullable String after) {
    return new Difference(place, before, after, false);
  }

  @Override
  public String toString() {
    if (before == null) {
      return place + (unfinished ? " left unfinished: " : " made: ") + after;
    }
    return after == null ? place + " deleted" : place + ": " + before + " -> " + after;
  }
}
