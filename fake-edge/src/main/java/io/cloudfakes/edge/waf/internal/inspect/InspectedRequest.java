package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.Network;
import io.cloudfakes.iam.IpRange;
import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request as rules look at it, with the labels they give it. Texts hold one byte in each char, as
 * rules compare bytes.
 */
public final class InspectedRequest {
  private static final int LINES = 200;
  private static final int BYTES = 8192;

  private final Inspection inspection;
  private final int bodyLimit;
  private final List<Network> networks;
  private final Instant now;
  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> found = new LinkedHashSet<>();

  /**
   * Looks at a request.
   *
   * @param bodyLimit how many bytes of the body can be looked at
   * @param networks what is known of addresses, latest last
   */
  InspectedRequest(Inspection inspection, int bodyLimit, List<Network> networks, Instant now) {
    this.inspection = inspection;
    this.bodyLimit = bodyLimit;
    this.networks = networks;
    this.now = now;
  }

  public Instant now() {
    return now;
  }

  public Inspection inspection() {
    return inspection;
  }

  /** Those that rules gave it so far, without those of the rule that is being asked. */
  public Set<String> labels() {
    return labels;
  }

  /** Gives it a label once the rule that is being asked has been. */
  void label(String label) {
    found.add(label);
  }

  /** A rule has been asked: those after it see its labels. */
  void settle() {
    labels.addAll(found);
    found.clear();
  }

  /** Where an address is and whose. */
  Network network(String address) {
    for (int i = networks.size() - 1; i >= 0; i--) {
      if (IpRange.contains(networks.get(i).range(), address)) {
        return networks.get(i);
      }
    }
    return Network.of(address);
  }

  /** Where the client is, of whose country the service that was asked may know more. */
  public Network client() {
    Network known = network(inspection.clientIp());
    String country = inspection.country();
    return country == null || country.equals(known.country())
        ? known
        : Network.of(known.range()).inCountry(country).ofAsn(known.asn());
  }

  /** The name it was sent to, without a port. */
  String host() {
    List<String> hosts = header("Host");
    return hosts.isEmpty() ? "" : hosts.get(0).replaceFirst(":[0-9]+$", "");
  }

  public String method() {
    return inspection.request().method();
  }

  public String path() {
    return inspection.request().path();
  }

  public String query() {
    return inspection.request().rawQuery();
  }

  /** How long the body is, and how much of it can be looked at. */
  public long bodySize() {
    return inspection.request().body().length();
  }

  public long inspectedBodySize() {
    return Math.min(bodyLimit, bodySize());
  }

  boolean bodyIsOversize() {
    return inspection.request().body().length() > bodyLimit;
  }

  /** As much of the body as can be looked at. */
  String body() {
    Bytes body = inspection.request().body();
    return new String(
        body.slice(0, Math.min(bodyLimit, body.length())).toByteArray(),
        StandardCharsets.ISO_8859_1);
  }

  /** The values of a header; none when it is not there. */
  List<String> header(String name) {
    List<String> values = new ArrayList<>();
    inspection.request().headers(name).forEach(value -> values.add(bytes(value)));
    return values;
  }

  /** Header lines, as name and value. */
  public List<Map.Entry<String, String>> headers() {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    inspection.request().forEachHeader((name, value) -> lines.add(Map.entry(name, bytes(value))));
    return lines;
  }

  /** Whether there are more of them, or longer ones, than can be looked at. */
  static boolean isOversize(List<Map.Entry<String, String>> lines) {
    return lines.size() > LINES
        || lines.stream().mapToInt(one -> one.getKey().length() + one.getValue().length()).sum()
            > BYTES;
  }

  /** As much of them as can be looked at: the last one may be cut. */
  static List<Map.Entry<String, String>> within(List<Map.Entry<String, String>> lines) {
    if (!isOversize(lines)) {
      return lines;
    }
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    int left = BYTES;
    for (Map.Entry<String, String> one : lines) {
      if (kept.size() == LINES || left == 0) {
        break;
      }
      String name = cut(one.getKey(), left);
      left -= name.length();
      String value = cut(one.getValue(), left);
      left -= value.length();
      kept.add(Map.entry(name, value));
    }
    return kept;
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  /** Cookies, as name and value. */
  List<Map.Entry<String, String>> cookies() {
    List<Map.Entry<String, String>> cookies = new ArrayList<>();
    for (String header : header("Cookie")) {
      for (String cookie : header.split(";", -1)) {
        String one = cookie.trim();
        int equals = one.indexOf('=');
        if (!one.isEmpty()) {
          cookies.add(
              Map.entry(
                  equals < 0 ? one : one.substring(0, equals),
                  equals < 0 ? "" : one.substring(equals + 1)));
        }
      }
    }
    return cookies;
  }

  /** Query arguments, as name and value, both as sent. */
  List<Map.Entry<String, String>> arguments() {
    List<Map.Entry<String, String>> arguments = new ArrayList<>();
    for (String argument : query().split("&", -1)) {
      int equals = argument.indexOf('=');
      if (!argument.isEmpty()) {
        arguments.add(
            Map.entry(
                equals < 0 ? argument : argument.substring(0, equals),
                equals < 0 ? "" : argument.substring(equals + 1)));
      }
    }
    return arguments;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
