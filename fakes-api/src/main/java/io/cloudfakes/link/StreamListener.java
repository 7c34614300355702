package io.cloudfakes.link;

/**
 * Who is told that a stream has new records: what AWS Lambda's event source mappings are to the
 * services that have streams. Its fake registers it with {@link Links}; the telling goes by the
 * world's {@link Deliveries}, so a test can hold, repeat, reorder or delay it.
 */
public interface StreamListener {
  /** Whether records of that stream are wanted; when not, nothing is sent. */
  boolean listensTo(String streamArn);

  /**
   * A record has come to a stream, and can be read with all before it from the stream's {@link
   * StreamSource}. One call to AWS may bring several records; who reads all that are there at the
   * first of them finds nothing new at the others.
   *
   * @param record the record itself: one that was read before came by a repeated delivery
   */
  void arrived(String streamArn, StreamedRecord record);
}
