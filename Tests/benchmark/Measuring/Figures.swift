/// Numbers as people read them.
enum Figures {
    /// `10,000`
    static func count(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
        }.joined()
    }

    /// Millions of bytes, with a decimal below ten.
    static func megabytes(_ bytes: Int) -> String {
        bytes >= 10_000_000 ? count((bytes + 500_000) / 1_000_000) + " MB" : fixed(bytes / 10_000, decimals: 2) + " MB"
    }

    /// Seconds to the hundredth.
    static func seconds(_ duration: Duration) -> String { fixed((duration.nanoseconds + 5_000_000) / 10_000_000, decimals: 2) + " s" }

    /// To the hundredth.
    static func ratio(_ first: Duration, _ second: Duration) -> String {
        fixed(first.nanoseconds * 100 / max(1, second.nanoseconds), decimals: 2)
    }

    static func rate(_ number: Int, per duration: Duration) -> String {
        count(duration.nanoseconds > 0 ? Int(Double(number) * 1e9 / Double(duration.nanoseconds)) : 0)
    }

    private static func fixed(_ number: Int, decimals: Int) -> String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
