"""Route 53 driven by boto3 against a FakeAwsServer whose endpoint and credentials are in the environment
(AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ...): paginators, waiters, routing policies, traffic policies, CIDR collections.
Ends with status 0 when everything is as it should be."""

import json

import boto3
from botocore.exceptions import ClientError

route53 = boto3.client("route53")


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as e:
        assert e.response["Error"]["Code"] == code, e
        return e.response
    raise AssertionError(f"not refused with {code}")


def apply(action, *sets):
    return route53.change_resource_record_sets(
        HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": action, "ResourceRecordSet": s} for s in sets]}
    )["ChangeInfo"]


made = route53.create_hosted_zone(Name="Shop.test", CallerReference="1", HostedZoneConfig={"Comment": "mine"})
zone = made["HostedZone"]["Id"]
assert zone.startswith("/hostedzone/Z") and made["HostedZone"]["Name"] == "shop.test."
assert made["ChangeInfo"]["Status"] == "PENDING" and made["ResponseMetadata"]["HTTPStatusCode"] == 201
assert made["Location"].endswith(zone)

# Weighted records and an alias to them; the waiter; lists page by page
weighted = [
    {
        "Name": "www.shop.test.",
        "Type": "A",
        "SetIdentifier": name,
        "Weight": weight,
        "TTL": 60,
        "ResourceRecords": [{"Value": f"192.0.2.{weight}"}],
    }
    for name, weight in (("a", 1), ("b", 2))
]
alias = {
    "Name": "shop.test.",
    "Type": "A",
    "AliasTarget": {"HostedZoneId": zone.split("/")[-1], "DNSName": "www.shop.test.", "EvaluateTargetHealth": True},
}
change = apply("CREATE", *weighted, alias)
route53.get_waiter("resource_record_sets_changed").wait(Id=change["Id"])
pages = route53.get_paginator("list_resource_record_sets").paginate(
    HostedZoneId=zone, PaginationConfig={"PageSize": 2}
)
listed = [s for page in pages for s in page["ResourceRecordSets"]]
assert [s["Type"] for s in listed] == ["A", "NS", "SOA", "A", "A"], listed
assert listed[0] == alias and listed[3:] == weighted, listed

# Refused whole, with everything that is wrong
refusal = refused(
    "InvalidChangeBatch",
    route53.change_resource_record_sets,
    HostedZoneId=zone,
    ChangeBatch={
        "Changes": [
            {"Action": "CREATE", "ResourceRecordSet": dict(weighted[0], SetIdentifier="c", TTL=61)},
            {
                "Action": "DELETE",
                "ResourceRecordSet": {
                    "Name": "x.shop.test",
                    "Type": "A",
                    "TTL": 1,
                    "ResourceRecords": [{"Value": "192.0.2.1"}],
                },
            },
        ]
    },
)
message = refusal["Error"]["Message"]
assert message.startswith("[") and message.endswith("]"), message
assert "Tried to delete resource record set [name='x.shop.test.', type='A'] but it was not found" in message, message
assert "weighted sets must contain the same TTL." in message, message

# A CIDR collection and a traffic policy
collection = route53.create_cidr_collection(Name="offices", CallerReference="1")["Collection"]
route53.change_cidr_collection(
    Id=collection["Id"],
    CollectionVersion=collection["Version"],
    Changes=[{"LocationName": "oslo", "Action": "PUT", "CidrList": ["198.51.100.0/24"]}],
)
assert route53.list_cidr_blocks(CollectionId=collection["Id"])["CidrBlocks"] == [
    {"CidrBlock": "198.51.100.0/24", "LocationName": "oslo"}
]
document = {
    "AWSPolicyFormatVersion": "2015-10-01",
    "RecordType": "A",
    "StartEndpoint": "e",
    "Endpoints": {"e": {"Type": "value", "Value": "192.0.2.9"}},
}
policy = route53.create_traffic_policy(Name="p", Document=json.dumps(document))["TrafficPolicy"]
instance = route53.create_traffic_policy_instance(
    HostedZoneId=zone, Name="tp.shop.test", TTL=60, TrafficPolicyId=policy["Id"], TrafficPolicyVersion=1
)["TrafficPolicyInstance"]
answer = route53.test_dns_answer(HostedZoneId=zone, RecordName="tp.shop.test", RecordType="A")
assert answer["RecordData"] == ["192.0.2.9"] and answer["ResponseCode"] == "NOERROR", answer
route53.delete_traffic_policy_instance(Id=instance["Id"])

apply("DELETE", alias)
apply("DELETE", *weighted)
route53.delete_hosted_zone(Id=zone)
refused("NoSuchHostedZone", route53.get_hosted_zone, Id=zone)
print("all good")
