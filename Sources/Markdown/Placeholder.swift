import CMd4c
import Model
public struct MarkdownDocument: Sendable { public var blocks: [PlacedBlock]; public var footnotes: [Footnote]; public var undefinedFootnotes: [P]; public var problems: [Q] 
public struct P: Sendable { public var label: String; public var range: Range<Int> }
public struct Q: Sendable { public var message: String; public var range: Range<Int> } }
final class B {
  var base: UnsafePointer<CChar>; var size: Int; var start: Int
  var blockStack: [[Block]] = [[]]; var items: [[ListItem]] = []; var inl: [[Inline]] = [[]]
  var lo = Int.max, hi = 0; var out: [PlacedBlock] = []; var depth = 0; var code = ""; var inCode = false
  var listMeta: [(Int?, Bool)] = []; var links: [(String, String?, Int)] = []
  var rows: [[[Inline]]] = []; var row: [[Inline]] = []; var img: [(String,String?)] = []
  init(base: UnsafePointer<CChar>, size: Int, start: Int) { self.base = base; self.size = size; self.start = start }
  func add(_ b: Block) { blockStack[blockStack.count-1].append(b); if blockStack.count == 1 && items.isEmpty { let bb = blockStack[0].removeLast(); var l = lo == Int.max ? start : lo; var h = hi
    while l > 0, base[l-1] != 10 { l -= 1 }; while h < size, base[h] != 10 { h += 1 }
    out.append(PlacedBlock(block: bb, range: l..<max(l,h))); lo = Int.max; hi = 0 } }
  func popInl() -> [Inline] { let r = inl[inl.count-1]; inl[inl.count-1] = []; return r }
}
func attr(_ a: MD_ATTRIBUTE) -> String { a.text == nil ? "" : String(decoding: UnsafeRawBufferPointer(start: a.text, count: Int(a.size)), as: UTF8.self) }
public func parseMarkdown(_ bytes: [UInt8], from start: Int) -> MarkdownDocument {
  bytes.withUnsafeBytes { raw in
    guard let p = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return .init(blocks: [], footnotes: [], undefinedFootnotes: [], problems: []) }
    let b = B(base: p, size: bytes.count, start: start)
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)
    parser.enter_block = { t, d, u in let b = Unmanaged<B>.fromOpaque(u!).takeUnretainedValue()
      switch t { case MD_BLOCK_QUOTE, MD_BLOCK_LI: b.blockStack.append([])
      case MD_BLOCK_UL: b.items.append([]); b.listMeta.append((nil, d!.assumingMemoryBound(to: MD_BLOCK_UL_DETAIL.self).pointee.is_tight != 0))
      case MD_BLOCK_OL: let o = d!.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee; b.items.append([]); b.listMeta.append((Int(o.start), o.is_tight != 0))
      case MD_BLOCK_CODE: b.inCode = true; b.code = ""
      case MD_BLOCK_TR: b.row = []
      default: break }; return 0 }
    parser.leave_block = { t, d, u in let b = Unmanaged<B>.fromOpaque(u!).takeUnretainedValue()
      switch t { case MD_BLOCK_QUOTE: let x = b.blockStack.removeLast(); b.add(.quote(x))
      case MD_BLOCK_LI: var x = b.blockStack.removeLast(); let i = b.popInl(); if !i.isEmpty { x.insert(.paragraph(i), at: 0) }; b.items[b.items.count-1].append(ListItem(blocks: x))
      case MD_BLOCK_UL, MD_BLOCK_OL: let x = b.items.removeLast(); let m = b.listMeta.removeLast(); b.add(.list(List(start: m.0, isTight: m.1, items: x)))
      case MD_BLOCK_P: b.add(.paragraph(b.popInl()))
      case MD_BLOCK_H: var c = b.popInl(); var a: String?
        if case .text(let s)? = c.last, let r = s.range(of: "{#"), s.hasSuffix("}") { a = String(s[r.upperBound...].dropLast()); var t = String(s[..<r.lowerBound]); while t.hasSuffix(" ") { t.removeLast() }; c.removeLast(); if !t.isEmpty { c.append(.text(t)) } }
        b.add(.heading(Heading(level: Int(d!.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level), content: c, anchor: a)))
      case MD_BLOCK_CODE: b.inCode = false; b.add(.code(language: attr(d!.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee.lang), text: b.code))
      case MD_BLOCK_HR: b.add(.rule)
      case MD_BLOCK_TH, MD_BLOCK_TD: b.row.append(b.popInl())
      case MD_BLOCK_TR: b.rows.append(b.row)
      case MD_BLOCK_TABLE: b.add(.table(Table(alignments: [], header: b.rows.first ?? [], rows: Array(b.rows.dropFirst())))); b.rows = []
      default: break }; return 0 }
    parser.enter_span = { t, d, u in let b = Unmanaged<B>.fromOpaque(u!).takeUnretainedValue(); b.inl.append([])
      if t == MD_SPAN_A { let a = d!.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee; b.links.append((attr(a.href), a.title.text == nil ? nil : attr(a.title), b.hi)) }
      if t == MD_SPAN_IMG { let a = d!.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee; b.img.append((attr(a.src), nil)) }
      return 0 }
    parser.leave_span = { t, d, u in let b = Unmanaged<B>.fromOpaque(u!).takeUnretainedValue(); let c = b.inl.removeLast(); let x: Inline
      switch t { case MD_SPAN_EM: x = .emphasis(c); case MD_SPAN_STRONG: x = .strong(c); case MD_SPAN_DEL: x = .strikethrough(c); case MD_SPAN_CODE: x = .code(c.plainText)
      case MD_SPAN_A: let l = b.links.removeLast(); var e = b.hi; let s0 = b.hi; while e < b.size, b.base[e] != 41, b.base[e] != 10 { e += 1 }; var s = s0 - c.plainText.utf8.count; s = max(0, s - 1)
        x = .link(InlineLink(destination: l.0, title: l.1, content: c, range: s..<min(b.size,e+1), destinationRange: min(s0+2,b.size)..<min(b.size, s0+2+l.0.utf8.count)))
      case MD_SPAN_IMG: let l = b.img.removeLast(); x = .image(InlineImage(source: l.0, title: nil, alternative: c.plainText, range: 0..<0))
      default: x = .emphasis(c) }
      b.inl[b.inl.count-1].append(x); return 0 }
    parser.text = { t, p, n, u in let b = Unmanaged<B>.fromOpaque(u!).takeUnretainedValue(); let s = String(decoding: UnsafeRawBufferPointer(start: p, count: Int(n)), as: UTF8.self)
      let off = p! - b.base; if off >= 0 && off <= b.size { b.lo = min(b.lo, off); b.hi = max(b.hi, off + Int(n)) }
      if b.inCode { b.code += s; return 0 }
      switch t { case MD_TEXT_SOFTBR: b.inl[b.inl.count-1].append(.softBreak); case MD_TEXT_BR: b.inl[b.inl.count-1].append(.lineBreak)
      default: if case .text(let q)? = b.inl[b.inl.count-1].last { b.inl[b.inl.count-1][b.inl[b.inl.count-1].count-1] = .text(q+s) } else { b.inl[b.inl.count-1].append(.text(s)) } }
      return 0 }
    _ = md_parse(p + start, UInt32(bytes.count - start), &parser, Unmanaged.passUnretained(b).toOpaque())
    return .init(blocks: b.out, footnotes: [], undefinedFootnotes: [], problems: [])
  } }
extension String { func range(of x: String) -> Range<String.Index>? { var i = startIndex; while i < endIndex { if self[i...].hasPrefix(x) { return i..<index(i, offsetBy: x.count) }; i = index(after: i) }; return nil } }
