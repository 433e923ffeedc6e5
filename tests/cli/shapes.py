# SPDX-License-Identifier: Apache-2.0
"""What the tables of the command line say of a JSON document, compared with its schema and with what came."""


def described(schema, shape, where=""):
    """What a schema says otherwise than the shape: {} and [] nest, "?" behind a key means it may be absent, "a|b" is a
    choice, "" a text, 0 a whole number, 0.5 a number. An empty object may hold anything."""
    if isinstance(shape, dict):
        if schema.get("type") != "object":
            yield f"{where} is no object"
        elif shape:
            names = {key.rstrip("?") for key in shape}
            if names != set(schema["properties"]):
                yield f"{where}: keys differ: {names ^ set(schema['properties'])}"
            needed = {key for key in shape if not key.endswith("?")}
            if needed != set(schema.get("required", [])):
                yield f"{where}: needed keys differ: {needed ^ set(schema.get('required', []))}"
            if schema.get("additionalProperties") is not False:
                yield f"{where} may hold other keys"
            for key, inner in shape.items():
                name = key.rstrip("?")
                yield from described(schema["properties"].get(name, {}), inner, f"{where}/{name}")
    elif isinstance(shape, list):
        if schema.get("type") != "array":
            yield f"{where} is no list"
        else:
            yield from described(schema["items"], shape[0], where + "/0")
    elif isinstance(shape, str) and shape:
        choices = schema.get("enum", [schema.get("const")])
        if set(choices) != set(shape.split("|")):
            yield f"{where}: choices differ: {choices}"
    else:
        kind = "string" if isinstance(shape, str) else "integer" if isinstance(shape, int) else "number"
        if schema.get("type") != kind:
            yield f"{where} is {schema.get('type')}, not {kind}"


def missing(expected, found, where=""):
    """Where a document does not hold what is expected of it; a text that ends in "…" may go on."""
    if isinstance(expected, dict):
        for key, inner in expected.items():
            if not isinstance(found, dict) or key not in found:
                yield f"{where} has no {key}: {str(found)[:200]}"
            else:
                yield from missing(inner, found[key], f"{where}/{key}")
    elif isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            yield f"{where} is no list of {len(expected)}: {str(found)[:200]}"
        else:
            for i, inner in enumerate(expected):
                yield from missing(inner, found[i], f"{where}/{i}")
    elif isinstance(expected, str) and expected.endswith("…"):
        if not str(found).startswith(expected[:-1]):
            yield f"{where} does not begin with {expected}: {str(found)[:80]}"
    elif expected != found:
        yield f"{where} is {str(found)[:80]}, not {expected}"
