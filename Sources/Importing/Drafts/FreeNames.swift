/// Gives everyone who asks a name of their own: the wish, or the wish with the first number that is free.
struct FreeNames {
    private var taken: Set<String> = []
    /// The last number given behind a wish, so that a thousand alike are not counted through a thousand times.
    private var numbers: [String: Int] = [:]

    mutating func name(for wish: String) -> String {
        if taken.insert(wish).inserted { return wish }
        while true {
            numbers[wish, default: 1] += 1
            let name = "\(wish)-\(numbers[wish, default: 1])"
            if taken.insert(name).inserted { return name }
        }
    }
}
