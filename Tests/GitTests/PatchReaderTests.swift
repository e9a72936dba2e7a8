import Testing

@testable import Git

struct PatchReaderTests {
    private func changes(_ patch: String) -> ChangedLines { PatchReader.changes(in: Array(patch.utf8)) }

    @Test func `lines that came are found, of each file its own`() {
        let found = changes(
            """
            diff --git a/one.md b/one.md
            index 1..2 100644
            --- a/one.md
            +++ b/one.md
            @@ -2 +2 @@ heading
            -old
            +new
            @@ -10,0 +11,3 @@
            +a
            +b
            +c
            diff --git a/two words.md b/two words.md
            --- a/two words.md
            +++ b/two words.md
            @@ -1 +1 @@
            -x
            \\ No newline at end of file
            +y
            \\ No newline at end of file

            """)
        #expect((1...14).filter { found.hasChanged("one.md", line: $0) } == [2, 11, 12, 13])
        #expect((1...3).filter { found.hasChanged("two words.md", line: $0) } == [1])
        #expect(!found.hasChanged("three.md"))
    }

    @Test func `where lines only went, their neighbours count`() {
        let found = changes("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -4,2 +3,0 @@\n-x\n-y\n")
        #expect(found.hasChanged("a", line: 3) && found.hasChanged("a", line: 4) && !found.hasChanged("a", line: 5))
        let first = changes("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-z\n")
        #expect(first.hasChanged("a", line: 1))
    }

    @Test func `an added line that looks like a header or a hunk is a line`() {
        let found = changes(
            "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -0,0 +1,3 @@\n+++ b/victim\n+@@ -1 +50 @@\n+diff --git a/victim b/victim\n@@ -9 +9 @@\n-x\n+y\n"
        )
        #expect((1...60).filter { found.hasChanged("a", line: $0) } == [1, 2, 3, 9])
        #expect(!found.hasChanged("victim"))
    }

    @Test func `a new file has changed whole, an empty one too, and one that was only touched has not`() {
        let found = changes(
            "diff --git a/new b/new\nnew file mode 100644\nindex 0..1\ndiff --git a/touched b/touched\ndiff --git a/gone b/gone\ndeleted file mode 100644\n"
        )
        #expect(found.hasChanged("new") && found.hasChanged("new", line: 999))
        #expect(!found.hasChanged("touched"))
    }

    @Test func `git's quotes are undone`() {
        let found = changes(#"diff --git "a/\"q\\\303\251\n\tx" "b/\"q\\\303\251\n\tx""# + "\n@@ -1 +1 @@\n-a\n+b\n")
        #expect(found.hasChanged("\"q\\é\n\tx", line: 1))
    }

    @Test func `a patch that is cut off or garbled is read as far as it goes`() {
        for patch in [
            "", "diff --git ", "diff --git \"a/x", "diff --git a/a b/a\n@@ -1 +1,99 @@\n+x", "@@ -1 +1 @@\n",
            "diff --git a/a b/a\n@@ x y @@",
        ] {
            #expect(!changes(patch).hasChanged("b"))
        }
    }
}
