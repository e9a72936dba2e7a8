import Foundation
import Scratch
import Testing

/// Faults of the machine, made for real where it lets us.
struct DiskFaultTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func command(_ site: String, edition: Int, files: Int = 12, bytes: Int) -> String {
        ([Child.publisher] + Child.publishing(site, edition: edition, files: files, bytes: bytes)).joined(separator: " ")
    }

    /// Whether a script went through, and what it said on the way.
    private func expect(_ result: Child.Result, _ words: String...) {
        #expect(result.status == 0, "\(result.output)")
        for word in words { #expect(result.output.contains(word), "\(result.output)") }
    }

    /// The build must fail, the site must be the same to its inodes, and nothing may lie beside it.
    ///
    /// - Parameter format: what of each file must stay, as `find` prints it.
    private func failing(_ command: String, in folder: String, format: String = "%p %i %s %T@ %m") -> String {
        """
        show() { find . -printf '\(format)\\n' | grep -v '^\\. ' | sort; find . -type f | sort | xargs cat | cksum; }
        cd \(folder)
        before=$(show)
        if \(command); then echo the build went through; exit 1; fi
        if [ "$before" != "$(show)" ]; then echo the site was touched; show; exit 1; fi
        """
    }

    @Test(.enabled(if: Child.canMount, "no file system can be mounted here; the test with a limit on files stands in"))
    func `Disk full`() throws {
        let result = try Child.shellWithMounts(
            """
            mount -t tmpfs -o size=1m none \(scratch.path)
            \(command(scratch.site, edition: 1, bytes: 20_000))
            \(failing(command(scratch.site, edition: 2, bytes: 200_000), in: scratch.path))
            \(command(scratch.site, edition: 2, bytes: 20_000))
            """)
        expect(result, "No space left on device. Free some space and run again. The site that stands is as it was.")
    }

    @Test(.enabled(if: Child.canMount, "no file system can be mounted here"))
    func `No inodes left`() throws {
        let result = try Child.shellWithMounts(
            """
            mount -t tmpfs -o size=1m,nr_inodes=40 none \(scratch.path)
            \(command(scratch.site, edition: 1, bytes: 100))
            \(failing(command(scratch.site, edition: 2, files: 60, bytes: 100), in: scratch.path))
            """)
        expect(result, "No space left on device")
    }

    @Test
    func `A write that fails half-way through a file`() throws {
        // In a file size of 8 blocks, of 512 or 1,024 bytes by the shell's taste.
        let result = try Child.shell(
            """
            \(command(scratch.site, edition: 1, bytes: 300))
            ulimit -f 8
            \(failing(command(scratch.site, edition: 2, bytes: 40_000), in: scratch.path))
            """)
        expect(result, "cannot write \(scratch.path)/.site.tributary/next/", "File too large", "The site that stands is as it was.")
    }

    @Test(
        .enabled(if: Child.canMount, "no file system can be mounted here; /proc stands in, see OutputPlaceTests")
    )
    func `A read-only file system`() throws {
        let result = try Child.shellWithMounts(
            """
            mount -t tmpfs none \(scratch.path)
            \(command(scratch.site, edition: 1, bytes: 300))
            mount -o remount,bind,ro \(scratch.path)
            \(failing(command(scratch.site, edition: 2, bytes: 300), in: scratch.path))
            """)
        expect(result, "Read-only file system. The file system is read-only: choose a folder that can be written.")
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root; the read-only file system stands in"))
    func `A folder that may not be written to`() throws {
        let result = try Child.shell(
            """
            \(command(scratch.site, edition: 1, bytes: 300))
            chmod a-w \(scratch.path)
            \(failing(command(scratch.site, edition: 2, bytes: 300), in: scratch.path))
            chmod u+w \(scratch.path)
            """)
        expect(result, "Permission denied. Check who owns it and its permissions.")
    }

    @Test(.enabled(if: Child.canMount, "no file system can be mounted here"))
    func `The output is a mount point`() throws {
        let result = try Child.shellWithMounts(
            """
            mkdir \(scratch.site)
            mount -t tmpfs none \(scratch.site)
            \(failing(command(scratch.site, edition: 1, bytes: 300), in: scratch.path))
            """)
        expect(result, "cannot swap in \(scratch.site)", "choose")
    }

    @Test(.enabled(if: Child.canMount, "no file system can be mounted here"))
    func `A mount inside the site is not emptied`() throws {
        let result = try Child.shellWithMounts(
            """
            \(command(scratch.site, edition: 1, bytes: 300))
            mkdir \(scratch.site)/media
            mount -t tmpfs none \(scratch.site)/media
            echo precious > \(scratch.site)/media/film
            \(failing(command(scratch.site, edition: 2, bytes: 300), in: scratch.path))
            """)
        expect(result, "cannot link \(scratch.site)/media/film", "another file system")
    }

    @Test(.enabled(if: Child.canMountOverlay))
    func `A layer of a container's image: published where nothing stood but git's files, and else refused`() throws {
        let result = try Child.shellWithMounts(
            """
            mount -t tmpfs none \(scratch.path)
            cd \(scratch.path)
            mkdir -p lower/first lower/other/.git upper work merged
            echo '*' > lower/first/.gitignore
            echo ref > lower/other/.git/HEAD
            \(command("lower/second", edition: 1, bytes: 300))
            mount -t overlay none -o userxattr,lowerdir=lower,upperdir=upper,workdir=work merged
            \(command("merged/first", edition: 1, bytes: 300))
            \(command("merged/first", edition: 2, bytes: 300))
            \(command("merged/other", edition: 2, bytes: 300))
            # Links in an overlay are made by copying a file up first, which changes inodes and the sizes of folders.
            cat merged/first/.gitignore merged/other/.git/HEAD
            LC_ALL=C ls -A merged
            \(failing(command("../merged/second", edition: 2, bytes: 300), in: scratch.path + "/merged", format: "%p %m"))
            """)
        expect(result, "*\nref\n.first.tributary\nfirst\nother\nsecond\n", "delete it, or choose another output folder")
    }
}
