package io.cloudfakes.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Handlers as users write them, and the event they get. */
final class Photos {
  /**
   * The example of AWS's guide, "Process Amazon S3 event notifications with Lambda", abridged of
   * nothing.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html">The guide</a>
   */
  static final String S3_EVENT =
      """
      {
        "Records": [
          {
            "eventVersion": "2.1",
            "eventSource": "aws:s3",
            "awsRegion": "us-east-2",
            "eventTime": "2019-09-03T19:37:27.192Z",
            "eventName": "ObjectCreated:Put",
            "userIdentity": {
              "principalId": "AWS:AIDAINPONIXQXHT3IKHL2"
            },
            "requestParameters": {
              "sourceIPAddress": "205.255.255.255"
            },
            "responseElements": {
              "x-amz-request-id": "D82B88E5F771F645",
              "x-amz-id-2": "vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo="
            },
            "s3": {
              "s3SchemaVersion": "1.0",
              "configurationId": "828aa6fc-f7b5-4305-8584-487c791949c1",
              "bucket": {
                "name": "DOC-EXAMPLE-BUCKET",
                "ownerIdentity": {
                  "principalId": "A3I5XTEXAMAI3E"
                },
                "arn": "arn:aws:s3:::lambda-artifacts-deafc19498e3f2df"
              },
              "object": {
                "key": "b21b84d653bb07b05b1e6b33684dc11b",
                "size": 1305107,
                "eTag": "b21b84d653bb07b05b1e6b33684dc11b",
                "sequencer": "0C0F6F405D6ED209E1"
              }
            }
          }
        ]
      }
      """;

  private Photos() {}

  /** Tells what was uploaded. */
  public static final class Index implements RequestHandler<S3Event, String> {
    @Override
    public String handleRequest(S3Event event, Context context) {
      var entity = event.getRecords().get(0);
      return entity.getEventName()
          + " "
          + entity.getS3().getBucket().getName()
          + "/"
          + entity.getS3().getObject().getKey()
          + " "
          + entity.getS3().getObject().getSizeAsLong()
          + " at "
          + entity.getEventTime().toInstant()
          + " "
          + entity.getResponseElements().getxAmzRequestId();
    }
  }

  /** An event of the user's own. */
  public static final class Order {
    private String id = "";
    private int items;

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public int getItems() {
      return items;
    }

    public void setItems(int items) {
      this.items = items;
    }
  }

  /** A class that leaves the types to those below it. */
  public abstract static class Counting<O> implements RequestHandler<O, O> {}

  /** A class whose types are in its parent. */
  public static final class AddOne extends Counting<Order> {
    @Override
    public Order handleRequest(Order order, Context context) {
      order.setItems(order.getItems() + 1);
      return order;
    }
  }

  /** Gives back what it gets, byte for byte. */
  public static final class Copy implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      in.transferTo(out);
    }
  }

  /** Cannot be made. */
  public static final class Unmakeable implements RequestHandler<String, String> {
    public Unmakeable() {
      throw new IllegalStateException("no table");
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }
}
