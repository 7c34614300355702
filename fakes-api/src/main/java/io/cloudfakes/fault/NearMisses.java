package io.cloudfakes.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that are nearly what was asked for, for messages. */
public final class NearMisses {
  private static final int NAMED = 3;

  private NearMisses() {}

  /** {@code "; did you mean PutObject?"}, or "" when nothing comes near. */
  public static String among(String asked, Collection<String> known) {
    int near = Math.max(2, asked.length() / 4);
    List<String> found =
        known.stream()
            .distinct()
            .filter(name -> distance(asked, name) <= near)
            .sorted(Comparator.comparingInt((String name) -> distance(asked, name)))
            .limit(NAMED)
            .toList();
    return found.isEmpty() ? "" : "; did you mean " + String.join(" or ", found) + "?";
  }

  /** How many letters must be put in, taken out or changed to make one of the other. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
