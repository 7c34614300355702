package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.s3.S3Client;

/** Rules as they are written, read back, and refused when they could never act. */
class GrammarTest {
  private final FakeAws aws = FakeAws.create();

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* -> crash",
        "s3:* -> throttle",
        "PutObject -> loseReply",
        "s3:PutObject resource(photos/cat.jpg) call(1) -> loseReply",
        "s3:PutObject resource(\"photos/a (1), \\\"b\\\".jpg\") -> loseReply at RESPONSE",
        "s3:PutObject resourceLike(orders/*) from(2) -> error(InternalError)",
        "s3:PutObject attempt(2) probability(0.25) -> error(SlowDown, 503, \"not so fast,"
            + " please\")",
        "s3:PutObject -> unlistedError(Odd, 418, \"\")",
        "s3:PutObject from(2) upTo(4) -> expireToken",
        "s3:PutObject -> clockSkew(PT-1H)",
        "s3:PutObject -> loseRequest at BEFORE_COMMIT",
        "s3:PutObject -> lateEffect",
        "s3:PutObject -> lateEffect(PT1.5S)",
        "s3:PutObject -> latency(PT1M)",
        "s3:PutObject -> hang",
        "s3:GetObject -> truncateBody(10)",
        "s3:GetObject -> corruptBody",
        "s3:PutObject -> duplicate(3)",
        "s3:PutObject -> reorder",
        "s3:PutObject -> delayEvent(PT5M)",
        "dynamodb:BatchWriteItem -> unprocessed(2)",
        "dynamodb:GetItem -> staleRead(PT1S)",
        "dynamodb:TransactWriteItems -> transactionConflict",
        "dynamodb:TransactWriteItems -> transactionConflict(3)"
      })
  void a_rule_is_read_back_from_its_id(String id) {
    assertThat(FaultRule.parse(id).id()).isEqualTo(id);
    assertThat(aws.faults().install(id).id()).isEqualTo(id);
    assertThat(aws.faults().rules()).extracting(FaultRule::id).containsExactly(id);
  }

  /** What the README shows. */
  @Test
  void the_words_of_the_readme_are_good() {
    aws.faults().on("s3:PutObject").call(1).then(Fault.loseReply());
    aws.faults()
        .on(PutItemRequest.class)
        .where(r -> r.tableName().equals("orders"))
        .then(Fault.throttle());
    aws.faults()
        .on("dynamodb:PutItem")
        .resource("orders")
        .from(2)
        .then(Fault.error("InternalServerError"));
    aws.faults().install("s3:PutObject resourceLike(photos/*) call(1) -> lateEffect(PT30S)");
    assertThat(aws.faults().rules()).hasSize(4);
    aws.faults().heal();
    assertThat(aws.faults().rules()).isEmpty();
  }

  @Test
  void a_rule_prints_as_it_was_made() {
    assertThat(
            aws.faults().on("s3:PutObject").resource("a b").call(2).then(Fault.lateEffect()).id())
        .isEqualTo("s3:PutObject resource(\"a b\") call(2) -> lateEffect");
    assertThat(
            aws.faults().on(GetItemRequest.class).then(Fault.staleRead(Duration.ofMinutes(1))).id())
        .isEqualTo("dynamodb:GetItem -> staleRead(PT1M)");
    assertThat(
            aws.faults()
                .on("s3:PutObject")
                .at(FaultPoint.AFTER_COMMIT)
                .then(Fault.error("InternalError"))
                .id())
        .isEqualTo("s3:PutObject -> error(InternalError) at AFTER_COMMIT");
  }

  @Test
  void every_word_narrows_what_was_said_before_it() {
    aws.faults().install("s3:HeadBucket from(2) from(3) upTo(9) upTo(4) -> loseReply");
    aws.faults().install("s3:ListBuckets call(3) from(2) upTo(5) -> loseReply");
    try (S3Client s3 = aws.client(S3Client.class)) {
      s3.createBucket(b -> b.bucket("photos"));
      for (int i = 0; i < 5; i++) {
        s3.headBucket(b -> b.bucket("photos"));
        s3.listBuckets();
      }
    }
    assertThat(struck("s3:HeadBucket")).containsExactly(3L, 4L);
    assertThat(struck("s3:ListBuckets")).containsExactly(3L);
  }

  private List<Long> struck(String action) {
    return aws.calls().of(action).stream()
        .filter(call -> !call.faults().isEmpty())
        .map(Call::occurrence)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3:PutObject from(4) upTo(2)",
        "s3:PutObject call(1) from(2)",
        "s3:PutObject call(1) call(2)",
        "s3:PutObject upTo(2) call(3)",
        "s3:PutObject attempt(1) attempt(2)"
      })
  void a_rule_that_means_no_call_is_refused(String calls) {
    assertThatThrownBy(() -> aws.faults().install(calls + " -> loseReply"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(calls + " means no call at all");
  }

  @Test
  void what_is_misspelt_is_refused_with_what_comes_near() {
    assertRefused("s3:PutObjekt -> crash", "s3 has no action PutObjekt; did you mean PutObject");
    assertRefused("PutItm -> crash", "This world has no action PutItm; did you mean PutItem");
    assertRefused("s4:PutObject -> crash", "This world has no service s4; did you mean s3?");
    assertRefused("sqs:SendMessage -> crash", "This world has no service sqs");
    assertRefused("s3:PutObject -> losReply", "There is no fault losReply; did you mean loseReply");
    assertRefused("s3:PutObject cal(1) -> crash", "did you mean call?");
    assertRefused("s3:PutObject call(x) -> crash", "call has a number in brackets, not x");
    assertRefused("s3:PutObject call(0) -> crash", "A call's number is 1 or more, not 0");
    assertRefused("s3:PutObject call(1)", "should have a word at place 21");
    assertRefused("s3:PutObject -> truncateBody", "truncateBody has too few arguments");
    assertRefused("s3:PutObject -> loseReply(1)", "loseReply has too many arguments: (1)");
    assertRefused("s3:PutObject -> latency(1s)", "a duration such as PT1.5S");
    assertRefused("s3:PutObject -> crash at NOON", "There is no point NOON");
    assertRefused("s3:PutObject -> error(\"SlowDown", "a closing quotation mark");
    assertThat(aws.faults().rules()).isEmpty();
  }

  @Test
  void an_error_is_one_that_aws_lists_for_the_action() {
    assertRefused(
        "dynamodb:GetItem -> error(ConditionalCheckFailedException)",
        "dynamodb:GetItem gives no error ConditionalCheckFailedException");
    assertRefused("s3:PutObject -> error(SlowDwn)", "did you mean SlowDown?");
    assertRefused(
        "lambda:GetFunction -> error(ResourceConflictException)", "ResourceNotFoundException, ");
    aws.faults().install("dynamodb:* -> error(ConditionalCheckFailedException)");
    aws.client(DynamoDbClient.class).listTables();
    assertRefused("dynamodb:* -> error(NoSuchKey)", "cannot act: no action of dynamodb:* fits");
  }

  @Test
  void a_fault_acts_where_it_can() {
    assertRefused(
        "s3:PutObject -> loseReply at BEFORE", "loseReply acts at [AFTER_COMMIT, RESPONSE]");
    assertRefused("s3:GetObject -> truncateBody(1) at BEFORE", "acts at [RESPONSE], not at BEFORE");
    assertRefused("s3:PutObject -> clockSkew(PT10M)", "puts up with a clock that is wrong");
    assertRefused("s3:PutObject -> duplicate(1)", "2 or more");
  }

  @Test
  void a_rule_for_all_actions_strikes_those_that_the_fault_fits() {
    S3Client s3 = aws.client(S3Client.class);
    aws.faults().install("s3:* -> lateEffect");
    s3.listBuckets();
    s3.createBucket(b -> b.bucket("photos"));
    assertThat(aws.calls().of("s3:ListBuckets")).hasSize(1);
    assertThat(aws.calls().of("s3:CreateBucket")).hasSize(2);
  }

  @Test
  void the_variants_of_an_action_are_those_that_fit_it() {
    assertThat(ids("s3:PutObject"))
        .containsExactly(
            "error(InternalError)",
            "throttle",
            "expireToken",
            "clockSkew(PT1H)",
            "loseRequest",
            "loseReply",
            "lateEffect",
            "hang",
            "crash",
            "latency(PT30S)",
            "duplicate(2)",
            "reorder",
            "delayEvent(PT5M)");
    assertThat(ids("dynamodb:BatchGetItem")).contains("unprocessed(1)", "staleRead(PT1S)");
    assertThat(ids("dynamodb:TransactWriteItems")).contains("transactionConflict");
    for (String action : List.of("s3:GetObject", "dynamodb:UpdateItem", "lambda:Invoke")) {
      for (String id : ids(action)) {
        assertThat(Fault.parse(id).id()).isEqualTo(id);
        aws.faults().install(action + " -> " + id);
      }
    }
  }

  @Test
  void a_fork_has_faults_of_its_own() {
    aws.faults().install("s3:* -> throttle");
    try (FakeAws fork = aws.fork()) {
      assertThat(fork.faults().rules()).isEmpty();
      fork.client(S3Client.class).listBuckets();
    }
  }

  private List<String> ids(String action) {
    List<String> ids = new ArrayList<>();
    aws.faults().variants(action).forEach(fault -> ids.add(fault.id()));
    return ids;
  }

  private void assertRefused(String id, String message) {
    assertThatThrownBy(() -> aws.faults().install(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
