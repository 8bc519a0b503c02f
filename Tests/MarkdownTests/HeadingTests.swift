import Markdown
import Model
import Testing

@Suite struct HeadingTests {
    @Test(arguments: [
        ("## Roll back {#roll-back}", "h2#roll-back(Roll back)"),
        ("## Roll back{#a}", "h2#a(Roll back)"),
        ("## Roll back   {#a}   ##  ", "h2#a(Roll back)"),
        ("## {#a}", "h2#a()"),
        ("### [Slow-Start](https://a.bc/#d) {#slow}", "h3#slow(a[https://a.bc/#d](Slow-Start))"),
        ("## See https://a.bc {#d}", "h2#d(See a[https://a.bc](https://a.bc))"),
        ("## *a*{#b}", "h2#b(em(a))"),
        ("Title {#a}\n===", "h1#a(Title)"),
        ("Long\ntitle {#a}\n---", "h2#a(Long~title)"),
        ("- # a {#b}\n\n> ## c {#d}", "ul(li(h1#b(a))) quote(h2#d(c))"),
        ("## a[^n] {#b}\n\n[^n]: c", "h2#b(anote(n))"),
    ])
    func anchors(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test(arguments: [
        ("## a {#B c!}", "h2#B c!(a)"),
        ("## a {#_b_*c*`d`}", "h2#_b_*c*`d`(a)"),
        ("## a {#}", "h2#(a)"),
        ("## a {#b} {#c}", "h2#c(a {#b})"),
        ("## a {#http://b.cd}", "h2#http://b.cd(a)"),
        ("## a {#é&amp;}", "h2#é&amp;(a)"),
    ])
    func oddAnchorsAreKeptAsWritten(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test(arguments: [
        ("## a {#b} c", "h2(a {#b} c)"),
        ("## `{#a}`", "h2(code({#a}))"),
        ("## a \\{#b}", "h2(a {#b})"),
        ("## a {b}", "h2(a {b})"),
        ("## a #b}", "h2(a #b})"),
        ("## [a {#b}](c)", "h2(a[c](a {#b}))"),
        ("a {#b}", "p(a {#b})"),
        ("- a {#b}", "ul(li(p(a {#b})))"),
    ])
    func whatIsNoAnchor(source: String, expected: String) {
        #expect(outline(source) == expected)
    }
}
