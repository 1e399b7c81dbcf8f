"""What the description of the API says of the shapes: theirs, as the code has them, not written by hand."""

from typing import Any

import msgspec
from fastapi import FastAPI

from rawi.serve.shapes import Answer, Nothing, Refusal

_TEMPLATE = "#/components/schemas/{name}"
_REFUSALS = {
    "400": "What is asked makes no sense",
    "404": "It is not there",
    "503": "The store cannot be read or written just now",
}
_shapes: list[Any] = [Refusal]


def shows(data: Any, meta: Any = Nothing, status: int = 200, what: str = "The answer") -> dict[Any, Any]:
    """The ``responses`` of a route whose answer holds such data."""
    return {status: {"description": what, "content": {"application/json": {"schema": _schema(Answer[data, meta])}}}}


def takes(body: Any) -> dict[str, Any]:
    """The ``openapi_extra`` of a route that is sent such a body."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": _schema(body)}}}}


def _schema(shape: Any) -> dict[str, Any]:
    _shapes.append(shape)
    (schema,), _ = msgspec.json.schema_components([shape], ref_template=_TEMPLATE)
    return schema


def describe(app: FastAPI) -> None:
    """Let the application describe itself with these shapes."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = plain()
            _, shapes = msgspec.json.schema_components(_shapes, ref_template=_TEMPLATE)
            made.setdefault("components", {})["schemas"] = dict(sorted(shapes.items()))
            for path in made["paths"].values():
                for operation in path.values():
                    _with_refusals(operation["responses"])
        return app.openapi_schema or {}

    app.openapi = openapi  # type: ignore[method-assign]


def _with_refusals(responses: dict[str, Any]) -> None:
    responses.pop("422", None)  # FastAPI's own shape, which is never sent
    content = {"application/json": {"schema": {"$ref": _TEMPLATE.format(name="Refusal")}}}
    for status, what in _REFUSALS.items():
        responses.setdefault(status, {"description": what, "content": content})
