package import Disk
package import Narratives

extension KeptBytes {
    /// In their place on disk, or where they cannot be taken away.
    package var fixed: Fixed<UInt8> {
        withExtendedLifetime(file) { isToBeCopied ? Fixed(copying: place) : Fixed(at: place, of: file) }
    }
}
