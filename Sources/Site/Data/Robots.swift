/// All may read all; and where the site map is, which takes a whole address (RFC 9309; sitemaps.org, "Submitting your
/// Sitemap").
func robots(_ shell: PageShell) -> SiteFile {
    let isServed = shell.settings.givenBaseURL != nil
    let siteMap = isServed ? "\nSitemap: \(shell.wholeAddress(of: "sitemap.xml"))\n" : ""
    return SiteFile("robots.txt", bytes: Array("User-agent: *\nAllow: /\n\(siteMap)".utf8))
}
