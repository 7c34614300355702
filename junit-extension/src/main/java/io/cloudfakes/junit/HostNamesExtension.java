package io.cloudfakes.junit;

import io.cloudfakes.link.NameResolution;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Does what {@link AwsHostNames} says. */
final class HostNamesExtension implements BeforeEachCallback, BeforeTestExecutionCallback {
  /** Early, so that the test's own preparations have it; the world is there by then or later. */
  @Override
  public void beforeEach(ExtensionContext context) {
    begin(context);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    begin(context);
    if (!Contexts.holds(context, HostNames.class)) {
      throw new ExtensionConfigurationException(
          "@AwsHostNames on "
              + Contexts.name(context)
              + " has no simulated AWS to ask: add @FakeAwsTest to the class, or a static"
              + " @RegisterExtension field of FakeAwsExtension.");
    }
  }

  private static void begin(ExtensionContext context) {
    TestWorld world = Contexts.kept(context, TestWorld.class);
    if (world == null || Contexts.holds(context, HostNames.class)) {
      return;
    }
    NameResolution names =
        world
            .aws()
            .links()
            .find(NameResolution.class)
            .orElseThrow(
                () ->
                    new ExtensionConfigurationException(
                        "@AwsHostNames on "
                            + Contexts.name(context)
                            + " needs the module fake-dns on the class path"));
    Contexts.keep(context, new HostNames(names.resolveInThisJvm()));
  }
}
