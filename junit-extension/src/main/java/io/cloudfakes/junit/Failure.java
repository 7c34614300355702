package io.cloudfakes.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/** What is done when a test fails: its error gets the timeline, and a file the whole of it. */
final class Failure {
  private Failure() {}

  static void report(ExtensionContext context, TestWorld world, Throwable error) {
    if (isNoFailure(error)) {
      return;
    }
    FaultedRun run = Contexts.kept(context, FaultedRun.class);
    Timeline timeline = Timeline.of(Contexts.name(context), world, run, error);
    String file =
        ReportFiles.write(context, "", HtmlReport.of(timeline, ReportFiles.redaction(context)));
    String text = timeline.text() + "\n" + file;
    WhatHappened attached = new WhatHappened(text);
    error.addSuppressed(attached);
    if (!Arrays.asList(error.getSuppressed()).contains(attached)) {
      // An error may have been made so that it takes no suppressed ones.
      context.publishReportEntry("cloudfakes", text);
    }
  }

  /** A test left out, or one that was written wrongly and never ran: there is nothing to tell. */
  private static boolean isNoFailure(Throwable error) {
    return error instanceof TestAbortedException
        || error instanceof ExtensionConfigurationException
        || error instanceof ParameterResolutionException;
  }
}
