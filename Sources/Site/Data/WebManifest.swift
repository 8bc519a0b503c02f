import Model
import Templates

/// What a browser asks of a site that stands on its own among the programs (W3C, "Web Application Manifest").
///
/// A template, so that a look can change its colours together with the others. Texts reach it as JSON, quoted.
func webManifest(_ shell: PageShell) -> SiteFile {
    SiteFile("manifest.webmanifest") {
        let settings = shell.settings
        func quoted(_ text: String) -> Value { .text(JSON.text(text).line) }
        let rendering = shell.rendered(
            "manifest",
            [
                "manifest": .record([
                    "name": quoted(settings.title),
                    "shortName": quoted(settings.title.split(separator: " ").first.map(String.init) ?? "kb"),
                    "description": settings.description.isEmpty ? .none : quoted(settings.description),
                    "language": quoted(settings.language), "icon": quoted(shell.assets.path(of: "assets/icon.svg")),
                ])
            ])
        return (rendering.bytes, rendering.diagnostics)
    }
}
