#!/usr/bin/env python3
"""Writes the errors that the models of AWS's services list, as ServiceErrors reads them.

    service-errors.py EXTRA MODEL... > NAME.txt

EXTRA is a file with what the models do not say, in the lines of the result:
    error CODE STATUS MESSAGE   an error, or the status and message that AWS is seen to give it
    every CODE...               errors that each action may give
Lines of the result that the models say:
    error CODE STATUS [MESSAGE]
    action NAME CODE...
S3's model lists hardly any errors per action; the list of codes in its documentation is for all.
"""
import html
import re
import sys

import botocore.session

errors, every, actions = {}, [], {}


def text_of(fragment):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", fragment)).split())


def documented(model):
    """The codes, statuses and descriptions of S3's list."""
    listed = model.shape_for("Error").members["Code"].documentation
    for part in listed.split("<i>Code:</i>")[1:]:
        code = text_of(part.split("</p>")[0])
        status = re.search(r"HTTP Status Code:</i>\s*(\d+)", part)
        said = re.search(r"Description:</i>(.*?)</p>", part, re.S)
        if not status or not re.fullmatch(r"[A-Za-z0-9]+", code):
            continue
        message = text_of(said.group(1)) if said else ""
        errors.setdefault(code, (status.group(1), message if len(message) < 160 else ""))
        if code not in every:
            every.append(code)


def modelled(model):
    for name in model.operation_names:
        codes = []
        for shape in model.operation_model(name).error_shapes:
            metadata = shape.metadata.get("error", {})
            code = metadata.get("code", shape.name)
            status = metadata.get("httpStatusCode") or (500 if shape.metadata.get("fault") else 400)
            errors.setdefault(code, (str(status), ""))
            codes.append(code)
        if codes:
            actions[name] = codes


for service in sys.argv[2:]:
    model = botocore.session.get_session().get_service_model(service)
    modelled(model)
    if service == "s3":
        documented(model)
with open(sys.argv[1], encoding="utf-8") as extra:
    for line in extra:
        word, _, rest = line.rstrip("\n").partition(" ")
        if word == "error":
            code, status, message = (rest.split(" ", 2) + [""])[:3]
            errors[code] = (status, message)
        elif word == "every":
            every.extend(code for code in rest.split() if code not in every)
for code in sorted(errors):
    print(" ".join(("error", code) + errors[code]).rstrip())
print(" ".join(["every"] + sorted(every)))
for name in sorted(actions):
    print(" ".join(["action", name] + actions[name]))
