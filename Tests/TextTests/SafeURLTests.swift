import Testing
import Text

struct SafeURLTests {
    @Test(arguments: [
        ("https://example.org", "https://example.org"), ("http://a.b/c?d=e&f#g", "http://a.b/c?d=e&f#g"),
        ("  https://example.org/  ", "https://example.org/"), ("HTTPS://Example.org/", "HTTPS://Example.org/"),
        ("https://example.org/a b", "https://example.org/a%20b"), ("https://example.org/é", "https://example.org/%C3%A9"),
        ("https://example.org/%C3%A9", "https://example.org/%C3%A9"), ("https://example.org/\"<>`", "https://example.org/%22%3C%3E%60"),
        ("https://user@example.org/", "https://user@example.org/"), ("https://example.org:8080/", "https://example.org:8080/"),
    ])
    func `Web addresses with a host pass`(address: String, encoded: String) {
        #expect(SafeURL.verdict(on: address) == .external(encoded))
    }

    @Test(arguments: [
        ("mailto:a@b.c", SafeURL.Verdict.mail("mailto:a@b.c")), ("MAILTO:a@b.c?subject=x y", .mail("MAILTO:a@b.c?subject=x%20y")),
        ("a.png", .relative("a.png")), ("/a/b", .relative("/a/b")), ("../a", .relative("../a")), ("?q=a:b", .relative("?q=a:b")),
        ("./a:b", .relative("./a:b")), ("a/b:c", .relative("a/b:c")), ("a\\b", .relative("a%5Cb")), ("#", .fragment("")),
        ("#what-happened", .fragment("what-happened")), ("#a b", .fragment("a%20b")), (" #x ", .fragment("x")),
    ])
    func `Mail, relative addresses and fragments are told apart`(address: String, verdict: SafeURL.Verdict) {
        #expect(SafeURL.verdict(on: address) == verdict)
    }

    @Test(arguments: [
        ("", "it is empty"), ("   ", "it is empty"), ("java\nscript:alert(1)", "it holds a control character"),
        ("java\tscript:alert(1)", "it holds a control character"), ("\u{1}javascript:alert(1)", "it holds a control character"),
        ("https://a\u{7F}", "it holds a control character"), ("\r\nhttps://a", "it holds a control character"),
        ("//example.org", "it names a host without http: or https:"), ("/\\example.org", "it names a host without http: or https:"),
        ("\\\\example.org", "it names a host without http: or https:"), ("https:", "no host follows https://"),
        ("https://", "no host follows https://"), ("http:/a", "no host follows http://"), ("http:a", "no host follows http://"),
        ("https:///a", "no host follows https://"), ("https://@a", "no host follows https://"),
        ("https:\\\\a", "no host follows https://"),
        ("mailto:", "no address follows mailto:"),
        ("javascript:alert(1)", "only http, https, mailto and relative addresses are allowed, not javascript:"),
        (" JaVaScRiPt:alert(1)", "only http, https, mailto and relative addresses are allowed, not javascript:"),
        ("data:text/html,x", "only http, https, mailto and relative addresses are allowed, not data:"),
        ("vbscript:x", "only http, https, mailto and relative addresses are allowed, not vbscript:"),
        ("file:///etc/passwd", "only http, https, mailto and relative addresses are allowed, not file:"),
        ("c:\\a", "only http, https, mailto and relative addresses are allowed, not c:"),
        (":a", "only http, https, mailto and relative addresses are allowed, not :"),
    ])
    func `Anything that could run, or lead to a host unsaid, is refused with the reason`(address: String, reason: String) {
        #expect(SafeURL.verdict(on: address) == .refused(reason: reason))
    }

    @Test
    func `A path of plain names hides what an address would read as more`() {
        #expect(SafeURL.percentEncoded(path: "a b/50%#1?:é.png") == "a%20b/50%25%231%3F%3A%C3%A9.png")
    }
}
