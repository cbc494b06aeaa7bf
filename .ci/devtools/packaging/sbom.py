"""The bill of materials, as CycloneDX writes it: what the package contains, for those who must know."""

from __future__ import annotations

import datetime
import hashlib
import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.help.components import Component

SPECIFICATION = "1.5"


def bill(
    version: str, platform: str, components: Sequence[Component], models: Sequence[Path], epoch: int
) -> str:
    """The JSON text. Equal for equal arguments.

    Args:
        platform: such as "linux-x86_64".
        models: model files in the package, which are named with their hashes.
        epoch: seconds since 1970, for its date.
    """
    ours = {
        "type": "application",
        "name": "semblance",
        "version": version,
        "bom-ref": f"semblance@{version}",
        "licenses": [{"license": {"id": "MIT"}}],
    }
    parts = [_library(each) for each in components] + [_model(path) for path in models]
    moment = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc)
    content = json.dumps([ours, parts, platform], sort_keys=True)
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": SPECIFICATION,
            "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
            "version": 1,
            "metadata": {
                "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "component": ours,
                "properties": [{"name": "semblance:platform", "value": platform}],
            },
            "components": parts,
            "dependencies": [
                {"ref": ours["bom-ref"], "dependsOn": sorted(part["bom-ref"] for part in parts)},
            ],
        },
        indent=1,
    )


def _library(component: Component) -> dict[str, Any]:
    url = _package_url(component)
    found: dict[str, Any] = {
        "type": "library",
        "name": component.name,
        "version": component.version,
        "bom-ref": url,
        "purl": url,
    }
    if component.licence:
        # Not every library writes its licence as SPDX does, so it is given as a name.
        found["licenses"] = [{"license": {"name": component.licence}}]
    if component.home:
        found["externalReferences"] = [{"type": "website", "url": component.home}]
    return found


def _package_url(component: Component) -> str:
    name, version = component.name, component.version.replace("+", "%2B")
    if component.kind == "python":
        return f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    if component.kind == "debian":
        return f"pkg:deb/debian/{name}@{version}"
    return f"pkg:generic/{name.lower()}@{version}" if version else f"pkg:generic/{name.lower()}"


def _model(path: Path) -> dict[str, Any]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "machine-learning-model",
        "name": path.name,
        "bom-ref": f"model:{path.name}",
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"license": {"id": "MIT"}}],
    }
