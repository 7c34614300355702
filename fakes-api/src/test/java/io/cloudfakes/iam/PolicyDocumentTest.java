package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentTest {
  private static final String STATEMENT =
      "{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}";

  private static PolicyDocument resource(String json) {
    return PolicyDocument.resourcePolicy(json.replace('\'', '"'));
  }

  @Test
  void a_document_comes_back_as_aws_writes_it() {
    PolicyDocument policy =
        resource(
            "{ 'Version': '2012-10-17',\n 'Statement': {'Sid':'a','Effect':'Allow',"
                + "'Principal':{'AWS':['111111111111']},'Action':['s3:GetObject'],"
                + "'Resource':['arn:aws:s3:::b/*','arn:aws:s3:::b']}}");

    assertThat(policy.text().replace('"', '\''))
        .isEqualTo(
            "{'Version':'2012-10-17','Statement':[{'Sid':'a','Effect':'Allow',"
                + "'Principal':{'AWS':'arn:aws:iam::111111111111:root'},'Action':'s3:GetObject',"
                + "'Resource':['arn:aws:s3:::b/*','arn:aws:s3:::b']}]}");
  }

  @Test
  void a_document_without_a_version_is_of_the_first() {
    assertThat(resource("{'Statement':[" + STATEMENT + "]}").version()).isEqualTo("2008-10-17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|Policies must be valid JSON and the first byte must be '{'",
        "{'Version'|This policy contains invalid Json",
        "{'Version':'2012-10-17'}|Missing required field Statement",
        "{'Statement':[]}|Could not parse the policy: Statement is empty!",
        "{'Version':'2013-10-17','Statement':[]}|The policy must contain a valid version string",
        "{'Version':'2012-10-17','Condition':{},'Statement':[]}|Unknown field Condition",
        "{'Statement':[{'Effekt':'Allow'}]}|Unknown field Effekt",
        "{'Statement':[{'Principal':'*'}]}|Missing required field Effect",
        "{'Statement':[{'Effect':'allow'}]}|Invalid effect: allow",
        "{'Statement':[{'Effect':'Allow'}]}|Missing required field Principal",
        "{'Statement':[{'Effect':'Allow','Principal':'me'}]}|Invalid principal in policy",
        "{'Statement':[{'Effect':'Allow','Principal':{'AWS':'me'}}]}|Invalid principal in policy",
        "{'Statement':[{'Effect':'Allow','Principal':{'Aws':'*'}}]}|Invalid principal in policy",
        "{'Statement':[{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111111111111:user/*'}}]}"
            + "|Invalid principal in policy",
        "{'Statement':[{'Effect':'Allow','Principal':'*'}]}|Missing required field Action",
        "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'get'}]}"
            + "|Policy has invalid action",
        "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*'}]}"
            + "|Missing required field Resource",
        "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'b'}]}"
            + "|Policy has invalid resource",
        "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*',"
            + "'Condition':{'StringIs':{'aws:Referer':'x'}}}]}"
            + "|Invalid Condition type : StringIs",
        "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','NotAction':'s3:*',"
            + "'Resource':'*'}]}|Invalid policy syntax.",
      })
  void what_is_no_policy_is_refused_with_the_reason(String json, String reason) {
    assertThatThrownBy(() -> resource(json))
        .isInstanceOf(MalformedPolicyException.class)
        .hasMessage(reason);
  }

  @Test
  void statement_ids_are_unique() {
    String one = STATEMENT.replace("{'Effect'", "{'Sid':'a','Effect'");
    assertThatThrownBy(() -> resource("{'Statement':[" + one + "," + one + "]}"))
        .hasMessage("The Statement Ids in the policy are not unique");
  }

  @Test
  void identity_policies_name_no_principals() {
    assertThatThrownBy(
            () ->
                PolicyDocument.identityPolicy(
                    ("{'Statement':[" + STATEMENT + "]}").replace('\'', '"')))
        .hasMessage("Policy document should not specify a principal.");
  }

  private static boolean isPublic(String principal, String condition) {
    return resource(
            "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':"
                + principal
                + ",'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Condition':{"
                + condition
                + "}}]}")
        .isPublic();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'*'|``|true",
        "{'AWS':'*'}|``|true",
        "{'AWS':'111111111111'}|``|false",
        "{'Service':'logging.s3.amazonaws.com'}|``|false",
        "'*'|'StringEquals':{'aws:SourceVpc':'vpc-1'}|false",
        "'*'|'StringLike':{'aws:SourceVpc':'vpc-*'}|true",
        "'*'|'StringEqualsIfExists':{'aws:SourceVpc':'vpc-1'}|true",
        "'*'|'StringNotEquals':{'aws:SourceVpc':'vpc-1'}|true",
        "'*'|'StringEquals':{'aws:SourceVpc':'${aws:username}'}|true",
        "'*'|'StringEquals':{'aws:Referer':'x'}|true",
        "'*'|'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}|false",
        "'*'|'IpAddress':{'aws:SourceIp':['203.0.113.0/24','0.0.0.0/1']}|true",
        "'*'|'IpAddress':{'aws:SourceIp':'2001:db8::/32'}|false",
        "'*'|'StringLike':{'aws:userid':'AROAEXAMPLE:me'}|false",
        "'*'|'ArnLike':{'s3:DataAccessPointArn':'arn:aws:s3:us-east-1:111111111111:accesspoint/*'}"
            + "|false",
      })
  void public_is_what_is_allowed_to_no_fixed_values(
      String principal, String condition, boolean expected) {
    assertThat(isPublic(principal, condition)).isEqualTo(expected);
  }

  @Test
  void a_deny_makes_no_policy_public() {
    assertThat(resource(("{'Statement':[" + STATEMENT + "]}").replace("Allow", "Deny")).isPublic())
        .isFalse();
  }
}
