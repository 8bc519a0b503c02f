/// Of one document, in MiB: far above any front matter or settings, and low enough for what libyaml makes of it.
private let sizeLimit = 1

/// Of a file of documents, in MiB: all the manifests of a cluster.
private let sizeLimitOfDocuments = 16

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Reads one document from a part of a file; ranges count from the start of the whole file. Nil for an empty document.
///
/// Safer than YAML allows: refused are anchors and aliases, which can grow without bound, tags, keys that are not
/// scalars, the same key twice, more than one document, more than 32 levels and more than 1 MiB.
public func parseYAML(_ bytes: ArraySlice<UInt8>) -> Result<YAMLNode?, YAMLProblem> {
    documents(in: bytes, isSingle: true, limit: sizeLimit).map(\.first)
}

/// Reads every document of a text in which `---` parts them, as tools for Kubernetes write it. Empty ones are left out;
/// what is refused is as for one document, but for 16 MiB in all.
public func parseYAMLDocuments(_ bytes: ArraySlice<UInt8>) -> Result<[YAMLNode], YAMLProblem> {
    documents(in: bytes, isSingle: false, limit: sizeLimitOfDocuments)
}

private func documents(
    in bytes: ArraySlice<UInt8>, isSingle: Bool, limit: Int
) -> Result<[YAMLNode], YAMLProblem> {
    guard bytes.count <= limit << 20 else {
        return .failure(YAMLProblem("the text is longer than \(limit) MiB", at: bytes.startIndex..<bytes.endIndex))
    }
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
    if text.isEmpty { return .success([]) }
    return text.withUnsafeBufferPointer { buffer in
        Result { () throws(YAMLProblem) in
            var composer = Composer(events: try EventReader(buffer, base: text.startIndex))
            return try composer.documents(isSingle: isSingle)
        }
    }
}
