package import Disk
package import Narratives

extension KeptBytes {
    /// In their place on disk.
    package var fixed: Fixed<UInt8> { Fixed(at: place, of: owner) }
}
