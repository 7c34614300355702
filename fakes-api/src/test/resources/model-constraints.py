#!/usr/bin/env python3
"""Writes the constraints that the models of AWS's services set to requests, as ModelConstraints reads them.

    model-constraints.py OVERRIDES SERVICE... > constraints.txt

OVERRIDES is a file in which AWS is known to differ from its model:
    enum SHAPE WORD,WORD        the order in which AWS lists the words of an enum
    without SHAPE               nothing is checked of values of that shape, nor in them
    without-keys SHAPE          the same of maps' keys
    STRUCTURE.MEMBER<tab>...    a line that takes the place of the model's, or is added
"""
import re
import sys

import botocore.session


def overrides(path):
    enums, without, keys, lines = {}, set(), set(), {}
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        first = line.split(" ", 1)[0].split("\t", 1)[0]
        if not line or line.startswith("#"):
            continue
        if first == "enum":
            enums[line.split(" ")[1]] = line.split(" ")[2]
        elif first == "without":
            without.add(line.split(" ")[1])
        elif first == "without-keys":
            keys.add(line.split(" ")[1])
        else:
            lines[first] = line
    return enums, without, keys, lines


ENUMS, WITHOUT, WITHOUT_KEYS, LINES = overrides(sys.argv[1])


def bounds(metadata):
    return f"{metadata.get('min', '')}..{metadata.get('max', '')}"


def terms(shape):
    """What the model says of a value by itself."""
    found = []
    metadata = shape.metadata
    if shape.name in WITHOUT:
        return found
    if "enum" in metadata:
        found.append("enum=" + ENUMS.get(shape.name, ",".join(metadata["enum"])))
    if "pattern" in metadata:
        found.append("pattern=" + metadata["pattern"])
    if "max" in metadata or metadata.get("min"):
        number = shape.type_name in ("integer", "long", "float", "double")
        found.append(("range=" if number else "length=") + bounds(metadata))
    elif "min" in metadata and shape.type_name in ("integer", "long", "float", "double"):
        found.append("range=" + bounds(metadata))
    return found


def entries(shape):
    """The shape of a list's elements or a map's values, and that of a map's keys."""
    if shape.type_name == "list":
        return shape.member, None
    if shape.type_name == "map":
        return shape.value, shape.key
    return None, None


def structure_in(shape):
    while shape is not None and shape.type_name != "structure":
        shape = entries(shape)[0]
    return None if shape is None or shape.name in WITHOUT else shape


class Model:
    def __init__(self):
        self.lines = {}

    def structure(self, name, shape):
        """Gathers the lines of a structure; whether it, or one in it, has any."""
        if name in self.lines:
            return bool(self.lines[name]) or self.lines[name] is None
        self.lines[name] = None  # under way: it holds itself
        lines = []
        for member, value in shape.members.items():
            found = ["required"] if member in shape.required_members else []
            found += terms(value)
            entry, key = entries(value)
            if key is not None and key.name not in WITHOUT_KEYS:
                found += ["keys." + term for term in terms(key)]
            if entry is not None:
                found += ["entries." + term for term in terms(entry)]
            nested = structure_in(value)
            if nested is not None and self.structure(nested.name[0].upper() + nested.name[1:], nested):
                found.append("into")
            place = f"{name}.{member}"
            line = LINES.pop(place, "\t".join([place] + found) if found else None)
            if line:
                lines.append(line)
        self.lines[name] = lines
        return bool(lines)


def request_class(operation):
    """As the SDK spells it: CreateWebAclRequest of CreateWebACL."""
    spelt = re.sub(r"([A-Z]+)([A-Z][a-z]|$)", lambda run: run[1].capitalize() + run[2], operation)
    return spelt + "Request"


model = Model()
session = botocore.session.get_session()
for service in sys.argv[2:]:
    description = session.get_service_model(service)
    for operation in description.operation_names:
        shape = description.operation_model(operation).input_shape
        if shape is not None:
            model.structure(request_class(operation), shape)
if LINES:
    sys.exit("No such members: " + ", ".join(LINES))
print(f"# What the models of {', '.join(sys.argv[2:])} require of requests; made by model-constraints.py, not by hand.")
for name in sorted(model.lines):
    for line in model.lines[name] or []:
        print(line)
