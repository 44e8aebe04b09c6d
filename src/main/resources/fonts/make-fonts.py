"""Makes the fonts of documents from Noto Sans SC; README.md says how and why.

Usage: make-fonts.py FOLDER-OF-NOTO-SANS-SC FOLDER-OF-SOURCE-SANS-3
"""

import gzip
import sys

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import cmap_format_12
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

LETTERS_AND_SIGNS = [*range(0x20, 0x3400), *range(0xFE10, 0xFE70), *range(0xFF00, 0xFFF0)]

# the characters of China's table of standard characters (2013) in CJK Extension A
EXTENSION_A = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬"
    "䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)
CHINESE = [
    *range(0x4E00, 0xA000),
    *map(ord, EXTENSION_A),
    *range(0x20000, 0x32000),
    *range(0xF900, 0xFB00),
]

# Latin Extended, Greek, Cyrillic, Latin Extended Additional; no combining marks, since lines are not shaped
LETTERS = {*range(0x100, 0x2B0), *range(0x370, 0x530), *range(0x1E00, 0x2000)}

DIGITS = "0123456789"
RAISED = dict(zip([0x2070, 0xB9, 0xB2, 0xB3, *range(0x2074, 0x207A)], DIGITS)) | {0x207A: "+", 0x207B: "−"}
LOWERED = dict(zip(range(0x2080, 0x208A), DIGITS))

UNUSED = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "gasp", "prep"]
NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # with copyright and licence


def gb2312():
    """The Chinese characters of GB 2312."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass  # the last row is not full


def reduce(font, characters):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += UNUSED
    options.name_IDs = NAMES
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def add_small(font, characters, shift):
    """Characters made of others at six tenths of their size, moved up by a share of the font size."""
    known = font.getBestCmap()
    for code, base in characters.items():
        if code in known:
            continue
        component = GlyphComponent()
        component.glyphName = known[ord(base)]
        component.x, component.y = 0, int(shift * font["head"].unitsPerEm)
        component.transform = [[0.6, 0], [0, 0.6]]
        component.flags = 0x4
        glyph = Glyph()
        glyph.numberOfContours = -1
        glyph.components = [component]
        name = "uni%04X" % code
        font["glyf"][name] = glyph
        font["hmtx"][name] = tuple(int(each * 0.6) for each in font["hmtx"][component.glyphName])
        for table in font["cmap"].tables:
            if table.format in (4, 12):
                table.cmap[code] = name


def add_letters(font, other):
    """Latin, Greek and Cyrillic letters that the font lacks, from its sister, at the size of its own."""
    known = font.getBestCmap()
    theirs = other.getBestCmap()
    glyphs = other.getGlyphSet()
    ours = font["hmtx"][known[ord("n")]][0]
    scale = ours / other["hmtx"][theirs[ord("n")]][0]
    for code, base in sorted(theirs.items()):
        if code in known or code not in LETTERS:
            continue
        drawing = DecomposingRecordingPen(glyphs)
        glyphs[base].draw(drawing)
        pen = TTGlyphPen(None)
        drawing.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        name = "uni%04X" % code
        font["glyf"][name] = glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (round(other["hmtx"][base][0] * scale), getattr(glyph, "xMin", 0))
        for table in font["cmap"].tables:
            if table.format in (4, 12):
                table.cmap[code] = name


def keep_one_map(font):
    table = cmap_format_12(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.format, table.reserved, table.length, table.nGroups = 12, 0, 0, 0
    table.cmap = dict(font.getBestCmap())
    font["cmap"].tables = [table]


def make(source, letters, name, characters):
    font = TTFont(source, recalcTimestamp=False)
    reduce(font, characters)
    add_letters(font, TTFont(letters))
    add_small(font, RAISED, 0.42)
    add_small(font, LOWERED, -0.14)
    keep_one_map(font)
    font.save(name + ".ttf")
    with open(name + ".ttf", "rb") as file:
        content = file.read()
    with open(name + ".ttf.gz", "wb") as file:
        file.write(gzip.compress(content, 9, mtime=0))
    print(name, len(font.getGlyphOrder()), "glyphs,", len(content), "bytes")


if __name__ == "__main__":
    noto, other = sys.argv[1:]
    make(
        noto + "/400Regular/NotoSansSC_400Regular.ttf",
        other + "/400Regular/SourceSans3_400Regular.ttf",
        "NotoSansSC-Regular",
        LETTERS_AND_SIGNS + CHINESE,
    )
    make(
        noto + "/700Bold/NotoSansSC_700Bold.ttf",
        other + "/700Bold/SourceSans3_700Bold.ttf",
        "NotoSansSC-Bold",
        [*LETTERS_AND_SIGNS, *gb2312()],
    )
