internal import Narratives

/// Where a value may come from: a key of the source, or a place in its text.
package struct Origin: Hashable, Sendable {
    package enum Selector: Hashable, Sendable {
        case key(String)
        case place(Place)
    }

    /// In brackets, since no key of anybody's is written so.
    package enum Place: String, ClosedList {
        case fileName = "(file name)"
        case folder = "(folder)"
        case firstHeading = "(first heading)"
        case firstParagraph = "(first paragraph)"
        case firstSentence = "(first sentence)"
        case title = "(title)"
        case text = "(text)"
    }

    package enum Extent: String, ClosedList { case whole, anywhere }

    package enum Precision: String, ClosedList {
        case year, month, day

        /// How many letters of a date say it.
        var length: Int {
            switch self {
            case .year: 4
            case .month: 7
            case .day: 10
            }
        }
    }

    package var selector: Selector
    /// Whether a date may stand among other words.
    package var extent = Extent.whole
    /// Dates are cut to this.
    package var precision: Precision?
    /// Why a person should look at what comes from here.
    package var look: String?

    package init(_ selector: Selector) {
        self.selector = selector
        if case .place = selector { extent = .anywhere }
    }
}
