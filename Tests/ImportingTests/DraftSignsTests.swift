import Scratch
import Testing

@testable import Importing

/// What its source keeps from readers is a draft.
struct DraftSignsTests {
    private static let keys = [
        "draft: true", "draft: yes", "draft: 1", "draft: \"True\"", "published: false", "publish: no", "unlisted: true", "hidden: true",
        "private: true", "confidential: true", "visibility: private", "visibility: internal", "status: WIP", "status: Investigating",
        "status: unreviewed", "status: private", "status: pending", "status: internal", "status: \"🚧 Draft\"", "state: open",
        "status: something else", "status: Final (internal only)", "reviewed: false", "eleventyExcludeFromCollections: true",
        "noindex: true",
        "robots: noindex, nofollow", "is_draft: true", "embargo: 2031-01-01", "build: {render: never}", "tlp: RED",
        "params: {draft: true}", "extra: {draft: true}", "metadata: {status: draft}", "status: {state: draft}", "article_status: draft",
        "workflow_state: unpublished", "type: draft", "categories: [ice, Drafts]", "tags: wip, ice", "password: abc", "protected: true",
        "access: team-only", "permalink: false", "complete: false", "ready: no", "released: false", "not_for_publication: true",
        "in_progress: true", "deleted: true", "exclude: true", "entwurf: true", "status: brouillon",
    ]

    @Test(arguments: keys)
    func `A key that hides a text makes a draft, and says so`(_ key: String) throws {
        let imported = try ImportedText("---\ntitle: Ice\ndate: 2025-04-14\n\(key)\n---\n\nIce came.\n")
        #expect(imported.isDraft)
    }

    @Test(arguments: [
        "draft: false", "published: true", "published: 2025-05-01", "visibility: public", "status: Final", "status: resolved",
        "status: \"Complete, action items in progress\"", "status: N/A", "hidden: no", "room: private", "params: {draft: false}",
        "tags: [beer-draft]", "type: outage", "complete: true",
        "permalink: /ice", "metadata: {state: final}",
    ])
    func `A key that hides nothing leaves a text as it is`(_ key: String) throws {
        #expect(try !ImportedText("---\ntitle: Ice\ndate: 2025-04-14\n\(key)\n---\n\nIce came.\n").isDraft)
    }

    @Test(arguments: [
        "# Ice\n\n**Status:** Draft", "# Ice\n\n> **Status:** Draft", "# Ice\n\n- Status: in progress", "# [DRAFT] Ice", "# WIP: ice",
        "# Ice (draft)", "# DRAFT - ice", "# Ice\n\n| | |\n|---|---|\n| Status | Draft |",
        "# Ice\n\n| Date | Status |\n|---|---|\n| 2025-04-14 | Draft |", "# Ice\n\n**DRAFT**", "# Ice\n\nDO NOT PUBLISH",
        "# Ice\n\n## About\n\n**Status:** Draft", "+++\ntitle = \"Ice\"\ndraft = true\n+++", "# Ice\n\nVisibility: private",
        "# Ice\n\nStatus — Draft", "# Ice\n\n**Status** Draft", "# Ice\n\nStatus = draft", "# Ice\n\n<b>Status:</b> Draft",
        "# Ice\n\nThis is still a draft.", "# Ice\n\nThis document is a work in progress.", "# 🚧 Ice",
        "# Ice\n\n:construction: Work in progress", "# Ice\n\n## Status\n\nDraft", "# Ice\n\n## Status\n\n- In review",
        "# Ice\n\n## Status: WIP", "# Ice\n\n**Publication:** no",
    ])
    func `A word in the text makes a draft`(_ text: String) throws {
        #expect(try ImportedText(text + "\n\n**Date:** 2025-04-14\n\nIce came.\n").isDraft)
    }

    @Test(arguments: [
        "_drafts/ice.md", "drafts/ice.md", "2025-04-14-draft-ice.md", "ice.draft.md", "WIP-ice.md", "private/ice.md", "unlisted/ice.md",
        "_ice.md",
    ])
    func `The name of a file or a folder makes a draft`(_ path: String) throws {
        #expect(try ImportedText("# Ice\n\n**Date:** 2025-04-14\n\nIce came.\n", path: path).isDraft)
    }

    @Test(arguments: [
        "# A private subnet was full", "# The beer draft line froze", "# Internal DNS lost a zone", "# Ice\n\nStatus: ~~Draft~~ Final",
        "# Ice\n\nThis is not a draft.",
    ])
    func `Words that only look like it do not`(_ text: String) throws {
        #expect(try !ImportedText(text + "\n\n**Date:** 2025-04-14\n\nStatus pages said: investigating.\n").isDraft)
    }

    @Test
    func `A row says it in a column`() throws {
        let scratch = try Scratch(["log.csv": "title,date,Published?\nIce,2025-04-14,No\nSnow,2025-04-15,yes\n"])
        try scratch.run("log.csv")
        let files = try scratch.files("content")
        #expect(files["narratives/ice.md"]?.contains("status: draft") == true)
        #expect(files["narratives/snow.md"]?.contains("status: draft") == false)
    }

    @Test
    func `The word of an unknown status is kept, and the finding says what hides the text`() throws {
        let imported = try ImportedText("---\ntitle: Ice\ndate: 2025-04-14\nstatus: Investigating\n---\n\nIce came.\n")
        #expect(imported.frontMatter.contains("\n  status: Investigating"))
        #expect(
            imported.findings.contains {
                $0.contains(":4:1: warning: `status: Investigating` keeps this from readers, so it is a draft. [import-draft]")
            })
    }
}
