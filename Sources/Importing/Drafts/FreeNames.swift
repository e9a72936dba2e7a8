/// Gives everyone who asks a name of their own: the wish, or the wish with the first number that is free.
struct FreeNames {
    private var taken: Set<String>
    /// The last number given behind a wish, so that a thousand alike are not counted through a thousand times.
    private var numbers: [String: Int] = [:]

    init(taken: Set<String> = []) { self.taken = taken }

    /// - Parameter stem: what numbers stand behind; the wish itself where it is nil.
    mutating func name(for wish: String, numbering stem: String? = nil) -> String {
        var name = wish
        while !taken.insert(name).inserted {
            numbers[wish, default: 1] += 1
            name = "\(stem ?? wish)-\(numbers[wish, default: 1])"
        }
        return name
    }
}
