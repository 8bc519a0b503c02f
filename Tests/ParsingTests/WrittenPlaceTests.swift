import Model
import Parsing
import Testing

struct WrittenPlaceTests {
    @Test(arguments: [
        ("Slide 17: Roll back first", Passage.Place.slide(17), "Roll back first"), ("Slide 17", .slide(17), "Slide 17"),
        ("slide 3:No space", .slide(3), "No space"), ("Slide 4:", .slide(4), "Slide 4"),
        ("SLIDE 012: Zero", .slide(12), "Zero"), ("Slide 5: 12:34 both", .slide(5), "12:34 both"),
        ("12:34 The switch", .time(Seconds(754)), "The switch"), ("1:02:03 Late", .time(Seconds(3_723)), "Late"),
        ("0:00 Start", .time(Seconds(0)), "Start"), ("12:34", .time(Seconds(754)), "12:34"),
    ])
    func isASlideOrAMomentOfATalk(heading: String, place: Passage.Place, title: String) throws {
        for folder in ["talks", "videos"] {
            let entry = try #require(parse(file("## \(heading)\n"), as: "\(folder)/x.md").entry)
            #expect(entry.passages[1].place == place)
            #expect(entry.passages[1].title == title)
            #expect(entry.passages[1].heading.plainText == heading)
        }
    }

    @Test(arguments: [
        "Slide", "Slides 17: x", "Slide seventeen", "Slide 0: none", "Slide 17 more", "Slide -1", "Slide17: x",
        "The slide 17", "12:60 x", "At 12:34", "12:34: x", "+1:00 later", "1234 x", "Slide 99999999999999999999",
    ])
    func isNotWrittenInOtherHeadings(heading: String) throws {
        let entry = try #require(parse(file("## \(heading)\n"), as: "talks/x.md").entry)
        #expect(entry.passages[1].place == nil)
        #expect(entry.passages[1].title == heading)
    }

    @Test(arguments: ["incidents", "books", "articles", "practices"])
    func isOnlyOfTalksAndVideos(folder: String) throws {
        let entry = try #require(parse(file("## Slide 17: x\n## 12:34 y\n"), as: "\(folder)/x.md").entry)
        #expect(entry.passages.map(\.place) == [nil, nil, nil])
        #expect(entry.passages.map(\.title) == ["", "Slide 17: x", "12:34 y"])
    }

    @Test func keepsItsAnchorWhateverTheTitle() throws {
        let entry = try #require(
            parse(file("## Slide 17: New title {#slide-17}\n## 12:34 Title {#t-754}\n"), as: "talks/x.md").entry)
        #expect(entry.passages.map(\.anchor) == ["", "slide-17", "t-754"])
        #expect(entry.passages.map(\.title) == ["", "New title", "Title"])
    }
}
