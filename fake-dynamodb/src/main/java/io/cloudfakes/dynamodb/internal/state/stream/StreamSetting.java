package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * That a table has a stream, or had one: its latest.
 *
 * @param view what its records show
 * @param enabled whether changes of items still go to it
 */
public record StreamSetting(String arn, String label, StreamViewType view, boolean enabled)
    implements TableFeature {
  StreamSetting disabled() {
    return new StreamSetting(arn, label, view, false);
  }
}
