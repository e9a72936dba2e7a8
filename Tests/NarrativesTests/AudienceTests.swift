import Testing

@testable import Narratives

struct AudienceTests {
    @Test func `Every record of every list may say who may see it`() {
        for field in Narrative.Fields.format { expectAudience(in: field) }
        for field in TermPage.Fields.format { expectAudience(in: field) }
    }

    private func expectAudience<Record>(in field: Field<Record>) {
        guard case .records(let records) = field.value else { return }
        expectAudience(in: records, field.name)
    }

    private func expectAudience(in records: some RecordList, _ name: String) {
        #expect(records.fields.contains { $0.name == "audience" }, "\(name)")
        for field in records.fields { expectAudience(in: field) }
    }
}
