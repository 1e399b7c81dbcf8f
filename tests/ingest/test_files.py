"""What people give: good files, and every way in which files are bad."""

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawi.errors import InputError
from rawi.ingest import MAX_CHARACTERS, Incoming, Problem, Remark, reports
from rawi.model import Report

NEWS = "سيطرت القوات على القرية أمس"


def read(*paths: str | Path, **given: Any) -> tuple[list[Report], list[Problem]]:
    found = list(reports(paths, **given))
    return (
        [one.report for one in found if isinstance(one, Incoming)],
        [one for one in found if isinstance(one, Problem)],
    )


def only_problem(path: Path) -> str:
    """What is said of a file that holds no report."""
    good, bad = read(path)
    assert not good
    (problem,) = bad
    assert str(problem).startswith(f"{path}")
    return str(problem)


def written(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(path: Path, *rows: object) -> Path:
    return written(path, "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))


def test_a_text_is_one_report(tmp_path: Path) -> None:
    (report,), bad = read(written(tmp_path / "a.txt", NEWS), published="2017-06-12", outlet="عنب بلدي")
    assert not bad
    assert (report.text, report.published, report.outlet, report.language) == (NEWS, "2017-06-12", "عنب بلدي", "ar")
    assert report.id.startswith("r-") and len(report.id) == 14 and len(report.sha256) == 64


def test_what_a_line_tells_goes_before_what_is_given(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"id": 7, "text": NEWS, "published": "2016-01-02T10:00:00Z", "title": "خبر"})
    (report,), bad = read(path, published="2017-06-12", outlet="عنب بلدي")
    assert not bad
    assert (report.ref, report.published, report.outlet, report.title) == ("7", "2016-01-02", "عنب بلدي", "خبر")


def test_the_bytes_stay_beside_the_report(tmp_path: Path) -> None:
    raw = NEWS.encode("cp1256")
    (found,) = reports([written(tmp_path / "a.txt", raw)])
    assert isinstance(found, Incoming)
    assert (found.raw, found.report.text) == (raw, NEWS)


def test_folders_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "d.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        written(tmp_path / name, f"{NEWS} {name}")
    good, bad = read(tmp_path)
    assert [report.text.split()[-1] for report in good] == ["a.txt", "b.txt", "sub/c.txt"]
    assert not bad


def test_a_folder_without_reports_is_said(tmp_path: Path) -> None:
    assert "no files that Rawi reads" in only_problem(tmp_path)


def test_a_missing_file_is_said_and_the_rest_read(tmp_path: Path) -> None:
    good, bad = read(tmp_path / "none.txt", written(tmp_path / "a.txt", NEWS))
    assert len(good) == 1
    assert "no such file" in bad[0].message


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_an_empty_file(tmp_path: Path, name: str, content: bytes) -> None:
    assert "is empty" in only_problem(written(tmp_path / name, content))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_a_binary_file(tmp_path: Path, name: str) -> None:
    good, bad = read(written(tmp_path / name, bytes(range(256)) * 40))
    assert not good and bad


@pytest.mark.parametrize("charset", ["cp1256", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_old_and_wide_charsets(tmp_path: Path, charset: str) -> None:
    (report,), bad = read(written(tmp_path / "a.txt", NEWS.encode(charset)))
    assert report.text == NEWS and not bad


@pytest.mark.parametrize("charset", ["cp1256", "utf-16", "utf-8-sig"])
def test_lines_in_old_and_wide_charsets(tmp_path: Path, charset: str) -> None:
    rows = "\n".join(json.dumps({"id": str(i), "text": NEWS}, ensure_ascii=False) for i in range(3))
    good, bad = read(written(tmp_path / "a.jsonl", rows.encode(charset)))
    assert [report.ref for report in good] == ["0", "1", "2"] and not bad
    assert {report.text for report in good} == {NEWS}


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_fifty_megabytes_of_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"\xd8\xa7" * 500_000)
    assert "too long" in only_problem(path)


def test_a_text_too_long_among_others(tmp_path: Path) -> None:
    good, bad = read(lines(tmp_path / "a.jsonl", {"text": "ا" * (MAX_CHARACTERS + 1)}, {"text": NEWS}))
    assert len(good) == 1
    assert bad[0].line == 1 and "too long" in bad[0].message


def test_a_bad_third_line_is_named_and_the_rest_read(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": NEWS}, {"text": NEWS + "!"}, '{"text": ', {"text": NEWS + "؟"})
    good, bad = read(path)
    assert len(good) == 3
    assert [str(problem).startswith(f"{path}:3: is not JSON") for problem in bad] == [True]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"text": None}, "null"),
        ({"id": "1"}, 'has no "text"'),
        ({"text": 5}, "must be a string, not a number"),
        ({"text": ["x"]}, "must be a string, not a list"),
        ({"text": ""}, "is empty"),
        ([1, 2], "must be a JSON object"),
        ("null", "must be a JSON object"),
        ("[" * 100_000, "is not JSON"),
        ('{"text": 1' + "0" * 5000 + "}", ""),
        ({"text": "12345"}, "has no letters"),
    ],
)
def test_lines_without_a_report(tmp_path: Path, row: object, said: str) -> None:
    good, bad = read(lines(tmp_path / "a.jsonl", row, {"text": NEWS}))
    assert len(good) == 1
    assert bad[0].line == 1 and said in bad[0].message


