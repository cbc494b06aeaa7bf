"""The parts that pack: dependencies, control file, archives, hashes, bill of materials, licences."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tarfile
from importlib import metadata
from pathlib import Path

import pytest

from app.help import components
from app.help.components import Component
from devtools.packaging import archives, deb, elf, licences, sbom
from devtools.words import SetupError

PROJECT = Path(__file__).resolve().parents[2]
EPOCH = 1_700_000_000
PARTS = [
    Component("numpy", "2.4.6", "BSD-3-Clause", "https://numpy.org", "python", ("numpy/LICENSE.txt",)),
    Component("torch", "2.13.0+cpu", "BSD-3-Clause", "https://pytorch.org"),
    Component("libffi8", "3.4.4-1", "", "", "debian"),
    Component("libodd.so.1", "", "", "", "other"),
]


def test_dependencies_come_from_what_the_libraries_want() -> None:
    wants = elf.Wants({"libc.so.6": "a.so", "libEGL.so.1": "b.so", "libGL.so.1": "c.so"}, (2, 35))
    fields = deb.depends(wants).split(", ")
    assert fields[:3] == ["libc6 (>= 2.35)", "libegl1", "libgl1"]
    assert set(deb.ALWAYS) <= set(fields)


def test_a_library_of_no_known_package_stops_the_build() -> None:
    with pytest.raises(SetupError, match=r"libodd\.so\.1 \(for a\.so\)"):
        deb.depends(elf.Wants({"libodd.so.1": "a.so"}, (2, 17)))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ELF is Linux's")
def test_elf_files_tell_what_they_want(tmp_path: Path) -> None:
    if shutil.which("objdump") is None:
        pytest.skip("objdump is not installed")
    import select

    source = select.__file__ if hasattr(select, "__file__") else sys.executable
    shutil.copy(source, tmp_path / "module.so")
    (tmp_path / "no.so").write_text("not one", encoding="utf-8")
    found = elf.wants(tmp_path)
    assert "libc.so.6" in found.libraries
    assert found.glibc >= (2, 17)


def test_control_fields_are_what_debian_wants() -> None:
    text = deb.control("0.1.0", "amd64", 1234, "libc6 (>= 2.35), libegl1")
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Package"] == "semblance"
    assert fields["Version"] == "0.1.0"
    assert fields["Installed-Size"] == "1234"
    assert {"Architecture", "Maintainer", "Depends", "Section", "Priority", "Description"} <= set(fields)
    assert all(len(line) <= 80 for line in text.splitlines() if line.startswith(" "))


def _program(folder: Path) -> Path:
    """Something that looks like a frozen program."""
    program = folder / "program"
    (program / "_internal").mkdir(parents=True)
    (program / "semblance").write_text("#!/bin/sh\necho frozen\n", encoding="utf-8")
    (program / "semblance").chmod(0o755)
    (program / "_internal" / "data.txt").write_text("data", encoding="utf-8")
    (program / "_internal" / "link").symlink_to("data.txt")
    return program


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_a_package_has_everything_in_its_place_and_is_the_same_twice(tmp_path: Path) -> None:
    icons = tmp_path / "icons"
    icons.mkdir()
    for name in (*(f"semblance-{size}.png" for size in deb.ICON_SIZES), "semblance.svg"):
        (icons / name).write_bytes(b"icon")
    program, staging = _program(tmp_path), tmp_path / "staging"
    made = [tmp_path / "a.deb", tmp_path / "b.deb"]
    for target in made:
        deb.build(program, PROJECT, icons, staging, target, "0.1.0", EPOCH)
    assert made[0].read_bytes() == made[1].read_bytes()
    listing = subprocess.run(
        ["dpkg-deb", "--contents", str(made[0])], capture_output=True, text=True, check=True
    ).stdout
    for place in (
        "./usr/bin/semblance -> ../lib/semblance/semblance",
        "./usr/lib/semblance/_internal/link -> data.txt",
        "./usr/share/applications/semblance.desktop",
        "./usr/share/mime/packages/semblance.xml",
        "./usr/share/metainfo/semblance.metainfo.xml",
        "./usr/share/icons/hicolor/48x48/apps/semblance.png",
        "./usr/share/icons/hicolor/48x48/mimetypes/application-vnd.semblance.png",
        "./usr/share/doc/semblance/copyright",
    ):
        assert place in listing
    assert all(line.split()[1] == "root/root" for line in listing.splitlines())
    asked = subprocess.run(
        ["dpkg-deb", "--field", str(made[0]), "Package", "Version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.split() == ["Package:", "semblance", "Version:", "0.1.0"]


@pytest.mark.skipif(os.name != "posix", reason="links and modes")
def test_a_tarball_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    program = _program(tmp_path)
    archives.tarball([(program, "semblance-0.1.0")], tmp_path / "a.tar.gz", EPOCH)
    os.utime(program / "_internal" / "data.txt", (1, 1))
    archives.tarball([(program, "semblance-0.1.0")], tmp_path / "b.tar.gz", EPOCH)
    assert (tmp_path / "a.tar.gz").read_bytes() == (tmp_path / "b.tar.gz").read_bytes()
    with tarfile.open(tmp_path / "a.tar.gz") as archive:
        members = {member.name: member for member in archive}
    assert members["semblance-0.1.0/semblance"].mode == 0o755
    assert members["semblance-0.1.0/_internal/link"].issym()
    assert {member.mtime for member in members.values()} == {EPOCH}
    assert gzip.decompress((tmp_path / "a.tar.gz").read_bytes())


def test_the_list_of_hashes_names_each_file(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "a").write_bytes(b"abc")
    archives.list_hashes([tmp_path / "b", tmp_path / "a"], tmp_path / "list")
    lines = (tmp_path / "list").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b",
    ]


def test_the_bill_names_every_part_once_and_is_repeatable(tmp_path: Path) -> None:
    model = tmp_path / "portrait.safetensors"
    model.write_bytes(b"model")
    text = sbom.bill("0.1.0", "linux-x86_64", PARTS, [model], EPOCH)
    assert text == sbom.bill("0.1.0", "linux-x86_64", PARTS, [model], EPOCH)
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    refs = [part["bom-ref"] for part in bill["components"]]
    assert len(refs) == len(set(refs)) == len(PARTS) + 1
    assert bill["dependencies"][0]["dependsOn"] == sorted(refs)
    urls = {part["name"]: part.get("purl") for part in bill["components"]}
    assert urls["torch"] == "pkg:pypi/torch@2.13.0%2Bcpu"
    assert urls["libffi8"] == "pkg:deb/debian/libffi8@3.4.4-1"
    assert urls["libodd.so.1"] == "pkg:generic/libodd.so.1"


def test_a_list_of_components_comes_back_with_the_places_of_its_texts(tmp_path: Path) -> None:
    components.save(tmp_path, PARTS)
    loaded = components.of_this_program(tmp_path)
    assert [each.name for each in loaded] == [each.name for each in PARTS]
    assert loaded[0].texts == (str(tmp_path / "numpy/LICENSE.txt"),)


def test_licences_of_what_went_in_are_gathered_and_of_nothing_else(tmp_path: Path) -> None:
    import numpy
    import PIL

    sources = [Path(numpy.__file__), Path(PIL.__file__)]
    entries = [(path.name, str(path), "PYMODULE") for path in sources]
    found = {each.name: each for each in licences.gather(PROJECT, entries, tmp_path / "licences")}
    expected = {"Python", "numpy", "pillow"}
    packer = {each.name for each in metadata.distributions() if each.name.lower() == licences.PACKER}
    assert set(found) == expected | packer
    for name in expected:
        assert found[name].licence
        assert all((tmp_path / "licences" / text).stat().st_size for text in found[name].texts)
    assert found["numpy"].texts
    assert components.load(tmp_path / "licences")


def test_libraries_of_the_project_say_their_licence() -> None:
    named = {each.name.lower(): each for each in components.of_this_program(PROJECT / "nowhere")}
    assert {"torch", "numpy", "pyside6_essentials", "pillow", "scikit-learn"} <= set(named)
    assert [name for name, each in named.items() if not each.licence] == []
