package io.cloudfakes.transport.socket;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a simulated AWS is nobody's business but this machine's: an endpoint binds the
 * loopback interface only and serves peers on it only, and what steers the world itself answers
 * only when it is asked for by a loopback name. The second half keeps a web page from steering a
 * test through a name of its own that resolves to 127.0.0.1, and leaves {@code /_cloudfakes/…} free
 * as a key of a bucket addressed by its host name.
 */
public final class LoopbackOnly {
  private static final Pattern LOOPBACK_NAME =
      Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

  private LoopbackOnly() {}

  /** Whether the peer of a connection is on this machine. */
  public static boolean peer(@Nullable SocketAddress peer) {
    return peer instanceof InetSocketAddress inet
        && inet.getAddress() != null
        && inet.getAddress().isLoopbackAddress();
  }

  /** Whether a {@code Host}, with or without a port, is a loopback address or localhost. */
  public static boolean host(String host) {
    return LOOPBACK_NAME.matcher(host).matches();
  }
}
