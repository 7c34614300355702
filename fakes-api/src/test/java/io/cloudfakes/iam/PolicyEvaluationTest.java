package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyEvaluationTest {
  private static final String OWN = "111111111111";
  private static final String OTHER = "222222222222";
  private static final String OBJECT = "arn:aws:s3:::b/reports/jan.csv";
  private static final String ALLOW = identity("Allow", "s3:GetObject", "*");
  private static final String DENY = identity("Deny", "s3:*", "*");

  private static String identity(String effect, String action, String resource) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\""
        + effect
        + "\",\"Action\":\""
        + action
        + "\",\"Resource\":\""
        + resource
        + "\"}}";
  }

  private static PolicyDocument resource(String effect, String principal) {
    return PolicyDocument.resourcePolicy(
        ("{'Version':'2012-10-17','Statement':{'Effect':'"
                + effect
                + "','Principal':"
                + principal
                + ",'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}}")
            .replace('\'', '"'));
  }

  private static Caller user(String account, String... policies) {
    return Caller.user(
        account,
        Account.canonicalIdOf(account),
        "ann",
        List.of(policies).stream().map(PolicyDocument::identityPolicy).toList());
  }

  private static Verdict decide(
      Caller caller, @org.jspecify.annotations.Nullable PolicyDocument policy) {
    AccessRequest request =
        new AccessRequest(caller, "s3:GetObject", OBJECT, ConditionContext.NOTHING);
    return PolicyEvaluation.decide(request, ResourceSide.of(OWN, policy, request));
  }

  @Test
  void nothing_is_allowed_that_no_policy_allows() {
    assertThat(decide(user(OWN), null)).isEqualTo(Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decide(Caller.anonymous(), null)).isEqualTo(Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @Test
  void an_account_itself_may_do_everything_with_what_is_its_own() {
    assertThat(decide(Caller.root(OWN, "c"), null)).isEqualTo(Verdict.ALLOWED);
    assertThat(decide(Caller.root(OTHER, "c"), null))
        .isEqualTo(Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @Test
  void an_explicit_deny_is_final_wherever_it_stands() {
    assertThat(decide(user(OWN, ALLOW, DENY), resource("Allow", "'*'")))
        .isEqualTo(Verdict.DENIED_BY_IDENTITY_POLICY);
    assertThat(decide(user(OWN, ALLOW), resource("Deny", "'*'")))
        .isEqualTo(Verdict.DENIED_BY_RESOURCE_POLICY);
    assertThat(decide(Caller.root(OWN, "c"), resource("Deny", "'*'")))
        .isEqualTo(Verdict.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void within_an_account_either_side_is_enough() {
    String me = "{'AWS':'arn:aws:iam::" + OWN + ":user/ann'}";
    assertThat(decide(user(OWN, ALLOW), null)).isEqualTo(Verdict.ALLOWED);
    assertThat(decide(user(OWN), resource("Allow", me))).isEqualTo(Verdict.ALLOWED);
    assertThat(decide(user(OWN), resource("Allow", "'*'"))).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void naming_the_account_leaves_the_question_to_the_account() {
    PolicyDocument account = resource("Allow", "{'AWS':'" + OWN + "'}");
    assertThat(decide(user(OWN), account)).isEqualTo(Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decide(user(OWN, ALLOW), account)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void between_accounts_both_sides_have_to_allow() {
    PolicyDocument account = resource("Allow", "{'AWS':'" + OTHER + "'}");
    PolicyDocument canonical =
        resource("Allow", "{'CanonicalUser':'" + Account.canonicalIdOf(OTHER) + "'}");
    assertThat(decide(user(OTHER, ALLOW), null)).isEqualTo(Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY);
    assertThat(decide(user(OTHER), account)).isEqualTo(Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decide(user(OTHER), resource("Allow", "'*'")))
        .isEqualTo(Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decide(user(OTHER, ALLOW), account)).isEqualTo(Verdict.ALLOWED);
    assertThat(decide(user(OTHER, ALLOW), canonical)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_denied_account_is_denied_with_all_its_users() {
    assertThat(decide(user(OWN, ALLOW), resource("Deny", "{'AWS':'" + OWN + "'}")))
        .isEqualTo(Verdict.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void not_principal_denies_all_but_those_it_names() {
    PolicyDocument policy =
        PolicyDocument.resourcePolicy(
            ("{'Statement':{'Effect':'Deny','NotPrincipal':{'AWS':['arn:aws:iam::"
                    + OWN
                    + ":user/ann','"
                    + OWN
                    + "']},'Action':'s3:*','Resource':'*'}}")
                .replace('\'', '"'));
    assertThat(decide(user(OWN, ALLOW), policy)).isEqualTo(Verdict.ALLOWED);
    assertThat(decide(Caller.root(OWN, "c"), policy)).isEqualTo(Verdict.ALLOWED);
    assertThat(
            decide(
                Caller.user(OWN, "c", "bob", List.of(PolicyDocument.identityPolicy(ALLOW))),
                policy))
        .isEqualTo(Verdict.DENIED_BY_RESOURCE_POLICY);
    assertThat(decide(Caller.anonymous(), policy)).isEqualTo(Verdict.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void boundaries_and_session_policies_limit_and_do_not_allow() {
    PolicyDocument puts = PolicyDocument.identityPolicy(identity("Allow", "s3:PutObject", "*"));
    PolicyDocument gets = PolicyDocument.identityPolicy(ALLOW);
    Caller session =
        Caller.roleSession(OWN, "c", "reader", "s1", List.of(gets)).withSessionPolicy(puts);
    assertThat(decide(user(OWN, ALLOW).withBoundary(puts), null))
        .isEqualTo(Verdict.NOT_ALLOWED_BY_BOUNDARY);
    assertThat(decide(user(OWN).withBoundary(gets), null))
        .isEqualTo(Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decide(session, null)).isEqualTo(Verdict.NOT_ALLOWED_BY_SESSION_POLICY);
    String role = "{'AWS':'arn:aws:iam::" + OWN + ":role/reader'}";
    String one = "{'AWS':'arn:aws:sts::" + OWN + ":assumed-role/reader/s1'}";
    assertThat(decide(session, resource("Allow", role)))
        .isEqualTo(Verdict.NOT_ALLOWED_BY_SESSION_POLICY);
    assertThat(decide(session, resource("Allow", one))).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_service_is_allowed_by_name() {
    PolicyDocument policy = resource("Allow", "{'Service':'logging.s3.amazonaws.com'}");
    assertThat(decide(Caller.service("logging.s3.amazonaws.com"), policy))
        .isEqualTo(Verdict.ALLOWED);
    assertThat(decide(Caller.service("sns.amazonaws.com"), policy))
        .isEqualTo(Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @Test
  void the_message_says_who_what_and_why() {
    AccessRequest request =
        new AccessRequest(user(OWN), "s3:GetObject", OBJECT, ConditionContext.NOTHING);
    assertThat(request.denial(Verdict.NOT_ALLOWED_BY_IDENTITY_POLICY.reason("s3:GetObject")))
        .isEqualTo(
            "User: arn:aws:iam::111111111111:user/ann is not authorized to perform: s3:GetObject"
                + " on resource: \"arn:aws:s3:::b/reports/jan.csv\" because no identity-based"
                + " policy allows the s3:GetObject action");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject,arn:aws:s3:::b/*,true",
    "s3:getobject,arn:aws:s3:::b/*,true",
    "s3:Get*,arn:aws:s3:::b/rep?rts/*,true",
    "s3:Put*,arn:aws:s3:::b/*,false",
    "*,*,true",
    "s3:GetObject,arn:aws:s3:::b,false",
    "s3:GetObject,arn:aws:s3:::B/*,false",
    "s3:GetObject,arn:aws:s3:::b/${aws:username}/*,false",
    "s3:GetObject,arn:aws:s3:::b/${s3:folder}/*,true",
    "'s3:GetObject','arn:aws:s3:::b/${aws:none, ''reports''}/jan.csv',true",
    "s3:GetObject,arn:aws:s3:::b/reports/${*},false",
  })
  void actions_and_resources_match(String action, String resource, boolean allowed) {
    Caller caller = user(OWN, identity("Allow", action, resource));
    ConditionContext context =
        key -> Map.of("s3:folder", List.of("reports")).getOrDefault(key, List.of());
    assertThat(
            PolicyEvaluation.identity(new AccessRequest(caller, "s3:GetObject", OBJECT, context))
                .allowed())
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'StringEquals':{'k:one':'a'}|true",
        "'StringEquals':{'K:ONE':['b','a']}|true",
        "'StringEquals':{'k:one':'A'}|false",
        "'StringEqualsIgnoreCase':{'k:one':'A'}|true",
        "'StringNotEquals':{'k:one':['b','a']}|false",
        "'StringNotEquals':{'k:none':'a'}|true",
        "'StringEquals':{'k:none':'a'}|false",
        "'StringEqualsIfExists':{'k:none':'a'}|true",
        "'StringEqualsIfExists':{'k:one':'b'}|false",
        "'StringLike':{'k:path':'home/*/x?'}|true",
        "'StringNotLike':{'k:path':'home/*'}|false",
        "'StringEquals':{'k:path':'home/*/x1'}|false",
        "'StringLike':{'k:path':'home/${k:one}nn/*'}|true",
        "'NumericLessThanEquals':{'k:number':'10'}|true",
        "'NumericLessThan':{'k:number':10}|false",
        "'NumericGreaterThan':{'k:number':'9.5'}|true",
        "'NumericNotEquals':{'k:number':'10.0'}|false",
        "'NumericEquals':{'k:one':'10'}|false",
        "'DateGreaterThan':{'k:date':'2026-01-01T00:00:00Z'}|true",
        "'DateLessThan':{'k:date':'2026-01-01'}|false",
        "'DateEquals':{'k:date':'1772366400'}|true",
        "'Bool':{'k:bool':true}|true",
        "'Bool':{'k:bool':'false'}|false",
        "'BinaryEquals':{'k:bytes':'YWJj'}|true",
        "'IpAddress':{'k:ip':'203.0.113.0/24'}|true",
        "'IpAddress':{'k:ip':'203.0.114.0/24'}|false",
        "'NotIpAddress':{'k:ip':['203.0.113.7','10.0.0.0/8']}|false",
        "'IpAddress':{'k:ip6':'2001:db8::/32'}|true",
        "'IpAddress':{'k:ip6':'203.0.113.0/24'}|false",
        "'ArnLike':{'k:arn':'arn:aws:sns:*:111111111111:*'}|true",
        "'ArnEquals':{'k:arn':'arn:aws:sns:us-east-?:111111111111:topic'}|true",
        "'ArnLike':{'k:arn':'arn:aws:*'}|false",
        "'ArnNotLike':{'k:arn':'arn:aws:sqs:*:*:*'}|true",
        "'Null':{'k:none':'true'}|true",
        "'Null':{'k:one':'true'}|false",
        "'Null':{'k:one':'false'}|true",
        "'ForAllValues:StringEquals':{'k:many':['a','b','c']}|true",
        "'ForAllValues:StringEquals':{'k:many':['a']}|false",
        "'ForAllValues:StringEquals':{'k:none':['a']}|true",
        "'ForAnyValue:StringEquals':{'k:many':['b','z']}|true",
        "'ForAnyValue:StringEquals':{'k:none':['b']}|false",
        "'ForAllValues:StringNotEquals':{'k:many':['z']}|true",
        "'ForAnyValue:StringNotEquals':{'k:many':['a','b']}|false",
        "'ForAnyValue:StringLikeIfExists':{'k:many':'A*'}|false",
        "'StringEquals':{'k:one':'a','k:path':'x'}|false",
        "'StringEquals':{'k:one':'a'},'Bool':{'k:bool':'true'}|true",
        "'StringEquals':{'k:tag/Team':'red'}|true",
        "'StringEquals':{'k:tag/team':'red'}|false",
        "'StringEquals':{'k:one':[]}|false",
      })
  void conditions_hold_as_documented(String conditions, boolean holds) {
    Map<String, List<String>> values =
        Map.ofEntries(
            Map.entry("k:one", List.of("a")),
            Map.entry("k:many", List.of("a", "b")),
            Map.entry("k:path", List.of("home/ann/x1")),
            Map.entry("k:number", List.of("10")),
            Map.entry("k:date", List.of("2026-03-01T12:00:00Z")),
            Map.entry("k:bool", List.of("true")),
            Map.entry("k:bytes", List.of("YWJj")),
            Map.entry("k:ip", List.of("203.0.113.7")),
            Map.entry("k:ip6", List.of("2001:db8::7")),
            Map.entry("k:arn", List.of("arn:aws:sns:us-east-1:111111111111:topic")),
            Map.entry("k:tag/Team", List.of("red")));
    PolicyDocument policy =
        PolicyDocument.identityPolicy(
            ("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*',"
                    + "'Condition':{"
                    + conditions
                    + "}}}")
                .replace('\'', '"'));
    AccessRequest request =
        new AccessRequest(
            user(OWN), "s3:GetObject", OBJECT, key -> values.getOrDefault(key, List.of()));
    assertThat(policy.allows(request) != PrincipalMatch.NONE).isEqualTo(holds);
  }

  @Test
  void a_document_of_the_first_version_knows_no_variables() {
    PolicyDocument policy =
        PolicyDocument.identityPolicy(
            ALLOW.replace("2012", "2008").replace("\"*\"", "\"arn:aws:s3:::${aws:username}/*\""));
    AccessRequest request =
        new AccessRequest(user(OWN), "s3:GetObject", "arn:aws:s3:::ann/x", key -> List.of("ann"));
    assertThat(policy.allows(request)).isEqualTo(PrincipalMatch.NONE);
  }
}
