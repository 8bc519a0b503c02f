import XML

/// The part of a page that its author wrote, and what in it is not to be read.
struct MainContent {
    var node: MarkupNode
    /// The numbers of nodes in it that belong to the site around it.
    var skipped: Set<Int>
}

/// Finds the article in a page: by the elements and names that say where it is, when most of the page's text is there;
/// else it is all of the page. What is around the article, its navigation, related articles, comments, is left out; when
/// in doubt it stays.
func mainContent(of root: MarkupNode) -> MainContent {
    let nodes = [root] + root.all
    let measure = PageMeasure(nodes)
    var body = nodes.first { $0.name == "body" } ?? root
    if measure.text[body.index] < measure.text[root.index] { body = root }
    var judge = BoilerplateJudge(measure: measure, nodes: nodes, body: body)
    // What is certainly none of the article does not count when the article is looked for.
    let certain = judge.boilerplate(in: body, isArticle: false)
    let main = articleNode(in: body, measure, without: certain)
    if main.index == body.index {
        return MainContent(node: innermost(from: body, measure, without: certain), skipped: certain)
    }
    judge.main = main
    return MainContent(node: main, skipped: judge.boilerplate(in: main, isArticle: true))
}

/// The best candidate of the first sort that has one.
private func articleNode(in body: MarkupNode, _ measure: PageMeasure, without skipped: Set<Int>) -> MarkupNode {
    var live: [MarkupNode] = []
    var lost = 0
    collect(body, skipped, measure, &live, &lost)
    let whole = max(measure.own(body) - lost, 1)
    for sort in candidateSorts {
        let candidates = live.filter { sort.isOne($0) }
        guard let best = candidates.max(by: { measure.own($0) < measure.own($1) }) else { continue }
        // Of several alike, as the parts of one story, no one is the article.
        let share = candidates.count == 1 ? sort.share : 60
        if measure.own(best) * 100 >= whole * share, measure.own(best) > 0 { return best }
    }
    return body
}

/// The smallest element that has nearly all prose of a page whose names say nothing: what is around it are menus, lists
/// of other pages, notices. Nothing solid, as a table or a listing, may stand outside of it.
private func innermost(from body: MarkupNode, _ measure: PageMeasure, without skipped: Set<Int>) -> MarkupNode {
    var node = body
    while true {
        let children = node.elements.filter { !skipped.contains($0.index) }
        let prose =
            measure.prose[node.index]
            - node.elements.reduce(0) {
                $0 + (skipped.contains($1.index) ? measure.prose[$1.index] : 0)
            }
        guard !node.children.contains(where: { $0.isText && measure.text[$0.index] > 0 }),
            let best = children.max(by: { measure.prose[$0.index] < measure.prose[$1.index] }),
            isContainer(best), measure.prose[best.index] > 400, measure.prose[best.index] * 100 >= prose * 90,
            children.allSatisfy({ $0.index == best.index || isAround($0, measure) })
        else { return node }
        node = best
    }
}

private func isContainer(_ node: MarkupNode) -> Bool {
    ["div", "section", "main", "article", "form", "center", "td", "tr", "tbody", "table"].contains(node.name)
}

/// Whether an element has nothing that only an article has: a short section with its heading may be one of its parts.
private func isAround(_ node: MarkupNode, _ measure: PageMeasure) -> Bool {
    if node.name == "p" || node.isHeading { return measure.text[node.index] == 0 }
    return measure.text[node.index] == 0 || measure.isLinked(node, percent: 50)
        || measure.solids[node.index] == 0 && measure.headings[node.index] == 0 && measure.own(node) < 300
            && !node.descendants("p").contains { measure.own($0) > 0 }
}

/// Elements that are not in anything left out, in order.
private func collect(
    _ body: MarkupNode, _ skipped: Set<Int>, _ measure: PageMeasure, _ live: inout [MarkupNode], _ lost: inout Int
) {
    var waiting = [body]
    while let node = waiting.popLast() {
        if skipped.contains(node.index) {
            lost += measure.own(node)
            continue
        }
        live.append(node)
        waiting += node.elements.reversed()
    }
}

private struct CandidateSort: Sendable {
    /// Of the page's text, in hundredths, that must stand in it.
    var share: Int
    var isOne: @Sendable (MarkupNode) -> Bool
}

private let candidateSorts = [
    CandidateSort(share: 40) { $0.name == "article" || $0["role"] == "article" },
    CandidateSort(share: 40) { hasWord($0["itemprop"], "articlebody") },
    CandidateSort(share: 40) { $0.hasClass(contentClasses) },
    CandidateSort(share: 30) { $0.name == "main" || $0["role"] == "main" },
    CandidateSort(share: 50) { node in node["id"].map { contentIDs.contains($0.lowercased()) } ?? false },
]

/// WordPress, Ghost, Hugo, Jekyll, GitHub, Blogger, Medium, Substack, MkDocs, Sphinx, Docusaurus, Confluence, Notion.
private let contentClasses: Set<String> = [
    "post-content", "entry-content", "article-content", "article-body", "markdown-body", "post-body", "post_content",
    "post__content", "article__body", "article__content", "post-full-content", "gh-content", "e-content",
    "blog-content",
    "blog-post-content", "blog-post", "theme-doc-markdown", "md-content__inner", "wiki-content", "page-body",
    "story-body",
    "mw-parser-output", "available-content", "blog-post-body", "post-text", "hentry", "h-entry", "rst-content",
    "postcontent",
    "article_content", "c-article-body", "content-body", "single-content", "doc-content", "docs-content",
]

private let contentIDs: Set<String> = [
    "content", "main", "main-content", "maincontent", "main_content", "article", "article-body", "post", "post-content",
    "bodycontent", "mw-content-text", "primary", "body-content", "page-content", "contents", "readme", "story",
    "main-body",
]
