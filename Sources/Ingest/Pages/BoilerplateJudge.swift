import XML

/// Tells what in a page belongs to the site and not to the article.
struct BoilerplateJudge {
    let measure: PageMeasure
    let nodes: [MarkupNode]
    let body: MarkupNode
    /// The article, once it is found.
    var main: MarkupNode?

    init(measure: PageMeasure, nodes: [MarkupNode], body: MarkupNode) {
        self.measure = measure
        self.nodes = nodes
        self.body = body
        var holders: Set<Int> = []
        for node in nodes where node.name == "h1" || node.name == "main" || node["role"] == "main" {
            var next: MarkupNode? = node
            while let one = next, holders.insert(one.index).inserted { next = one.parent }
        }
        centre = holders
        var flows: Set<Int> = []
        for node in nodes where node.name == "p" && measure.own(node) > 60 {
            if let parent = node.parent { flows.insert(parent.index) }
        }
        self.flows = flows
    }

    /// The elements that hold running text: what stands between its paragraphs was put there by the author.
    private let flows: Set<Int>

    /// The elements in or around which the article must be.
    private let centre: Set<Int>

    /// - Parameter isArticle: The top is the article; less is left out in it than around it.
    func boilerplate(in top: MarkupNode, isArticle: Bool) -> Set<Int> {
        var found: Set<Int> = []
        var waiting: [(node: MarkupNode, before: MarkupNode?)] = []
        func add(_ elements: [MarkupNode]) {
            let before = [nil] + elements.dropLast().map(Optional.some)
            waiting += zip(elements, before).reversed().map { (node: $0, before: $1) }
        }
        add(top.elements)
        while let (node, before) = waiting.popLast() {
            if isBoilerplate(node, isArticle: isArticle) {
                found.insert(node.index)
                if let before, isContentsList(node), isContentsHeading(before) { found.insert(before.index) }
            } else {
                add(node.elements)
            }
        }
        if !isArticle { found.formUnion(edges(of: top, without: found)) }
        return found
    }

    private func isBoilerplate(_ node: MarkupNode, isArticle: Bool) -> Bool {
        switch node.kind {
        case .skipped, .script, .heading, .preformatted, .rule, .lineBreak, .picture, .code, .formula: return false
        case .table: return node.boilerplateClaim == .strong && !isLarge(node)
        default: break
        }
        if node.name == "main" || node["role"] == "main" || node.name == "tr" || node.name == "td" || node.name == "th"
        {
            return false
        }
        if isContentsList(node) { return true }
        if isLarge(node) { return false }
        if isByElement(node, isArticle: isArticle) { return true }
        switch node.boilerplateClaim {
        case .strong: return !isHeld(node) && !isSidebarOfText(node)
        case .weak: return !centre.contains(node.index) && isSlight(node, isArticle: isArticle, paragraphs: 0)
        case .foot: return !centre.contains(node.index) && isSlight(node, isArticle: isArticle)
        case .none: return isSaying(node) || isListOfPages(node)
        }
    }

    /// Too much of the page to be an addition to it.
    private func isLarge(_ node: MarkupNode) -> Bool {
        let whole = measure.own(body)
        if measure.isLinked(node, percent: 60), !centre.contains(node.index) { return false }
        return node.name == "body" || measure.own(node) * 100 > whole * 40 && measure.own(node) > 400
    }

    private func isByElement(_ node: MarkupNode, isArticle: Bool) -> Bool {
        if hasWord(node["itemprop"], "comment") { return true }
        switch node["role"] {
        case "navigation", "search", "dialog", "alertdialog", "menubar", "toolbar", "menu":
            return !centre.contains(node.index)
        case "banner", "contentinfo": if !centre.contains(node.index) { return true }
        case "complementary": if !isArticle { return true }
        case "note", "doc-tip", "doc-notice", "doc-footnote", "doc-endnotes": return false
        default: break
        }
        switch node.name {
        case "nav": return !centre.contains(node.index) || measure.isLinked(node, percent: 60)
        case "dialog", "menu": return !centre.contains(node.index)
        case "footer": return !isArticle && !isInArticle(node) || isSlight(node, isArticle: true) && !isFootnotes(node)
        case "header": return !centre.contains(node.index) && (!isInArticle(node) || isSlight(node, isArticle: true))
        case "aside": return !isInArticle(node) && !isCallout(node) && !isInFlow(node)
        case "form": return isAsking(node)
        default: return false
        }
    }

    private func isInArticle(_ node: MarkupNode) -> Bool {
        var next = node.parent
        while let one = next {
            if one.name == "article" || one.name == "main" || one["role"] == "main" || one.index == main?.index {
                return true
            }
            if one.name == "blockquote" { return true }
            next = one.parent
        }
        return false
    }

    /// The parser puts what it does not know, as `aside`, into a paragraph that was not closed.
    private func isInFlow(_ node: MarkupNode) -> Bool {
        node.parent.map { flows.contains($0.index) || $0.name == "p" } ?? false
    }

    /// DocBook's box beside the text, which has the name of what other sites have beside the article.
    private func isSidebarOfText(_ node: MarkupNode) -> Bool {
        node.hasClass(["sidebar"]) && isInFlow(node) && !measure.isLinked(node, percent: 40)
    }

    private func isCallout(_ node: MarkupNode) -> Bool {
        node["data-type"] == "sidebar"
            || node.hasClass([
                "note", "callout", "admonition", "warning", "tip", "important", "caution", "info", "footnotes",
                "footnote",
                "sidenote",
            ])
    }

