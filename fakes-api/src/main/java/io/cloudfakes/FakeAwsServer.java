package io.cloudfakes;

import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
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
      usage: FakeAwsServer [--port N] [--seed N] [--start INSTANT] [--account DIGITS] [--region NAME] [--setup CLASS]
        --port     the loopback port to listen on; any free one if not given
        --seed     the number all ids and chance grow from; 0
        --start    the virtual time to begin at, such as 2026-01-01T00:00:00Z; now
        --account  the account of callers whose access key names none; 123456789012
        --region   the region of requests that name none; us-east-1
        --setup    a java.util.function.Consumer<FakeAws> on the class path that prepares the world: deploys functions, seeds data
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
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      if (args[i].equals("--setup")) {
        setup = setup(args[i + 1]);
      } else {
        set(options, args[i], args[i + 1]);
      }
    }
    FakeAws aws = options.create();
    setup.accept(aws);
    URI endpoint = aws.endpoint();
    out.println("Cloudfakes serves at " + endpoint + ". For the AWS CLI, boto3 and other clients:");
    out.println("export AWS_ENDPOINT_URL=" + endpoint);
    out.println("export AWS_ACCESS_KEY_ID=" + aws.settings().accessKeyId());
    out.println("export AWS_SECRET_ACCESS_KEY=" + aws.settings().secretAccessKey());
    out.println("export AWS_DEFAULT_REGION=" + aws.options().region());
    out.flush();
    return aws;
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
