package io.cloudfakes.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What one value must be by AWS's model: one of some words, of a pattern, so long, or so great.
 * Bounds that the model does not give are the widest there are.
 *
 * @param words null for any; in the order in which AWS lists them
 */
record ValueConstraint(
    @Nullable List<String> words,
    @Nullable Pattern pattern,
    long leastLength,
    long mostLength,
    long least,
    long most) {
  private static final ValueConstraint NONE =
      new ValueConstraint(null, null, 0, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

  /** Reads {@code enum=A,B}, {@code length=1..2}, {@code range=1..} and {@code pattern=…}. */
  static @Nullable ValueConstraint read(List<String> terms) {
    ValueConstraint read = NONE;
    for (String term : terms) {
      String value = term.substring(term.indexOf('=') + 1);
      if (term.startsWith("enum=")) {
        read = read.with(Arrays.asList(value.split(",", -1)), read.pattern);
      } else if (term.startsWith("pattern=")) {
        read = read.with(read.words, Pattern.compile(value));
      } else if (term.startsWith("length=")) {
        read =
            new ValueConstraint(
                read.words, read.pattern, low(value, 0), high(value), read.least, read.most);
      } else if (term.startsWith("range=")) {
        read =
            new ValueConstraint(
                read.words,
                read.pattern,
                read.leastLength,
                read.mostLength,
                low(value, Long.MIN_VALUE),
                high(value));
      } else {
        throw new IllegalStateException("No constraint: " + term);
      }
    }
    return read.equals(NONE) ? null : read;
  }

  private ValueConstraint with(@Nullable List<String> newWords, @Nullable Pattern newPattern) {
    return new ValueConstraint(newWords, newPattern, leastLength, mostLength, least, most);
  }

  private static long low(String range, long without) {
    String text = range.substring(0, range.indexOf(".."));
    return text.isEmpty() ? without : whole(text);
  }

  private static long high(String range) {
    String text = range.substring(range.indexOf("..") + 2);
    return text.isEmpty() ? Long.MAX_VALUE : whole(text);
  }

  /** Models write the bounds of numbers with fractions as 100.0. */
  private static long whole(String bound) {
    return new BigDecimal(bound).longValueExact();
  }

  boolean holds(Object value) {
    if (value instanceof String text) {
      return holds(text);
    }
    if (value instanceof Number number) {
      return number.doubleValue() >= least && number.doubleValue() <= most;
    }
    int length = length(value);
    return length >= leastLength && length <= mostLength;
  }

  private boolean holds(String text) {
    return text.length() >= leastLength
        && text.length() <= mostLength
        && (words == null || words.contains(text))
        && (pattern == null || pattern.matcher(text).matches());
  }

  /** What of it the value does not satisfy, in the order in which AWS looks. */
  List<String> broken(Object value) {
    List<String> broken = new ArrayList<>();
    if (value instanceof String text) {
      if (words != null && !words.contains(text)) {
        broken.add(mustBeWord());
      }
      if (pattern != null && !pattern.matcher(text).matches()) {
        broken.add(mustMatch());
      }
    }
    if (value instanceof Number number) {
      if (number.doubleValue() < least) {
        broken.add("Member must have value greater than or equal to " + least);
      }
      if (number.doubleValue() > most) {
        broken.add("Member must have value less than or equal to " + most);
      }
      return broken;
    }
    if (length(value) < leastLength) {
      broken.add("Member must have length greater than or equal to " + leastLength);
    }
    if (length(value) > mostLength) {
      broken.add("Member must have length less than or equal to " + mostLength);
    }
    return broken;
  }

  /** All of it, as AWS says it of the entries of a list or map. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    if (mostLength != Long.MAX_VALUE) {
      all.add("Member must have length less than or equal to " + mostLength);
    }
    if (leastLength > 0) {
      all.add("Member must have length greater than or equal to " + leastLength);
    }
    if (most != Long.MAX_VALUE) {
      all.add("Member must have value less than or equal to " + most);
    }
    if (least != Long.MIN_VALUE) {
      all.add("Member must have value greater than or equal to " + least);
    }
    if (words != null) {
      all.add(mustBeWord());
    }
    if (pattern != null) {
      all.add(mustMatch());
    }
    return all;
  }

  private String mustBeWord() {
    return "Member must satisfy enum value set: " + words;
  }

  private String mustMatch() {
    return "Member must satisfy regular expression pattern: " + pattern;
  }

  private static int length(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof Collection<?> collection) {
      return collection.size();
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof SdkBytes bytes) {
      return bytes.asByteArrayUnsafe().length;
    }
    throw new IllegalStateException("A " + value.getClass().getName() + " has no length");
  }
}
