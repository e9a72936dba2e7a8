import Testing

extension SiteInBrowser {
    /// The tests look at one page of every kind, so every kind has to have a page.
    struct PageKindsTests {
        @Test func `Every template that sets pages has set one of the demonstration's`() throws {
            let site = try showing.site
            let templates = try TemplateClass.all()
            for template in templates {
                #expect(site.pages.contains { template.matches($0.bodyClass) }, "\(template.template) is shown nowhere")
            }
            for page in site.pages {
                let writers = templates.filter { $0.matches(page.bodyClass) }.map(\.template)
                #expect(writers.count == 1, "\(page.path), of class \(page.bodyClass), may be of \(writers)")
            }
        }
    }
}
