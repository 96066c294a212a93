"""Documents of strangers: whom they name is found without opening what could do harm."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.documents import DOCUMENTS, authors


def office(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return path


def pdf(folder: Path, body: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + body)
    return path


def test_office_documents_name_their_author_and_who_saved_them_last(tmp_path: Path) -> None:
    core = "<cp:coreProperties><dc:creator>A. &amp; B.</dc:creator><cp:lastModifiedBy>C. D.</cp:lastModifiedBy></cp:coreProperties>"
    assert authors(office(tmp_path / "a.docx", docProps__core=core)) == ("A. & B.", "C. D.")
    meta = "<office:meta><meta:initial-creator>E. F.</meta:initial-creator><dc:creator>E. F.</dc:creator></office:meta>"
    assert authors(office(tmp_path / "a.odt", meta=meta)) == ("E. F.",)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b"<< /Author (Example Person) >>", "Example Person"),
        (b"<< /Author <FEFF10D210DD10E010D8> >>", "გორი"),
        (
            b"<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>\xd0\x86. \xd0\x91.</rdf:li></rdf:Seq></dc:creator>",
            "І. Б.",
        ),
    ],
)
def test_a_pdf_names_its_author_in_one_of_three_ways(tmp_path: Path, body: bytes, name: str) -> None:
    assert authors(pdf(tmp_path, body)) == (name,)


def test_who_is_nobody_is_not_named(tmp_path: Path) -> None:
    core = "<cp:coreProperties><dc:creator></dc:creator><cp:lastModifiedBy>Admin</cp:lastModifiedBy></cp:coreProperties>"
    assert authors(office(tmp_path / "a.xlsx", docProps__core=core)) == ()
    assert authors(pdf(tmp_path, b"<< /Author () /Title (Plan) >>")) == ()


def test_a_document_that_would_unpack_without_end_is_read_only_a_little(tmp_path: Path) -> None:
    late = " " * 4_000_000 + "<dc:creator>Too Late</dc:creator>"
    assert authors(office(tmp_path / "a.docx", docProps__core=late)) == ()


@given(st.binary(max_size=400), st.sampled_from(sorted(DOCUMENTS)))
def test_any_bytes_are_read_without_harm(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
) -> None:
    for start in DOCUMENTS[ending] or (b"",):
        path = tmp_path_factory.mktemp("any") / f"a{ending}"
        path.write_bytes(start + data)
        assert isinstance(authors(path), tuple)
