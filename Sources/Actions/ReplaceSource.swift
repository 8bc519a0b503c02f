import Files
import Model

/// Puts an edited file in the place of the one that it was made from, in one step.
///
/// - Throws: `FileHasChanged` when the file has other bytes by now, as an editor may have saved it: it is left so.
func replaceSource(_ old: SourceText, with new: SourceText, in root: Root) throws {
    try replaceFile(root.path + "/" + old.path, expecting: old.bytes, with: new.bytes)
}
