"""Ways in which a PDF holds a word: `HIDDEN` ones that no page shows, `SHOWN` ones that a page does."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from leakplants import with_exif
from packetparts import new_pdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Callable

    from pikepdf import Object, Pdf

SECRET = "Hemming"  # noqa: S105 - a word to be found
_BOX = [50, 50, 150, 80]


def page_with(plant: Callable[[Pdf], None]) -> Pdf:
    """A PDF of one page that says "Synlig 1", and the plant."""
    pdf = new_pdf(1, "Synlig")
    plant(pdf)
    return pdf


def add(pdf: Pdf, content: str, *, before: bool = False) -> None:
    """Add to the page's content."""
    page = pdf.pages[0]
    old = page.Contents.read_bytes()
    new = content.encode("latin-1")
    page.Contents = pdf.make_stream(new + b"\n" + old if before else old + b"\n" + new)


def text(x: float, y: float, word: str = SECRET, extra: str = "") -> str:
    """The operators for a word."""
    return f"BT {extra} /F1 14 Tf {x} {y} Td ({word}) Tj ET"


def annotate(pdf: Pdf, **entries: object) -> Object:
    """Add an annotation."""
    annotation = pdf.make_indirect(Dictionary(**{"Type": Name.Annot, "Rect": Array(_BOX), "F": 4, **entries}))
    known = pdf.pages[0].get("/Annots", Array())
    pdf.pages[0].Annots = Array([*known, annotation])
    return annotation


def form(pdf: Pdf, content: str, **entries: object) -> Object:
    """A form XObject with the page's font."""
    resources = Dictionary(Font=pdf.pages[0].Resources.Font)
    details = {"Subtype": Name.Form, "BBox": Array([0, 0, 100, 30]), "Resources": resources}
    return pdf.make_stream(content.encode("latin-1"), **details, **entries)


