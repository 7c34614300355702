package io.cloudfakes.service;

import io.cloudfakes.protocol.Answer;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What an {@link Operation} decided: the answer, and the changes to commit before it is given.
 *
 * @param answer the SDK's response object, whose members are written by the protocol, or what it is
 *     made of
 * @param changes applied in this order, all or (when a fault strikes before the commit) none
 * @param body the streaming body of actions that have one, else empty
 * @param status the HTTP status when it is not the protocol's usual one (200); 0 = usual
 * @param headers further HTTP headers that no model lists, in this order
 * @param kept where the written answer is kept for the next who is answered the same; null when it
 *     is to be written anew
 */
public record Outcome<O extends SdkResponse, S>(
    Answer<O> answer,
    List<? extends Change<S>> changes,
    Bytes body,
    int status,
    Map<String, String> headers,
    @Nullable KeptReply kept)
    implements Decided<S> {

  /** An answer that changes nothing. */
  public static <O extends SdkResponse, S> Outcome<O, S> of(O response) {
    return of(Answer.of(response));
  }

  /** The same for an answer whose object is not made yet. */
  public static <O extends SdkResponse, S> Outcome<O, S> of(Answer<O> answer) {
    return new Outcome<>(answer, List.of(), Bytes.EMPTY, 0, Map.of(), null);
  }

  public static <O extends SdkResponse, S> Outcome<O, S> of(O response, Change<S> change) {
    return new Outcome<>(Answer.of(response), List.of(change), Bytes.EMPTY, 0, Map.of(), null);
  }

  public static <O extends SdkResponse, S> Outcome<O, S> of(
      O response, List<? extends Change<S>> changes) {
    return new Outcome<>(Answer.of(response), List.copyOf(changes), Bytes.EMPTY, 0, Map.of(), null);
  }

  /** The SDK's response object. */
  public O response() {
    return answer.response();
  }

  /** Another answer to the same decision. */
  public <P extends SdkResponse> Outcome<P, S> withResponse(P newResponse) {
    return new Outcome<>(Answer.of(newResponse), changes, body, status, headers, null);
  }

  public Outcome<O, S> withBody(Bytes newBody) {
    return new Outcome<>(answer, changes, newBody, status, headers, kept);
  }

  public Outcome<O, S> withStatus(int newStatus) {
    return new Outcome<>(answer, changes, body, newStatus, headers, kept);
  }

  public Outcome<O, S> withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Outcome<>(answer, changes, body, status, more, kept);
  }

  /**
   * The same answer, written once for all calls that are given it.
   *
   * @param where of an answer in which nothing but the request's id differs from call to call
   */
  public Outcome<O, S> keptIn(KeptReply where) {
    return new Outcome<>(answer, changes, body, status, headers, where);
  }

  public Outcome<O, S> and(Change<S> change) {
    List<Change<S>> more = new ArrayList<>(changes);
    more.add(change);
    return new Outcome<>(answer, List.copyOf(more), body, status, headers, kept);
  }
}
