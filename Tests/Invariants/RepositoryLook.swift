import Files
import Model
import Parsing
import Site
import Templates

extension FileInvariants {
    /// With the templates and the English words of a folder `Site`.
    public init(lookIn folder: String, indexPath: String) throws {
        let suffix = ".mustache"
        let sources = try walk(folder + "/templates", suffix: suffix).files.map { stamp in
            (
                name: String(stamp.path.dropLast(suffix.count)),
                source: SourceText(path: stamp.path, bytes: try readFile("\(folder)/templates/\(stamp.path)"))
            )
        }
        let words = SourceText(path: "en.yml", bytes: try readFile(folder + "/words/en.yml"))
        let look = Look(templates: TemplateSet.parse(sources).templates, words: parseWords(words).words)
        self.init(look: look, indexPath: indexPath)
    }
}
