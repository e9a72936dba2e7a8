/// A name that is safe in a file name, a URL and a fragment: lower-case ASCII letters, digits and single hyphens.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Takes text that is a slug already; nil for anything else. At most 100 bytes.
    package init?(_ text: String) {
        guard Slug.isSlug(text) else { return nil }
        self.text = text
    }

    /// Stands where an author wrote none, while a record is being filled in; no author can write it.
    package static let unwritten = Slug(unchecked: "")

    /// What happened, as relations name it; no factor is called so.
    package static let outcome = Slug(unchecked: "outcome")

    private init(unchecked text: String) { self.text = text }

    /// The nearest slug to any text ("Load Shedding" becomes `load-shedding`); nil when nothing is left.
    ///
    /// Latin letters with marks lose them; other scripts are dropped, since file names must travel.
    package init?(from words: String) {
        var bytes: [UInt8] = []
        for scalar in words.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": bytes.append(UInt8(scalar.value))
            case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
            case "'", "\u{2019}", "\u{300}"..."\u{36F}": continue
            default:
                if let plain = Slug.plainLetters[scalar] {
                    bytes += Array(plain.utf8)
                } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
                    bytes.append(UInt8(ascii: "-"))
                }
            }
            if bytes.count >= 100 { break }
        }
        bytes = Array(bytes.prefix(100))
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    package var description: String { text }

    /// The slug as words with a capital: `load-shedding` becomes "Load shedding", `high-cpu` "High CPU".
    package var words: String {
        var bytes = spelledOut
        if let first = bytes.first, first >= UInt8(ascii: "a") { bytes[0] = first & 0xDF }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The slug as words within a sentence: `load-shedding` becomes "load shedding", `high-cpu` "high CPU".
    package var lowercaseWords: String { String(decoding: spelledOut, as: UTF8.self) }

    private var spelledOut: [UInt8] {
        var bytes: [UInt8] = []
        for word in text.utf8.split(separator: UInt8(ascii: "-")) {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            let isAbbreviation = word.count <= 5 && Slug.abbreviations.contains(String(Substring(word)))
            bytes += isAbbreviation ? word.map { $0 >= UInt8(ascii: "a") ? $0 & 0xDF : $0 } : Array(word)
        }
        return bytes
    }

    /// Words of the trade that are written in capitals, in every language.
    private static let abbreviations: Set<String> = [
        "api", "aws", "bgp", "cdn", "cpu", "dns", "gpu", "html", "http", "https", "ip", "json", "nat", "os", "ram", "sdk", "sla", "slo",
        "sql", "ssd",
        "ssh", "ssl", "tcp", "tls", "udp", "ui", "url", "usb", "vm", "vpn", "xml",
    ]

    package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    private static func isSlug(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard utf8.count >= 1, utf8.count <= 100, utf8.first != UInt8(ascii: "-"), utf8.last != UInt8(ascii: "-") else {
            return false
        }
        var previous: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
            default: return false
            }
            previous = byte
        }
        return true
    }

    private static let plainLetters: [Unicode.Scalar: String] = {
        let families: [(String, String)] = [
            ("a", "àáâãåāăąÀÁÂÃÅĀĂĄ"), ("ae", "äæÄÆ"), ("c", "çćčÇĆČ"), ("d", "ďđðĎĐÐ"), ("e", "èéêëēėęěÈÉÊËĒĖĘĚ"),
            ("g", "ğĞ"), ("i", "ìíîïīıİÌÍÎÏĪ"), ("l", "łŁ"), ("n", "ñńňÑŃŇ"), ("o", "òóôõøōÒÓÔÕØŌ"), ("oe", "öœÖŒ"),
            ("r", "řŘ"), ("s", "śšşŚŠŞ"), ("ss", "ß"), ("t", "ťţŤŢ"), ("th", "þÞ"), ("u", "ùúûūůÙÚÛŪŮ"), ("ue", "üÜ"),
            ("y", "ýÿÝŸ"), ("z", "źżžŹŻŽ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, marked) in families {
            for scalar in marked.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}
