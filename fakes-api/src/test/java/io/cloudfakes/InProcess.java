package io.cloudfakes;

import io.cloudfakes.transport.inprocess.InProcessHttpClient;
import software.amazon.awssdk.http.SdkHttpClient;

/** Opens a world's head of the pipeline to tests that send requests no SDK client would. */
public final class InProcess {
  private InProcess() {}

  public static SdkHttpClient http(FakeAws aws) {
    return new InProcessHttpClient(aws.receiver());
  }
}
