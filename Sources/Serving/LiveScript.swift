import CLiveScript

/// Where the script that keeps an open page up to date is, and where it hears of changes. No file of a site has a hidden
/// name.
let liveScriptPath = ".kb/live.js"
let eventsPath = ".kb/events"

func liveScript() -> [UInt8] { bytes(of: live_script()) }

/// A service worker that takes the place of one that a browser has kept for this address, and ends it.
func retiringWorker() -> [UInt8] { bytes(of: retiring_worker()) }

private func bytes(of script: script_text) -> [UInt8] {
    Array(UnsafeBufferPointer(start: script.bytes, count: script.count))
}

/// A page that names the script at the end of its head, together with its own version, by which the script tells whether
/// the page has changed. Without an end of its head, as in a template that is being written, it stands at the page's end.
func withLiveScript(_ page: [UInt8]) -> [UInt8] {
    let place = endOfHead(of: page) ?? page.endIndex
    let element = "<script src=\"/\(liveScriptPath)\" data-version=\"\(version(of: page))\" defer></script>\n"
    return page[..<place] + Array(element.utf8) + page[place...]
}

private func endOfHead(of page: [UInt8]) -> Int? {
    let end = Array("</head>".utf8)
    var place = page.startIndex
    while let bracket = page[place...].firstIndex(of: end[0]) {
        let here = page[bracket...].prefix(end.count)
        // Setting the bit makes a letter small, and nothing else a letter of these.
        if here.elementsEqual(end, by: { $0 | 0x20 == $1 | 0x20 }) { return bracket }
        place = bracket + 1
    }
    return nil
}
