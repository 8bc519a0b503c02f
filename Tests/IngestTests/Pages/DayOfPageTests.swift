import Testing

@testable import Ingest

@Suite struct DayOfPageTests {
    @Test(
        arguments: [
            ("Outage on 2024-03-05", "2024-03-05"), ("Outage on 2024/3/5: what we know", "2024-03-05"),
            ("Post-mortem: 5 March 2024 database failover", "2024-03-05"), ("DNS outage, July 3, 2019", "2019-07-03"),
            ("DNS outage (July 3rd, 2019)", "2019-07-03"), ("The 3rd of July 2019", "2019-07-03"),
            ("July 3–4, 2019", "2019-07-03"), ("3-4 July 2019", "2019-07-03"), ("2019 Jul 3", "2019-07-03"),
            ("2024-Mar-05 report", "2024-03-05"), ("at 2024-03-05T10:00Z", "2024-03-05"), ("5.Mar.2024", "2024-03-05"),
            ("Outage on 03/05/2024", nil), ("Outage on 05.03.2024", nil), ("2024-13-05", nil), ("2023-02-29", nil),
            ("March 2024", nil), ("Top 100 outages of 2024", nil), ("Version 2024.1-2", nil), ("24-03-05", nil),
            ("in March we saw 5 of them; 2024 was bad", nil), ("July 32, 2019", nil), ("", nil),
        ] as [(String, String?)])
    func aDayIsReadWhereItMeansOneThing(text: String, day: String?) {
        #expect(firstDay(in: text)?.description == day)
    }

    @Test(
        arguments: [
            ("https://a.example/blog/2019/07/02/outage", "2019-07-02"),
            ("https://a.example/2019/Jul/2/outage/", "2019-07-02"),
            ("https://a.example/2019-07-02-outage.html", "2019-07-02"),
            ("https://a.example/20190702/x?y=2020-01-01", "2019-07-02"),
            ("https://web.archive.example/web/20240101123456/https://a.example/2019/07/02/x", "2019-07-02"),
            ("https://a.example/2019/07/outage", "2019-07"), ("https://a.example/2019/07/", nil),
            ("https://a.example/2019/13/02/x", nil), ("https://a.example/07/02/2019/x", nil),
            ("https://a.example/v/20190799", nil), ("https://a.example/#/2019/07/02/x", nil), ("/2019/07/02/x", nil),
        ] as [(String, String?)])
    func anAddressMayNameIt(address: String, day: String?) {
        #expect(dayInAddress(address)?.description == day)
    }

    @Test(
        arguments: [
            ("<h1>Outage on 2024-03-05</h1><p>Text.", "2024-03-05"),
            ("<h1>T</h1><p>Date: 5 March 2024<br>Owner: Ops<p>Text.", "2024-03-05"),
            ("<h1>T</h1><ul><li>Severity: 1<li>Started: March 5, 2024 10:00</ul><p>Text.", "2024-03-05"),
            ("<h1>T</h1><table><tr><td>Severity<td>1<tr><td>Date<td>2024-03-05</table><p>Text.", "2024-03-05"),
            ("<h1>T</h1><p>Last updated: 5 March 2024<p>Text.", "2019-07-02"),
            ("<h1>T</h1><p>When the site went down on 5 March 2024, nobody was there.<p>Text.", "2019-07-02"),
            ("<h1>T</h1><p>Date: 03/05/2024<p>Text.", "2019-07-02"),
            ("<h1>T</h1><p>Text.<h2>Timeline</h2><p>2024-03-05 10:00 all is down", "2019-07-02"),
            ("<h1>2024-03-05</h1><time datetime=2020-01-01>x</time><p>Text.", "2020-01-01"),
            ("<link rel=canonical href=https://a.example/2018/01/02/t><h1>T</h1><p>Text.", "2018-01-02"),
        ])
    func aPageWithoutADayMayNameOne(html: String, day: String) throws {
        var file = htmlFile(html)
        file.url = "https://a.example/2019/07/02/t"
        #expect(try readPage(file).facts.date?.description == day)
    }

    @Test(
        arguments: [
            (["Outage of 2024"], 2024), (["Outage of 2024", nil, "https://a.example/2024/x"], 2024),
            (["2024", "2023"], nil),
            (["10 of 1024"], nil), ([nil], nil),
        ] as [([String?], Int?)])
    func aYearIsNamedWhereThereIsOne(texts: [String?], year: Int?) {
        #expect(yearNamed(in: texts) == year)
    }
}
