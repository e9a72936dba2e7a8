internal import Narratives

extension DateScanner {
    /// `Z`, `+01:00`, `UTC+2`, `(GMT-0400)`, `CEST (UTC+2)`, `PST/PDT`: an offset, with whatever names it again beside it.
    ///
    /// - Parameters:
    ///   - isISO: whether it follows a time as ISO 8601 writes it, behind which `-08:00` is no other time.
    ///   - mayOpen: whether a bracket may open; within brackets none does, so that many of them cost no more than their number.
    mutating func zone(isISO: Bool = false, mayOpen: Bool = true) -> WrittenZone {
        var isName = isAtZoneName
        var found = bracketedZone(isISO: isISO, mayOpen: mayOpen)
        while found != .none {
            var trial = self
            trial.passSpaces()
            let isInBrackets = trial.byte().isOne(of: "([")
            let isNextName = trial.isAtZoneName
            let isSlash = trial.sign("/") != nil
            if !isSlash, !trial.pass(["and", "or"]) { _ = trial.sign("&=,") }
            let next = trial.bracketedZone(isISO: false, mayOpen: mayOpen)
            if next == .none, isSlash, trial.isAtLetter { return .unsure }
            guard next != .none, trial.index > index else { break }
            // "PST (UTC-7)" in July, "IST (UTC+5:30)", "UTC+1 (Zurich time)": the number says what the name means.
            if isInBrackets, isName != isNextName,
                let sure = DateScanner.explained(name: isName ? found : next, number: isName ? next : found)
            {
                found = sure
            } else if isInBrackets, isName, isNextName, found == .unsure {
                // "Central European Time (CET)"
                found = next
            } else {
                found = found.and(next)
            }
            isName = isName && isNextName
            self = trial
        }
        return found
    }

    /// Whether a name comes next that is not UTC's own, be it in brackets.
    private var isAtZoneName: Bool {
        peek { trial in
            trial.passSpaces(and: "([")
            return trial.isAtLetter && !["utc", "gmt", "z"].contains(trial.word())
        }
    }

    /// What a name and the number beside it mean together: the number, where it is the name's or an hour of summer more.
    private static func explained(name: WrittenZone, number: WrittenZone) -> WrittenZone? {
        guard let offset = number.offset else { return nil }
        guard let named = name.offset else { return number }
        return [0, 60].contains(offset.minutes - named.minutes) ? number : nil
    }

    private mutating func bracketedZone(isISO: Bool, mayOpen: Bool) -> WrittenZone {
        var trial = self
        let blanks = trial.passSpaces()
        let isOpen = mayOpen && trial.sign("([") != nil
        let found = isOpen ? trial.zone(isISO: true, mayOpen: false) : trial.singleZone(isISO: isISO, isAttached: blanks == 0)
        guard found != .none else { return .none }
        if isOpen { trial.passSpaces() }
        let isClosed = !isOpen || trial.sign(")]") != nil
        self = trial
        return isClosed ? found : .unsure
    }

    private mutating func singleZone(isISO: Bool, isAttached: Bool) -> WrittenZone {
        if isAtLetter { return namedZone(isAttached: isAttached) }
        guard hasOffsetSign, byte(1).isDigit else { return .none }
        let isPlus = byte() == "+"
        let (length, hasColon) = peek { trial -> (Int, Bool) in
            trial.index += 1
            let length = trial.digits
            trial.index += length
            return (length, trial.byte() == ":" && trial.byte(1).isDigit)
        }
        guard length == 4 || (length == 2 && (hasColon || isPlus)) else {
            guard isPlus || !hasColon else { return .none }
            index += 1
            return .unsure
        }
        // `17:02-17:10` is two times, and `07:02-08:00` may be.
        if !isPlus, hasColon, isAttached, !isISO { return .none }
        let found = offset()
        if isPlus, length == 2, !hasColon, isBeforeLowerCase { return .unsure }
        if !isPlus, hasColon, found == .unsure || (!isISO && peek({ $0.zone() }) != .none) { return .none }
        return found
    }

    /// A plus or a minus; a long dash parts words and is neither.
    private var hasOffsetSign: Bool { byte().isOne(of: "+-") && !isAt("\u{2014}") && !isAt("\u{2015}") }

    private mutating func namedZone(isAttached: Bool) -> WrittenZone {
        let word = word()
        let capitals = word.uppercased()
        let isCapitals = (0..<word.utf8.count).allSatisfy { byte($0) < 0x60 }
        if let long = longName(first: word.utf8.count) { return long }
        if capitals == "UTC" || capitals == "GMT" || (capitals == "Z" && (isCapitals || isAttached)) {
            index += word.utf8.count
            return offsetBehindName()
        }
        if let known = zones[capitals] {
            guard isCapitals || !ZoneNames.words.contains(word) else { return .none }
            let isWritten = isCapitals || byte() < 0x60
            index += word.utf8.count
            return isWritten && !isAtDigit && !(byte() == "-" && byte(1).isLetter) ? .known(known) : .unsure
        }
        if let end = endOfPlaceTime {
            index = end
            return .unsure
        }
        guard isCapitals && ZoneNames.unsure.contains(capitals) else { return .none }
        index += word.utf8.count
        return .unsure
    }

