import CMd4c

/// Runs md4c over a text and hands what it finds to the builder. Returns false when it stopped before the end.
///
/// - Parameter text: ends with a newline: md4c 0.4.8 reads one byte past a text that does not.
func runMd4c(on text: [UInt8], into builder: inout TreeBuilder) -> Bool {
    var parser = MD_PARSER(
        abi_version: 0, flags: dialect, enter_block: enterBlock, leave_block: leaveBlock, enter_span: enterSpan,
        leave_span: leaveSpan, text: takeText, debug_log: nil, syntax: nil)
    return text.withUnsafeBytes { bytes in
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return true }
        builder.textAddress = UInt(bitPattern: start)
        return withUnsafeMutablePointer(to: &builder) { md_parse(start, MD_SIZE(bytes.count), &parser, $0) == 0 }
    }
}

private let dialect = UInt32(
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_NOHTMLBLOCKS
        | MD_FLAG_NOHTMLSPANS)

/// What a callback returns to end the parsing; md4c 0.4.8 takes only negative values for that.
private let stop: Int32 = -1

private func withBuilder(_ userdata: UnsafeMutableRawPointer?, _ body: (inout TreeBuilder) -> Void) -> Int32 {
    guard let builder = userdata?.assumingMemoryBound(to: TreeBuilder.self) else { return stop }
    body(&builder.pointee)
    return builder.pointee.budget.isSpent ? stop : 0
}

private func enterBlock(
    _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    withBuilder(userdata) { $0.enter(type, detail) }
}

private func leaveBlock(
    _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    withBuilder(userdata) { $0.leave(type) }
}

private func enterSpan(
    _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    withBuilder(userdata) { $0.enter(type, detail) }
}

private func leaveSpan(
    _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    withBuilder(userdata) { $0.leave(type) }
}

private func takeText(
    _ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: MD_SIZE, _ userdata: UnsafeMutableRawPointer?
) -> Int32 {
    guard let text else { return stop }
    return withBuilder(userdata) { $0.takeText(type, UnsafeRawBufferPointer(start: text, count: Int(size))) }
}
