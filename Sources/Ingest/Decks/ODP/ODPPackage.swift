import Archives
import XML

/// The parts of a presentation that are read: from a zip file (OpenDocument 1.3, part 2) or from one XML file.
struct ODPPackage {
    /// `office:document-content`, or the whole `office:document`.
    var content: MarkupNode
    var styles: MarkupNode?
    var meta: MarkupNode?

    init(_ bytes: [UInt8]) throws(IngestRefusal) {
        guard bytes.starts(with: [0x50, 0x4B]) else {
            content = try xml(bytes, part: nil)
            meta = content.child("meta")
            return
        }
        do {
            let archive = try Archive(bytes)
            if let manifest = try archive.part("META-INF/manifest.xml"), isEncrypted(manifest) {
                throw IngestRefusal("needs a password: save it without one")
            }
            guard let part = try archive.part("content.xml") else {
                throw IngestRefusal("is no OpenDocument file: it has no part 'content.xml'")
            }
            content = try xml(part, part: "content.xml")
            if let part = try archive.part("styles.xml") { styles = try xml(part, part: "styles.xml") }
            if let part = try archive.part("meta.xml") { meta = try xml(part, part: "meta.xml").child("meta") }
        } catch let problem as ArchiveProblem {
            throw IngestRefusal(problem.description)
        } catch let refusal as IngestRefusal {
            throw refusal
        } catch {
            throw IngestRefusal("\(error)")
        }
    }
}

private func xml(_ bytes: [UInt8], part: String?) throws(IngestRefusal) -> MarkupNode {
    do {
        return try readXML(bytes).root
    } catch {
        throw IngestRefusal(part.map { "its part '\($0)' \(error.description)" } ?? error.description)
    }
}

/// Each part that is encrypted says how (part 2, 4.8), and since 1.4 one for the whole.
func isEncrypted(_ manifest: [UInt8]) -> Bool {
    guard let root = try? readXML(manifest).root else { return false }
    return !root.descendants("encryption-data").isEmpty
}
