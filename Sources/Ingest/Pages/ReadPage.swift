import Charsets
import XML

func readPage(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    let tree: MarkupTree
    do { tree = try readHTML(decodeText(file.bytes).bytes) } catch { throw IngestRefusal(error.description) }
    let content = htmlBlocks([tree.root])
    return IngestedDocument(.page, segments: segments(of: content.blocks, file: file.name), warnings: content.warnings)
}
