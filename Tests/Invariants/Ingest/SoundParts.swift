// Small sound decks and books, in the parts that a fuzzer changes: those first that it should change most.

let pptxParts: [(name: String, text: String)] = [
    ("ppt/slides/slide1.xml", pptxSlide), ("ppt/slides/_rels/slide1.xml.rels", slideRelations),
    ("ppt/notesSlides/notesSlide1.xml", pptxNotes),
    ("ppt/presentation.xml", pptxPresentation), ("ppt/slideLayouts/slideLayout1.xml", pptxLayout),
    ("ppt/_rels/presentation.xml.rels", relations([("rId1", "slide", "slides/slide1.xml")])),
    ("_rels/.rels", relations([("rId1", "officeDocument", "ppt/presentation.xml")])),
    ("[Content_Types].xml", #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
]

private let slideRelations = relations([
    ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
    ("rId2", "notesSlide", "../notesSlides/notesSlide1.xml"), ("rId3", "slide", "slide1.xml"),
])

private func relations(_ targets: [(id: String, kind: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org"
    return "<Relationships xmlns=\"\(base)/package/2006/relationships\">"
        + targets.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(base)/officeDocument/2006/relationships/\($0.kind)\" "
                + "Target=\"\($0.target)\"/>"
        }.joined() + "</Relationships>"
}

private let names = """
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

private let pptxSlide = """
    <p:sld \(names) show="0"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="2" name="T"/><p:cNvSpPr/><p:nvPr>\
    <p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Title &amp; more</a:t></a:r></a:p></p:txBody></p:sp>\
    <p:grpSp><p:sp><p:nvSpPr><p:cNvPr id="3" name="B"/><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:txBody>\
    <a:p><a:pPr lvl="1"/><a:r><a:rPr b="1"><a:latin typeface="Consolas"/><a:hlinkClick r:id="rId3"/></a:rPr>\
    <a:t>one</a:t></a:r><a:br/><a:r><a:t>two</a:t></a:r></a:p></p:txBody></p:sp></p:grpSp>\
    <p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>\
    <a:tr h="1"><a:tc gridSpan="2"><a:txBody><a:p><a:r><a:t>a|b</a:t></a:r></a:p></a:txBody></a:tc><a:tc hMerge="1"/>\
    </a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame><p:pic><p:nvPicPr><p:cNvPr id="4" name="P" descr="Alt"/>\
    </p:nvPicPr></p:pic></p:spTree></p:cSld></p:sld>
    """

private let pptxNotes = """
    <p:notes \(names)><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>\
    <p:txBody><a:p><a:r><a:t>Said to it.</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>
    """

private let pptxPresentation = """
    <p:presentation \(names)><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>\
    <p:sldSz cx="9144000" cy="6858000"/></p:presentation>
    """

private let pptxLayout = """
    <p:sldLayout \(names)><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>\
    <p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr></p:sp></p:spTree></p:cSld></p:sldLayout>
    """

let odpParts: [(name: String, text: String)] = [
    ("content.xml", odpContent),
    ("styles.xml", "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"),
    ("meta.xml", odpMeta), ("mimetype", "application/vnd.oasis.opendocument.presentation"),
]

private let odpContent = """
    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:automatic-styles>\
    <style:style style:name="h" style:family="drawing-page"><style:drawing-page-properties \
    presentation:visibility="hidden"/></style:style></office:automatic-styles><office:body><office:presentation>\
    <draw:page draw:name="p1" draw:style-name="h"><draw:frame presentation:class="title"><draw:text-box>\
    <text:p>Title<text:s text:c="3"/>one<text:line-break/>two<text:tab/></text:p></draw:text-box></draw:frame>\
    <draw:g><draw:frame><draw:text-box><text:list><text:list-item><text:p>item <text:a xlink:href="https://a.b/">link\
    </text:a></text:p><text:list><text:list-item><text:p>under</text:p></text:list-item></text:list></text:list-item>\
    </text:list></draw:text-box></draw:frame></draw:g><draw:frame><table:table><table:table-row \
    table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="3"><text:p>cell</text:p>\
    </table:table-cell></table:table-row></table:table></draw:frame><draw:frame><draw:image xlink:href="Pictures/a.png"/>\
    <svg:desc>Alt</svg:desc></draw:frame><presentation:notes><draw:frame presentation:class="notes"><draw:text-box>\
    <text:p>Said.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page></office:presentation>\
    </office:body></office:document-content>
    """

private let odpMeta = """
    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>A deck</dc:title><dc:date>2024-05-17</dc:date>\
    </office:meta></office:document-meta>
    """

let epubParts: [(name: String, text: String)] = [
    ("OEBPS/c1.xhtml", epubChapter), ("OEBPS/content.opf", epubPackage), ("OEBPS/nav.xhtml", epubNavigation),
    ("OEBPS/toc.ncx", epubContents), ("OEBPS/c2.xhtml", epubChapter), ("META-INF/container.xml", epubContainer),
    ("mimetype", "application/epub+zip"),
]

private let epubChapter = """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>c</title></head>\
    <body><h1 id="a">One</h1><p>Text<sup><a epub:type="noteref" href="#n1">1</a></sup> <em>more</em>.</p>\
    <section id="b"><h2>Under</h2><pre>L = λ &lt;W></pre><table><tr><th>a</th><td>b</td></tr></table></section>\
    <aside id="n1" epub:type="footnote"><p>A note.</p></aside></body></html>
    """

private let epubPackage = """
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title><dc:creator>Ada</dc:creator><dc:date>2024\
    </dc:date><dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav" \
    media-type="application/xhtml+xml"/><item id="x" href="toc.ncx" media-type="application/x-dtbncx+xml"/>\
    <item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="c2.xhtml" \
    media-type="application/xhtml+xml"/></manifest><spine toc="x"><itemref idref="c1"/><itemref idref="c2" \
    linear="no"/></spine></package>
    """

private let epubNavigation = """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>\
    <li><span>Part I</span><ol><li><a href="c1.xhtml#a">One</a><ol><li><a href="c1.xhtml#b">Under</a></li></ol></li>\
    </ol></li><li><a href="c2.xhtml">Two</a></li></ol></nav></body></html>
    """

private let epubContents = """
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="a" playOrder="1"><navLabel><text>One</text>\
    </navLabel><content src="c1.xhtml"/></navPoint></navMap></ncx>
    """

private let epubContainer = """
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile \
    full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """
