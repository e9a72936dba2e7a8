internal import Disk
internal import Text

/// The frame that a preview puts around a page: the script that shows it anew when it has changed, and what is wrong with it.
enum PreviewFrame {
    /// No page of a site has a path that begins with a dot.
    static let folder = "/.tributary/"
    static let scriptPath = folder + "preview.js"
    static let stylePath = folder + "preview.css"
    static let statePath = folder + "state"
    static let findingsPath = folder + "findings"

    /// A page with the frame: a style and a script in its head, notices where its body begins.
    static func framed(_ page: [UInt8], of file: String?, _ state: PreviewState) -> [UInt8] {
        framed(page, notice: PreviewNotice.html(for: file, state) + PreviewNotice.suggestions(for: file, state))
    }

    static func framed(_ page: [UInt8], notice: String) -> [UInt8] {
        let notice = Array(notice.utf8)
        let mark = String(ContentHash.of(page + notice), radix: 16)
        let head = Array(
            "<link rel=\"stylesheet\" href=\"\(stylePath)\"><script src=\"\(scriptPath)\" defer \(markName)=\"\(mark)\"></script>".utf8)
        let headEnd = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? 0
        let body = page[headEnd...].firstRange(of: Array("<body".utf8))
        let bodyStart = body.flatMap { page[$0.upperBound...].firstIndex(of: UInt8(ascii: ">")) }.map { $0 + 1 } ?? headEnd
        return page[..<headEnd] + head + page[headEnd..<bodyStart] + notice + page[bodyStart...]
    }

    private static let markName = "data-mark"

    /// Tells one state of a page from another: what the script sends back. Empty for what is no page.
    static func mark(of answer: PreviewResponse) -> String {
        guard let range = answer.body.firstRange(of: Array("\(markName)=\"".utf8)) else { return "" }
        return String(decoding: answer.body[range.upperBound...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    /// Asks whether the page has changed, again and again, while somebody looks at it. A server that is away is asked once a second.
    static let script = """
        "use strict";
        {
          const mark = document.currentScript.dataset.mark;
          const question = "/.tributary/state?" + new URLSearchParams({ page: location.pathname, seen: mark });
          const pause = () => new Promise((done) => setTimeout(done, 1000));
          const visible = () => new Promise((done) => {
            if (!document.hidden) return done();
            document.addEventListener("visibilitychange", function look() {
              if (document.hidden) return;
              document.removeEventListener("visibilitychange", look);
              done();
            });
          });
          const watch = async () => {
            for (;;) {
              await visible();
              const leaving = new AbortController();
              const leave = () => { if (document.hidden) leaving.abort(); };
              document.addEventListener("visibilitychange", leave);
              try {
                const answer = await fetch(question, { cache: "no-store", signal: leaving.signal });
                if ((await answer.text()).startsWith("changed")) return location.reload();
              } catch {
                if (!document.hidden) await pause();
              } finally {
                document.removeEventListener("visibilitychange", leave);
              }
            }
          };
          watch();
        }

        """

    static let style = """
        .tributary-preview { margin: 0; padding: 0.75rem 1rem; border-bottom: 3px solid #b45309; background: #fff8e6; color: #1f2328;
          font: 0.9375rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        /* However far down somebody writes and reads, this stays in view. */
        .tributary-preview.findings { position: sticky; top: 0; z-index: 1000; max-height: 40vh; overflow: auto; }
        .tributary-preview.stopped { border-bottom-color: #b42318; background: #fef0ee; }
        .tributary-preview p { margin: 0.25rem 0; max-width: none; }
        .tributary-preview ul { margin: 0.25rem 0; padding: 0 0 0 1.25rem; }
        .tributary-preview summary { cursor: pointer; }
        aside.tributary-preview ul { max-height: 40vh; overflow: auto; }
        .tributary-preview li { margin: 0.375rem 0; white-space: pre-wrap; }
        .tributary-preview code { font: 0.875em ui-monospace, monospace; background: none; color: inherit; padding: 0; }
        .tributary-preview a { color: inherit; }
        @media (prefers-color-scheme: dark) {
          .tributary-preview { background: #2b2410; color: #f0ece2; border-bottom-color: #d9a441; }
          .tributary-preview.stopped { background: #331714; border-bottom-color: #f0806f; }
        }
        html:has(.tributary-preview.findings) { scroll-padding-top: 8rem; }
        @media print { .tributary-preview { display: none; } }

        """
}
