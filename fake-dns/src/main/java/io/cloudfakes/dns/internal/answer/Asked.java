package io.cloudfakes.dns.internal.answer;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/**
 * A message as it reaches the name servers.
 *
 * @param resolver who sends it
 * @param tcp whether the answer may be of any size
 * @param server the name server it is sent to, in lower case and without a last dot; null for
 *     whichever the domain is delegated to
 */
public record Asked(Message query, InetAddress resolver, boolean tcp, @Nullable String server) {}
