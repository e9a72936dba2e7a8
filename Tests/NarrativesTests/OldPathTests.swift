import Narratives
import Testing

struct OldPathTests {
    @Test(arguments: [
        ("/2019/06/outage/", "2019/06/outage/index.html"), ("/2019/06/outage", "2019/06/outage/index.html"),
        ("/Blog/Post_1.html", "Blog/Post_1.html"), ("/v1.2/", "v1.2/index.html"), ("/a.b.htm", "a.b.htm"),
        ("/~team/x/", "~team/x/index.html"),
    ])
    func `An old address is written where a host would look for it`(text: String, file: String) {
        #expect(OldPath(text)?.file == file)
        #expect(OldPath(text)?.text == text)
    }

    @Test(arguments: [
        "/", "", "a/b/", "//a/", "/a//b/", "/a/../b/", "/../", "/./", "/.well-known/x/", "/a/.html", "/a.php", "/a.html.gz", "/a?b=c",
        "/a#b", "/a b/",
        "/ä/", "/a%20b/", "/a\\b/", "/files/x/", "/files", "/a\u{0}/", "/" + String(repeating: "a", count: 101),
        String(repeating: "/a", count: 11),
    ])
    func `What leads out of the site, or would be served as something else, is no old address`(text: String) {
        #expect(OldPath(text) == nil)
    }
}