@pytest.mark.parametrize("published", ["2017-02-30", "yesterday", "31/06/2017", "0000-00-00", 2017, True, "9999-01-01"])
def test_a_bad_date_is_said_and_the_report_kept(tmp_path: Path, published: object) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": NEWS, "published": published})
    (report,), (problem,) = read(path, published="2019-10-22")
    assert report.published is None, "a day for reports that give none"
    assert problem.line == 1 and '"published"' in problem.message


@pytest.mark.parametrize("published", [20170612, "20170612", 1497225600, 1497225600000, "1497225600", 1497225600.5])
def test_a_day_may_be_a_number(tmp_path: Path, published: object) -> None:
    (report,), bad = read(lines(tmp_path / "a.jsonl", {"text": NEWS, "published": published}))
    assert (report.published, bad) == ("2017-06-12", [])


def test_fields_of_json_may_be_called_as_columns_of_tables_are(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"no": 7, "headline": "خبر", "content": NEWS, "date": "12/06/2017"})
    (report,), bad = read(path)
    assert (report.ref, report.title, report.text, report.published, bad) == ("7", "خبر", NEWS, "2017-06-12", [])
    own = {"content": "لا", "text": NEWS, "source": {"name": "x"}}
    (report,), bad = read(lines(tmp_path / "b.jsonl", own))
    assert (report.text, report.outlet, bad) == (NEWS, None, [])


def test_a_field_that_nobody_knows_is_asked_for(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"what": NEWS})
    assert "its fields are what: say --columns text=NAME" in only_problem(path)
    (report,), bad = read(path, columns={"text": "what"})
    assert (report.text, bad) == (NEWS, [])


