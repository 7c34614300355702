package io.cloudfakes.link;

import io.cloudfakes.iam.Arn;
import java.util.List;

/**
 * Where streams are: what DynamoDB Streams or Amazon Kinesis is to those who read their records,
 * such as AWS Lambda's event source mappings. A fake registers its own under the service of its
 * streams' ARNs ({@link Links#register(Class, String, Object)}); find the one of a stream by {@link
 * #of}.
 *
 * <p>Reading is a look at the state: it waits for nothing, is no call and changes nothing, so a
 * reader keeps its place itself. New records are told to {@link StreamListener}s.
 */
public interface StreamSource {
  /** Whether there is a stream of that ARN that takes records or can still be read. */
  boolean exists(String streamArn);

  /**
   * The shards that can be read, parents before their children.
   *
   * @throws IllegalArgumentException when there is no such stream
   */
  List<StreamShard> shards(String streamArn);

  /**
   * Reads records of a shard. What was trimmed meanwhile is passed over.
   *
   * @param most how many records at the most, 1 or more
   * @throws IllegalArgumentException when there is no such stream or shard, or the position names a
   *     sequence number that the stream cannot have
   */
  StreamPage read(String streamArn, String shardId, StreamPosition from, int most);

  /**
   * The source of a stream.
   *
   * @throws IllegalArgumentException when the text is no ARN, or no fake on the class path has
   *     streams of its service
   */
  static StreamSource of(String streamArn, Links links) {
    String service = Arn.parse(streamArn).service();
    return links
        .find(StreamSource.class, service)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No fake on the class path has streams of "
                        + service
                        + ", so there is none of the ARN "
                        + streamArn));
  }
}
