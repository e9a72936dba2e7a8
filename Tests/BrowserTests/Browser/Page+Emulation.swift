import Foundation

extension Page {
    /// What a reader has set, or does.
    enum Mode: String, CaseIterable {
        case light, dark, print
        case reducedMotion, forcedColours, forcedColoursDark

        fileprivate var features: [(String, String)] {
            switch self {
            case .light, .print: [("prefers-color-scheme", "light")]
            case .dark: [("prefers-color-scheme", "dark")]
            case .reducedMotion: [("prefers-reduced-motion", "reduce")]
            case .forcedColours: [("forced-colors", "active"), ("prefers-color-scheme", "light")]
            case .forcedColoursDark: [("forced-colors", "active"), ("prefers-color-scheme", "dark")]
            }
        }
    }

    func set(_ mode: Mode) async throws {
        let features = mode.features.map { JSON.object(["name": .text($0.0), "value": .text($0.1)]) }
        try await send("Emulation.setEmulatedMedia", ["media": mode == .print ? "print" : "", "features": .list(features)])
    }

    /// - Parameter scale: how many pixels of the screen there are to each of the page's: 2 is what a page sees when it is zoomed to 200 %.
    func set(width: Int, height: Int = 900, scale: Int = 1) async throws {
        try await send(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": .number(Double(scale)),
                "mobile": false,
            ])
    }

    /// How many sheets the page is printed on, each as large as the page's style says.
    func countOfSheets() async throws -> Int {
        let answer = try await send("Page.printToPDF", ["preferCSSPageSize": true])
        let document = Data(base64Encoded: answer["data"].text ?? "") ?? Data()
        return String(decoding: document, as: Unicode.ASCII.self).matches(of: /\/Type \/Page\b/).count
    }

    /// The bytes of a picture of a part of the page that is in view, in base 64: equal where nothing changed.
    func picture(x: Double, y: Double, width: Double, height: Double) async throws -> String {
        let clip: JSON = ["x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height), "scale": 1]
        return try await send("Page.captureScreenshot", ["clip": clip])["data"].text ?? ""
    }
}
