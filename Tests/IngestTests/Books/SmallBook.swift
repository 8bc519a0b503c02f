import ZipBytes

@testable import Ingest

/// An EPUB whose parts are written as short as can be.
struct SmallBook {
    var metadata = "<dc:title>T</dc:title>"
    /// `c1.xhtml` has the id `c1.xhtml`.
    var files: [(name: String, body: String)] = []
    /// The items of a list.
    var navigation: String?
    var ncx: String?
    /// Defaults to all files in order.
    var spine: String?
    var items = ""
    var parts: [(name: String, text: String)] = []

    var file: InputFile {
        let bytes = zipBytes(allParts.map { ZipPart($0.name, $0.text) })
        return InputFile(name: "book.epub", bytes: bytes, path: "book.epub")
    }

    private var allParts: [(name: String, text: String)] {
        let container = "<container><rootfiles><rootfile full-path='O/p.opf'/></rootfiles></container>"
        var all = [("META-INF/container.xml", container), ("O/p.opf", package)]
        for (name, body) in files { all.append(("O/\(name)", xhtml(body))) }
        if let navigation { all.append(("O/nav.xhtml", xhtml("<nav epub:type='toc'><ol>\(navigation)</ol></nav>"))) }
        if let ncx {
            all.append(("O/toc.ncx", "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap>\(ncx)</navMap></ncx>"))
        }
        // A test's own part replaces ours.
        return all.filter { one in !parts.contains { $0.name == one.0 } } + parts
    }

    private var package: String {
        let type = "media-type='application/xhtml+xml'"
        let texts = files.map { "<item id='\($0.name)' href='\($0.name)' \(type)/>" }.joined()
        let nav = navigation == nil ? "" : "<item id='nav' href='nav.xhtml' properties='nav' \(type)/>"
        let old = ncx == nil ? "" : "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
        let order = spine ?? files.map { "<itemref idref='\($0.name)'/>" }.joined()
        return """
            <package xmlns='http://www.idpf.org/2007/opf' xmlns:opf='http://www.idpf.org/2007/opf'>
            <metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>\(metadata)</metadata>
            <manifest>\(texts)\(nav)\(old)\(items)</manifest><spine>\(order)</spine></package>
            """
    }

    private func xhtml(_ body: String) -> String {
        "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><head><title>x</title></head>"
            + "<body>\(body)</body></html>"
    }
}

/// `<li>` of a table of contents.
func entry(_ title: String, _ reference: String, _ inner: String = "") -> String {
    "<li><a href='\(reference)'>\(title)</a>\(inner.isEmpty ? "" : "<ol>\(inner)</ol>")</li>"
}

func point(_ title: String, _ reference: String, order: Int = 0, _ inner: String = "") -> String {
    "<navPoint playOrder='\(order)'><navLabel><text>\(title)</text></navLabel><content src='\(reference)'/>\(inner)</navPoint>"
}