    private func isFootnotes(_ node: MarkupNode) -> Bool {
        let names = (node.classes + [node["id"]?.lowercased() ?? ""]).joined(separator: " ")
        return names.contains("note") || names.contains("reference") || names.contains("bibliograph")
    }

    /// A form that asks for an address or for words to look for. Some pages are one form as a whole.
    private func isAsking(_ node: MarkupNode) -> Bool {
        measure.text[node.index] < 400 && measure.solids[node.index] == 0 && measure.headings[node.index] < 2
            && !centre.contains(node.index)
    }

    /// What the names call an addition is part of the article after all, with much text and headings of its own.
    private func isHeld(_ node: MarkupNode) -> Bool {
        if centre.contains(node.index),
            main != nil || node.descendants("h1").contains(where: { measure.text[$0.index] > 0 })
        {
            return measure.text[node.index] > 0 && !measure.isLinked(node, percent: 60)
        }
        return false
    }

    private func isSlight(_ node: MarkupNode, isArticle: Bool, paragraphs: Int = 1) -> Bool {
        guard measure.solids[node.index] == 0, measure.headings[node.index] == 0 || measure.isLinked(node, percent: 50)
        else { return false }
        if measure.isLinked(node, percent: 50) { return true }
        return measure.paragraphs[node.index] <= paragraphs && measure.text[node.index] < (isArticle ? 200 : 400)
    }

    /// A list of links to places in this page.
    private func isContentsList(_ node: MarkupNode) -> Bool {
        switch node.name {
        case "ul", "ol", "div", "nav", "details", "section", "aside": break
        default: return false
        }
        let links = measure.links[node.index]
        return links >= 3 && measure.inner[node.index] == links && measure.isLinked(node, percent: 75)
            && measure.solids[node.index] == 0 && measure.headings[node.index] <= 1
    }

    private func isContentsHeading(_ node: MarkupNode) -> Bool {
        node.briefText(upTo: 60).map { contentsNames.contains(oneLine($0).lowercased()) } ?? false
    }

    /// Links under a heading that says what they are.
    private func isListOfPages(_ node: MarkupNode) -> Bool {
        guard measure.links[node.index] > 0, measure.headings[node.index] == 1, measure.paragraphs[node.index] == 0,
            measure.solids[node.index] == 0, !centre.contains(node.index),
            let heading = node.elements.first(where: { measure.text[$0.index] > 0 }), heading.isHeading
        else { return false }
        return heading.briefText(upTo: 40).map { listNames.contains(oneLine($0).lowercased()) } ?? false
    }

    /// A line that many sites have and no article: `Skip to content`, `6 min read`.
    private func isSaying(_ node: MarkupNode) -> Bool {
        guard measure.text[node.index] < 40, measure.text[node.index] > 0, let brief = node.briefText(upTo: 200) else {
            return false
        }
        let text = oneLine(brief).lowercased()
        if sayings.contains(text) { return true }
        let words = text.split(separator: " ")
        return words.count <= 4 && words.count >= 3 && Int(words[0]) != nil
            && ["min read", "minute read", "minutes read", "mins read", "min. read"].contains(
                words.suffix(2).joined(separator: " "))
    }

    /// Rows of links at the top and the bottom of a page that says nothing about its parts.
    private func edges(of top: MarkupNode, without found: Set<Int>) -> Set<Int> {
        var first: Int?
        var last = -1
        for node in nodes where node.index > top.index && isText(node) {
            first = first ?? node.index
            last = max(last, node.index)
        }
        guard let first else { return [] }
        var edges: Set<Int> = []
        var waiting = Array(top.elements.reversed())
        var afterHeading = false
        while let node = waiting.popLast() {
            if found.contains(node.index) { continue }
            if node.isHeading { afterHeading = true }
            let isEdge = node.index < first || node.index > last && !afterHeading && !leadsAway(node)
            if isEdge, measure.links[node.index] >= 3, measure.isLinked(node, percent: 70), !centre.contains(node.index)
            {
                edges.insert(node.index)
            } else if node.index <= first, measure.text[node.index] > 0, edges.count < 1000 {
                waiting += node.elements.reversed()
            }
            if node.index > first, node.index <= last { afterHeading = false }
        }
        return edges
    }

    /// Links to other sites are not the site's own.
    private func leadsAway(_ node: MarkupNode) -> Bool {
        guard measure.links[node.index] < 200 else { return true }
        return node.all.contains { $0.name == "a" && $0["href"].map(isWebAddress) == true }
    }

    private func isText(_ node: MarkupNode) -> Bool {
        switch node.name {
        case "h1", "pre": true
        case "p", "li", "dd", "td", "blockquote": measure.own(node) > 60
        default: false
        }
    }
}

private let contentsNames: Set<String> = [
    "contents", "table of contents", "on this page", "in this article", "in this post", "toc", "index", "jump to",
    "page contents", "in this page", "quick links",
]

private let listNames: Set<String> = [
    "recent posts", "recent articles", "latest posts", "related posts", "related articles", "popular posts", "archives",
    "categories", "blogroll", "more posts", "you might also like", "you may also like", "read next", "more from us",
    "recent comments", "follow us", "share this", "share this post",
]

private let sayings: Set<String> = [
    "skip to content", "skip to main content", "skip to navigation", "share", "share this", "share this post",
    "share this article", "subscribe", "sign in", "log in", "back to top", "table of contents", "read more", "listen",
    "share on twitter", "tweet", "copy link", "advertisement", "sign up", "get started", "open in app", "follow",
    "top highlight", "subscribe now", "read in app", "press enter or click to view image in full size",
    "edit this page", "edit on github", "loading…", "loading...", "leave a comment", "print this page",
]
