import Archives
import XML

/// The parts of a presentation and how they refer to one another (ECMA-376, part 2: Open Packaging Conventions). Parts are
/// found by relations, not by their usual names, and only inside of the package.
struct PPTXPackage: ~Copyable {
    private let archive: PPTXArchive
    /// The part that lists the slides.
    let main: String

    init(_ bytes: [UInt8]) throws(IngestRefusal) {
        do throws(ArchiveProblem) {
            archive = PPTXArchive(try Archive(bytes))
        } catch {
            throw IngestRefusal(error.description)
        }
        main = mainPart(of: archive)
    }

    /// - Throws: `IngestRefusal` with what is wrong with the part, for a part that is there and cannot be read.
    func markup(of part: String) throws(IngestRefusal) -> MarkupNode? {
        try Self.markup(of: part, in: archive)
    }

    /// What a part refers to, by id. A part without relations has none.
    func relations(of part: String) throws(IngestRefusal) -> [String: PPTXRelation] {
        try Self.relations(of: part, in: archive)
    }

    fileprivate static func markup(of part: String, in archive: borrowing PPTXArchive) throws(IngestRefusal)
        -> MarkupNode?
    {
        do {
            guard let bytes = try archive.part(part) else { return nil }
            return try readXML(bytes).root
        } catch let problem as ArchiveProblem {
            throw IngestRefusal(problem.description)
        } catch {
            throw IngestRefusal("has a part '\(part)' that \(error)")
        }
    }

    fileprivate static func relations(
        of part: String, in archive: borrowing PPTXArchive
    ) throws(IngestRefusal) -> [String: PPTXRelation] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
        guard let root = try markup(of: path, in: archive) else { return [:] }
        var relations: [String: PPTXRelation] = [:]
        for node in root.children("Relationship") {
            guard let id = node["Id"], let target = node["Target"], relations[id] == nil else { continue }
            let isOutside = node["TargetMode"] == "External"
            relations[id] = PPTXRelation(
                kind: String(node["Type"]?.split(separator: "/").last ?? ""), isOutside: isOutside,
                target: isOutside ? target : partPath(target, from: folder) ?? "")
        }
        return relations
    }
}

/// The archive by the names of parts, which are told apart neither by case nor by how a character is written (ECMA-376,
/// part 2, 6.2.2.3).
private struct PPTXArchive: ~Copyable {
    private let archive: Archive
    private let names: [String: String]

    init(_ archive: consuming Archive) {
        names = Dictionary(archive.names.map { (Self.normal($0), $0) }, uniquingKeysWith: { first, _ in first })
        self.archive = archive
    }

    func part(_ name: String) throws(ArchiveProblem) -> [UInt8]? {
        if let bytes = try archive.part(name) { return bytes }
        guard let other = names[Self.normal(name)] else { return nil }
        return try archive.part(other)
    }

    private static func normal(_ name: String) -> String { percentDecoded(name).lowercased() }
}

extension [String: PPTXRelation] {
    /// The part of that kind that is referred to; of several, always the same.
    func target(_ kind: String) -> String? {
        filter { $0.value.kind == kind && !$0.value.isOutside && !$0.value.target.isEmpty }.min { $0.key < $1.key }?
            .value.target
    }
}

/// One end of a relation between parts, or to the outside.
struct PPTXRelation {
    /// The last part of its type: `slide`, `notesSlide`, `hyperlink`.
    var kind: String
    var isOutside: Bool
    /// An address, or a part's name; empty for what is not in the package.
    var target: String
}

private func mainPart(of archive: borrowing PPTXArchive) -> String {
    let relations = try? PPTXPackage.relations(of: "", in: archive)
    return relations?.target("officeDocument") ?? "ppt/presentation.xml"
}

/// `ppt/slides/slide1.xml` for `../slides/slide1.xml` or `/ppt/slides/slide1.xml`; nil for what leads out of the package.
private func partPath(_ target: String, from folder: String) -> String? {
    if target.contains(":") { return nil }
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
        if step != ".." {
            path.append(String(step))
        } else if path.popLast() == nil {
            return nil
        }
    }
    return path.joined(separator: "/")
}

extension MarkupNode {
    /// The id of a relation: its namespace is another in the strict form of the format.
    func relation(_ name: String = "id") -> String? {
        attributes.first { $0.name == name && $0.namespace.hasSuffix("/relationships") }?.value
    }

    /// The elements in it, where a choice between versions of a program (ECMA-376, part 3) stands for the newest.
    var chosenElements: [MarkupNode] {
        elements.flatMap { node -> [MarkupNode] in
            guard node.name == "AlternateContent" else { return [node] }
            let branch = node.child("Choice").flatMap { $0.elements.isEmpty ? nil : $0 } ?? node.child("Fallback")
            return branch?.chosenElements ?? []
        }
    }

    /// An element by the names on the way to it.
    func at(_ names: String...) -> MarkupNode? {
        names.reduce(self as MarkupNode?) { node, name in node?.child(name) }
    }
}
