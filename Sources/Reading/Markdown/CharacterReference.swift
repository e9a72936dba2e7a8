internal import CMarkGFM

extension UnsafeBufferPointer<UInt8> {
    /// The letters that `&name;` or `&#number;` stands for, as the parser reads it, and its length.
    func characterReference(at offset: Int) -> (letters: [UInt8], width: Int)? {
        let rest = UnsafeBufferPointer(rebasing: self[(offset + 1)...].prefix(40))
        var buffer = cmark_strbuf()
        cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
        defer { cmark_strbuf_free(&buffer) }
        let width = Int(houdini_unescape_ent(&buffer, rest.baseAddress, Int32(rest.count)))
        guard width > 0 else { return nil }
        return (Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size))), width + 1)
    }
}
