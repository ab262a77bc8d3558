"""Take the outlines in assets/typefaces from open typefaces, and write their licences beside them.

Needs fontTools, which Neocog itself does not, and the Debian packages named below, unpacked in one
folder (`dpkg -x fonts-lato_2.0-2.1_all.deb FOLDER/fonts-lato` and so on). Digits are taken from
every face, letters and signs from those marked. Run from the project's root:

    apt-get download fonts-lato …; python -m docs.make_typefaces FOLDER
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "assets" / "typefaces"
EM = 1000  # units that an em is cut into; an outline's places are whole ones
TOLERANCE = 2.0  # units by which a cubic's quadratics may leave it
DIGITS = "0123456789"
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:;-+/()%&!?#=*\"'"
VERA, OFL, APACHE, MIT, PUBLIC = "Bitstream-Vera", "OFL-1.1", "Apache-2.0", "MIT", "public domain"
COMMON = Path("/usr/share/common-licenses")

SOURCES: tuple[tuple[str, str, str], ...] = (
    # package, licence, files; "+" takes letters too
    ("fonts-dejavu-core", VERA, "+DejaVuSans +DejaVuSerif-Bold DejaVuSansMono"),
    ("fonts-dejavu-extra", VERA, "DejaVuSansCondensed-Bold DejaVuSans-ExtraLight "
     "DejaVuSerifCondensed-Italic"),
    ("fonts-liberation2", OFL, "+LiberationSans-Regular LiberationSans-Bold "
     "LiberationSans-BoldItalic +LiberationSerif-Regular LiberationSerif-Bold "
     "+LiberationSerif-Italic +LiberationMono-Regular LiberationMono-Bold"),
    ("fonts-lato", OFL, "+Lato-Regular Lato-Light Lato-Black Lato-Italic"),
    ("fonts-open-sans", APACHE, "+OpenSans-Regular OpenSans-CondBold OpenSans-CondLight "
     "OpenSans-Semibold"),
    ("fonts-roboto-unhinted", APACHE, "Roboto-Medium Roboto-Thin Roboto-Black "
     "+RobotoCondensed-Regular RobotoCondensed-BoldItalic"),
    ("fonts-roboto-slab", APACHE, "+RobotoSlab-Regular RobotoSlab-Bold RobotoSlab-Thin"),
    ("fonts-noto-core", OFL, "+NotoSans-Bold NotoSerif-Regular NotoSerif-BoldItalic "
     "NotoSerifDisplay-Bold NotoSansDisplay-Italic"),
    ("fonts-cantarell", OFL, "Cantarell-Regular Cantarell-ExtraBold"),
    ("fonts-crosextra-carlito", OFL, "Carlito-Regular Carlito-BoldItalic"),
    ("fonts-crosextra-caladea", APACHE, "Caladea-Regular Caladea-Bold"),
    ("fonts-hack", VERA, "Hack-Regular Hack-BoldItalic"),
    ("fonts-ebgaramond", OFL, "+EBGaramond12-Regular EBGaramond12-Bold EBGaramond12-Italic"),
    ("fonts-courier-prime", OFL, "+Courier_Prime Courier_Prime_Bold Courier_Prime_Sans"),
    ("fonts-comfortaa", OFL, "Comfortaa-Bold Comfortaa-Light"),
    ("fonts-firacode", OFL, "FiraCode-Regular FiraCode-Bold"),
    ("fonts-jetbrains-mono", APACHE, "JetBrainsMono-Regular JetBrainsMono-ExtraBold"),
    ("fonts-quicksand", OFL, "Quicksand-Medium"),
    ("fonts-vollkorn", OFL, "Vollkorn-Medium Vollkorn-BlackItalic"),
    ("fonts-league-spartan", OFL, "LeagueSpartan-Bold LeagueSpartan-Light"),
    ("fonts-sil-gentium-basic", OFL, "GenBasR GenBasBI"),
    ("fonts-sil-charis", OFL, "CharisSIL-Regular CharisSIL-Bold"),
    ("fonts-sil-andika", OFL, "+Andika-Regular Andika-Bold"),
    ("fonts-anonymous-pro", OFL, "Anonymous_Pro"),
    ("fonts-play", OFL, "Play-Regular"),
    ("fonts-bebas-neue", OFL, "BebasNeue-Regular BebasNeue-Book"),
    ("fonts-fanwood", MIT, "FanwoodText FanwoodText-Italic"),
    ("fonts-gfs-didot", OFL, "GFSDidot GFSDidotBold"),
    ("fonts-dosis", OFL, "Dosis-Medium Dosis-ExtraBold"),
    ("fonts-lobster", OFL, "lobster"),
    ("fonts-karla", OFL, "Karla-Regular Karla-ExtraBold"),
    ("fonts-mononoki", OFL, "mononoki-Regular"),
    ("fonts-ocr-a", PUBLIC, "+OCRA"),
)  # fmt: skip


@dataclass(frozen=True)
class Face:
    """A typeface in a file."""

    name: str
    licence: str
    notice: str  # its copyright, in its makers' words
    font: TTFont
    signs: str  # what is taken of it


def find_faces(folder: Path) -> list[Face]:
    """Every face of SOURCES, in that order, from the unpacked packages."""
    faces = []
    for package, licence, files in SOURCES:
        for name in files.split():
            stem = name.removeprefix("+").replace("_", " ")
            found = sorted((folder / package).rglob(f"{stem}.[ot]tf"))
            font = TTFont(found[0])
            notice = str(font["name"].getDebugName(0) or "").strip().replace("\n", " ")
            title = f"{font['name'].getBestFamilyName()} {font['name'].getBestSubFamilyName()}"
            signs = DIGITS + SIGNS if name.startswith("+") else DIGITS
            faces.append(Face(title, licence, notice, font, signs))
    return faces


def trace(face: Face, sign: str) -> tuple[list[list[tuple[int, int, bool]]], int]:
    """A sign's contours and its advance in units: (x, y downwards, on the curve) by turns."""
    glyphs = face.font.getGlyphSet()
    name = face.font.getBestCmap()[ord(sign)]
    recorded = DecomposingRecordingPen(glyphs)
    scale = EM / face.font["head"].unitsPerEm
    glyphs[name].draw(Cu2QuPen(recorded, TOLERANCE / scale, all_quadratic=True))
    contours: list[list[tuple[int, int, bool]]] = []
    for verb, points in recorded.value:
        if verb == "moveTo":
            contours.append([])
        if verb in ("moveTo", "lineTo", "qCurveTo"):
            if verb == "qCurveTo" and points[-1] is None:  # a contour without a point on it
                contours.append([])
            kept = [point for point in points if point is not None]
            whole = verb == "qCurveTo" and points[-1] is not None
            for place, (x, y) in enumerate(kept):
                on = verb != "qCurveTo" or (whole and place == len(kept) - 1)
                contours[-1].append((round(x * scale), round(-y * scale), on))
    return [_opened(contour) for contour in contours if len(contour) > 2], round(
        glyphs[name].width * scale
    )


