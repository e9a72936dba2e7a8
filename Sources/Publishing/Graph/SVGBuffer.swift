internal import Analysis
internal import Narratives
internal import Text

/// SVG in the making, as bytes: a site has thousands of figures, and building strings by interpolation took longer than laying them out.
struct SVGBuffer {
    private(set) var bytes: [UInt8] = []

    /// Most figures take less than this, in bytes.
    private static let room = 8_192

    init() { bytes.reserveCapacity(SVGBuffer.room) }

    mutating func add(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func add(finished markup: [UInt8]) { bytes += markup }

    /// Text of any origin, escaped.
    mutating func add(escaped text: String) {
        var text = text
        text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
    }

    /// To a tenth of a unit.
    mutating func add(_ value: Double) {
        let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
        var (whole, part) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        // Digit by digit, from the last: a text for each number took a sixth of a drawing's time.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
            var start = digits.count
            func put(_ byte: UInt8) {
                start -= 1
                digits[start] = byte
            }
            if part > 0 {
                put(UInt8(ascii: "0") + UInt8(part))
                put(UInt8(ascii: "."))
            }
            repeat {
                (whole, part) = whole.quotientAndRemainder(dividingBy: 10)
                put(UInt8(ascii: "0") + UInt8(part))
            } while whole > 0
            if tenths < 0 { put(UInt8(ascii: "-")) }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    private mutating func add(_ point: Point) {
        add(point.x)
        add(",")
        add(point.y)
    }

    /// The attributes of a figure that is shown as large as it is drawn.
    mutating func add(size: Size) {
        add(" viewBox=\"0 0 ")
        add(size.width)
        add(" ")
        add(size.height)
        add("\" width=\"")
        add(size.width)
        add("\" height=\"")
        add(size.height)
        add("\"")
    }

    /// The data of a path along lines and turns.
    mutating func add(turning points: some Sequence<Point>) {
        var last: Point?
        for point in points {
            if let start = last {
                let (first, second) = start.controls(to: point)
                if first == start {
                    add("L")
                } else {
                    add("C")
                    add(first)
                    add(" ")
                    add(second)
                    add(" ")
                }
            } else {
                add("M")
            }
            add(point)
            last = point
        }
    }

    /// The data of a path along straight lines.
    mutating func add(line points: [Point]) {
        for (index, point) in points.enumerated() {
            add(index == 0 ? "M" : "L")
            add(point)
        }
    }

    mutating func add(polygon points: [Point]) {
        add(line: points)
        add("Z")
    }

    mutating func add(box: Rectangle, radius: Double, inset: Double = 0) {
        add("<rect x=\"")
        add(box.left + inset)
        add("\" y=\"")
        add(box.top + inset)
        add("\" width=\"")
        add(box.size.width - 2 * inset)
        add("\" height=\"")
        add(box.size.height - 2 * inset)
        add("\" rx=\"")
        add(radius)
        add("\"/>")
    }

    /// A box whose corners are cut, from the top left clockwise.
    mutating func add(box: Rectangle, cutting isCut: [Bool]) {
        let cut = isCut.map { $0 ? 8.0 : 0 }
        add("<path d=\"")
        add(polygon: [
            Point(x: box.left, y: box.top + cut[0]), Point(x: box.left + cut[0], y: box.top), Point(x: box.right - cut[1], y: box.top),
            Point(x: box.right, y: box.top + cut[1]), Point(x: box.right, y: box.bottom - cut[2]),
            Point(x: box.right - cut[2], y: box.bottom), Point(x: box.left + cut[3], y: box.bottom),
            Point(x: box.left, y: box.bottom - cut[3]),
        ])
        add("\"/>")
    }

    /// Lines of words around a middle.
    mutating func add(_ lines: [GraphText.Line], around middle: Point, _ typography: GraphTypography) {
        var top = middle.y - typography.height(of: lines) / 2
        var style: GraphText.Line.Style?
        for line in lines {
            let leading = typography.leading(of: line)
            if line.style != style {
                add(style == nil ? "<text class=\"graph-" : "</text><text class=\"graph-")
                add(line.style.name)
                add("\">")
                style = line.style
            }
            add("<tspan x=\"")
            add(middle.x)
            add("\" y=\"")
            // The base line: capitals are about 0.7 em high, so their middle lies 0.35 em above it.
            add(top + leading / 2 + 0.35 * typography.size(of: line.style))
            add("\">")
            add(escaped: line.text)
            add("</tspan>")
            top += leading
        }
        if style != nil { add("</text>") }
    }
}

extension GraphText.Line.Style {
    fileprivate var name: StaticString {
        switch self {
        case .title: "title"
        case .verb: "verb"
        case .detail: "detail"
        case .loop: "loop"
        case .deed: "deed"
        }
    }
}
