"""That `make test-windows` runs every proof that is written."""

from tests.support.packaging_scripts import FOLDER, script

prove = script("prove_windows")


def test_every_part_is_tried() -> None:
    parts = {path.stem for path in FOLDER.glob("prove_windows_*.py")}
    assert {part.__name__ for part in prove.PARTS} == parts
    for part in prove.PARTS:
        source = (FOLDER / f"{part.__name__}.py").read_text("utf-8")
        assert source.count("(desk: Desk) -> None:") == len(prove.proofs(part)) > 0


def test_no_proof_hides_another() -> None:
    names = [name for part in prove.PARTS for name in prove.proofs(part)]
    assert len(names) == len(set(names))