    /// `Europe/Berlin`, or a name with a slash that a mapping explains.
    private mutating func longName(first: Int) -> WrittenZone? {
        guard byte(first) == "/", byte(first + 1).isLetter else { return nil }
        let count = scalars[index...].prefix(40).prefix { $0.properties.isAlphabetic || $0 == "/" || $0 == "_" }.count
        let known = zones[text(index..<index + count)]
        guard known != nil || ZoneNames.regions.contains(text(index..<index + first)) else { return nil }
        index += count
        return known.map { .known($0) } ?? .unsure
    }

    /// Where "Pacific Time", "Central European Summer Time", "local time" or "local" ends; nil where none comes next.
    private var endOfPlaceTime: Int? {
        let isLocal = word() == "local"
        guard isLocal || byte() < 0x60 else { return nil }
        return peek { trial in
            for _ in 0..<4 {
                trial.index += trial.word().utf8.count
                if isLocal, trial.atEnd || trial.byte().isOne(of: ":)]") { return trial.index }
                guard trial.passSpaces() == 1, trial.isAtLetter else { return nil }
                if trial.pass(["time"]) { return trial.index }
                guard trial.byte() < 0x60 else { return nil }
            }
            return nil
        }
    }

    /// What may follow `UTC`: `+2`, ` +2`, `-0400`, `+5:30`, `±0`; nothing is UTC itself.
    private mutating func offsetBehindName() -> WrittenZone {
        guard !isAtDigit, let utc = ZoneOffset("Z") else { return .unsure }
        var trial = self
        let isApart = trial.passSpaces() > 0
        if trial.isAt("±") {
            self = trial
            return offset() == .known(utc) ? .known(utc) : .unsure
        }
        if trial.isAt("∓") || trial.pass(["plus", "minus"]) { return .unsure }
        let sign = trial
        guard trial.sign("+-") != nil else { return .known(utc) }
        let isSpaced = trial.passSpaces() > 0
        guard trial.isAtDigit else {
            // "UTC-based" is one word.
            return !isApart && !isSpaced && (0x61...0x7A).contains(trial.byte()) ? .unsure : .known(utc)
        }
        guard sign.hasOffsetSign else { return isSpaced ? .known(utc) : .unsure }
        // "UTC - 17:10" is another time, "UTC - 5 depots" are words, "UTC - 5:" may be either.
        if isSpaced, sign.byte() != "+" { return trial.isAtMoment || trial.isBeforeWords ? .known(utc) : .unsure }
        self = sign
        let found = offset()
        return (isApart || isSpaced) && isBeforeLowerCase ? .unsure : found
    }

    /// "17:10", "2025-04-14", "14 April"
    private var isAtMoment: Bool {
        peek { trial in
            if trial.time() != nil { return true }
            let length = trial.digits
            trial.index += length
            if length == 4, trial.byte().isOne(of: "-/.") { return true }
            trial.passSpaces()
            return trial.month() != nil
        }
    }

    /// "5 depots"
    private var isBeforeWords: Bool { peek { $0.number(1...5) != nil && $0.isBeforeLowerCase } }

    /// A sign and `2`, `02`, `0200`, `2:00` or `02:00`, perhaps with a blank between.
    private mutating func offset() -> WrittenZone {
        let isMinus = byte() == "-"
        index += 1
        passSpaces()
        var minutes: Int
        if let both = number(4...4) {
            guard both % 100 < 60 else { return .unsure }
            minutes = both / 100 * 60 + both % 100
        } else {
            guard let hours = number(1...2) else { return .unsure }
            minutes = hours * 60
            if byte(1).isDigit, sign(":") != nil {
                guard let more = number(2...2), more < 60 else { return .unsure }
                minutes += more
            }
        }
        let hasMore = isAtLetter || "%°¼½¾".unicodeScalars.contains { isAt($0) } || (byte().isOne(of: ":.,") && byte(1).isDigit)
        let hasUnit = peek { trial in
            trial.passSpaces()
            return trial.pass(DateScanner.units)
        }
        guard !hasMore, !hasUnit, minutes % 15 == 0, minutes <= (isMinus ? 12 : 14) * 60 else { return .unsure }
        return ZoneOffset(minutes: isMinus ? -minutes : minutes).map { .known($0) } ?? .unsure
    }

    /// "UTC +2 hours" is no offset.
    private static let units = Set(words: "h hr hrs hour hours m min mins minute minutes s sec seconds d day days am pm")
}
