import Narratives
import Testing

@testable import Importing

struct CSVTextTests {
    private func rows(_ text: String, _ delimiter: String? = nil) -> (rows: [[String]], places: [String], open: Bool) {
        var csv = CSVText(Array(text.utf8)[...], delimiter: delimiter)
        var rows: [[String]] = []
        var places: [String] = []
        while let row = csv.next() {
            rows.append(row.fields)
            places.append("\(row.position.line):\(row.position.column)")
        }
        return (rows, places, csv.openQuote != nil)
    }

    @Test func `Quotes hold signs, line ends and quotes`() {
        let read = rows("a,b\r\n\"x, \"\"y\"\"\r\nz\",2\n\n3,\n")
        #expect(read.rows == [["a", "b"], ["x, \"y\"\nz", "2"], ["3", ""]])
        #expect(read.places == ["1:1", "2:1", "5:1"] && !read.open)
    }

    @Test func `The sign between columns is found out, or said`() {
        #expect(rows("a;b,c;d\n1;2;3\n").rows[1] == ["1", "2", "3"])
        #expect(rows("a\tb\n1\t2\n").rows[1] == ["1", "2"])
        #expect(rows("a|b\n1|2\n", "|").rows[1] == ["1", "2"])
        #expect(rows("alone\n1\n").rows == [["alone"], ["1"]])
    }

    @Test func `Quotes that never close are told`() {
        #expect(rows("a,b\n\"x,2\n").open)
        #expect(rows("").rows.isEmpty)
    }
}
