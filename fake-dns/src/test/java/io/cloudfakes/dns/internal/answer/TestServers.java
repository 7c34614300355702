package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.server.Packets;
import io.cloudfakes.seed.Seed;

/** Name servers over a view, for tests of the transport. */
public final class TestServers {
  private TestServers() {}

  /** Of a zone example.com with an address at www, one at geo for DE, and 200 at many. */
  public static Packets packets() {
    String[] many = new String[200];
    for (int i = 0; i < many.length; i++) {
      many[i] = "192.0.2." + i;
    }
    TestView view =
        TestView.of("example.com.")
            .add("www.example.com.", "A", 60, "192.0.2.1")
            .add("*.wild.example.com.", "CNAME", 60, "www.example.com.")
            .add(
                "geo.example.com.", "de", "192.0.2.2", b -> b.geoLocation(g -> g.countryCode("DE")))
            .add("many.example.com.", "A", 60, many);
    view.places.put(Subnet.parse("198.51.100.0/24"), TestView.place("EU", "DE", ""));
    Answering answering = new Answering(new Chance(new Seed(1)));
    return new Packets(
        (query, client, tcp) -> answering.answer(view, query, QueryOrigin.internet(client)));
  }
}
