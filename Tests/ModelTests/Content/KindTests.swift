import Model
import Testing

struct KindTests {
    @Test(arguments: Kind.allCases)
    func isSaidByTheFolder(kind: Kind) {
        #expect(Kind(folder: kind.folder) == kind)
        #expect(Kind(entry: "\(kind.folder)/2013/x") == kind)
        #expect(kind.plural.lowercased() == kind.folder)
    }

    @Test(arguments: ["", "incident", "Incidents", "notes", "incidents-2"])
    func isNoOtherFolder(folder: String) {
        #expect(Kind(folder: folder) == nil)
        #expect(Kind(entry: "\(folder)/x") == nil)
    }

    @Test(arguments: [
        (Passage.Place.step(6), "Step 6"), (.slide(17), "Slide 17"), (.time(Seconds(754)), "12:34"),
        (.time(Seconds(3_723)), "1:02:03"),
    ])
    func labelsThePlacesOfItsPassages(place: Passage.Place, label: String) {
        #expect(place.label == label)
    }
}
