import Model
import XML

/// How sure the names of an element make it that it is none of the article.
enum BoilerplateClaim {
    case none
    /// Only while there is no sentence in it.
    case weak
    /// Such places may have a few sentences.
    case foot
    case strong
}

extension MarkupNode {
    /// What the element's class and id say of it.
    var boilerplateClaim: BoilerplateClaim {
        var claim = BoilerplateClaim.none
        let names = classes + ids
        for name in names {
            let words = name.split { $0 == "-" || $0 == "_" || $0 == ":" }.map(String.init)
            guard let first = words.first, !stateWords.contains(first), !layoutWords.contains(words.last ?? "") else {
                continue
            }
            if strongNames.contains(name) || words.contains(where: { strongWords.contains($0) }) { return .strong }
            if isRelated(words) { return .strong }
            if words.contains(where: { footWords.contains($0) }) { claim = .foot }
            if claim == .none, words.contains(where: { weakWords.contains($0) }) { claim = .weak }
        }
        return claim
    }

    /// The id of a section is often made from its heading, whose words say nothing of what the section is.
    private var ids: [String] {
        guard let id = self["id"]?.lowercased(), !isHeading else { return [] }
        let heading = elements.prefix(3).first { $0.isHeading }
        let isSection = name == "section" || classes.contains("section")
        if let heading, isSection || !strongNames.contains(id),
            hyphenated(heading.text).hasPrefix(id) || id.hasPrefix(hyphenated(heading.text))
        {
            return []
        }
        return name == "section" && elements.first?.isHeading == true && !strongNames.contains(id) ? [] : [id]
    }

    private func isRelated(_ words: [String]) -> Bool {
        guard let place = words.firstIndex(where: { $0 == "related" || $0 == "recommended" || $0 == "popular" }) else {
            return false
        }
        return words.count == 1 || place + 1 < words.count && relatedThings.contains(words[place + 1])
            || place > 0 && relatedThings.contains(words[place - 1])
    }
}

/// Say something of the page, as `has-sidebar` does.
private let stateWords: Set<String> = ["has", "with", "no", "is", "without", "hide", "show", "js", "not"]
private let layoutWords: Set<String> = [
    "open", "enabled", "disabled", "layout", "left-open", "visible", "present", "on", "off", "closed", "hidden",
]

private let relatedThings: Set<String> = [
    "posts", "post", "articles", "article", "content", "stories", "story", "links", "items", "pages", "entries", "news",
    "topics", "wrapper", "container", "section", "list", "block", "grid", "widget", "reads", "reading", "blog", "blogs",
]

private let strongWords: Set<String> = [
    "newsletter", "subscribe", "subscription", "disqus", "breadcrumb", "breadcrumbs", "sharedaddy", "sharing", "gdpr",
    "relatedposts", "sidebar", "pagination", "advert", "advertisement", "adsbygoogle", "outbrain", "taboola",
    "addtoany", "addthis", "paywall", "signup", "onetrust", "recommendations", "skiplink", "skipnav", "sidenav",
    "navbar", "masthead", "topbar", "prevnext", "noprint", "optin", "mailchimp", "postnav", "webmentions", "toolbar",
]

private let strongNames: Set<String> = [
    "comments", "comment-list", "commentlist", "comments-area", "comment-respond", "respond", "comment-form",
    "comments-section", "comment-section", "cookie", "cookies", "cookie-banner", "cookie-notice", "cookie-consent",
    "cookie-bar", "cookiebanner", "cookie-law-info-bar", "consent", "consent-banner", "cookie-policy-banner", "share",
    "share-buttons", "share-links", "post-share", "social-share", "share-bar", "social-links", "social-sharing",
    "socials", "share-this", "skip-link", "skip-to-content", "skip-links", "ad", "ads", "ad-slot", "popup", "modal",
    "site-header", "site-footer", "site-nav", "site-navigation", "page-footer", "global-nav", "main-navigation",
    "post-navigation", "nav-links", "pagenavi", "back-to-top", "edit-page-link", "edit-this-page", "hs-cta-wrapper",
    "headerlink", "sphinxsidebar", "sphinxsidebarwrapper", "wy-nav-side", "md-sidebar", "md-footer", "md-header",
    "theme-doc-sidebar-container", "theme-edit-this-page", "theme-last-updated", "md-source-file", "site-info",
    "post-author-box", "author-box", "author-bio", "about-author", "author-card", "authorbox", "discourse-comments",
    "utterances", "giscus", "subscribe-widget", "jp-post-flair", "subscription-widget-wrap", "post-ufi", "blog-pager",
    "post-feeds",
    "rst-footer-buttons", "md-tabs", "read-next", "readnext", "more-posts", "post-footer-cta", "related", "feedback",
    "was-this-helpful", "page-feedback", "page-metadata", "footer-nav", "breadcrumb-section", "likes-and-comments",
    "cookie-consent-banner", "cookie-message", "js-cookie-consent", "post-likes", "lb-breadcrumbs", "sharebar",
]

private let footWords: Set<String> = [
    "footer", "copyright", "legal", "cookie", "banner", "promo", "cta", "author", "authors", "widget", "popup", "modal",
    "skip", "comment",
]

private let weakWords: Set<String> = [
    "nav", "navigation", "menu", "toc", "meta", "byline", "tags", "taglist", "header",
    "actions", "buttons", "social", "share", "categories",
    "pager", "prev", "next", "login", "search", "dateline", "readtime", "avatar", "tooltip", "clap", "claps", "likes",
    "vote", "votes", "related", "contents", "postmeta", "kudos", "feeds",
]
