import Testing

@testable import Ingest

@Suite struct TextOfPagesTests {
    @Test(
        arguments: [
            ("<p><![if !supportLists]><b>1.</b><![endif]>One", "<p><b>1.</b>One"), ("a<![ENDIF]>", "a"),
            ("<!--[if IE]><p>x<![endif]-->", "<!--[if IE]><p>x<![endif]-->"), ("<![CDATA[ x ]]>", "<![CDATA[ x ]]>"),
            ("a <![if b", "a <![if b"), ("<![", "<!["), ("<![endif]", "<![endif]"), ("", ""),
        ])
    func conditionsAreComments(text: String, left: String) {
        #expect(String(decoding: withoutConditions(Array(text.utf8)), as: UTF8.self) == left)
    }

    @Test(
        arguments: [
            ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET = \"Shift_JIS\">", "shift_jis"),
            ("<meta http-equiv='content-type' content='text/html; charset=windows-1252'>", "windows-1252"),
            ("<?xml version='1.0' encoding='ISO-8859-1'?>", "iso-8859-1"), ("<p>charset=x</p>", nil),
        ] as [(String, String?)])
    func theEncodingIsFound(html: String, name: String?) { #expect(declaredCharset(Array(html.utf8)) == name) }

    @Test(
        arguments: [
            ("2022-03-23T17:30:00-07:00", "2022-03-23"), ("March 23, 2022", "2022-03-23"),
            ("23 Mar 2022", "2022-03-23"),
            ("Wed, 23 Mar 2022 10:00:00 GMT", "2022-03-23"), ("Posted on Sept. 3rd, 2019 by x", "2019-09-03"),
            ("2022-03", "2022-03"), ("20220323", "2022-03-23"), ("2022/3/9", "2022-03-09"), ("yesterday", nil),
            ("2022-02-30", nil), ("Mar 23", nil),
        ] as [(String, String?)])
    func daysAreReadAsWritten(text: String, day: String?) { #expect(writtenDay(text)?.description == day) }

    @Test(
        arguments: [
            ("2024-02-03T10:20:30.000Z", 1_706_955_630_000), ("2024-02-03T10:20:30.5+01:00", 1_706_952_030_500),
            ("2019-02-03T10:00:00+0000", 1_549_188_000_000), ("2024-02-03T10:20:30", nil), ("2024-02-03", nil),
        ] as [(String, Int?)])
    func momentsNeedAZone(text: String, milliseconds: Int?) { #expect(unixMilliseconds(text) == milliseconds) }

    @Test func momentsAreWrittenInUTC() { #expect(writtenUTC(1_689_856_800_000) == "2023-07-20 12:40:00 UTC") }

    @Test(
        arguments: [
            ("https://creativecommons.org/licenses/by-sa/4.0/", "CC-BY-SA-4.0"),
            ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"), ("MIT", "MIT"),
        ])
    func licencesHaveShortNames(text: String, name: String) { #expect(licenceName(text) == name) }
}
