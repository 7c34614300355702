package io.cloudfakes.junit;

import io.cloudfakes.FakeAws;
import io.cloudfakes.iam.Credentials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The system properties by which the AWS SDK finds a world instead of AWS: set until closed, and
 * then put back as they were.
 */
final class SystemProperties implements Contexts.Kept {
  private static final String ENDPOINT = "aws.endpointUrl";

  /** What was there before, empty for what was not. */
  private final Map<String, Optional<String>> before = new LinkedHashMap<>();

  private SystemProperties() {}

  static SystemProperties leadingTo(FakeAws aws) {
    String endpoint = aws.endpoint().toString();
    SystemProperties properties = new SystemProperties();
    for (String leadingElsewhere : leadingElsewhere()) {
      properties.remove(leadingElsewhere);
    }
    properties.set(ENDPOINT, endpoint);
    properties.set("aws.region", aws.options().region());
    properties.credentials(aws);
    // Neither goes with an endpoint of one's own, and the machine's environment may ask for them.
    properties.set("aws.useFipsEndpoint", "false");
    properties.set("aws.useDualstackEndpoint", "false");
    return properties;
  }

  /**
   * A key that is the account's number is the account's and is not checked: the code under test
   * signs with the real time, which may be years from the world's.
   */
  private void credentials(FakeAws aws) {
    String account = aws.options().account();
    if (aws.options().verifiesUnknownKeys()) {
      Credentials issued = aws.issueAccessKey(account);
      set("aws.accessKeyId", issued.accessKeyId());
      set("aws.secretAccessKey", issued.secretAccessKey());
    } else {
      set("aws.accessKeyId", account);
      set("aws.secretAccessKey", "cloudfakes");
    }
  }

  /** An endpoint for one service only goes before the one for all. */
  private static List<String> leadingElsewhere() {
    TreeSet<String> names = new TreeSet<>(System.getProperties().stringPropertyNames());
    names.removeIf(name -> !name.startsWith(ENDPOINT) || name.equals(ENDPOINT));
    names.addAll(List.of("aws.sessionToken", "aws.accountId"));
    return List.copyOf(names);
  }

  private void set(String name, String value) {
    before.put(name, Optional.ofNullable(System.setProperty(name, value)));
  }

  private void remove(String name) {
    before.put(name, Optional.ofNullable(System.clearProperty(name)));
  }

  @Override
  public void close() {
    before.forEach(
        (name, value) ->
            value.ifPresentOrElse(
                was -> System.setProperty(name, was), () -> System.clearProperty(name)));
    before.clear();
  }
}
