import CLibXML2

/// What a name of HTML 4 (24.2 to 24.4), as `nbsp`, stands for; nil for one that it does not have.
public func htmlCharacter(named name: some StringProtocol) -> Unicode.Scalar? {
    guard name.utf8.count <= 10 else { return nil }
    let name = String(name)
    return name.withCString { cString in
        cString.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) { bytes in
            htmlEntityLookup(bytes).flatMap { Unicode.Scalar($0.pointee.value) }
        }
    }
}
