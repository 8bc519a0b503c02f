import Archives
import Charsets
import XML

/// The parts of an EPUB, by the rules of its container (OCF 3.3, 4).
struct EPUBContainer: ~Copyable {
    private let archive: Archive
    /// Zip programs of systems that do not tell them apart write names in another case than the references to them.
    private let namesInLowerCase: [String: String]

    init(_ bytes: [UInt8]) throws(IngestRefusal) {
        do {
            archive = try Archive(bytes)
        } catch {
            throw IngestRefusal(error.description)
        }
        namesInLowerCase = Dictionary(archive.names.map { ($0.lowercased(), $0) }) { first, _ in first }
    }

    var unsafeNames: [String] { archive.unsafeNames }

    borrowing func part(_ path: String) throws(IngestRefusal) -> [UInt8]? {
        do {
            if let bytes = try archive.part(path) { return bytes }
            return try namesInLowerCase[path.lowercased()].map { try archive.part($0) } ?? nil
        } catch {
            throw IngestRefusal("\(error)")
        }
    }

    /// A part that must be XML: not the text, what describes it.
    borrowing func xml(_ path: String) throws(IngestRefusal) -> MarkupTree? {
        guard let bytes = try part(path) else { return nil }
        let text = decodeText(bytes, declared: declaredXMLEncoding(bytes)).bytes
        do {
            return try readXML(text, isUTF8: true)
        } catch {
            // A book is not lost for a bare `&` in its title.
            if let repaired = resolvingHTMLNames(text), let tree = try? readXML(repaired, isUTF8: true) { return tree }
            throw IngestRefusal("its part '\(path)' \(error.description)")
        }
    }

    /// The path of the package document.
    borrowing func packagePath() throws(IngestRefusal) -> String {
        guard let container = try xml("META-INF/container.xml") else {
            let packages = archive.names.filter { $0.lowercased().hasSuffix(".opf") }
            if packages.count == 1 { return packages[0] }
            throw IngestRefusal("is no EPUB: it has no part 'META-INF/container.xml'")
        }
        let files = container.root.descendants("rootfile")
        let file = files.first { $0["media-type"] == "application/oebps-package+xml" } ?? files.first
        guard let path = file?["full-path"], !path.isEmpty else {
            throw IngestRefusal("is no EPUB: its container names no package")
        }
        guard case .inside(let inside, _) = epubReference(path, from: ""), !path.hasPrefix("/") else {
            throw IngestRefusal("names a package that is outside of it: '\(path.prefix(80))'")
        }
        return inside
    }

    /// Fonts may be made unreadable and the book still be open (OCF 3.3, 4.4); text may not.
    borrowing func refuseProtected() throws(IngestRefusal) {
        guard let encryption = try xml("META-INF/encryption.xml") else { return }
        let open = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]
        for data in encryption.root.descendants("EncryptedData") {
            let method = data.child("EncryptionMethod")?["Algorithm"] ?? ""
            if !open.contains(method) {
                throw IngestRefusal("is protected (DRM): its text is encrypted; get it without")
            }
        }
    }
}