@pytest.mark.parametrize(
    ("name", "member", "content", "said"),
    [
        ("a.xlsx", "xl/workbook.xml", "<workbook/>", "Excel workbook: save the sheet"),
        ("a.odt", "mimetype", "application/vnd.oasis.opendocument.text", "save it as .docx"),
        ("a.ods", "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "save it as CSV"),
    ],
)
def test_an_office_document_is_named_and_not_unpacked(
    tmp_path: Path, name: str, member: str, content: str, said: str
) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr(member, content)
        archive.writestr("other.xml", "<x/>")
    assert said in only_problem(tmp_path / name)


def test_what_a_folder_leaves_out_is_told_by_its_kinds(tmp_path: Path) -> None:
    written(tmp_path / "a.txt", NEWS)
    for name in ("b.jpg", "c.JPG", "d.doc"):
        written(tmp_path / name, b"\xd0\xcf")
    remarks = [one for one in reports([tmp_path]) if isinstance(one, Remark)]
    assert [one.message for one in remarks] == ["3 files are of no kind that Rawi reads; left out (.jpg, .doc)"]


@pytest.mark.parametrize("published", ["٢٠١٧-٠٦-١٢", "12/06/2017", "١٢ حزيران ٢٠١٧", "2017-06-12T23:30:00+03:00"])
def test_a_day_is_read_alike_wherever_it_is_given(tmp_path: Path, published: str) -> None:
    row = lines(tmp_path / "a.jsonl", {"text": NEWS, "published": published})
    for (report,), bad in (read(row), read(written(tmp_path / "a.txt", NEWS), published=published)):
        assert (report.published, bad) == ("2017-06-12", [])


def test_a_day_that_has_not_come_is_remarked_on(tmp_path: Path) -> None:
    remark, found = reports([written(tmp_path / "a.txt", NEWS)], published="2099-01-01")
    assert isinstance(remark, Remark) and "2099-01-01, has not come yet" in remark.message
    assert isinstance(found, Incoming) and found.report.published == "2099-01-01"


@pytest.mark.parametrize("published", [None, ""])
def test_a_missing_date_is_no_fault(tmp_path: Path, published: str | None) -> None:
    (report,), bad = read(lines(tmp_path / "a.jsonl", {"text": NEWS, "published": published}))
    assert report.published is None and not bad


def test_an_impossible_date_on_the_command_line_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no day 2017-02-30"):
        read(tmp_path, published="2017-02-30")


def test_another_language_is_said_and_not_coded(tmp_path: Path) -> None:
    persian = "نیروهای دموکراتیک سوریه می‌گویند کنترل بخش‌هایی از شهر رقه را در دست گرفته‌اند."
    assert "looks Persian, not Arabic: not coded" in only_problem(written(tmp_path / "a.txt", persian))


def test_lone_surrogates_and_controls_can_be_written(tmp_path: Path) -> None:
    (report,), _ = read(
        written(tmp_path / "a.jsonl", '{"text": "سيطرت \\ud800 القوات \\u0000\\u0007", "id": "\\udfff"}')
    )
    assert report.text == "سيطرت \ufffd القوات \x00\x07"
    assert report.ref == "\ufffd"
    json.dumps(report.text).encode()


def stdin(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw))))  # type: ignore[type-var]


def test_standard_input_as_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, NEWS.encode())
    (report,), bad = read("-")
    assert report.text == NEWS and not bad


def test_standard_input_as_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"\n".join(json.dumps({"text": f"{NEWS} {i}"}).encode() for i in range(3)) + b"\n{")
    good, (problem,) = read("-")
    assert len(good) == 3
    assert str(problem).startswith("<stdin>:4: ")


def test_the_id_hangs_on_the_report_alone(tmp_path: Path) -> None:
    one, other = lines(tmp_path / "a.jsonl", {"text": NEWS}), written(tmp_path / "b.txt", NEWS)
    assert read(one)[0] == read(other)[0]
    assert read(one, outlet="x")[0][0].id != read(one, outlet="y")[0][0].id


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(["a.txt", "a.html", "a.jsonl", "a"]), raw=st.binary(max_size=400))
def test_no_bytes_raise(tmp_path: Path, name: str, raw: bytes) -> None:
    good, bad = read(written(tmp_path / name, raw))
    assert good or bad


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(st.dictionaries(st.sampled_from(["id", "url", "outlet", "title", "published", "text"]), JSON)))
def test_no_fields_raise(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    good, bad = read(lines(tmp_path / "a.jsonl", *rows, {"text": NEWS}))
    assert good
    assert all(problem.line is not None for problem in bad)
