package io.cloudfakes.dns.internal.zone;

import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * A domain name as Route 53 keeps it: lower case, with its final dot, and with every character but
 * {@code a-z 0-9 - _ .} as a backslash and three octal digits.
 *
 * @param text {@code \052.example.com.}
 * @param reversed its labels last to first, {@code com.example.\052.}: the order of Route 53's
 *     lists is that of these texts, and the names below a name are those that begin with its own
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html">DNS
 *     domain name format</a>
 */
public record RecordName(String text, String reversed) implements Comparable<RecordName> {
  /** The label {@code *} in Route 53's spelling. */
  public static final String WILDCARD = "\\052";

  /**
   * Reads a name that may lack its final dot, have capitals, and characters as they are or escaped.
   *
   * @throws IllegalArgumentException when it is no domain name: a label is empty or longer than 63
   *     octets, the name longer than 255, an escape broken
   */
  public static RecordName parse(String written) {
    List<String> labels = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '.') {
        labels.add(finished(label, octets, written));
        label.setLength(0);
        octets = 0;
      } else {
        int octet = c;
        if (c == '\\') {
          octet = Octal.at(written, i);
          i += 3;
        }
        append(label, octet, written);
        octets++;
      }
    }
    if (octets > 0) {
      labels.add(finished(label, octets, written));
    }
    return ofLabels(labels, written);
  }

  /** The name of a DNS message. */
  public static RecordName of(Name name) {
    List<String> labels = new ArrayList<>(name.labels());
    for (int i = 0; i < name.labels() - 1; i++) {
      StringBuilder label = new StringBuilder();
      appendLabel(label, name.getLabel(i));
      labels.add(label.toString());
    }
    return ofLabels(labels, name.toString());
  }

  /** What {@link #reversed()} of a message's name would be, with nothing else made. */
  public static String reversed(Name name) {
    StringBuilder key = new StringBuilder(name.length() + 8);
    for (int i = name.labels() - 2; i >= 0; i--) {
      appendLabel(key, name.getLabel(i));
      key.append('.');
    }
    return key.toString();
  }

  /** The name in a DNS message. */
  public Name toDns() {
    try {
      return Name.fromString(Octal.toDecimal(text));
    } catch (TextParseException e) {
      throw new IllegalStateException("'" + text + "' was read as a name and is none", e);
    }
  }

  /** Whether this is that name or one below it. */
  public boolean within(RecordName ancestor) {
    return reversed.startsWith(ancestor.reversed);
  }

  /** Whether the leftmost label is {@code *}, which makes its records stand for others. */
  public boolean wildcard() {
    return text.startsWith(WILDCARD + ".");
  }

  /** In the order of Route 53's lists. */
  @Override
  public int compareTo(RecordName other) {
    return reversed.compareTo(other.reversed);
  }

  @Override
  public String toString() {
    return text;
  }

  private static RecordName ofLabels(List<String> labels, String written) {
    StringBuilder text = new StringBuilder();
    StringBuilder reversed = new StringBuilder();
    int octets = 1;
    for (int i = 0; i < labels.size(); i++) {
      text.append(labels.get(i)).append('.');
      reversed.append(labels.get(labels.size() - 1 - i)).append('.');
      octets += 1 + octets(labels.get(i));
    }
    if (octets > 255) {
      throw new IllegalArgumentException("The domain name '" + written + "' is too long");
    }
    return labels.isEmpty()
        ? new RecordName(".", "")
        : new RecordName(text.toString(), reversed.toString());
  }

  private static int octets(String label) {
    int octets = 0;
    for (int i = 0; i < label.length(); i++) {
      octets++;
      if (label.charAt(i) == '\\') {
        i += 3;
      }
    }
    return octets;
  }

  private static String finished(StringBuilder label, int octets, String written) {
    if (octets == 0) {
      throw new IllegalArgumentException(
          "The domain name '" + written + "' contains an empty label");
    }
    if (octets > 63) {
      throw new IllegalArgumentException(
          "The domain name '" + written + "' contains a label longer than 63 octets");
    }
    return label.toString();
  }

  private static void append(StringBuilder label, int octet, String written) {
    if (octet > 255) {
      throw new IllegalArgumentException(
          "The domain name '" + written + "' contains a character beyond octet 255");
    }
    appendOctet(label, octet);
  }

  private static void appendLabel(StringBuilder out, byte[] wire) {
    for (int i = 1; i < wire.length; i++) {
      appendOctet(out, wire[i] & 0xFF);
    }
  }

  private static void appendOctet(StringBuilder out, int octet) {
    int c = octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') {
      out.append((char) c);
    } else {
      out.append('\\')
          .append((char) ('0' + (c >> 6)))
          .append((char) ('0' + ((c >> 3) & 7)))
          .append((char) ('0' + (c & 7)));
    }
  }
}
