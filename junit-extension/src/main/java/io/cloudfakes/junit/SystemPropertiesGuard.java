package io.cloudfakes.junit;

import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses {@link AwsSystemProperties} where there is no world: the code would call real AWS. */
final class SystemPropertiesGuard implements BeforeTestExecutionCallback {
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    if (!Contexts.holds(context, SystemProperties.class)) {
      throw new ExtensionConfigurationException(
          "@AwsSystemProperties on "
              + Contexts.name(context)
              + " has no simulated AWS to lead to: add @FakeAwsTest to the class, or a static"
              + " @RegisterExtension field of FakeAwsExtension.");
    }
  }
}
