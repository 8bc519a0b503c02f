import Model
import Testing

@Suite struct ResolveReferenceTests {
    /// RFC 3986, 5.4.1 and 5.4.2, in part.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
        ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ])
    func examplesOfTheStandard(reference: String, whole: String) {
        #expect(resolve(reference, against: "http://a/b/c/d;p?q") == whole)
    }

    @Test(arguments: [
        ("x", "http://a", "http://a/x"), ("/x", "http://a?q", "http://a/x"), ("x", "http://a/b#c/d", "http://a/x"),
        ("a:b", "http://a/", "a:b"), ("1:b", "http://a/", "http://a/1:b"), (":b", "http://a/", "http://a/:b"),
        ("//b:8080/c", "https://a/x", "https://b:8080/c"),
    ])
    func otherBases(reference: String, base: String, whole: String) {
        #expect(resolve(reference, against: base) == whole)
    }
}
