internal import Narratives

extension DateScanner {
    /// `Z`, `+01:00`, `UTC+2`, `(GMT-0400)`, `CEST (UTC+2)`, `PST/PDT`: an offset, with whatever names it again beside it.
    ///
    /// - Parameters:
    ///   - isISO: whether it follows a time as ISO 8601 writes it, behind which `-08:00` is no other time.
    ///   - mayOpen: whether a bracket may open; within brackets none does, so that many of them cost no more than their number.
    mutating func zone(_ names: ZoneNames, isISO: Bool = false, mayOpen: Bool = true) -> WrittenZone {
        var found = bracketedZone(names, isISO, mayOpen)
        while found != .none {
            var trial = self
            trial.passSpaces()
            let isSlash = trial.sign("/") != nil
            if !isSlash, !trial.pass(["and", "or"]) { _ = trial.sign("&=,") }
            let next = trial.bracketedZone(names, false, mayOpen)
            if next == .none, isSlash, trial.byte().isLetter { return .unsure }
            guard next != .none, trial.index > index else { break }
            found = found.and(next)
            self = trial
        }
        return found
    }

    private mutating func bracketedZone(_ names: ZoneNames, _ isISO: Bool, _ mayOpen: Bool) -> WrittenZone {
        var trial = self
        let blanks = trial.passSpaces()
        let isOpen = mayOpen && trial.sign("([") != nil
        var found =
            isOpen ? trial.zone(names, isISO: true, mayOpen: false) : trial.singleZone(names, isISO, isAttached: blanks == 0)
        guard found != .none else { return .none }
        if isOpen {
            trial.passSpaces()
            if trial.sign(")]") == nil { found = .unsure }
        }
        self = trial
        return found
    }

    private mutating func singleZone(_ names: ZoneNames, _ isISO: Bool, isAttached: Bool) -> WrittenZone {
        if byte().isLetter { return namedZone(names, isAttached: isAttached) }
        guard hasOffsetSign, byte(1).isDigit else { return .none }
        let isPlus = byte() == "+"
        let (length, hasColon) = peek { trial -> (Int?, Bool) in
            trial.index += 1
            return (trial.number()?.digits, trial.byte() == ":" && trial.byte(1).isDigit)
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
        if !isPlus, hasColon, found == .unsure || (!isISO && peek { $0.zone(names) } != .none) { return .none }
        return found
    }

    /// A plus or a minus; a long dash parts words and is neither.
    private var hasOffsetSign: Bool { byte().isOne(of: "+-") && !("\u{2014}"..."\u{2015}").contains(scalars[index]) }

    private mutating func namedZone(_ names: ZoneNames, isAttached: Bool) -> WrittenZone {
        let word = word()
        let capitals = word.uppercased()
        let isCapitals = (0..<word.utf8.count).allSatisfy { byte($0) < 0x60 }
        if let long = longName(names, first: word.utf8.count) { return long }
        if capitals == "UTC" || capitals == "GMT" || (capitals == "Z" && (isCapitals || isAttached)) {
            index += word.utf8.count
            return offsetBehindName()
        }
        if let known = names[capitals] {
            guard isCapitals || !ZoneNames.words.contains(word) else { return .none }
            let isWritten = isCapitals || byte() < 0x60
            index += word.utf8.count
            return isWritten && !isAtDigit && !(byte() == "-" && byte(1).isLetter) ? .known(known) : .unsure
        }
        guard isCapitals && ZoneNames.unsure.contains(capitals) || isPlaceTime else { return .none }
        index += word.utf8.count
        return .unsure
    }

    /// `Europe/Berlin`, or a name with a slash that a mapping explains.
    private mutating func longName(_ names: ZoneNames, first: Int) -> WrittenZone? {
        guard byte(first) == "/", byte(first + 1).isLetter else { return nil }
        let whole = scalars[index...].prefix(40).prefix { $0.properties.isAlphabetic || $0 == "/" || $0 == "_" }
        let known = names[DateScanner.text(whole)]
        guard known != nil || ZoneNames.regions.contains(DateScanner.text(whole.prefix(first))) else { return nil }
        index += whole.count
        return known.map { .known($0) } ?? .unsure
    }

    /// "Pacific Time", "Central European Summer Time", "local time", "local".
    private var isPlaceTime: Bool {
        let isLocal = word() == "local"
        guard isLocal || byte() < 0x60 else { return false }
        return peek { trial in
            for _ in 0..<4 {
                trial.index += trial.word().utf8.count
                if isLocal, trial.atEnd || trial.byte().isOne(of: ":)]") { return true }
                guard trial.passSpaces() == 1, trial.byte().isLetter else { return false }
                if trial.word() == "time" { return true }
                guard trial.byte() < 0x60 else { return false }
            }
            return false
        }
    }

    /// What may follow `UTC`: `+2`, ` +2`, `-0400`, `+5:30`, `±0`; nothing is UTC itself.
    private mutating func offsetBehindName() -> WrittenZone {
        guard !isAtDigit, let utc = ZoneOffset("Z") else { return .unsure }
        var trial = self
        let isApart = trial.passSpaces() > 0
        if trial.scalars[safe: trial.index] == "±" {
            self = trial
            return offset() == .known(utc) ? .known(utc) : .unsure
        }
        if trial.scalars[safe: trial.index] == "∓" || trial.pass(["plus", "minus"]) { return .unsure }
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
            if trial.number()?.digits == 4, trial.byte().isOne(of: "-/.") { return true }
            trial.passSpaces()
            return trial.month() != nil
        }
    }

    /// "5 depots"
    private var isBeforeWords: Bool { peek { $0.number() != nil && $0.isBeforeLowerCase } }

    private var isBeforeLowerCase: Bool { byte() == 0x20 && (0x61...0x7A).contains(byte(1)) }

    /// A sign and `2`, `02`, `0200`, `2:00` or `02:00`, perhaps with a blank between.
    private mutating func offset() -> WrittenZone {
        let isMinus = byte() == "-"
        index += 1
        passSpaces()
        guard let first = number(), first.digits <= 2 || first.digits == 4 else { return .unsure }
        var (hours, minutes) = first.digits == 4 ? (first.value / 100, first.value % 100) : (first.value, 0)
        if first.digits <= 2, byte(1).isDigit, sign(":") != nil {
            guard let second = number(), second.digits == 2 else { return .unsure }
            (hours, minutes) = (first.value, second.value)
        }
        let hasMore =
            byte().isLetter || "%°¼½¾".unicodeScalars.contains(scalars[safe: index] ?? " ") || (byte().isOne(of: ":.,") && byte(1).isDigit)
        let hasUnit = peek { trial in
            trial.passSpaces()
            return trial.pass(DateScanner.units)
        }
        guard !hasMore, !hasUnit, [0, 15, 30, 45].contains(minutes), hours * 60 + minutes <= (isMinus ? 12 : 14) * 60 else { return .unsure }
        return ZoneOffset(minutes: (isMinus ? -1 : 1) * (hours * 60 + minutes)).map { .known($0) } ?? .unsure
    }

    /// "UTC +2 hours" is no offset.
    private static let units = Set(words: "h hr hrs hour hours m min mins minute minutes s sec seconds d day days am pm")
}
