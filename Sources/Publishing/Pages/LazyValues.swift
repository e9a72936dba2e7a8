internal import Synchronization

/// Values by number, each made when it is first asked for, unless it was set. Of two threads that ask at the same time both may make it; neither waits for the other.
final class LazyValues<Value: Sendable>: Sendable {
    /// Some of the values, so that threads which ask for different ones seldom meet.
    private final class Shard: Sendable {
        let values: Mutex<[Value?]>

        init(_ count: Int) { values = Mutex(Array(repeating: nil, count: count)) }
    }

    private let shards: [Shard]
    private let make: @Sendable (Int) -> Value

    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) {
        self.make = make
        let shardCount = min(32, max(1, count))
        shards = (0..<shardCount).map { Shard((count + shardCount - 1 - $0) / shardCount) }
    }

    subscript(number: Int) -> Value {
        get {
            let (shard, place) = (shards[number % shards.count], number / shards.count)
            if let value = shard.values.withLock({ $0[place] }) { return value }
            let value = make(number)
            self[number] = value
            return value
        }
        set { shards[number % shards.count].values.withLock { $0[number / shards.count] = newValue } }
    }
}
