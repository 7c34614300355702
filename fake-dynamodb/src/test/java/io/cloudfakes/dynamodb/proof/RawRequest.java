package io.cloudfakes.dynamodb.proof;

import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it stands on the wire.
 *
 * @param headers by name, in order
 */
record RawRequest(String method, Map<String, String> headers, Bytes body) {
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=AKID/20260801/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date;x-amz-target, Signature="
          + "0".repeat(64);

  /** Requests of all kinds, each of which is good after those before it. */
  static final List<String> GOOD =
      List.of(
          "CreateTable {'TableName':'orders','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':"
              + "[{'AttributeName':'pk','AttributeType':'S'},{'AttributeName':'sk','AttributeType':'N'},"
              + "{'AttributeName':'g','AttributeType':'S'}],'KeySchema':[{'AttributeName':'pk','KeyType':"
              + "'HASH'},{'AttributeName':'sk','KeyType':'RANGE'}],'GlobalSecondaryIndexes':[{'IndexName':"
              + "'by-g','KeySchema':[{'AttributeName':'g','KeyType':'HASH'}],'Projection':{'ProjectionType':"
              + "'ALL'}}],'LocalSecondaryIndexes':[{'IndexName':'local','KeySchema':[{'AttributeName':'pk',"
              + "'KeyType':'HASH'},{'AttributeName':'g','KeyType':'RANGE'}],'Projection':{'ProjectionType':"
              + "'INCLUDE','NonKeyAttributes':['a']}}]}",
          "CreateTable {'TableName':'events','ProvisionedThroughput':{'ReadCapacityUnits':5,"
              + "'WriteCapacityUnits':5},'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'B'}],"
              + "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'}],'StreamSpecification':"
              + "{'StreamEnabled':true,'StreamViewType':'NEW_AND_OLD_IMAGES'},'Tags':[{'Key':'k','Value':'v'}]}",
          "DescribeTable {'TableName':'orders'}",
          "ListTables {'Limit':10}",
          "PutItem {'TableName':'orders','Item':{'pk':{'S':'a'},'sk':{'N':'1'},'g':{'S':'g1'},'l':{'L':"
              + "[{'N':'1'},{'M':{'x':{'BOOL':true},'y':{'NULL':true}}}]},'b':{'B':'AAEC'},'ss':{'SS':['x','y']},"
              + "'ns':{'NS':['1','2.5']},'bs':{'BS':['AA==','AQ==']}},'ReturnConsumedCapacity':'INDEXES',"
              + "'ReturnValues':'ALL_OLD','ReturnItemCollectionMetrics':'SIZE'}",
          "PutItem {'TableName':'orders','Item':{'pk':{'S':'a'},'sk':{'N':'2'},'n':{'N':'7'}},"
              + "'ConditionExpression':'attribute_not_exists(pk) OR #n < :n','ExpressionAttributeNames':"
              + "{'#n':'n'},'ExpressionAttributeValues':{':n':{'N':'9'}},"
              + "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}",
          "GetItem {'TableName':'orders','Key':{'pk':{'S':'a'},'sk':{'N':'1'}},'ProjectionExpression':"
              + "'l[1].x, #g','ExpressionAttributeNames':{'#g':'g'},'ConsistentRead':true}",
          "UpdateItem {'TableName':'orders','Key':{'pk':{'S':'a'},'sk':{'N':'2'}},'UpdateExpression':"
              + "'SET n = n + :one, m.x = :m REMOVE z ADD c :one DELETE ss :ss','ExpressionAttributeValues':"
              + "{':one':{'N':'1'},':m':{'M':{}},':ss':{'SS':['x']}},'ReturnValues':'ALL_NEW'}",
          "UpdateItem {'TableName':'orders','Key':{'pk':{'S':'a'},'sk':{'N':'2'}},'UpdateExpression':"
              + "'SET l = list_append(if_not_exists(l, :e), :e)','ExpressionAttributeValues':{':e':{'L':"
              + "[{'S':'x'}]}},'ReturnValues':'UPDATED_NEW'}",
          "UpdateItem {'TableName':'orders','Key':{'pk':{'S':'a'},'sk':{'N':'3'}},'AttributeUpdates':"
              + "{'n':{'Action':'ADD','Value':{'N':'1'}}},'Expected':{'n':{'Exists':false}}}",
          "Query {'TableName':'orders','KeyConditionExpression':'pk = :p AND sk BETWEEN :a AND :b',"
              + "'FilterExpression':'size(g) > :a','ExpressionAttributeValues':{':p':{'S':'a'},':a':{'N':'0'},"
              + "':b':{'N':'9'}},'Limit':1,'ScanIndexForward':false,'ReturnConsumedCapacity':'TOTAL'}",
          "Query {'TableName':'orders','IndexName':'by-g','KeyConditionExpression':'g = :g',"
              + "'ExpressionAttributeValues':{':g':{'S':'g1'}},'Select':'COUNT','ExclusiveStartKey':"
              + "{'pk':{'S':'a'},'sk':{'N':'1'},'g':{'S':'g1'}}}",
          "Query {'TableName':'orders','KeyConditions':{'pk':{'ComparisonOperator':'EQ',"
              + "'AttributeValueList':[{'S':'a'}]}},'QueryFilter':{'n':{'ComparisonOperator':'NOT_NULL'}}}",
          "Scan {'TableName':'orders','FilterExpression':'contains(ss, :x) OR NOT l[0] IN (:x, :y)',"
              + "'ExpressionAttributeValues':{':x':{'S':'x'},':y':{'N':'1'}},'Segment':0,'TotalSegments':2}",
          "Scan {'TableName':'orders','ScanFilter':{'n':{'ComparisonOperator':'BETWEEN',"
              + "'AttributeValueList':[{'N':'1'},{'N':'9'}]}},'ConditionalOperator':'OR'}",
          "BatchWriteItem {'RequestItems':{'orders':[{'PutRequest':{'Item':{'pk':{'S':'b'},'sk':"
              + "{'N':'1'}}}},{'DeleteRequest':{'Key':{'pk':{'S':'c'},'sk':{'N':'1'}}}}],'events':"
              + "[{'PutRequest':{'Item':{'id':{'B':'AQ=='}}}}]}}",
          "BatchGetItem {'RequestItems':{'orders':{'Keys':[{'pk':{'S':'a'},'sk':{'N':'1'}},{'pk':"
              + "{'S':'b'},'sk':{'N':'1'}}],'ProjectionExpression':'pk','ConsistentRead':true}},"
              + "'ReturnConsumedCapacity':'TOTAL'}",
          "TransactWriteItems {'TransactItems':[{'Put':{'TableName':'orders','Item':{'pk':{'S':'t'},'sk':"
              + "{'N':'1'}}}},{'Update':{'TableName':'orders','Key':{'pk':{'S':'a'},'sk':{'N':'1'}},"
              + "'UpdateExpression':'ADD n :n','ExpressionAttributeValues':{':n':{'N':'1'}}}},{'Delete':"
              + "{'TableName':'orders','Key':{'pk':{'S':'b'},'sk':{'N':'1'}}}},{'ConditionCheck':{'TableName':"
              + "'orders','Key':{'pk':{'S':'q'},'sk':{'N':'1'}},'ConditionExpression':"
              + "'attribute_not_exists(pk)'}}],'ClientRequestToken':'token'}",
          "TransactGetItems {'TransactItems':[{'Get':{'TableName':'orders','Key':{'pk':{'S':'a'},'sk':"
              + "{'N':'1'}},'ProjectionExpression':'g'}}]}",
          "ExecuteStatement {'Statement':'SELECT * FROM \\\"orders\\\" WHERE pk = ? AND sk > 0',"
              + "'Parameters':[{'S':'a'}],'Limit':2}",
          "ExecuteStatement {'Statement':'INSERT INTO \\\"orders\\\" VALUE {\\'pk\\':\\'p\\',\\'sk\\':1}'}",
          "BatchExecuteStatement {'Statements':[{'Statement':'SELECT g FROM orders WHERE pk=? AND sk=1',"
              + "'Parameters':[{'S':'a'}]}]}",
          "ExecuteTransaction {'TransactStatements':[{'Statement':'UPDATE orders SET n=1 WHERE pk=\\'a\\'"
              + " AND sk=1'}]}",
          "UpdateTable {'TableName':'orders','GlobalSecondaryIndexUpdates':[{'Delete':{'IndexName':"
              + "'by-g'}}]}",
          "UpdateTable {'TableName':'events','ProvisionedThroughput':{'ReadCapacityUnits':6,"
              + "'WriteCapacityUnits':6},'DeletionProtectionEnabled':true}",
          "UpdateTimeToLive {'TableName':'orders','TimeToLiveSpecification':{'Enabled':true,"
              + "'AttributeName':'ttl'}}",
          "DescribeTimeToLive {'TableName':'orders'}",
          "TagResource {'ResourceArn':'arn:aws:dynamodb:us-east-1:123456789012:table/orders','Tags':"
              + "[{'Key':'a','Value':'b'}]}",
          "UntagResource {'ResourceArn':'arn:aws:dynamodb:us-east-1:123456789012:table/orders',"
              + "'TagKeys':['a']}",
          "ListTagsOfResource {'ResourceArn':'arn:aws:dynamodb:us-east-1:123456789012:table/orders'}",
          "UpdateContinuousBackups {'TableName':'orders','PointInTimeRecoverySpecification':"
              + "{'PointInTimeRecoveryEnabled':true,'RecoveryPeriodInDays':5}}",
          "DescribeContinuousBackups {'TableName':'orders'}",
          "CreateBackup {'TableName':'orders','BackupName':'kept'}",
          "ListBackups {'TableName':'orders','Limit':5,'BackupType':'ALL'}",
          "PutResourcePolicy {'ResourceArn':'arn:aws:dynamodb:us-east-1:123456789012:table/orders',"
              + "'Policy':'{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[]}'}",
          "GetResourcePolicy {'ResourceArn':'arn:aws:dynamodb:us-east-1:123456789012:table/orders'}",
          "DescribeLimits {}",
          "DescribeEndpoints {}",
          "ListGlobalTables {'Limit':2}",
          "DescribeContributorInsights {'TableName':'orders'}",
          "ListExports {'MaxResults':3}",
          "ListImports {'PageSize':3}",
          "Streams:ListStreams {'TableName':'events','Limit':5}",
          "DeleteItem {'TableName':'orders','Key':{'pk':{'S':'a'},'sk':{'N':'2'}},'ReturnValues':"
              + "'ALL_OLD','ConditionExpression':'attribute_exists(pk)'}",
          "DeleteTable {'TableName':'events'}");

  /** One of {@link #GOOD}: an action, and JSON with single quotes. */
  static RawRequest of(String text) {
    String action = text.substring(0, text.indexOf(' '));
    String body = text.substring(action.length() + 1).replace("\\'", "\u0001");
    return of(
        (action.startsWith("Streams:") ? "DynamoDBStreams_20120810." : "DynamoDB_20120810.")
            + action.substring(action.indexOf(':') + 1),
        body.replace('\'', '"').replace('\u0001', '\'').getBytes(StandardCharsets.UTF_8));
  }

  static RawRequest of(String target, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "dynamodb.us-east-1.amazonaws.com");
    headers.put("X-Amz-Target", target);
    headers.put("Content-Type", "application/x-amz-json-1.0");
    headers.put("X-Amz-Date", "20260801T000000Z");
    headers.put("Authorization", SIGNED);
    headers.put("Connection", "close");
    headers.put("Content-Length", Integer.toString(body.length));
    return new RawRequest("POST", headers, Bytes.wrap(body));
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder(method + " / HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  /** Sends the bytes, ends the sending side, and reads until the other side ends. */
  static String send(int port, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException reset) {
        return "";
      }
    }
  }
}
