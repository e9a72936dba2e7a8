/// A line that was meant as a key or an item of a list, and that YAML reads as text, since one of its signs is another or lacks its blank.
struct LineSlip {
    /// Where what is amiss stands, from 1.
    private(set) var column = 0
    private(set) var message = ""
    /// The whole line as it was meant.
    private(set) var mended = ""
    /// Whether the line begins with a key, or is an item alone.
    private(set) var isKey = false

    private let line: [Unicode.Scalar]
    private var index = 0

    /// - Parameter keys: those that the format knows.
    /// - Returns: nil for a line in which nothing is amiss, or which was not meant so.
    init?(_ bytes: ArraySlice<UInt8>, keys: Set<String>) {
        guard bytes.count <= QuotedLine.longest else { return nil }
        line = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        takeBlanks()
        let hasBullet = takeBullet()
        isKey = takeKey(keys)
        mended += LineSlip.string(line[index...])
        guard hasBullet || isKey, !message.isEmpty else { return nil }
    }

    private var next: Unicode.Scalar? { index < line.count ? line[index] : nil }

    private mutating func note(_ message: String) {
        guard self.message.isEmpty else { return }
        (column, self.message) = (index + 1, message)
    }

    private mutating func noteLookalike(_ scalar: Unicode.Scalar) {
        note("Here stands \(Lookalike.name(of: scalar)), which YAML takes for a part of the text.")
    }

    private mutating func takeBlanks() {
        while let scalar = next {
            if scalar != " ", scalar.isBlankLike { noteLookalike(scalar) } else if scalar != " " { return }
            if scalar == " " || Lookalike.sign(of: scalar) == .some(" ") { mended += " " }
            index += 1
        }
    }

    private mutating func takeBullet() -> Bool {
        guard let sign = next, index + 1 < line.count else { return false }
        let hasBlank = line[index + 1].value <= 0x20 || line[index + 1].isBlankLike
        let isHyphen = sign == "-" || Lookalike.sign(of: sign) == .some("-")
        guard isHyphen || (hasBlank && "*+•·‣▪◦●○–—".unicodeScalars.contains(sign)) else { return false }
        // `-5` and `--` are no items.
        guard hasBlank || line[index + 1].properties.isAlphabetic else { return false }
        if sign != "-" { note("An item of a list begins with a hyphen and a blank, and here stands `\(sign)`.") }
        index += 1
        mended += "- "
        if hasBlank {
            let indent = mended
            takeBlanks()
            mended = indent
        } else {
            note("A blank is missing behind the hyphen.")
        }
        return true
    }

    private mutating func takeKey(_ keys: Set<String>) -> Bool {
        let before = (index, column, message)
        let isQuoted = next.map { Lookalike.sign(of: $0) == .some("\"") || Lookalike.sign(of: $0) == .some("'") } ?? false
        if isQuoted, let quote = next { noteLookalike(quote) }
        index += isQuoted ? 1 : 0
        var name = ""
        while let scalar = next {
            if scalar.isKeyLetter {
                name.unicodeScalars.append(scalar)
            } else if scalar.value > 0x7F, case .some(let plain) = Lookalike.sign(of: scalar), plain == "-" || plain == nil {
                noteLookalike(scalar)
                name += plain == nil ? "" : "-"
            } else {
                break
            }
            index += 1
        }
        if isQuoted { index += 1 }
        let blanks = mended
        takeBlanks()
        mended = blanks
        let isKnown = keys.contains(name.lowercased().replacing("_", with: "-"))
        guard let sign = next, !name.isEmpty, takeColon(sign, isKnown: isKnown) else {
            (index, column, message) = before
            return false
        }
        let head = mended + name + ":"
        takeBlanks()
        mended = head + (next == nil ? "" : " ")
        return true
    }

    private mutating func takeColon(_ sign: Unicode.Scalar, isKnown: Bool) -> Bool {
        if sign == ":" {
            let isSpaced = index + 1 >= line.count || line[index + 1].value <= 0x20 || line[index + 1].isBlankLike
            guard isSpaced || (isKnown && line[index + 1] != "/") else { return false }
            index += 1
            if !isSpaced { note("A blank is missing behind the colon.") }
            return true
        }
        guard isKnown, sign == "=" || sign == ";" || Lookalike.sign(of: sign) == .some(":") else { return false }
        note("Here stands `\(sign)`, and a key ends with a colon and a blank.")
        index += 1
        return true
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

extension Unicode.Scalar {
    /// Whether it is a blank of another sort, or cannot be seen.
    fileprivate var isBlankLike: Bool {
        switch Lookalike.sign(of: self) {
        case .some(.none), .some(.some(" ")): true
        default: false
        }
    }

    fileprivate var isKeyLetter: Bool {
        (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value) || self == "-" || self == "_"
    }
}
