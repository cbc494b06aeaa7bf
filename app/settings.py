"""The user's settings: a small versioned JSON file, always whole."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from enum import Enum
from pathlib import Path
from typing import Any

from app import paths
from core.files import write_atomically

VERSION = 2
LANGUAGES = ("", "en", "de", "zh_CN")  # the first of each is what is meant where nothing is known
DEVICES = ("auto", "cuda", "mps", "cpu")
PRECISIONS = ("auto", "float32")
MOST_RECENT = 50
_log = logging.getLogger(__name__)


class ThemeChoice(Enum):
    """What the user wants the window to look like."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass
class Settings:
    """Everything remembered between two starts.

    Attributes:
        theme: light, dark, or as the desktop has it.
        model: path of the model file; empty for the one that came with the program.
        models: paths of model files that were left where they are, for the list of models.
        folder: where photos were last opened.
        export_folder: where photos were last exported; empty for beside the photo.
        export_quality: 1 to 100, for JPEG and WebP.
        export_as_original: whether a JPEG that was a JPEG is compressed as it was, whatever the quality.
        keep_metadata: whether exports keep camera data.
        export_format: "JPEG", "PNG", "TIFF" or "WebP"; empty for the photo's own.
        export_smaller: whether exports have at most `export_side` pixels a side.
        export_embed: whether exports carry the edit.
        batch: what was set for the last batch, as `app.batches.batch_plan` has it.
        morph: what was set for the last strip, as `app.morph.settings` has it.
        geometry: of the window, as Qt's own bytes in base 64.
        language: "en", "de" or "zh_CN"; empty for the desktop's.
        device: "auto", "cuda", "mps" or "cpu": where the engine computes.
        precision: "auto", or "float32" where a graphics card would compute in half precision.
        keep_codes: whether photos' codes are kept on disk, so that a photo is encoded once.
        recent: files that were opened last, the newest first, and `recent_limit`, how many are listed.
        film_strip: whether the film strip is shown when several photos are open.
        shortcuts: keys the user changed, by the action's name, as portable text.
        toured: whether the tour has been shown.
        pins: sliders at the top of the panel, by the model's name.
        folds: whether a group of sliders is unfolded, of those that the user ever touched.
        history: whether the list of steps is shown.
        cuda_offered: whether it was said once that a graphics card could be used.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    model: str = ""
    models: list[str] = field(default_factory=list)
    folder: str = ""
    export_folder: str = ""
    export_quality: int = 95
    export_as_original: bool = True
    keep_metadata: bool = True
    export_format: str = ""
    export_smaller: bool = False
    export_side: int = 2048
    export_embed: bool = True
    batch: dict[str, Any] = field(default_factory=dict)
    morph: dict[str, Any] = field(default_factory=dict)
    geometry: str = ""
    language: str = ""
    device: str = "auto"
    precision: str = "auto"
    keep_codes: bool = True
    recent: list[str] = field(default_factory=list)
    recent_limit: int = 12
    film_strip: bool = True
    shortcuts: dict[str, list[str]] = field(default_factory=dict)
    toured: bool = False
    pins: dict[str, list[str]] = field(default_factory=dict)
    folds: dict[str, bool] = field(default_factory=dict)
    history: bool = False
    cuda_offered: bool = False
    path: Path = field(default_factory=lambda: paths.config_dir() / "settings.json", compare=False)

    @property
    def codes_dir(self) -> Path | None:
        """Where the engine keeps codes; None where it shall keep none."""
        return paths.codes_dir() if self.keep_codes else None

    @classmethod
    def load(cls, path: Path | None = None) -> Settings:
        """Read the settings; what is missing, of the wrong type or unreadable has its usual value."""
        settings = cls() if path is None else cls(path=path)
        try:
            stored = json.loads(settings.path.read_text(encoding="utf-8"))
            _fill(settings, stored)
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, AttributeError) as error:
            _log.warning("settings not read from %s: %s", settings.path, error)
        return settings

    def save(self) -> None:
        """Write the settings. A disk that refuses is logged and not the user's concern."""
        stored: dict[str, Any] = asdict(self)
        del stored["path"]
        stored["theme"] = self.theme.value
        try:
            with write_atomically(self.path) as temporary:
                temporary.write_text(json.dumps({"version": VERSION} | stored, indent=2), encoding="utf-8")
        except OSError as error:
            _log.warning("settings not written to %s: %s", self.path, error)


def _fill(settings: Settings, stored: dict[str, Any]) -> None:
    if stored.get("version", VERSION) > VERSION:
        _log.warning("settings are of a newer version; what is known of them is used")
    for each in fields(settings):
        if each.name == "path" or each.name not in stored:
            continue
        value = stored[each.name]
        if each.name == "theme":
            settings.theme = ThemeChoice(value) if value in ThemeChoice._value2member_map_ else settings.theme
        elif each.name in {"shortcuts", "pins"}:
            setattr(settings, each.name, _key_lists(value))
        elif each.name == "folds":
            settings.folds = {key: on for key, on in dict(value).items() if isinstance(on, bool)}
        elif type(value) is type(getattr(settings, each.name)):
            setattr(settings, each.name, value)
    settings.recent = [path for path in settings.recent if isinstance(path, str)]
    settings.models = [path for path in settings.models if isinstance(path, str)]
    settings.export_quality = min(max(settings.export_quality, 1), 100)
    settings.recent_limit = min(max(settings.recent_limit, 0), MOST_RECENT)
    for name, known in (("language", LANGUAGES), ("device", DEVICES), ("precision", PRECISIONS)):
        if getattr(settings, name) not in known:
            setattr(settings, name, known[0])


def _key_lists(value: object) -> dict[str, list[str]]:
    """What of it is names with lists of keys."""
    if not isinstance(value, dict):
        return {}
    return {
        name: [key for key in keys if isinstance(key, str)]
        for name, keys in value.items()
        if isinstance(name, str) and isinstance(keys, list)
    }
