/// A time as its author knows it: a date, or words such as "the move to the new hall".
package enum DateOrWords: Hashable, Sendable {
    case date(EventDate)
    case words(String)
}