def _opened(contour: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Without a last point that repeats the first."""
    return contour[:-1] if contour[-1] == contour[0] and contour[-1][2] else contour


def pack(faces: list[Face]) -> dict[str, np.ndarray]:
    """All outlines as a few arrays (see engine/data/printed/typefaces.py)."""
    steps, on_curve, contour_points, glyph_contours = [], [], [], []
    glyph_faces, glyph_signs, advances = [], [], []
    for number, face in enumerate(faces):
        for sign in face.signs:
            contours, advance = trace(face, sign)
            glyph_faces.append(number)
            glyph_signs.append(sign)
            advances.append(advance)
            glyph_contours.append(len(contours))
            for contour in contours:
                places = np.array([point[:2] for point in contour])
                steps.append(np.diff(places, axis=0, prepend=[[0, 0]]))
                on_curve += [point[2] for point in contour]
                contour_points.append(len(contour))
    return {
        "names": np.array([face.name for face in faces]),
        "licences": np.array([face.licence for face in faces]),
        "steps": np.concatenate(steps).astype(np.int16),
        "on_curve": np.packbits(on_curve),
        "contour_points": np.array(contour_points, np.uint8),
        "glyph_contours": np.array(glyph_contours, np.uint8),
        "glyph_faces": np.array(glyph_faces, np.uint8),
        "glyph_signs": np.array(glyph_signs),
        "advances": np.array(advances, np.int16),
    }


def write_licences(faces: list[Face], folder: Path) -> None:
    """Who made each face, under which licence, and the licences' texts."""
    heading = (
        "The outlines in outlines.npz are of digits, letters and signs of the typefaces below."
        "\nThey remain under these licences; the rest of Neocog is under its own. A face's name"
        "\nstands here to say whose work it is: outlines.npz is no font and is offered under no"
        "\nsuch name. docs/make_typefaces.py says how they were taken.\n"
    )
    rows = [f"{face.name}\n    {face.licence}. {face.notice}" for face in faces]
    texts = [_ofl(folder), (COMMON / "Apache-2.0").read_text(), _package(folder, "fonts-hack"),
             _package(folder, "fonts-fanwood")]  # fmt: skip
    titles = ["SIL Open Font License 1.1", "Apache License 2.0",
              "Bitstream Vera licence (DejaVu and Hack), as Debian's fonts-hack states it",
              "MIT licence (Fanwood), as Debian's fonts-fanwood states it"]  # fmt: skip
    parts = [f"{'=' * 78}\n{t}\n{'=' * 78}\n\n{x}" for t, x in zip(titles, texts, strict=True)]
    text = "\n".join([heading, *rows, "", *parts])
    lines = [line.rstrip() for line in text.splitlines()]
    (TARGET / "LICENCES.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _package(folder: Path, package: str) -> str:
    """A package's statement of copyright, without what concerns the packaging alone."""
    text = next((folder / package).rglob("copyright")).read_text()
    paragraphs = re.split(r"\n(?=Files: |License: )", text)
    return "\n".join(part for part in paragraphs if not part.startswith("Files: debian/"))


def _ofl(folder: Path) -> str:
    text = _package(folder, "fonts-bebas-neue")
    body = text[text.index("SIL OPEN FONT LICENSE") :]
    lines = [line.removeprefix(" ") for line in body.splitlines()]
    return "\n".join("" if line == "." else line for line in lines)


def main() -> None:
    """Write the outlines and the licences."""
    folder = Path(sys.argv[1])
    faces = find_faces(folder)
    TARGET.mkdir(exist_ok=True)
    np.savez_compressed(TARGET / "outlines.npz", **pack(faces))
    write_licences(faces, folder)


if __name__ == "__main__":
    main()
