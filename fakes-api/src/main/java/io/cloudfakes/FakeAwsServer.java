package io.cloudfakes;

import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.Credentials;
import io.cloudfakes.internal.config.WorldFile;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.transport.client.ClientSettings;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * One simulated AWS as a process of its own, for programs in any language: prints where it listens
 * and what to set so that the AWS CLI, boto3 and other clients use it, then serves until it is
 * ended.
 *
 * <pre>{@code
 * java -cp … io.cloudfakes.FakeAwsServer --port 4566
 * }</pre>
 */
public final class FakeAwsServer {
  static final String USAGE =
      """
      usage: FakeAwsServer [--port N] [--seed N] [--start INSTANT] [--account DIGITS] [--region NAME] [--config FILE] [--setup CLASS] [--dns-port N]
        --port     the loopback port to listen on; any free one if not given
        --seed     the number all ids and chance grow from; 0
        --start    the virtual time to begin at, such as 2026-01-01T00:00:00Z; now
        --account  the account of callers whose access key names none; 123456789012
        --region   the region of requests that name none; us-east-1
        --config   a JSON file that describes the world: accounts, users, options of each service; what stands beside it here goes before it
        --setup    a java.util.function.Consumer<FakeAws> on the class path that prepares the world: deploys functions, seeds data
        --dns-port the loopback port at which Route 53 answers DNS, by UDP and TCP; none if not given
      """;

  private FakeAwsServer() {}

  public static void main(String[] args) throws InterruptedException {
    if (List.of(args).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    try {
      start(args, System.out);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
      return;
    }
    new CountDownLatch(1).await();
  }

  /**
   * Makes the world, opens its endpoint and prints where it is.
   *
   * @throws IllegalArgumentException when an argument cannot be taken
   */
  static FakeAws start(String[] args, PrintStream out) {
    FakeAws.Builder options = FakeAws.builder();
    Consumer<FakeAws> setup = world -> {};
    Map<String, String> given = given(args);
    String config = given.remove("--config");
    if (config != null) {
      WorldFile.read(Path.of(config), FakeAws.providers(), options);
    }
    String setupClass = given.remove("--setup");
    if (setupClass != null) {
      setup = setup(setupClass);
    }
    String dnsPort = given.remove("--dns-port");
    given.forEach((name, value) -> set(options, name, value));
    FakeAws aws = options.create();
    setup.accept(aws);
    if (dnsPort != null) {
      InetSocketAddress dns = openDns(aws, dnsPort);
      out.println("Route 53 answers DNS, by UDP and TCP, at 127.0.0.1:" + dns.getPort());
      out.println("export CLOUDFAKES_DNS_PORT=" + dns.getPort());
    }
    URI endpoint = aws.endpoint();
    out.println("Cloudfakes serves at " + endpoint + ". For the AWS CLI, boto3 and other clients:");
    out.println("export AWS_ENDPOINT_URL=" + endpoint);
    ClientSettings caller = caller(aws);
    out.println("export AWS_ACCESS_KEY_ID=" + caller.accessKeyId());
    out.println("export AWS_SECRET_ACCESS_KEY=" + caller.secretAccessKey());
    out.println("export AWS_DEFAULT_REGION=" + aws.options().region());
    out.flush();
    return aws;
  }

  private static InetSocketAddress openDns(FakeAws aws, String port) {
    NameResolution names =
        aws.links()
            .find(NameResolution.class)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--dns-port needs the module fake-dns on the class path"));
    try {
      return names.listen(Integer.parseInt(port));
    } catch (NumberFormatException | UncheckedIOException e) {
      throw new IllegalArgumentException("--dns-port cannot be '" + port + "'", e);
    }
  }

  /** With the first key that the world declares, if it declares any. */
  private static ClientSettings caller(FakeAws aws) {
    for (Account account : aws.accounts().declared()) {
      for (Credentials key : account.credentials()) {
        return aws.settings().withCredentials(key.accessKeyId(), key.secretAccessKey());
      }
    }
    return aws.settings();
  }

  private static Map<String, String> given(String[] args) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      given.put(args[i], args[i + 1]);
    }
    return given;
  }

  @SuppressWarnings(
      "unchecked") // what the class consumes cannot be seen from outside; USAGE says it
  private static Consumer<FakeAws> setup(String className) {
    try {
      return (Consumer<FakeAws>)
          Class.forName(className).asSubclass(Consumer.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          "--setup needs a public class on the class path that is a Consumer<FakeAws> and has a"
              + " public constructor without parameters, not '"
              + className
              + "'",
          e);
    }
  }

  private static void set(FakeAws.Builder options, String name, String value) {
    try {
      switch (name) {
        case "--port" -> options.port(Integer.parseInt(value));
        case "--seed" -> options.seed(Long.parseLong(value));
        case "--start" -> options.startingAt(Instant.parse(value));
        case "--account" -> options.account(value);
        case "--region" -> options.region(value);
        default -> throw new IllegalArgumentException("There is no option " + name);
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(name + " cannot be '" + value + "'", e);
    }
  }
}
