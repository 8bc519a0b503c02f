/// The licence that a statement of rights names: one of Creative Commons by its address or its name, the public domain.
/// Nil for a mere "All rights reserved".
func namedLicence(_ rights: String) -> String? {
    let text = plainText(rights)
    let words = text.split { " ,;()<>\"'".contains($0) }
    if let address = words.first(where: { $0.contains("creativecommons.org/") && $0.hasPrefix("http") }) {
        return licenceName(String(address.last == "." ? address.dropLast() : address))
    }
    let lower = text.lowercased()
    let names = ["creative commons", "public domain", "cc0", "cc by", "cc-by", "gnu free documentation", "cc zero"]
    guard names.contains(where: lower.contains), !lower.contains("all rights reserved") else { return nil }
    return text.utf8.count <= 200 ? text : String(text.prefix(200))
}
