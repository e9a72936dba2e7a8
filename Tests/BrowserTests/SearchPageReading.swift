import Foundation
import Testing

/// What the search page shows.
struct Found: Decodable, Equatable {
    struct Item: Decodable, Equatable {
        let title: String
        /// Without the site's address.
        let address: String
        let kind: String
        let marks: [String]
    }

    struct Value: Decodable, Equatable {
        let facet: String
        let name: String
        let count: Int
    }

    let status: String
    let address: String
    let items: [Item]
    let named: [String]
    /// What is offered where nothing was found.
    let near: [String]
    /// Of the pages in `named`.
    let pages: [String]
    let values: [Value]

    /// Of kinds, by name.
    var counts: [String: Int] { Dictionary(uniqueKeysWithValues: values.filter { $0.facet == "kind" }.map { ($0.name, $0.count) }) }

    static let script = """
        const shown = (id) => document.querySelector(`#${id}:not([hidden])`);
        return {
          status: document.getElementById("t-search-status").textContent,
          address: decodeURIComponent(location.href),
          items: [...shown("t-results")?.querySelectorAll("article") ?? []].map((item) => ({
            title: item.querySelector("h3").textContent, address: item.querySelector("h3 a").getAttribute("href"), kind: item.querySelector(".kind").textContent,
            marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent.toLowerCase()),
          })),
          near: [...shown("t-near")?.querySelectorAll("a") ?? []].map((link) => link.textContent),
          named: [...shown("t-named")?.querySelectorAll("a") ?? []].map((link) => link.textContent),
          pages: [...shown("t-named")?.querySelectorAll("a") ?? []].map((link) => link.getAttribute("href")),
          values: [...shown("t-facets")?.querySelectorAll("input") ?? []].map((input) => ({
            facet: input.name, name: input.value, count: Number(input.closest("label").querySelector(".count").textContent),
          })),
        };
        """
}

extension Page {
    /// Opens the search page with a query, asks for every result, and waits until they stand.
    func search(_ query: String, at address: URL) async throws -> Found {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        try await set(width: 1280)
        let encoded = query.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        try await open(try #require(URL(string: address.absoluteString + "?q=" + encoded)))
        return try await found { !$0.status.isEmpty && $0.status != "Looking…" }
    }

    /// What the page shows once it is as expected and all results are there; the last that it showed where it never is.
    func found(_ isExpected: (Found) -> Bool) async throws -> Found {
        var last: Found?
        for _ in 0..<200 {
            let now: Found = try await run(
                """
                const more = document.getElementById("t-more");
                if (more && !more.hidden) more.click();
                \(Found.script)
                """
            ).decoded()
            if isExpected(now), now == last { return now }
            last = now
            try await Task.sleep(for: .milliseconds(25))
        }
        return try #require(last)
    }
}
