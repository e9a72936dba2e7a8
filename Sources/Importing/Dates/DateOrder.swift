extension ImportMapping.DateOrder {
    /// What dates themselves tell: where one is 14/05/2024, 03/04/2024 beside it has its day first as well.
    ///
    /// - Returns: nil where none tells it, or one contradicts another.
    static func told(by texts: some Sequence<String>) -> ImportMapping.DateOrder? {
        var found: Set<ImportMapping.DateOrder> = []
        for text in texts where text.utf8.contains(where: { $0.isOne(of: "/-") }) {
            let parts = text.utf8.split(omittingEmptySubsequences: false) { !$0.isDigit }
            for index in parts.indices.dropFirst(2) where parts[index].count == 4 {
                let numbers = [parts[index - 2], parts[index - 1]]
                guard numbers.allSatisfy({ (1...2).contains($0.count) }), let first = Int(String(numbers[0]) ?? ""),
                    let second = Int(String(numbers[1]) ?? ""), let sign = text.utf8[numbers[0].endIndex...].first, sign.isOne(of: "/-"),
                    text.utf8[numbers[1].endIndex...].first == sign
                else { continue }
                if first > 12, (1...12).contains(second), first < 32 { found.insert(.dayFirst) }
                if second > 12, (1...12).contains(first), second < 32 { found.insert(.monthFirst) }
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
