import Testing

@testable import Actions

@Suite struct FindPassageTests {
    @Test(arguments: [
        ("practices/quorum", "practices/quorum"), ("practices/quorum#why", "practices/quorum#why"),
        ("practices/majority#why", "practices/quorum#why"), ("Content/practices/quorum.md", "practices/quorum"),
    ])
    func aReferenceMeansAPassage(reference: String, address: String) throws {
        let library = try TemporaryBase().load().library
        let (entry, found) = try findPassage(reference, in: library)
        #expect(found.description == address && entry.id == "practices/quorum")
    }

    @Test(arguments: [
        ("practices/quorun", "there is no entry 'practices/quorun'; did you mean 'practices/quorum'?"),
        ("quorum", "there is no entry 'quorum'; did you mean 'practices/quorum'?"),
        ("xxxxxxxx", "there is no entry 'xxxxxxxx'; find it with: kb search xxxxxxxx"),
        ("practices/quorum#wyh", "'practices/quorum' has no passage '#wyh'; did you mean 'why'?"),
        ("practices/majority#nothing", "'practices/quorum' has no passage '#nothing'; it has: why"),
    ])
    func anUnknownOneSaysWhatMayHaveBeenMeant(reference: String, message: String) throws {
        let library = try TemporaryBase().load().library
        let error = #expect(throws: UnknownReference.self) { try findPassage(reference, in: library) }
        #expect(error?.description == message)
    }
}
