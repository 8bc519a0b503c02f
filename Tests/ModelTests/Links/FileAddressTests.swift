import Model
import Testing

@Suite struct FileAddressTests {
    @Test(arguments: [
        ("/srv/kb/index.html", "file:///srv/kb/index.html"), ("/a b/ü", "file:///a%20b/%C3%BC"),
        ("/a#b?c%d", "file:///a%23b%3Fc%25d"), ("/~x_y-z.w", "file:///~x_y-z.w"), ("/a\tb\n", "file:///a%09b%0A"),
        ("/", "file:///"),
    ])
    func encodesWhatAnAddressCannotHold(path: String, address: String) {
        #expect(fileAddress(ofPath: path) == address)
    }
}
