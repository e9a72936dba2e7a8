import Narratives
import Reading
import Testing

struct ContentPathTests {
    @Test(arguments: [
        ("index.md", "home"), ("narratives/a.md", "narratives/a.html"), ("narratives/a/index.md", "narratives/a.html"),
        ("narratives/2024/q4/a.md", "narratives/a.html"), ("narratives/2024/a/index.md", "narratives/a.html"),
        ("pages/a.md", "pages/a.html"),
        ("pages/deep/a.md", "pages/a.html"), ("factors/a.md", "factors/a.html"), ("systems/a.md", "systems/a.html"),
        ("technologies/a.md", "technologies/a.html"), ("organisations/a.md", "organisations/a.html"), ("tags/a.md", "tags/a.html"),
        ("symptoms/a.md", "symptoms/a.html"), ("capacities/a.md", "capacities/a.html"), ("responses/a.md", "responses/a.html"),
        ("narratives/a/graph.png", "file"), ("data.csv", "file"), ("notes.txt", "file"),
    ])
    func `What a file is follows from its path alone`(path: String, expected: String) {
        let found =
            switch ContentPath(path) {
            case .narrative(let id): LinkTarget.narrative(id).path
            case .term(let term): LinkTarget.term(term).path
            case .page(let slug): LinkTarget.page(slug).path
            case .home: "home"
            case .attachment: "file"
            case .misplaced(let reason, let fix): "\(reason) \(fix)"
            }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("README.md", "No page is made of a Markdown file here.", "Move it to pages/ or narratives/."),
        ("narratives/index.md", "The lists are made by the site itself.", "Give the file a name of its own."),
        ("pages/index.md", "The lists are made by the site itself.", "Give the file a name of its own."),
        ("factors/deep/a.md", "factors/ has no sub-folders.", "Move it to factors/a.md."),
        ("factors/a/index.md", "factors/ has no sub-folders.", "Move it to factors/a.md."),
        ("narratives/a.markdown", "Markdown files end in .md here.", "Rename it."),
        ("narrative/a.md", "`narrative/` is not a folder that pages are made of.", "Did you mean `narratives/`?"),
        (
            "drafts/a.md", "`drafts/` is not a folder that pages are made of.",
            "Use one of narratives, pages, factors, systems, technologies, organisations, tags, symptoms, capacities, responses, scenarios."
        ),
        (
            "narratives/Canva 2024.md",
            "A file's name is its address, and `Canva 2024` is not lower-case letters, digits and single hyphens.",
            "Rename it to `canva-2024.md`."
        ),
        (
            "narratives/日本.md", "A file's name is its address, and `日本` is not lower-case letters, digits and single hyphens.",
            "Rename it."
        ),
        (
            "factors/Stale_Config.md",
            "A file's name is its address, and `Stale_Config` is not lower-case letters, digits and single hyphens.",
            "Rename it to `stale-config.md`."
        ),
    ])
    func `Markdown of which no page can be made is told where to go`(path: String, reason: String, fix: String) {
        #expect(ContentPath(path) == .misplaced(reason: reason, fix: fix))
    }
}

extension ContentPathTests {
    @Test
    func `A folder with an index that is no word is told to rename the folder`() {
        let path = ContentPath("narratives/Canva 2024/index.md")
        #expect(
            path
                == .misplaced(
                    reason: "A file's name is its address, and `Canva 2024` is not lower-case letters, digits and single hyphens.",
                    fix: "Rename the folder to `canva-2024`."))
    }

    @Test(arguments: ["narratives/a.MD", "narratives/a.Md", "pages/a.MARKDOWN"])
    func `Markdown by a name in capitals is not taken for a picture`(path: String) {
        #expect(ContentPath(path) == .misplaced(reason: "Markdown files end in .md here.", fix: "Rename it."))
    }

    @Test
    func `The list of a vocabulary is made by the site`() {
        #expect(
            ContentPath("factors/index.md")
                == .misplaced(reason: "The lists are made by the site itself.", fix: "Give the file a name of its own."))
    }
}
