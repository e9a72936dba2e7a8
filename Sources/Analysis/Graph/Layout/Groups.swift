/// Numbers in groups, in two flat arrays: small graphs are laid out by the thousand, and an array for each group would cost more than the
/// layout. Hot loops run over `range(of:)`, since a slice is counted in and out.
struct Groups {
    private let start: [Int]
    let members: [Int]

    /// - Parameters:
    ///   - groups: how many there are.
    ///   - count: of members, each in the order of its number.
    init(_ groups: Int, count: Int, group: (Int) -> Int, member: (Int) -> Int) {
        var start = Array(repeating: 0, count: groups + 1)
        for index in 0..<count { start[group(index) + 1] += 1 }
        for group in 0..<groups { start[group + 1] += start[group] }
        var fill = start
        var members = Array(repeating: 0, count: count)
        for index in 0..<count {
            let group = group(index)
            members[fill[group]] = member(index)
            fill[group] += 1
        }
        self.start = start
        self.members = members
    }

    /// Where in `members` a group's own stand.
    @inline(__always)
    func range(of group: Int) -> Range<Int> { start[group]..<start[group + 1] }

    subscript(group: Int) -> ArraySlice<Int> { members[range(of: group)] }
}
