"""Global Accelerator driven by boto3 against a FakeAwsServer whose endpoint and credentials are in the environment
(AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ...): accelerators, listeners, endpoint groups, paginators, custom routing, tags.
Ends with status 0 when everything is as it should be."""

import boto3
from botocore.exceptions import ClientError

ga = boto3.client("globalaccelerator", region_name="us-west-2")


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as e:
        assert e.response["Error"]["Code"] == code, e
        return e.response["Error"]["Message"]
    raise AssertionError(f"not refused with {code}")


# An accelerator, idempotently; deployed at the next look
made = ga.create_accelerator(Name="shop", IdempotencyToken="1", Tags=[{"Key": "team", "Value": "a"}])["Accelerator"]
arn = made["AcceleratorArn"]
assert made["Status"] == "IN_PROGRESS" and made["DnsName"].endswith(".awsglobalaccelerator.com"), made
assert len(made["IpSets"][0]["IpAddresses"]) == 2, made
again = ga.create_accelerator(Name="shop", IdempotencyToken="1", Tags=[{"Key": "team", "Value": "a"}])["Accelerator"]
assert again["AcceleratorArn"] == arn
assert ga.describe_accelerator(AcceleratorArn=arn)["Accelerator"]["Status"] == "DEPLOYED"
refused("InvalidArgumentException", ga.create_accelerator, Name="-shop", IdempotencyToken="2")

# Listeners and groups, and what stands in the way of their deletion
ports = [{"FromPort": 443, "ToPort": 443}]
listener = ga.create_listener(AcceleratorArn=arn, PortRanges=ports, Protocol="TCP", IdempotencyToken="1")["Listener"]
overlap = refused(
    "InvalidPortRangeException",
    ga.create_listener,
    AcceleratorArn=arn,
    PortRanges=[{"FromPort": 440, "ToPort": 450}],
    Protocol="TCP",
    IdempotencyToken="2",
)
assert "PortRange(fromPort=443, toPort=443) taken by listener " + listener["ListenerArn"] in overlap, overlap
group = ga.create_endpoint_group(
    ListenerArn=listener["ListenerArn"],
    EndpointGroupRegion="eu-west-1",
    EndpointConfigurations=[{"EndpointId": "i-0123456789abcdef0", "Weight": 10}],
    IdempotencyToken="1",
)["EndpointGroup"]
assert group["TrafficDialPercentage"] == 100.0 and group["HealthCheckPort"] == 443, group
assert group["EndpointDescriptions"][0]["HealthState"] == "INITIAL", group
ga.add_endpoints(
    EndpointGroupArn=group["EndpointGroupArn"], EndpointConfigurations=[{"EndpointId": "eipalloc-0123456789abcdef0"}]
)
found = ga.describe_endpoint_group(EndpointGroupArn=group["EndpointGroupArn"])["EndpointGroup"]
assert [e["Weight"] for e in found["EndpointDescriptions"]] == [10, 128], found
assert {e["HealthState"] for e in found["EndpointDescriptions"]} == {"HEALTHY"}, found
refused("AssociatedEndpointGroupFoundException", ga.delete_listener, ListenerArn=listener["ListenerArn"])
refused("AcceleratorNotDisabledException", ga.delete_accelerator, AcceleratorArn=arn)
ga.delete_endpoint_group(EndpointGroupArn=group["EndpointGroupArn"])
ga.update_accelerator(AcceleratorArn=arn, Enabled=False)
refused("AssociatedListenerFoundException", ga.delete_accelerator, AcceleratorArn=arn)
ga.delete_listener(ListenerArn=listener["ListenerArn"])
assert ga.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "team", "Value": "a"}]
ga.delete_accelerator(AcceleratorArn=arn)
refused("AcceleratorNotFoundException", ga.describe_accelerator, AcceleratorArn=arn)

# Lists page by page
for n in range(12):
    ga.create_accelerator(Name=f"shop-{n}", IdempotencyToken=f"shop-{n}")
pages = ga.get_paginator("list_accelerators").paginate(PaginationConfig={"PageSize": 5})
assert [a["Name"] for page in pages for a in page["Accelerators"]] == [f"shop-{n}" for n in range(12)]

# Custom routing: a port for each port of each instance, denied until it is allowed
game = ga.create_custom_routing_accelerator(Name="game", IdempotencyToken="1")["Accelerator"]["AcceleratorArn"]
listener = ga.create_custom_routing_listener(
    AcceleratorArn=game, PortRanges=[{"FromPort": 5000, "ToPort": 10000}], IdempotencyToken="1"
)["Listener"]["ListenerArn"]
group = ga.create_custom_routing_endpoint_group(
    ListenerArn=listener,
    EndpointGroupRegion="us-east-1",
    DestinationConfigurations=[{"FromPort": 81, "ToPort": 90, "Protocols": ["TCP"]}],
    IdempotencyToken="1",
)["EndpointGroup"]["EndpointGroupArn"]
subnet = "subnet-0123456789abcdef0"
ga.add_custom_routing_endpoints(EndpointGroupArn=group, EndpointConfigurations=[{"EndpointId": subnet}])
ga.allow_custom_routing_traffic(EndpointGroupArn=group, EndpointId=subnet, AllowAllTrafficToEndpoint=True)
mappings = ga.list_custom_routing_port_mappings(AcceleratorArn=game, MaxResults=20000)["PortMappings"]
assert len(mappings) == 251 * 10 and {m["DestinationTrafficState"] for m in mappings} == {"ALLOW"}
assert len({m["AcceleratorPort"] for m in mappings}) == 2510
print("Global Accelerator: as it should be")