def layer(pdf: Pdf, *, hidden: bool = True) -> Object:
    """A layer of the file."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
    off = Array([group] if hidden else [])
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=off))
    return group


# ---------------------------------------------------------------- hidden


def hidden_layer(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Properties = Dictionary(MC0=layer(pdf))
    add(pdf, f"/OC /MC0 BDC {text(72, 500)} EMC")


def layer_named_so(pdf: Pdf) -> None:
    layer(pdf, hidden=False).Name = String(SECRET)


def group_of_hidden_layers(pdf: Pdf) -> None:
    group = Dictionary(Type=Name.OCMD, OCGs=Array([layer(pdf)]), P=Name.AllOn)
    pdf.pages[0].Resources.Properties = Dictionary(MC0=pdf.make_indirect(group))
    add(pdf, f"/OC /MC0 BDC q {text(72, 500)} Q EMC")


def expression_of_layers(pdf: Pdf) -> None:
    shown = layer(pdf, hidden=False)
    group = Dictionary(Type=Name.OCMD, VE=Array([Name.Not, shown]))
    pdf.pages[0].Resources.Properties = Dictionary(MC0=pdf.make_indirect(group))
    add(pdf, f"/OC /MC0 BDC {text(72, 500)} EMC")


def form_of_a_hidden_layer(pdf: Pdf) -> None:
    hidden = form(pdf, text(2, 8), OC=layer(pdf))
    pdf.pages[0].Resources.XObject = Dictionary(Fm=hidden)
    add(pdf, "q 1 0 0 1 50 400 cm /Fm Do Q")


def mark_of_a_hidden_layer(pdf: Pdf) -> None:
    annotate(
        pdf,
        Subtype=Name.Square,
        OC=layer(pdf),
        Contents=String(SECRET),
        AP=Dictionary(N=form(pdf, text(2, 8))),
    )


def words_for_the_ear_in_a_hidden_layer(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Properties = Dictionary(MC0=layer(pdf))
    add(pdf, f"/Span <</ActualText ({SECRET})>> BDC /OC /MC0 BDC 0 0 20 20 re f EMC EMC")


def unused_font_name(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Font[f"/{SECRET}"] = pdf.pages[0].Resources.Font.F1


def unused_form(pdf: Pdf) -> None:
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form(pdf, text(2, 8)))


def comment_in_content(pdf: Pdf) -> None:
    add(pdf, f"% {SECRET}\n")


def comment_in_a_form(pdf: Pdf) -> None:
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form(pdf, f"% {SECRET}\n0 0 5 5 re f"))
    add(pdf, "q 1 0 0 1 50 400 cm /Fm Do Q")


def unknown_operator(pdf: Pdf) -> None:
    add(pdf, f"BX ({SECRET}) zork EX")


def too_many_operands(pdf: Pdf) -> None:
    add(pdf, f"({SECRET}) 0.5 w")


def property_of_marked_content(pdf: Pdf) -> None:
    add(pdf, f"/Span <</Note ({SECRET})>> BDC 0 0 5 5 re f EMC")


def white_on_white(pdf: Pdf) -> None:
    add(pdf, f"q 1 1 1 rg {text(72, 300)} Q")


def black_box_over_it(pdf: Pdf) -> None:
    add(pdf, f"{text(72, 300)} 0 0 0 rg 70 295 120 20 re f")


def black_picture_over_it(pdf: Pdf) -> None:
    details = {"Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8}
    picture = pdf.make_stream(b"\0", ColorSpace=Name.DeviceGray, **details)
    pdf.pages[0].Resources.XObject = Dictionary(Im=picture)
    add(pdf, f"{text(72, 300)} q 120 0 0 20 70 295 cm /Im Do Q")


def black_mark_over_it(pdf: Pdf) -> None:
    add(pdf, text(52, 60))
    cover = form(pdf, "0 g 0 0 100 30 re f")
    annotate(pdf, Subtype=Name.Square, AP=Dictionary(N=cover), IC=Array([0, 0, 0]))


def black_on_black(pdf: Pdf) -> None:
    add(pdf, f"0 0 0 rg 70 295 120 20 re f {text(72, 300)}")


def in_no_ink(pdf: Pdf) -> None:
    add(pdf, text(72, 300, extra="3 Tr"))


def in_letters_that_only_clip(pdf: Pdf) -> None:
    add(pdf, f"q {text(72, 300, extra='7 Tr')} Q")


def in_white_letters_that_clip(pdf: Pdf) -> None:
    add(pdf, f"q 1 g {text(72, 300, extra='4 Tr')} Q")


def in_letters_of_no_size(pdf: Pdf) -> None:
    add(pdf, text(72, 300).replace("14 Tf", "0 Tf"))


def in_letters_of_no_width(pdf: Pdf) -> None:
    add(pdf, f"q {text(72, 300, extra='0 Tz')} Q")


def ink_of(pdf: Pdf, *names: str) -> None:
    """Let content call an ink, or several in one space, /Ink; they look black where they are seen."""
    pdf.pages[0].Resources.ColorSpace = Dictionary()
    kinds = [Name(name) for name in names]
    parts = len(kinds)
    function = Dictionary(FunctionType=4, Domain=Array([0, 1] * parts), Range=Array([0, 1]))
    look = pdf.make_stream(b"{ " + b"pop " * (parts - 1) + b"1 exch sub }", function)
    space = [Name.Separation, kinds[0]] if parts == 1 else [Name.DeviceN, Array(kinds)]
    pdf.pages[0].Resources.ColorSpace.Ink = Array([*space, Name.DeviceGray, look])


def in_the_ink_of_none(pdf: Pdf) -> None:
    ink_of(pdf, "/None")
    add(pdf, f"q /Ink cs 1 scn {text(72, 300)} Q")


def in_two_inks_of_none(pdf: Pdf) -> None:
    ink_of(pdf, "/None", "/None")
    add(pdf, f"q /Ink cs 1 1 scn {text(72, 300)} Q")


def behind_a_mask(pdf: Pdf, light: float = 0) -> None:
    details = {"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceGray)}
    mask = pdf.make_stream(
        f"{light} g 0 0 595 842 re f".encode(), Subtype=Name.Form, BBox=Array([0, 0, 595, 842]), **details
    )
    state = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask))
    pdf.pages[0].Resources.ExtGState = Dictionary(Masked=state)
    add(pdf, f"q /Masked gs {text(72, 300)} Q")


def beside_the_page(pdf: Pdf) -> None:
    add(pdf, text(-300, 300))


def outside_the_crop_box(pdf: Pdf) -> None:
    pdf.pages[0].CropBox = Array([0, 200, 595, 842])
    add(pdf, text(72, 100))


def clipped_away(pdf: Pdf) -> None:
    add(pdf, f"q 0 0 1 1 re W n {text(72, 300)} Q")


def transparent(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(Faint=Dictionary(ca=0))
    add(pdf, f"q /Faint gs {text(72, 300)} Q")


def below_a_broad_line(pdf: Pdf) -> None:
    add(pdf, f"{text(72, 300)} 0 G 24 w 60 305 m 260 305 l S")


def hidden_field(pdf: Pdf) -> None:
    field = annotate(pdf, Subtype=Name.Widget, FT=Name.Tx, T=String("M"), V=String(SECRET), F=2)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def field_that_no_page_has(pdf: Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("M"), V=String(SECRET)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def default_value_of_a_field(pdf: Pdf) -> None:
    look = form(pdf, "0 0 5 5 re f")
    field = annotate(
        pdf, Subtype=Name.Widget, FT=Name.Tx, T=String("M"), DV=String(SECRET), AP=Dictionary(N=look)
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def choice_that_was_not_made(pdf: Pdf) -> None:
    options = Array([String("Ja"), String(SECRET)])
    field = annotate(pdf, Subtype=Name.Widget, FT=Name.Ch, T=String("M"), Opt=options, V=String("Ja"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def xfa(pdf: Pdf) -> None:
    datasets = pdf.make_stream(f"<x>{SECRET}</x>".encode())
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Array([String("datasets"), datasets]))


def signer(pdf: Pdf) -> None:
    signature = Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Name=String(SECRET), Contents=String("x")
    )
    field = annotate(pdf, Subtype=Name.Widget, FT=Name.Sig, T=String("S"), V=pdf.make_indirect(signature))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    pdf.Root.DSS = Dictionary(VRI=Dictionary(X=String(SECRET)))


def hidden_mark(pdf: Pdf) -> None:
    annotate(pdf, Subtype=Name.FreeText, Contents=String(SECRET), F=2, AP=Dictionary(N=form(pdf, text(2, 8))))


def sticky_note(pdf: Pdf) -> None:
    annotate(pdf, Subtype=Name.Text, Contents=String(SECRET), F=32)


def popup(pdf: Pdf) -> None:
    annotate(pdf, Subtype=Name.Popup, Parent=Dictionary(Contents=String(SECRET)))


def remark_on_a_mark(pdf: Pdf) -> None:
    annotate(
        pdf,
        Subtype=Name.Square,
        T=String(SECRET),
        Contents=String(SECRET),
        RC=String(SECRET),
        NM=String(SECRET),
    )


def mark_of_an_unknown_kind(pdf: Pdf) -> None:
    annotate(pdf, Subtype=Name.Zork, Contents=String(SECRET))


def look_when_pressed(pdf: Pdf) -> None:
    looks = Dictionary(N=form(pdf, "0 0 5 5 re f"), D=form(pdf, text(2, 8)))
    annotate(pdf, Subtype=Name.Square, AP=looks)


def link_to_a_drive(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String(f"file:///H:/{SECRET}/akt.docx"))
    annotate(pdf, Subtype=Name.Link, Border=Array([0, 0, 0]), A=action, Contents=String(SECRET))


def link_to_a_server(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String(rf"\\fil01\{SECRET}\akt.docx"))
    annotate(pdf, Subtype=Name.Link, Border=Array([0, 0, 0]), A=action)


def link_to_another_file(pdf: Pdf) -> None:
    action = Dictionary(S=Name.GoToR, F=String(f"{SECRET}.pdf"), D=Array([0, Name.Fit]))
    annotate(pdf, Subtype=Name.Link, Border=Array([0, 0, 0]), A=action)


def name_of_a_destination(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(SECRET), Array([page, Name.Fit])])))
    annotate(pdf, Subtype=Name.Link, Border=Array([0, 0, 0]), Dest=String(SECRET))


def metadata(pdf: Pdf) -> None:
    pdf.docinfo.Author = String(SECRET)
    with pdf.open_metadata() as meta:
        meta["dc:creator"] = [SECRET]


def unknown_entries(pdf: Pdf) -> None:
    pdf.Root[f"/{SECRET}"] = 1
    pdf.pages[0].obj.Zork = String(SECRET)
    pdf.Root.Pages.Zork = String(SECRET)
    pdf.pages[0].Resources.Font.F1.Zork = String(SECRET)
    pdf.trailer.Zork = String(SECRET)


def notes_of_programs(pdf: Pdf) -> None:
    pdf.Root.PieceInfo = Dictionary(Word=Dictionary(Private=String(SECRET)))
    pdf.pages[0].obj.PieceInfo = Dictionary(Word=Dictionary(Private=String(SECRET)))
    pdf.pages[0].obj.Thumb = pdf.make_stream(SECRET.encode())
    pdf.pages[0].obj.Metadata = pdf.make_stream(SECRET.encode())


def page_labels(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(SECRET))]))


def page_that_is_a_template(pdf: Pdf) -> None:
    page = pdf.make_indirect(Dictionary(Type=Name.Template, Contents=pdf.make_stream(text(72, 72).encode())))
    pdf.Root.Names = Dictionary(Templates=Dictionary(Names=Array([String("x"), page])))


def photograph(pdf: Pdf) -> None:
    details = {"Subtype": Name.Image, "Width": 8, "Height": 8, "Filter": Name.DCTDecode}
    stream = pdf.make_stream(with_exif(SECRET), ColorSpace=Name.DeviceRGB, BitsPerComponent=8, **details)
    stream.Metadata = pdf.make_stream(SECRET.encode())
    pdf.pages[0].Resources.XObject = Dictionary(Im=stream)
    add(pdf, "q 50 0 0 50 80 400 cm /Im Do Q")


def jpeg_2000(pdf: Pdf) -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(file, "JPEG2000")
    note = len(SECRET) + 8
    data = file.getvalue() + note.to_bytes(4) + b"xml " + SECRET.encode()
    stream = pdf.make_stream(data, Subtype=Name.Image, Width=8, Height=8, Filter=Name.JPXDecode)
    pdf.pages[0].Resources.XObject = Dictionary(Im=stream)
    add(pdf, "q 50 0 0 50 80 400 cm /Im Do Q")


def tagged(pdf: Pdf, content: str = "", **entries: object) -> Object:
    """Give the page one tagged paragraph."""
    page = pdf.pages[0].obj
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Pg=page, K=0, **entries))
    tree = Dictionary(
        Type=Name.StructTreeRoot, K=element, ParentTree=Dictionary(Nums=Array([0, Array([element])]))
    )
    pdf.Root.StructTreeRoot = pdf.make_indirect(tree)
    element.P = pdf.Root.StructTreeRoot
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    page.StructParents = 0
    add(pdf, f"/P <</MCID 0>> BDC {content} EMC")
    return element


def title_of_a_tag(pdf: Pdf) -> None:
    tagged(pdf, text(72, 200, "Afsnit"), T=String(SECRET), ID=String(SECRET))


def property_of_a_tag(pdf: Pdf) -> None:
    said = Dictionary(N=String("x"), V=String(SECRET))
    tagged(pdf, text(72, 200, "Afsnit"), A=Dictionary(O=Name.UserProperties, P=Array([said])))


def unused_role(pdf: Pdf) -> None:
    tagged(pdf, text(72, 200, "Afsnit"))
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({f"/{SECRET}": Name.P})
    pdf.Root.StructTreeRoot.ClassMap = Dictionary({f"/{SECRET}": Dictionary(O=Name.Layout)})


def description_of_nothing(pdf: Pdf) -> None:
    tagged(pdf, "", Alt=String(SECRET))


def description_of_what_is_hidden(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Properties = Dictionary(MC0=layer(pdf))
    tagged(pdf, "/OC /MC0 BDC 0 0 9 9 re f EMC", ActualText=String(SECRET))


def description_of_what_is_covered(pdf: Pdf) -> None:
    tagged(pdf, text(72, 300, "Lukket"), ActualText=String(SECRET))
    add(pdf, "0 0 0 rg 70 295 120 20 re f")


def element_that_the_tree_has_not(pdf: Pdf) -> None:
    tagged(pdf, text(72, 200, "Afsnit"))
    stray = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Alt=String(SECRET)))
    pdf.Root.StructTreeRoot.ParentTree.Nums[1].append(stray)


def embedded_file(pdf: Pdf) -> None:
    pdf.attachments["x.txt"] = SECRET.encode()


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))


HIDDEN = (
    *(hidden_layer, layer_named_so, group_of_hidden_layers, expression_of_layers, form_of_a_hidden_layer),
    *(mark_of_a_hidden_layer, words_for_the_ear_in_a_hidden_layer, unused_font_name, unused_form),
    *(comment_in_content, comment_in_a_form, unknown_operator, too_many_operands, property_of_marked_content),
    *(
        white_on_white,
        transparent,
        below_a_broad_line,
        black_box_over_it,
        black_picture_over_it,
        black_mark_over_it,
        black_on_black,
        in_no_ink,
        in_letters_that_only_clip,
        in_white_letters_that_clip,
        in_letters_of_no_size,
        in_letters_of_no_width,
        in_the_ink_of_none,
        in_two_inks_of_none,
        behind_a_mask,
    ),
    *(beside_the_page, outside_the_crop_box, clipped_away, hidden_field, field_that_no_page_has),
    *(default_value_of_a_field, choice_that_was_not_made, xfa, signer, hidden_mark, sticky_note, popup),
    *(remark_on_a_mark, mark_of_an_unknown_kind, look_when_pressed, link_to_a_drive, link_to_a_server),
    *(link_to_another_file, name_of_a_destination, metadata, unknown_entries, notes_of_programs, page_labels),
    *(page_that_is_a_template, photograph, jpeg_2000, title_of_a_tag, property_of_a_tag, unused_role),
    *(description_of_nothing, description_of_what_is_hidden, description_of_what_is_covered),
    *(element_that_the_tree_has_not, embedded_file, script),
)

# ---------------------------------------------------------------- shown


def plain_text(pdf: Pdf) -> None:
    add(pdf, text(72, 300))


def white_on_black(pdf: Pdf) -> None:
    add(pdf, f"0 0 0 rg 70 295 120 20 re f 1 1 1 rg {text(72, 300)}")


def below_something_translucent(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(ca=0.3))
    add(pdf, f"{text(72, 300)} q /G0 gs 1 1 0 rg 70 295 120 20 re f Q")


def below_a_marker_pen(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(BM=Name.Multiply))
    add(pdf, f"{text(72, 300)} q /G0 gs 1 1 0 rg 70 295 120 20 re f Q")


def below_a_marker_pen_in_a_form(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(BM=Name.Multiply))
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form(pdf, "1 1 0 rg 0 0 100 30 re f"))
    add(pdf, f"{text(72, 300)} q /G0 gs 1 0 0 1 70 290 cm /Fm Do Q")


def below_a_translucent_form_with_words(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(ca=0.3))
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form(pdf, f"0.8 g 0 0 100 30 re f {text(2, 8, 'Udkast')}"))
    add(pdf, f"{text(72, 300)} q /G0 gs 1 0 0 1 70 290 cm /Fm Do Q")


def below_a_highlight(pdf: Pdf, **entries: object) -> None:
    add(pdf, text(52, 60))
    corners = Array([50, 80, 150, 80, 50, 50, 150, 50])
    annotate(pdf, Subtype=Name.Highlight, QuadPoints=corners, C=Array([1, 1, 0]), **entries)


def below_a_highlight_as_programs_draw_it(pdf: Pdf) -> None:
    look = form(pdf, "/G0 gs 1 1 0 rg 0 0 100 30 re f", Group=Dictionary(S=Name.Transparency))
    look.Resources.ExtGState = Dictionary(G0=Dictionary(BM=Name.Multiply))
    below_a_highlight(pdf, AP=Dictionary(N=look))


def below_a_translucent_mark(pdf: Pdf) -> None:
    add(pdf, text(52, 60))
    look = form(pdf, "/G0 gs 1 0 0 rg 0 0 100 30 re f")
    look.Resources.ExtGState = Dictionary(G0=Dictionary(ca=0.4))
    annotate(pdf, Subtype=Name.Square, AP=Dictionary(N=look))


def window_for_a_colour(pdf: Pdf) -> None:
    add(pdf, f"q {text(72, 300, extra='7 Tr')} 0 0 1 rg 60 290 200 40 re f Q")


def behind_a_mask_that_lets_through(pdf: Pdf) -> None:
    behind_a_mask(pdf, 0.8)


def in_a_named_ink(pdf: Pdf) -> None:
    ink_of(pdf, "/Skovgrøn")
    add(pdf, f"q /Ink cs 1 scn {text(72, 300)} Q")


def after_the_ink_of_none(pdf: Pdf) -> None:
    ink_of(pdf, "/None")
    add(pdf, f"q /Ink cs 1 scn 0 g {text(72, 300)} Q")


def half_covered(pdf: Pdf) -> None:
    add(pdf, f"{text(72, 300)} 0 0 0 rg 70 295 30 20 re f")


def in_a_form(pdf: Pdf) -> None:
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form(pdf, text(2, 8)))
    add(pdf, "q 1 0 0 1 50 400 cm /Fm Do Q")


def in_a_visible_layer(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Properties = Dictionary(MC0=layer(pdf, hidden=False))
    add(pdf, f"/OC /MC0 BDC {text(72, 500)} EMC")


def after_something_hidden_on_its_line(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Properties = Dictionary(MC0=layer(pdf))
    add(pdf, f"BT /F1 14 Tf 72 500 Td /OC /MC0 BDC (Lukket) Tj EMC 0 -20 Td ({SECRET}) Tj ET")


def light_grey(pdf: Pdf) -> None:
    add(pdf, f"0.9 g {text(72, 300)}")


def in_thin_ink(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(Faint=Dictionary(ca=0.15))
    add(pdf, f"q /Faint gs {text(72, 300)} Q")


def in_a_frame(pdf: Pdf) -> None:
    add(pdf, f"q 70 290 200 40 re W n {text(72, 300)} Q 4 w 70 290 m 270 290 l S")


def outlined(pdf: Pdf) -> None:
    add(pdf, text(72, 300, extra="1 Tr"))


def in_tiny_letters(pdf: Pdf) -> None:
    add(pdf, f"BT /F1 2 Tf 72 300 Td ({SECRET}) Tj ET 1 1 1 rg 0 0 9 9 re f")


def on_a_turned_page(pdf: Pdf) -> None:
    pdf.pages[0].Rotate = 90
    add(pdf, f"1 1 1 rg 0 0 500 400 re f 0 g {text(72, 300)}")


def filled_in_field(pdf: Pdf) -> None:
    look = form(pdf, text(2, 8))
    field = annotate(
        pdf, Subtype=Name.Widget, FT=Name.Tx, T=String("M"), V=String(SECRET), AP=Dictionary(N=look)
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def box_of_free_text(pdf: Pdf) -> None:
    look = form(pdf, text(2, 8))
    annotate(pdf, Subtype=Name.FreeText, Contents=String(SECRET), DA=String("0 g"), AP=Dictionary(N=look))


def link_to_the_web(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String(f"https://example.dk/{SECRET}"))
    annotate(pdf, Subtype=Name.Link, Border=Array([0, 0, 0]), A=action)


def description_of_a_picture(pdf: Pdf) -> None:
    tagged(pdf, "0 0 9 9 re f", Alt=String(SECRET))


SHOWN = (
    *(plain_text, white_on_black, below_something_translucent, below_a_marker_pen, half_covered, in_a_form),
    *(in_a_visible_layer, after_something_hidden_on_its_line, light_grey, outlined, in_tiny_letters),
    *(in_thin_ink, in_a_frame, below_a_marker_pen_in_a_form, below_a_highlight, window_for_a_colour),
    *(below_a_highlight_as_programs_draw_it, below_a_translucent_mark, behind_a_mask_that_lets_through),
    *(in_a_named_ink, after_the_ink_of_none),
    below_a_translucent_form_with_words,
    *(on_a_turned_page, filled_in_field, box_of_free_text, link_to_the_web, description_of_a_picture),
)


def scan_with_words(pdf: Pdf) -> None:
    """A scan, with what was read from it, and a word where it is blank."""
    picture = Image.new("L", (595, 842), "white")
    draw = ImageDraw.Draw(picture)
    for step in range(12):
        draw.line((72 + step * 4, 530, 76 + step * 4, 542), fill="black", width=2)
    details = {"Subtype": Name.Image, "Width": 595, "Height": 842, "BitsPerComponent": 8}
    pdf.pages[0].Resources.XObject = Dictionary(
        Im=pdf.make_stream(picture.tobytes(), ColorSpace=Name.DeviceGray, **details)
    )
    add(pdf, "q 595 0 0 842 0 0 cm /Im Do Q", before=True)
    add(pdf, text(72, 300, "l\\346st", extra="3 Tr").replace("/F1", "/F2"))
    pdf.pages[0].Resources.Font.F2 = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    add(pdf, text(72, 202, extra="3 Tr"))
