import Files
import Model

/// The folder of a knowledge base, and what stands where in it.
public struct Root: Sendable, Equatable {
    /// Absolute, without a slash at the end.
    public var path: String

    public init(path: String) { self.path = path }

    public var settings: String { path + "/kb.yml" }
    public var content: String { path + "/Content" }
    /// The files that stand over the built-in look.
    public var look: String { path + "/Site" }
    public var site: String { path + "/Site/public" }
    public var hasSite: Bool { isDirectory(site) }
    /// What was recorded by `kb run`: kept, not derived.
    public var runs: String { path + "/Runs" }
    /// What is derived and can be deleted at any time.
    public var derived: String { path + "/.kb" }
    public var index: String { derived + "/index.sqlite" }
    /// Of content that has changed since the site was built, for searches: the next build goes on from the site's own.
    var newerIndex: String { derived + "/newer.sqlite" }
    var searchedIndex: String { fileExists(newerIndex) ? newerIndex : index }
    /// Of the last build: see `BuildRecord`.
    var buildRecord: String { derived + "/build.sqlite" }
    public var externalAnswers: String { derived + "/external.tsv" }
    public var lock: String { derived + "/lock" }

    /// The given folder, or else the nearest one from the current folder upwards that has `kb.yml`.
    public static func find(_ given: String?) throws -> Root {
        if let given {
            let path = try canonicalPath(given)
            guard fileExists(path + "/kb.yml") else { throw ActionError.noSettings(given) }
            return Root(path: path)
        }
        var folder = try currentDirectory()
        while !fileExists(folder + "/kb.yml") {
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { throw ActionError.noRoot }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
        return Root(path: folder == "/" ? "" : folder)
    }
}

/// Why an action could not run: the environment's failures and a caller's slips, never problems of content.
public enum ActionError: Error, CustomStringConvertible, Equatable {
    case noRoot
    case noSettings(String)
    case notOurFolder(String)
    case amongSources(String, String)
    case badID(String)
    case alreadyThere(String)
    case badBaseline(String, line: Int)
    case noRules(String)
    case noCurl
    case noName(String, Kind)
    case notEmpty(String, String)
    case compression(String, String)
    case outside(String)
    case noSource(String)
    case nothingIngested

    public var description: String {
        switch self {
        case .noRoot:
            "no kb.yml in this folder or above it; go into a knowledge base, or name its folder with --root"
        case .noSettings(let folder): "'\(folder)' has no kb.yml; name the folder that has it"
        case .notOurFolder(let folder):
            "'\(folder)' was not made by kb build and would be replaced; name a new or an empty folder with --output"
        case .amongSources(let folder, let source):
            "the site cannot go into '\(folder)': the next build would read it as a part of '\(source)'; "
                + "name another folder with --output"
        case .badID(let id):
            "'\(id)' cannot be an id; write a kind's folder and a name, such as incidents/acme-2026-01"
        case .alreadyThere(let path): "'\(path)' is there already"
        case .badBaseline(let path, let line):
            "line \(line) of '\(path)' is not a known problem; write the file anew with: kb check --write-baseline \(path)"
        case .noRules(let folder): "'\(folder)' has no file that ends with .yml, .yaml or .rules"
        case .noName(let title, let kind):
            "no id can be made of '\(title)'; give one: kb new \(kind.folder)/some-name --title '\(title)'"
        case .notEmpty(let folder, let file):
            "'\(folder)' has a '\(file)' already, which would be replaced; name a new folder"
        case .compression(let program, let failure):
            "\(program) could not compress the site: \(failure); build without --compress, or install it"
        case .outside(let file):
            "'\(file)' is, or stands behind, a symbolic link; what is ingested is only written into Content itself"
        case .noSource(let entry): "'\(entry)' was not ingested: it has no '\(entry).ingest.md'"
        case .nothingIngested: "nothing here was ingested: no file under Content ends with .ingest.md"
        case .noCurl: "curl is not installed, and it asks the web for kb; install it with: apt-get install curl"
        }
    }
}
