import Files
import Model
import Templates

extension FileInvariants {
    /// With the templates of a folder.
    public init(templatesIn folder: String, indexPath: String) throws {
        let suffix = ".mustache"
        let sources = try walk(folder, suffix: suffix).files.map { stamp in
            (
                name: String(stamp.path.dropLast(suffix.count)),
                source: SourceText(path: stamp.path, bytes: try readFile(folder + "/" + stamp.path))
            )
        }
        self.init(templates: TemplateSet.parse(sources).templates, indexPath: indexPath)
    }
}
