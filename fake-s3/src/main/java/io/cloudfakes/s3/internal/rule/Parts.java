package io.cloudfakes.s3.internal.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of objects put together from parts. */
public final class Parts {
  private Parts() {}

  /**
   * Refuses a part number that no part can have.
   *
   * @param most how many parts an object may have
   */
  public static int requireNumber(@Nullable Integer number, int most) {
    if (number == null || number < 1 || number > most) {
      throw S3Errors.invalidArgument(
              "Part number must be an integer between 1 and " + most + ", inclusive",
              "partNumber",
              String.valueOf(number))
          .asException();
    }
    return number;
  }

  /**
   * The bytes of one part of an object; refuses a number beyond its parts. An object written in one
   * piece has one part, the whole.
   *
   * @param parts what it was put together from, in order; empty when it was written in one piece
   * @param size the size of the object in bytes
   * @return null when the part is empty, for a range of no bytes cannot be written down
   */
  public static @Nullable ByteRange range(List<? extends Part> parts, int number, long size) {
    int count = count(parts);
    if (number > count) {
      throw S3Errors.invalidPartNumber(number, count).asException();
    }
    if (parts.isEmpty()) {
      return size == 0 ? null : new ByteRange(0, size, size);
    }
    long first = 0;
    for (int i = 0; i < number - 1; i++) {
      first += parts.get(i).size();
    }
    long length = parts.get(number - 1).size();
    return length == 0 ? null : new ByteRange(first, length, size);
  }

  /** How many parts a read by part number can ask for. */
  public static int count(List<? extends Part> parts) {
    return Math.max(1, parts.size());
  }

  /** The sum of their sizes, in bytes. */
  public static long size(Iterable<? extends Part> parts) {
    long size = 0;
    for (Part part : parts) {
      size += part.size();
    }
    return size;
  }

  /**
   * Some of a list of parts.
   *
   * @param truncated whether there are more
   * @param next the number after which the next page begins: that of the last part here, and 0 when
   *     there is none
   */
  public record Page<P>(List<P> parts, boolean truncated, int next) {}

  /**
   * The parts after a marker.
   *
   * @param parts in the order of their numbers
   * @param marker the number after which the page begins; null for the beginning
   * @param most how many there may be on the page
   */
  public static <P extends Part> Page<P> page(
      Iterable<P> parts, @Nullable Integer marker, int most) {
    List<P> page = new ArrayList<>();
    int after = marker == null ? 0 : marker;
    int next = 0;
    for (P part : parts) {
      if (part.number() <= after) {
        continue;
      }
      if (page.size() == most) {
        return new Page<>(page, most > 0, next);
      }
      page.add(part);
      next = part.number();
    }
    return new Page<>(page, false, next);
  }

  /**
   * The number after which a page begins: as asked, or 0.
   *
   * @param name what AWS calls the parameter
   */
  public static int marker(@Nullable Integer asked, String name) {
    return asked == null ? 0 : requireNotNegative(asked, name);
  }

  /**
   * The size of a page: as asked, but not more than S3 gives.
   *
   * @param name what AWS calls the parameter
   */
  public static int pageSize(@Nullable Integer asked, int most, String name) {
    return asked == null ? most : Math.min(requireNotNegative(asked, name), most);
  }

  private static int requireNotNegative(int asked, String name) {
    if (asked < 0) {
      throw S3Errors.invalidArgument(
              "Argument " + name + " must be an integer between 0 and 2147483647",
              name,
              Integer.toString(asked))
          .asException();
    }
    return asked;
  }
}
