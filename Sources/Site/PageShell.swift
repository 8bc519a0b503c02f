import Linking
import Model
import Templates

/// What every page is made from, and what every page shows: the head, the navigation, the foot.
///
/// The ids of these and of everything else that is not a passage begin with `kb:`, and no anchor has a colon.
///
/// A class for what it costs: each file of a site holds it until it is made.
final class PageShell: Sendable {
    let library: Library
    let settings: Settings
    let background: Background
    let assets: NamedAssets
    let words: Words
    let feeds: Feeds
    let evidence: [EntryID: PracticeEvidence]
    private let groups: [Grouping: [NameGroup]]
    private let templates: TemplateSet
    private let site: Value
    private let wordsValue: Value

    init(library: Library, settings: Settings, look: Look, background: Background = Background()) {
        self.library = library
        self.settings = settings
        self.background = background
        templates = look.templates
        words = look.words
        feeds = Feeds(of: library, settings, look.words)
        evidence = practiceEvidence(in: library)
        groups = Dictionary(
            Grouping.allCases.map { ($0, Site.nameGroups($0, in: library, settings)) },
            uniquingKeysWith: { first, _ in first })
        assets = NamedAssets(of: look.assets)
        wordsValue = .record(Record(look.words.texts.mapValues { .text($0) }))
        site = .record([
            "title": .text(settings.title), "tagline": .text(settings.tagline),
            "description": .text(settings.description), "language": .text(settings.language),
            "hasSearch": .flag(look.hasSearch), "locale": locale(settings.language).map { .text($0) } ?? .none,
            "isOffline": .flag(settings.isOffline && look.serviceWorker != nil),
        ])
    }

    /// All names in the order of the alphabet.
    func nameGroups(_ grouping: Grouping) -> [NameGroup] { groups[grouping] ?? [] }

    func entries(of group: NameGroup) -> [Entry] { group.positions.map { library.entries[$0] } }

    /// A page from a template. `root` leads from the page to the site's root; it is relative on all pages but one.
    func page(
        _ path: String, template: String, head: PageHead, root: String? = nil,
        content: @escaping @Sendable (_ root: String) -> Record
    ) -> SiteFile {
        SiteFile(path) { [self] in
            let root = root ?? rootPrefix(of: path)
            var record = content(root)
            record["site"] = site
            record["root"] = .text(root)
            record["words"] = wordsValue
            record["assets"] = assets.value(root: root)
            record["nav"] = navigation(root: root, current: head.kind)
            record["page"] = .record(meta(of: path, head, root: root))
            let rendering = templates.render(template, with: .record(record))
            return (allowedHTML(rendering.bytes), rendering.diagnostics)
        }
    }

    /// What a template makes that is not a page.
    func rendered(_ template: String, _ record: Record) -> Rendering {
        templates.render(template, with: .record(record))
    }

    private func navigation(root: String, current: Kind?) -> Value {
        .list(
            Kind.allCases.filter { !$0.gathersByName }.map { kind in
                .record([
                    "label": .text(words.plural(kind)), "href": .text("\(root)\(kind.folder)/index.html"),
                    "class": .text(kind.cssClass), "isCurrent": .flag(kind == current),
                ])
            })
    }
}

/// What the head of a page says.
struct PageHead: Sendable {
    var title: String
    var description: String?
    var kind: Kind?
    /// The player of the page's video, without a second; nil for a page that plays none.
    var embed: String?
}

/// `../` for each folder that a page stands in.
func rootPrefix(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}

extension Kind {
    /// The class that gives a kind its colour; also the id of its icon, after `kb:`.
    var cssClass: String {
        switch self {
        case .runbook: "run"
        case .practice: "pra"
        case .incident: "inc"
        case .talk: "sli"
        case .video: "vid"
        case .book: "boo"
        case .article: "art"
        case .person: "per"
        case .event: "eve"
        }
    }
}
