"""Translations are complete and true to their placeholders, and the window changes its language at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.exports.file_size import in_words
from app.settings import Settings
from app.translations import NAMES, decimal, of_the_desktop, translations
from app.widgets.preference_pages import GeneralPage
from app.widgets.preferences_dialog import PreferencesDialog
from devtools import sentences
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.looks import clipped, dialogs, settle, texts

APP = Path(__file__).resolve().parents[2] / "app"
LANGUAGES = [language for language in NAMES if language != "en"]
_PLACE = re.compile(r"\{\w*\}")
_UPDATE = "run: python3 dev.py translate"


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """Whatever a test speaks."""
    yield
    translations().use("en")


def _messages(language: str) -> list[tuple[str, str, str, str]]:
    """(context, source, translation, type) of every message."""
    tree = ElementTree.parse(paths.resource("translations", f"semblance_{language}.ts"))
    found = []
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            texts = (context.findtext("name") or "", message.findtext("source") or "", translation.text or "")
            found.append((*texts, translation.get("type", "")))
    return found


def _words_of_the_app() -> set[tuple[str, str]]:
    """(context, source) of every text in the code that is to be translated, the engine's among them."""
    found = {(sentences.CONTEXT, source) for source in sentences.find(APP.parent)}
    for path in sorted(APP.rglob("*.py")):
        found |= _words(ast.parse(path.read_text(encoding="utf-8")), "", path.name)
    return found


def _words(node: ast.AST, owner: str, file: str) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            name = ast.unparse(child.func)
            where = f"{file}:{child.lineno}"
            if name.split(".")[-1] == "tr" or name == "_tr":
                assert name == "self.tr", f"{where}: only self.tr is found by the translators' tools"
                found.add((inner, _literal(child.args[0], where)))
            elif name.split(".")[-1] in {"translate", "QT_TRANSLATE_NOOP"} and len(child.args) == 2:
                if not isinstance(child.args[1], ast.Constant):
                    continue  # of a text that QT_TRANSLATE_NOOP marks elsewhere
                found.add((_literal(child.args[0], where), _literal(child.args[1], where)))
        found |= _words(child, inner, file)
    return found


def _literal(node: ast.expr, where: str) -> str:
    assert isinstance(node, ast.Constant), f"{where}: a text to translate is written out, not computed"
    assert isinstance(node.value, str)
    return node.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_translate(language: str) -> None:
    unfinished = [
        (context, source) for context, source, text, kind in _messages(language) if kind or not text
    ]
    assert not unfinished


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_app_is_there(language: str) -> None:
    known = {(context, source) for context, source, _, _ in _messages(language)}
    words = _words_of_the_app()
    assert len(words) > 400
    assert not words - known, _UPDATE
    assert not known - words, _UPDATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_agree(language: str) -> None:
    wrong = [
        source
        for _, source, text, _ in _messages(language)
        if sorted(_PLACE.findall(source)) != sorted(_PLACE.findall(text))
    ]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_is_what_was_written(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(paths.resource("translations", f"semblance_{language}.qm")))
    stale = [
        source
        for context, source, text, _ in _messages(language)
        if translator.translate(context, source) != text
    ]
    assert not stale, _UPDATE


def test_german_and_chinese_look_like_themselves() -> None:
    """Quotation marks and dots as these languages have them, and no English left over."""
    for _, source, text, _ in _messages("de"):
        assert "“" not in text.replace("“", "", text.count("„")), source
        assert text.endswith("…") == source.endswith("…"), source
        assert "..." not in text
    for _, source, text, _ in _messages("zh_CN"):
        if len(_PLACE.sub("", source)) > 25:
            assert re.search(r"[\u4e00-\u9fff]", text), source
        assert not re.search(r"[\u4e00-\u9fff][,;?!]", text), source


def test_the_desktops_language_is_taken_where_there_is_such(monkeypatch: pytest.MonkeyPatch) -> None:
    for wanted, language in (
        (["de-AT", "en"], "de"), (["fr-FR", "de-DE"], "de"), (["zh-Hans-CN"], "zh_CN"), (["zh-CN"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "en"), (["en-US", "de"], "en"), (["fr"], "en"), ([], "en"),
    ):  # fmt: skip
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _, wanted=wanted: wanted)
        assert of_the_desktop() == language, wanted


def test_the_window_speaks_german_and_chinese_at_once(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, settings: Settings
) -> None:
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    window.session.set_strength("Smiling", 20)
    wait_for_rest(qtbot, window)
    window.actions_.entry("preferences").action.trigger()
    dialog = window.shell.dialog
    assert isinstance(dialog, PreferencesDialog)
    page = dialog.contents[0]
    assert isinstance(page, GeneralPage)
    for code, file, undo, smile in (
        ("de", "&Datei", "Rückgängig: ", "Lächeln"),
        ("zh_CN", "文件(&F)", "撤销：", "微笑"),
        ("en", "&File", "Undo ", "Smile"),
    ):
        page.language.activated.emit(page.language.findData(code))
        settle()
        assert window.menuBar().actions()[0].text() == file
        assert window.actions_.undo.text().startswith(undo)
        assert smile in texts(window.page.panel)
        assert Settings.load(settings.path).language == code
    assert dialog.windowTitle() == "Preferences"
    dialog.close()


class Pseudo(QTranslator):
    """Every text longer, as German is, and marked."""

    def translate(  # type: ignore[override]
        self, _context: str, source: str, _disambiguation: str = "", _n: int = -1
    ) -> str:
        """Qt's question."""
        plain = source.rstrip("…")
        longer = plain + "~" * (len(_PLACE.sub("", plain)) * 2 // 5)
        return f"⟦{longer}⟧" + source[len(plain) :]

    def isEmpty(self) -> bool:
        """Qt's question."""
        return False


# What people, models and machines are called, and what is a sign rather than a word.
_NAMES = re.compile(
    r"^[\W\d]*$|×|\.png$|\.jpg$|Fake|^Portrait$|public office|^PNG$|^\d+ [%MG]B?"
    r"|^English$|^Deutsch$|^简体中文$"
)


def test_every_text_changes_and_longer_words_have_room(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo)
    window.resize(1280, 800)
    wait_for_rest(qtbot, window)
    window.session.set_strength("Smiling", 20)
    wait_for_rest(qtbot, window)
    pseudo = Pseudo()
    QCoreApplication.installTranslator(pseudo)
    try:
        settle()
        qtbot.wait(50)
        left = {"window": _untranslated(window)}
        tight = {"window": clipped(window)}
        menus = [each.name for each in window.actions_.entries if "⟦" not in each.action.text()]
        for name, dialog in dialogs(window):
            left[name], tight[name] = _untranslated(dialog), clipped(dialog)
    finally:
        QCoreApplication.removeTranslator(pseudo)
        settle()
    assert not menus
    assert not {name: found for name, found in left.items() if found}
    assert not {name: found for name, found in tight.items() if found}
    assert not [text for text in texts(window) if "⟦" in text]  # and back


def _untranslated(root: QWidget) -> list[str]:
    return [text for text in texts(root) if "⟦" not in text and not _NAMES.search(text)]


def test_fractions_are_written_as_the_language_does(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    gauge = window.page.panel.gauges.reconstruction
    assert re.search(r"\d\.\d dB", gauge.toolTip())
    assert (in_words(2_400_000), decimal(12_345.67, 2)) == ("2.4 MB", "12345.67")
    translations().use("de")
    settle()
    assert re.search(r"\d,\d dB", gauge.toolTip())
    assert (in_words(2_400_000), decimal(12_345.67, 2)) == ("2,4 MB", "12345,67")
