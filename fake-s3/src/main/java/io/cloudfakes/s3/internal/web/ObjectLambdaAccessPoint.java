package io.cloudfakes.s3.internal.web;

import java.util.List;

/**
 * A name for a bucket under which a function answers for the objects: kept in the configuration of
 * the bucket, under its ARN.
 *
 * @param account whose it is
 * @param supporting the ARN of the access point it stands before, or the bucket's name
 * @param functionArn what transforms the objects
 * @param payload what the function is given with every event
 * @param actions those the function answers, for example {@code GetObject}; all others go to the
 *     objects themselves
 */
public record ObjectLambdaAccessPoint(
    String name,
    String arn,
    String account,
    String supporting,
    String functionArn,
    String payload,
    List<String> actions) {

  public ObjectLambdaAccessPoint {
    actions = List.copyOf(actions);
  }

  /** A new one. */
  public static ObjectLambdaAccessPoint of(
      String name,
      String account,
      String region,
      String supporting,
      String functionArn,
      String payload,
      List<String> actions) {
    return new ObjectLambdaAccessPoint(
        name,
        "arn:aws:s3-object-lambda:" + region + ":" + account + ":accesspoint/" + name,
        account,
        supporting,
        functionArn,
        payload,
        actions);
  }
}
